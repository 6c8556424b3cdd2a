"""Dates as sources state them: EDTF (ISO 8601-2), with no precision invented."""

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Self

from breachtui.errors import ValueNotKnown

_PARTIAL = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_SEASONS = {21: ("spring", 3), 22: ("summer", 6), 23: ("fall", 9), 24: ("winter", 12)}
_LEAP_YEAR = 2000
_NO_YEAR = "year not stated"


@dataclass(frozen=True)
class PartialDate:
    """One date, as precise as it was stated."""

    year: int | None = None
    """The year; None when the source never gives it."""
    month: int | None = None
    """1-12, or an EDTF season 21-24; None when not stated."""
    day: int | None = None
    """1-31; None when not stated."""

    def __post_init__(self) -> None:
        if self.year is None and self.month is None:
            raise ValueNotKnown("a date needs a year or a month")
        if self.year is not None and not 1 <= self.year <= 9999:
            raise ValueNotKnown(f"{self.year} is no year; give one from 1 to 9999")
        if self.month is not None and not (1 <= self.month <= 12 or self.month in _SEASONS):
            raise ValueNotKnown(f"{self.month} is no month; give 01 to 12, or 21 to 24 for a season")
        if self.day is not None:
            if self.month is None or self.month > 12:
                raise ValueNotKnown("a day needs a month")
            if 1 <= self.day <= 28:  # every month has them
                return
            last = calendar.monthrange(self.year or _LEAP_YEAR, self.month)[1]
            if not 1 <= self.day <= last:
                raise ValueNotKnown(f"{self} is no date: that month has {last} days")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2021-10-10``, ``2021-10``, ``2021``, ``2021-22`` or ``XXXX-07-12``."""
        match = _PARTIAL.fullmatch(text.strip())
        if not match:
            raise ValueNotKnown(f"{text!r} is no EDTF date; write 2021-10-10, 2021-10, 2021 or XXXX-10-10")
        year, month, day = match.groups()
        return cls(
            None if year == "XXXX" else int(year),
            int(month) if month else None,
            int(day) if day else None,
        )

    def __str__(self) -> str:
        """The EDTF form."""
        year = "XXXX" if self.year is None else f"{self.year:04}"
        if not self.month:
            return year
        return f"{year}-{self.month:02}-{self.day:02}" if self.day else f"{year}-{self.month:02}"

    def bounds(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day this can mean; None without a year."""
        if self.year is None:
            return None
        if self.month is None:
            return datetime.date(self.year, 1, 1), datetime.date(self.year, 12, 31)
        if self.month in _SEASONS:
            return self._season()
        if self.day:
            day = datetime.date(self.year, self.month, self.day)
            return day, day
        last = calendar.monthrange(self.year, self.month)[1]
        return datetime.date(self.year, self.month, 1), datetime.date(self.year, self.month, last)

    def _season(self) -> tuple[datetime.date, datetime.date]:
        assert self.year is not None, "the caller has checked the year"
        assert self.month is not None, "the caller has checked the month"
        first = _SEASONS[self.month][1]
        wraps, last = divmod(first + 1, 12)  # two months later, counted from 0
        if self.year + wraps > datetime.MAXYEAR:
            return datetime.date(self.year, first, 1), datetime.date.max
        days = calendar.monthrange(self.year + wraps, last + 1)[1]
        return datetime.date(self.year, first, 1), datetime.date(self.year + wraps, last + 1, days)

    def in_year(self, year: int) -> "PartialDate":
        """The same day or month in that year, where it has no year of its own."""
        if self.year is not None:
            return self
        leap_day = (self.month, self.day) == (2, 29) and not calendar.isleap(year)
        return PartialDate(year, self.month, 28 if leap_day else self.day)

    def label(self) -> str:
        """The date in words: ``October 10, 2021``, ``July 12, year not stated``."""
        if self.month is None:
            return str(self.year)
        month = _SEASONS[self.month][0] if self.month in _SEASONS else calendar.month_name[self.month]
        named = f"{month} {self.day}" if self.day else month
        if self.year is None:
            return f"{named}, {_NO_YEAR}"
        return f"{named}, {self.year}" if self.day else f"{named} {self.year}"


@dataclass(frozen=True)
class DateSpan:
    """A date or an interval of two, in EDTF."""

    start: PartialDate | None
    """The date, or where the interval begins; None for an open beginning (``../2021``)."""
    end: PartialDate | None = None
    """Where the interval ends; None when it is one date or an open interval."""
    interval: bool = False
    """Whether it is an interval; one with an open side has that side None."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read EDTF; raise `ValueNotKnown` for anything else.

        >>> str(DateSpan.parse("XXXX-07-12/XXXX-07-13"))
        'XXXX-07-12/XXXX-07-13'
        """
        first, slash, second = text.strip().partition("/")
        if not slash:
            return cls(PartialDate.parse(first))
        sides = [None if side in ("..", "") else PartialDate.parse(side) for side in (first, second)]
        if sides == [None, None]:
            raise ValueNotKnown(f"{text!r} has no date on either side of the slash")
        return cls(sides[0], sides[1], interval=True)

    @classmethod
    def of(cls, year: int | None, month: int | None = None, day: int | None = None) -> Self:
        """One date from its parts."""
        return cls(PartialDate(year, month, day))

    @classmethod
    def between(cls, start: PartialDate, end: PartialDate) -> Self:
        """The interval of two dates, or the date itself where both are the same."""
        return cls(start) if start == end else cls(start, end, interval=True)

    @classmethod
    def from_date(cls, day: datetime.date) -> Self:
        """The span of one calendar day."""
        return cls.of(day.year, day.month, day.day)

    # Both are kept: a report's dates are written several times while it is stored, and other reports
    # have the same. `cached_property` takes a lock, which is most of its time.

    def __str__(self) -> str:
        """The EDTF form."""
        kept = self.__dict__
        if "_edtf" not in kept:
            one, two = self.start or "..", self.end or ".."
            kept["_edtf"] = f"{one}/{two}" if self.interval else str(self.start)
        return str(kept["_edtf"])

    @property
    def bounds(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day it can mean; None where a year or a side is missing."""
        kept: dict[str, tuple[datetime.date, datetime.date] | None] = self.__dict__
        if "_bounds" not in kept:
            first = self.start and self.start.bounds()
            last = self.end and self.end.bounds() if self.interval else first
            kept["_bounds"] = (first[0], last[1]) if first and last else None
        return kept["_bounds"]

    @property
    def year(self) -> int | None:
        """The year it begins in, where stated."""
        part = self.start or self.end
        return part.year if part else None

    @property
    def sort_key(self) -> str:
        """A string that sorts by time; empty where no year is stated, so that it can go last."""
        part = self.start or self.end
        if part is None or part.year is None:
            return ""
        season = _SEASONS.get(part.month or 0)
        if season:
            return f"{part.year:04}-{season[1]:02}"
        return str(part) if self.interval else str(self)

    def agrees_with(self, other: "DateSpan") -> bool:
        """Whether both can be true: they overlap at the coarser precision of the two."""
        parts = (self.start, self.end, other.start, other.end)
        years = {part.year for part in parts if part and part.year} or {_LEAP_YEAR}
        pairs = ((self._reach(year), other._reach(year)) for year in years)
        return any(one[0] <= two[1] and two[0] <= one[1] for one, two in pairs)

    def begins_after(self, other: "DateSpan") -> bool:
        """Whether all of it lies after the other; False where one of them is not known for certain."""
        return bool(self.bounds and other.bounds and self.bounds[0] > other.bounds[1])

    def _reach(self, year: int) -> tuple[datetime.date, datetime.date]:
        """The first and the last day it can mean, ``year`` where it has none, open sides without end."""
        final = self.end if self.interval else self.start
        start = self.start and self.start.in_year(year).bounds()
        end = final and final.in_year(year).bounds()
        first, last = start[0] if start else datetime.date.min, end[1] if end else datetime.date.max
        # over New Year and without a year it could be either side of it: nothing is ruled out
        return (first, last) if first <= last else (datetime.date.min, datetime.date.max)

    def days_until(self, other: "DateSpan") -> tuple[int, int] | None:
        """The least and the most days from this to ``other``; None where a year is missing.

        An interval counts from its end and to its beginning: what was found during an
        intrusion was found 0 days after it.
        """
        left, right = DateSpan(self.end or self.start).bounds, DateSpan(other.start).bounds
        if not (self.bounds and other.bounds and left and right):
            return None
        least, most = (right[0] - left[1]).days, (right[1] - left[0]).days
        if self.interval and right[0] >= self.bounds[0]:  # it begins during this or after it
            return max(0, least), max(0, most)
        return least, most

    def label(self) -> str:
        """The span in words, for people."""
        if not self.interval:
            return self.start.label() if self.start else ""
        if self.start is None or self.end is None:
            known = self.start or self.end
            word = "since" if self.start else "until"
            return f"{word} {known.label() if known else ''}"
        start, end = self.start.label(), self.end.label()
        if self.start.year is self.end.year is None:
            start = start.removesuffix(f", {_NO_YEAR}")
        return f"{start} to {end}"
