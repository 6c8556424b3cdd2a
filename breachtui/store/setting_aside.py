"""Reports and loads that were removed or taken back, and can be restored."""

import json
from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import NamedTuple

from breachtui.errors import StoreError
from breachtui.store import links, records, sightings
from breachtui.store.incidents import renew
from breachtui.store.load import now
from breachtui.store.sightings import REMOVED, TAKEN_BACK

_COLUMNS = ", ".join(("id", "origin_id", *records.REPORT_COLUMNS))
_AMONG = "id IN (SELECT value FROM json_each(?))"


class Removed(NamedTuple):
    """A report that the user removed."""

    incident_id: int
    key: str
    organization: str | None
    individuals_affected: int | None
    reported: str | None
    path: str | None
    row: int | None


def removed(connection: Connection) -> list[Removed]:
    """The reports that the user removed, by incident."""
    columns = ", ".join(Removed._fields)
    rows = connection.execute(
        f"SELECT {columns} FROM reports_aside WHERE why = ? ORDER BY incident_id, id", (REMOVED,)
    )
    return [Removed(*row) for row in rows]


def removed_of(connection: Connection, incidents: Sequence[int]) -> list[int]:
    """The numbers of the removed reports of incidents; raises `StoreError` where there are none."""
    sql = "SELECT id FROM reports_aside WHERE incident_id = ? AND why = ? ORDER BY id"
    found: list[int] = []
    for incident in incidents:
        mine = [id for (id,) in connection.execute(sql, (incident, REMOVED))]
        if not mine:
            raise StoreError(
                f"nothing of incident {incident} was removed; `breachtui removed` lists what was"
            )
        found += mine
    return found


def remove(connection: Connection, reports: Sequence[int]) -> None:
    """Set reports aside; they stay so when their file is loaded again."""
    chosen = json.dumps(list(reports))
    touched = _incidents(connection, chosen)
    _move_out(connection, chosen, REMOVED)
    renew(connection, touched)
    links.relink(connection, reports)


def restore(connection: Connection, reports: Sequence[int]) -> None:
    """Restore removed reports that were read by a load that still counts."""
    connection.execute(
        f"UPDATE reports_aside SET why = ?, incident_id = origin_id WHERE {_AMONG}",
        (TAKEN_BACK, json.dumps(list(reports))),
    )
    renew(connection, sightings.refresh(connection, reports))
    links.relink(connection, reports)


def incidents_of(connection: Connection, reports: Sequence[int]) -> list[tuple[int, int]]:
    """(report, incident) of reports that are set aside: of which incident each was removed."""
    sql = f"SELECT id, incident_id FROM reports_aside WHERE {_AMONG} ORDER BY id"
    return connection.execute(sql, (json.dumps(list(reports)),)).fetchall()


def remember(connection: Connection, incidents: Sequence[Sequence[int]]) -> None:
    """Record the incident from which each report was removed: pairs as `incidents_of` returns them."""
    connection.executemany(
        "UPDATE reports_aside SET incident_id = ? WHERE id = ?",
        [(incident, id) for id, incident in incidents],
    )


def count(connection: Connection, load: int, counts: bool) -> None:
    """Take a load back or restore it: reports that only this load read are set aside, the others stay."""
    connection.execute("UPDATE loads SET taken_back_at = ? WHERE id = ?", (None if counts else now(), load))
    rows = connection.execute("SELECT DISTINCT report_id FROM appearances WHERE load_id = ?", (load,))
    mine = read = [id for (id,) in rows]
    touched: set[int] = set()
    if not counts:  # most reports of a load were read by it alone
        alone = connection.execute(_ALONE, (load,)).fetchall()
        chosen = json.dumps([id for (id,) in alone])
        touched = _incidents(connection, chosen)
        _move_out(connection, chosen, TAKEN_BACK)
        mine = sorted(set(mine) - {id for (id,) in alone})
    # most others said the same in every load: what they say does not change, only where it stands first
    changing = [id for (id,) in connection.execute(_CHANGING, (json.dumps(mine),))]
    connection.execute(_PLACED, (json.dumps(sorted(set(mine) - set(changing))),))
    renew(connection, touched | sightings.refresh(connection, changing))
    links.relink(connection, read)


_ALONE = """
    SELECT id FROM reports WHERE id IN (SELECT report_id FROM appearances WHERE load_id = ?1)
    AND NOT EXISTS (
        SELECT 1 FROM appearances JOIN loads ON loads.id = load_id
        WHERE report_id = reports.id AND load_id <> ?1 AND taken_back_at IS NULL)"""


_CHANGING = """
    SELECT id FROM reports WHERE id IN (SELECT value FROM json_each(?1))
        AND EXISTS (SELECT 1 FROM versions WHERE report_id = reports.id)
    UNION ALL SELECT id FROM reports_aside WHERE id IN (SELECT value FROM json_each(?1))"""
_PLACED = f"""
    UPDATE reports SET (load_id, path, row, updated_at) = (
        SELECT load_id, appearances.path, appearances.row, started_at
        FROM appearances JOIN loads ON loads.id = load_id
        WHERE report_id = reports.id AND taken_back_at IS NULL ORDER BY load_id, appearances.rowid LIMIT 1)
    WHERE {_AMONG}"""


def _incidents(connection: Connection, reports: str) -> set[int]:
    rows: Iterable[tuple[int]] = connection.execute(
        f"SELECT DISTINCT incident_id FROM reports WHERE {_AMONG}", (reports,)
    )
    return {id for (id,) in rows}


def _move_out(connection: Connection, reports: str, why: str) -> None:
    connection.execute(
        f"INSERT INTO reports_aside({_COLUMNS}, why) SELECT {_COLUMNS}, ? FROM reports WHERE {_AMONG}",
        (why, reports),
    )
    if why == TAKEN_BACK:  # it is no incident's
        connection.execute(f"UPDATE reports_aside SET incident_id = origin_id WHERE {_AMONG}", (reports,))
    connection.execute(f"DELETE FROM reports WHERE {_AMONG}", (reports,))
