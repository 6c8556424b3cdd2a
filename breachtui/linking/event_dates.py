"""Dates as intervals of days, and how those of two reports stand to each other."""

import datetime
from dataclasses import dataclass

from breachtui.values.dates import DateSpan

_MONTH = 31
_A_YEAR = 2000  # a leap year


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days, both ends included, as ordinals of the calendar."""

    first: int
    """The first day."""
    last: int
    """The last day."""
    exact: bool = True
    """Whether the first day is known to the day."""

    @property
    def day(self) -> datetime.date:
        """The first day as a date."""
        return datetime.date.fromordinal(self.first)

    @property
    def end(self) -> "Days":
        """The last day alone."""
        return Days(self.last, self.last, self.exact)

    def gap(self, other: "Days") -> int:
        """The days between both; 0 where they touch."""
        return max(0, other.first - self.last, self.first - other.last)

    @property
    def label(self) -> str:
        """The first day as EDTF has it, no more exact than it is known."""
        if self.exact:
            return str(self.day)
        return str(self.day)[:7] if self.last - self.first <= _MONTH else str(self.day.year)


def days_of(span: DateSpan | None, before: Days | None = None) -> Days | None:
    """The days that a date can mean; None where it has no year.

    A date without a year is taken for the last such day before ``before``, where that is known.
    """
    if span is None:
        return None
    if span.bounds is None:
        return _before(span, before) if before else None
    part = span.start
    exact = bool(part and part.day)
    return Days(span.bounds[0].toordinal(), span.bounds[1].toordinal(), exact)


def yearless(span: DateSpan | None) -> int | None:
    """The day of the year of a date without a year; None for any other."""
    part = span.start if span else None
    if part is None or part.year is not None or part.month is None or part.month > 12:
        return None
    return datetime.date(_A_YEAR, part.month, part.day or 15).timetuple().tm_yday


def seasons_apart(day: int, date: datetime.date) -> int:
    """The days between a day of some year and a date, the nearer way round the calendar."""
    gap = abs(day - date.timetuple().tm_yday)
    return min(gap, 365 - gap)


def _before(span: DateSpan, before: Days) -> Days | None:
    part = span.start
    if part is None or part.year is not None or part.month is None:
        return None
    for year in (before.day.year, before.day.year - 1):
        bounds = part.in_year(year).bounds()
        if bounds and bounds[0].toordinal() <= before.last:
            return Days(bounds[0].toordinal(), bounds[1].toordinal(), part.day is not None)
    return None


def slipped(one: Days, two: Days) -> str | None:
    """The slip of a pen that makes one day of the other, in words; None where there is none."""
    a, b = one.day, two.day
    if not (one.exact and two.exact) or a == b:
        return None
    if (a.month, a.day) == (b.month, b.day) and abs(a.year - b.year) == 1:
        return "a year apart to the day"
    if a.year == b.year and (a.month, a.day) == (b.day, b.month):
        return "month and day swapped"
    if (a.year, a.day) == (b.year, b.day) and abs(a.month - b.month) == 1:
        return "a month apart to the day"
    return None
