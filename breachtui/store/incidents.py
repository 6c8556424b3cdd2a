"""The rows of incidents: written, rewritten after a change, deleted when no report is left."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from breachtui.store import records
from breachtui.store.index import entries as index
from breachtui.store.profile import Profile

if TYPE_CHECKING:  # a load of new reports has nothing to resolve
    from breachtui.incident import Incident

_MANY = 500  # rewritten at a time


def insert(table: str, columns: Sequence[str]) -> str:
    """The SQL that inserts a row."""
    return f"INSERT INTO {table}({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def next_report(connection: sqlite3.Connection) -> int:
    """The number after the highest of a report that counts or is set aside."""
    return _next(connection, "SELECT max(id) AS id FROM reports UNION ALL SELECT max(id) FROM reports_aside")


def next_incident(connection: sqlite3.Connection) -> int:
    """The number after the highest that an incident ever had."""
    origins = "SELECT max(origin_id) AS id FROM reports UNION ALL SELECT max(origin_id) FROM reports_aside"
    return _next(connection, f"{origins} UNION ALL SELECT max(id) FROM incidents")


def _next(connection: sqlite3.Connection, numbers: str) -> int:
    (last,) = connection.execute(f"SELECT ifnull(max(id), 0) FROM ({numbers})").fetchone()
    return int(last) + 1


def renew(connection: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Rewrite incidents after their reports or edits have changed; one without reports is deleted."""
    ordered = sorted(set(ids))
    for start in range(0, len(ordered), _MANY):
        _renew(connection, ordered[start : start + _MANY])


def _renew(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    living = _among(connection, "SELECT DISTINCT incident_id FROM reports WHERE incident_id", ids)
    listed = _among(connection, "SELECT id FROM incidents WHERE id", ids)
    gone = sorted(listed - living)
    _clear(connection, gone)
    connection.executemany("DELETE FROM incidents WHERE id = ?", [(id,) for id in gone])
    connection.executemany("INSERT INTO incidents(id) VALUES (?)", [(id,) for id in sorted(living - listed)])
    if known := [id for id in ids if id in living]:
        _rewrite(connection, [resolved(connection, id) for id in known])


def resolved(connection: sqlite3.Connection, id: int) -> "Incident":
    """What the reports and the user's edits make of an incident; without reports where there is none."""
    from breachtui.incident import resolve  # the model, which a first load does without
    from breachtui.store import annotations, load_rows, suggesting

    reports = list(records.read_reports(connection, "incident_id = ?", (id,)).values())
    mine = tuple(annotations.tags(connection, [id]))
    incident = resolve(id, reports, annotations.edits(connection, id), mine, annotations.note(connection, id))
    history = tuple(load_rows.revisions_of(connection, id))
    events = suggesting.campaigns(connection, id)
    return replace(incident, history=history, campaigns=events) if history or events else incident


def _among(connection: sqlite3.Connection, sql: str, ids: Sequence[int]) -> set[int]:
    rows = connection.execute(f"{sql} IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))
    return {id for (id,) in rows}


def _clear(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Take incidents out of the index, the facets and the conflicts."""
    index.remove(connection, ids)
    for table in (*(table for table, _ in _FACETS.values()), "incident_conflicts"):
        connection.executemany(f"DELETE FROM {table} WHERE incident_id = ?", [(id,) for id in ids])


def hand_over(connection: sqlite3.Connection, gone: int, into: int) -> None:
    """Move the user's edits, tags, notes and marks to another incident, whose own edits are kept."""
    connection.execute(
        "INSERT INTO notes(incident_id, note, edited_at)"
        " SELECT ?, note, edited_at FROM notes WHERE incident_id = ?"
        " ON CONFLICT(incident_id) DO UPDATE SET note = note || char(10) || excluded.note"
        " WHERE instr(note, excluded.note) = 0",
        (into, gone),
    )
    connection.execute("DELETE FROM notes WHERE incident_id = ?", (gone,))
    for table in ("edits", "tags", "marks"):
        connection.execute(
            f"UPDATE OR IGNORE {table} SET incident_id = ? WHERE incident_id = ?", (into, gone)
        )
        connection.execute(f"DELETE FROM {table} WHERE incident_id = ?", (gone,))


def _rewrite(connection: sqlite3.Connection, incidents: "Sequence[Incident]") -> None:
    """Rewrite known incidents: their rows, and their words in the index."""
    _clear(connection, [each.id for each in incidents])
    connection.executemany(
        insert("incident_conflicts", ("incident_id", "field")),
        [(each.id, name) for each in incidents for name in each.conflicts],
    )
    assignments = ", ".join(f"{column} = excluded.{column}" for column in records.INCIDENT_COLUMNS[1:])
    upsert = f"{INTO_INCIDENTS} ON CONFLICT(id) DO UPDATE SET {assignments}"
    profiles = [(each.id, records.profile(each)) for each in incidents]
    index.add(connection, write_incidents(connection, profiles, upsert))


INTO_INCIDENTS = insert("incidents", records.INCIDENT_COLUMNS)
_FACETS = {
    "data": ("incident_data_types", "data_type"),
    "location": ("incident_locations", "location"),
    "source": ("incident_sources", "format"),
}
"""The facets of which an incident may have several values, and the tables and columns that hold them."""


def write_incidents(
    connection: sqlite3.Connection, profiles: Sequence[tuple[int, Profile]], into: str = INTO_INCIDENTS
) -> list[index.Entry]:
    """Write the rows of incidents and of their facets; returns the entries for the index."""
    entries = [index.entry(profile, id) for id, profile in profiles]
    numbered = list(zip(profiles, entries, strict=True))
    connection.executemany(into, [records.incident_row(*each, entry.rank) for each, entry in numbered])
    rows: dict[str, list[tuple[int, str]]] = {facet: [] for facet in _FACETS}
    for (id, _), entry in numbered:
        for facet, value in entry.facets:
            if facet in rows:
                rows[facet].append((id, value))
    for facet, (table, column) in _FACETS.items():
        connection.executemany(insert(table, ("incident_id", column)), rows[facet])
    return entries


def drop_indexes(connection: sqlite3.Connection) -> list[str]:
    """Drop the indexes before a big load: making them once afterwards costs a fraction.

    Returns the SQL that makes them.
    """
    made = connection.execute(
        "SELECT name, sql FROM sqlite_master"
        " WHERE type = 'index' AND tbl_name = 'incidents' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in made:
        connection.execute(f'DROP INDEX "{name}"')
    return [sql for _, sql in made]
