"""The largest table of a web page."""

from collections.abc import Iterator
from typing import Any

from breachtui.errors import SourceError
from breachtui.sources.document import Document
from breachtui.sources.refusal import Refusal
from breachtui.sources.rows import Row, Table, ragged
from breachtui.values.text import single_line, visible_prose

_MOST_SPAN = 1000  # rows or columns; what says more is no table


def read_html(document: Document) -> Table:
    """The table with the most rows; raises `SourceError` where the page has none with a header."""
    from lxml import html  # some 30 ms

    text = visible_prose(document.text)
    page = html.fromstring(text) if text.strip() else None
    tables = page.xpath("//table[not(.//table)]") if page is not None else []
    largest = max(tables, key=lambda table: len(table.xpath(".//tr")), default=None)
    rows = [cells for cells in _grid(largest) if any(cells)] if largest is not None else []
    if not rows or len(rows[0]) < 2:
        raise SourceError(f"{document.name}: the page holds no table with a header")
    return Table(tuple(rows[0]), _numbered(rows[1:], len(rows[0])))


def _numbered(rows: list[list[str]], width: int) -> Iterator[Row | Refusal]:
    for number, cells in enumerate(rows, 1):
        yield Row(number, tuple(cells)) if len(cells) == width else ragged(number, cells, width)


def _grid(table: Any) -> Iterator[list[str]]:
    """The cells of each row; one that spans several rows or columns stands in each of them."""
    hanging: dict[int, tuple[int, str]] = {}
    for tr in table.xpath(".//tr"):
        cells: list[str] = []
        for cell in [*tr.xpath("./th|./td"), None]:
            while len(cells) in hanging:
                left, text = hanging.pop(len(cells))
                if left > 1:
                    hanging[len(cells)] = left - 1, text
                cells.append(text)
            if cell is None:
                break
            text = _text(cell)
            for _ in range(_span(cell, "colspan")):
                if _span(cell, "rowspan") > 1:
                    hanging[len(cells)] = _span(cell, "rowspan") - 1, text
                cells.append(text)
        yield cells


def _span(cell: Any, name: str) -> int:
    said = str(cell.get(name) or "1").strip()
    return max(1, min(int(said), _MOST_SPAN)) if said.isdecimal() else 1


def _text(cell: Any) -> str:
    """A cell's words without footnote marks and what is hidden."""
    parts = cell.xpath(
        './/text()[not(ancestor::sup or ancestor::style or ancestor::*[contains(@style, "display:none")])]'
    )
    return single_line("".join(map(str, parts)))
