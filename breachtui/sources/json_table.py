"""JSON as a table: an object a row, its keys the columns, those of inner objects joined by points."""

import json
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from breachtui.errors import SourceError
from breachtui.sources.document import Document
from breachtui.sources.json_values import Object, objects
from breachtui.sources.refusal import Refusal
from breachtui.sources.rows import Row, Table
from breachtui.values.text import visible

_AHEAD = 200  # objects whose keys make the columns
_DEEPEST = 4


def read_json(document: Document) -> Table:
    """The table that an array or the lines of a file make; raises `SourceError` where they make none."""
    items = objects(document, lambda value: False)
    first = list(islice(items, _AHEAD))
    if len(first) < 2 and not document.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        raise SourceError(f"{document.name}: holds one object, which is no table")
    columns = dict.fromkeys(key for item in first if not isinstance(item, Refusal) for key in _flat(item[1]))
    if len(columns) < 2:
        raise SourceError(f"{document.name}: holds no objects whose keys could be columns")
    shown = tuple(visible(column) for column in columns)
    return Table(shown, _rows(chain(first, items), tuple(columns)))


def _rows(items: Iterator[tuple[int, Object] | Refusal], columns: tuple[str, ...]) -> Iterator[Row | Refusal]:
    for item in items:
        if isinstance(item, Refusal):
            yield item
            continue
        number, value = item
        cells = _flat(value)
        yield Row(number, tuple(cells.get(column, "") for column in columns))


def _flat(value: Object, before: str = "", depth: int = 1) -> dict[str, str]:
    cells: dict[str, str] = {}
    for key, each in value.items():
        if isinstance(each, dict) and each and depth < _DEEPEST:
            cells |= _flat(each, f"{before}{key}.", depth + 1)
        else:
            cells[f"{before}{key}"] = _text(each)
    return cells


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list) and not any(isinstance(each, dict | list) for each in value):
        return "; ".join(map(_text, value))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
