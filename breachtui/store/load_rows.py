"""What happened to a database: loads, what each of them changed, removals, actions."""

import json
from sqlite3 import Connection
from typing import TYPE_CHECKING, NamedTuple

from breachtui.errors import StoreError
from breachtui.store.transactions import Transactions

if TYPE_CHECKING:  # what the first list does without
    from breachtui.incident import Retrieval
    from breachtui.revision import Revision
    from breachtui.store.journal import Act
    from breachtui.store.setting_aside import Removed


class LoadRow(NamedTuple):
    """One load."""

    id: int
    path: str
    """The file, as the user named it."""
    format: str | None
    started_at: str
    """When it was loaded, in UTC."""
    as_of: str | None
    """How new its contents are: a day, ISO 8601; None where they name none."""
    added: int
    updated: int
    unchanged: int
    refused: int
    taken_back_at: str | None
    """When it was taken back; None for one that counts."""


# cast, since any program may have written them
_COLUMNS = (
    "id, ifnull(CAST(path AS TEXT), ''), CAST(format AS TEXT), ifnull(CAST(started_at AS TEXT), ''),"
    " CAST(as_of AS TEXT), CAST(ifnull(added, 0) AS INTEGER), CAST(ifnull(updated, 0) AS INTEGER),"
    " CAST(ifnull(unchanged, 0) AS INTEGER), CAST(ifnull(refused, 0) AS INTEGER), CAST(taken_back_at AS TEXT)"
)
_REVISIONS = (
    "SELECT changed_at, revisions.load_id, loads.path, revisions.as_of, key, incident_id, organization,"
    " field, old, new FROM revisions JOIN reports ON reports.id = report_id"
    " LEFT JOIN loads ON loads.id = revisions.load_id"
)


class Recounting(Transactions):
    """The part of the store that reads the history; it changes nothing."""

    def revisions(self, id: int) -> "list[Revision]":
        """What newer exports changed of an incident, the oldest first."""
        return revisions_of(self._connection, id)

    def loads(self) -> list[LoadRow]:
        """Every load, the latest first."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM loads ORDER BY id DESC")
        return [LoadRow(*row) for row in rows]

    def changes_of_load(self, id: int) -> "tuple[LoadRow, list[Revision], list[tuple[int | None, str]]]":
        """A load, what it changed, and the rows that it refused: (row, or None for the file; reason).

        Raises `StoreError` where there is none.
        """
        where = "WHERE revisions.load_id = ? ORDER BY incident_id, report_id, number"
        return self._load_row(id), _revisions(self._connection, where, id), self._refusals(id)

    def _load_row(self, id: int) -> LoadRow:
        found = self._connection.execute(f"SELECT {_COLUMNS} FROM loads WHERE id = ?", (id,)).fetchone()
        if found is None:
            raise StoreError(f"there is no load {id}; `breachtui loads` lists those there are")
        return LoadRow(*found)

    def _refusals(self, id: int) -> list[tuple[int | None, str]]:
        (said,) = self._connection.execute("SELECT refusals FROM loads WHERE id = ?", (id,)).fetchone()
        try:
            rows = [(row, str(reason)) for row, reason, *in_part in json.loads(said or "[]") if not in_part]
        except (ValueError, TypeError) as error:
            raise StoreError(
                f"load {id}: what it refused was changed by another program ({error})"
            ) from error
        return [(row if isinstance(row, int) else None, reason) for row, reason in rows]

    def added_by(self, load: int, limit: int = 1000) -> list[tuple[int, str | None]]:
        """Incidents of which the first report was read by a load: (number, organization)."""
        rows = self._connection.execute(
            "SELECT incident_id, organization FROM reports WHERE id IN"
            " (SELECT report_id FROM appearances WHERE load_id = ?1) AND NOT EXISTS"
            " (SELECT 1 FROM appearances WHERE report_id = reports.id AND load_id < ?1)"
            " ORDER BY incident_id LIMIT ?2",
            (load, limit),
        )
        return list(rows)

    def removed(self) -> "list[Removed]":
        """The reports that the user removed, by incident."""
        from breachtui.store import setting_aside

        return setting_aside.removed(self._connection)

    def acts(self, limit: int = 100) -> "list[Act]":
        """The user's actions, the latest first."""
        from breachtui.store import journal

        return journal.acts(self._connection, limit)


def revisions_of(connection: Connection, incident: int) -> "list[Revision]":
    """What newer exports changed of an incident, the oldest first."""
    where = "WHERE incident_id = ? ORDER BY revisions.as_of, changed_at, report_id, number"
    return _revisions(connection, where, incident)


def _revisions(connection: Connection, where: str, id: int) -> "list[Revision]":
    from breachtui.revision import Revision

    return [Revision(*row) for row in connection.execute(f"{_REVISIONS} {where}", (id,))]


def retrievals(connection: Connection, incident: int) -> "dict[str, Retrieval]":
    """By the key of each report of an incident, the newest load in which it stands."""
    from breachtui.incident import Retrieval

    found = connection.execute(
        "SELECT key, substr(started_at, 1, 10), as_of FROM reports"
        " JOIN appearances ON report_id = reports.id JOIN loads ON loads.id = appearances.load_id"
        " WHERE incident_id = ? AND taken_back_at IS NULL"
        " ORDER BY ifnull(as_of, substr(started_at, 1, 10)), loads.id",
        (incident,),
    )
    return {key: Retrieval(loaded, as_of) for key, loaded, as_of in found}
