"""The user's own edits, tags, notes and marks."""

import json
from collections.abc import Mapping, Sequence
from sqlite3 import Connection
from typing import Any

from breachtui.editing import checked, editable
from breachtui.errors import BreachError, StoreError, ValueNotKnown
from breachtui.fields import BY_NAME
from breachtui.report import Report
from breachtui.store.encoding import dump
from breachtui.values.text import fold, single_line, visible_prose

LONGEST_TAG = 100
"""Characters that a tag may have."""
LONGEST_NOTE = 20_000
"""Characters that a note may have."""

_AMONG = "incident_id IN (SELECT value FROM json_each(?))"
_ORIGINS = f"incident_id IN (SELECT origin_id FROM reports WHERE {_AMONG})"
"""What of the user's own belongs to incidents: an incident may be made of several that were."""


def edits(connection: Connection, id: int) -> dict[str, Any]:
    """The fields that the user set, with their values; raises `StoreError` for what was damaged."""
    sql = "SELECT field, value FROM incident_edits WHERE incident_id = ? ORDER BY edited_at"  # the later wins
    rows = connection.execute(sql, (id,)).fetchall()
    try:
        return {field: _value(field, said) for field, said in rows}
    except (BreachError, json.JSONDecodeError) as error:
        raise StoreError(f"edits of incident {id}: {error}; correct or delete that row") from error


def _value(field: str, said: str) -> Any:
    editable(field)
    owner, _, part = field.rpartition(".")
    value = {part: json.loads(said)} if owner else json.loads(said)
    facts = Report.from_json({"source": {"format": "", "key": ""}, owner or part: value})
    return BY_NAME[field].value(facts)


def tags(connection: Connection, ids: Sequence[int] | None = None) -> dict[str, int]:
    """The tags of these incidents, or all there are, and how many of them have each."""
    where, parameters = ("1", ()) if ids is None else (_AMONG, (json.dumps(list(ids)),))
    sql = (
        f"SELECT tag, count(DISTINCT incident_id) FROM incident_tags WHERE {where} GROUP BY tag ORDER BY tag"
    )
    return dict(connection.execute(sql, parameters).fetchall())


def note(connection: Connection, id: int) -> str:
    """The note on an incident; "" where there is none."""
    sql = "SELECT note FROM incident_notes WHERE incident_id = ? ORDER BY edited_at"
    return "\n".join(note for (note,) in connection.execute(sql, (id,)))


def write_edit(connection: Connection, ids: Sequence[int], field: str, value: Any, now: str) -> None:
    """Set a field to a value, typed or of the model; None or "" removes the edit."""
    said = dump(checked(field, value))
    _check(connection, ids)
    connection.execute(f"DELETE FROM edits WHERE field = ? AND {_ORIGINS}", (field, json.dumps(list(ids))))
    if value not in (None, ""):
        connection.executemany(
            "INSERT OR REPLACE INTO edits(incident_id, field, value, edited_at) VALUES (?, ?, ?, ?)",
            [(id, field, said, now) for id in ids],
        )


def write_tags(connection: Connection, ids: Sequence[int], names: Mapping[str, bool]) -> None:
    """Add (True) or remove tags."""
    spelt = {fold(tag): tag for tag in tags(connection)}  # one tag, however it is typed
    cleaned = {spelt.setdefault(fold(_tag(name)), _tag(name)): on for name, on in names.items()}
    _check(connection, ids)
    for name, on in cleaned.items():
        if on:
            rows = [(id, name) for id in ids]
            connection.executemany("INSERT OR IGNORE INTO tags(incident_id, tag) VALUES (?, ?)", rows)
        else:
            connection.execute(
                f"DELETE FROM tags WHERE tag = ? AND {_ORIGINS}", (name, json.dumps(list(ids)))
            )


def write_note(connection: Connection, id: int, text: str, now: str) -> None:
    """Replace a note; an empty text removes it."""
    text = visible_prose(text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if len(text) > LONGEST_NOTE:
        raise ValueNotKnown(f"a note has at most {LONGEST_NOTE:,} characters, this one {len(text):,}")
    _check(connection, [id])
    connection.execute(f"DELETE FROM notes WHERE {_ORIGINS}", (json.dumps([id]),))
    if text:
        sql = "INSERT OR REPLACE INTO notes(incident_id, note, edited_at) VALUES (?, ?, ?)"
        connection.execute(sql, (id, text, now))


def unlike(connection: Connection, ids: Sequence[int], on: bool) -> list[int]:
    """The marks that are to be written, or deleted, so that these incidents are marked or not."""
    if on:
        _check(connection, ids)
        sql = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT incident_id FROM incident_marks)"
    else:
        sql = f"SELECT incident_id FROM marks WHERE {_ORIGINS}"
    return [id for (id,) in connection.execute(sql, (json.dumps(list(ids)),))]


def _tag(name: str) -> str:
    tag = single_line(name)
    if not tag or "," in tag or '"' in tag:  # else no query could ask for it
        raise ValueNotKnown(f"{name!r} is no tag; write letters, without commas and quotation marks")
    if len(tag) > LONGEST_TAG:
        raise ValueNotKnown(f"a tag has at most {LONGEST_TAG} characters, this one {len(tag):,}")
    return tag


def _check(connection: Connection, ids: Sequence[int]) -> None:
    """Raise `StoreError` where one is no incident."""
    sql = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM incidents)"
    if missing := connection.execute(sql, (json.dumps(list(ids)),)).fetchone():
        raise StoreError(f"there is no incident {missing[0]}; `breachtui search` lists those there are")
