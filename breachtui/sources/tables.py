"""Tables as rows of cells: CSV and its kin read as a stream, PDF pages and spreadsheets alike."""

import csv
from collections.abc import Callable, Iterator
from functools import lru_cache

from breachtui.errors import SourceError
from breachtui.sources.dialect import LONGEST_CELL, Dialect, dialect
from breachtui.sources.document import Document
from breachtui.sources.refusal import Refusal
from breachtui.sources.rows import Row, Table, ragged
from breachtui.sources.workbook import MAGICS as WORKBOOKS


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
    if document.head.startswith(b"%PDF"):
        from breachtui.sources.pdf import read_pdf

        return read_pdf
    if document.head.startswith(WORKBOOKS):
        from breachtui.sources.spreadsheet import read_spreadsheet

        return read_spreadsheet
    start = document.head[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"{", b"[")):
        from breachtui.sources.json_table import read_json

        return read_json
    if start.startswith((b"<!doctype html", b"<html", b"<table")):
        from breachtui.sources.html_table import read_html

        return read_html
    return None


def _rows(document: Document, found: Dialect) -> Iterator[Row | Refusal]:
    csv.field_size_limit(LONGEST_CELL)
    with document.guarded(), document.open_text() as stream:
        reader = csv.reader(stream, delimiter=found.delimiter)
        for _ in range(found.above):
            next(reader, None)
        yield from _numbered(reader, len(found.columns))


def _numbered(reader: Iterator[list[str]], width: int) -> Iterator[Row | Refusal]:
    number = 0
    while True:
        try:
            for cells in reader:
                if not cells:  # a blank line is no row
                    continue
                number += 1
                yield Row(number, tuple(cells)) if len(cells) == width else ragged(number, cells, width)
            return
        except csv.Error as error:
            number += 1
            yield Refusal(number, f"cannot be split into cells ({error}); a quote may never be closed")
