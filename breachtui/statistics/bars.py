"""A line of the statistics: a value, what has it, and the query that lists just that."""

from collections.abc import Sequence
from dataclasses import dataclass

from breachtui.statistics.tallies import FigureKind, FigureTotal, Tally
from breachtui.values.counts import Count, kind_label
from breachtui.values.text import counted


@dataclass(frozen=True)
class Bar:
    """The incidents that have one value."""

    label: str
    """The value in words; not yet made harmless where a source states it."""
    tally: Tally
    """How many they are, and their figures."""
    query: str | None
    """What narrows a query to them; None where none can say it."""
    known: bool = True
    """Whether it is a value; else it stands for incidents of which none is stated."""
    incident: int | None = None
    """The number of the incident, where the bar is a single one."""
    count: Count | None = None
    """Its figure as it is stated, where the bar is a single incident."""

    @property
    def said(self) -> str:
        """Everything about it in one sentence: each figure with what it counts, and what is not stated."""
        if self.count:
            return f"{self.label}: {self.count.label()}"
        missing = f", {self.tally.not_stated:,} without a figure" if self.tally.not_stated else ""
        whole = f"{self.label}: {counted(self.tally.incidents, 'incident')}{missing}"
        return "; ".join([whole, *(told(kind, total) for kind, total in self.tally.totals.items())])


@dataclass(frozen=True)
class Section:
    """Bars that divide the same incidents."""

    name: str
    """Its name in JSON."""
    title: str
    """Its heading."""
    bars: Sequence[Bar]
    """The bars, in the order in which they are read."""
    notes: Sequence[str] = ()
    """What has to be said about them, a sentence each."""
    ranked: bool = False
    """Whether the order is that of size, which another figure may change."""
    own_figures: bool = False
    """Whether each bar has a figure that counts something of its own, so that they are not compared."""
    limit: tuple[int, str] | None = None
    """A line before the bar of this number, and what it means."""

    @property
    def single(self) -> bool:
        """Whether each bar is a single incident."""
        return all(bar.incident is not None for bar in self.bars)

    def by(self, kind: FigureKind | None) -> Sequence[Bar]:
        """The bars, the greatest first where they are ranked; without a kind, by incidents."""
        if not self.ranked:
            return self.bars
        known = sorted(
            (bar for bar in self.bars if bar.known),
            key=lambda bar: (-bar.tally.total(kind), -bar.tally.incidents, bar.label),
        )
        return [*known, *(bar for bar in self.bars if not bar.known)]


def told(kind: FigureKind, total: FigureTotal) -> str:
    """``1,204 residents of Indiana (3 incidents, 1 not exact)``."""
    label = kind_label(kind.kind, kind.jurisdiction, one=total.total == 1)
    inexact = f", {total.inexact:,} not exact" if total.inexact else ""
    return f"{total.total:,} {label} ({counted(total.incidents, 'incident')}{inexact})"
