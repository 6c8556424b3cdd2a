"""What a verb makes of the date that goes with it: what happened, or who was told."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from breachtui.extract.clauses import Clause, Cue
from breachtui.extract.patterns import Lazy

CERTAIN, SURE, LIKELY, WEAK, FAINT = 2.9, 2.4, 1.9, 1.4, 1.0
"""How far a reading of a date can be trusted, before its sentence and place are weighed."""
_BESIDE = 3
_MORE = 0.4
_TO_ONESELF = Lazy(
    r"\bto (?:her|his|their)(?: own)? (?:personal|private|home|own) (?:e-?mail|account|gmail)", re.I
)
_CODE = Lazy(r"\b(?:malicious|malware|skimm\w+|code|script|virus)\b", re.I)
_FIRST = Lazy(r"\b(?:first|initially|originally) $", re.I)
_PASSIVE = Lazy(
    r"\b(?:(?:was|were|is|are)(?:n't)?|been|being|be|got)\s(?:\w{2,15}ly\s|first\s|also\s|then\s|not\s)?$",
    re.I,
)
_NOT_TOLD = Lazy(
    r"\b(?:of|(?<!to )(?<!the )(?<!all )affect\w{0,3}|about|for|regarding|involv\w{0,3}|concern\w{0,3}"
    r"|with|impact\w{0,3}|(?:by"
    r"|from) an?)"
    r"(?: [\w,'-]{1,15}){0,3} $",
    re.I,
)
_BY = Lazy(r"\bby (?:the )?(?:U\.?S\.? )?(?:local )?$")
_OBJECT = Lazy(r"\s(?:the\s)?[A-Z][\w.]")
_DATES_BACK = Lazy(r"dat|go(?:es)?\sback|went\sback", re.I)
_OTHERS = Lazy(
    r" (?:several|many|dozens of|hundreds of|a number of|multiple|various"
    r"|other|two|three|four|five|six|\d{1,4})(?: other)? (?:\w{1,15} ){0,2}"
    r"(?:companies|firms|organi[sz]ations|businesses|hospitals|retailers|chains|targets)\b",
    re.I,
)
_DENIED = Lazy(
    r"\b(?:has|have|had|did|does|do|was|were) (?:not|never) (?:\w{2,12}ly )?$|n't (?:\w{2,12}ly )?$", re.I
)
# What a review finds out last: where to write to.
_ADDRESSES = Lazy(r"\b(?:address(?:es)? (?:information )?(?:for|of)|contact (?:information|details))\b", re.I)
# A message that deceived is how it happened.
_LURED = Lazy(
    r"receiv\w+ (?:[\w-]{1,15} ){0,3}?(?:(?:phishing|fraudulent|spoofed|malicious|bogus"
    r"|fake) (?:e-?mail|message"
    r"|call)|(?:e-?mail|message|call|request)s? (?:that |which )?(?:\w{2,12}ly )?(?:appear|purport|claim|pos"
    r"|pretend|impersonat|seem))",
    re.I,
)
_GOT_LETTER = Lazy(r"receiv.*\b(?:letter|notice|notification|report|(?P<mail>e-?mail))s?", re.I)
_UNAWARE, _UNTIL = Lazy(r"not aware|unaware", re.I), Lazy(r"\buntil (?:on |late |early )?$", re.I)
_PRONOUN = Lazy(r"\b(?:s?he|I) $")
_OUTSIDERS = Lazy(
    r"\b(?:customers|users|patients|members|clients|guests|subscribers|parents|students|passengers) "
    r"(?:\w{1,12} ){0,6}$",
    re.I,
)
_WE_WERE = Lazy(r"\bwe (?:were|have been|had been) (?:\w{2,12}ly |first )?$", re.I)
_TO_DO = Lazy(
    r"\b(?:individuals|people|persons|patients|customers|those|whom|list|addresses|order|information|efforts?"
    r"|prepar\w+|necessary) to $",
    re.I,
)
_TO_THEM = Lazy(
    r"\bto (?:(?:all|the|any|those|each|of|these) )*(?:potentially )?(?:affected|impacted"
    r"|involved) $",
    re.I,
)
_GETTERS = frozenset({"regulator", "receiver", "learner"})
_DUTY = Lazy(r"\b(?:(?:had|have|has|need|needs|required|obliged) to|must|should) $", re.I)
_EXPERTS = Lazy(r"\b(?:forensic|investigat\w+|reviews?|analys[ie]s|audits?|examination|experts)\b", re.I)
_WHOSE = Lazy(r"\s(?:which|whose)\b", re.I)
_SENT_TO = Lazy(r"\s(?:us\b|(?:the\s)?[A-Z][a-z])")
_WHICH = Lazy(r",?\swhich\b")
_MISTAKE = Lazy(
    r"\b(?:(?:to|cc)\W{0,2} (?:field|line)|wrong|mistake|error|inadvertent|accident|unintend|incorrect"
    r"|impermissib|misdirect|visible"
    r"|exposed|unauthori|another (?:family|patient|customer|member|person|client|employee|student)'s"
    r"|instead of|\bbcc\b|one another's|each other's)",
    re.I,
)
_DATA = Lazy(
    r"\b(?:files?|spreadsheets?|statements?|records?|information|data|bills?|postcards?|envelopes?"
    r"|attachments?"
    r"|lists?|documents?|forms?|invoices?|reports?)\b",
    re.I,
)


@dataclass(frozen=True)
class Place:
    """A date in its sentence."""

    text: str
    """The sentence."""
    start: int
    end: int
    clauses: list[Clause]
    filing: bool
    """Whether the text is a regulator's, or the sentence before speaks of one."""
    interval: bool
    """Whether it has two ends, as what lasted has."""
    weekday: bool
    """Whether it is a day of the week or so, as news tell what was said."""


Verdict = tuple[str, float, str]
"""A field, how sure that the date is its date, and why."""


def by_verb(place: Place, clause: Clause, verb: Cue) -> Iterator[Verdict]:
    """What a date is the date of that goes with this verb."""
    why = f"governed by {place.text[verb.start : verb.end]!r}"
    if place.interval and verb.kind not in ("happened", "other") and not place.weekday:
        return _lasting(place, clause, verb, why)
    found = _JUDGES[verb.kind](place, clause, verb, why)
    if not _FIRST.search(place.text[max(0, verb.start - 11) : verb.start]):
        return found
    return ((field, sure + _MORE, f"{reason}, for the first time") for field, sure, reason in found)


def _lasting(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    """What has two ends is the event that the verb speaks of: ``learned of access between ...``."""
    if any(verb.end <= cue.start <= place.start for cue in clause.of("event")):
        yield "occurred", SURE, "how long it lasted"
    elif verb.kind == "sent" and (
        _TO_ONESELF.search(place.text)
        or _MISTAKE.search(place.text)
        or _CODE.search(place.text, 0, verb.start)
    ):
        yield "occurred", LIKELY, f"{why}, for so long"
    elif verb.kind == "sent" and _MISTAKE.search(place.text):
        yield "occurred", LIKELY, f"{why}, by mistake"


def _other(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    """The date of something else."""
    yield from ()


def _discovered(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    """What somebody learned; a letter that patients or a regulator received is a notice or a report."""
    unaware = _UNAWARE.fullmatch(place.text, verb.start, verb.end)
    if _WHOSE.match(place.text, verb.end) or (unaware and not _UNTIL.search(place.text[: place.start][-12:])):
        return
    if _LURED.match(place.text, verb.start):
        yield "occurred", LIKELY, f"{why}, which deceived"
        return
    letter = _GOT_LETTER.fullmatch(place.text, verb.start, verb.end)
    getter = _getter(place, clause, verb) if letter else ""
    if letter and _PRONOUN.search(place.text[: verb.start]):
        getter = "receiver"
    elif letter and letter["mail"] and not _OUTSIDERS.search(place.text[: verb.start]):
        getter = ""  # staff get mail of all kinds
    if getter:
        yield ("reported" if getter == "regulator" else "notified"), LIKELY, why
    else:
        yield "discovered", SURE, why


def _getter(place: Place, clause: Clause, verb: Cue) -> str:
    """The kind of those who received a letter; of "after receiving" they stand in the clause before."""
    receiving = place.text[: verb.end].lower().find("receiving", verb.start) >= 0
    cues = (*clause.before, *clause.cues) if receiving else clause.cues
    kinds = [cue.kind for cue in cues if cue.end <= verb.start and cue.kind in _GETTERS]
    return kinds[-1] if kinds and kinds[-1] != "learner" else ""


def _concluded(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    of_a_review = _WHICH.match(place.text, clause.start) and [cue.kind for cue in clause.before][-1:] == [
        "other"
    ]
    if not (clause.of("other") or of_a_review) and not _ADDRESSES.search(place.text, verb.end):
        yield "discovered", FAINT, why


def _happened(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    """What happened; but "dates back to" must be said of the event, not of data."""
    if _DENIED.search(place.text[max(0, verb.start - 20) : verb.start]) or _OTHERS.match(
        place.text, verb.end
    ):
        return
    dates_back = bool(_DATES_BACK.match(place.text, verb.start))
    if not dates_back:
        yield "occurred", SURE, why
    elif any(cue.end <= verb.start for cue in clause.of("event")):
        yield "occurred", CERTAIN, why


def _announced(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    """Told in public, which is a notice of a kind; not what a regulator or somebody else told the firm."""
    if place.interval or _EXPERTS.search(place.text, clause.start, verb.start):
        return
    told_one = any(0 <= cue.start - verb.end < 20 for cue in clause.of("learner"))
    if not told_one and not any(cue.end <= verb.start for cue in clause.of("regulator", "police")):
        yield "notified", LIKELY if clause.of("receiver") else FAINT, why


def _told(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    """Who told whom; what is only to be told is no event, and what we were told is a discovery."""
    before = place.text[max(0, verb.start - 30) : verb.start]
    if _TO_DO.search(before):
        return  # "finalized the list of individuals to notify"
    if _WE_WERE.search(before):
        yield "discovered", SURE, f"{why}, of what had happened"
        return
    yield from _told_somebody(place, clause, verb, why)


def _told_somebody(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    passive = bool(_PASSIVE.search(place.text[max(0, verb.start - 25) : verb.start]))
    before = [cue for cue in clause.cues if cue.end <= verb.start]
    told = [c for c in clause.cues if c.kind == "receiver" and _is_told(place, clause, c, verb)]
    told += _antecedent(place, clause) if passive and not told else []
    regulator = _told_regulators(place, clause, verb)
    filed = bool(re.match("fil|submit|report|self", place.text[verb.start : verb.end], re.I))
    others = [cue for cue in clause.of("police") if not _BY.search(place.text[: cue.start][-24:])]
    unsaid = passive and not (filed or told or regulator or others or clause.of("letter"))
    direct = not passive and not _is_letter(before) and _told_us(place, clause, verb)
    if unsaid or direct or (not regulator and _is_insider(place, before, verb)):
        yield "discovered", SURE, f"{why}, of what had happened"
        return
    if regulator:
        yield "reported", SURE, f"{why} to {place.text[regulator[0].start : regulator[0].end]}"
    if (told and not filed) or (clause.of("letter") and not regulator and not filed):
        yield "notified", SURE, why
    if regulator or told or clause.of("police"):
        return
    if filed and place.filing:
        yield "reported", LIKELY, why
    elif re.match("notif", place.text[verb.start : verb.end], re.I):
        yield "notified", WEAK, why


def _told_regulators(place: Place, clause: Clause, verb: Cue) -> list[Cue]:
    """The regulators that a verb may tell: not those of the next verb, or who act: ``issued by the ICO``."""
    following = next((c.start for c in clause.of("told", "sent") if c.start >= verb.end), len(place.text))
    return [
        cue
        for cue in clause.of("regulator")
        if cue.start < following and not _BY.search(place.text[: cue.start][-9:])
    ]


def _antecedent(place: Place, clause: Clause, kind: str = "receiver") -> list[Cue]:
    """What a relative clause is about: ``patients who were told``, ``letters that went out``."""
    last = clause.before[-1:]
    relative = re.match(r",?\s(?:who|whom|whose|that)\b", place.text[clause.start : clause.end], re.I)
    return [cue for cue in last if relative and cue.kind == kind]


def _is_letter(before: list[Cue]) -> bool:
    """Whether what tells is a letter and no person."""
    return bool(before) and before[-1].kind == "letter"


def _is_insider(place: Place, before: list[Cue], verb: Cue) -> bool:
    """``an employee reported that``, ``a patient reported``: somebody told the organization."""
    near = before and before[-1].kind == "receiver" and verb.start - before[-1].end < _BESIDE
    return bool(near) and place.text[verb.start : verb.end] == "reported"


def _is_told(place: Place, clause: Clause, cue: Cue, verb: Cue) -> bool:
    """Whether those are told, and not those whom it is about."""
    if cue.start < verb.start:
        return bool(_PASSIVE.search(place.text[max(0, verb.start - 25) : verb.start]))
    if (
        verb.end <= place.start
        and cue.start > place.end
        and not re.search(r"\bto\b", place.text[place.end : cue.start])
    ):
        return False
    later = max(place.end, verb.end)
    if _DUTY.search(place.text[max(0, verb.start - 20) : verb.start]):
        return False
    if any(other.verb and later <= other.start < cue.start for other in clause.cues):
        return False  # another verb speaks to them
    if _TO_THEM.search(place.text[max(verb.end, cue.start - 50) : cue.start]):
        return True
    return not _NOT_TOLD.search(place.text[max(verb.end - 1, cue.start - 40) : cue.start])


def _told_us(place: Place, clause: Clause, verb: Cue) -> bool:
    """``told us``, ``notified the hospital``, ``alerted Tamarack``."""
    following = next((c for c in clause.cues if c.start >= verb.end), None)
    if (
        following
        and following.start - verb.end <= 40
        and following.kind in ("regulator", "receiver", "police")
    ):
        return False
    near = following is not None and following.kind == "learner" and following.start - verb.end <= 6
    return near or (
        not place.weekday
        and bool(_OBJECT.match(place.text, verb.end))
        and not re.match("report|fil|submit", place.text[verb.start : verb.end], re.I)
    )


def _sent(place: Place, clause: Clause, verb: Cue, why: str) -> Iterator[Verdict]:
    around = place.text[clause.start : clause.end]
    letter, regulator = (
        clause.of("letter") or _antecedent(place, clause, "letter"),
        _told_regulators(place, clause, verb),
    )
    if _MISTAKE.search(place.text) and not re.search(r"\b(?:letters?|notices?|notif)", around, re.I):
        yield "occurred", LIKELY, f"{why}, by mistake"
    elif regulator:
        yield "reported", SURE, why
        if clause.of("receiver"):
            yield "notified", LIKELY, why
    elif letter:
        named = _SENT_TO.match(place.text, verb.end)
        told_us = named and named.end() - 2 != place.start and not clause.of("receiver")
        yield ("discovered", LIKELY, why) if told_us else ("notified", SURE, why)
    elif re.search(r"\b(?:statement|release|announcement)\b", around, re.I):
        yield "notified", FAINT, why
    elif _DATA.search(around):
        yield "occurred", FAINT, why
    elif clause.of("receiver") or place.text[clause.start : clause.start + 8].lower().startswith(", which"):
        yield "notified", LIKELY, why


_JUDGES: dict[str, Callable[[Place, Clause, Cue, str], Iterator[Verdict]]] = {
    "other": _other,
    "said": _other,
    "discovered": _discovered,
    "concluded": _concluded,
    "happened": _happened,
    "announced": _announced,
    "told": _told,
    "sent": _sent,
}
