"""A table on pages without ruling lines: its columns found from where the words stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pdfplumber.page import Page

_GAP = 4.0  # points between two columns, at the least; between two words there are some 2 to 3
_LINE = 3.0  # points by which the words of one line may differ in height
_LEAST_LINES = 3


class Word(NamedTuple):
    """A word and where it stands, in points from the left and the top."""

    left: float
    right: float
    top: float
    text: str


@dataclass
class WordTable:
    """Reads such a table page by page; the first page decides where the columns are."""

    separators: list[float] = field(default_factory=list)
    """Where each column but the first begins, from the left."""

    def rows(self, page: "Page") -> list[list[str]]:
        """The rows of a page, the header first where it stands there; none where it holds no table."""
        found = page.extract_words()
        lines = _lines([Word(each["x0"], each["x1"], each["top"], each["text"]) for each in found])
        if not self.separators:
            self.separators = _separators(lines)
        if len(self.separators) < 2 or len(lines) < _LEAST_LINES:
            return []
        return _joined([self._cells(line) for line in lines])

    def _cells(self, line: Sequence[Word]) -> list[str]:
        cells: list[list[str]] = [[] for _ in range(len(self.separators) + 1)]
        for word in line:
            middle = (word.left + word.right) / 2
            cells[sum(middle > separator for separator in self.separators)].append(word.text)
        return [" ".join(cell) for cell in cells]


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.top):
        if lines and word.top - lines[-1][0].top <= _LINE:
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


def _joined(lines: Sequence[list[str]]) -> list[list[str]]:
    """Lines to rows: one that has few cells goes on with what is wrapped in the row above it."""
    rows: list[list[str]] = []
    header = next((n for n, cells in enumerate(lines) if _starts_row(cells)), len(lines))
    above = [cells for cells in lines[:header] if sum(map(bool, cells)) > 1]
    if above:
        rows.append(_merged(above))
    for cells in lines[header:]:
        if _starts_row(cells):
            rows.append(cells)
        elif sum(map(bool, cells)) < len(cells):
            rows[-1] = _merged([rows[-1], cells])
    return rows


def _starts_row(cells: Sequence[str]) -> bool:
    """Whether half of a line's cells are filled, and two of them with numbers or dates."""
    return sum(map(bool, cells)) * 2 >= len(cells) and sum(bool(re.match(r"\d", cell)) for cell in cells) > 1


def _merged(lines: Sequence[Sequence[str]]) -> list[str]:
    return [" ".join(filter(None, cells)) for cells in zip(*lines, strict=True)]
