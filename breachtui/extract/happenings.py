"""Which events a date in a sentence is the date of: the verb that governs it, and who is told."""

import re
from itertools import pairwise

from breachtui.extract.clauses import NOUNS, Clause, Cue
from breachtui.extract.found_out import found_out_when, only_then
from breachtui.extract.patterns import Lazy
from breachtui.extract.verbs import LIKELY, SURE, WEAK, Place, Verdict, by_verb
from breachtui.extract.written_dates import ITS_EVENT

# A clause of so few words beside its date, and before it, only leads in the next one.
_SHORT = 5
_HEAD = 3
_AND_VERB = Lazy(r",?\sand(?:\s(?:also|then|later|has|have|had|began|begun|started|\w{2,12}ly))?\s$", re.I)
_AND_TOLD = Lazy(r" (?:[\w'-]{1,20} ){0,6}and (?:also )?")
_AND_WAS = Lazy(r"\sand\s(?:was|were)\s")
# "According to the notice, on May 21 ...": the date goes with what follows.
_ACCORDING = Lazy(
    r"according to [^;:]{3,160},\s(?:(?:on|in|between|from)\s)?(?:or about\s|or around\s)?", re.I
)
_WHO = Lazy(
    r",?\s(?:which|whose)\s(?:people|patients|persons|individuals|members|customers|employees)\b", re.I
)
_COLON = Lazy(r":\s{0,3}(?:(?:between|from|on|in)\s(?:or (?:about|around)\s)?)?$", re.I)
# The label of the day on which a form was filed; a remark may follow any label in brackets.
_FILED = Lazy(
    r"\b(?:submitted|date (?:reported|submitted|filed|of (?:report|submission|filing)"
    r"|[\w /-]{0,50}\b(?:form submitted"
    r"|reported to \w{2,20}))|(?:reported|submitted"
    r"|submission) date|date (?-i:[A-Z]{2,8}) (?:was )?notified)"
    r"(?: \([^)]{1,40}\))?:\s{1,4}$",
    re.I,
)
# A label ends in a colon so near its date, "between" and its like in between.
_GAP = 24
_BRACKETS = Lazy(r"\([^()]{0,60}\)")
_DATED = Lazy(r"\bdated\s(?:as of\s)?$")
# "to supplement our letter of March 2": what was filed before.
_SUPPLEMENTS = Lazy(
    r"\b(?:supplement\w*|follow(?:ing|s)?[ -]?up|further|addition|addendum|amend\w*|updat\w+)(?: (?:to|on"
    r"|of))? (?:our|my|its|the)"
    r"(?: (?:\w{2,12}) ){0,1} ?(?:letter|notice|notification|report|submission|filing)s? (?:of|dated|from"
    r"|sent on|submitted on) $",
    re.I,
)
_TO = Lazy(r",?\s(?:sent )?to (?:[\w'.]{1,15} ){0,4}")
_LAWYERS = Lazy(r"\b(?:lawyers?|attorneys? for|counsel|law firm)\b", re.I)
_BESIDE = Lazy(r"\s(?:[\w-]{1,15}\s){0,3}")
_MONTH = Lazy(r"[A-Z][a-z]{2,8}\.?")
_ITS_EVENT = Lazy(
    r"\s(?:(?:ransomware|malware|phishing|data|security|computer|cyber|laptop|network)\s){0,2}(?:cyber-?)?"
    r"(?:attack|breach|hack|incident|theft|intrusion|leak|burglary|break-in)\b"
    r"(?!\s(?:notice|notification|letter|report)s?\b)",
    re.I,
)
# "the first access was on May 20"
_WAS_ON = Lazy(
    r" (?:was|were) (?:first )?(?:on|in|as early as|between|from)(?: or (?:about|around))? $", re.I
)
_OF_THEN = Lazy(rf"'s {ITS_EVENT}", re.I)
_HACKING = Lazy(r"hacking|phishing", re.I)
_BY_MAIL = Lazy(r"\s(?:sent )?(?:via|by)\s", re.I)
# The addressee stands within so many letters of the date of a letter.
_ADDRESS = 150
_ARTICLE = Lazy(r"\b(?:the|an?|its|their|this|'s)\s(?:late |early |mid-)?$", re.I)
# What a date names that stands between an article and a noun: "a May 4 records request".
_ADJECTIVE = Lazy(r"\b(?:an?|the|its|their|our)\s$|'s\s$", re.I)
_NAMES = Lazy(
    r",?\s(?!(?:and|or|to|until|through|by|when|after|before|in|on|at|from|for|with|that|which|were|was"
    r"|is|are|has"
    r"|had|have|the|an?|of|as|due|because|while|but|if|who|where|during|via|about|without|using|into|we"
    r"|it|they|he|she|you|our|their|its)\b)[a-z]"
)
_LETTER = Lazy(
    r",?\s(?:(?:breach|notice|notification)\s)?(?:letters?|mailings?|notices?|notifications?)\b", re.I
)
_TO_WHOM = 40
_LASTING_NAME = Lazy(r",?\s(?:[\w-]{1,12}\s)?(?:period|window|time-?frame|weekend|interval|date)s?\b", re.I)
# An event that the reader has not heard of yet, so that the date tells when it was.
_NEW = Lazy(r"\b(?:an?|about(?! (?:the|this|that|its|their)\b))\s(?:[\w-]{1,20}\s){0,3}$", re.I)
_LINK = Lazy(
    r"\s(?:(?:that|which)\s)?(?:(?:on|in|of|from|between|during|since|dated|back in|over"
    r"|by)\s)?(?:or (?:about|around)\s|late\s|early\s|mid-?\s?|the\s|around\s|about\s){0,4}$",
    re.I,
)


def verdicts(place: Place) -> list[Verdict]:
    """The fields that a date belongs to; empty where it is the date of something else."""
    at = next((i for i, c in enumerate(place.clauses) if c.start <= place.start < c.end), None)
    if at is None:
        return []
    clause = place.clauses[at]
    if only_then(place, at):
        return [("discovered", LIKELY, "found out only then")]
    named = _labelled(place) or _letter_date(place) or _letter_head(place, clause)
    named = (
        named or _dated_letter(place, clause) or _dated_event(place, clause) or _event_dated(place, clause)
    )
    if named or _is_name(place, clause):
        return named
    verbs = _governing(place, clause)
    if not verbs:
        verbs, clause = _borrowed(place, at)
    found = [verdict for verb in verbs for verdict in by_verb(place, clause, verb)]
    if found or verbs:
        return found or found_out_when(place, at)
    return _by_noun(place, clause)


def _is_name(place: Place, clause: Clause) -> bool:
    """Whether the date only tells which thing is meant: ``a May 4 records request``."""
    before = place.text[max(0, place.start - 8) : place.start]
    if (
        place.text[place.start].islower()
        or not _ADJECTIVE.search(before)
        or not _NAMES.match(place.text, place.end)
    ):
        return False
    near = (cue.kind for cue in clause.cues if place.end <= cue.start < place.end + 30)
    return next(near, "") not in NOUNS and not _LASTING_NAME.match(place.text, place.end)


def named_by_date(place: Place) -> list[Verdict]:
    """What happened, where the date is its name: ``four months after the May 11 theft``."""
    clause = next((c for c in place.clauses if c.start <= place.start < c.end), None)
    return _dated_event(place, clause) if clause else []


def governors(place: Place) -> frozenset[str]:
    """The kinds of the verbs that a date goes with."""
    at = next((i for i, c in enumerate(place.clauses) if c.start <= place.start < c.end), None)
    if at is None:
        return frozenset()
    verbs = _governing(place, place.clauses[at]) or _borrowed(place, at)[0]
    return frozenset(verb.kind for verb in verbs)


def _labelled(place: Place) -> list[Verdict]:
    """``Breach discovered: 04/01/2022``."""
    if ":" not in place.text[max(0, place.start - _GAP) : place.start]:
        return []
    if filed := _FILED.search(place.text[max(0, place.start - 60) : place.start]):
        return [("reported", SURE, f"labelled {filed[0].strip()!r}")]
    cues = [cue for clause in place.clauses for cue in clause.cues if cue.end <= place.start]
    said = _BRACKETS.sub("", place.text[cues[-1].end : place.start]) if cues else ""
    if not cues or len(said) > 20 or not _COLON.search(place.text[: place.start][-_GAP:]):
        return []
    clause = Clause(0, place.start, tuple(cue for cue in cues if place.start - cue.end < 50))
    if cues[-1].kind == "letter" and not clause.of("regulator"):
        return [("notified", SURE, "labelled so")]
    if cues[-1].verb:
        return list(by_verb(place, clause, cues[-1]))
    return [(field, SURE, f"labelled: {why}") for field, _, why in _by_noun(place, clause)]


def _letter_date(place: Place) -> list[Verdict]:
    """``a letter to the regulator dated February 3``."""
    if _SUPPLEMENTS.search(place.text[max(0, place.start - 90) : place.start]):
        return [("reported", WEAK, "what was filed before")]
    if not _DATED.search(place.text[: place.start][-12:]):
        return []
    cues = [cue for clause in place.clauses for cue in clause.of("letter", "regulator", "receiver")]
    kinds = {cue.kind for cue in [cue for cue in cues if cue.end <= place.start][-3:]}
    if "letter" not in kinds:
        return []
    to = next((cue for cue in cues if cue.start >= place.end), None)
    if to and to.kind == "regulator" and _TO.fullmatch(place.text, place.end, to.start):
        return [("reported", SURE, "the date of a letter to a regulator")]
    if place.filing and _LAWYERS.search(place.text, 0, place.start):
        return [("reported", LIKELY, "the date of the lawyers' letter")]
    field = "reported" if "regulator" in kinds else "notified"
    sure = LIKELY if kinds & {"regulator", "receiver"} else WEAK
    return [(field, sure, "the date of a letter")]


def _letter_head(place: Place, clause: Clause) -> list[Verdict]:
    """``September 4, 2020 VIA EMAIL Attorney General Jane Roe``, before the letter itself."""
    heads = not place.text[: place.start].strip() and _BY_MAIL.match(place.text, place.end)
    regulator = any(0 <= cue.start - place.end < _ADDRESS for cue in clause.of("regulator"))
    return [("reported", LIKELY, "the head of a letter")] if heads and regulator else []


def _dated_letter(place: Place, clause: Clause) -> list[Verdict]:
    """``the Jan. 12 letter``."""
    if not _ADJECTIVE.search(place.text[max(0, place.start - 8) : place.start]):
        return []
    letter = _LETTER.match(place.text, place.end)
    if not letter:
        return []
    near = (cue.kind for cue in clause.cues if 0 <= cue.start - letter.end() < _TO_WHOM)
    to = next((kind for kind in near if kind in ("regulator", "receiver", "police")), "")
    if to == "police":
        return []
    field = "reported" if to == "regulator" else "notified"
    return [(field, LIKELY if to else WEAK, "names a letter by its date")]


def _dated_event(place: Place, clause: Clause) -> list[Verdict]:
    """``the May 4 attack``."""
    if _MONTH.fullmatch(place.text, place.start, place.end) and _ITS_EVENT.match(place.text, place.end):
        return [("occurred", LIKELY, "names the event by its month")]
    if _OF_THEN.match(place.text, place.end):
        return [("occurred", LIKELY, "names the event by its day")]
    following = next((cue for cue in clause.cues if cue.start >= place.end), None)
    if not following or not (following.kind == "event" or _HACKING.match(place.text, following.start)):
        return []
    beside = _BESIDE.fullmatch(place.text, place.end, following.start)
    named = beside and _ARTICLE.search(place.text[max(0, place.start - 12) : place.start])
    return [("occurred", LIKELY, "names the event by its date")] if named else []


def _event_dated(place: Place, clause: Clause) -> list[Verdict]:
    """``about a cyberattack in October``."""
    before = [cue for cue in clause.cues if cue.end <= place.start]
    last = before[-1] if before else None
    if not last or last.kind != "event" or place.weekday or _WHO.match(place.text, clause.start):
        return []
    if not _LINK.fullmatch(place.text, last.end, place.start):
        was = _WAS_ON.fullmatch(place.text, last.end, place.start)
        return [("occurred", LIKELY, "said to have been then")] if was else []
    verb = next((cue for cue in reversed(before) if cue.verb), None)
    new = bool(_NEW.search(place.text[clause.start : last.start]))
    if verb and not (new and verb.kind in ("said", "told", "announced", "sent")):
        return []
    later = any(cue.start >= place.end and cue.verb for cue in clause.cues)
    return [("occurred", LIKELY if later or new else WEAK, "the date of the event")]


def _governing(place: Place, clause: Clause) -> list[Cue]:
    """The verb that a date goes with; a date at the head goes with all that are joined by "and"."""
    if _began(place, clause):
        return []
    verbs = [cue for cue in clause.cues if cue.verb]
    earlier = [cue for cue in verbs if cue.end <= place.start]
    if earlier and not any(_ACCORDING.fullmatch(place.text, cue.start, place.start) for cue in earlier[-2:]):
        return earlier[-2:] if _are_joined(place, earlier[-2:]) else earlier[-1:]
    subject = any(cue.end <= place.start for cue in clause.of("event", "lasted"))
    later = [cue for cue in verbs if cue.start >= place.end and not (subject and cue.kind == "said")]
    joined = later[:1]
    for one, two in pairwise(later):
        if not _AND_VERB.search(place.text[one.end : two.start]):
            break
        joined.append(two)
    return joined


def _are_joined(place: Place, verbs: list[Cue]) -> bool:
    """``was copied and was sold``, ``mailed this letter and notified the regulator``."""
    if len(verbs) < 2:
        return False
    between = place.text[verbs[0].end : verbs[1].start]
    telling = all(verb.kind in ("told", "sent") for verb in verbs)
    return bool(_AND_WAS.fullmatch(between) or (telling and _AND_TOLD.fullmatch(between)))


def _began(place: Place, clause: Clause) -> bool:
    """``the outage, which began on May 4, the hospital learned``: the date has found its word."""
    last = [cue for cue in clause.cues if cue.end <= place.start][-1:]
    known = any(cue.kind in ("event", "other") for cue in (*clause.before, *clause.cues))
    return bool(
        known
        and last
        and last[0].kind == "lasted"
        and not place.text[: last[0].end].endswith("ing")
        and _LINK.fullmatch(place.text, last[0].end, place.start)
    )


def _borrowed(place: Place, at: int) -> tuple[list[Cue], Clause]:
    """For a clause without a verb: the one before it lends its own, or the one after a date at the head."""
    clause = place.clauses[at]
    if _nouns(place, clause):
        return [], clause
    if at and place.text[clause.start] == ";":
        return [], clause  # what follows speaks for itself
    if at and place.clauses[at - 1].of("told", "sent") and clause.of("regulator", "receiver"):
        return list(place.clauses[at - 1].of("told", "sent")[-1:]), clause
    following = place.clauses[at + 1] if at + 1 < len(place.clauses) else None
    outside = place.text[clause.start : place.start] + place.text[place.end : clause.end]
    head = len(place.text[clause.start : place.start].split()) <= _HEAD
    if following and head and len(outside.split()) <= _SHORT:
        verbs = [cue for cue in following.cues if cue.verb][:1]
        if verbs:
            return verbs, following
    previous = place.clauses[at - 1] if at else None
    verbs = [cue for cue in previous.cues if cue.verb][-1:] if previous else []
    return verbs, previous if verbs and previous else clause


def _nouns(place: Place, clause: Clause) -> list[Cue]:
    """The nouns of a clause that can have a date, the nearest first."""
    known = any(cue.kind == "event" for cue in (*clause.before, *clause.cues))
    nouns = (cue for cue in clause.cues if cue.kind in NOUNS and (known or cue.kind != "lasted"))
    return sorted(nouns, key=lambda cue: max(place.start - cue.end, cue.start - place.end))


def _by_noun(place: Place, clause: Clause) -> list[Verdict]:
    """The nearest noun, where no verb speaks."""
    nouns = _nouns(place, clause)
    if not nouns:
        return []
    if nouns[0].kind in ("event", "lasted"):
        return [("occurred", WEAK, f"beside {place.text[nouns[0].start : nouns[0].end]!r}")]
    filing = place.text[nouns[0].start : nouns[0].end].lower().startswith("filing")
    if clause.of("regulator") or filing:
        return [("reported", LIKELY, "the date of a filing")]
    return [("notified", WEAK, "beside a notice")] if clause.of("receiver", "lasted") else []
