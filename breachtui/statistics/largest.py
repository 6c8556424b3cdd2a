"""The incidents with the greatest figures, like compared with like."""

from collections.abc import Iterable
from heapq import nlargest

from breachtui.statistics.bars import Bar, Section
from breachtui.statistics.tallies import FigureKind, FigureTotal, Tally, exact
from breachtui.store.queries.figure_rows import FigureRow
from breachtui.values.counts import Count, CountKind, Qualifier

_MOST = {CountKind.PERSONS: 10, CountKind.RESIDENTS: 5, CountKind.ACCOUNTS: 5, CountKind.RECORDS: 5}
_TITLES = {kind: f"Largest, by {kind}" for kind in CountKind} | {
    CountKind.RESIDENTS: "Largest, by residents of one state"
}


class Largest:
    """The greatest figures seen so far."""

    def __init__(self) -> None:
        self._rows: dict[str, list[FigureRow]] = {kind: [] for kind in CountKind}

    def add(self, rows: Iterable[FigureRow]) -> None:
        """Look at some incidents."""
        for row in rows:
            if row.kind is not None:
                self._rows[row.kind].append(row)
        for kind, most in _MOST.items():
            self._rows[kind] = nlargest(most, self._rows[kind], lambda row: (row.affected or 0, -row.id))

    def sections(self) -> list[Section]:
        """A section for each kind of which there are figures."""
        return [
            Section(f"largest_{kind}", _TITLES[kind], [_bar(row) for row in rows], own_figures=True)
            for kind in _MOST
            if (rows := self._rows[kind])
        ]


def _bar(row: FigureRow) -> Bar:
    kind, qualifier = CountKind(row.kind or ""), Qualifier(row.qualifier or Qualifier.EXACT)
    count = Count(row.affected or 0, kind, qualifier, row.jurisdiction)
    total = FigureTotal(1, count.value, int(not exact(qualifier)))
    tally = Tally(1, {FigureKind(kind, row.jurisdiction): total})
    return Bar(row.organization or f"Incident {row.id}", tally, None, incident=row.id, count=count)
