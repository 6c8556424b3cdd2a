"""Tables that are a part of a file: of a page, of a text, of a workbook, of a database."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from breachtui.sources.cut_rows import completed
from breachtui.sources.document import Document
from breachtui.sources.rows import Refusal, Row, Table, ragged
from breachtui.values.text import visible

SQLITE = b"SQLite format 3\x00"
"""How databases begin."""
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How workbooks begin: the zip archives of today, and the compound files of old."""
_XML = re.compile(r"<\?xml\b|<[A-Za-z][\w.-]{0,60}:?[\w.-]{0,60}(?: xmlns|>\s*<)")
_OTHER_XML = re.compile(
    r"<(?:\w{1,20}:)?(?:rss|rdf|feed|html|article|section|main|div|p|h[1-6]|ul|ol)\b", re.I
)
_PAGE = ("<!doctype html", "<html", "<table", "<body", "<head")


@dataclass(frozen=True, eq=False)
class Block:
    """One table among others."""

    name: str
    """What it is called in the path of what is read from it: ``table 2``."""
    columns: tuple[str, ...]
    """Its headers."""
    rows: Callable[[Document], Iterator[Row | Refusal]]
    """Its rows from the first; the document that stands for it is told how far they are read."""
    height: int
    """How many there are."""
    sure: bool = True
    """Whether it is a table whatever its headers say, and no part of an article."""
    kind: str = ""
    """What it is, where the name alone does not say so: ``sheet``."""
    trouble: str = ""
    """Why it is none that is read; "" for the others."""
    note: str = ""
    """What is to be said of its cells where it is read; "" for most."""

    @classmethod
    def of(
        cls,
        number: int,
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        sure: bool = True,
        note: str = "",
    ) -> "Block":
        """A table whose cells are known; ``number`` tells which of the file's."""
        width = tuple(map(visible, columns))
        return cls(f"table {number}", width, lambda _: numbered(rows, width), len(rows), sure, note=note)

    def table(self, document: Document) -> Table:
        """It as a table that can be gone through once."""
        return Table(self.columns, self.rows(document))

    def said(self, reason: str) -> str:
        """That it is not read, and why."""
        called = f"{self.kind} {self.name!r}" if self.kind else self.name
        rows = f"{self.height:,} row{'s' * (self.height != 1)}"
        return f"{called} ({rows}) is not read: {reason}"


def numbered(rows: Iterable[Sequence[str]], columns: Sequence[str]) -> Iterator[Row | Refusal]:
    """Rows of cells as those of a table with these columns."""
    return completed(
        (ragged(number, cells, len(columns)) for number, cells in enumerate(rows, 1)), tuple(columns)
    )


def is_page(document: Document) -> bool:
    """Whether a file begins as web pages do."""
    return document.beginning[:20].lower().startswith(_PAGE)


@lru_cache(2)
def blocks_of(document: Document) -> Sequence[Block]:
    """The tables that are parts of a file; none where it is one table, or prose.

    Raises `SourceError` for a workbook or a database without a table.
    """
    if document.head.startswith(WORKBOOKS):
        from breachtui.sources.spreadsheet import sheet_blocks

        return sheet_blocks(document)
    if document.head.startswith(SQLITE):
        from breachtui.sources.sqlite_tables import database_blocks

        return database_blocks(document)
    start = document.beginning[:1024]
    if _XML.match(start) and not is_page(document) and not _OTHER_XML.search(start):
        from breachtui.sources.xml_tables import xml_blocks

        if found := xml_blocks(document):
            return found
    if is_page(document) or "<table" in document.beginning.lower():
        from breachtui.sources.html_table import page_blocks

        return page_blocks(document)
    if not start or start[0] in "{[<":
        return ()
    from breachtui.sources.text_tables import text_blocks

    return text_blocks(document)


def as_documents(document: Document, blocks: Sequence[Block]) -> list[Document]:
    """Each as a document of its own, named after the file alone where it is the only one."""
    alone = len(blocks) == 1
    return [
        replace(document, name=document.name if alone else f"{document.name}/{each.name}", block=each)
        for each in blocks
    ]
