"""Tables as rows of cells: CSV and its kin read as a stream, PDF pages and spreadsheets alike."""

import csv
from collections.abc import Callable, Iterator
from functools import lru_cache

from breachtui.errors import SourceError
from breachtui.sources.blocks import blocks_of, is_page
from breachtui.sources.cut_rows import completed
from breachtui.sources.dialect import LONGEST_CELL, Dialect, dialect
from breachtui.sources.document import Document
from breachtui.sources.refusal import Refusal
from breachtui.sources.rows import Row, Table
from breachtui.sources.torn import Lines, Whole


def header(document: Document) -> tuple[str, ...]:
    """The headers of a table, without reading it; empty where the file holds none."""
    return _header(document)


@lru_cache(2)  # every format looks at the same file
def _header(document: Document) -> tuple[str, ...]:
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
