"""Dates told by their distance from another day: publication, or the date named before."""

import datetime
import re

from breachtui.extract.rules.count_phrases import NUMBER_WORDS
from breachtui.extract.rules.date_phrases import SEASONS, WEEKDAYS
from breachtui.values.dates import PartialDate

_AGO = re.compile(r"(\w+) (day|week|month|year)s? ago")
_SEASON_ENDS = {21: 5, 22: 8, 23: 11}
"""The last month of each season that lies within one year."""
_NO_LEAP_YEAR = 2001

Reckoned = tuple[PartialDate, PartialDate | None]
"""A date, or the first and the last of an interval."""


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
    if words.endswith("month"):
        return PartialDate(part.year, part.month) if part.month else None
    if not part.day:
        return None
    number, *_, last = words.split()
    if last in ("later", "earlier"):
        days = _number(number) * (7 if "week" in words else 1)
        return moved(part, days if last == "later" else -days)
    if re.search("previous|before", words):
        return moved(part, -1)
    return moved(part, 1) if re.search("next|following|after(?!noon)", words) else part


def reckoned(words: str, published: datetime.date) -> Reckoned:
    """What a relative date means on the day of publication."""
    if ago := _AGO.fullmatch(words):
        return _back(_number(ago[1]), ago[2], published)
    last, word = words.startswith("last"), words.rpartition(" ")[2]
    if word in ("week", "month", "year"):
        return _back(int(last), word, published)
    if word in SEASONS:
        season = SEASONS[word]
        past = last and _SEASON_ENDS[season] >= published.month
        return PartialDate(published.year - past, season), None
    if word in WEEKDAYS:
        back = (published.weekday() - WEEKDAYS.index(word)) % 7
        return _back(back or 7 * last, "day", published)
    return _back(int(word == "yesterday"), "day", published)


def _back(many: int, unit: str, published: datetime.date) -> Reckoned:
    """So many days, weeks, months or years before; a week from its Monday as far as it has passed."""
    if unit == "year":
        return PartialDate(published.year - many), None
    if unit == "month":
        years, month = divmod(published.year * 12 + published.month - 1 - many, 12)
        return PartialDate(years, month + 1), None
    day = published - datetime.timedelta(many * (7 if unit == "week" else 1))
    if unit == "day":
        return _day(day), None
    monday = day - datetime.timedelta(day.weekday())
    return _day(monday), _day(min(published, monday + datetime.timedelta(6)))


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBER_WORDS.get(word, 1)


def _day(day: datetime.date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)
