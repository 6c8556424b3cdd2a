"""Tables printed as PDF: every page a piece of the same table, its header repeated or not."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from breachtui.errors import SourceError
from breachtui.sources.document import Document
from breachtui.sources.pdf_words import WordTable
from breachtui.sources.refusal import Refusal
from breachtui.sources.rows import Row, Table, ragged
from breachtui.values.evidence import PAGE_BREAK
from breachtui.values.text import single_line

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.pdf import PDF

Cells = list[str]

_MOST_PAGES = 50  # of a letter; what has more is none
_LEAST_COLUMNS = 3
_PAGES_TO_HEADER = 3  # a title page may come first


def read_pdf(document: Document) -> Table:
    """The table that goes through the pages; raises `SourceError` where there is none."""
    with _opened(document) as pdf:
        words = WordTable()
        for page in pdf.pages[:_PAGES_TO_HEADER]:
            if header := _header(_page_rows(page, words)):
                return Table(header, _rows(document, header))
    raise SourceError(f"{document.name}: is a PDF without a table")


@lru_cache(1)
def pdf_text(document: Document) -> str:
    """The words of a letter or a notice, a page below the other; "" where its pages are pictures."""
    with _opened(document) as pdf:
        pages = []
        for page in pdf.pages[:_MOST_PAGES]:
            pages.append(page.extract_text() or "")
            page.close()
    return PAGE_BREAK.join(page.strip() for page in pages) if any(map(str.strip, pages)) else ""


def _header(rows: Sequence[Cells]) -> tuple[str, ...]:
    """The first row that is no title over the table."""
    wide = (
        cells for cells in rows if len(cells) >= _LEAST_COLUMNS and sum(map(bool, cells)) * 2 > len(cells)
    )
    return tuple(next(wide, ()))


@contextmanager
def _opened(document: Document) -> "Iterator[PDF]":
    import logging

    import pdfplumber  # some 150 ms

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it makes up for is no news to users
    data = BytesIO(document.data)
    with document.guarded("is a broken PDF"), pdfplumber.open(data) as pdf:
        yield pdf


def _rows(document: Document, header: tuple[str, ...]) -> Iterator[Row | Refusal]:
    number, begun, repeated = 0, False, _letters(header)
    with _opened(document) as pdf:
        words = WordTable()
        for turned, page in enumerate(pdf.pages):
            document.pulse(turned / len(pdf.pages))
            for cells in _page_rows(page, words):
                if _letters(cells) == repeated:
                    begun = True  # what stands above the first header is a title
                elif begun:
                    number += 1
                    fits = len(cells) == len(header)
                    yield Row(number, tuple(cells)) if fits else ragged(number, cells, len(header))
            page.close()  # else all pages stay in memory


def _letters(cells: Sequence[str]) -> str:
    return "".join("".join(cells).split())  # one page may space a header otherwise than the next


def _page_rows(page: "Page", words: WordTable) -> list[Cells]:
    """The rows of a page, from its ruling lines where it has them, else from where its words stand."""
    ruled = [_line(cells) for table in page.extract_tables() for cells in table]
    if ruled and max(map(len, ruled)) >= _LEAST_COLUMNS:
        return [cells for cells in ruled if len(cells) > 1 and any(cells)]
    return words.rows(page)


def _line(cells: Sequence[str | None]) -> Cells:
    """The cells of a row; what is wrapped within one is put together."""
    return [single_line(cell or "") for cell in cells]
