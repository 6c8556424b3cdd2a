"""The sources of incidents as CSL-JSON, which Zotero, pandoc and other citation processors read."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from breachtui.export.manner import Manner
from breachtui.export.naming import stem
from breachtui.export.works import Work, works
from breachtui.incident import Incident
from breachtui.values.dates import DateSpan, PartialDate
from breachtui.values.text import visible_json

_LAST_MONTH = 12
_FIRST_SEASON = 21  # of EDTF; CSL counts them from 1


def csl(incidents: Sequence[Incident], manner: Manner) -> str:
    """An array with an item for each source of each incident."""
    items = [
        {"id": f"{stem([incident])}-{incident.id}-{number}", **dict(_fields(work))}
        for incident in incidents
        for number, work in enumerate(works(incident), 1)
    ]
    return visible_json(json.dumps(items, ensure_ascii=False, indent=2)) + "\n"


def _fields(work: Work) -> Iterator[tuple[str, Any]]:
    yield "type", "dataset" if work.entry else "webpage" if work.url else "document"
    yield "title", work.heading
    if author := work.author or (work.publisher if work.entry else None):
        yield "author", [{"literal": author}]
    if work.publisher:
        yield "container-title" if work.author or not work.entry else "publisher", work.publisher
    if issued := _date(work.date):
        yield "issued", issued
    if work.url:
        yield "URL", work.url
    if work.retrieval:
        yield "accessed", {"date-parts": [[int(part) for part in work.retrieval.loaded.split("-")]]}
        yield "note", work.fetched


def _date(span: DateSpan | None) -> dict[str, Any] | None:
    """The date as CSL has it; None without a year, which CSL cannot do without."""
    parts = [part for part in (span.start, span.end) if part] if span else []
    if not parts or any(part.year is None for part in parts):
        return None
    told: dict[str, Any] = {"date-parts": [_parts(part) for part in parts]}
    month = parts[0].month or 0
    return {**told, "season": month - _FIRST_SEASON + 1} if month > _LAST_MONTH else told


def _parts(date: PartialDate) -> list[int]:
    month = date.month if date.month and date.month <= _LAST_MONTH else None
    return [part for part in (date.year, month, date.day) if part]
