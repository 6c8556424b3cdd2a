"""JSON of any layout as a stream of objects: one, an array, a line each, or several files joined.

Sources of the shapes of tables: the ``orient`` of pandas' ``to_json``, Socrata's ``rows.json``, the API of
Google Sheets, and the wrappers of paged APIs.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TextIO

from breachtui.errors import SourceError
from breachtui.sources.document import Document
from breachtui.sources.mapping import guess
from breachtui.sources.rows import Refusal, Remark

Object = dict[str, Any]

_CHUNK = 2**16
_NO_GAP = re.compile(r"[^\s,\[\]\ufeff]")  # these stand between the objects of one array, or of several
_OF_LISTS = re.compile(r"\[\s{0,999}\[")
_DECODER = json.JSONDecoder()
_SAMPLES = 3
_LONGEST_VALUE = 2**26  # characters
_CUT_OFF = 16  # characters; what is wrong so near the end of a chunk may be only cut off
_DEEPEST = 4  # wrappers within wrappers
_ROWS, _HEADS = ("data", "rows", "values", "records"), ("columns", "headers", "header", "fields", "cols")
"""Where rows stand as lists, and where the names of their columns."""
_KEY = "name"
_BY = "group"  # by which lists are parted that hold the same


def samples(document: Document) -> Iterator[Object]:
    """Objects at the beginning of a file, to know it by; none where it is no JSON.

    Where the first one is a wrapper, or too long, those within it follow.
    """
    text = document.beginning
    at = 0 if text[:1] in ("{", "[") else -1
    for _ in range(_SAMPLES):
        at = text.find("{", at) if at >= 0 else -1
        if at < 0:
            return
        try:
            value, _ = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            pass
        else:
            yield value
            yield from (each for each in records(value).rows[:1] if isinstance(each, dict))
        at += 1


def objects(document: Document, wanted: Callable[[Object], bool]) -> Iterator[tuple[int, Object] | Refusal]:
    """The objects of a file with their numbers from 1; the memory for an array or lines does not grow.

    A value by itself that is not ``wanted`` stands for the rows in it, in whatever shape; one of an
    array, or of a line, is a row whatever it holds. A broken line of JSON Lines is refused alone;
    elsewhere `SourceError` says where it broke.
    """
    number = 0
    left: Sequence[tuple[str, int]] = ()
    by_rows = document.beginning.startswith("[") or _is_lines(document)
    for value in _values(document):
        if by_rows or (isinstance(value, dict) and wanted(value)):
            inside: Sequence[Any] = [value]
        else:
            inside, left = records(value)
        for each in inside:
            number += 1
            if isinstance(each, Refusal):
                yield Refusal(number, each.reason)
            elif isinstance(each, dict):
                yield number, each
            else:
                yield Refusal(number, f"is {type(each).__name__}, not an object")
    for name, rows in left:
        yield Remark(None, f"the list {name!r} ({rows:,} objects) is not read: put it in a file of its own")


def _values(document: Document) -> Iterator[Any]:
    if _OF_LISTS.match(document.beginning):
        yield from _listed(document)
        return
    with document.guarded(), document.open_text() as stream:
        try:
            yield from (
                _by_lines(stream, document.name) if _is_lines(document) else _by_chunks(stream, document.name)
            )
        except RecursionError as error:
            raise SourceError(f"{document.name}: the JSON is nested too deeply") from error


def _listed(document: Document) -> Sequence[Any]:
    """The rows of an array of arrays."""
    try:
        return records(json.loads(document.text)).rows
    except RecursionError as error:
        raise SourceError(f"{document.name}: the JSON is nested too deeply") from error
    except ValueError as error:
        raise SourceError(f"{document.name}: broken JSON ({error})") from error


def _is_lines(document: Document) -> bool:
    """Whether the first of several lines is an object of its own."""
    line, _, rest = document.beginning.partition("\n")
    try:
        return bool(rest.strip()) and isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _too_long(place: str) -> SourceError:
    return SourceError(
        f"{place}: one value of it is over {_LONGEST_VALUE >> 20} MiB, which no list of breaches"
        " is; write an object a line (JSON Lines)"
    )


def _by_lines(stream: TextIO, name: str) -> Iterator[Any]:
    number = 0
    while line := stream.readline(_LONGEST_VALUE + 1):
        number += 1
        if len(line) > _LONGEST_VALUE:
            raise _too_long(f"{name}: line {number}")
        if text := line.strip("\ufeff \t\r\n,"):
            try:
                yield json.loads(text)
            except (ValueError, RecursionError) as error:
                yield Refusal(None, f"broken JSON ({getattr(error, 'msg', error)})")


def _by_chunks(stream: TextIO, name: str) -> Iterator[Any]:
    """Decodes value by value; what a chunk's end cuts off waits for the next."""
    buffer, at, size, line, ended = "", 0, _CHUNK, 1, False
    while True:
        value_begins = _NO_GAP.search(buffer, at)
        start = value_begins.start() if value_begins else len(buffer)
        line, at = line + buffer.count("\n", at, start), start
        try:
            value, end = _DECODER.raw_decode(buffer, at)
        except json.JSONDecodeError as error:
            if _is_broken(error, ended) and at < len(buffer):
                line += buffer.count("\n", at, error.pos)
                raise SourceError(f"{name}: line {line}: broken JSON ({error.msg})") from error
        except ValueError as error:  # a number of thousands of digits
            raise SourceError(f"{name}: line {line}: holds a number longer than any number is") from error
        else:
            if ended or end < len(buffer):
                yield value
                line, at, size = line + buffer.count("\n", at, end), end, _CHUNK
                continue
        if ended:
            return
        more = _read_on(stream, size, len(buffer) - at, f"{name}: line {line}")
        buffer, at, size, ended = buffer[at:] + more, 0, size * 2, not more


def _read_on(stream: TextIO, size: int, held: int, place: str) -> str:
    """So many characters more, while the value that they belong to is not too long."""
    if held > _LONGEST_VALUE:
        raise _too_long(place)
    return stream.read(size)


def _is_broken(error: json.JSONDecodeError, ended: bool) -> bool:
    """Whether more of the file cannot mend it."""
    return ended or (not error.msg.startswith("Unterminated") and error.pos < len(error.doc) - _CUT_OFF)


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
    """Rows as lists, the names of the columns beside them, or in the first."""
    rows = next(filter(None, (_of_lists(value.get(name)) for name in _ROWS)), [])
    if not rows:
        return []
    meta = value.get("meta")
    view = meta.get("view") if isinstance(meta, dict) else None
    beside = (place.get(name) for place in (value, view) if isinstance(place, dict) for name in _HEADS)
    columns = next((each for each in beside if isinstance(each, list) and each), None)
    if columns:
        return _lines([[_named(each) for each in columns], *rows])
    return _lines(rows) if rows is value.get("values") else []


def _of_lists(value: Any) -> list[list[Any]]:
    """The value where it is a list of lists; none otherwise."""
    return value if isinstance(value, list) and all(isinstance(row, list) for row in value) else []


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
    if all(key.isdigit() for key in value) or guess(tuple(inner[0])) is not None:
        return inner
    named = guess((_KEY, *inner[0])) is not None  # the key is whose breach it is
    return [{_KEY: key, **each} for key, each in value.items()] if named else []


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
