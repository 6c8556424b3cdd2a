"""Date phrases in prose, as precise as they are written."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from breachtui.errors import ValueNotKnown
from breachtui.extract import relative
from breachtui.extract.holidays import HOLIDAY, holiday
from breachtui.extract.lexicon.dates import MONTHS, SEASONS, WEEKDAYS
from breachtui.extract.patterns import Lazy
from breachtui.extract.sentences import lowered
from breachtui.values.dates import DateSpan, PartialDate

MONTH = (
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
YEAR = r"(?:19|20)\d\d(?!\d|,\d)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:.]\d|\d|,\d|[ap]\.?m\b| [ap]\.?m\b)"
_WEEKDAY = "|".join(WEEKDAYS)
_THIS = r"(?:,? (?:of )?(?P<this{0}>last year|this year|the same year|that year))?"
ITS_EVENT = (
    r"(?:(?:\w{4,12} )?(?:cyber-?)?(?:attack|breach|hack|theft|intrusion|leak|break-in))"
    r"\b(?! (?:notice|notification|letter|report|announcement|disclosure|hearing))"
)
"""After a date and ``'s``: what happened then."""
_PHRASE = Lazy(
    rf"(?<![\w/.])(?:"
    rf"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?!\d)"
    rf"|(?P<us>\d{{1,2}}(?P<sep>[/-])\d{{1,2}}(?P=sep)(?:(?:19|20)\d\d|\d\d))(?![\d/-])"
    rf"|(?P<dots>\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d)(?![\d.]\d)"
    rf"|(?:(?:{_WEEKDAY})(?: (?:morning|afternoon|evening"
    rf"|night))?,? )?(?P<m1>{MONTH}) (?:the )?(?P<d1>{DAY})(?:,? (?P<y1>{YEAR}))?{_THIS.format(1)}"
    rf"|(?:(?:{_WEEKDAY}),? )?(?P<d2>{DAY})(?: day)?(?: of)? (?P<m2>{MONTH})"
    rf"(?:,? (?P<y2>{YEAR}))?{_THIS.format(2)}"
    rf"|(?P<m3>{MONTH})(?:,?(?: of)? (?P<y3>{YEAR}))?{_THIS.format(3)}(?![\w])"
    rf"|(?:(?P<part>first|second|third|fourth) (?P<unit>quarter|half),? (?:of )?|Q(?P<q>[1-4]) (?:of )?)"
    rf"(?P<y6>{YEAR})(?! (?:earnings|results|sales|revenues?|report))"
    rf"|(?P<season>spring|summer|fall|autumn|winter)(?:,? of|,)? (?P<y4>{YEAR})"
    rf"|(?P<last>(?:(?:last|this|this past) (?:spring|summer|fall|autumn)|(?:(?:last"
    rf"|this past) )?(?:{_WEEKDAY})"
    rf"|yesterday|today|(?:over |early |late )?(?:the|last|this past) weekend(?! of)"
    rf"|(?:last|this|the past) (?:week|month|year)(?! (?:of|in) [a-z])"
    rf"|(?:\d{{1,2}}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:day|week|month"
    rf"|year)s? ago)(?!'s(?! {ITS_EVENT})|\w))"
    rf"|(?P<same>(?:the|that) (?:very )?(?:same|next|following) (?:day|morning|afternoon|evening)"
    rf"|that (?:very )?day|the previous (?:day|evening|night)"
    rf"|the (?:day|night|evening) (?:after|before)(?! [a-z])"
    rf"|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}}) days?"
    rf" (?:later|earlier|after that))\b"
    rf"|(?P<y5>{YEAR})\b"
    rf")",
    re.I,
)
# The words and figures that a date phrase can begin with: only there is the long pattern tried.
_BEGINNING = rf"\d|(?:{'|'.join([*MONTHS, *WEEKDAYS, *SEASONS])}|first|second|third|fourth|q[1-4]|last"
_BEGINNING += r"|this|yesterday|today|over|early|late"
_BEGINS = Lazy(rf"\b(?:{_BEGINNING})\b)")
# "the weekend", "that day", "two months ago"
_COUNTED = "the|that|an?|one|two|three|four|five|six|seven|eight|nine|ten"
_BEGINS_TOO = Lazy(rf"\b(?:{_BEGINNING}|{_COUNTED})\b)")
_UNITS_OF_TIME = ("day", "week", "month", "year", "morning", "afternoon", "evening", "night")
_ORDINALS = ("first", "second", "third", "fourth")
_MONTHS_IN_A_YEAR = 12
_PREPOSITION = Lazy(
    r"\b(?:in|since|during|of|from|by|until|till|through|to|and|between|before|after|late|early"
    r"|mid|last|as of|the|around|this|past)[ -]$",
    re.I,
)
_YEAR_USE = Lazy(
    r"\b(?:in|since|during|late|early|mid|from|between|and|to|through|until|the|back to|of)[ -]$", re.I
)
_NOUN_USE = Lazy(
    r" (?:data |security |cyber ?|network )?(?:breach|hack|attack|incident|intrusion|theft|leak)", re.I
)
# "letters to 2019 patients" names no year.
_COUNTS = Lazy(
    r" (?:\w{2,12} )?(?:people|persons|individuals|patients|customers|members|employees|students|clients"
    r"|users"
    r"|residents|subscribers|donors|guests)\b",
    re.I,
)
# Nor does "the 2016 W-2 statements".
_OF_FORMS = Lazy(
    r" (?:(?:IRS |tax )?forms? )?(?:w-?2|1099|1095|tax|wage|annual|calendar|fiscal|income|benefits?"
    r"|payroll)\b",
    re.I,
)
_IN = Lazy(r"\b(?:in|during|since|until|early|late|mid)[ -]$", re.I)
_THAT_YEAR = Lazy(r"(?:that|the same) year$", re.I)
_WEEK_OF = Lazy(r"\bweek (?:of|beginning|starting) (?:on )?$", re.I)


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


def single_phrases(
    text: str, published: datetime.date | None, previous: DatePhrase | None
) -> list[DatePhrase]:
    """The dates of a sentence one by one, in order; see `calendar_words.date_phrases`."""
    found: list[DatePhrase] = []
    for match in _phrases(text):
        try:
            phrase = _single(text, match, published, found[-1] if found else previous)
        except ValueNotKnown:
            continue
        if phrase:
            found.append(phrase)
    return _with_holidays(text, found, published)


def _with_holidays(text: str, found: list[DatePhrase], published: datetime.date | None) -> list[DatePhrase]:
    """The phrases with the days that have a name; "Fourth of July" is one phrase."""
    for match in _named_days(text):
        year = int(match["year"]) if match["year"] else None
        parts = holiday(match["name"], year, published, weekend=bool(match["weekend"]))
        others = [each for each in found if each.end <= match.start() or each.start >= match.end()]
        if parts:
            named = DatePhrase(*match.span(), *parts, certain=year is not None or published is None)
            found = sorted([*others, named], key=lambda each: each.start)
    return found


# More than one finder asks for the dates of a line.
@lru_cache(64)
def _named_days(text: str) -> tuple[re.Match[str], ...]:
    return tuple(HOLIDAY.finditer(lowered(text)))


@lru_cache(64)
def _phrases(text: str) -> tuple[re.Match[str], ...]:
    """All matches of the pattern for a phrase, in order."""
    return tuple(_matches(text))


def _matches(text: str) -> Iterator[re.Match[str]]:
    end, lower = 0, lowered(text)
    begins = _BEGINS_TOO if any(each in lower for each in _UNITS_OF_TIME) else _BEGINS
    for word in begins.finditer(lower):
        if word.start() >= end:
            match = _PHRASE.match(text, word.start())
            if match:
                end = match.end()
                yield match


def _single(
    text: str, match: re.Match[str], published: datetime.date | None, previous: DatePhrase | None
) -> DatePhrase | None:
    if match["same"]:
        part = relative.days_beside(previous.last or previous.first, match["same"]) if previous else None
        return DatePhrase(*match.span(), part, certain=previous.certain) if part and previous else None
    if match["last"]:
        parts = relative.reckoned(match["last"].lower(), published) if published else None
        return DatePhrase(*match.span(), *parts, certain=False) if parts else None
    if match["y6"]:
        return DatePhrase(*match.span(), *_part_of_year(match))
    before = text[max(0, match.start() - 24) : match.start()]
    part, certain = _written(text, match, before, published)
    if part and part.year is None and _THAT_YEAR.search(match[0]) and previous and previous.first.year:
        part = PartialDate(previous.first.year, part.month, part.day)
    if part and part.day and part.year and _WEEK_OF.search(before):
        week = match.start() - len(before) + lowered(before).rindex("week")
        return DatePhrase(week, match.end(), part, relative.moved(part, 6), certain)
    return DatePhrase(*match.span(), part, None, certain) if part else None


def _part_of_year(match: re.Match[str]) -> tuple[PartialDate, PartialDate]:
    """The first and the last month of ``the fourth quarter of 2021``."""
    number = int(match["q"] or 0) or _ORDINALS.index(match["part"].lower()) + 1
    months = 6 if (match["unit"] or "").lower() == "half" else 3
    if number * months > _MONTHS_IN_A_YEAR:
        raise ValueNotKnown("a year has two halves")
    year = int(match["y6"])
    return PartialDate(year, (number - 1) * months + 1), PartialDate(year, number * months)


def _written(
    text: str, match: re.Match[str], before: str, published: datetime.date | None
) -> tuple[PartialDate | None, bool]:
    """A date that is written out, and whether its year is too."""
    if match["iso"]:
        return PartialDate.parse(match["iso"]), True
    if match["dots"]:
        day, month, year = (int(part) for part in match["dots"].split("."))
        return PartialDate(year, month, day), True
    if match["us"]:
        return _numeric(match["us"]), True
    if match["season"]:
        return PartialDate(int(match["y4"]), SEASONS[match["season"].lower()]), True
    if match["y5"]:
        counts = _OF_FORMS.match(text, match.end()) or (
            _COUNTS.match(text, match.end()) and not _IN.search(before)
        )
        used = not counts and (_YEAR_USE.search(before) or _NOUN_USE.match(text, match.end()))
        return (PartialDate(int(match["y5"])) if used else None), True
    return _month(match, before, published)


def _numeric(written: str) -> PartialDate:
    """``03/14/2022``, the month first unless that cannot be."""
    month, day, year = (int(part) for part in re.split("[/-]", written))
    year += (2000 if year < 70 else 1900) if year < 100 else 0
    return PartialDate(year, day, month) if month > 12 else PartialDate(year, month, day)


def _month(
    match: re.Match[str], before: str, published: datetime.date | None
) -> tuple[PartialDate | None, bool]:
    word = match["m1"] or match["m2"] or match["m3"]
    day = match["d1"] or match["d2"]
    year = match["y1"] or match["y2"] or match["y3"]
    this = (match["this1"] or match["this2"] or match["this3"] or "").lower()
    if (word[0].islower() and not (day and year)) or not (day or year or this or _PREPOSITION.search(before)):
        return None, True
    number = MONTHS[word.lower().rstrip(".")]
    when = int(re.sub(r"\D", "", day)) if day else None
    if year or published is None:
        return PartialDate(int(year) if year else None, number, when), True
    if this in ("last year", "this year"):
        return PartialDate(published.year - (this == "last year"), number, when), True
    return PartialDate(relative.latest_year(number, when, published), number, when), False
