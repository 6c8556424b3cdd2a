"""Date phrases in prose, as precise as they are written; the two ends of an interval are one phrase."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from breachtui.errors import ValueNotKnown
from breachtui.extract.relative_dates import beside, moved, reckoned
from breachtui.extract.rules.date_phrases import DATED_EVENT, MONTHS, OTHER_DATES, SEASONS, WEEKDAYS
from breachtui.extract.sentences import lowered
from breachtui.values.dates import DateSpan, PartialDate

_MONTH = rf"(?:(?:{'|'.join(MONTHS)})\b(?:\.(?=,?\s\d))?)"
_YEAR = r"(?:19|20)\d\d(?!\d|,\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:.]\d|\d|,\d|\s?[ap]\.?m\b)"
_WEEKDAY = "|".join(WEEKDAYS)
_NUMBER = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
_THIS_YEAR = r"(?:,?\s(?:of\s)?(?P<this{0}>last|this)\syear)?"
_PHRASE = re.compile(
    rf"""(?<![\w/.])(?:
    (?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?!\d)
    |(?P<numeric>\d{{1,2}}(?P<sep>[/-])\d{{1,2}}(?P=sep)(?:(?:19|20)\d\d|\d\d))(?![\d/-])
    |(?P<dots>\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d)(?![\d.]\d)
    |(?:(?:{_WEEKDAY})(?:\s+(?:morning|afternoon|evening|night))?,?\s+)?
        (?P<m1>{_MONTH})\s+(?:the\s+)?(?P<d1>{_DAY})(?:,?\s+(?P<y1>{_YEAR}))?{_THIS_YEAR.format(1)}
    |(?:(?:{_WEEKDAY}),?\s+)?(?P<d2>{_DAY})(?:\s+day)?(?:\s+of)?\s+(?P<m2>{_MONTH})
        (?:,?\s+(?P<y2>{_YEAR}))?(?!\s+\d{{1,2}},?\s+(?:19|20)\d\d){_THIS_YEAR.format(2)}
    |(?P<m3>{_MONTH})(?:,?(?:\s+of)?\s+(?P<y3>{_YEAR}))?{_THIS_YEAR.format(3)}(?!\w)
    |(?P<season>spring|summer|fall|autumn|winter)(?:,?\s+of|,)?\s+(?P<y4>{_YEAR})
    |(?P<last>(?:last|this)\s+(?:spring|summer|fall|autumn)
        |(?:last\s+)?(?:{_WEEKDAY})|yesterday|today
        |(?:last|this)\s+(?:week|month|year)(?!\s+(?:of|in)\s+[a-z])
        |{_NUMBER}\s+(?:day|week|month|year)s?\s+ago)(?!'s|\w)
    |(?P<same>(?:the|that)\s+(?:very\s+)?(?:same|next|following|previous)\s+(?:day|morning|afternoon|evening|night)
        |that\s+(?:very\s+)?day|the\s+(?:day|night|evening)\s+(?:after|before)(?!\s+[a-z])
        |{_NUMBER}\s+(?:day|week)s?\s+(?:later|earlier)|(?:(?:earlier|later)\s+(?:in\s+)?)?(?:the\s+same|that)\s+month
        |(?:earlier|later)\s+in\s+the\s+month)\b
    |(?P<y5>{_YEAR})\b
    )""",
    re.X,
)
_PREPOSITION = re.compile(
    r"\b(?:in|since|during|of|from|by|until|till|through|to|and|or|between|before|after|late|early|mid|last"
    r"|as of|the|around|about|approximately|roughly|this|past|back in)[\s-]$"
)
_IN = re.compile(
    r"\b(?:in|during|since|until|early|late|mid|from|between|through|back to)[\s-]"
    r"(?:(?:around|about|approximately|roughly)\s)?$"
)
_OF = re.compile(r"(?<!act )\b(?:and|or|to|of|the)[\s-]$")
_COUNTED = re.compile(r"\s(?:\w+\s)?(?!news|access|process)[a-z]{3,}s\b")

# Between the ends of an interval.
_ABOUT = (
    r"(?:(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|noon|midnight)"
    r"(?:\s(?!on)[a-z]{2,4}\b)?,?\s)?"
    r"(?:(?:on|or|about|around|approximately|at|least|late|early|mid|the|dates|end|beginning|of|in|as|morning"
    r"|evening|night|sometime|this|last|no|earlier|later|than)[\s-]){0,5}"
)
_JOIN = re.compile(
    rf",?\s(?:and\s)?(?P<word>to|and|through|until|till|thru|up to|or)\s{_ABOUT}|\s?(?:-|\u2014)\s?|/"
)
_LEAD = re.compile(rf"\b(?:between|from|no earlier than)\s{_ABOUT}$")
_SECOND_DAY = re.compile(
    rf"(?:\s?-\s?|\s(?P<word>and|to|through|or|thru)\s(?:the\s)?)(?P<day>{_DAY})(?!/|\s?{_MONTH}|\s[a-z-]+s\b)"
    rf"(?:,?\s(?P<year>{_YEAR}))?"
)
_FIRST_DAY = re.compile(
    rf"\b(?:between|from|night of)\s(?:the\s)?(?P<first>{_DAY})(?:\s(?:and|to|through)\s|\s?-\s?)(?:the\s)?$"
)


@dataclass(frozen=True)
class DatePhrase:
    """A date as a sentence writes it; a year that it does not write may be missing."""

    start: int
    end: int
    first: PartialDate
    last: PartialDate | None = None
    """The end of an interval; None for one date."""
    certain: bool = True
    """False where it was reckoned from the day of publication."""

    @cached_property
    def span(self) -> DateSpan:
        """The phrase as a value."""
        return DateSpan.between(self.first, self.last) if self.last else DateSpan(self.first)

    @property
    def precision(self) -> int:
        """3 for a day, 2 for a month or season, 1 for a year."""
        return 3 if self.first.day else 2 if self.first.month else 1


def date_phrases(
    text: str,
    published: datetime.date | None,
    previous: DatePhrase | None = None,
    *,
    day_first: bool | None = None,
) -> list[DatePhrase]:
    """The dates of a sentence, in order.

    ``day_first`` says how to read 10-03-2020, which is left out where it is None.

    Relative ones are there only where the day of publication is known, and "the same day"
    only where the phrase before it, or the one handed in as previous, names a day.
    """
    lower = lowered(text)
    phrases: list[DatePhrase] = []
    relative = False
    for match in _PHRASE.finditer(lower):
        try:
            phrase = _single(text, lower, match, published, phrases[-1] if phrases else previous, day_first)
        except ValueNotKnown:
            continue
        if phrase and relative and lower[phrases[-1].end : phrase.start] == ", ":
            phrases.pop()  # "the next day, May 4"
        if phrase:
            phrases.append(phrase)
            relative = bool(match["last"] or match["same"])
    return list(_joined(lower, phrases))


def _single(
    text: str,
    lower: str,
    match: re.Match[str],
    published: datetime.date | None,
    previous: DatePhrase | None,
    day_first: bool | None,
) -> DatePhrase | None:
    start, end = match.span()
    if match["same"]:
        part = beside(previous.last or previous.first, match["same"]) if previous else None
        return DatePhrase(start, end, part, certain=previous.certain) if part and previous else None
    if match["last"]:
        parts = reckoned(" ".join(match["last"].split()), published) if published else None
        return DatePhrase(start, end, *parts, certain=False) if parts else None
    if match["dots"] or match["numeric"]:
        part = _numeric(match["dots"] or match["numeric"], True if match["dots"] else day_first)
    else:
        part = _written(text, match, lower[max(0, start - 24) : start], published)
    return DatePhrase(start, end, part) if part else None


def _numeric(text: str, day_first: bool | None) -> PartialDate | None:
    """A date of figures only; None where both may be the month and nothing tells which is."""
    one, two, year = (int(part) for part in re.split("[./-]", text))
    if day_first is None and max(one, two) <= 12 and one != two:
        return None
    day, month = (one, two) if one > 12 or (day_first and two <= 12) else (two, one)
    year += (2000 if year < 70 else 1900) if year < 100 else 0
    return PartialDate(year, month, day)


def _written(
    text: str, match: re.Match[str], before: str, published: datetime.date | None
) -> PartialDate | None:
    """A date that is written out; None for a number or a word that is none."""
    if match["iso"]:
        return PartialDate.parse(match["iso"])
    if match["season"]:
        return PartialDate(int(match["y4"]), SEASONS[match["season"]])
    if match["y5"]:
        return PartialDate(int(match["y5"])) if _is_year(match, before) else None
    return _month(text, match, before, published)


def _is_year(match: re.Match[str], before: str) -> bool:
    """Whether four figures are a year: not ``letters to 2019 patients`` or ``2016 W-2 forms``."""
    lower, end = match.string, match.end()
    if OTHER_DATES.pattern.match(lower, end + 1):
        return False
    named = _IN.search(before) or DATED_EVENT.match(lower, end)
    return bool(named) or (bool(_OF.search(before)) and not _COUNTED.match(lower, end))


def _month(
    text: str, match: re.Match[str], before: str, published: datetime.date | None
) -> PartialDate | None:
    month = "m1" if match["m1"] else "m2" if match["m2"] else "m3"
    day = match["d1"] or match["d2"]
    written = match["y1"] or match["y2"] or match["y3"]
    this = match["this1"] or match["this2"] or match["this3"]
    no_name = text[match.start(month)].islower() and not (day and written)
    if no_name or not (day or written or this or _PREPOSITION.search(before)):
        return None
    year = int(written) if written else None
    if this and published and not year:
        year = published.year - (this == "last")
    return PartialDate(year, MONTHS[match[month].rstrip(".")], _ordinal(day) if day else None)


def _joined(lower: str, phrases: list[DatePhrase]) -> Iterator[DatePhrase]:
    """The phrases, with the two ends of an interval as one."""
    end = -1
    for phrase, following in zip(phrases, [*phrases[1:], None], strict=False):
        if phrase.start < end:
            continue
        first = _with_second_day(lower, phrase)
        if following and not first.last and _is_interval(lower, first, following):
            first = interval(first, following)
        end = first.end
        yield first


def _is_interval(lower: str, first: DatePhrase, second: DatePhrase) -> bool:
    joint = _JOIN.fullmatch(lower, first.end, second.start)
    some_year = first.first.year and second.first.year is None and lower[: second.end].endswith("year")
    if not joint or second.last or some_year:
        return False
    if joint["word"] not in ("and", "or"):
        return first.precision > 1 or bool(joint["word"])
    return bool(_LEAD.search(lower[max(0, first.start - 60) : first.start])) or _is_next(first, second)


def _is_next(first: DatePhrase, second: DatePhrase) -> bool:
    """Whether the second is the day, month or year after the first, so that both are an interval."""
    one, two = first.first, second.first
    if not (one.year and first.certain):
        one = PartialDate(two.year, one.month, one.day)
    if one.day is None and two.day is None and max(one.month or 0, two.month or 0) <= 12:
        return _months(two) - _months(one) == (1 if two.month else 12) and bool(one.month) == bool(two.month)
    return two.day is not None and moved(one, 1) == two


def _months(part: PartialDate) -> int:
    return (part.year or 0) * 12 + (part.month or 0)


def interval(first: DatePhrase, second: DatePhrase) -> DatePhrase:
    """Both as one; a year that only one of them writes is the other's too, or the one beside it."""
    start, end = first.first, second.first
    later = (start.month or 1, start.day or 0) > (end.month or 12, end.day or 31)
    if end.year and start.month and (start.year is None or (second.certain and not first.certain)):
        start = PartialDate(end.year - later, start.month, start.day)
    elif start.year and end.month and (end.year is None or (first.certain and not second.certain)):
        end = PartialDate(start.year + later, end.month, end.day)
    one, two = start.bounds(), end.bounds()
    if one and two and one[0] > two[1]:
        return first
    return DatePhrase(first.start, second.end, start, end, first.certain or second.certain)


def _with_second_day(lower: str, phrase: DatePhrase) -> DatePhrase:
    """``July 12 and 13``, ``July 12-13, 2021``, ``between the 15 and 19 of October``."""
    part = phrase.first
    if not part.day or phrase.last:
        return phrase
    try:
        lead = max(0, phrase.start - 40)
        if before := _FIRST_DAY.search(lower, lead, phrase.start):
            start = PartialDate(part.year, part.month, _ordinal(before["first"]))
            return replace(phrase, start=before.start("first"), first=start, last=part)
        after = _SECOND_DAY.match(lower, phrase.end)
        day = _ordinal(after["day"]) if after else 0
        if not after or day <= part.day:
            return phrase
        if (
            after["word"] in ("and", "or")
            and day > part.day + 1
            and not _LEAD.search(lower, lead, phrase.start)
        ):
            return phrase
        year = int(after["year"]) if after["year"] else part.year
        first, last = PartialDate(year, part.month, part.day), PartialDate(year, part.month, day)
        return DatePhrase(phrase.start, after.end(), first, last, phrase.certain or bool(after["year"]))
    except ValueNotKnown:
        return phrase


def _ordinal(text: str) -> int:
    return int(re.sub(r"\D", "", text))
