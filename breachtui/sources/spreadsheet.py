"""Excel workbooks as tables: the first sheet that has a header, read as a stream."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any
from zipfile import BadZipFile

from breachtui.errors import SourceError
from breachtui.sources.document import Document
from breachtui.sources.refusal import Refusal
from breachtui.sources.rows import Row, Table
from breachtui.values.text import visible

_PREAMBLE = 10  # rows that may stand above the header, as a title does
_MOST_COLUMNS = 1000


def read_spreadsheet(document: Document) -> Table:
    """The table in a workbook; raises `SourceError` where it holds none."""
    with _sheets(document) as sheets:
        for name, rows in sheets.items():
            for above, cells in enumerate(islice(rows, _PREAMBLE), 1):
                if sum(bool(cell) for cell in cells) > 1:
                    columns = tuple(visible(cell) for cell in _trimmed(cells))
                    return Table(columns, _rows(document, name, above, len(columns)))
    raise SourceError(f"{document.name}: no sheet of it holds a table with a header")


@contextmanager
def _sheets(document: Document) -> Iterator[Mapping[str, Iterator[list[str]]]]:
    """The rows of each sheet by its name, while the workbook is open."""
    from openpyxl import load_workbook  # some 150 ms
    from openpyxl.utils.exceptions import InvalidFileException

    with document.open() as stream:
        try:
            book = load_workbook(stream, read_only=True, data_only=True)
        except (InvalidFileException, BadZipFile, KeyError, ValueError) as error:
            raise SourceError(f"{document.name}: is no Excel workbook; save it as one, or as CSV") from error
        try:
            yield {sheet.title: _cells(sheet) for sheet in book.worksheets}
        finally:
            book.close()


def _cells(sheet: Any) -> Iterator[list[str]]:
    for row in sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS):
        yield [_text(value) for value in row]


def _text(value: object) -> str:
    """A cell's value as a person reads it."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer():
            return str(int(value))
        case datetime.datetime() if value.time() == datetime.time():
            return value.date().isoformat()
        case datetime.datetime():
            return value.isoformat(" ")
    return str(value)


def _trimmed(cells: Sequence[str]) -> Sequence[str]:
    """The cells without the empty ones at the end: a sheet is as wide as its widest row ever was."""
    filled = [place for place, cell in enumerate(cells, 1) if cell]
    return cells[: filled[-1]] if filled else ()


def _rows(document: Document, sheet: str, above: int, width: int) -> Iterator[Row | Refusal]:
    with _sheets(document) as sheets:
        number = 0
        for cells in islice(sheets[sheet], above, None):
            kept = _trimmed(cells)
            if not kept:
                continue
            number += 1
            if len(kept) > width:
                yield Refusal(number, f"has {len(kept)} cells where the header has {width}")
            else:
                yield Row(number, (*kept, *[""] * (width - len(kept))))
