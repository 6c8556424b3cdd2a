"""The shapes in which programs write a table as JSON, and the objects that each stands for.

Sources: the ``orient`` of pandas' ``to_json``, Socrata's ``rows.json``, the API of Google Sheets, and
the wrappers of paged APIs.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from breachtui.sources.mapping import guess

Object = dict[str, Any]

_DEEPEST = 4  # wrappers within wrappers
_BY = "group"  # by which lists are parted that hold the same


class Records(NamedTuple):
    """What a value stands for."""

    rows: Sequence[Any]
    """Its objects, in their order."""
    left: Sequence[tuple[str, int]] = ()
    """Other lists of objects beside them, by name, with their length."""


def records(value: Any) -> Records:
    """The rows of a table in any of these shapes; a value of another shape is one row itself."""
    if isinstance(value, list):
        return Records(_lines(value) if value and all(isinstance(row, list) for row in value) else value)
    if not isinstance(value, dict) or not value:
        return Records([value])
    for shape in (_split, _by_column, _by_key, _columns):
        if rows := shape(value):
            return Records(rows)
    return _wrapped(value)


def _lines(rows: Sequence[list[Any]]) -> list[Object]:
    """Rows as lists, the names of the columns in the first."""
    header = [str(name) for name in rows[0]]
    return [dict(zip(header, [*row, *[None] * (len(header) - len(row))], strict=False)) for row in rows[1:]]


def _split(value: Object) -> list[Object]:
    """Rows as lists, the names of the columns beside them."""
    rows = value.get("data")
    if not rows or not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        values = value.get("values")
        lists = values and isinstance(values, list) and all(isinstance(row, list) for row in values)
        return _lines(values) if lists and values else []
    columns = value.get("columns")
    if not columns:
        meta = value.get("meta")
        view = meta.get("view") if isinstance(meta, dict) else None
        columns = view.get("columns") if isinstance(view, dict) else None
    if not isinstance(columns, list):
        return []
    return _lines([[_named(each) for each in columns], *rows])


def _named(column: Any) -> Any:
    return (column.get("name") or column.get("fieldName")) if isinstance(column, dict) else column


def _by_column(value: Object) -> list[Object]:
    """An object for each column, by the number of the row: what pandas writes by default."""
    columns = _alike(value)
    if len(columns) < 2 or len(columns) < len(value):
        return []
    numbers = list(next(iter(columns.values())))
    if not all(number.isdigit() for number in numbers) and guess(tuple(columns)) is None:
        return []
    return [{name: cells.get(number) for name, cells in columns.items()} for number in numbers]


def _by_key(value: Object) -> list[Object]:
    """An object for each row, by its number or id."""
    inner = [each for each in value.values() if isinstance(each, dict) and each]
    if len(inner) < len(value) or len(inner) < 2:
        return []
    keyed = all(key.isdigit() for key in value) or guess(tuple(inner[0])) is not None
    return inner if keyed else []


def _columns(value: Object) -> list[Object]:
    """A list of cells for each column."""
    if len(value) < 2 or not all(isinstance(each, list) and each for each in value.values()):
        return []
    if any(isinstance(cell, dict | list) for cells in value.values() for cell in cells):
        return []
    if len({len(cells) for cells in value.values()}) > 1:
        return []
    return [dict(zip(value, row, strict=True)) for row in zip(*value.values(), strict=True)]


def _alike(value: Object) -> Mapping[str, Object]:
    """The objects in it, where all have the same keys and no objects for values."""
    inner = {key: each for key, each in value.items() if isinstance(each, dict) and each}
    keys = {frozenset(each) for each in inner.values()}
    nested = any(isinstance(cell, dict | list) for each in inner.values() for cell in each.values())
    return inner if len(keys) == 1 and not nested else {}


def _wrapped(value: Object) -> Records:
    """What a wrapper such as ``{"count": 2, "results": [{…}, {…}]}`` holds; else the value."""
    found = sorted(_lists(value), key=lambda each: (guess(_keys(each[1])) is None, -len(each[1])))
    own = guess(tuple(key for key, each in value.items() if not isinstance(each, dict | list)))
    if not found or (own is not None and guess(_keys(found[0][1])) is None):
        return Records([value])
    keys = set(_keys(found[0][1]))
    if len(found) > 1 and all(set(_keys(rows)) == keys for _, rows in found) and _BY not in keys:
        return Records([{_BY: name, **row} for name, rows in found for row in rows if isinstance(row, dict)])
    return Records(found[0][1], [(name, len(rows)) for name, rows in found[1:]])


def _lists(value: Object, before: str = "", depth: int = 1) -> Iterator[tuple[str, list[Any]]]:
    for key, each in value.items():
        if isinstance(each, list) and each and isinstance(each[0], dict):
            yield f"{before}{key}", each
        elif isinstance(each, dict) and depth < _DEEPEST:
            yield from _lists(each, f"{before}{key}.", depth + 1)


def _keys(rows: Iterable[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for row in rows if isinstance(row, dict) for key in row))
