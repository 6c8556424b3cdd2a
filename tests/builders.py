"""Small reports and incidents for tests: facts as plain words, everything else filled in."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from breachtui.incident import Incident, resolve
from breachtui.report import Report, Response, Source
from breachtui.values.dates import DateSpan
from breachtui.values.evidence import Cell, Evidence, Span
from breachtui.words.milestones import TIMELINE

_SOURCE_FIELDS = {each.name for each in fields(Source)} - {"format", "key", "title", "url"}


def report(
    key: str = "r1",
    *,
    format: str = "article",
    title: str | None = None,
    url: str | None = None,
    text: str | None = None,
    **facts: Any,
) -> Report:
    """A report: dates may be EDTF strings, lists tuples, a response a dict, evidence strings.

    ``publisher``, ``author``, ``path``, ``row`` and ``license`` go to its source. A string given
    as evidence is found in ``text``; a pair is (column, text) of a cell.
    """
    source = {name: facts.pop(name) for name in _SOURCE_FIELDS & facts.keys()}
    evidence = {name: (_place(where, text or ""),) for name, where in facts.pop("evidence", {}).items()}
    return Report(
        source=Source(format=format, key=key, title=title, url=url, **source),
        text=text,
        evidence=evidence,
        **{name: _value(name, value) for name, value in facts.items()},
    )


def incident(
    id: int = 1,
    *reports: Report,
    edits: Mapping[str, Any] | None = None,
    tags: tuple[str, ...] = (),
    note: str = "",
    **facts: Any,
) -> Incident:
    """The incident of these reports; without any, of one report that states ``facts``."""
    return resolve(id, reports or (report(f"r{id}", **facts),), edits, tags, note)


def _value(name: str, value: Any) -> Any:
    if name in TIMELINE and isinstance(value, str):
        return DateSpan.parse(value)
    if name == "response" and isinstance(value, dict):
        return Response(**value)
    return tuple(value) if isinstance(value, list) else value


def _place(where: Any, text: str) -> Evidence:
    if isinstance(where, Span | Cell):
        return where
    if isinstance(where, tuple):
        return Cell(*where)
    start = text.index(where)
    return Span(start, start + len(where), where)
