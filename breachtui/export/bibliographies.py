"""The sources of incidents for reference managers: BibTeX, and CSL-JSON, which Zotero and pandoc read."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from breachtui.export.manner import Manner
from breachtui.export.naming import stem
from breachtui.export.works import Work, works
from breachtui.incident import Incident
from breachtui.values.dates import DateSpan, PartialDate
from breachtui.values.text import visible_json

# BibTeX counts braces whatever stands before them, so that none may be left in a text.
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}", **{char: f"\\{char}" for char in "$&#%_"},
    }
)  # fmt: skip


_LAST_MONTH = 12
_FIRST_SEASON = 21  # of EDTF; CSL counts them from 1


def bibtex(incidents: Sequence[Incident], manner: Manner) -> str:
    """An entry for each source of each incident."""
    return "\n".join(_entry(key, work) for key, work in _numbered(incidents))


def csl(incidents: Sequence[Incident], manner: Manner) -> str:
    """An array with an item for each source of each incident."""
    items = [{"id": key, **dict(_in_csl(work))} for key, work in _numbered(incidents)]
    return visible_json(json.dumps(items, ensure_ascii=False, indent=2)) + "\n"


def _numbered(incidents: Sequence[Incident]) -> Iterator[tuple[str, Work]]:
    """The sources of each incident, each with a key of its own."""
    for incident in incidents:
        for number, work in enumerate(works(incident), 1):
            yield f"{stem([incident])}-{incident.id}-{number}", work


def _entry(key: str, work: Work) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _in_bibtex(work))
    return f"@misc{{{key},\n{fields}}}\n"


def _in_bibtex(work: Work) -> Iterator[tuple[str, str]]:
    if work.signed:
        yield "author", f"{{{_tex(work.signed)}}}"  # as one name: who signs with two is not taken apart
    yield "title", f"{{{_tex(work.heading)}}}"
    if work.publisher and (work.author or not work.entry):
        yield "howpublished", _tex(work.publisher)
    if work.date and work.date.year:
        yield "year", str(work.date.year)
        yield "date", str(work.date)
    if work.url:
        yield "url", work.url
    if work.retrieval:
        yield "urldate", work.retrieval.loaded
        yield "note", work.fetched


def _tex(text: str) -> str:
    return text.translate(_SPECIAL)


def _in_csl(work: Work) -> Iterator[tuple[str, Any]]:
    yield "type", "dataset" if work.entry else "webpage" if work.url else "document"
    yield "title", work.heading
    if work.signed:
        yield "author", [{"literal": work.signed}]
    if work.publisher:
        yield "container-title" if work.author or not work.entry else "publisher", work.publisher
    if issued := _issued(work.date):
        yield "issued", issued
    if work.url:
        yield "URL", work.url
    if work.retrieval:
        yield "accessed", {"date-parts": [[int(part) for part in work.retrieval.loaded.split("-")]]}
        yield "note", work.fetched


def _issued(span: DateSpan | None) -> dict[str, Any] | None:
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
