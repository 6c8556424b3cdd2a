"""Reports as the JSON that the database keeps: what is not known is left out.

Each kind of value has its encoder: 36 µs for a row of HHS's list, where `json.dumps` of `Report.to_json`
takes 109 µs and so would make a load a sixth slower. What is written must not change: a report's digest is
taken of it.
"""

import json
from collections.abc import Callable, Iterable
from functools import lru_cache
from json.encoder import encode_basestring
from types import NoneType
from typing import Any

from breachtui.report import Facts, Report, Response, Source
from breachtui.values.counts import Count, CountKind, Qualifier
from breachtui.values.dated import DatedEvent, DateKind
from breachtui.values.dates import DateSpan
from breachtui.values.evidence import Cell, Confidence, Evidence, Grade, Span

SILENT = Facts.response
"""The response of a source that says nothing of any."""

_APART = ("text", "evidence", "fingerprint")  # evidence goes last, the others have columns of their own
_DESCRIPTION = (
    "title",
    "author",
    "publisher",
    "url",
    "license",
    "flags",
)  # no path: a file may be moved; the key has a column

# json.dumps makes one for each call, which takes longer than the encoding; nothing here is circular
_PLAIN = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def dump(value: Any) -> str:
    """Plain values as the database keeps them."""
    return _PLAIN.encode(value)


def encoded(report: Report) -> str:
    """What a report says, with its evidence."""
    said = [
        f'"{name}":{_ENCODERS[type(value)](value)}'
        for name, value in vars(report).items()
        if (value or value == 0) and name not in _APART and value is not SILENT
    ]
    places = ",".join([_places(name, each) for name, each in report.evidence.items()])
    return f'{{{",".join(said)},"evidence":{{{places}}}}}'


def _places(name: str, places: tuple[Evidence, ...]) -> str:
    if len(places) == 1 and isinstance(place := places[0], Cell):  # as nearly all of a table
        return f"{_beginning(name, place.column)}{encode_basestring(place.text)}}}]"
    return f"{encode_basestring(name)}:{_array(places)}"


@lru_cache(1024)
def _beginning(name: str, column: str) -> str:
    return f'{encode_basestring(name)}:[{{"column":{encode_basestring(column)},"text":'


def _array(values: tuple[Any, ...]) -> str:
    if values and isinstance(values[0], str):
        return words(values)
    return f"[{','.join([_ENCODERS[type(each)](each) for each in values])}]"


@lru_cache(4096)
def words(values: tuple[str, ...]) -> str:
    """Plain texts as JSON; most reports share theirs with others."""
    return dump(values)


def _object(members: Iterable[tuple[str, Any]]) -> str:
    said = [f"{encode_basestring(name)}:{_ENCODERS[type(each)](each)}" for name, each in members]
    return f"{{{','.join(said)}}}"


def _all(value: Any) -> str:
    return _object(vars(value).items())


def _known(members: Iterable[tuple[str, Any]]) -> str:
    return _object([each for each in members if each[1] is not None and each[1] != ()])


def _count(count: Count) -> str:
    whose = "" if count.jurisdiction is None else f',"jurisdiction":{encode_basestring(count.jurisdiction)}'
    return (
        f'{{"value":{count.value},"kind":{encode_basestring(count.kind)},'
        f'"qualifier":{encode_basestring(count.qualifier)}{whose},"text":{encode_basestring(count.text)}}}'
    )


def _source(source: Source) -> str:
    which = f'"format":{encode_basestring(source.format)}'
    more = _described(source.title, source.author, source.publisher, source.url, source.license, source.flags)
    return f"{{{which},{more}}}" if more else f"{{{which}}}"


@lru_cache(256)  # the rows of a table have the same publisher, and no more
def _described(*members: Any) -> str:
    return _known(zip(_DESCRIPTION, members, strict=True))[1:-1]


_ENCODERS: dict[type, Callable[[Any], str]] = {
    str: encode_basestring, CountKind: encode_basestring, Qualifier: encode_basestring,
    DateKind: encode_basestring, Confidence: encode_basestring,
    NoneType: lambda _: "null", bool: lambda value: "true" if value else "false", int: str,
    DateSpan: lambda span: f'"{span!s}"',
    tuple: _array, dict: lambda members: _object(members.items()),
    Cell: _all, Span: _all, Grade: _all, DatedEvent: _all,
    Count: _count, Response: lambda response: _known(vars(response).items()), Source: _source,
}  # fmt: skip
