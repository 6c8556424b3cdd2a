"""Files to reports: one module per format, one row of a table each.

A format is recognised by what a file holds, never by its name.
"""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from breachtui.errors import ColumnsUnknown, SourceError
from breachtui.report import Report
from breachtui.sources import tables
from breachtui.sources.document import STDIN, Document
from breachtui.sources.format import Format
from breachtui.sources.formats import FORMATS
from breachtui.sources.mapping import Columns
from breachtui.sources.opening import bytes_of, documents
from breachtui.sources.preview import Preview, preview
from breachtui.sources.refusal import Refusal, Remark
from breachtui.sources.workbook import MAGICS as WORKBOOKS

__all__ = [
    "FORMATS", "STDIN", "Agree", "Columns", "Document", "Format", "Preview", "Reading", "Refusal", "Remark",
    "bytes_of", "documents", "preview", "read",
]  # fmt: skip

Agree = Callable[[str, Columns], bool]
"""Asks whether the columns suggested for a file are right."""

_BINARY_TABLES = (b"%PDF", *WORKBOOKS)


@dataclass(frozen=True)
class Reading:
    """A file that has been recognised and can be read once."""

    format: str
    """The name of its format."""
    items: Generator[Report | Refusal]
    """What it holds; closed before its end, it lets go of the file."""


def read(
    source: Document | str,
    format: str | None = None,
    columns: Columns | None = None,
    agree: Agree | None = None,
) -> Reading:
    """Find a file's format unless one is given, and read it; a name stands for its first file.

    With ``columns`` it is read as a table that has these; the columns suggested for a table of
    no known format are read where ``agree`` says yes. Raises `SourceError` where the file cannot
    be read or its format is not known, `ColumnsUnknown` where it is a table all the same.
    """
    if format and format not in FORMATS:
        raise SourceError(f"{format}: no such format; choose from {', '.join(FORMATS)}")
    document = source if isinstance(source, Document) else next(documents(source))
    if document.head.startswith(WORKBOOKS):
        return _read_sheets(document, partial(_read, format=format, columns=columns, agree=agree))
    _check(document)
    return _read(document, format, columns, agree)


def _read(
    document: Document, format: str | None = None, columns: Columns | None = None, agree: Agree | None = None
) -> Reading:
    table = FORMATS["table"]
    chosen = FORMATS[format] if format else table if columns else _recognized(document)
    if chosen is table:
        from breachtui.sources import anytable

        columns = columns or _agreed(document, agree)
        return Reading(chosen.name, _guarded(document, anytable.read_mapped(document, columns)))
    return Reading(chosen.name, _guarded(document, chosen.read(document)))


def _read_sheets(document: Document, read: Callable[[Document], Reading]) -> Reading:
    """All sheets of a workbook that can be read; what is said of the others stands at the end."""
    from breachtui.sources.spreadsheet import left, read_spreadsheet, sheets_of

    sheets = sheets_of(document)
    if not sheets.tables:
        read_spreadsheet(document)  # says why there is none
    readings: list[Reading] = []
    errors: list[SourceError] = []
    said: list[Refusal] = []
    for number, sheet in enumerate(sheets.tables):
        sheet.listen(partial(_pulse, document, sheet, number, len(sheets.tables)))
        try:
            readings.append(read(sheet))
        except SourceError as error:
            errors.append(error)
            said.append(left(sheet, error))
    if not readings:
        more = f"; so are its other sheets, {len(errors)} in all" if len(errors) > 1 else ""
        raise type(errors[0])(f"{errors[0]}{more}")
    return Reading(readings[0].format, _in_turn(readings, [*said, *sheets.others]))


def _pulse(workbook: Document, sheet: Document, number: int, sheets: int) -> None:
    workbook.pulse((number + (sheet.done() or 0.0)) / sheets)


def _in_turn(readings: Sequence[Reading], said: Sequence[Refusal]) -> Generator[Report | Refusal]:
    for reading in readings:
        yield from reading.items
    yield from said


def _agreed(document: Document, agree: Agree | None) -> Columns:
    """The columns that the header suggests, where they are agreed to."""
    from breachtui.sources import anytable

    suggested = anytable.suggested(document)
    if suggested and agree and agree(document.name, suggested):
        return suggested
    if suggested is None:
        raise ColumnsUnknown(
            f'{document.name}: say what its columns are, as --map organization="Header",affected="Header"'
        )
    raise ColumnsUnknown(
        f"{document.name}: is a table of no known format{_nearest(document)}; its headers suggest"
        f" --map '{suggested}': give that, corrected, or agree to it with --yes"
    )


def _check(document: Document) -> None:
    if document.empty:
        raise SourceError(f"{document.name}: is empty; there is nothing to read in it")
    if document.binary and not (document.head.startswith(_BINARY_TABLES) and tables.header(document)):
        raise SourceError(
            f"{document.name}: is {document.binary}, not text;"
            " give the article as text or HTML, a list as a table"
        )


def _recognized(document: Document) -> Format:
    if torn := tables.torn(document):
        raise SourceError(f"{document.name}: {torn}")
    for each in FORMATS.values():
        if each.recognizes(document):
            return each
    unknown = ColumnsUnknown if len(tables.header(document)) > 1 else SourceError
    raise unknown(
        f"{document.name}: no known format{_nearest(document)}; `breachtui sources` lists those that can be"
        " read, --format forces one"
    )


def _nearest(document: Document) -> str:
    """The known layout that a table comes nearest to, and what it lacks of it."""
    header = tables.header(document)
    lacking = {
        each.name: (each.layout.missing(header), len(each.layout.required))
        for each in FORMATS.values()
        if each.layout and header
    }
    near = min(lacking, key=lambda name: len(lacking[name][0]) / lacking[name][1], default="")
    if not near or len(lacking[near][0]) == lacking[near][1]:
        return ""
    return f"; nearest is {near}, of whose columns it lacks {', '.join(lacking[near][0])}"


def _guarded(document: Document, items: Iterator[Report | Refusal]) -> Generator[Report | Refusal]:
    with document.guarded():
        yield from items
