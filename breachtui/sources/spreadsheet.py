"""Workbooks as tables: .xlsx, .xlsb, .xls and .ods, each sheet with a header a table of its own."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from breachtui.errors import SourceError
from breachtui.sources.blocks import Block
from breachtui.sources.document import Document
from breachtui.sources.headers import header_of
from breachtui.sources.rows import Refusal, Remark, Row, ragged
from breachtui.values.text import visible

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook


_PREAMBLE = 10  # rows that may stand above the header, as a title does
_LOOKED_AT = 20  # rows below it, which tell how wide the table is
_MOST_COLUMNS = 1000
_EVERY = 1000  # rows between two words on progress


@dataclass(eq=False)
class Worksheet:
    """One sheet of a workbook. It is held in memory until `release`, and read again when asked after."""

    document: Document
    """The workbook."""
    name: str
    """The name on its tab."""
    hidden: bool
    """Whether Excel does not show it."""
    _loaded: "CalamineSheet | None" = field(default=None, repr=False)

    @property
    def cells(self) -> "CalamineSheet":
        """What it holds."""
        if self._loaded is None:
            with _opened(self.document) as book:
                self._loaded = book.get_sheet_by_name(self.name)
        return self._loaded

    @property
    def first(self) -> int:
        """How many empty rows stand above the first cell."""
        return self.cells.start[0] if self.cells.start else 0

    def release(self) -> None:
        """Give its memory back."""
        self._loaded = None


@lru_cache(1)  # the header is looked at before the rows are
def worksheets(document: Document) -> Sequence[Worksheet]:
    """The sheets with cells, in their order; raises `SourceError` where the file is no sound workbook."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    with _opened(document) as book:
        found = [
            Worksheet(
                document,
                each.name,
                each.visible != SheetVisibleEnum.Visible,
                book.get_sheet_by_name(each.name),
            )
            for each in book.sheets_metadata
            if each.typ == SheetTypeEnum.WorkSheet
        ]
    return [sheet for sheet in found if sheet.cells.start is not None]


@contextmanager
def _opened(document: Document) -> "Iterator[CalamineWorkbook]":
    """The workbook; what calamine says against it, then and where its sheets are read, is a refusal."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError  # some 2 ms

    from breachtui.sources.workbook_limits import checked

    with document.guarded(), document.open() as stream:
        try:
            with CalamineWorkbook.from_filelike(checked(document.name, stream)) as book:
                yield book
        except PasswordError as error:
            raise SourceError(
                f"{document.name}: is protected by a password; open it and save it without one"
            ) from error
        except CalamineError as error:
            raise _broken(document, error) from error
        except BaseException as error:
            # a panic of Rust is no Exception, and its class cannot be imported
            if type(error).__name__ != "PanicException":
                raise
            raise _broken(document, error) from error


def _broken(document: Document, error: BaseException) -> SourceError:
    return SourceError(
        f"{document.name}: is no workbook that can be read ({error}); fetch it again, or open it"
        " and save it as .xlsx or CSV"
    )


def sheet_blocks(document: Document) -> Sequence[Block]:
    """The sheets of a workbook, but for empty ones; raises `SourceError` where none can be read."""
    found = [_block(sheet) for sheet in worksheets(document)]
    if all(block.trouble for block in found):
        raise SourceError(
            f"{document.name}: no sheet of it holds a table with a header; put the names of the columns"
            " in a row above the first breach"
        )
    return found


def _block(sheet: Worksheet) -> Block:
    height, header = sheet.cells.height, None if sheet.hidden else _header(sheet)
    above, columns = header or (0, ())
    trouble = "is hidden; show it in the workbook and save that to have it read" if sheet.hidden else ""
    if not columns and not trouble:
        trouble = "has no row of column names; give it one if it is a list of breaches"
    if trouble:
        sheet.release()
    rows = partial(_rows, sheet, above, len(columns))
    return Block(sheet.name, columns, rows, height, kind="sheet", trouble=trouble)


def _header(sheet: Worksheet) -> tuple[int, tuple[str, ...]] | None:
    """How many rows there are down to the header, and its cells; None where there is no header."""
    first = [
        _trimmed([_text(value) for value in values[:_MOST_COLUMNS]])
        for values in islice(sheet.cells.iter_rows(), sheet.first + _PREAMBLE + _LOOKED_AT)
    ]
    found = header_of(first, sheet.first + _PREAMBLE)
    return found and (found[0], tuple(visible(cell.strip()) for cell in _trimmed(found[1])))


def _rows(sheet: Worksheet, above: int, width: int, document: Document) -> Iterator[Row | Refusal]:
    merged = Merged(sheet.cells.merged_cell_ranges or (), sheet.cells.start)
    number, total = 0, sheet.cells.total_height + 1
    for place, values in enumerate(sheet.cells.iter_rows()):
        if place % _EVERY == 0:
            document.pulse(place / total)
        kept = _trimmed([_text(value) for value in merged.filled(place, values)])
        if place < above or not kept:
            continue
        number += 1
        row = ragged(number, (*kept, *[""] * (width - len(kept))), width)
        yield row
        if isinstance(row, Row) and (said := merged.said(place)):
            yield Remark(number, said)
    sheet.release()


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
                if isinstance(value, int | float) and not isinstance(value, bool):
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
