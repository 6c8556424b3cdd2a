"""Tables as XML: an element for each row, and the workbooks that Excel wrote in 2003."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from breachtui.errors import SourceError
from breachtui.sources.blocks import Block
from breachtui.sources.document import Document
from breachtui.sources.headers import header_of
from breachtui.values.text import single_line

_WIDEST = 1000  # columns
_LEAST_COLUMNS, _LEAST_ROWS = 2, 2
_TITLES = 10  # rows that may stand above the header


def xml_blocks(document: Document) -> Sequence[Block]:
    """Its tables; raises `SourceError` for what says that it is XML and is broken, or has none."""
    from lxml import etree

    declared = document.beginning.startswith("<?xml")

    # no entity is looked up: it comes from strangers
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
    try:
        root = etree.fromstring(document.text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if not declared:
            return ()
        raise SourceError(f"{document.name}: is broken XML ({error}); fetch it again") from error
    blocks = list(_worksheets(root)) or list(_records(root))
    if not blocks and declared:
        raise SourceError(
            f"{document.name}: is XML in which nothing stands for a row; save the list as CSV or .xlsx, an"
            " article as text"
        )
    return blocks


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _worksheets(root: Any) -> Iterator[Block]:
    """The sheets of a workbook: cells may say in which column they stand."""
    for number, sheet in enumerate((each for each in root.iter() if _name(each) == "Worksheet"), 1):
        rows = [_cells(row) for row in sheet.iter() if _name(row) == "Row"]
        if found := header_of(rows[: _TITLES + 2], _TITLES):
            at, columns = found
            width = len(columns)
            even = [[*row, *[""] * (width - len(row))] for row in rows[at:] if any(row)]
            yield Block.of(number, columns, even)


def _cells(row: Any) -> list[str]:
    cells: list[str] = []
    for cell in row:
        place = next((text for name, text in cell.attrib.items() if name.endswith("}Index")), "")
        if place.isdecimal() and len(place) < 5:
            cells += [""] * (min(int(place), _WIDEST) - 1 - len(cells))
        if len(cells) < _WIDEST:
            cells.append(_text(cell))
    return cells


def _records(root: Any) -> Iterator[Block]:
    """The elements of one name, of which most stand in one place, that have parts of their own."""
    best: list[Any] = []
    for place in root.iter():
        names = Counter(_name(each) for each in place if len(each) or len(each.attrib) >= _LEAST_COLUMNS)
        name, many = names.most_common(1)[0] if names else ("", 0)
        if many >= max(_LEAST_ROWS, len(best) + 1):
            best = [each for each in place if _name(each) == name]
    rows = [dict(_fields(each)) for each in best]
    columns = tuple(dict.fromkeys(name for row in rows for name in row))
    if _LEAST_COLUMNS <= len(columns) <= _WIDEST:
        yield Block.of(1, columns, [[row.get(name, "") for name in columns] for row in rows])


def _fields(element: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """What a row says: its attributes and parts, those of inner parts joined by points."""
    for name, text in element.attrib.items():
        yield f"{before}{name.rpartition('}')[2]}", single_line(text)
    for part in element:
        if len(part):
            yield from _fields(part, f"{before}{_name(part)}.")
        else:
            yield f"{before}{_name(part)}", _text(part)


def _text(element: Any) -> str:
    return single_line("".join(map(str, element.itertext())))
