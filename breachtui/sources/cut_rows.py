"""Rows whose empty cells at the end were cut off, as Excel, pandas and people do; others are refused."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from breachtui.sources.cell_dates import date_cell
from breachtui.sources.cells import MISSING, UNSTATED, count_cell
from breachtui.sources.no_breaches import is_heading
from breachtui.sources.rows import Refusal, Row, Short, ahead, filled
from breachtui.values.places import state_code
from breachtui.values.text import fold

_AHEAD = 1000  # rows that tell what stands in a column
_USUAL = 0.7  # of the cells of a column, from which all of them should look so
_RARE = 0.1  # of the cells of a column, up to which none of them should look so
_ENOUGH = 3  # cells, from which a column tells what stands in it
_LONGEST = 80  # characters of a date or a figure
_BARE = re.compile(r"[\d\s.,:/–-]*\d[\d\s.,:/–-]*", re.ASCII)  # a date or a figure without a word
_APART = re.compile(r"[,;|\t](?! )")  # in prose a blank follows
_FLAGS = frozenset({"yes", "no", "y", "n", "true", "false"})
_CLOSED = ("date", "figure", "flag", "state")


@lru_cache(16384)
def _looks(text: str) -> frozenset[str]:
    """What a cell may be besides words: any of `_CLOSED`."""
    plain = text.strip()
    if len(plain) > _LONGEST:
        return frozenset()
    digit = any(map(str.isdigit, plain))
    tests = (
        digit and date_cell(plain)[0] is not None,
        digit and count_cell(plain)[0] is not None,
        fold(plain) in _FLAGS,
        state_code(plain) is not None,
    )
    return frozenset(kind for kind, holds in zip(_CLOSED, tests, strict=True) if holds)


def _is_bare(text: str) -> bool:
    """Whether a cell is a date, a figure, yes or no, and holds no other word."""
    return bool(_BARE.fullmatch(text)) or "flag" in _looks(text)


def _says(text: str) -> bool:
    folded = fold(text).strip()
    return folded not in MISSING and folded not in UNSTATED


@dataclass(frozen=True)
class _Kind:
    """What stands in a column."""

    usual: frozenset[str]
    """What nearly all of its cells look like; none for words."""
    rare: frozenset[str]
    """What hardly any of them looks like."""
    shapes: frozenset[str]
    """Its dates, each digit a 9."""
    told: int
    """How many of its cells say anything."""

    def fits(self, cell: str) -> bool:
        """Whether a cell is like the others of the column."""
        if not _says(cell):
            return True
        looks = _looks(cell)
        if self.usual:
            return bool(looks & self.usual)
        return not (looks - {"state"} and looks <= self.rare and _is_bare(cell))

    def may_go_on(self, cell: str) -> bool:
        """Whether a cell may be the beginning of a longer one: any figure may, a date that is shorter."""
        looks = _looks(cell)
        if "date" in self.usual:
            return _shape(cell) not in self.shapes
        return "figure" in looks


def _shape(text: str) -> str:
    return "".join("9" if char.isdigit() else char for char in text.strip())


def _kind(cells: Iterable[str]) -> _Kind:
    told = [cell for cell in cells if _says(cell)]
    shares = {kind: sum(kind in _looks(cell) for cell in told) for kind in _CLOSED}
    usual = frozenset(kind for kind, count in shares.items() if told and count >= _USUAL * len(told))
    rare = frozenset(kind for kind, count in shares.items() if count <= max(1, _RARE * len(told)))
    return _Kind(usual, rare, frozenset(map(_shape, told)) if "date" in usual else frozenset(), len(told))


def _kinds(rows: Sequence[Row | Refusal], columns: Sequence[str]) -> list[_Kind] | None:
    """What stands in each column; None where headers say otherwise, so that rows may be shifted."""
    told = [row.cells for row in rows if isinstance(row, Row | Short)]
    found = [_kind(cells[place] for cells in told if place < len(cells)) for place in range(len(columns))]
    shifted = any(_contradicts(name, kind) for name, kind in zip(columns, found, strict=True))
    return None if shifted else found


def _contradicts(name: str, kind: _Kind) -> bool:
    if kind.told < _ENOUGH or not kind.usual:
        return False
    said = fold(name)
    wanted = "figure" if "affected" in said else "date" if "date" in said.split() else None
    return wanted is not None and wanted not in kind.usual


class _Cut:
    """Tells rows that were cut off from what is left of torn ones."""

    def __init__(self, rows: Sequence[Row | Refusal], columns: Sequence[str]) -> None:
        self._kinds = _kinds(rows, columns) or []
        self._width = len(columns)
        told = [row.cells for row in rows if isinstance(row, Row | Short)]
        self._shortest = min(
            (len(x.cells) for x in rows if isinstance(x, Short) and filled(x.cells) > 1), default=0
        )
        self._seldom = [_seldom(told, place) for place in range(len(columns))]

    def made(self, short: Short) -> Row | None:
        """The row with its empty cells; None where what it has does not fit the columns."""
        cells = short.cells
        if not filled(cells):
            return Row(short.number, self._padded(cells), self._width - len(cells))
        if not self._kinds or filled(cells) < 2 or self._is_unclean(cells):
            return None
        kinds = self._kinds[: len(cells)]
        if not self._fit(kinds, cells) or self.is_joined(cells):
            return None
        if short.unended and kinds[-1].may_go_on(cells[-1]):
            return None
        return Row(short.number, self._padded(cells), self._width - len(cells))

    def _padded(self, cells: Sequence[str]) -> tuple[str, ...]:
        return (*cells, *[""] * (self._width - len(cells)))

    def _fit(self, kinds: Sequence[_Kind], cells: Sequence[str]) -> bool:
        """Whether all cells are what stands in their columns; words may stand for one date or figure."""
        odd = [cell for kind, cell in zip(kinds, cells, strict=True) if not kind.fits(cell)]
        told = sum(bool(kind.usual) and _says(cell) for kind, cell in zip(kinds, cells, strict=True))
        if any(map(_is_bare, odd)) or len(odd) > 1 or told - len(odd) < 2 * len(odd):
            return False
        return told > 0 or not any(kind.usual for kind in self._kinds)

    @staticmethod
    def _is_unclean(cells: Sequence[str]) -> bool:
        """Whether a cell of several lines may have swallowed the line end between two rows."""
        several = [cell for cell in cells if "\n" in cell or "\r" in cell]
        return bool(several) and (
            any(cell.count('"') % 2 for cell in cells) or any(map(_APART.search, several))
        )

    def is_joined(self, cells: Sequence[str]) -> bool:
        """Whether two rows that were cut off may stand in one, whose line end is gone.

        Several cells do not fit then, or those in columns that hardly any row fills are like the first.
        """
        if not self._shortest or len(cells) < 2 * self._shortest - 1:
            return False
        odd = sum(not kind.fits(cell) for kind, cell in zip(self._kinds, cells, strict=False))
        again = (self._repeats(cells[place:]) for place in range(2, len(cells)) if all(self._seldom[place:]))
        return odd > 1 or any(again)

    def _repeats(self, cells: Sequence[str]) -> bool:
        """Whether cells are what stands in the second column and the next ones."""
        pairs = list(zip(self._kinds[1:], cells, strict=False))
        sure = sum(bool(kind.usual) and _says(cell) for kind, cell in pairs)
        return sure > 1 and all(kind.fits(cell) for kind, cell in pairs)


def _seldom(rows: Sequence[Sequence[str]], place: int) -> bool:
    """Whether hardly any row has something in a column."""
    there = sum(place < len(cells) and bool(cells[place].strip()) for cells in rows)
    return there <= max(1, _RARE * len(rows))


def completed(rows: Iterator[Row | Refusal], columns: Sequence[str]) -> Iterator[Row | Refusal]:
    """The rows, with empty cells for those that were cut off at the end of some.

    Of a short row all that stands there has to fit its columns by its kind: a date where dates stand, a
    figure where figures stand. The rows around it have to be sound: a row that is torn leaves two pieces.
    """
    first, rows = ahead(rows, _AHEAD)
    cut = _Cut(first, columns) if any(isinstance(row, Short) for row in first) else None
    held: tuple[Short, Row] | None = None
    above = 0  # the cells of the row above, where it may be a piece of one that is torn
    for row in rows:
        made: Row | Refusal = row
        if isinstance(row, Short):
            cut = cut or _Cut(first, columns)
            made = cut.made(row) or row
            if isinstance(made, Row) and above and above + len(row.cells) <= len(columns) + 1:
                made = replace(row, reason="may be torn: the row above it may be its beginning")
        elif isinstance(row, Row) and cut and cut.is_joined(row.cells):
            made = Refusal(row.number, "may be two rows, whose line end is gone; load the original file")
        piece = 0 if isinstance(made, Row) or made.loaded else _length(made)
        if held:
            torn = piece and piece + len(held[0].cells) <= len(columns) + 1
            yield replace(held[0], reason="may be torn: the row below it may be its end") if torn else held[1]
            held = None
        above = piece if made is row else 0
        if isinstance(row, Short) and isinstance(made, Row):
            held = row, made
        else:
            yield made
    if held:
        yield held[1]


def _length(refused: Refusal) -> int:
    """The cells of what may be a piece of a torn row; 0 of a heading or a note between rows."""
    if not isinstance(refused, Short):
        return 0
    apart = filled(refused.cells) == 1 and is_heading(" ".join(refused.cells))
    return 0 if apart else len(refused.cells)
