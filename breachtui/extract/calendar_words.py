"""Date phrases with the two ends of an interval made one."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from breachtui.errors import ValueNotKnown
from breachtui.extract.patterns import Lazy
from breachtui.extract.relative import moved
from breachtui.extract.written_dates import DAY, MONTH, YEAR, DatePhrase, single_phrases
from breachtui.values.dates import PartialDate

_HOUR = (
    r"(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?|noon|midnight)"
    r"(?:\s(?:bst|gmt|utc|ce?s?t|e[sd]?t|m[sd]?t|p[sd]?t)\b)?(?:\s\([\w ]{3,30}\))?,?\s"
)
_ABOUT = (
    rf"(?:{_HOUR})?(?:(?:on|or|about|around|approximately|at|least|late|early|mid|the|end|beginning|of|in|as"
    r"|morning|evening|night|afternoon"
    r"|sometime|this|last|past)[ -]{1,2}){0,5}"
)
_JOIN = Lazy(
    rf",?\s(?:and )?(?P<word>to|and|through|until|till|thru|or|up to|or)\s{_ABOUT}|\s?(?:-|\u2014)\s?|/", re.I
)
_LEAD = Lazy(rf"\b(?:between|from)\s{_ABOUT}$", re.I)
_SECOND_DAY = Lazy(
    rf"(?:\s?-\s?|\s(?P<word>and|to|through|or|thru)\s(?:the\s)?)(?P<day>{DAY})(?!/|\s?{MONTH})"
    rf"(?:,? (?P<year>{YEAR}))?",
    re.I,
)
# When somebody can be called: "Monday through Friday".
_OFFICE_HOURS = Lazy(
    r"\bmondays?,? ?(?:through|thru|to|until|-|\u2014) ?(?:friday|saturday"
    r"|sunday)s?\b(?!,? (?-i:[A-Z][a-z]+) \d)"
    r"|\bsaturdays?,? ?(?:and|through|to|&|-) ?sundays?,? (?:from )?\d",
    re.I,
)
# A number after "and" may as well count something.
_COUNTED = Lazy(r"\s(?!was\b|has\b)[a-z-]{2,20}s\b", re.I)
# A year that only the day of publication tells.
_SOME_YEAR = Lazy(r"\b(?:this|last) year$", re.I)
_FIRST_DAY = Lazy(
    rf"\b(?:between|from|night of)\s(?:the\s)?(?P<first>{DAY})(?:\s(?:and|to|through)\s"
    rf"|\s?-\s?)(?:the\s)?$",
    re.I,
)
# What leads from the beginning of something to the date at which it ended.
_ENDING = Lazy(
    r"\b(?:until|till|through|(?:ended|ending|stopped|lasted|continued|continuing|last (?:seen|accessed|used"
    r"|active|present|visited|logged|known|access|activity|login|copied))(?: \w{1,12}){0,2})"
    r"(?: [\w'-]{1,20}){0,8} $",
    re.I,
)
# "last week on February 22", "last Wednesday night (May 23)"
_AGAIN = Lazy(r",? (?:(?:on|around) |(?:night |morning |evening |afternoon )?\()")
# "not notified until June" is when they were.
_NOT_UNTIL = Lazy(
    r"(?:\bnot|n't|\bnever)\b(?: [\w'-]{1,20}){0,2} (?:notif|told|inform|alert|aware|sent|mail|report"
    r"|disclos|announc|known|learn|discover|detect|found|notic)[^.;]{0,60}\buntil\b",
    re.I,
)


def date_phrases(
    text: str, published: datetime.date | None, previous: DatePhrase | None = None
) -> list[DatePhrase]:
    """The dates of a sentence, in order.

    Relative ones are there only where the day of publication is known, and "the same day"
    only where the phrase before it, or the one handed in as previous, names a day.
    """
    phrases = single_phrases(text, published, previous)
    if not phrases:
        return []
    hours = [match.span() for match in _OFFICE_HOURS.finditer(text)] if "day" in text else ()
    if hours:
        phrases = [each for each in phrases if not any(a <= each.start < b for a, b in hours)]
    return list(_joined(text, phrases))


def _joined(text: str, phrases: list[DatePhrase]) -> Iterator[DatePhrase]:
    repeated = [_is_repeated(text, one, two) for one, two in pairwise(phrases)]
    phrases = [phrase for phrase, again in zip(phrases, [*repeated, False], strict=False) if not again]
    at = 0
    while at < len(phrases):
        first = _with_second_day(text, phrases[at])
        at += 1
        while at < len(phrases) and phrases[at].start < first.end:
            at += 1
        second = phrases[at] if at < len(phrases) else None
        if second and first.last is None and _is_interval(text, first, second):
            at += 1
            first = interval(first, second)
        yield first


def _is_repeated(text: str, one: DatePhrase, two: DatePhrase) -> bool:
    """Whether a date is said again more exactly: ``last week on February 22``."""
    return bool(
        two.first.day
        and (one.last or one.precision < 3 or not one.certain)
        and _AGAIN.fullmatch(text, one.end, two.start)
    )


def _is_interval(text: str, first: DatePhrase, second: DatePhrase) -> bool:
    joint = _JOIN.fullmatch(text, first.end, second.start)
    if not joint or second.last or (second.first.year is None and _SOME_YEAR.search(text, 0, second.end)):
        return False
    if (joint["word"] or "").lower() not in ("and", "or"):
        return first.precision > 1 or bool(joint["word"])
    return bool(_LEAD.search(text[max(0, first.start - 60) : first.start])) or _is_next(first, second)


def _is_next(first: DatePhrase, second: DatePhrase) -> bool:
    """Whether the second is the day after the first, so that both are an interval."""
    one = first.first
    if not (one.year and first.certain):
        one = PartialDate(second.first.year, one.month, one.day)
    return second.first.day is not None and moved(one, 1) == second.first


def interval(first: DatePhrase, second: DatePhrase) -> DatePhrase:
    """Both as one; a year that only one of them writes is the other's too, or the one beside it."""
    start, end = first.first, second.first
    later = (start.month or 1, start.day or 0) > (end.month or 12, end.day or 31)
    if end.year and start.month and (start.year is None or (second.certain and not first.certain)):
        start = PartialDate(end.year - later, start.month, start.day)
    elif start.year and end.month and (end.year is None or (first.certain and not second.certain)):
        end = PartialDate(start.year + later, end.month, end.day)
    certain = first.certain or second.certain
    return DatePhrase(first.start, second.end, start, end, certain) if _ordered(start, end) else first


def _ordered(start: PartialDate, end: PartialDate) -> bool:
    one, two = start.bounds(), end.bounds()
    return not (one and two) or one[0] <= two[1]


def _with_second_day(text: str, phrase: DatePhrase) -> DatePhrase:
    """``July 12 and 13``, ``July 12-13, 2021``, ``between the 15 and 19 of October``."""
    part = phrase.first
    if not part.day or phrase.last:
        return phrase
    try:
        before = _FIRST_DAY.search(text[max(0, phrase.start - 40) : phrase.start])
        if before:
            start = PartialDate(part.year, part.month, _ordinal(before["first"]))
            begin = phrase.start - len(before[0]) + before.start("first") - before.start()
            return replace(phrase, start=begin, first=start, last=part)
        return _second_day(text, phrase)
    except ValueNotKnown:
        return phrase


def _second_day(text: str, phrase: DatePhrase) -> DatePhrase:
    part, after = phrase.first, _SECOND_DAY.match(text, phrase.end)
    if not after or not part.day or (after["word"] and _COUNTED.match(text, after.end())):
        return phrase
    day, year = _ordinal(after["day"]), int(after["year"]) if after["year"] else part.year
    lead = _LEAD.search(text[max(0, phrase.start - 60) : phrase.start])
    if day <= part.day or (after["word"] in ("and", "or") and not lead and day > part.day + 1):
        return phrase
    first, last = PartialDate(year, part.month, part.day), PartialDate(year, part.month, day)
    return DatePhrase(phrase.start, after.end(), first, last, phrase.certain or bool(after["year"]))


def _ordinal(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def until(text: str, first: DatePhrase, second: DatePhrase) -> DatePhrase | None:
    """The interval from one date to a later one in the same sentence at which it ended."""
    between = text[max(first.end, second.start - 90) : second.start]
    if first.last or second.last or not _ENDING.search(between) or _NOT_UNTIL.search(between):
        return None
    joined = interval(first, second)
    return joined if joined.last else None
