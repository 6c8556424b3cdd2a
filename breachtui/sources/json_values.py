"""JSON of any layout as a stream of objects: one, an array, a line each, or several files joined."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, TextIO

from breachtui.errors import SourceError
from breachtui.sources.document import Document
from breachtui.sources.refusal import Refusal

Object = dict[str, Any]

_CHUNK = 2**16
_BETWEEN = re.compile(r"[\s,\[\]\ufeff]*")  # what stands between the objects of one array, or of several
_DECODER = json.JSONDecoder()
_SAMPLES = 3
_CUT_OFF = 16  # characters; what is wrong so near the end of a chunk may be only cut off


def samples(document: Document) -> Iterator[Object]:
    """Objects at the beginning of a file, to know it by; none where it is no JSON.

    Where the first one is a wrapper, or too long, those within it follow.
    """
    text = document.head.decode("utf-8", errors="replace").lstrip("\ufeff \t\r\n")
    at = 0 if text[:1] in ("{", "[") else -1
    for _ in range(_SAMPLES):
        at = text.find("{", at) if at >= 0 else -1
        if at < 0:
            return
        try:
            value, _ = _DECODER.raw_decode(text, at)
        except (json.JSONDecodeError, RecursionError):
            pass
        else:
            yield value
            yield _unwrapped(value)[0]
        at += 1


def objects(document: Document, wanted: Callable[[Object], bool]) -> Iterator[tuple[int, Object] | Refusal]:
    """The objects of a file with their numbers from 1, wrappers taken off; memory does not grow.

    An object that is not ``wanted`` and holds one list of objects stands for those in it. A
    broken line of JSON Lines is refused alone; elsewhere `SourceError` says where it broke.
    """
    number = 0
    for value in _values(document):
        inside = _unwrapped(value) if isinstance(value, dict) and not wanted(value) else [value]
        for each in inside:
            number += 1
            if isinstance(each, Refusal):
                yield Refusal(number, each.reason)
            elif isinstance(each, dict):
                yield number, each
            else:
                yield Refusal(number, f"is {type(each).__name__}, not an object")


def _unwrapped(value: Object) -> list[Object]:
    """What a wrapper such as ``{"count": 2, "results": [{…}, {…}]}`` holds; else the object."""
    lists = [each for each in value.values() if isinstance(each, list) and each and isinstance(each[0], dict)]
    return lists[0] if len(lists) == 1 else [value]


def _values(document: Document) -> Iterator[Any]:
    with document.guarded(), document.open_text() as stream:
        try:
            yield from _by_lines(stream) if _is_lines(document) else _by_chunks(stream, document.name)
        except RecursionError as error:
            raise SourceError(f"{document.name}: the JSON is nested too deeply") from error


def _is_lines(document: Document) -> bool:
    """Whether the first line is an object of its own."""
    line = document.head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")[0]
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _by_lines(stream: TextIO) -> Iterator[Any]:
    for line in stream:
        if text := line.strip("\ufeff \t\r\n,"):
            try:
                yield json.loads(text)
            except json.JSONDecodeError as error:
                yield Refusal(None, f"broken JSON ({error.msg})")


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
        else:
            if ended or end < len(buffer):
                yield value
                line, at, size = line + buffer.count("\n", at, end), end, _CHUNK
                continue
        if ended:
            return
        more = stream.read(size)
        buffer, at, size, ended = buffer[at:] + more, 0, size * 2, not more


def _end_of_gap(buffer: str, at: int) -> int:
    gap = _BETWEEN.match(buffer, at)
    return gap.end() if gap else at


def _is_broken(error: json.JSONDecodeError, ended: bool) -> bool:
    """Whether more of the file cannot mend it."""
    return ended or (not error.msg.startswith("Unterminated") and error.pos < len(error.doc) - _CUT_OFF)
