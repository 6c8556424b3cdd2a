"""Reports and incidents as rows of the database, and back."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import lru_cache
from hashlib import sha256
from sqlite3 import Connection
from typing import Any, NamedTuple

from breachtui.fields import main_count, main_date
from breachtui.incident import Incident
from breachtui.report import Facts, Report, Response, Span, plain
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


# as json.dumps makes one for each call, which takes longer than the encoding
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_SAID = tuple(each.name for each in fields(Report) if each.name not in ("text", "evidence"))
_ELSEWHERE = ("path", "row")  # of the source: columns only, since a file may be moved


def dump(value: Any) -> str:
    """JSON as the database keeps it."""
    return _ENCODER.encode(value)


class Written(NamedTuple):
    """A report as the database keeps it."""

    json: str
    """What it says; not its text and evidence, which have places of their own."""
    evidence: tuple[tuple[Any, ...], ...]
    """Its evidence: (field, start, end, column, text)."""
    digest: str
    """Changes when anything that the source says changes; not when the file is moved."""


def written(report: Report) -> Written:
    """The report as the database keeps it."""
    said = {name: plain(getattr(report, name)) for name in _SAID}
    for name in _ELSEWHERE:
        del said["source"][name]
    text, evidence = dump(said), tuple(_evidence(report))
    whole = "\0".join((text, report.text or "", repr(evidence)))
    return Written(text, evidence, sha256(whole.encode(errors="replace")).hexdigest())


def _evidence(report: Report) -> Iterator[tuple[Any, ...]]:
    for name, places in report.evidence.items():
        for place in places:
            if isinstance(place, Span):
                yield name, place.start, place.end, None, place.text
            else:
                yield name, None, None, place.column, place.text


def report_row(report: Report, record: Written, incident_id: int, load_id: int, now: str) -> tuple[Any, ...]:
    """The row of ``reports``."""
    source = (getattr(report.source, name) for name in _SOURCE)
    place = (report.source.key, incident_id, load_id, now, record.digest)
    return (*place, *source, *_facts(report), report.text, record.json)


def _facts(facts: Facts) -> Iterator[Any]:
    return (plain(getattr(facts, name)) for name in FACTS)


@lru_cache(4096)
def _list(values: tuple[str, ...]) -> str:
    """As JSON; most incidents share theirs with others."""
    return dump(values)


@lru_cache(256)
def _response(response: Response) -> str:
    return dump(plain(response))


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
    return {id: _report(connection, id, *rest) for id, *rest in rows.fetchall()}


def _report(
    connection: Connection, id: int, said: str, text: str | None, path: str | None, row: int | None
) -> Report:
    evidence: dict[str, list[dict[str, Any]]] = {}
    for field, start, end, column, words in connection.execute(
        'SELECT field, start, "end", "column", text FROM evidence WHERE report_id = ? ORDER BY rowid', (id,)
    ):
        place = {"column": column} if column is not None else {"start": start, "end": end}
        evidence.setdefault(field, []).append({**place, "text": words})
    data = json.loads(said)
    data["source"] |= {"path": path, "row": row}
    return Report.from_json({**data, "text": text, "evidence": evidence})
