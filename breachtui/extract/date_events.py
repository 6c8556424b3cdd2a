"""Which event a date in a sentence is the date of: what stands around it, and the verb that governs it."""

import re
from collections.abc import Iterator

from breachtui.extract.clauses import THAT, Clause, ClauseCue, DatePlace, governing, nouns
from breachtui.extract.rules import date_phrases as words
from breachtui.extract.tellings import FAINT, LIKELY, PASSIVE, SURE, WEAK, Verdict, misdirected, sent, told

# What stands right around a date.
_LINK = (
    r"\s(?:(?:that|which)\s)?(?:(?:on|in|of|from|between|during|since|dated|back in|over|by)\s)?"
    r"(?:or (?:about|around)\s|late\s|early\s|mid[\s-]?|the\s|around\s|about\s){0,4}"
)
_EVENT_LINK = re.compile(r"(?:\s(?:on|of|at|against)\s(?:[\w'.-]+\s){0,6}[\w'.-]+)?" + _LINK)
_COLON = re.compile(r":\s{0,4}(?:(?:between|from|on|in)\s(?:or (?:about|around)\s)?)?$")
_GOES_ON = re.compile(r",?\s[a-z](?!.*\b(?:dates?|breach)\b)")
_DATED = re.compile(
    r"\b(?:(?:letter|notice|notification|report|filing)s?\b[^.;]{0,60}\s(?:dated|of|sent on)"
    r"|filings?\b[^.;]{0,60}\son)\s$"
)
_DETERMINER = re.compile(r"\b(?:the|an?|its|their|that)\s$")
_NOUN_AFTER = re.compile(r",?\s(?:[a-z][\w-]*\s){0,2}[a-z]")
_NEW = re.compile(r"\b(?:an?|about(?! (?:the|this|that|its|their)\b))\s(?:[\w-]+\s){0,3}$")
_ABOUT = re.compile(r"\babout\s(?:[\w-]+\s){1,4}$")
_CAPITALS = re.compile(r"\b[A-Z][\w'-]+")
_NEW_AFTER = frozenset({"said", "told", "announced", "sent", "other", "unknown", "concluded"})
_FOUND_TO_BE = re.compile(r"\b(?:discovered|found|detected) to be\s$")
_SENDER = re.compile(r"(?:,? [\w.]+){0,6}?,? from (?:the )?([\w'&.-]+)")
_JOINED = re.compile(r"[,;(]|\b(?:and|or|but)\b")
_ONLY = re.compile(r"\bonly (?:on |in |last )?$")

# Which verbs go with a date.
_WHEN = re.compile(r",?\swhen\b")
_MARKET = re.compile(r"\b(?:forums?|dark ?web|sale|leak sites?|torrents?)\b")
# How a verb is meant.
_PLANNED = re.compile(
    r"\b(?:will|would|must|should|shall|(?<!began |begun )to)\s(?:be\s|begin\s|also\s|then\s)*$"
)
_DENIED = re.compile(
    r"(?:\b(?:has|have|had|did|does|do|was|were) (?:not|never)|n't|\bnever)\s(?:been\s|\w+ly\s)?$"
)
_OUGHT = re.compile(r"\b(?:must|should|shall)\s(?:also\s|always\s)?be\s$")
_UNTIL = re.compile(r"\buntil\s(?:[\w-]+\s){0,3}$")
_OF_VICTIMS = re.compile(
    r"identif\w+ (?:all |the |which |those |more |additional |potentially |affected |impacted )*"
    r"(?:affected|impacted|those|individuals|patients|people|persons)\b"
)
"""The end of a review, long after the discovery."""


def verdicts(place: DatePlace) -> list[Verdict]:
    """The fields that a date belongs to; empty where it is the date of something else."""
    named = (
        _labelled(place)
        or _found_only_then(place)
        or _letter_dated(place)
        or _event_dated(place)
        or _lasting(place)
        or _before_noun(place)
    )
    if named:
        return named
    verbs, clause = governing(place)
    found = [verdict for verb in verbs for verdict in _judged(place, clause, verb)]
    return (found if verbs else _by_noun(place, clause)) + _when(place, verbs)


def _labelled(place: DatePlace) -> list[Verdict]:
    """``Breach discovered: 04/01/2022``."""
    clause = place.clauses[place.clause]
    told = any(cue.verb for cue in clause.cues) and _GOES_ON.match(place.lower, place.end, clause.end)
    if told or not _COLON.search(place.before(24)):
        return []
    cues = [cue for clause in place.clauses for cue in clause.cues if cue.end <= place.start]
    if not cues:
        return []
    near = Clause(0, place.start, tuple(cue for cue in cues if place.start - cue.end < 50))
    if cues[-1].kind == "letter":
        return [("notified", SURE, "labelled so")]
    verbs = [cue for cue in near.cues if cue.verb][-1:]
    return list(_judged(place, near, verbs[0])) if verbs else _by_noun(place, near)


def _found_only_then(place: DatePlace) -> list[Verdict]:
    """``learned of the theft when files turned up on June 22``, ``learned that ... only on June 22``."""
    start = place.clauses[place.clause].start
    verbs = [cue for clause in place.clauses[: place.clause] for cue in clause.cues if cue.verb]
    late = _WHEN.match(place.lower, start) or (
        THAT.match(place.lower, start) and _ONLY.search(place.before(12))
    )
    found = verbs and verbs[-1].kind == "discovered" and late
    return [("discovered", LIKELY, "found out only then")] if found else []


def _letter_dated(place: DatePlace) -> list[Verdict]:
    """``a letter to the regulator dated May 3``."""
    return _letter_to(place) if not place.interval and _DATED.search(place.before(90)) else []


def _letter_to(place: DatePlace) -> list[Verdict]:
    """What a letter is by those whom it is sent to."""
    near = [cue for each in place.clauses for cue in each.of("regulator", "receiver")]
    kinds = {cue.kind for cue in near if place.start - 80 < cue.start < place.end + 40}
    field = "reported" if "regulator" in kinds else "notified"
    return [(field, LIKELY, "the date of a letter")] if kinds else []


def _event_dated(place: DatePlace) -> list[Verdict]:
    """``about a cyberattack in October``."""
    clause = place.clauses[place.clause]
    before = [cue for cue in clause.cues if cue.end <= place.start]
    last = before[-1] if before else None
    if not last or last.kind != "event" or not _EVENT_LINK.fullmatch(place.lower, last.end, place.start):
        return []
    verb = next((cue for cue in reversed(before) if cue.verb), None)
    new = bool(_NEW.search(place.lower[clause.start : last.start]))
    about = _ABOUT.search(place.lower[clause.start : last.start])
    writes = verb and place.before(3, verb.start) == "to "  # "we write to inform you of an incident on May 3"
    told_of = bool(place.phrase.precision < 3 or about or writes)
    if (verb and not (new and verb.kind in _NEW_AFTER and told_of)) or _elsewhere(place):
        return []
    return [("occurred", LIKELY if new else WEAK, "the date of the event")]


def _lasting(place: DatePlace) -> list[Verdict]:
    """``said that the intrusion began on May 3 and was found on June 9``."""
    clause = place.clauses[place.clause]
    before = [cue for cue in clause.cues if cue.end <= place.start][-2:]
    if [cue.kind for cue in before] != ["event", "lasted"] or _elsewhere(place):
        return []
    joined = _JOINED.search(place.lower, before[0].end, before[1].start)
    return [] if joined else [("occurred", WEAK, f"it {place.text[before[1].start : before[1].end]} then")]


def _elsewhere(place: DatePlace) -> bool:
    """Whether the event is told to be one at somebody else: ``the theft at Oakham Bank in May``."""
    before = [cue for cue in place.clauses[place.clause].cues if cue.end <= place.start]
    link = place.text[before[-1].end : place.start] if before and before[-1].kind == "event" else ""
    names = set(_CAPITALS.findall(link)) if link.startswith((" at ", " of ", " against ")) else set()
    return bool(names and place.own) and names.isdisjoint(place.own)


def _before_noun(place: DatePlace) -> list[Verdict]:
    """``the November 13, 2013, theft``, ``in a May 3 letter to patients``."""
    after = _NOUN_AFTER.match(place.lower, place.end)
    cue = next((cue for each in place.clauses for cue in each.cues if place.end < cue.start), None)
    if not after or not cue or cue.start >= after.end() or not _DETERMINER.search(place.before(8)):
        return []
    if cue.kind == "event":
        return [("occurred", WEAK, "the date of the event")]
    return _letter_to(place) if cue.kind == "letter" else []


def _when(place: DatePlace, verbs: list[ClauseCue]) -> list[Verdict]:
    """``until May 9, when it was discovered``; ``down since May 9, when thieves struck``."""
    following = next((each for each in place.clauses if each.start == place.end), None)
    first = [cue.kind for cue in following.cues if cue.verb][:1] if following else []
    if not _WHEN.match(place.lower, place.end):
        return []
    if first == ["discovered"]:
        return [("discovered", WEAK, "found out then")]
    known = any(verb.kind not in ("unknown", "other") for verb in verbs)
    return [("occurred", WEAK, "it happened then")] if first == ["happened"] and not known else []


def _by_noun(place: DatePlace, clause: Clause) -> list[Verdict]:
    """The nearest noun, where no verb speaks."""
    known = nouns(clause)
    if not known or _elsewhere(place):
        return []
    nearest = min(known, key=lambda cue: max(place.start - cue.end, cue.start - place.end))
    subject = [cue.kind for cue in (*clause.before, *clause.cues) if cue.end <= nearest.start][-1:]
    if nearest.kind != "letter":
        word = place.text[nearest.start : nearest.end]
        return [("occurred", WEAK, f"beside {word!r}")] if subject not in (["review"], ["letter"]) else []
    if clause.of("regulator") or place.lower.startswith("filing", nearest.start):
        return [("reported", LIKELY, "the date of a filing")]
    return [("notified", WEAK, "beside a notice")] if clause.of("receiver", "lasted") else []


def _judged(place: DatePlace, clause: Clause, verb: ClauseCue) -> Iterator[Verdict]:
    """What a date is the date of that goes with this verb."""
    why = f"the text says “{place.text[verb.start : verb.end]}” of this date"
    of_others = verb.kind == "happened" and (
        _of_a_person(place, clause, verb) or _spread(place, clause, verb)
    )
    if _is_unmeant(place, verb) or of_others:
        return
    subject = _subject(place, clause, verb)
    by_intruder = words.INTRUDERS.search(subject) and not PASSIVE.search(place.before(40, verb.start))
    if verb.kind in ("unknown", "told") and by_intruder:
        yield "occurred", LIKELY, f"{why}, which an intruder did"
    elif verb.kind == "discovered" and words.LURES.search(
        place.lower, verb.start, min(verb.end + 60, clause.end)
    ):
        yield "occurred", LIKELY, f"{why}, which deceived"
    elif place.interval and verb.kind != "happened":
        lasted = any(verb.end <= cue.start <= place.start for cue in clause.of("event"))
        if lasted or (verb.kind == "sent" and not (clause.of("letter") and not misdirected(place))):
            yield "occurred", SURE if lasted else LIKELY, "how long it lasted"
    else:
        yield from _by_kind(place, clause, verb, why)


def _is_unmeant(place: DatePlace, verb: ClauseCue) -> bool:
    """Whether a verb tells what did not happen, is planned, or ought to be."""
    before = place.before(40, verb.start)
    if _DENIED.search(before) and not _UNTIL.search(place.before(30)):
        return True
    unmeant = {"happened": _OUGHT, "told": _PLANNED, "sent": _PLANNED, "announced": _PLANNED}.get(verb.kind)
    return bool(unmeant and unmeant.search(before))


def _spread(place: DatePlace, clause: Clause, verb: ClauseCue) -> bool:
    """``the data was dumped on a forum``: what is spread was taken before."""
    spread = place.lower.startswith(("dump", "leak", "expos"), verb.start)
    return bool(spread and _MARKET.search(place.lower, verb.end, clause.end))


def _of_a_person(place: DatePlace, clause: Clause, verb: ClauseCue) -> bool:
    """``customers who used the site in 2003``, ``a letter that the paper obtained on Monday``."""
    before = [cue for cue in (*clause.before[-1:], *clause.cues) if cue.end <= verb.start]
    subject = before[-1].kind if before else ""
    if subject == "letter":
        return place.lower.startswith(("obtained", "viewed", "read", "reviewed"), verb.start)
    return subject == "receiver" and place.phrase.precision == 1


def _by_kind(place: DatePlace, clause: Clause, verb: ClauseCue, why: str) -> Iterator[Verdict]:
    """What verbs of its kind make of a date."""
    if verb.kind == "happened" and _FOUND_TO_BE.search(place.before(30, verb.start)):
        yield "discovered", LIKELY, "found to be so then"
    elif verb.kind == "happened":
        # "dates back to" must be said of the event, not of data.
        dated = place.lower.startswith("dat", verb.start)
        if not dated or any(cue.end <= verb.start for cue in clause.of("event")):
            yield "occurred", SURE, why
    elif verb.kind in ("discovered", "concluded", "announced"):
        yield from _found(place, clause, verb, why)
    elif verb.kind == "told":
        yield from told(place, clause, verb, why)
    elif verb.kind == "sent":
        yield from sent(place, clause, why)


def _found(place: DatePlace, clause: Clause, verb: ClauseCue, why: str) -> Iterator[Verdict]:
    """What somebody found out: the organization, a review of its, or an office to which it was reported."""
    reviewed = any(cue.end <= verb.start for cue in clause.of("review"))
    words_of_verb = place.lower[verb.start : verb.end]
    # "OCR opened an inquiry after receiving a report"
    subjects = (*clause.before, *clause.cues) if words_of_verb.startswith("receiving") else clause.cues
    office = any(cue.kind == "regulator" and cue.end <= verb.start for cue in subjects)
    sender = _SENDER.match(place.text, verb.end)
    subject = place.text[clause.start : verb.start].split()
    if office and words_of_verb.startswith("receiv"):
        if words_of_verb.endswith(("report", "notice", "notification")):
            yield "reported", SURE, why
    elif sender and sender[1] in place.own and place.own.isdisjoint(subject):
        yield "notified", LIKELY, f"{why} from it"
    elif verb.kind == "discovered" and not _OF_VICTIMS.match(place.lower, verb.start):
        yield "discovered", WEAK if reviewed else SURE, why
    elif (verb.kind == "concluded" and _of_event(place, verb)) or (verb.kind == "announced" and reviewed):
        yield "discovered", FAINT, why


def _of_event(place: DatePlace, verb: ClauseCue) -> bool:
    """Whether what somebody concluded is that something happened, and not whose data it concerns."""
    told = [cue.kind for each in place.clauses for cue in each.cues if cue.start >= verb.end]
    return not {"event", "happened"}.isdisjoint(told)


def _subject(place: DatePlace, clause: Clause, verb: ClauseCue) -> str:
    """The words from the last cue before a verb up to it."""
    before = [cue.start for cue in clause.cues if cue.end <= verb.start]
    return place.lower[before[-1] : verb.start] if before else ""
