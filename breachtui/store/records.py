"""Reports and incidents as rows of the database, and back."""

import json
from collections.abc import Callable, Iterable
from functools import lru_cache
from hashlib import sha256
from operator import attrgetter
from sqlite3 import Connection
from typing import Any, NamedTuple

from breachtui.fields import main_count, main_date
from breachtui.incident import Incident
from breachtui.report import Cell, Evidence, Facts, Grade, Report, Response, Source, Span
from breachtui.values.counts import Count
from breachtui.values.dated import DatedEvent
from breachtui.values.dates import DateSpan
from breachtui.values.text import fold

FACTS = (
    "organization", "organization_type", "state", "country", "jurisdiction", "individuals_affected",
    "occurred", "discovered", "reported", "notified", "published", "breach_type", "attack", "third_party",
)  # fmt: skip
"""The fields that are columns of both ``reports`` and ``incidents``."""

_SOURCE = ("format", "title", "author", "publisher", "url", "path", "row")
REPORT_COLUMNS = ("key", "incident_id", "load_id", "updated_at", "digest", *_SOURCE, *FACTS, "text", "json")
INCIDENT_COLUMNS = (
    "id", *FACTS, "aliases", "data_types", "response", "affected", "affected_kind", "affected_qualifier",
    "date", "date_kind", "date_sort", "year", "organization_sort", "sources", "conflicts", "search_rank",
)  # fmt: skip


_DIGITS = 32  # hexadecimal ones: two reports with the same will never be seen
_ELSEWHERE = ("path", "row")  # of the source: columns only, since a file may be moved
_SILENT = Facts.response
_facts_of = attrgetter(*FACTS)
_source_of = attrgetter(*_SOURCE)


def _known(value: Any) -> dict[str, Any]:
    return {name: each for name, each in vars(value).items() if each is not None and each != ()}


def _known_source(source: Source) -> dict[str, Any]:
    return {name: each for name, each in _known(source).items() if name not in _ELSEWHERE}


# as JSON has them; cheaper than `Report.to_json`, and what is not known is left out
_PLAIN: dict[type, Callable[[Any], Any]] = {
    Cell: vars, Span: vars, Grade: vars, DateSpan: str,
    Count: _known, DatedEvent: vars, Response: _known, Source: _known_source,
}  # fmt: skip


def _said(value: Any) -> Any:
    return _PLAIN[type(value)](value)


# json.dumps makes one for each call, which takes longer than the encoding; nothing here is circular
_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), default=_said)


def dump(value: Any) -> str:
    """JSON as the database keeps it."""
    return _ENCODER.encode(value)


@lru_cache(8192)  # the same few words fill most cells
def _places(field: str, places: tuple[Evidence, ...]) -> str:
    """A member of the object that is the evidence."""
    return f"{dump(field)}:[{','.join(_place(each) for each in places)}]"


def _place(place: Evidence) -> str:
    if isinstance(place, Span):
        return dump(place)
    return f'{{"column":{dump(place.column)},"text":{dump(place.text)}}}'  # a quarter of the time


class Written(NamedTuple):
    """A report as the database keeps it."""

    json: str
    """What it says, with its evidence; not its text, which has a column of its own."""
    digest: str
    """Changes when anything that the source says changes; not when the file is moved."""


def written(report: Report) -> Written:
    """The report as the database keeps it."""
    said = {name: each for name, each in vars(report).items() if (each or each == 0) and each is not _SILENT}
    text, evidence = said.pop("text", ""), said.pop("evidence", {})
    places = ",".join(_places(name, each) for name, each in evidence.items())
    whole = f'{dump(said)[:-1]},"evidence":{{{places}}}}}'
    return Written(whole, sha256(f"{whole}\0{text}".encode(errors="replace")).hexdigest()[:_DIGITS])


def report_row(report: Report, record: Written, incident_id: int, load_id: int, now: str) -> tuple[Any, ...]:
    """The row of ``reports``."""
    place = (report.source.key, incident_id, load_id, now, record.digest)
    return (*place, *_source_of(report.source), *_facts(report), report.text, record.json)


def _facts(facts: Facts) -> list[Any]:
    return [str(each) if isinstance(each, DateSpan) else each for each in _facts_of(facts)]


@lru_cache(4096)
def _list(values: tuple[str, ...]) -> str:
    """As JSON; most incidents share theirs with others."""
    return dump(values)


@lru_cache(256)
def _response(response: Response) -> str | None:
    return dump(response) if response != _SILENT else None


def incident_row(incident: Incident, search_rank: int) -> tuple[Any, ...]:
    """The row of ``incidents``; ``search_rank`` is its row in the full-text index."""
    count = main_count(incident)
    counted = (count.value, str(count.kind), str(count.qualifier)) if count else (None,) * 3
    kind, date = main_date(incident) or (None, None)
    dated = (str(date), kind, date.sort_key or None, date.year) if date else (None,) * 4
    return (
        incident.id, *_facts(incident),
        _list(incident.aliases), _list(incident.data_types), _response(incident.response),
        *counted, *dated,
        fold(incident.organization) if incident.organization else None,
        len(incident.reports), len(incident.conflicts), search_rank,
    )  # fmt: skip


def read_reports(connection: Connection, where: str, parameters: Iterable[Any]) -> dict[int, Report]:
    """The reports that an SQL condition over ``reports`` chooses, by row id."""
    rows = connection.execute(
        f"SELECT id, json, text, path, row FROM reports WHERE {where} ORDER BY id", tuple(parameters)
    )
    return {id: _report(*rest) for id, *rest in rows.fetchall()}


def _report(said: str, text: str | None, path: str | None, row: int | None) -> Report:
    data = json.loads(said)
    data["source"] |= {"path": path, "row": row}
    return Report.from_json({**data, "text": text})
