"""What a verb makes of the date that goes with it: what happened, what was found, or who was told."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from breachtui.extract.clauses import Clause, Cue
from breachtui.extract.rules import dates as words

Verdict = tuple[str, float, str]
"""A field, how sure that the date is its date, and why."""

CERTAIN, SURE, LIKELY, WEAK, FAINT, LEAST = 2.9, 2.4, 1.9, 1.4, 1.0, 0.4
"""How far a reading of a date can be trusted, before its sentence and place are weighed."""
_PASSIVE = re.compile(
    r"\b(?:(?:was|were|is|are)(?:n't)?|been|being|be|got)\s(?:\w+ly\s|first\s|also\s|then\s|not\s)?$"
)
_PLANNED = re.compile(
    r"\b(?:will|would|must|should|shall|(?:intend|plan|expect|need|require|oblige|ha|prepar|continu)\w* to"
    r"|(?:individuals|people|persons|patients|customers|those|whom|list|addresses|information|efforts?) to)\s"
    r"(?:be\s|begin\s|also\s|then\s)*$"
)
DENIED = re.compile(
    r"(?:\b(?:has|have|had|did|does|do|was|were) (?:not|never)|n't|\bnever)\s(?:been\s|\w+ly\s)?$"
)
_UNTIL = re.compile(r"\buntil\s(?:[\w-]+\s){0,3}$")
_ABOUT_THEM = re.compile(
    r"\b(?:of|affecting|about|for|regarding|involv\w*|concern\w*|with|impacting|(?:by|from) an?)"
    r"(?:\s[\w,'-]+){0,3}\s$"
)
_BY = re.compile(r"\b(?:by|from)\s(?:the\s)?(?:u\.?s\.?\s)?(?:local\s)?$")
_OBJECT = re.compile(r"\s(?:us|it|the|its)\b")
_NAME_NEXT = re.compile(r"\s(?:the\s)?[A-Z][\w.]")
_GOT_LETTER = re.compile(r"receiv.*\b(?:letter|notice|notification|report)s?")
_WHO, _THAT = re.compile(r",?\s(?:who|whom|whose|that|which)\b"), re.compile(r",?\sthat\b")
_PUBLISHED = re.compile("leaked|released|dumped|posted|published")
"""What those who broke in do with the data later."""
_FILED = re.compile("fil|submit|report")
_OF_PERSONS = re.compile("notif|inform|alert|told|advis|warn|contact")
"""Verbs whose object is who is told."""
_DATA = re.compile(
    r"\b(?:files?|spreadsheets?|records?|information|data|bills?|envelopes?|documents?|computers?)\b"
)


@dataclass(frozen=True)
class Place:
    """A date in its sentence."""

    text: str
    lower: str
    """The sentence, and the same in lower case."""
    start: int
    end: int
    clauses: list[Clause]
    filing: bool
    """Whether the text is a regulator's, or the sentence before speaks of one."""
    interval: bool
    """Whether it has two ends, as what lasted has."""
    weekday: bool
    """Whether it is a day of the week or so, as news tell what was said."""
    following: str = ""
    """The next sentence in lower case."""

    def before(self, letters: int, at: int | None = None) -> str:
        """So many letters before the date, or before another place in the sentence."""
        end = self.start if at is None else at
        return self.lower[max(0, end - letters) : end]

    @property
    def clause(self) -> int | None:
        """The index of the clause that the date stands in."""
        return next((i for i, c in enumerate(self.clauses) if c.start <= self.start < c.end), None)


def judged(place: Place, clause: Clause, verb: Cue) -> Iterator[Verdict]:
    """What a date is the date of that goes with this verb."""
    why = f"governed by {place.text[verb.start : verb.end]!r}"
    before = place.before(40, verb.start)
    denied = DENIED.search(before) and not _UNTIL.search(place.before(30))
    planned = verb.kind in ("told", "sent", "announced") and _PLANNED.search(before)
    made_public = _PUBLISHED.match(place.lower, verb.start) and _by_intruder(place, clause, verb)
    if denied or planned or made_public:
        return
    if place.interval and verb.kind != "happened" and not place.weekday:
        yield from _lasting(place, clause, verb, why)
    elif verb.kind in _JUDGES:
        yield from _JUDGES[verb.kind](place, clause, verb, why)


def is_content(place: Place, clause: Clause) -> bool:
    """Whether a clause tells what was found or reported: ``that on May 3 ...``."""
    found = {cue.kind for cue in clause.before} & {"discovered", "told", "concluded"}
    return bool(found) and bool(_THAT.match(place.lower, clause.start))


def _lasting(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    """What has two ends is the event that the verb speaks of: ``learned of access between ...``."""
    begin = clause.start if verb.kind == "unknown" else verb.end
    if any(begin <= cue.start <= place.start for cue in clause.of("event")):
        yield "occurred", SURE, "how long it lasted"
    elif verb.kind == "sent" and (words.MISTAKES.search(place.lower) or not clause.of("letter")):
        yield "occurred", LIKELY, f"{why}, for so long"


def _unknown(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    """What one who breaks in did: ``ransomware locked the servers``."""
    if _by_intruder(place, clause, verb):
        yield "occurred", LIKELY, f"{why}, which an intruder did"


def _by_intruder(place: Place, clause: Clause, verb: Cue) -> bool:
    subject = [cue for cue in clause.cues if cue.end <= verb.start][-1:]
    return bool(subject and words.INTRUDERS.search(place.lower, subject[0].start, subject[0].end))


def _happened(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    """What happened; but "dates back to" must be said of the event, not of data."""
    if not place.lower.startswith("dat", verb.start):
        yield "occurred", SURE, why
    elif any(cue.end <= verb.start for cue in clause.of("event")):
        yield "occurred", CERTAIN, why


def _discovered(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    """What somebody learned; a letter that patients or a regulator received is a notice or a report."""
    phrase = place.lower[verb.start : verb.end]
    if phrase == "not aware" and not _UNTIL.search(place.before(30)):
        return
    if phrase.startswith("receiv") and words.LURES.search(place.lower, verb.start, verb.end + 60):
        yield "occurred", LIKELY, f"{why}, which deceived"
        return
    getters = (*clause.before, *clause.cues) if phrase.startswith("receiving") else clause.cues
    kinds = [cue.kind for cue in getters if cue.end <= verb.start]
    receivers = [kind for kind in kinds if kind in ("regulator", "receiver")]
    if receivers and _GOT_LETTER.fullmatch(phrase):
        yield ("reported" if receivers[-1] == "regulator" else "notified"), LIKELY, why
    else:
        yield "discovered", WEAK if "review" in kinds else SURE, why


def _concluded(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    """What was found out; at the end of a review, only where no other discovery is told."""
    yield "discovered", LEAST if clause.of("other", "review") else FAINT, why


def _said(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    """What a review revealed or confirmed is found out; what people say in public is not."""
    if any(cue.end <= verb.start for cue in clause.of("review")):
        yield "discovered", FAINT, f"{why}, by a review"


def _told(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    """Who told whom: regulators a report, individuals a notice, the organization what it discovers."""
    passive = bool(_PASSIVE.search(place.before(25, verb.start)))
    filed = bool(_FILED.match(place.lower, verb.start))
    told = [cue for cue in clause.of("receiver") if _is_told(place, clause, cue, verb)]
    told += _antecedent(place, clause, "receiver") if passive and not told else []
    regulators = [c for c in _regulators(place, clause, verb) if passive or filed or c.start > verb.end]
    police = [cue for cue in clause.of("police") if (cue.end <= verb.start) == passive]
    nobody = not (told or regulators or police)
    unsaid = passive and not filed and nobody and not clause.of("letter")
    if not passive and _by_intruder(place, clause, verb):
        yield "occurred", LIKELY, f"{why}, which an intruder did"
        return
    if unsaid or (not regulators and _organization_told(place, clause, verb, passive=passive)):
        yield "discovered", SURE, f"{why}, of what had happened"
        return
    if regulators:
        yield "reported", SURE, f"{why} to {place.text[regulators[0].start : regulators[0].end]}"
    if not filed and (told or (clause.of("letter") and not regulators)):
        yield "notified", SURE, why
    elif nobody and filed and place.filing:
        yield "reported", LIKELY, why
    elif nobody and not clause.of("police") and place.lower.startswith("notif", verb.start):
        yield "notified", WEAK, why


def _organization_told(place: Place, clause: Clause, verb: Cue, *, passive: bool) -> bool:
    """``told us``, ``alerted Tamarack``, ``we were informed``, ``an employee reported that``."""
    before = [cue for cue in clause.cues if cue.end <= verb.start][-1:]
    word = place.lower[verb.start : verb.end]
    if word == "reported" and before and before[0].kind == "receiver" and verb.start - before[0].end < 3:
        return True
    if passive or (before and before[0].kind == "letter"):
        return False
    following = next((cue for cue in clause.cues if cue.start >= verb.end), None)
    others = following and (
        (following.kind in ("regulator", "police") and following.start - verb.end <= 40)
        or (following.kind == "receiver" and _is_told(place, clause, following, verb))
    )
    us = _OBJECT.match(place.lower, verb.end) or (
        not place.weekday and _NAME_NEXT.match(place.text, verb.end)
    )
    return not others and not _FILED.match(word) and bool(us)


def _is_told(place: Place, clause: Clause, cue: Cue, verb: Cue) -> bool:
    """Whether those are told, and not those whom it is about."""
    passive = bool(_PASSIVE.search(place.before(25, verb.start)))
    if cue.start < verb.start or (passive and _OF_PERSONS.match(place.lower, verb.start)):
        return passive and cue.start < verb.start
    past_date = verb.end <= place.start and cue.start > place.end
    if past_date and not re.search(r"\bto\b", place.lower[place.end : cue.start]):
        return False
    later = max(place.end, verb.end)
    if any(other.verb and later <= other.start < cue.start for other in clause.cues):
        return False  # another verb speaks to them
    between = place.lower[max(verb.end - 1, cue.start - 40) : cue.start]
    return not _ABOUT_THEM.search(between)


def _regulators(place: Place, clause: Clause, verb: Cue) -> list[Cue]:
    """The regulators that a verb may tell: not those of the next verb, or who act: ``issued by the ICO``."""
    following = next((c.start for c in clause.of("told", "sent") if c.start >= verb.end), len(place.lower))
    cues = (cue for cue in clause.of("regulator") if cue.start < following)
    return [cue for cue in cues if not _BY.search(place.before(16, cue.start))]


def _antecedent(place: Place, clause: Clause, kind: str) -> list[Cue]:
    """What a relative clause is about: ``patients who were told``, ``letters that went out``."""
    relative = _WHO.match(place.lower, clause.start)
    return [cue for cue in clause.before[-1:] if relative and cue.kind == kind]


def _sent(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    """A notice, a report, a letter to the organization, or the very data in a misdirected message."""
    letter = clause.of("letter") or _antecedent(place, clause, "letter")
    regulators = _regulators(place, clause, verb)
    wrong = words.MISTAKES.search(place.lower) or words.LURES.search(place.lower)
    if not letter and (wrong or words.MISTAKES.search(place.following)):
        yield "occurred", LIKELY, f"{why}, by mistake or to deceive"
    elif regulators:
        yield "reported", SURE, why
        if clause.of("receiver"):
            yield "notified", LIKELY, why
    elif letter:
        named = _NAME_NEXT.match(place.text, verb.end)
        told_us = named and named.end() - 2 != place.start and not clause.of("receiver")
        yield ("discovered", LIKELY, why) if told_us else ("notified", SURE, why)
    elif is_content(place, clause) or any(cue.end <= verb.start for cue in clause.of("event")):
        yield "occurred", WEAK, f"{why}, as was found or reported"
    elif _DATA.search(place.lower, clause.start, clause.end):
        yield "occurred", FAINT, f"{why}, and not about a notice"
    elif clause.of("receiver"):
        yield "notified", LIKELY, why


_JUDGES: dict[str, Callable[[Place, Clause, Cue, str], Iterator[Verdict]]] = {
    "unknown": _unknown,
    "happened": _happened,
    "discovered": _discovered,
    "concluded": _concluded,
    "announced": _said,
    "said": _said,
    "told": _told,
    "sent": _sent,
}
