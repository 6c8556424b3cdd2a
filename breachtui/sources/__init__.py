"""Files to reports: one module per format, one row of a table each.

A format is recognised by what a file holds, never by its name.
"""

import re
from collections.abc import Callable, Generator, Iterator
from functools import partial

from breachtui.errors import ColumnsUnknown, SourceError
from breachtui.report import Report
from breachtui.sources import tables
from breachtui.sources.blocks import SQLITE, WORKBOOKS, blocks_of
from breachtui.sources.columns_by_value import TableSample, partly, preview, suggest
from breachtui.sources.document import STDIN, Document
from breachtui.sources.formats import FORMATS, Format
from breachtui.sources.headers import names_columns
from breachtui.sources.mapping import Columns, guess
from breachtui.sources.opening import bytes_of, documents
from breachtui.sources.parts import Reading, in_turn, read_blocks
from breachtui.sources.rows import Refusal, Remark
from breachtui.sources.sql_dump import is_sql

__all__ = [
    "FORMATS", "STDIN", "Agree", "Columns", "Document", "Format", "Reading", "Refusal", "Remark",
    "TableSample", "bytes_of", "documents", "preview", "read",
]  # fmt: skip

Agree = Callable[[str, Columns], bool]
"""Asks whether the columns suggested for a file are right."""

_SHOWN = 20  # names of columns in a message
_SCRIPT = re.compile(
    r"(?:/\*.{0,100}\*/)?\s{0,9}(?:(?:var|let|const) )?[\w.$]{1,80}\s?(?:\(|=)\s?[\[{]\s{0,99}[\[{\"']"
)
_MOSTLY = 0.5  # of the first cells of a table that lies on its side
_WHOLE = ("article", "report")
"""Formats that are no tables: what is forced to be one is not taken apart."""
_BINARY_TABLES = (b"%PDF", SQLITE, *WORKBOOKS)


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
    each = partial(_read, format=format, columns=columns, agree=agree)
    if document.block:
        return each(document)
    with document.guarded():
        _check(document, whole=format in _WHOLE)
        blocks = () if format in _WHOLE else blocks_of(document)
    beside = not format and not columns
    reading = read_blocks(document, blocks, each, beside=beside) if blocks else each(document)
    doubt = None if document.binary else document.encoding.doubt
    return Reading(reading.format, in_turn([reading], [Remark(None, doubt)])) if doubt else reading


def _read(
    document: Document, format: str | None = None, columns: Columns | None = None, agree: Agree | None = None
) -> Reading:
    table = FORMATS["table"]
    with document.guarded():
        chosen = FORMATS[format] if format else table if columns else _recognized(document)
    if chosen is not table:
        with document.guarded():
            return Reading(chosen.name, _guarded(document, chosen.read(document)))
    from breachtui.sources.anytable import read_mapped

    columns = columns or _agreed(document, agree)
    with document.guarded():
        return Reading(table.name, _guarded(document, read_mapped(document, columns)))


def _agreed(document: Document, agree: Agree | None) -> Columns:
    """The columns that the header suggests, where they are agreed to."""
    with document.guarded():
        suggested = None if _lies_on_its_side(document) else suggest(document)
    if suggested and agree and agree(document.name, suggested):
        return suggested
    if suggested is None:
        raise _unmapped(document)
    raise ColumnsUnknown(
        f"{document.name}: is a table of no known format{_nearest(document)}; its columns look like"
        f" --map '{suggested}': give that, corrected, or agree to it with --yes"
    )


def _unmapped(document: Document) -> ColumnsUnknown:
    """Says how to map a table whose columns tell too little: the line to try, with what can be told."""
    names = [name for name in tables.header(document) if name.strip()]
    if _lies_on_its_side(document):
        return ColumnsUnknown(
            f"{document.name}: is a table whose rows are what its columns should be; transpose it, a breach a"
            " row, and save it again"
        )
    told = dict(partly(document))
    free = next((name for name in names if name not in told.values()), "Header")
    told = {"organization": told.pop("organization", free), **told}
    shown = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
    return ColumnsUnknown(
        f"{document.name}: is a table of no known format{_nearest(document)}; say what its columns are, as"
        f" --map '{Columns(told)}'; they are {shown}"
    )


def _lies_on_its_side(document: Document) -> bool:
    """Whether the names of columns stand in the first cells of the rows."""
    first = (tables.header(document)[0], *(cells[0] for cells in tables.first_rows(document, _SHOWN)))
    return names_columns(first) > _MOSTLY and guess(first) is not None


def _check(document: Document, *, whole: bool) -> None:
    """Raises `SourceError` for what cannot be read at all, or not as the text that it is said to be."""
    if document.empty:
        raise SourceError(f"{document.name}: is empty; there is nothing to read in it")
    if document.head.startswith(b"%PDF") and not tables.header(document):
        from breachtui.sources.pdf import pdf_text

        if not pdf_text(document):
            raise SourceError(
                f"{document.name}: is a PDF of pictures, without text; have its text recognized (OCR), load"
                " what comes of it"
            )
    elif document.binary and not document.head.startswith((b"%PDF",) if whole else _BINARY_TABLES):
        raise SourceError(
            f"{document.name}: is {document.binary}, not text;"
            " give the article as text or HTML, a list as a table"
        )
    elif not document.binary and document.encoding.unlikely:
        raise SourceError(
            f"{document.name}: is text in an encoding that it does not state and that cannot be told from its"
            " characters; save it as UTF-8"
        )
    elif said := _written_otherwise(document.beginning):
        raise SourceError(f"{document.name}: is {said}")


def _written_otherwise(start: str) -> str | None:
    """What a text is that is no list and no article, with the remedy; None for others."""
    if start.startswith("{|"):
        return "a table in the markup of wikis; save the page on which it is shown, or the table as CSV"
    if _SCRIPT.match(start[:300]):
        return "a script that is given JSON; save what stands in its brackets, as .json"
    if is_sql(start):
        return (
            "SQL, as databases dump it, and is not run; load it into a database, then give its SQLite file,"
            " or the table exported as CSV"
        )
    return None


def _recognized(document: Document) -> Format:
    if torn := tables.torn(document):
        raise SourceError(f"{document.name}: {torn}")
    for each in FORMATS.values():
        if each.recognizes(document):
            return each
    if len(tables.header(document)) > 1:
        raise _unmapped(document)
    if not document.binary and document.beginning.startswith(("{", "[")):
        tables.open_table(document)  # says what is wrong with it
    raise SourceError(
        f"{document.name}: no known format; `breachtui sources` lists those that can be read,"
        " --format forces one"
    )


def _nearest(document: Document) -> str:
    """The known layout of whose columns most are there, and what it lacks; "" where none comes near.

    Of several formats with the same columns the last is named, which is of no single state.
    """
    header = tables.header(document)
    lacking = {
        each.name: (missing, len(each.layout.required))
        for each in FORMATS.values()
        if each.layout and (missing := each.layout.missing(header))
    }
    near = min(reversed(lacking), key=lambda name: len(lacking[name][0]) / lacking[name][1], default="")
    if not near or len(lacking[near][0]) * 2 >= lacking[near][1]:
        return ""
    return f"; nearest is {near}, of whose columns it lacks {', '.join(lacking[near][0])}"


def _guarded(document: Document, items: Iterator[Report | Refusal]) -> Generator[Report | Refusal]:
    with document.guarded():
        yield from items
