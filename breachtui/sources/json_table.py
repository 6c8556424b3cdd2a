"""JSON as a table: an object a row, its keys the columns, those of inner objects joined by points."""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from breachtui.errors import SourceError
from breachtui.sources.document import Document
from breachtui.sources.json_values import Object, objects
from breachtui.sources.refusal import Refusal
from breachtui.sources.rows import Row, Table
from breachtui.values.text import visible

_DEEPEST = 4


def read_json(document: Document) -> Table:
    """The table that an array, the lines of a file or columns make; raises `SourceError` for none."""
    columns = _columns(document)
    if len(columns) < 2:
        raise SourceError(f"{document.name}: holds no objects whose keys could be columns")
    return Table(tuple(map(visible, columns)), _rows(objects(document, lambda value: False), columns))


@lru_cache(2)
def _columns(document: Document) -> tuple[str, ...]:
    """The keys of all objects, however late they come: the file is read once for them alone."""
    keys: dict[str, None] = {}
    many = document.beginning.startswith("[")
    for number, item in enumerate(objects(document, lambda value: False), 1):
        many |= number > 1
        if not isinstance(item, Refusal):
            keys.update(dict.fromkeys(_flat(item[1])))
    if not many:
        raise SourceError(f"{document.name}: holds one object, which is no table")
    return tuple(keys)


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
