"""Old files: reports that were known by their place in a file get keys of what their source wrote.

Until schema 2 a key held our reading of name and date, and a number for the next row with the same.
"""

import json
from collections import defaultdict
from sqlite3 import Connection
from typing import Any

from breachtui.store.records import digest
from breachtui.values.identity import NATURAL, day_numbers, fingerprint, natural_key, normalized

_FORMATS = {"hhs", "ca", "in", "iib", "wikipedia", "ag", "de", "hi", "ia", "me", "wa", "ma", "prc"}
_DATED: dict[str, tuple[str, ...]] = {
    "iib": ("occurred",), "wikipedia": ("occurred",), "prc": ("published", "state"),
    **dict.fromkeys(("ca", "in", "ma", "wa", "me"), ("reported",)),
}  # fmt: skip
_USUAL = ("reported", "state")
_DAYS = ("reported", "notified", "published", "discovered", "occurred")
_WITH_NOTES = {"ag", "de", "hi", "ia", "me", "wikipedia"}  # beside the name in its cell
_AS_BEFORE = {"breachtui", "veris"}
_HEXADECIMAL = frozenset("0123456789abcdef")


def rekeyed(connection: Connection) -> None:
    """Give each report its natural key, unless its source has an id for it, and its one appearance."""
    reports = connection.execute(
        "SELECT id, key, format, url, text, json, load_id, path, row FROM reports"
    ).fetchall()
    taken: dict[str, int] = defaultdict(int)
    connection.execute("UPDATE reports SET key = 'old:' || id")
    for id, key, format, url, text, said, load_id, path, row in reports:
        data = json.loads(said)
        own = data["source"].pop("key", key)
        new = _key(own, format, url, text, data)
        taken[new] += 1
        encoded = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        read = digest(encoded, text)
        unique = new if taken[new] == 1 else f"{new}-{read[:8]}-{taken[new]}"
        connection.execute(
            "UPDATE reports SET key = ?, json = ?, digest = ?, fingerprint = ? WHERE id = ?",
            (unique, encoded, read, read, id),
        )
        if load_id is not None:
            connection.execute(
                "INSERT INTO appearances(report_id, load_id, path, row) VALUES (?, ?, ?, ?)",
                (id, load_id, path, row),
            )
    _move_revisions(connection)
    _date_loads(connection)


def _key(key: str, format: str, url: str | None, text: str | None, data: dict[str, Any]) -> str:
    prefix, _, rest = key.partition(":")
    if prefix == "article":
        return natural_key("article", url or " ".join((text or "").split())).replace(NATURAL, ":")
    if not _by_words(rest):
        return key
    if prefix in _AS_BEFORE:
        return f"{prefix}{NATURAL}{rest[:16]}"
    if prefix not in _FORMATS and prefix != "table":
        return key
    fields = _DATED.get(prefix, _USUAL)
    if prefix == "table":
        fields = _of_table(rest, data)
        if not fields:
            return f"table{NATURAL}{rest[:16]}"
    name = _written(data, "organization") if prefix in _WITH_NOTES else str(data.get("organization", ""))
    others = [_written(data, each) for each in fields]
    return natural_key(prefix, normalized(name), day_numbers(others[0]), *map(normalized, others[1:]))


def _of_table(rest: str, data: dict[str, Any]) -> tuple[str, ...]:
    """The fields of which the key of a row was made; none where that was the table's own id."""
    day = next((name for name in _DAYS if _written(data, name)), _DAYS[0])
    wrote = (normalized(str(data.get("organization", ""))), _written(data, day), _written(data, "state"))
    return (day, "state") if fingerprint("\n".join(wrote)) == rest[:16] else ()


def _by_words(rest: str) -> bool:
    """Whether a key is the hash of words that keys of old were: sixteen digits, perhaps a number."""
    digits, _, number = rest.partition("-")
    return len(digits) == 16 and set(digits) <= _HEXADECIMAL and (not number or number.isdigit())


def _written(data: dict[str, Any], field: str) -> str:
    """The cell from which a field was read."""
    places = data.get("evidence", {}).get(field) or [{}]
    return str(places[-1 if field == "occurred" else 0].get("text", ""))


def _move_revisions(connection: Connection) -> None:
    connection.execute(
        "INSERT INTO revisions(report_id, number, load_id, changed_at, field, old, new)"
        " SELECT report_id, row_number() OVER (PARTITION BY report_id ORDER BY id), load_id, changed_at,"
        " field, old, new FROM revisions_before"
    )


def _date_loads(connection: Connection) -> None:
    """How recent the contents of a load are: the latest filing date in the reports that it wrote last."""
    connection.execute(
        "UPDATE loads SET run = id, as_of = (SELECT max(substr(ifnull(reported, published), 1, 10))"
        " FROM reports WHERE load_id = loads.id"
        " AND ifnull(reported, published) < substr(loads.started_at, 1, 10))"
    )
