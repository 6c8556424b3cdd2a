"""Days that have a name: the federal holidays of the United States (5 U.S.C. 6103) and a few more."""

import calendar
import datetime
from collections.abc import Callable

from breachtui.extract.patterns import Lazy
from breachtui.values.dates import PartialDate

_MONDAY, _THURSDAY = 0, 3
_LAST = -1


def _nth(month: int, weekday: int, which: int, days: int = 0) -> Callable[[int], datetime.date]:
    """The first (0), second … or last (-1) such weekday of a month, and so many days after it."""

    def day(year: int) -> datetime.date:
        weeks = calendar.Calendar().monthdatescalendar(year, month)
        found = [week[weekday] for week in weeks if week[weekday].month == month]
        return found[which] + datetime.timedelta(days)

    return day


_FIXED = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "juneteenth": (6, 19),
    "independence day": (7, 4),
    "fourth of july": (7, 4),
    "halloween": (10, 31),
    "veterans day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
}
_MOVING = {
    "martin luther king jr. day": _nth(1, _MONDAY, 2),
    "martin luther king day": _nth(1, _MONDAY, 2),
    "presidents day": _nth(2, _MONDAY, 2),
    "memorial day": _nth(5, _MONDAY, _LAST),
    "labor day": _nth(9, _MONDAY, 0),
    "columbus day": _nth(10, _MONDAY, 1),
    "thanksgiving day": _nth(11, _THURSDAY, 3),
    "thanksgiving": _nth(11, _THURSDAY, 3),
    "black friday": _nth(11, _THURSDAY, 3, days=1),
    "cyber monday": _nth(11, _THURSDAY, 3, days=4),
}
NAMES = "|".join(sorted([*_FIXED, *_MOVING], key=len, reverse=True)).replace(".", r"\.").replace("'", "['’]?")
"""A pattern of their names, in lower case."""
HOLIDAY = Lazy(rf"\b(?P<name>{NAMES})(?P<weekend>\sweekend)?(?:(?:,|\sof|\sin)?\s(?P<year>(?:19|20)\d\d))?\b")
"""One with its year, in lower case."""


def holiday(
    name: str, year: int | None, published: datetime.date | None, *, weekend: bool
) -> tuple[PartialDate, PartialDate | None] | None:
    """The day of a holiday, or its weekend from Saturday to Monday; None where that is not certain.

    Without a year it is the last one before publication; one that always has the same day may
    have no year.
    """
    key = name.replace("’", "'")
    key = next(
        (known for known in (*_FIXED, *_MOVING) if known.replace("'", "") == key.replace("'", "")), key
    )
    if year is None and published is None:
        return (PartialDate(None, *_FIXED[key]), None) if key in _FIXED and not weekend else None
    day = _day(key, year) if year else _latest(key, published or datetime.date.max)
    if not weekend:
        return _part(day), None
    if day.weekday() != _MONDAY:
        return None
    return _part(day - datetime.timedelta(2)), _part(day)


def _day(key: str, year: int) -> datetime.date:
    return datetime.date(year, *_FIXED[key]) if key in _FIXED else _MOVING[key](year)


def _latest(key: str, published: datetime.date) -> datetime.date:
    this = _day(key, published.year)
    return this if this <= published else _day(key, published.year - 1)


def _part(day: datetime.date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)
