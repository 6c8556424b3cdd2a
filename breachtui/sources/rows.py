"""Rows of cells, whatever kind of file they stand in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import NamedTuple

from breachtui.sources.refusal import Refusal

_MOST_LINES = 100  # in one cell, before a quote is suspected


class Row(NamedTuple):
    """One row as the file has it."""

    number: int
    """The first under the header is 1."""
    cells: tuple[str, ...]
    """As many as there are columns."""
    cut: int = 0
    """How many of them, empty ones at the end, are not in the file."""


@dataclass(frozen=True)
class Short(Refusal):
    """A row with fewer cells than the header: refused, unless only empty ones are missing."""

    number: int = 0
    """As that of a row."""
    cells: tuple[str, ...] = ()
    """What there is of it."""
    unended: bool = False
    """Whether the file ends in it, without a line end."""


@dataclass(frozen=True)
class Table:
    """A table that can be gone through once."""

    columns: tuple[str, ...]
    """The headers as the file spells them."""
    rows: Iterator[Row | Refusal]
    """Its rows; a row of another width is refused."""


def ragged(number: int, cells: Sequence[str], width: int) -> Row | Refusal:
    """A row of any width: read where it is the header's, or only empty cells are too many.

    What has fewer cells is `Short`.
    """
    if len(cells) == width or (len(cells) > width and not filled(cells[width:])):
        return Row(number, tuple(cells[:width]))
    many = "1 cell" if len(cells) == 1 else f"{len(cells)} cells"
    lines = max(cell.count("\n") for cell in cells)
    quote = f", one of them of {lines:,} lines: a quote may never be closed" if lines > _MOST_LINES else ""
    reason = f"has {many} where the header has {width}{quote}"
    if len(cells) < width and not quote:
        return Short(number, reason, number=number, cells=tuple(cells))
    return Refusal(number, reason)


def filled(cells: Sequence[str]) -> int:
    """How many cells hold something."""
    return sum(bool(cell.strip()) for cell in cells)


def ahead(rows: Iterator[Row | Refusal], number: int) -> tuple[list[Row | Refusal], Iterator[Row | Refusal]]:
    """The first rows, and all of them."""
    first = list(islice(rows, number))
    return first, chain(first, rows)
