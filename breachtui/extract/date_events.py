"""Which event a date in a sentence is the date of: what names it, and the verb that governs it."""

import re
from itertools import pairwise

from breachtui.extract.clauses import NOUNS, Clause, Cue
from breachtui.extract.date_verbs import DENIED, LIKELY, SURE, WEAK, Place, Verdict, is_content, judged
from breachtui.extract.rules.dates import DATED_EVENT, FILED_LABELS

# Which verbs go with a date.
_AND_VERB = re.compile(r",?\sand(?:\s(?:also|then|later|has|have|had|began|begun|started|\w+ly))?\s$")
_THAT, _WHEN = re.compile(r",?\s(?:that|how)\b"), re.compile(r",?\swhen\b")
_WHICH = re.compile(r",?\s(?:that|which)\b")
_AUXILIARY = re.compile(r"\b(?:was|were|had|has|have|been)\s(?:\w+ly\s)?$")
_PARTICIPLE = re.compile(r"(?:ed|en|ing|found|sent|told)$")
_REDUCED = re.compile(r"\s(?:by|in|on|at|from|to be)\b")
_TELL = frozenset({"discovered", "concluded", "said", "told", "announced"})
_JOINED = re.compile(r"[,;(]|\b(?:and|or|but)\b")
_SUBORDINATE = re.compile(r",?\s(?:after|when|while|before|because|although|as)\b")
_SUBJECT = re.compile(r",\s(?:we|it|they|the|our|an?|[A-Z][\w.]*)\b")
_OWN_VERB = re.compile(r"\b(?:will|would|can|is|are|was|were|has|had)\b")
_CLEFT = re.compile(r"\W*it (?:was|is) (?:not |only |\w+ly )?(?:until|on|in|during|after)\b")
_AFTER = re.compile(r",?\s(?:after|when|because)\b")
_ONLY = re.compile(r"\bonly (?:on |in |last )?$")
FOUND_AT_ITS_END = "found out at its end"
HEAD = 3
"""A date with no more words before it leads in what follows."""

# What stands right around a date.
_OF_WHOM = r"(?:\s(?:on|of|at|against)\s(?:[\w'.-]+\s){0,3}[\w'.-]+)?"
_LINK = re.compile(
    r"\s(?:(?:that|which)\s)?(?:(?:on|in|of|from|between|during|since|dated|back in|over|by)\s)?"
    r"(?:or (?:about|around)\s|late\s|early\s|mid[\s-]?|the\s|around\s|about\s){0,4}"
)
_EVENT_LINK = re.compile(_OF_WHOM + _LINK.pattern)
_WENT_ON = re.compile(r"\s(?:\w+ed|was|were|had|has|have|may|might|could|did|took|hit)\b")
_ARTICLE = re.compile(r"\b(?:the|an?|its|their|our|this|'s)\s(?:late |early |mid-)?$|'s\s$")
_MONTH = re.compile(r"[A-Z][a-z]{2,8}\.?")
_DATED = re.compile(
    r"\b(?:dated|(?:letter|notice|notification|report|submission)s? (?:of|from|sent on))\s(?:as of\s)?$"
)
_NEW = re.compile(r"\b(?:an?|about(?! (?:the|this|that|its|their)\b))\s(?:[\w-]+\s){0,3}$")
_NEW_AFTER = frozenset({"said", "told", "announced", "sent", "other", "unknown", "concluded"})
_COLON = re.compile(r":\s{0,4}(?:(?:between|from|on|in)\s(?:or (?:about|around)\s)?)?$")
_BRACKETS = re.compile(r"\([^()]{0,60}\)")


def verdicts(place: Place) -> list[Verdict]:
    """The fields that a date belongs to; empty where it is the date of something else."""
    at = place.clause
    if at is None:
        return []
    clause = place.clauses[at]
    named = (
        _found_only_then(place, at)
        or _labelled(place)
        or _letter_dated(place)
        or named_by_date(place)
        or _event_dated(place, clause)
    )
    if named:
        return named
    return _governed(place, at) + _found_at_its_end(place, at)


def _governed(place: Place, at: int) -> list[Verdict]:
    """What the verb that a date goes with makes of it, else a noun."""
    verbs, clause = governing(place)
    if not verbs:
        return _by_noun(place, clause)
    found = [verdict for verb in verbs for verdict in judged(place, clause, verb)]
    return found or _after_finding(place, at) or _told_of(place, at, verbs[0])


def named_by_date(place: Place) -> list[Verdict]:
    """What happened, where the date is its name: ``four months after the May 11 theft``."""
    named = DATED_EVENT.match(place.lower, place.end)
    month = _MONTH.fullmatch(place.text, place.start, place.end)
    if named and (
        (month and len(named[0].split()) < 3)
        or named[0].startswith("'s")
        or _ARTICLE.search(place.before(12))
    ):
        return [("occurred", LIKELY, "names the event by its date")]
    return []


def governing(place: Place) -> tuple[list[Cue], Clause]:
    """The verbs that a date goes with, and their clause: its own, else the one that lends it a verb."""
    at = place.clause or 0
    clause = place.clauses[at]
    return (verbs, clause) if (verbs := _own_verbs(place, clause)) else _borrowed(place, at)


def _labelled(place: Place) -> list[Verdict]:
    """``Breach discovered: 04/01/2022``."""
    if not _COLON.search(place.before(24)):
        return []
    label = _BRACKETS.sub("", place.before(80)).rstrip(": ")
    if any(filed.end() == len(label) for filed in FILED_LABELS.finditer(label)):
        return [("reported", SURE, f"labelled {label[-20:]!r}")]
    cues = [cue for clause in place.clauses for cue in clause.cues if cue.end <= place.start]
    if not cues or len(_BRACKETS.sub("", place.lower[cues[-1].end : place.start])) > 20:
        return []
    near = Clause(0, place.start, tuple(cue for cue in cues if place.start - cue.end < 50))
    if cues[-1].kind == "letter" and not near.of("regulator"):
        return [("notified", SURE, "labelled so")]
    if cues[-1].verb:
        return list(judged(place, near, cues[-1]))
    return [(field, SURE, f"labelled: {why}") for field, _, why in _by_noun(place, near)]


def _letter_dated(place: Place) -> list[Verdict]:
    """``a letter to the regulator dated May 3``."""
    if not _DATED.search(place.before(30)):
        return []
    cues = [cue for each in place.clauses for cue in each.of("letter", "regulator", "receiver", "police")]
    kinds = {cue.kind for cue in [cue for cue in cues if cue.end <= place.start][-3:]}
    kinds |= {cue.kind for cue in cues if 0 <= cue.start - place.end < 40}
    if "letter" not in kinds or not kinds & {"regulator", "receiver"}:
        return []
    return [("reported" if "regulator" in kinds else "notified", LIKELY, "the date of a letter")]


def _event_dated(place: Place, clause: Clause) -> list[Verdict]:
    """``about a cyberattack in October``."""
    before = [cue for cue in clause.cues if cue.end <= place.start]
    last = before[-1] if before else None
    if not last or last.kind != "event" or place.weekday:
        return []
    if not _EVENT_LINK.fullmatch(place.lower, last.end, place.start):
        return []
    verb = next((cue for cue in reversed(before) if cue.verb), None)
    new = bool(_NEW.search(place.lower[clause.start : last.start]))
    subject = verb and verb.kind == "said" and _WENT_ON.match(place.lower, place.end)
    of_whom = not _LINK.fullmatch(place.lower, last.end, place.start)
    after = _NEW_AFTER - {"told", "announced", "said"} if of_whom else _NEW_AFTER
    if verb and not subject and not (new and verb.kind in after):
        return []
    later = any(cue.start >= place.end and cue.verb for cue in clause.cues)
    return [("occurred", LIKELY if later or new else WEAK, "the date of the event")]


def _found_only_then(place: Place, at: int) -> list[Verdict]:
    """``learned of the theft when files turned up on June 22``, ``learned that ... only on June 22``."""
    start = place.clauses[at].start
    own = [cue for cue in place.clauses[at].cues if cue.end <= place.start and cue.kind == "discovered"]
    until = own and own[-1].start > start and "until" in place.lower[own[-1].end : place.start]
    if until and DENIED.search(place.before(24, own[-1].start)):
        return [("discovered", SURE, "not found out before")]
    verbs = [cue for clause in place.clauses[:at] for cue in clause.cues if cue.verb]
    late = _THAT.match(place.lower, start) and _ONLY.search(place.before(12))
    found = verbs and verbs[-1].kind == "discovered" and (late or _WHEN.match(place.lower, start))
    return [("discovered", LIKELY, "found out only then")] if found else []


def _found_at_its_end(place: Place, at: int) -> list[Verdict]:
    """``until May 9, when it was discovered``."""
    following = place.clauses[at + 1] if at + 1 < len(place.clauses) else None
    if not following or not _WHEN.match(place.lower, place.end) or following.start != place.end:
        return []
    first = [cue.kind for cue in following.cues if cue.verb][:1]
    return [("discovered", WEAK, FOUND_AT_ITS_END)] if first == ["discovered"] else []


def _after_finding(place: Place, at: int) -> list[Verdict]:
    """``shut its servers down on May 3 after detecting an intruder``: what was done at once."""
    following = place.clauses[at + 1] if at + 1 < len(place.clauses) else None
    if not following or not _AFTER.match(place.lower, following.start):
        return []
    first = next((cue for cue in following.cues if cue.verb), None)
    found = first and first.kind == "discovered" and not place.lower.startswith("receiv", first.start)
    return [("discovered", WEAK, "done after it was found")] if found else []


def _told_of(place: Place, at: int, verb: Cue) -> list[Verdict]:
    """``reported that on May 3 an employee mislabeled envelopes``: what was reported had happened."""
    if not is_content(place, place.clauses[at]) or verb.start < place.end:
        return []
    if verb.kind == "unknown" or (verb.kind == "told" and place.clauses[at].of("event")):
        return [("occurred", WEAK, "what was found or reported")]
    return [("discovered", WEAK, "said by another")] if verb.kind == "said" else []


def _own_verbs(place: Place, clause: Clause) -> list[Cue]:
    """The last verb before a date; of a date at the head the next one, with all joined to it by "and"."""
    if _began(place, clause):
        return []
    verbs = [cue for cue in clause.cues if cue.verb]
    subject = any(cue.end <= place.start for cue in clause.of("event", "lasted"))
    later = [cue for cue in verbs if cue.start >= place.end and not (subject and cue.kind == "said")]
    later = _finite(place, later)
    earlier = [cue for cue in verbs if cue.end <= place.start]
    follows = later and "," not in place.lower[place.end : later[0].start]
    if follows and later[0].kind in ("discovered", "happened") and place.before(4).endswith(" on "):
        earlier = [cue for cue in earlier if cue.kind != "unknown"]  # "staff who arrived on May 3 found"
    if earlier:
        return earlier[-1:]
    joined = later[:1]
    for one, two in pairwise(later):
        if not _AND_VERB.search(place.lower[one.end : two.start]):
            break
        joined.append(two)
    return joined


def _finite(place: Place, verbs: list[Cue]) -> list[Cue]:
    """The verbs from the first on that can be the one finite verb of their clause.

    Before "were stolen", a participle only describes, as does an infinitive before any other verb.
    """
    for at, (one, two) in enumerate(pairwise(verbs)):
        auxiliary = _AUXILIARY.search(place.before(24, two.start))
        told = one.kind in _TELL and not _REDUCED.match(place.lower, one.end)  # "found its files were gone"
        participle = auxiliary and not told and _PARTICIPLE.search(place.before(12, one.end))
        infinitive = place.before(3, one.start) == "to " and place.before(3, two.start) != "to "
        infinitive = infinitive and not (auxiliary and one.kind in _TELL)
        finite = _AUXILIARY.search(place.before(24, one.start))
        if finite or _JOINED.search(place.lower[one.end : two.start]) or not (participle or infinitive):
            return verbs[at:]
    return verbs[-1:]


def _began(place: Place, clause: Clause) -> bool:
    """``the outage, which began on May 4, the hospital learned``: the date has found its word."""
    earlier = [cue for cue in clause.cues if cue.end <= place.start]
    if not earlier or earlier[-1].kind != "lasted":
        return False
    if not _LINK.fullmatch(place.lower, earlier[-1].end, place.start):
        return False
    if place.lower[: earlier[-1].end].endswith("ing"):
        return [cue.kind for cue in earlier[-2:-1]] == ["event"]
    return any(cue.kind in ("event", "other", "review") for cue in (*clause.before, *clause.cues))


def _borrowed(place: Place, at: int) -> tuple[list[Cue], Clause]:
    """For a clause without a verb: the one before it lends its own, or the one after a date at the head."""
    clause = place.clauses[at]
    if _nouns(clause) or (at and place.lower[clause.start] == ";"):
        return [], clause
    head = place.lower[clause.start : place.start]
    leads = len(head.split()) <= HEAD or bool(_CLEFT.match(head))
    told = leads and _THAT.match(place.lower, clause.start)  # what is told has a time of its own
    previous = place.clauses[at - 1] if at and not told and not _OWN_VERB.search(head) else None
    relative = not place.interval and _WHICH.match(place.lower, clause.start)
    if relative and previous and previous.cues and not previous.cues[-1].verb:
        previous = None  # nor does "a breach that came out in May" lend its verb
    telling = list(previous.of("told", "sent")[-1:]) if previous else []
    if telling and previous and clause.of("regulator", "receiver"):
        return telling, clause
    following = next((each for each in place.clauses[at + 1 :] if any(cue.verb for cue in each.cues)), None)
    if following and leads and (main_clause := _main(place, at + 1)):
        return main_clause
    if following and leads:
        verbs = [cue for cue in following.cues if cue.verb]
        return verbs[:1], following
    verbs = [cue for cue in previous.cues if cue.verb][-1:] if previous else []
    return (verbs, previous) if verbs and previous else ([], clause)


def _main(place: Place, at: int) -> tuple[list[Cue], Clause] | None:
    """The verb of the main clause behind a subordinate one: ``when files turned up, we found ...``."""
    if at >= len(place.clauses) or not _SUBORDINATE.match(place.lower, place.clauses[at].start):
        return None
    for subject in _SUBJECT.finditer(place.text, place.clauses[at].start):
        for clause in place.clauses[at:]:
            verb = next((cue for cue in clause.cues if cue.verb and cue.start >= subject.end()), None)
            if verb:
                return [verb], clause
    return None


def _nouns(clause: Clause) -> list[Cue]:
    """The nouns of a clause that can have a date."""
    known = any(cue.kind == "event" for cue in (*clause.before, *clause.cues))
    return [cue for cue in clause.cues if cue.kind in NOUNS and (known or cue.kind != "lasted")]


def _by_noun(place: Place, clause: Clause) -> list[Verdict]:
    """The nearest noun, where no verb speaks."""
    nearest = min(
        _nouns(clause), key=lambda cue: max(place.start - cue.end, cue.start - place.end), default=None
    )
    if not nearest:
        return []
    subject = [cue.kind for cue in (*clause.before, *clause.cues) if cue.end <= nearest.start][-1:]
    if nearest.kind == "lasted" and subject == ["letter"]:
        return [("notified", WEAK, "when a notice began")]
    if nearest.kind in ("event", "lasted"):
        words = place.text[nearest.start : nearest.end]
        return [("occurred", WEAK, f"beside {words!r}")] if subject != ["review"] else []
    if clause.of("regulator") or place.lower.startswith("filing", nearest.start):
        return [("reported", LIKELY, "the date of a filing")]
    return [("notified", WEAK, "beside a notice")] if clause.of("receiver", "lasted") else []
