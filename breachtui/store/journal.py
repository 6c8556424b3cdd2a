"""The user's actions, so that they can be undone and redone, also after a restart.

An act is a row of the table ``journal``; undone ones come last, and are deleted as soon as something
else is done. Of edits, tags, notes and views the rows before and after are kept, of marks the incidents
that got or lost one; what is set aside and what loads count follows from which reports or which load an
act is about.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from sqlite3 import Connection
from typing import Any, NamedTuple

from breachtui.errors import StoreError
from breachtui.store import links, setting_aside
from breachtui.store.incidents import insert, renew
from breachtui.store.load import now
from breachtui.values.text import single_line

_KEYS = {
    "edits": ("incident_id", "field"), "tags": ("tag", "incident_id"), "notes": ("incident_id",),
    "marks": ("incident_id",),  # as they were kept until schema 6
}  # fmt: skip
_Row = dict[str, Any]
_KEPT = 1_000  # acts


class Act(NamedTuple):
    """One thing that the user did."""

    id: int
    at: str
    """When, in UTC."""
    act: str
    """What kind of act: a key of `_ACTS`."""
    what: str
    """What was done, in words."""
    undone: bool
    """Whether it was taken back, and can be done again."""


def acts(connection: Connection, limit: int = 100) -> list[Act]:
    """What was done, the latest first."""
    rows = connection.execute(
        "SELECT id, at, act, what, undone FROM journal ORDER BY id DESC LIMIT ?", (limit,)
    )
    return [Act(id, at, act, what, bool(undone)) for id, at, act, what, undone in rows]


def record(connection: Connection, act: str, what: str, details: Mapping[str, Any]) -> None:
    """Record an act; earlier undone acts can no longer be redone."""
    connection.execute("DELETE FROM journal WHERE undone")
    connection.execute(
        insert("journal", ("at", "act", "what", "details")), (now(), act, what, json.dumps(details))
    )
    connection.execute("DELETE FROM journal WHERE id <= (SELECT max(id) FROM journal) - ?", (_KEPT,))


@contextmanager
def recorded(connection: Connection, table: str, ids: Sequence[int], what: str) -> Iterator[None]:
    """Record the changes to one of the user's tables within the block, if there are any."""
    before = _rows(connection, table, ids)
    yield
    after = _rows(connection, table, ids)
    changes = [
        (before.get(key), after.get(key))
        for key in dict.fromkeys((*before, *after))
        if before.get(key) != after.get(key)
    ]
    if changes:
        record(connection, "own", what, {"table": table, "changes": changes})


def _rows(connection: Connection, table: str, ids: Sequence[int]) -> dict[tuple[Any, ...], _Row]:
    found = connection.execute(
        f"SELECT * FROM {table} WHERE incident_id IN (SELECT origin_id FROM reports"
        " WHERE incident_id IN (SELECT value FROM json_each(?)))",
        (json.dumps(list(ids)),),
    )
    names = [column for column, *_ in found.description]
    rows = (dict(zip(names, row, strict=True)) for row in found)
    return {tuple(row[name] for name in _KEYS[table]): row for row in rows}


def step(connection: Connection, *, back: bool) -> str:
    """Undo the last act, or redo the act undone last; returns its description.

    Raises `StoreError` if there is none.
    """
    which = "NOT undone ORDER BY id DESC" if back else "undone ORDER BY id"
    found = connection.execute(f"SELECT id, act, what, details FROM journal WHERE {which} LIMIT 1").fetchone()
    if found is None:
        raise StoreError(f"there is nothing to {'undo' if back else 'do again'}")
    id, act, what, details = found
    try:
        perform, kept = _ACTS[act], dict(json.loads(details))
    except (KeyError, ValueError, TypeError) as error:
        raise StoreError(
            f"{single_line(str(what))}: cannot be undone nor done again: another program changed row {id} of"
            " the table journal; delete that row to go on with the others"
        ) from error
    perform(connection, kept, back)
    connection.execute("UPDATE journal SET undone = ? WHERE id = ?", (back, id))
    return str(what)


def _own(connection: Connection, details: Mapping[str, Any], back: bool) -> None:
    """Restore the rows as they were before the act, or after it."""
    table, touched = details["table"], set()
    where = " AND ".join(f"{name} = ?" for name in _KEYS[table])
    for before, after in details["changes"]:
        told = before or after
        touched.add(told["incident_id"])
        connection.execute(f"DELETE FROM {table} WHERE {where}", [told[name] for name in _KEYS[table]])
        if wanted := before if back else after:
            connection.execute(insert(table, tuple(wanted)), tuple(wanted.values()))
    if table == "edits":
        renew(connection, touched)


def put_marks(connection: Connection, origins: Sequence[int], on: bool) -> None:
    """Write marks, or delete them; by `reports.origin_id`."""
    sql = "INSERT OR IGNORE INTO marks VALUES (?)" if on else "DELETE FROM marks WHERE incident_id = ?"
    connection.executemany(sql, ((id,) for id in origins))


def put_views(connection: Connection, rows: Iterable[Sequence[Any]]) -> None:
    """Write all views anew: name, number, query, sort, columns."""
    connection.execute("DELETE FROM views")
    connection.executemany("INSERT INTO views VALUES (?, ?, ?, ?, ?)", map(tuple, rows))


def _removal(connection: Connection, details: Mapping[str, Any], back: bool) -> None:
    (setting_aside.restore if back else setting_aside.remove)(connection, details["reports"])


def _restoring(connection: Connection, details: Mapping[str, Any], back: bool) -> None:
    _removal(connection, details, not back)
    if back:
        setting_aside.remember(connection, details["incidents"])


_ACTS: dict[str, Callable[[Connection, Mapping[str, Any], bool], None]] = {
    "own": _own,
    "mark": lambda db, kept, back: put_marks(db, kept["marks"], kept["on"] != back),
    "views": lambda db, kept, back: put_views(db, kept["before" if back else "after"]),
    "remove": _removal,
    "restore": _restoring,
    "take back": lambda db, kept, back: setting_aside.count(db, kept["load"], back),
    "count again": lambda db, kept, back: setting_aside.count(db, kept["load"], not back),
    "decide": lambda db, kept, back: links.decide(db, kept["before" if back else "after"]),
}
"""By the kind of act, what takes it back or does it again, given what was kept of it."""
