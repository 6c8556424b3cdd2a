"""Writing reports: one load is one transaction, whole or not at all."""

import datetime
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from breachtui.fields import BY_NAME
from breachtui.incident import Incident, alone, resolve
from breachtui.report import Report, plain
from breachtui.search import index
from breachtui.store import facets, indexes, own, records
from breachtui.values.text import visible

_BATCH = 1000


@dataclass
class LoadSummary:
    """What one load did."""

    path: str
    """What was loaded, as the user named it."""
    added: int = 0
    """Reports that were new."""
    updated: int = 0
    """Reports that say something else than before."""
    unchanged: int = 0
    """Reports that say what they said before."""
    refusals: list[tuple[int | None, str]] = field(default_factory=list)
    """Rows that could not be read: (row number or None for the whole file, reason)."""
    remarks: list[tuple[int | None, str]] = field(default_factory=list)
    """Rows that were read save for what the reason names."""

    @property
    def read(self) -> int:
        """Reports read."""
        return self.added + self.updated + self.unchanged


class Load:
    """An open load: reports go in, and stand in the database once it is finished."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._connection = connection
        self._waiting: list[Report] = []
        self.format: str | None = None
        """The format of the file, once it is known."""
        self.summary = LoadSummary(path)
        """What it did so far."""
        index.begin(connection)
        self._incidents = facets.total(connection)
        self._indexes: list[str] = []
        self._id = connection.execute(
            "INSERT INTO loads(path, started_at) VALUES (?, ?)", (visible(path), now())
        ).lastrowid

    def add(self, report: Report) -> None:
        """Take in a report: new, changed or known."""
        self._waiting.append(report)
        if len(self._waiting) >= _BATCH:
            self._write()

    def refuse(self, row: int | None, reason: str) -> None:
        """Note a row (None: the file) that could not be read."""
        self.summary.refusals.append((row, reason))

    def remark(self, row: int | None, reason: str) -> None:
        """Note a row of which something could not be read."""
        self.summary.remarks.append((row, reason))

    def finish(self) -> None:
        """Write what is waiting, and what the load did."""
        self._write()
        done = self.summary
        index.release(self._connection)
        indexes.make(self._connection, self._indexes)
        index.settle(self._connection, done.added + done.updated)
        said = [*done.refusals, *((*each, True) for each in done.remarks)]  # True: read in part
        self._connection.execute(
            "UPDATE loads SET format = ?, finished_at = ?, read = ?, added = ?, updated = ?, unchanged = ?,"
            " refused = ?, refusals = ? WHERE id = ?",
            (
                self.format, now(), done.read, done.added, done.updated, done.unchanged,
                len(done.refusals), records.dump(said), self._id,
            ),
        )  # fmt: skip

    def _write(self) -> None:
        batch = {report.source.key: report for report in self._waiting}
        self.summary.unchanged += len(self._waiting) - len(batch)
        self._waiting.clear()
        stored = _stored(self._connection, list(batch))
        fresh: list[_Fresh] = []
        changed: list[_Changed] = []
        for key, report in batch.items():
            record = records.written(report)
            if key not in stored:
                fresh.append((report, record))
            elif stored[key][2] != record.digest:
                changed.append((*stored[key][:2], report, record))
        if fresh:
            self._insert(fresh)
        if changed:
            self._update(changed)
        self.summary.added += len(fresh)
        self.summary.updated += len(changed)
        self.summary.unchanged += len(batch) - len(fresh) - len(changed)

    def _insert(self, fresh: Sequence["_Fresh"]) -> None:
        # more than there were: every row would change the indexes in another place
        if not self._indexes and len(fresh) + self.summary.added >= max(_BATCH, self._incidents):
            self._indexes = indexes.drop(self._connection)
        first, incident = _next(self._connection, "reports"), _next(self._connection, "incidents")
        incidents = [alone(incident + n, report) for n, (report, _) in enumerate(fresh)]
        index.hold(self._connection, _write_incidents(self._connection, incidents))
        moment = now()
        self._connection.executemany(
            _insert("reports", ("id", *records.REPORT_COLUMNS)),
            (
                (first + n, *records.report_row(report, record, incident + n, self._id or 0, moment))
                for n, (report, record) in enumerate(fresh)
            ),
        )

    def _update(self, changed: Sequence["_Changed"]) -> None:
        assignments = ", ".join(f"{column} = ?" for column in records.REPORT_COLUMNS)
        for report_id, incident_id, report, record in changed:
            (before,) = records.read_reports(self._connection, "id = ?", (report_id,)).values()
            self._connection.executemany(
                _insert("revisions", ("report_id", "load_id", "changed_at", "field", "old", "new")),
                [(report_id, self._id, now(), *change) for change in _changes(before, report)],
            )
            row = records.report_row(report, record, incident_id, self._id or 0, now())
            self._connection.execute(f"UPDATE reports SET {assignments} WHERE id = ?", (*row, report_id))
        touched = dict.fromkeys(incident_id for _, incident_id, _, _ in changed)
        index.release(self._connection)
        rewrite_incidents(self._connection, [read_incident(self._connection, id) for id in touched])


_Fresh = tuple[Report, records.Written]
_Changed = tuple[int, int, Report, records.Written]  # with the ids of its row and of its incident


def now() -> str:
    """This moment, in UTC, as the database writes it."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def _insert(table: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {table}({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def _next(connection: sqlite3.Connection, table: str) -> int:
    """The number after the highest in use."""
    (last,) = connection.execute(f"SELECT ifnull(max(id), 0) FROM {table}").fetchone()
    return int(last) + 1


def _stored(connection: sqlite3.Connection, keys: Sequence[str]) -> dict[str, tuple[int, int, str]]:
    """For each known key: its row, its incident, its digest."""
    found: dict[str, tuple[int, int, str]] = {}
    for start in range(0, len(keys), 500):
        some = keys[start : start + 500]
        rows = connection.execute(
            f"SELECT key, id, incident_id, digest FROM reports WHERE key IN ({', '.join('?' * len(some))})",
            some,
        )
        found.update({key: (id, incident_id, digest) for key, id, incident_id, digest in rows})
    return found


def _changes(before: Report, after: Report) -> Iterable[tuple[str, str, str]]:
    """The fields that say something else: (field, old value, new value) as JSON."""
    for name, each in BY_NAME.items():
        old, new = each.value(before), each.value(after)
        if old != new:
            yield name, records.dump(plain(old)), records.dump(plain(new))
    if before.text != after.text:
        yield "text", records.dump(before.text), records.dump(after.text)


def read_incident(connection: sqlite3.Connection, id: int) -> Incident:
    """The incident as its reports and the user's edits make it."""
    reports = list(records.read_reports(connection, "incident_id = ?", (id,)).values())
    mine = tuple(own.tags(connection, [id]))
    return resolve(id, reports, own.edits(connection, id), mine, own.note(connection, id))


def rewrite_incidents(connection: sqlite3.Connection, incidents: Sequence[Incident]) -> None:
    """Write known incidents anew: their rows, and their words in the index."""
    numbers = [(incident.id,) for incident in incidents]
    index.remove(connection, [incident.id for incident in incidents])
    for table, _ in _FACETS:
        connection.executemany(f"DELETE FROM {table} WHERE incident_id = ?", numbers)
    index.add(connection, _write_incidents(connection, incidents))


def _write_incidents(connection: sqlite3.Connection, incidents: Sequence[Incident]) -> Sequence[index.Entry]:
    """Write the rows of incidents, and what facets read of them; gives what is to go into the index."""
    columns = records.INCIDENT_COLUMNS
    assignments = ", ".join(f"{column} = excluded.{column}" for column in columns[1:])
    entries = [index.entry(incident) for incident in incidents]
    connection.executemany(
        f"{_insert('incidents', columns)} ON CONFLICT(id) DO UPDATE SET {assignments}",
        (records.incident_row(each, entry.rank) for each, entry in zip(incidents, entries, strict=True)),
    )
    for (table, column), values in _FACETS.items():
        connection.executemany(
            _insert(table, ("incident_id", column)),
            ((incident.id, value) for incident in incidents for value in values(incident)),
        )
    return entries


_FACETS: dict[tuple[str, str], Callable[[Incident], Iterable[str]]] = {
    ("incident_data_types", "data_type"): lambda incident: incident.data_types,
    ("incident_locations", "location"): lambda incident: incident.information_location,
    ("incident_sources", "format"): lambda incident: {report.source.format for report in incident.reports},
}
