"""What a list of incidents adds up to: by time, place, kind and delay; pure, from rows to numbers.

Figures are added up only where they count the same: persons, accounts, records, and the residents of each
state apart. What no source states is counted and named, never left out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from breachtui.statistics.bars import Bar, Section
from breachtui.statistics.breakdowns import BREAKDOWNS, Breakdown
from breachtui.statistics.largest import Largest
from breachtui.statistics.notice_days import Delay, delay_of, notice_sections
from breachtui.statistics.periods import Month, Period, month_of, period_bars
from breachtui.statistics.tallies import Figure, FigureKind, Figures, FigureTotal, Pile, Tally, exact
from breachtui.store.list_rows import is_figure, sound_figure, sound_number, sound_text
from breachtui.store.queries.figure_rows import FigureRow
from breachtui.values.counts import CountKind

__all__ = [
    "Bar", "FigureKind", "FigureTotal", "Period", "RunningStatistics", "Section", "Statistics", "Tally",
    "statistics",
]  # fmt: skip

_DATED_BY = (
    "By the date under which an incident is listed: when it happened, else when it was found, reported,"
    " notified or published. An interval counts where it begins."
)
_ADDED_UP = (
    "Figures that count different things are never added up; an incident counts once, by its main figure."
)


@dataclass(frozen=True)
class Statistics:
    """What the incidents add up to."""

    whole: Tally
    """All of them."""
    _months: Mapping[Month, Tally]
    others: Sequence[Section]
    """What is divided by anything but time."""

    @cached_property
    def totals(self) -> Section:
        """The figures by what they count, and how many incidents state none."""
        bars = [
            Bar(kind.label, Tally(total.incidents, {kind: total}), _kind_query(kind))
            for kind, total in self.whole.totals.items()
        ]
        if missing := self.whole.not_stated:
            bars.append(Bar("not stated", Tally(missing), "-has:affected", known=False))
        inexact = sum(total.inexact for total in self.whole.totals.values())
        hedged = (f"Rounded, a bound or a placeholder: {inexact:,} of the figures.",) if inexact else ()
        return Section("totals", "What the figures count", bars, (_ADDED_UP, *hedged), own_figures=True)

    def by_period(self, period: Period) -> Section:
        """The years, quarters or months."""
        return Section(period, f"By {period}", period_bars(self._months, period), (_DATED_BY,))

    def sections(self, period: Period = Period.YEAR) -> list[Section]:
        """Everything in reading order, time divided as asked."""
        return [self.totals, self.by_period(period), *self.others]


_APART = ("state", "data_types")
_TOGETHER = tuple(each.column for each in BREAKDOWNS if each.column not in _APART)


class RunningStatistics:
    """Adds up rows as they are read; what has few values is counted together and divided at the end."""

    def __init__(self) -> None:
        self.incidents = 0
        """How many were counted."""
        self._by_kind, self._months, self._largest = Pile(), Pile(), Largest()
        self._apart = {name: Pile() for name in _APART}

    def add(self, read: Sequence[FigureRow]) -> None:
        """Count these too."""
        if not read:
            return
        rows = list(map(_sound, read))
        columns: Any = FigureRow._make(zip(*rows, strict=True))
        figures = _figures(columns)
        delays = map(delay_of, columns.discovered, columns.notified, columns.sector)
        together = (getattr(columns, name) for name in _TOGETHER)
        self._by_kind.add(list(zip(*together, delays, strict=True)), figures)
        self._months.add(list(map(month_of, columns.date, columns.year)), figures)
        for name, pile in self._apart.items():
            pile.add(getattr(columns, name), figures)
        self._largest.add(rows)
        self.incidents += len(rows)

    def _of(self, breakdown: Breakdown) -> Pile:
        """What was counted under the values of a breakdown."""
        if breakdown.column in _APART:
            return self._apart[breakdown.column].by(breakdown.members)
        at = _TOGETHER.index(breakdown.column)
        return self._by_kind.by(lambda kinds: breakdown.members(kinds[at]))

    def so_far(self) -> Statistics:
        """What those that were counted add up to."""
        delays = self._by_kind.by(lambda kinds: kinds[-1:]).tallies()
        return Statistics(
            self._by_kind.by(lambda kinds: ("",)).tallies().get("", Tally()),
            cast("Mapping[Month, Tally]", self._months.tallies()),
            [
                *(each.section(self._of(each).tallies()) for each in BREAKDOWNS),
                *notice_sections(cast("Mapping[Delay, Tally]", delays)),
                *self._largest.sections(),
            ],
        )


def statistics(batches: Iterable[Sequence[FigureRow]]) -> Statistics:
    """What the rows add up to."""
    running = RunningStatistics()
    for rows in batches:
        running.add(rows)
    return running.so_far()


def _figures(columns: Any) -> Figures:
    places: dict[Figure, list[int]] = {}
    inexact: dict[Figure, list[int]] = {}
    found = zip(columns.kind, columns.jurisdiction, columns.qualifier, strict=True)
    for at, (kind, jurisdiction, qualifier) in enumerate(found):
        figure = kind, jurisdiction
        places.setdefault(figure, []).append(at)
        if not exact(qualifier):
            inexact.setdefault(figure, []).append(at)
    return Figures(columns.affected, places, inexact)


def _kind_query(kind: FigureKind) -> str | None:
    if kind.kind is not CountKind.RESIDENTS:
        return f"kind:{kind.kind}"
    return f"residents:{kind.jurisdiction.removeprefix('US-')}" if kind.jurisdiction else None


_TEXTS = ("organization", "date", "discovered", "notified", "data_types", "formats")


def _sound(row: FigureRow) -> FigureRow:
    """The row itself, or what can be taken of it: any program may have written to the database."""
    if row.affected is None and row.kind is None:
        counted = row.qualifier is None
    else:
        counted = is_figure(row.affected, row.kind, row.qualifier)
    dated = (row.date is None or type(row.date) is str) and (row.year is None or type(row.year) is int)
    if counted and dated:
        return row
    figure = sound_figure(row.affected, row.kind, row.qualifier, row.jurisdiction)
    mended: dict[str, Any] = {name: sound_text(getattr(row, name)) for name in _TEXTS}
    return row._replace(**mended, year=sound_number(row.year), **figure._asdict())
