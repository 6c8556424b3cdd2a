"""Tables printed as PDF: every page a piece of the same table, its header repeated or not."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from operator import itemgetter

from pdfplumber.table import Table as RuledTable
from pdfplumber.table import TableFinder
from pdfplumber.utils.text import DEFAULT_X_TOLERANCE, DEFAULT_Y_TOLERANCE, extract_text

from breachtui.errors import SourceError
from breachtui.sources.document import Document
from breachtui.sources.pdf_pages import PdfPage, Placed, opened
from breachtui.sources.pdf_words import WordTable
from breachtui.sources.rows import Refusal, Row, Table, ragged
from breachtui.values.evidence import PAGE_BREAK
from breachtui.values.text import single_line

Cells = list[str]

_LEAST_COLUMNS = 3
_PAGES_TO_HEADER = 3  # a title page may come first


def read_pdf(document: Document) -> Table:
    """The table that goes through the pages; raises `SourceError` where there is none."""
    with opened(document) as pages:
        words = WordTable()
        for page in islice(pages, _PAGES_TO_HEADER):
            if header := _header(_page_rows(page, words)):
                return Table(header, _rows(document, header))
    raise SourceError(f"{document.name}: is a PDF without a table")


@lru_cache(1)
def pdf_text(document: Document) -> str:
    """The words of a letter or a notice, a page below the other; "" where its pages are pictures."""
    with opened(document) as pages:
        texts = [extract_text(page.chars).strip() for page in pages]
    return PAGE_BREAK.join(texts) if any(texts) else ""


def _header(rows: Sequence[Cells]) -> tuple[str, ...]:
    """The first row that is no title over the table."""
    wide = (
        cells for cells in rows if len(cells) >= _LEAST_COLUMNS and sum(map(bool, cells)) * 2 > len(cells)
    )
    return tuple(next(wide, ()))


def _rows(document: Document, header: tuple[str, ...]) -> Iterator[Row | Refusal]:
    number, begun, repeated = 0, False, _letters(header)
    with opened(document) as pages:
        words = WordTable()
        for turned, page in enumerate(pages):
            document.pulse(turned / len(pages))
            for cells in _page_rows(page, words):
                if _letters(cells) == repeated:
                    begun = True  # what stands above the first header is a title
                elif begun:
                    number += 1
                    fits = len(cells) == len(header)
                    yield Row(number, tuple(cells)) if fits else ragged(number, cells, len(header))


def _letters(cells: Sequence[str]) -> str:
    return "".join("".join(cells).split())  # one page may space a header otherwise than the next


def _page_rows(page: PdfPage, words: WordTable) -> list[Cells]:
    """The rows of a page, from its ruling lines where it has them, else from where its words stand."""
    chars = sorted(page.chars, key=_middle)
    tables = TableFinder(page).tables  # type: ignore[arg-type] # it asks for the edges alone
    ruled = [cells for table in tables for cells in _ruled(table, chars)]
    if ruled and max(map(len, ruled)) >= _LEAST_COLUMNS:
        return [cells for cells in ruled if len(cells) > 1 and any(cells)]
    return words.rows(page)


def _middle(char: Placed) -> float:
    return float(char["top"] + char["bottom"]) / 2


def _ruled(table: RuledTable, chars: Sequence[Placed]) -> Iterator[Cells]:
    """The cells of each row, each with the characters whose middles it holds; ``chars`` go down the page."""
    for row in table.rows:
        yield [_text_in(cell, chars) if cell else "" for cell in row.cells]


def _text_in(cell: tuple[float, float, float, float], chars: Sequence[Placed]) -> str:
    """What stands in a cell; what is wrapped within it is put together."""
    left, top, right, bottom = cell
    beside = chars[bisect_left(chars, top, key=_middle) : bisect_left(chars, bottom, key=_middle)]
    within = [each for each in beside if left <= (each["x0"] + each["x1"]) / 2 < right]
    return single_line(_one_line(within) or extract_text(within))


def _one_line(chars: Sequence[Placed]) -> str:
    """The words of characters that stand in one line, which is most cells; "" where they do not."""
    if not chars or not all(each["upright"] for each in chars):
        return ""
    tops = [each["top"] for each in chars]
    if max(tops) - min(tops) > DEFAULT_Y_TOLERANCE:
        return ""
    line = sorted(chars, key=itemgetter("x0"))
    spaced = (
        " " + two["text"] if two["x0"] - one["x1"] > DEFAULT_X_TOLERANCE else two["text"]
        for one, two in pairwise(line)
    )
    return "".join((line[0]["text"], *spaced))
