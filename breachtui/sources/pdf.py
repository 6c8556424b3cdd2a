"""Tables printed as PDF: every page a piece of the same table, its header repeated or not.

Without ruling lines its columns are found from where the words stand.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from itertools import islice, pairwise
from operator import itemgetter
from statistics import median_low
from typing import NamedTuple

from pdfplumber.table import Table as RuledTable
from pdfplumber.table import TableFinder
from pdfplumber.utils.text import DEFAULT_X_TOLERANCE, DEFAULT_Y_TOLERANCE, extract_text, extract_words

from breachtui.errors import SourceError
from breachtui.sources.document import Document
from breachtui.sources.pdf_pages import PdfPage, Placed, opened
from breachtui.sources.rows import Refusal, Row, Table, ragged
from breachtui.values.evidence import PAGE_BREAK
from breachtui.values.text import single_line

Cells = list[str]

_LEAST_COLUMNS = 3
_PAGES_TO_HEADER = 3  # a title page may come first
_GAP = 4.0  # points between two columns, at the least; between two words there are some 2 to 3
_LINE = 3.0  # points by which the words of one line may differ in height, at the most
_SMALL = 0.35  # of their size, by which small letters may: lines of these stand close
_LEAST_LINES = 3
_EVEN = 0.5  # points by which gaps of the same width may differ
_CLOSE = 0.9  # of the size of letters: no two lines of one cell are as close


class Word(NamedTuple):
    """A word and where it stands, in points from the left and the top."""

    left: float
    right: float
    top: float
    text: str


class PdfLine(NamedTuple):
    """A line of a table, cut at its columns."""

    top: float
    cells: list[str]

    @property
    def filled(self) -> int:
        """How many of its cells say something."""
        return sum(map(bool, self.cells))

    @property
    def begins(self) -> bool:
        """Whether it is what tells a row from the next: two of its cells are numbers or dates."""
        return self.filled > 2 and sum(bool(re.match(r"\d", cell)) for cell in self.cells) > 1


class Aligned(Enum):
    """Where the lines of a wrapped cell stand, as seen from the numbers and dates of their row."""

    TOP = "below"
    MIDDLE = "around"
    BOTTOM = "above"


@dataclass
class WordTable:
    """Reads such a table page by page; the first page decides where the columns are."""

    separators: list[float] = field(default_factory=list)
    """Where each column but the first begins, from the left."""

    def rows(self, page: PdfPage) -> list[list[str]]:
        """The rows of a page, the header first where it stands there; none where it holds no table."""
        size = median_low(each["size"] for each in page.chars) if page.chars else 0.0
        apart = min(_LINE, _SMALL * size)
        found = extract_words(page.chars, y_tolerance=apart)
        lines = _lines([Word(each["x0"], each["x1"], each["top"], each["text"]) for each in found], apart)
        if not self.separators:
            self.separators = _separators(lines)
        if len(self.separators) < 2 or len(lines) < _LEAST_LINES:
            return []
        return _joined([PdfLine(line[0].top, self._cells(line)) for line in lines], size)

    def _cells(self, line: Sequence[Word]) -> list[str]:
        cells: list[list[str]] = [[] for _ in range(len(self.separators) + 1)]
        for word in line:
            middle = (word.left + word.right) / 2
            cells[sum(middle > separator for separator in self.separators)].append(word.text)
        return [" ".join(cell) for cell in cells]


def _lines(words: Sequence[Word], apart: float) -> list[list[Word]]:
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.top):
        if lines and word.top - lines[-1][0].top <= apart:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line) for line in lines]


def _separators(lines: Sequence[Sequence[Word]]) -> list[float]:
    """The middles of the upright strips that no word of a table's line reaches into.

    A title above or a note below would cross them: lines of few pieces are left out.
    """
    wide = [line for line in lines if _pieces(line) >= _LEAST_LINES]
    spans = sorted((word.left, word.right) for line in wide for word in line)
    found: list[float] = []
    reach = spans[0][1] if spans else 0.0
    for left, right in spans:
        if left - reach >= _GAP:
            found.append((left + reach) / 2)
        reach = max(reach, right)
    return found


def _pieces(line: Sequence[Word]) -> int:
    return 1 + sum(two.left - one.right >= _GAP for one, two in pairwise(line))


def _joined(lines: Sequence[PdfLine], size: float) -> list[list[str]]:
    """Lines to rows, the header first: each line that begins none goes to the row it is wrapped in."""
    starts = [n for n, line in enumerate(lines) if line.begins]
    if not starts:
        return [_merged(lines)] if any(line.filled > 1 for line in lines) else []
    header, body = _headed(lines, starts[0])
    aligned = _aligned(body, size)
    rows: dict[float, list[PdfLine]] = {lines[n].top: [] for n in starts}
    for line in body:
        if line.begins or line.filled < len(line.cells):
            rows[_row_of(line, list(rows), aligned)].append(line)
    return [_merged(each) for each in ([header] if header else []) + list(rows.values())]


def _headed(lines: Sequence[PdfLine], first: int) -> tuple[Sequence[PdfLine], Sequence[PdfLine]]:
    """The lines of the header, and those of the rows; what stands above the header is neither."""
    wide = [n for n, line in enumerate(lines[:first]) if line.filled > 1]
    if not wide:
        return (), lines
    end = wide[-1] + 1
    while end < first and lines[end].top - lines[wide[-1]].top < lines[first].top - lines[end].top:
        end += 1
    return lines[wide[0] : end], lines[end:]


def _aligned(body: Sequence[PdfLine], size: float) -> Aligned:
    """From where wrapped lines stand nearer: a cell is closer to its own row than to the next."""
    gaps = [two.top - one.top for one, two in pairwise(body)]
    wrapped = [n for n, line in enumerate(body[1:-1], 1) if not line.begins]
    below = any(gaps[n] - gaps[n - 1] > _EVEN for n in wrapped)
    above = any(gaps[n - 1] - gaps[n] > _EVEN for n in wrapped)
    if (below and above) or any(gap < size * _CLOSE for gap in gaps):
        return Aligned.MIDDLE
    return Aligned.TOP if below or (not above and body[0].begins) else Aligned.BOTTOM


def _row_of(line: PdfLine, starts: Sequence[float], aligned: Aligned) -> float:
    """Where the row begins that a line belongs to."""
    if aligned is Aligned.MIDDLE:
        return min(starts, key=lambda top: abs(top - line.top))
    if aligned is Aligned.TOP:
        return max((top for top in starts if top <= line.top), default=starts[0])
    return min((top for top in starts if top >= line.top), default=starts[-1])


def _merged(lines: Sequence[PdfLine]) -> list[str]:
    return [" ".join(filter(None, cells)) for cells in zip(*(line.cells for line in lines), strict=True)]


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
