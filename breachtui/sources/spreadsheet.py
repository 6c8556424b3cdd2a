"""Workbooks as tables: .xlsx, .xlsb, .xls and .ods, each sheet with a header a table of its own."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from breachtui.errors import SourceError
from breachtui.sources.document import Document
from breachtui.sources.headers import header_of
from breachtui.sources.merged import Merged
from breachtui.sources.refusal import Refusal, Remark
from breachtui.sources.rows import Row, Table
from breachtui.sources.workbook import Worksheet, worksheets
from breachtui.values.text import visible

_PREAMBLE = 10  # rows that may stand above the header, as a title does
_LOOKED_AT = 20  # rows below it, which tell how wide the table is
_MOST_COLUMNS = 1000
_EVERY = 1000  # rows between two words on progress


@dataclass(frozen=True)
class Sheets:
    """The sheets of a workbook, told apart."""

    tables: Sequence[Document]
    """Each sheet that has a header and is shown, as a document of its own."""
    others: Sequence[Remark]
    """What is to be said of the others; empty ones are passed over."""


def sheets_of(document: Document) -> Sheets:
    """The sheets of a workbook; raises `SourceError` where it cannot be read."""
    tables: list[Worksheet] = []
    others: list[Remark] = []
    for sheet in worksheets(document):
        if sheet.hidden:
            others.append(_left(sheet, "is hidden; show it in the workbook and save that to have it read"))
        elif _header(sheet):
            tables.append(sheet)
        else:
            others.append(_left(sheet, "has no row of column names; give it one if it is a list of breaches"))
    alone = len(tables) == 1
    return Sheets(
        [
            replace(
                document, name=document.name if alone else f"{document.name}/{sheet.name}", worksheet=sheet
            )
            for sheet in tables
        ],
        others,
    )


def left(document: Document, error: SourceError) -> Remark:
    """What is to be said of a table among others that cannot be read."""
    assert document.worksheet
    return _left(document.worksheet, str(error).removeprefix(f"{document.name}: "))


def _left(sheet: Worksheet, reason: str) -> Remark:
    rows = sheet.cells.height
    sheet.release()
    return Remark(None, f"sheet {sheet.name!r} ({rows:,} row{'s' * (rows > 1)}) is not read: {reason}")


def read_spreadsheet(document: Document) -> Table:
    """The table in a sheet, of a workbook in the first that has one; raises `SourceError` for none."""
    sheet = document.worksheet
    if sheet is None:
        tables = sheets_of(document).tables
        sheet = tables[0].worksheet if tables else None
    found = sheet and _header(sheet)
    if not sheet or not found:
        raise SourceError(
            f"{document.name}: no sheet of it holds a table with a header; put the names of the columns"
            " in a row above the first breach"
        )
    above, columns = found
    return Table(columns, _rows(document, sheet, above, len(columns)))


def _header(sheet: Worksheet) -> tuple[int, tuple[str, ...]] | None:
    """How many rows there are down to the header, and its cells; None where there is no header."""
    first = [
        _trimmed([_text(value) for value in values[:_MOST_COLUMNS]])
        for values in islice(sheet.cells.iter_rows(), sheet.first + _PREAMBLE + _LOOKED_AT)
    ]
    found = header_of(first, sheet.first + _PREAMBLE)
    return found and (found[0], tuple(visible(cell.strip()) for cell in _trimmed(found[1])))


def _rows(document: Document, sheet: Worksheet, above: int, width: int) -> Iterator[Row | Refusal]:
    merged = Merged(sheet.cells.merged_cell_ranges or (), sheet.cells.start)
    number, total = 0, sheet.cells.total_height + 1
    for place, values in enumerate(sheet.cells.iter_rows()):
        if place % _EVERY == 0:
            document.pulse(place / total)
        kept = _trimmed([_text(value) for value in merged.filled(place, values)])
        if place < above or not kept:
            continue
        number += 1
        if len(kept) > width:
            yield Refusal(number, f"has {len(kept)} cells where the header has {width}")
        else:
            yield Row(number, (*kept, *[""] * (width - len(kept))))
            if said := merged.said(place):
                yield Remark(number, said)
    sheet.release()


def _text(value: object) -> str:
    """A cell's value as a person reads it."""
    match value:
        case str():
            return value if value.strip() else ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer():
            return str(int(value))
        case float():
            return f"{value:.15g}"
        case datetime.datetime() if value.time() == datetime.time():
            return value.date().isoformat()
        case datetime.datetime():
            return value.isoformat(" ")
        case datetime.timedelta():
            minutes, seconds = divmod(round(value.total_seconds()), 60)
            return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return str(value)


def _trimmed(cells: Sequence[str]) -> Sequence[str]:
    """The cells without the empty ones at the end: a sheet is as wide as its widest row ever was."""
    end = len(cells)
    while end and not cells[end - 1]:
        end -= 1
    return cells[:end]
