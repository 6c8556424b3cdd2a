"""Rows of cells, whatever kind of file they stand in, and what could not be read of a file that could."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from breachtui.sources.document import Document


_MOST_LINES = 100  # in one cell, before a quote is suspected


@dataclass(frozen=True)
class Refusal:
    """One row, or a part of a file, that could not be read."""

    row: int | None
    """Its number, the first being 1; None where it is no row."""
    reason: str
    """What is wrong with it."""
    loaded: bool = False
    """Whether the rest of the row was read all the same."""
    trace: str = ""
    """Where breachtui failed, as Python tells it; "" where the source is at fault."""

    part: "Document | None" = None
    """The table that is meant, where somebody may still say what its columns are."""


@dataclass(frozen=True)
class Remark(Refusal):
    """A row that was read, save for what the reason names."""

    loaded: bool = True


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
