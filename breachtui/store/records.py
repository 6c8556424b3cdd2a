"""Reports and incidents as rows of the database, and back."""

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from operator import attrgetter
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any, NamedTuple

from breachtui.fields import main_count, main_date
from breachtui.report import Facts, Report, Response
from breachtui.search.index import Entry, entry
from breachtui.store.encoding import SILENT, dump, encoded, words
from breachtui.values.text import fold

if TYPE_CHECKING:
    from breachtui.incident import Incident

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
_source_of = attrgetter(*_SOURCE)
_before_dates, _dates, _after_dates = (
    attrgetter(*FACTS[:6]),
    attrgetter(*FACTS[6:11]),
    attrgetter(*FACTS[11:]),
)


class Written(NamedTuple):
    """A report as the database keeps it, and the incident that it makes alone; all but their numbers."""

    key: str
    """That of its source."""
    digest: str
    """Changes when anything that the source says changes; not when the file is moved."""
    row: tuple[Any, ...]
    """`REPORT_COLUMNS` from the format on."""
    listed: "Listed"
    """The incident."""


class Listed(NamedTuple):
    """An incident as lists, sorts and searches know it; all but its number."""

    row: tuple[Any, ...]
    """`INCIDENT_COLUMNS` but for the first and the last."""
    entry: Entry
    """What is searched and counted."""


def written(report: Report) -> Written:
    """The report as the database keeps it."""
    said, text, facts = encoded(report), report.text, _facts(report)
    digest = sha256(f"{said}\0{text or ''}".encode(errors="replace")).hexdigest()[:_DIGITS]
    row = (*_source_of(report.source), *facts, text, said)
    return Written(report.source.key, digest, row, _listed(report, (report,), facts, 0))


def restored(record: Written) -> Report:
    """The report that was written."""
    source = dict(zip(_SOURCE, record.row, strict=False))
    *_, text, said = record.row
    return _report(said, text, source["path"], source["row"])


def listed(incident: "Incident") -> Listed:
    """The incident as it is listed."""
    return _listed(incident, incident.reports, _facts(incident), len(incident.conflicts))


def _listed(facts: Facts, reports: Sequence[Report], columns: Sequence[Any], conflicts: int) -> Listed:
    count, (kind, date) = main_count(facts), main_date(facts) or (None, None)
    counted = (count.value, str(count.kind), str(count.qualifier)) if count else (None,) * 3
    year = date.year if date else None
    row = (
        *columns,
        words(facts.aliases), words(facts.data_types),
        _response(facts.response),
        *counted, str(date) if date else None, kind, date.sort_key or None if date else None, year,
        fold(facts.organization) if facts.organization else None,
        len(reports), conflicts,
    )  # fmt: skip
    return Listed(row, entry(facts, reports, counted[0], year, conflict=conflicts > 0))


def _facts(facts: Facts) -> tuple[Any, ...]:
    dates = [each and str(each) for each in _dates(facts)]
    return *_before_dates(facts), *dates, *_after_dates(facts)


def _response(response: Response) -> str | None:
    if response is SILENT or response == SILENT:
        return None
    return dump({name: each for name, each in vars(response).items() if each is not None})


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
