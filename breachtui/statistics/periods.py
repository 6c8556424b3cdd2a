"""Years, quarters and months by the date under which an incident is listed."""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from breachtui.statistics.bars import Bar
from breachtui.statistics.tallies import Tally, merged


class Period(StrEnum):
    """How finely time is divided."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"

    @property
    def following(self) -> "Period":
        """The next finer one; after the finest the coarsest."""
        every = list(Period)
        return every[(every.index(self) + 1) % len(every)]


class Month(NamedTuple):
    """When an incident was, as far as statistics tell."""

    year: int | None
    """The year; None where no source states it."""
    month: int | None
    """1-12; None where only the year, or a season, is stated."""


_DATED = re.compile(r"\d{4}-(0[1-9]|1[0-2])\b", re.ASCII)  # an interval counts where it begins
_LONGEST = 400  # periods between the first and the last that are listed even where they are empty
_MONTHS = {Period.YEAR: 12, Period.QUARTER: 3, Period.MONTH: 1}  # in one period


@lru_cache(8192)  # most incidents share theirs with others
def month_of(date: str | None, year: int | None) -> Month:
    """The month in which an incident of that date, in EDTF, is counted."""
    known = _DATED.match(date or "")
    return Month(year, int(known[1]) if known and year is not None else None)


def period_bars(tallies: Mapping[Month, Tally], period: Period) -> list[Bar]:
    """The periods, the newest first, those between without incidents too; last what no date places."""
    size = _MONTHS[period]
    grouped: dict[tuple[int, int], list[Tally]] = {}
    vague: dict[int, list[Tally]] = {}
    undated: list[Tally] = []
    for (year, month), tally in tallies.items():
        if year is None:
            undated.append(tally)
        elif period is Period.YEAR or month is not None:
            grouped.setdefault((year, ((month or 1) - 1) // size), []).append(tally)
        else:
            vague.setdefault(year, []).append(tally)
    bars = [_bar(key, period, merged(grouped.get(key, ()))) for key in _between(grouped, 12 // size)]
    bars += [_vague(year, period, merged(vague[year])) for year in sorted(vague, reverse=True)]
    return [*bars, Bar("year not stated", merged(undated), "-has:year", known=False)] if undated else bars


def _between(known: Iterable[tuple[int, int]], each_year: int) -> Iterator[tuple[int, int]]:
    """The periods from the last to the first; only those with incidents where that would be too many."""
    numbers = sorted({year * each_year + part for year, part in known}, reverse=True)
    every = range(numbers[0], numbers[-1] - 1, -1) if numbers else range(0)
    yield from (divmod(number, each_year) for number in (every if len(every) <= _LONGEST else numbers))


def _bar(key: tuple[int, int], period: Period, tally: Tally) -> Bar:
    year, part = key
    if period is Period.YEAR:
        return Bar(str(year), tally, f"year:{year}")
    if period is Period.MONTH:
        return Bar(f"{year:04}-{part + 1:02}", tally, f"date:{year:04}-{part + 1:02}")
    first = part * _MONTHS[period] + 1
    return Bar(f"{year:04} Q{part + 1}", tally, f"date:{year:04}-{first:02}..{year:04}-{first + 2:02}")


def _vague(year: int, period: Period, tally: Tally) -> Bar:
    """Those of which only the year is known."""
    query = f"year:{year} -date:{year:04}-01..{year:04}-12"
    return Bar(f"{year:04}, {period} not stated", tally, query, known=False)
