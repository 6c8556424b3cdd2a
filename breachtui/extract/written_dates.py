"""Date phrases in prose, as precise as they are written; the two ends of an interval are one phrase."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from breachtui.errors import ValueNotKnown
from breachtui.extract import relative_dates as relative
from breachtui.extract.rules.dates import DATED_EVENT, MONTHS, OTHER_DATES, SEASONS, WEEKDAYS
from breachtui.extract.sentences import lowered
from breachtui.values.dates import DateSpan, PartialDate

_MONTH = rf"(?:(?:{'|'.join(MONTHS)})\b(?:\.(?=,?\s\d))?)"
_YEAR = r"(?:19|20)\d\d(?!\d|,\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:.]\d|\d|,\d|\s?[ap]\.?m\b)"
_WEEKDAY = "|".join(WEEKDAYS)
_NUMBER = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
_YEARS_BESIDE = r"(?:,?\s(?:of\s)?(?P<this{0}>last|this|the\ same|that)\syear)?"
_PHRASE = re.compile(
    rf"""(?<![\w/.])(?:
    (?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?!\d)
    |(?P<us>\d{{1,2}}(?P<sep>[/-])\d{{1,2}}(?P=sep)(?:(?:19|20)\d\d|\d\d))(?![\d/-])
    |(?P<dots>\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d)(?![\d.]\d)
    |(?:(?:{_WEEKDAY})(?:\s+(?:morning|afternoon|evening|night))?,?\s+)?
        (?P<m1>{_MONTH})\s+(?:the\s+)?(?P<d1>{_DAY})(?:,?\s+(?P<y1>{_YEAR}))?{_YEARS_BESIDE.format(1)}
    |(?:(?:{_WEEKDAY}),?\s+)?(?P<d2>{_DAY})(?:\s+day)?(?:\s+of)?\s+(?P<m2>{_MONTH})
        (?:,?\s+(?P<y2>{_YEAR}))?(?!\s+\d{{1,2}},?\s+(?:19|20)\d\d){_YEARS_BESIDE.format(2)}
    |(?P<m3>{_MONTH})(?:,?(?:\s+of)?\s+(?P<y3>{_YEAR}))?{_YEARS_BESIDE.format(3)}(?!\w)
    |(?P<season>spring|summer|fall|autumn|winter)(?:,?\s+of|,)?\s+(?P<y4>{_YEAR})
    |(?P<last>(?:last|this|this\s+past)\s+(?:spring|summer|fall|autumn)
        |(?:(?:last|this\s+past)\s+)?(?:{_WEEKDAY})|yesterday|today
        |(?:the|last|this\s+past)\s+weekend(?!\s+of)
        |(?:last|this|the\s+past)\s+(?:week|month|year)(?!\s+(?:of|in)\s+[a-z])
        |{_NUMBER}\s+(?:day|week|month|year)s?\s+ago)
        (?!'s(?!\s+(?:[\w-]+\s+){{0,2}}(?:attack|breach|hack|theft|intrusion|leak)\b)|\w)
    |(?P<same>(?:the|that)\s+(?:very\s+)?(?:same|next|following|previous)\s+(?:day|morning|afternoon|evening|night)
        |that\s+(?:very\s+)?day|the\s+(?:day|night|evening)\s+(?:after|before)(?!\s+[a-z])
        |{_NUMBER}\s+(?:day|week)s?\s+(?:later|earlier|after\s+that|before\s+that))\b
    |(?P<y5>{_YEAR})\b
    )""",
    re.X,
)
_STARTS = re.compile(
    rf"\b(?:\d|(?:{'|'.join([*MONTHS, *WEEKDAYS, *SEASONS])}|last|this"
    r"|yesterday|today|the|that|an?|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
"""Words at which a date can begin: elsewhere the long pattern is not tried."""
_PREPOSITION = re.compile(
    r"\b(?:in|since|during|of|from|by|until|till|through|to|and|or|between|before|after|late|early|mid|last"
    r"|as of|the|around|about|approximately|roughly|this|past|back in)[\s-]$"
)
_IN = re.compile(
    r"\b(?:in|during|since|until|early|late|mid|from|between|through|back to)[\s-]"
    r"(?:(?:around|about|approximately|roughly)\s)?$"
)
_ACT_OF = re.compile(r"\bact of $")
_WEEK_OF = re.compile(r"\bweek (?:of|beginning|starting) (?:on )?$")
_OF = re.compile(r"\b(?:and|to|of|the)[\s-]$")
_COUNTED = re.compile(r"\s(?:\w+\s)?(?!news|access|process)[a-z]{3,}s\b")

# Between the ends of an interval.
_ABOUT = (
    r"(?:(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|noon|midnight)"
    r"(?:\s(?!on)[a-z]{2,4}\b)?(?:\s\([\w ]{3,30}\))?,?\s)?"
    r"(?:(?:on|or|about|around|approximately|at|least|late|early|mid|the|end|beginning|of|in|as|morning"
    r"|evening|night|sometime|this|last)[\s-]){0,5}"
)
_JOIN = re.compile(
    rf",?\s(?:and\s)?(?P<word>to|and|through|until|till|thru|up to|or)\s{_ABOUT}|\s?(?:-|\u2014)\s?|/"
)
_LEAD = re.compile(rf"\b(?:between|from)\s{_ABOUT}$")
_SECOND_DAY = re.compile(
    rf"(?:\s?-\s?|\s(?P<word>and|to|through|or|thru)\s(?:the\s)?)(?P<day>{_DAY})(?!/|\s?{_MONTH}|\s[a-z-]+s\b)"
    rf"(?:,?\s(?P<year>{_YEAR}))?"
)
_FIRST_DAY = re.compile(
    rf"\b(?:between|from|night of)\s(?:the\s)?(?P<first>{_DAY})(?:\s(?:and|to|through)\s|\s?-\s?)(?:the\s)?$"
)
_AGAIN = re.compile(r",?\s(?:(?:on|around)\s|(?:night\s|morning\s|evening\s|afternoon\s)?\()")
"""Before a date that says again, more exactly, when it was: "last week on February 22"."""


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
    text: str, published: datetime.date | None, previous: DatePhrase | None = None
) -> list[DatePhrase]:
    """The dates of a sentence, in order.

    Relative ones are there only where the day of publication is known, and "the same day"
    only where the phrase before it, or the one handed in as previous, names a day.
    """
    lower = lowered(text)
    phrases: list[DatePhrase] = []
    for match in _matches(lower):
        try:
            phrase = _single(text, lower, match, published, phrases[-1] if phrases else previous)
        except ValueNotKnown:
            continue
        if phrase:
            phrases.append(phrase)
    return list(_joined(lower, phrases))


@lru_cache(64)
def _matches(lower: str) -> tuple[re.Match[str], ...]:
    return tuple(_each_match(lower))


def _each_match(lower: str) -> Iterator[re.Match[str]]:
    end = 0
    for word in _STARTS.finditer(lower):
        match = _PHRASE.match(lower, word.start()) if word.start() >= end else None
        if match:
            end = match.end()
            yield match


def _single(
    text: str, lower: str, match: re.Match[str], published: datetime.date | None, previous: DatePhrase | None
) -> DatePhrase | None:
    start, end = match.span()
    if match["same"]:
        part = relative.beside(previous.last or previous.first, match["same"]) if previous else None
        return DatePhrase(start, end, part, certain=previous.certain) if part and previous else None
    if match["last"]:
        parts = relative.reckoned(" ".join(match["last"].split()), published) if published else None
        return DatePhrase(start, end, *parts, certain=False) if parts else None
    before = lower[max(0, start - 24) : start]
    part = _written(text, match, before, published)
    if part and part.year is None and _year_beside(match) in ("that", "the same") and previous:
        part = PartialDate(previous.first.year, part.month, part.day)
    week = _WEEK_OF.search(before)
    if week and part and part.day and part.year:
        begin = start - len(before) + week.start()
        return DatePhrase(begin, end, part, relative.moved(part, 6))
    return DatePhrase(start, end, part) if part else None


def _written(
    text: str, match: re.Match[str], before: str, published: datetime.date | None
) -> PartialDate | None:
    """A date that is written out; None for a number or a word that is none."""
    if match["iso"]:
        return PartialDate.parse(match["iso"])
    if match["dots"] or match["us"]:
        one, two, year = (int(part) for part in re.split("[./-]", match["dots"] or match["us"]))
        day, month = (one, two) if match["dots"] or one > 12 else (two, one)
        year += (2000 if year < 70 else 1900) if year < 100 else 0
        return PartialDate(year, month, day)
    if match["season"]:
        return PartialDate(int(match["y4"]), SEASONS[match["season"]])
    if match["y5"]:
        return PartialDate(int(match["y5"])) if _is_year(match, before) else None
    return _month(text, match, before, published)


def _is_year(match: re.Match[str], before: str) -> bool:
    """Whether four figures are a year: not ``letters to 2019 patients`` or ``2016 W-2 forms``."""
    lower, end = match.string, match.end()
    if OTHER_DATES.pattern.match(lower, end + 1) or _ACT_OF.search(before):
        return False
    if _IN.search(before) or DATED_EVENT.match(lower, end):
        return True
    return bool(_OF.search(before)) and not _COUNTED.match(lower, end)


def _year_beside(match: re.Match[str]) -> str:
    return match["this1"] or match["this2"] or match["this3"] or ""


def _month(
    text: str, match: re.Match[str], before: str, published: datetime.date | None
) -> PartialDate | None:
    month = "m1" if match["m1"] else "m2" if match["m2"] else "m3"
    day = match["d1"] or match["d2"]
    written = match["y1"] or match["y2"] or match["y3"]
    this = _year_beside(match)
    no_name = text[match.start(month)].islower() and not (day and written)
    if no_name or not (day or written or this or _PREPOSITION.search(before)):
        return None
    year = int(written) if written else None
    number = MONTHS[match[month].rstrip(".")]
    if published and not year and this in ("last", "this"):
        year = published.year - (this == "last")
    elif published and not year and before.endswith("last "):
        year = relative.latest_year(number, None, published)
    return PartialDate(year, number, _ordinal(day) if day else None)


def _joined(lower: str, phrases: list[DatePhrase]) -> Iterator[DatePhrase]:
    repeated = [_is_repeated(lower, one, two) for one, two in pairwise(phrases)]
    phrases = [phrase for phrase, again in zip(phrases, [*repeated, False], strict=False) if not again]
    at = 0
    while at < len(phrases):
        first = _with_second_day(lower, phrases[at])
        at += 1
        while at < len(phrases) and phrases[at].start < first.end:
            at += 1
        second = phrases[at] if at < len(phrases) else None
        if second and first.last is None and _is_interval(lower, first, second):
            at += 1
            first = interval(first, second)
        yield first


def _is_repeated(lower: str, one: DatePhrase, two: DatePhrase) -> bool:
    vague = one.last or one.precision < 3 or not one.certain
    return bool(two.first.day and vague and _AGAIN.fullmatch(lower, one.end, two.start))


def _is_interval(lower: str, first: DatePhrase, second: DatePhrase) -> bool:
    joint = _JOIN.fullmatch(lower, first.end, second.start)
    some_year = second.first.year is None and lower[: second.end].endswith("year")
    if not joint or second.last or some_year:
        return False
    if joint["word"] not in ("and", "or"):
        return first.precision > 1 or bool(joint["word"])
    return bool(_LEAD.search(lower[max(0, first.start - 60) : first.start])) or _is_next(first, second)


def _is_next(first: DatePhrase, second: DatePhrase) -> bool:
    """Whether the second is the day after the first, so that both are an interval."""
    one, two = first.first, second.first
    if one.month == two.month and one.day and two.day:
        return two.day == one.day + 1
    if not (one.year and first.certain):
        one = PartialDate(two.year, one.month, one.day)
    return two.day is not None and relative.moved(one, 1) == two


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
        before = _FIRST_DAY.search(lower[max(0, phrase.start - 40) : phrase.start])
        if before:
            start = PartialDate(part.year, part.month, _ordinal(before["first"]))
            begin = phrase.start - len(before[0]) + before.start("first") - before.start()
            return replace(phrase, start=begin, first=start, last=part)
        return _second_day(lower, phrase)
    except ValueNotKnown:
        return phrase


def _second_day(lower: str, phrase: DatePhrase) -> DatePhrase:
    part, after = phrase.first, _SECOND_DAY.match(lower, phrase.end)
    if not after or not part.day:
        return phrase
    day, year = _ordinal(after["day"]), int(after["year"]) if after["year"] else part.year
    lead = _LEAD.search(lower[max(0, phrase.start - 60) : phrase.start])
    if day <= part.day or (after["word"] in ("and", "or") and not lead and day > part.day + 1):
        return phrase
    first, last = PartialDate(year, part.month, part.day), PartialDate(year, part.month, day)
    return DatePhrase(phrase.start, after.end(), first, last, phrase.certain or bool(after["year"]))


def _ordinal(text: str) -> int:
    return int(re.sub(r"\D", "", text))
