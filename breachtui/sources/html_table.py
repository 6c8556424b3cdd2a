"""The tables of a web page."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from breachtui.errors import SourceError
from breachtui.sources.blocks import Block
from breachtui.sources.cells import count_cell
from breachtui.sources.document import Document
from breachtui.sources.forms import Form, fields_of, filled_in, listed, one_each, together
from breachtui.sources.headers import goes_on, header_of, joined, names_columns, over
from breachtui.sources.web_pages import parsed, words_of
from breachtui.values.text import single_line

_WIDEST = 1000  # columns
_MERGED = "figures in cells merged over several rows are counted in the first of them only"
_SILENT = frozenset(("sup", "style", "script"))  # what is no word of a cell
_MANY_CELLS = 100_000  # of all tables, with those that stand for several
_SPANNED = 10  # times its cells; a page that says no more is as large as what it writes
_Grid = tuple[int, list[list[str]], str]
"""How many of its first rows are all headers, its rows that say anything, and what is to be said of them."""
_ABOUT = re.compile(r"\bbreach", re.I)
_FIGURE = re.compile(r"\W{0,2}\d")
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?", re.ASCII)
_ROLES = {"table": "table", "row": "tr", "cell": "td", "columnheader": "th", "rowheader": "th"}
_TITLES = 10  # rows that may stand above the header
_PROSE = 600  # characters of a cell, in which an article stands rather than what a row tells
_LEAST_COLUMNS = 3  # of what is a table whatever it says: two make a layout


def page_blocks(document: Document) -> Sequence[Block]:
    """Its tables with a header, in their order; those in which the layout of the page stands are none."""
    page = parsed(document.text)
    if page is None:
        return ()
    grids = _grids(document, _tables(page))
    told = sum(sum(map(len, row)) for _, rows, _ in grids for row in rows)
    mostly = told * 2 > len(
        single_line(" ".join(map(str, page.xpath("//body//text()[not(parent::script)]"))))
    )
    forms = one_each([rows for _, rows, _ in grids])
    if forms:
        return [Block.of(1, forms[0], forms[1:])]
    blocks = [
        Block.of(
            number, columns, body, sure=mostly and len(columns) >= _LEAST_COLUMNS and len(body) > 1, note=note
        )
        for number, (heads, rows, note) in enumerate(grids, 1)
        for columns, body in [filled_in(rows) or _split(heads, rows)]
        if len(columns) > 1 and body
    ]
    if form := together(_definitions(page)):
        blocks.append(Block.of(len(grids) + 1, *form, sure=False))
    if not any(block.sure for block in blocks) and (found := _listed(page)):
        return [Block.of(1, *found)]
    if not any(block.sure for block in blocks) and (form := fields_of(words_of(page))):
        return [Block.of(1, *form)]
    return blocks


def without_tables(document: Document) -> bytes:
    """The page without its tables, as ASCII with references; one that holds prose stays."""
    from lxml import html

    page = parsed(document.text)
    if page is None:
        return b""
    for table in _tables(page):
        cells = [list(row) for _, row in _rows(table)]
        if len(cells) > 1 and max(map(len, chain.from_iterable(cells)), default=0) < _PROSE:
            table.drop_tree()
    for definitions in list(page.iter("dl")):
        if together(_definitions(definitions)):
            definitions.drop_tree()
    return bytes(html.tostring(page, encoding="us-ascii"))


def _definitions(page: Any) -> list[dict[str, str]]:
    """For each list of definitions what it defines; a word that is defined twice keeps its first."""
    found = []
    for each in page.iter("dl"):
        form: dict[str, str] = {}
        name = ""
        for part in each.iter("dt", "dd"):
            if part.tag == "dt":
                name = _text(part)
            elif name:
                form.setdefault(name, _text(part))
        if form:
            found.append(form)
    return found


def _tables(page: Any) -> list[Any]:
    """The tables that hold no other; those that are drawn from other elements are made tables."""
    for role, tag in _ROLES.items():
        for each in page.xpath(f"//*[@role='{role}'][not(self::table or self::tr or self::td or self::th)]"):
            each.tag = tag
    return [each for each in page.xpath("//table") if not each.xpath(".//table[.//tr]")]


def _split(heads: int, rows: list[list[str]]) -> tuple[Sequence[str], list[list[str]]]:
    shown = [row if len(set(row)) > 1 else row[:1] for row in rows[: _TITLES + 2]]  # a title spans the table
    if heads <= 1 and len(rows) > 2 and (found := header_of(shown, _TITLES)) and _is_no_head(shown):
        return found[1], rows[found[0] :]
    heads = max(1, min(heads, len(rows) - 1))
    return joined(rows[:heads]), rows[heads:]


def _items(page: Any) -> Iterator[list[str]]:
    """The items of the page's lists, then the parts of one kind that stand beside each other."""
    yield [_text(item) for item in page.iter("li") if not item.xpath(".//li")]
    kinds: defaultdict[tuple[Any, str, str], list[Any]] = defaultdict(list)
    for each in page.iter("div", "p"):
        if each.get("class") and not each.xpath(".//div[@class]"):
            kinds[each.getparent(), each.tag, each.get("class")].append(each)
    yield from ([_text(each) for each in alike] for alike in kinds.values() if len(alike) > 2)


def _listed(page: Any) -> Form | None:
    """What a page about breaches lists a line each, as New Hampshire's and Vermont's do."""
    told = " ".join(map(str, page.xpath("//title//text()|//h1//text()|//h2//text()")))
    if not _ABOUT.search(single_line(told)):
        return None
    return next((found for items in _items(page) if (found := listed(items))), None)


def _is_no_head(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row is a title, or the first of two that make the header."""
    return names_columns(rows[0]) < 0.5 or over(rows[0], rows[1]) or goes_on(rows, 0)


def _grids(document: Document, tables: Sequence[Any]) -> list[_Grid]:
    """The tables that say anything; raises `SourceError` for more than any list of breaches has."""
    found: list[_Grid] = []
    cells, own = 0, len(list(chain.from_iterable(each.iter("td", "th") for each in tables)))
    for table in tables:
        heads, rows = 0, list[list[str]]()
        for all_heads, row in _rows(table):
            cells += len(row)
            if len(row) > _WIDEST or cells > max(_MANY_CELLS, _SPANNED * own):
                raise SourceError(
                    f"{document.name}: a table of it has more than {_WIDEST:,} columns, or far more cells"
                    " than it writes, which no list of breaches has; save the list as CSV, an article as text"
                )
            if any(row):
                heads += all_heads and heads == len(rows)
                rows.append(row)
        if rows:
            found.append((heads, rows, _MERGED if _merges_figures(table) else ""))
    return found


def _rows(table: Any) -> Iterator[tuple[bool, list[str]]]:
    """The cells of each row; one that spans several rows or columns stands in each of them.

    A figure stands in the first row alone: it may be the sum of them all.
    """
    hanging: dict[int, tuple[int, str]] = {}  # for a column how many rows its cell goes on, and its text
    for tr in table.iter("tr"):
        cells: list[str] = []
        hidden = any(map(_hides, (tr, *tr.iterancestors())))
        found = [each for each in tr if each.tag in ("th", "td")]
        for cell in [*found, None]:
            while len(cells) in hanging:
                left, text = hanging.pop(len(cells))
                if left > 1:
                    hanging[len(cells)] = left - 1, text
                cells.append(text)
            if cell is None or len(cells) > _WIDEST:
                break
            text = "" if hidden else _text(cell)
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            for _ in range(across):
                if down > 1:
                    hanging[len(cells)] = down - 1, "" if _is_figure(text) else text
                cells.append(text)
        yield bool(found) and all(cell.tag == "th" for cell in found), cells


def _is_figure(text: str) -> bool:
    """Whether a cell counts something; years and days stand for each of its rows."""
    return bool(_FIGURE.match(text)) and not _YEARS.fullmatch(text) and count_cell(text)[0] is not None


def _merges_figures(table: Any) -> bool:
    cells = table.iter("td", "th")
    return any(_span(cell, "rowspan") > 1 and _is_figure(_text(cell)) for cell in cells)


def _span(cell: Any, name: str) -> int:
    said = str(cell.get(name) or "1").strip()
    return max(1, min(int(said), _WIDEST)) if said.isdecimal() and len(said) < 9 else 1


def _text(cell: Any) -> str:
    """A cell's words without footnote marks and what is hidden; XPath takes ever longer on long tables."""
    if _hides(cell):
        return ""
    apart = next(cell.iter("br", "p", "div", "li"), None) is not None
    return single_line((" " if apart else "").join(_words(cell)))


def _hides(element: Any) -> bool:
    return "display:none" in element.get("style", "")


def _words(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _SILENT and not _hides(child):
            yield from _words(child)
        yield child.tail or ""
