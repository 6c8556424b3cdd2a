"""JSON of any layout as a stream of objects: one, an array, a line each, or several files joined."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TextIO

from breachtui.errors import SourceError
from breachtui.sources.document import Document
from breachtui.sources.json_shapes import Object, records
from breachtui.sources.refusal import Refusal, Remark

__all__ = ["Object", "objects", "samples"]

_CHUNK = 2**16
_BETWEEN = re.compile(r"[\s,\[\]\ufeff]*")  # what stands between the objects of one array, or of several
_OF_LISTS = re.compile(r"\[\s{0,999}\[")
_DECODER = json.JSONDecoder()
_SAMPLES = 3
_LONGEST_VALUE = 2**26  # characters
_CUT_OFF = 16  # characters; what is wrong so near the end of a chunk may be only cut off


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
        start = _end_of_gap(buffer, at)
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


def _end_of_gap(buffer: str, at: int) -> int:
    gap = _BETWEEN.match(buffer, at)
    return gap.end() if gap else at


def _is_broken(error: json.JSONDecodeError, ended: bool) -> bool:
    """Whether more of the file cannot mend it."""
    return ended or (not error.msg.startswith("Unterminated") and error.pos < len(error.doc) - _CUT_OFF)
