"""Workbooks of Excel and OpenDocument, opened by calamine within limits that are checked before."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from breachtui.errors import SourceError
from breachtui.sources.document import Document

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook


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
                self._loaded = _sheet(self.document, book, self.name)
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
                _sheet(document, book, each.name),
            )
            for each in book.sheets_metadata
            if each.typ == SheetTypeEnum.WorkSheet
        ]
    return [sheet for sheet in found if sheet.cells.start is not None]


@contextmanager
def _opened(document: Document) -> "Iterator[CalamineWorkbook]":
    from python_calamine import CalamineWorkbook  # some 2 ms

    from breachtui.sources.workbook_limits import checked

    with document.guarded(), document.open() as stream:
        safe = checked(document.name, stream)
        with _refusing(document):
            book = CalamineWorkbook.from_filelike(safe)
    with book:
        yield book


def _sheet(document: Document, book: "CalamineWorkbook", name: str) -> "CalamineSheet":
    with _refusing(document):
        return book.get_sheet_by_name(name)


@contextmanager
def _refusing(document: Document) -> Iterator[None]:
    """Turns the errors of the library into refusals."""
    from python_calamine import CalamineError, PasswordError

    try:
        yield
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
