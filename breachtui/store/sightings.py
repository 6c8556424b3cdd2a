"""Reports with every place in which they were read: found, written, set aside and restored.

The values and the history of a report follow from its sightings, their loads, and whether those count. So a
load can be taken back, and an older export can be loaded after a newer one.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from breachtui.report import Report
from breachtui.store import records
from breachtui.store.combining import Change, Statement, combined
from breachtui.store.incidents import insert
from breachtui.store.records import Written, written

REMOVED = "removed"
"""Why a report is set aside: the user removed it."""
TAKEN_BACK = "taken back"
"""Why a report is set aside: no load counts in which it was read."""

_COLUMNS = ("id", "origin_id", *records.REPORT_COLUMNS)
_REVISION = ("report_id", "number", "load_id", "as_of", "changed_at", "field", "old", "new")


class Version(NamedTuple):
    """What the source wrote of a report at some time, as it was read."""

    fingerprint: str
    digest: str
    text: str | None
    json: str

    def report(self, key: str, path: str | None, row: int | None) -> Report:
        """The report it makes."""
        return records.report_of(self.json, self.text, key, path, row)


class Seen(NamedTuple):
    """One place in which a report was read."""

    load_id: int
    path: str | None
    row: int | None
    version: Version


@dataclass
class Stored:
    """A report of the database, live or set aside."""

    id: int
    incident_id: int
    origin_id: int
    """The incident that it made when it was new."""
    key: str
    digest: str
    """Of what it says now."""
    aside: str | None
    """Why it is set aside; None for one that counts."""
    seen: list[Seen] = field(default_factory=list)
    """Every place in which it was read."""


class LoadInfo(NamedTuple):
    """What decides how the sightings of a load count."""

    as_of: str
    """How new its export is: a day, ISO 8601."""
    stated: frozenset[str]
    """The fields that any of its rows states."""
    started_at: str
    counts: bool
    """Whether it was not taken back."""


class Loads:
    """The loads of a database, each read once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[int, LoadInfo] = {}

    def __getitem__(self, id: int) -> LoadInfo:
        if id not in self._known:
            as_of, stated, started_at, taken_back = self._connection.execute(
                "SELECT ifnull(as_of, substr(started_at, 1, 10)), stated, started_at, taken_back_at"
                " FROM loads WHERE id = ?",
                (id,),
            ).fetchone()
            fields = frozenset(json.loads(stated)) if stated else frozenset()
            self._known[id] = LoadInfo(as_of, fields, started_at, taken_back is None)
        return self._known[id]

    def order(self, seen: Seen) -> tuple[str, int]:
        """Exports from the oldest to the newest; of one day, as they were loaded."""
        return self[seen.load_id].as_of, seen.load_id


def stored(connection: sqlite3.Connection, where: str, parameters: Sequence[object]) -> list[Stored]:
    """The reports that an SQL condition over the columns of ``reports`` chooses, also those set aside."""
    found = [
        (Stored(id, incident, origin, key, digest, aside), Version(fingerprint, digest, text, said))
        for table, why in (("reports", "NULL"), ("reports_aside", "why"))
        for id, incident, origin, key, digest, fingerprint, text, said, aside in connection.execute(
            "SELECT id, incident_id, origin_id, key, digest, fingerprint, text, json,"
            f" {why} FROM {table} WHERE {where}",
            tuple(parameters),
        )
    ]
    for report, only in found:
        versions = {
            number: Version(*rest)
            for number, *rest in connection.execute(
                "SELECT number, fingerprint, digest, text, json FROM versions WHERE report_id = ?",
                (report.id,),
            )
        }
        report.seen = [
            Seen(load_id, path, row, versions.get(number, only))
            for load_id, path, row, number in connection.execute(
                "SELECT load_id, path, row, version FROM appearances WHERE report_id = ? ORDER BY rowid",
                (report.id,),
            )
        ]
    return sorted((report for report, _ in found), key=lambda each: each.id)


class Standing(NamedTuple):
    """The current state of a report, and its history."""

    record: Written
    changes: list[Change]
    """From one export to the next, the oldest first."""
    place: Seen
    """Where what it says now was read first."""
    counts: bool
    """Whether it was read by any load that counts; if not, this is its last state when one did."""


def standing(report: Stored, loads: Loads) -> Standing:
    """The current state of a report, from its sightings and the loads that count."""
    live = [each for each in report.seen if loads[each.load_id].counts]
    ordered = sorted(
        live or report.seen,
        key=lambda each: (loads.order(each), _filed(each.version), each.version.fingerprint),
    )
    # of an entry that one file lists twice the later filed counts
    last = [
        each
        for n, each in enumerate(ordered)
        if n + 1 == len(ordered) or ordered[n + 1].load_id != each.load_id
    ]
    steps = [each for n, each in enumerate(last) if n == 0 or each.version != last[n - 1].version]
    now = steps[-1].version
    place = min((each for each in last if each.version == now), key=lambda each: each.load_id)
    whole, changes = combined([_told(report, each, loads) for each in steps])
    record = written(replace(whole, source=replace(whole.source, path=place.path, row=place.row)))
    return Standing(record._replace(fingerprint=now.fingerprint), changes, place, bool(live))


def _told(report: Stored, seen: Seen, loads: Loads) -> Statement:
    load = loads[seen.load_id]
    return Statement(
        seen.load_id, load.as_of, load.stated, seen.version.report(report.key, seen.path, seen.row)
    )


def _filed(version: Version) -> str:
    said = json.loads(version.json)
    return str(said.get("reported") or said.get("published") or "")


def save(connection: sqlite3.Connection, report: Stored, loads: Loads) -> tuple[bool, Standing]:
    """Rewrite a report from its sightings.

    Returns whether its values changed or it no longer counts, and how it stands.
    """
    now = standing(report, loads)
    aside = REMOVED if report.aside == REMOVED else None if now.counts else TAKEN_BACK
    for table in ("reports", "reports_aside"):
        connection.execute(f"DELETE FROM {table} WHERE id = ?", (report.id,))
    load_id = now.place.load_id
    incident = report.origin_id if aside == TAKEN_BACK else report.incident_id
    row = (
        report.id, report.origin_id, report.key, incident, load_id, loads[load_id].started_at,
        *now.record.columns,
    )  # fmt: skip
    if aside:
        connection.execute(insert("reports_aside", (*_COLUMNS, "why")), (*row, aside))
    else:
        connection.execute(insert("reports", _COLUMNS), row)
        connection.execute("INSERT OR IGNORE INTO link_pending(report_id) VALUES (?)", (report.id,))
    _save_seen(connection, report, loads)
    _save_history(connection, report.id, now.changes, loads)
    changed = now.record.digest != report.digest or aside != report.aside
    report.digest, report.aside = now.record.digest, aside
    return changed, now


def _save_history(connection: sqlite3.Connection, id: int, changes: Sequence[Change], loads: Loads) -> None:
    """Write what changed, after what files of older schemas remember: that has no day of its export."""
    connection.execute("DELETE FROM revisions WHERE report_id = ? AND as_of IS NOT NULL", (id,))
    (kept,) = connection.execute("SELECT count(*) FROM revisions WHERE report_id = ?", (id,)).fetchone()
    connection.executemany(
        insert("revisions", _REVISION),
        [
            (id, number, each.load_id, each.as_of, loads[each.load_id].started_at, *each[2:])
            for number, each in enumerate(changes, start=kept + 1)
        ],
    )


def _save_seen(connection: sqlite3.Connection, report: Stored, loads: Loads) -> None:
    """Write its versions, where there are several, and where each was read."""
    ordered = sorted(report.seen, key=lambda each: (loads.order(each), each.version.fingerprint))
    versions = list(dict.fromkeys(each.version for each in ordered))
    for table in ("versions", "appearances"):
        connection.execute(f"DELETE FROM {table} WHERE report_id = ?", (report.id,))
    number_of = {version: n for n, version in enumerate(versions, start=1)} if len(versions) > 1 else {}
    connection.executemany(
        insert("versions", ("report_id", "number", *Version._fields)),
        [(report.id, number, *version) for version, number in number_of.items()],
    )
    connection.executemany(
        insert("appearances", ("report_id", "load_id", "path", "row", "version")),
        [(report.id, each.load_id, each.path, each.row, number_of.get(each.version)) for each in report.seen],
    )


def refresh(connection: sqlite3.Connection, ids: Iterable[int]) -> set[int]:
    """Rewrite reports after loads were taken back or restored; returns the incidents they belong to."""
    loads, touched = Loads(connection), set()
    for id in ids:
        for report in stored(connection, "id = ?", (id,)):
            save(connection, report, loads)
            touched.add(report.incident_id)
    return touched
