"""Writing reports: one load is one transaction, whole or not at all."""

import datetime
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from breachtui.fields import BY_NAME
from breachtui.report import Report, plain
from breachtui.search import index
from breachtui.search.profile import Profile
from breachtui.store import facets, indexes, records
from breachtui.store.encoding import dump
from breachtui.store.records import Written, written
from breachtui.values.text import visible

if TYPE_CHECKING:  # a load of new reports has nothing to resolve
    from breachtui.incident import Incident

_BATCH = 500  # reports written at a time


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
        self._waiting: list[Written] = []
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

    def add(self, report: Report | Written) -> None:
        """Take in a report: new, changed or known."""
        self._waiting.append(written(report) if isinstance(report, Report) else report)
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
                len(done.refusals), dump(said), self._id,
            ),
        )  # fmt: skip

    def _write(self) -> None:
        batch = {record.key: record for record in self._waiting}
        self.summary.unchanged += len(self._waiting) - len(batch)
        self._waiting.clear()
        stored = _stored(self._connection, list(batch))
        fresh = [record for key, record in batch.items() if key not in stored]
        changed = [
            (*stored[key][:2], record)
            for key, record in batch.items()
            if key in stored and stored[key][2] != record.digest
        ]
        if fresh:
            self._insert(fresh)
        if changed:
            self._update(changed)
        self.summary.added += len(fresh)
        self.summary.updated += len(changed)
        self.summary.unchanged += len(batch) - len(fresh) - len(changed)

    def _insert(self, fresh: Sequence[Written]) -> None:
        # more than there were: every row would change the indexes in another place
        if not self._indexes and len(fresh) + self.summary.added >= max(_BATCH, self._incidents):
            self._indexes = indexes.drop(self._connection)
        first, incident, moment = (
            _next(self._connection, "reports"),
            _next(self._connection, "incidents"),
            now(),
        )
        entries = _write_incidents(
            self._connection,
            [(incident + n, record.profile) for n, record in enumerate(fresh)],
            _INTO_INCIDENTS,
        )
        index.hold(self._connection, entries)
        self._connection.executemany(
            _INTO_REPORTS,
            [
                (first + n, record.key, incident + n, self._id, moment, *record.columns)
                for n, record in enumerate(fresh)
            ],
        )

    def _update(self, changed: Sequence[tuple[int, int, Written]]) -> None:
        assignments = ", ".join(f"{column} = ?" for column in records.REPORT_COLUMNS)
        for report_id, incident_id, record in changed:
            (before,) = records.read_reports(self._connection, "id = ?", (report_id,)).values()
            self._connection.executemany(
                _insert("revisions", ("report_id", "load_id", "changed_at", "field", "old", "new")),
                [(report_id, self._id, now(), *each) for each in _changes(before, records.restored(record))],
            )
            row = (record.key, incident_id, self._id, now(), *record.columns)
            self._connection.execute(f"UPDATE reports SET {assignments} WHERE id = ?", (*row, report_id))
        touched = dict.fromkeys(incident_id for _, incident_id, _ in changed)
        index.release(self._connection)
        rewrite_incidents(self._connection, [read_incident(self._connection, id) for id in touched])


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
            yield name, dump(plain(old)), dump(plain(new))
    if before.text != after.text:
        yield "text", dump(before.text), dump(after.text)


def read_incident(connection: sqlite3.Connection, id: int) -> "Incident":
    """The incident as its reports and the user's edits make it."""
    from breachtui.incident import resolve
    from breachtui.store import own

    reports = list(records.read_reports(connection, "incident_id = ?", (id,)).values())
    mine = tuple(own.tags(connection, [id]))
    return resolve(id, reports, own.edits(connection, id), mine, own.note(connection, id))


def rewrite_incidents(connection: sqlite3.Connection, incidents: "Sequence[Incident]") -> None:
    """Write known incidents anew: their rows, and their words in the index."""
    ids = [each.id for each in incidents]
    index.remove(connection, ids)
    for table, _ in _FACETS.values():
        connection.executemany(f"DELETE FROM {table} WHERE incident_id = ?", [(id,) for id in ids])
    assignments = ", ".join(f"{column} = excluded.{column}" for column in records.INCIDENT_COLUMNS[1:])
    upsert = f"{_INTO_INCIDENTS} ON CONFLICT(id) DO UPDATE SET {assignments}"
    profiles = [(each.id, records.profile(each)) for each in incidents]
    index.add(connection, _write_incidents(connection, profiles, upsert))


_INTO_INCIDENTS = _insert("incidents", records.INCIDENT_COLUMNS)
_INTO_REPORTS = _insert("reports", ("id", *records.REPORT_COLUMNS))
_FACETS = {
    "data": ("incident_data_types", "data_type"),
    "location": ("incident_locations", "location"),
    "source": ("incident_sources", "format"),
}
"""The facets of which an incident may have several values, and the tables and columns that hold them."""


def _write_incidents(
    connection: sqlite3.Connection, profiles: Sequence[tuple[int, Profile]], into: str
) -> list[index.Entry]:
    """Write the rows of incidents, and what facets read of them; gives what is to go into the index."""
    entries = [index.entry(profile, id) for id, profile in profiles]
    numbered = list(zip(profiles, entries, strict=True))
    connection.executemany(into, [records.incident_row(*each, entry.rank) for each, entry in numbered])
    rows: dict[str, list[tuple[int, str]]] = {facet: [] for facet in _FACETS}
    for (id, _), entry in numbered:
        for facet, value in entry.facets:
            if facet in rows:
                rows[facet].append((id, value))
    for facet, (table, column) in _FACETS.items():
        connection.executemany(_insert(table, ("incident_id", column)), rows[facet])
    return entries
