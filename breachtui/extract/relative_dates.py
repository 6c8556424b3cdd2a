"""Dates told by their distance from another day: publication, or the date named before."""

import datetime
import re

from breachtui.extract.rules.dates import SEASONS, WEEKDAYS
from breachtui.extract.rules.numbers import NUMBER_WORDS
from breachtui.values.dates import PartialDate

_AGO = re.compile(r"(\w+) (day|week|month|year)s? ago")
_UNITS = ("week", "month", "year")
_SEASON_ENDS = {21: 5, 22: 8, 23: 11}
"""The last month of each season that lies within one year."""
_NO_LEAP_YEAR = 2001


def latest_year(month: int, day: int | None, published: datetime.date) -> int:
    """The year of the last such day before publication."""
    return published.year - ((month, day or 1) > (published.month, published.day))


def moved(part: PartialDate, days: int) -> PartialDate | None:
    """A day some days later; None where the year that decides about leap days is missing."""
    if part.month is None or part.day is None or (part.year is None and part.month == 2):
        return None
    later = datetime.date(part.year or _NO_LEAP_YEAR, part.month, part.day) + datetime.timedelta(days)
    return PartialDate(part.year and later.year, later.month, later.day)


def beside(part: PartialDate, words: str) -> PartialDate | None:
    """The day that "the same day", "the day before" or "two weeks later" means beside a dated one."""
    if not part.day:
        return None
    days = 7 if "week" in words else 1
    if "earlier" in words or "before that" in words:
        days *= -_number(words.split(maxsplit=1)[0])
    elif "later" in words or "after that" in words:
        days *= _number(words.split(maxsplit=1)[0])
    elif "previous" in words or "before" in words:
        days = -1
    elif not re.search("next|following|after", words):
        return part
    return moved(part, days)


def reckoned(words: str, published: datetime.date) -> tuple[PartialDate, PartialDate | None] | None:
    """What a relative date means on the day of publication, as the two ends of an interval or one date."""
    ago = _AGO.fullmatch(words)
    if ago and ago[2] == "week":
        return _week(published - datetime.timedelta(7 * _number(ago[1])), published)
    if ago:
        return _ago(_number(ago[1]), ago[2], published), None
    last = "last" in words or "past" in words
    word = words.rsplit(maxsplit=1)[-1]
    if words.startswith("the past ") and word in _UNITS:
        begin = _day(published - datetime.timedelta(7)) if word == "week" else _ago(1, word, published)
        return begin, (_day(published) if word == "week" else _ago(0, word, published))
    if word == "week":
        return _week(published - datetime.timedelta(7 * last), published)
    if word == "weekend":
        sunday = published - datetime.timedelta((published.weekday() - 6) % 7 or 7)
        return _day(sunday - datetime.timedelta(1)), _day(sunday)
    if word in SEASONS:
        season = SEASONS[word]
        return PartialDate(published.year - (_SEASON_ENDS[season] >= published.month), season), None
    if word in _UNITS:
        return _ago(int(last), word, published), None
    return _day(published - datetime.timedelta(_days_back(word, published, last))), None


def _week(day: datetime.date, published: datetime.date) -> tuple[PartialDate, PartialDate]:
    """The week of a day, from Monday, as far as it has passed at publication."""
    monday = day - datetime.timedelta(day.weekday())
    return _day(monday), _day(min(published, monday + datetime.timedelta(6)))


def _days_back(word: str, published: datetime.date, last: bool) -> int:
    if word in ("today", "yesterday"):
        return int(word == "yesterday")
    back = (published.weekday() - WEEKDAYS.index(word)) % 7
    return back or 7 * last


def _ago(many: int, unit: str, published: datetime.date) -> PartialDate:
    if unit == "day":
        return _day(published - datetime.timedelta(many))
    if unit == "year":
        return PartialDate(published.year - many)
    years, month = divmod(published.year * 12 + published.month - 1 - many, 12)
    return PartialDate(years, month + 1)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBER_WORDS.get(word, 1)


def _day(day: datetime.date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)
