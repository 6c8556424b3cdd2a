"""Tables that are a part of a file: of a page, of a text, of a database."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from breachtui.sources.cut_rows import completed
from breachtui.sources.document import Document
from breachtui.sources.refusal import Refusal
from breachtui.sources.rows import Row, Table, ragged

_PAGE = ("<!doctype html", "<html", "<table", "<body", "<head")


@dataclass(frozen=True, eq=False)
class Block:
    """One table among others."""

    name: str
    """What to call it: ``table 2``."""
    columns: tuple[str, ...]
    """Its headers."""
    cells: Callable[[], Iterator[Sequence[str]]]
    """Its rows from the first."""
    height: int
    """How many there are."""
    sure: bool = True
    """Whether it is a table whatever its headers say, and no part of an article."""

    def table(self) -> Table:
        """It as a table that can be gone through once."""
        return Table(self.columns, completed(_numbered(self.cells(), len(self.columns)), self.columns))


def _numbered(rows: Iterator[Sequence[str]], width: int) -> Iterator[Row | Refusal]:
    for number, cells in enumerate(rows, 1):
        yield Row(number, tuple(cells)) if len(cells) == width else ragged(number, cells, width)


def is_page(document: Document) -> bool:
    """Whether a file begins as web pages do."""
    return document.beginning[:20].lower().startswith(_PAGE)


@lru_cache(2)
def blocks_of(document: Document) -> Sequence[Block]:
    """The tables in a page, a text or a database; none where the file is another kind of table, or prose."""
    if document.head.startswith(b"SQLite format 3\x00"):
        from breachtui.sources.sqlite_tables import database_blocks

        return database_blocks(document)
    start = document.beginning[:1024]
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
