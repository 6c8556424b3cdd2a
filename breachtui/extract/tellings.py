"""Days on which somebody was told or sent something: a report, a notice, what is discovered by being told."""

import re
from collections.abc import Iterator

from breachtui.extract.clauses import Clause, ClauseCue, DatePlace
from breachtui.extract.rules import date_phrases as words

Verdict = tuple[str, float, str]
"""A field, how sure that the date is its date, and why."""

SURE, LIKELY, WEAK, FAINT, LEAST = 2.4, 1.9, 1.4, 1.0, 0.4
"""How far a reading of a date can be trusted, before its sentence and place are weighed."""

_ABOUT_THEM = re.compile(
    r"\b(?:of|affecting|about|for|regarding|involv\w*|concern\w*|with|impacting|(?:by|from) an?)"
    r"(?:\s[\w,'-]+){0,3}\s$"
)
_BY = re.compile(
    r"\b(?:by|from|according to)\s(?!(?:letter|mail|e-?mail|phone|post)\b)(?:(?!to\b)[a-z.'&,-]+\s){0,6}$"
)
_OBJECT = re.compile(
    r"\s(?:us|it|the|its)\b(?!\s(?:board|council|public|media|press|committee|court|trustees|community)\b)"
)
_NAME_NEXT = re.compile(r"\s(?:the\s)?[A-Z][\w.]")
_WRONG = re.compile(
    r"\b(?:wrong|incorrect)\s(?:\w+\s)?(?:address|recipient|individual|patient|person|member|benefi|data|mail)"
    r"|\baddresses\s[^.;]{0,60}\b(?:wrong|incorrect)"
)
_STOLEN = re.compile(
    r"\b(?:stolen|leaked|hacked) (?:\w+ ){0,2}(?:data|information|files|records)\b"
    r"|\b(?:allegedly|reportedly) (?:\w+ly )?(?:breached|stolen|obtained|taken|hacked|scraped)\b"
    r"|\b(?:forums?|dark ?web|for sale|leak sites?|torrents?)\b"
)
"""What is sent or published then was taken before."""
_FILED = re.compile("fil|lodg|submit|report")
_SIGN = re.compile(r"\b(?:suspicious|unusual|abnormal|anomalous|strange)\b")
_COMPLAINT = re.compile(r"\b(?:complaint|lawsuit|suit|charges)\b")
"""What is filed against the organization."""
_DATA = re.compile(
    r"\b(?:files?|spreadsheets?|records?|information|data|bills?|envelopes?|documents?|computers?|tapes?"
    r"|dis[ck]s?|drives?|laptops?|packages?|parcels?|box(?:es)?)\b"
)
PASSIVE = re.compile(
    r"\b(?:(?:was|were|is|are)(?:n't)?|been|being|be|got)\s(?:\w+ly\s|first\s|also\s|then\s|not\s)?$"
)
_WHO = re.compile(r",?\s(?:who|whom|whose|that|which)\b")


def told(place: DatePlace, clause: Clause, verb: ClauseCue, why: str) -> Iterator[Verdict]:
    """Who told whom: regulators a report, individuals a notice, the organization what it discovers."""
    if _COMPLAINT.search(place.lower, clause.start, clause.end):
        return
    passive = (
        bool(PASSIVE.search(place.before(25, verb.start))) and "ing" not in place.lower[verb.start : verb.end]
    )
    filed = bool(_FILED.match(place.lower, verb.start))
    told = [cue for cue in clause.of("receiver") if _is_told(place, clause, cue, verb, passive)]
    told += _antecedent(place, clause, "receiver") if passive and not told else []
    following = next((c.start for c in clause.of("told", "sent") if c.start >= verb.end), len(place.lower))
    regulators = [
        cue
        for cue in clause.of("regulator")
        if (passive or filed or cue.start > verb.end)
        and cue.start < following  # of the next verb
        and not _BY.search(place.before(60, cue.start))  # "issued by the ICO"
    ]
    if regulators:
        yield "reported", SURE, f"{why} to {place.text[regulators[0].start : regulators[0].end]}"
    police = any((cue.end <= verb.start) == passive for cue in clause.of("police"))
    if passive and filed and not regulators and not police and _SIGN.search(place.before(90, verb.start)):
        yield "discovered", LIKELY, f"{why}, of what was strange"
    elif filed and (place.filing or _filed_report(place, clause, verb)) and not regulators and not police:
        yield "reported", LIKELY, why
    elif not filed and not told and not regulators and _organization_told(place, clause, verb, passive):
        yield "discovered", SURE, f"{why}, of what had happened"
    elif not filed and (told or (clause.of("letter") and not regulators)):
        yield "notified", SURE, why


def _filed_report(place: DatePlace, clause: Clause, verb: ClauseCue) -> bool:
    """``filed a breach report``."""
    return any(0 <= cue.start - verb.end < 30 and cue.kind == "letter" for cue in clause.cues)


def _organization_told(place: DatePlace, clause: Clause, verb: ClauseCue, passive: bool) -> bool:
    """``told us``, ``alerted Tamarack``, ``we were informed``."""
    if passive:
        return not clause.of("letter") and not any(cue.end <= verb.start for cue in clause.of("police"))
    if place.before(12, verb.start).endswith((" we ", "we have ", "we had ")):
        return False  # what it told others
    following = next((cue for cue in clause.cues if cue.start >= verb.end), None)
    if following and following.kind in ("regulator", "police") and following.start - verb.end <= 40:
        return False
    return bool(_OBJECT.match(place.lower, verb.end) or _NAME_NEXT.match(place.text, verb.end))


def _is_told(place: DatePlace, clause: Clause, cue: ClauseCue, verb: ClauseCue, passive: bool) -> bool:
    """Whether those are told, and not those whom it is about."""
    if cue.start < verb.start:
        return passive
    past_date = verb.end <= place.start and cue.start > place.end
    if passive or (past_date and not re.search(r"\bto\b", place.lower[place.end : cue.start])):
        return False
    return not _ABOUT_THEM.search(place.lower[max(verb.end - 1, cue.start - 40) : cue.start])


def _antecedent(place: DatePlace, clause: Clause, kind: str) -> list[ClauseCue]:
    """What a relative clause is about: ``patients who were told``, ``letters that went out``."""
    relative = _WHO.match(place.lower, clause.start)
    return [cue for cue in clause.before[-1:] if relative and cue.kind == kind]


def misdirected(place: DatePlace) -> bool:
    """``letters went to the wrong addresses``, which makes them the breach."""
    return bool(_WRONG.search(place.lower))


def sent(place: DatePlace, clause: Clause, why: str) -> Iterator[Verdict]:
    """A notice, a report, or the very data in a misdirected message."""
    letter = not misdirected(place) and (clause.of("letter") or _antecedent(place, clause, "letter"))
    # In a relative clause, what was sent stands before it: "tapes that we sent".
    start = 0 if _WHO.match(place.lower, clause.start) else clause.start
    thing = _DATA.search(place.lower, start, clause.end)
    wrong = words.MISTAKES.search(place.lower) or (place.mishap and (thing or clause.of("receiver")))
    if not letter and ((wrong and not clause.of("regulator")) or words.LURES.search(place.lower)):
        yield "occurred", LIKELY, f"{why}, by mistake or to deceive"
    elif clause.of("regulator"):
        yield "reported", SURE, why
        if clause.of("receiver"):
            yield "notified", LIKELY, why
    elif letter:
        yield "notified", SURE, why
    elif thing and not _STOLEN.search(place.lower):
        yield "occurred", FAINT, f"{why}, and not about a notice"
    elif clause.of("receiver"):
        yield "notified", LIKELY, why
