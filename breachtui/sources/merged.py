"""Cells merged over several rows: what stands in the first of them holds for all."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

_Place = tuple[int, int]


class Merged:
    """Fills the rows under such a cell. A figure is not repeated: it may be the sum of them all."""

    def __init__(self, ranges: Iterable[tuple[_Place, _Place]], start: _Place | None) -> None:
        self._from: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        before = start[1] if start else 0  # empty columns, which are not given
        for (top, left), (bottom, _) in ranges:
            if bottom > top and left >= before:
                self._from[top].append((left - before, bottom))
        self._open: dict[int, tuple[int, object]] = {}
        self._figures: dict[int, str] = {}

    def filled(self, place: int, values: Sequence[Any]) -> Sequence[Any]:
        """The values of the row at that place, the first being 0."""
        if not self._open and place not in self._from:
            return values
        row = list(values)
        for column, (bottom, value) in list(self._open.items()):
            if place > bottom:
                del self._open[column]
            elif value != "" and row[column] == "" and any(each != "" for each in values):
                if _is_figure(value):
                    self._figures[place] = f"a figure in column {column + 1} is merged over several rows"
                else:
                    row[column] = value
        for column, bottom in self._from.get(place, ()):
            if column < len(row):
                self._open[column] = bottom, row[column]
        return row

    def said(self, place: int) -> str | None:
        """What is to be said of a row."""
        found = self._figures.pop(place, None)
        return found and f"{found}, and counted in the first of them only"


def _is_figure(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
