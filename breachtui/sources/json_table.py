"""JSON as a table: an object a row, its keys the columns, those of inner objects joined by points."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence, Sized
from functools import lru_cache
from itertools import chain
from typing import Any

from breachtui.errors import SourceError
from breachtui.sources.document import Document
from breachtui.sources.json_values import Object, objects
from breachtui.sources.mapping import guess
from breachtui.sources.rows import Refusal, Row, Table
from breachtui.values.text import visible

_DEEPEST = 4
_WIDEST = 10_000  # the flat table of VCDB has some 2,500


def read_json(document: Document) -> Table:
    """The table that an array, the lines of a file or columns make; raises `SourceError` for none."""
    columns = _columns(document)
    if len(columns) < 2:
        raise SourceError(f"{document.name}: holds no objects whose keys could be columns")
    return Table(
        tuple(map(visible, _shortened(columns))), _rows(objects(document, lambda value: False), columns)
    )


@lru_cache(2)
def _columns(document: Document) -> tuple[str, ...]:
    """The keys of all objects, however late they come: the file is read once for them alone."""
    keys: dict[str, None] = {}
    many = document.beginning.startswith("[")
    for number, item in enumerate(objects(document, lambda value: False), 1):
        if not isinstance(item, Refusal):
            keys.update(dict.fromkeys(_flat(item[1])))
            _check_width(document, keys)
            many = many or _is_row(item[1])
        many = many or number > 1
    if not many:
        raise SourceError(
            f"{document.name}: holds one object of no known format; `breachtui sources` lists those that"
            " can be read"
        )
    return tuple(keys)


def _is_row(value: Object) -> bool:
    """Whether an object by itself tells of a breach, and holds no others."""
    inner = chain.from_iterable(each if isinstance(each, list) else [each] for each in value.values())
    return not any(isinstance(each, dict | list) for each in inner) and guess(tuple(value)) is not None


def _shortened(columns: Sequence[str]) -> Sequence[str]:
    """The names of the columns without the wrapper in which most of them stand: ``properties`` of GeoJSON.

    Others are ``fields`` of Airtable and ``_source`` of Elasticsearch.
    """
    wrappers = Counter(before for name in columns if (before := name.rpartition(".")[0]))
    wrapper, inside = max(wrappers.items(), key=lambda each: each[1], default=("", 0))
    short = [name.removeprefix(f"{wrapper}.") for name in columns]
    return short if inside * 2 > len(columns) and len(set(short)) == len(short) else columns


def _check_width(document: Document, keys: Sized) -> None:
    if len(keys) > _WIDEST:
        raise SourceError(
            f"{document.name}: has more than {_WIDEST:,} different keys, which no list of breaches has; give"
            " it as a list of objects with the same keys"
        )


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
    for key, inner in value.items():
        one = isinstance(inner, list) and len(inner) == 1 and isinstance(inner[0], dict)
        each = inner[0] if one else inner
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
    if isinstance(value, str):
        return value
    return str(value) if type(value) is int else json.dumps(value, ensure_ascii=False)
