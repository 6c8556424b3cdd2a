"""Counting incidents and adding up their figures, like with like, in integers without bound."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from breachtui.values.counts import CountKind, Qualifier, kind_label


class FigureKind(NamedTuple):
    """What figures count that can be added up."""

    kind: CountKind
    """Persons, accounts, records, or the residents of one state."""
    jurisdiction: str | None = None
    """Of residents, whose: ``US-IN``; None where that is not stated."""

    @property
    def label(self) -> str:
        """``persons``, ``residents of Indiana``."""
        return kind_label(self.kind, self.jurisdiction)


@dataclass(frozen=True)
class FigureTotal:
    """What the figures of one kind add up to."""

    incidents: int
    """How many incidents state one."""
    total: int
    """Their sum."""
    inexact: int
    """How many of them are rounded, bounds or placeholders."""


_KINDS = (CountKind.PERSONS, CountKind.RESIDENTS, CountKind.ACCOUNTS, CountKind.RECORDS)


@dataclass(frozen=True)
class Tally:
    """A number of incidents with their figures."""

    incidents: int = 0
    """How many there are."""
    totals: Mapping[FigureKind, FigureTotal] = field(default_factory=dict)
    """Their figures, each incident's once, by what they count: persons first, then the greatest total."""

    @property
    def not_stated(self) -> int:
        """How many incidents state no figure."""
        return self.incidents - sum(each.incidents for each in self.totals.values())

    def total(self, kind: FigureKind | None) -> int:
        """The sum of the figures of that kind; without one, the number of incidents."""
        if kind is None:
            return self.incidents
        return self.totals[kind].total if kind in self.totals else 0


Figure = tuple[str | None, str | None]
"""A `CountKind` and a jurisdiction as the database has them; two None where no figure is known."""

UNKNOWN_FIGURE: Figure = (None, None)
_EXACT = (Qualifier.EXACT, None)


class Figures(NamedTuple):
    """The figures of some incidents, in their order."""

    numbers: Sequence[int | None]
    """The figures; None where none is known."""
    places: Mapping[Figure, Sequence[int]]
    """The places of the incidents in the sequence, by what their figures count."""
    inexact: Mapping[Figure, Sequence[int]]
    """Of these the places of figures that are rounded, bounds or placeholders."""


class Pile:
    """Counts by value while incidents are read: by the column, which is many times as fast as by the row."""

    def __init__(self) -> None:
        self._by_figure: dict[Figure, _Counters] = {}

    def add(self, values: Sequence[Hashable], figures: Figures) -> None:
        """Count some incidents, each under its value."""
        for figure, places in figures.places.items():
            counters = self._counters(figure)
            found = [values[at] for at in places]
            counters.incidents.update(found)
            if figure != UNKNOWN_FIGURE:
                sums = counters.sums
                for value, at in zip(found, places, strict=True):
                    sums[value] += figures.numbers[at] or 0
                counters.inexact.update([values[at] for at in figures.inexact.get(figure, ())])

    def _counters(self, figure: Figure) -> "_Counters":
        if figure not in self._by_figure:
            self._by_figure[figure] = _Counters(Counter(), Counter(), Counter())
        return self._by_figure[figure]

    def by(self, members: Callable[[Any], Iterable[Hashable]]) -> "Pile":
        """The same incidents, each under all the members of its value."""
        divided = Pile()
        for figure, counters in self._by_figure.items():
            for before, after in zip(counters, divided._counters(figure), strict=True):
                for value, number in before.items():
                    for member in members(value):
                        after[member] += number
        return divided

    def tallies(self) -> dict[Hashable, Tally]:
        """What was counted, by value."""
        by_value: dict[Hashable, _Cells] = {}
        for figure, (incidents, sums, inexact) in self._by_figure.items():
            for value, number in incidents.items():
                by_value.setdefault(value, []).append((figure, (number, sums[value], inexact[value])))
        return {value: _tally(cells) for value, cells in by_value.items()}


class _Counters(NamedTuple):
    """Of figures that count the same, by value."""

    incidents: Counter[Hashable]
    sums: Counter[Hashable]
    inexact: Counter[Hashable]


_Cells = list[tuple[Figure, tuple[int, ...]]]


def _tally(cells: _Cells) -> Tally:
    known = {
        FigureKind(CountKind(kind), jurisdiction): FigureTotal(*numbers)
        for (kind, jurisdiction), numbers in cells
        if kind is not None
    }
    ordered = sorted(known, key=lambda each: (_KINDS.index(each.kind), -known[each].total, each.label))
    return Tally(sum(numbers[0] for _, numbers in cells), {each: known[each] for each in ordered})


def merged(tallies: Iterable[Tally]) -> Tally:
    """All of them together, of incidents that are counted in one only."""
    sums: dict[Figure, tuple[int, ...]] = {}
    for tally in tallies:
        if tally.not_stated:
            _add(sums, UNKNOWN_FIGURE, (tally.not_stated, 0, 0))
        for kind, each in tally.totals.items():
            _add(sums, (str(kind.kind), kind.jurisdiction), (each.incidents, each.total, each.inexact))
    return _tally(list(sums.items()))


def _add(sums: dict[Figure, tuple[int, ...]], figure: Figure, numbers: tuple[int, int, int]) -> None:
    sums[figure] = tuple(a + b for a, b in zip(sums.get(figure, (0, 0, 0)), numbers, strict=True))


def exact(qualifier: str | None) -> bool:
    """Whether a figure is stated as exact."""
    return qualifier in _EXACT
