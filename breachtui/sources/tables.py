"""Tables as rows of cells: CSV and its kin read as a stream, PDF pages and spreadsheets alike.

A line end within a cell may have torn a row in two.
"""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import TextIO

from breachtui.errors import SourceError
from breachtui.sources.blocks import blocks_of, is_page
from breachtui.sources.cut_rows import completed
from breachtui.sources.dialect import LONGEST_CELL, Dialect, dialect
from breachtui.sources.document import Document
from breachtui.sources.no_breaches import is_heading
from breachtui.sources.rows import Refusal, Row, Short, Table, ragged

_LEAST_WIDTH = 3
_LONGEST_LINE = 2**24  # characters
_SWALLOWED = "holds other rows in one of its cells, where a quote is open; load the original file"
_PROSE = 3  # words of a cell in which a line may end


class Lines:
    """The lines of a stream, and how the last one ended."""

    def __init__(self, stream: TextIO, name: str) -> None:
        self._stream = stream
        self._name = name
        self.ended = "\n"
        """The characters at the end of the line that was read last."""

    def __iter__(self) -> Iterator[str]:
        while line := self._stream.readline(_LONGEST_LINE + 1):
            if len(line) > _LONGEST_LINE:
                raise SourceError(
                    f"{self._name}: a line of it is over {_LONGEST_LINE >> 20} MiB, which no row is; load the"
                    " original file"
                )
            self.ended = "\r\n" if line.endswith("\r\n") else line[-1:]
            yield line


class Whole:
    """Makes rows of the lines of a table.

    A line that ends otherwise than the header does ended within a cell: the next one goes on with its
    row. Where no line end tells, what may be torn is refused, with both its halves.
    """

    def __init__(self, width: int, usual: str, delimiter: str = ",") -> None:
        self._width = width
        self._apart = re.compile(rf"{re.escape(delimiter)}(?! )")  # in prose a blank follows
        self._usual = usual
        self._number = 0
        self._above: Sequence[str] | None = None  # the last row that was whole
        self._torn = 0  # the number of what may be the beginning of the next row
        self._held: list[str] = []

    def rows(self, cells: list[str], ended: str) -> Iterator[Row | Refusal]:
        """The row that these cells make, or none where they are its beginning only."""
        if self._held:
            whole = [*self._held[:-1], f"{self._held[-1]}\n{cells[0]}", *cells[1:]]
            if len(whole) <= self._width:
                cells = whole
            else:  # they do not fit together
                yield self._made(self._held)
            self._held = []
        if len(cells) < self._width and (self._usual, ended) == ("\r\n", "\n"):
            self._held = cells
            return
        made = self._made(cells)
        yield replace(made, unended=True) if isinstance(made, Short) and ended[-1:] not in "\r\n" else made

    def _made(self, cells: list[str]) -> Row | Refusal:
        self._number += 1
        row: Row | Refusal = ragged(self._number, cells, self._width)
        if self._width >= _LEAST_WIDTH and any(map(self._holds_rows, cells)):
            row = Refusal(self._number, _SWALLOWED)
        if self._torn and isinstance(row, Row | Short) and len(cells) > 1:
            row = Refusal(self._number, f"may be torn: row {self._torn} above it may be its beginning")
        self._torn = self._number if isinstance(row, Refusal) and self._begins(cells) else 0
        if isinstance(row, Row) or (isinstance(row, Short) and len(cells) > 1):
            self._above = cells
        return row

    def _holds_rows(self, cell: str) -> bool:
        """Whether a cell has the delimiters of a row: a quote opened in it and closed in a later row."""
        return "\n" in cell and len(self._apart.findall(cell)) >= self._width - 1

    def rest(self) -> Iterator[Row | Refusal]:
        """The row whose end never came."""
        if self._held:
            yield self._made(self._held)

    def broken(self, reason: str) -> Refusal:
        """A line that cannot be split."""
        self._number += 1
        return Refusal(self._number, reason)

    def _begins(self, cells: Sequence[str]) -> bool:
        """Whether a line that is no row may be the beginning of the next one.

        One cell alone is: unless the row above ends in prose, of which it may be the rest, or it is a
        heading, a note or a comment, which names no organization.
        """
        if len(cells) != 1 or self._width < _LEAST_WIDTH:
            return False
        rest = self._above is not None and len(self._above[-1].split()) >= _PROSE
        return not (rest or is_heading(cells[0]) or cells[0].startswith("#"))


@lru_cache(2)  # every format looks at the same file
def header(document: Document) -> tuple[str, ...]:
    """The headers of a table, without reading it; empty where the file holds none."""
    try:
        if reader := _other_kind(document):
            return reader(document).columns
        found = Dialect() if document.binary else dialect(document)
        return found.columns  # none of a torn table; where rows do not fit, reading says so
    except SourceError:
        return ()


def open_table(document: Document) -> Table:
    """The table that a file holds; raises `SourceError` where it holds none that can be read."""
    if reader := _other_kind(document):
        return reader(document)
    found = dialect(document)
    if found.trouble or not found.columns:
        raise SourceError(f"{document.name}: {found.trouble or 'holds no table with a header'}")
    return Table(found.columns, _rows(document, found))


def first_rows(document: Document, most: int) -> list[tuple[str, ...]]:
    """The cells of the first rows that can be read."""
    return [row.cells for row in islice(open_table(document).rows, most) if isinstance(row, Row)]


def torn(document: Document) -> str | None:
    """What tore a table apart; None for a whole one, and for what is none."""
    found = Dialect() if document.binary or _other_kind(document) else dialect(document)
    return found.trouble if found.torn else None


def _other_kind(document: Document) -> Callable[[Document], Table] | None:
    """What reads a table that is not text."""
    if document.block:
        return document.block.table
    if document.head.startswith(b"%PDF"):
        from breachtui.sources.pdf import read_pdf

        return read_pdf
    if document.beginning.startswith(("{", "[")):
        from breachtui.sources.json_table import read_json

        return read_json
    return read_block if blocks_of(document) or is_page(document) else None


def read_block(document: Document) -> Table:
    """The longest of the tables that are parts of a file."""
    readable = [block for block in blocks_of(document) if not block.trouble]
    if not readable:
        raise SourceError(f"{document.name}: the page holds no table with a header")
    return max(readable, key=lambda block: block.height).table(document)


def _rows(document: Document, found: Dialect) -> Iterator[Row | Refusal]:
    csv.field_size_limit(LONGEST_CELL)
    with document.guarded(), document.open_text() as stream:
        lines = Lines(stream, document.name)
        reader = csv.reader(lines, delimiter=found.delimiter, quotechar=found.quote)
        for _ in range(found.above):
            next(reader, None)
        yield from completed(_whole(reader, lines, found), found.columns)


def _whole(reader: Iterator[list[str]], lines: Lines, found: Dialect) -> Iterator[Row | Refusal]:
    rows = Whole(len(found.columns), lines.ended, found.delimiter)
    while True:
        try:
            for cells in reader:  # a blank line is no row
                if cells:
                    yield from rows.rows(cells, lines.ended)
            yield from rows.rest()
            return
        except csv.Error as error:
            yield rows.broken(f"cannot be split into cells ({error}); a quote may never be closed")
