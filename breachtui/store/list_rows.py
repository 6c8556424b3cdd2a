"""The rows that a list of incidents shows."""

import json
from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import Any, NamedTuple

from breachtui.values.counts import CountKind, Qualifier


class ListRow(NamedTuple):
    """One incident in a list."""

    id: int
    """Its number."""
    organization: str | None
    """As `Facts.organization`."""
    state: str | None
    """USPS code."""
    country: str | None
    """ISO 3166 alpha-2 code."""
    affected: int | None
    """The count it is listed under: persons, else accounts, records, residents."""
    affected_kind: str | None
    """What that counts: a `CountKind`."""
    affected_qualifier: str | None
    """How exact it claims to be: a `Qualifier`."""
    date: str | None
    """The date it is listed under, EDTF."""
    date_kind: str | None
    """Which one that is: ``occurred``, ``reported``…"""
    breach_type: str | None
    """As `Facts.breach_type`."""
    attack: str | None
    """As `Facts.attack`."""
    data_types: tuple[str, ...]
    """As `Facts.data_types`."""
    sources: int
    """How many reports it has."""
    conflicts: int
    """On how many fields they disagree."""
    affected_jurisdiction: str | None = None
    """Of residents, whose: ``US-IN``; None otherwise."""
    organization_type: str | None = None
    """As `Facts.organization_type`."""
    third_party: str | None = None
    """As `Facts.third_party`."""
    jurisdiction: str | None = None
    """As `Facts.jurisdiction`."""
    occurred: str | None = None
    """EDTF, as `Facts.occurred`."""
    discovered: str | None = None
    """EDTF, as `Facts.discovered`."""
    reported: str | None = None
    """EDTF, as `Facts.reported`."""
    notified: str | None = None
    """EDTF, as `Facts.notified`."""
    published: str | None = None
    """EDTF, as `Facts.published`."""
    changed: bool = False
    """Whether what was loaded last changed a value of it."""


_COLUMNS = ", ".join(ListRow._fields[:-1])
_BATCH = 500  # SQLite takes at most 32,766 parameters, old ones 999


def rows(connection: Connection, ids: Sequence[int]) -> list[ListRow]:
    """The rows of these incidents, in this order; one that is gone is left out."""
    found: dict[int, ListRow] = {}
    for start in range(0, len(ids), _BATCH):
        found.update(_batch(connection, ids[start : start + _BATCH]))
    return [found[id] for id in ids if id in found]


def _batch(connection: Connection, ids: Sequence[int]) -> Iterable[tuple[int, ListRow]]:
    marks = ", ".join("?" * len(ids))
    changed = {id for (id,) in connection.execute(_CHANGED.format(marks), tuple(ids))}
    for row in connection.execute(f"SELECT {_COLUMNS} FROM incidents WHERE id IN ({marks})", tuple(ids)):
        listed = ListRow(*(_sound(kind, value) for kind, value in zip(_KINDS, row, strict=True)))
        yield listed.id, listed._replace(changed=listed.id in changed)


def _sound(kind: Any, value: Any) -> Any:
    """A value as the list can show it: any program may have written the row."""
    if kind is tuple:
        try:
            return tuple(map(str, json.loads(value or "[]")))
        except (ValueError, TypeError):
            return ()
    if kind is int:
        return value if isinstance(value, int) else 0
    if kind is _OF_ONE:
        return value if isinstance(value, int) else None
    if isinstance(kind, frozenset):
        return value if value in kind else None
    return value if value is None or isinstance(value, str) else str(value)


_OF_ONE = "a number, or none"
_KINDS: tuple[Any, ...] = (
    int, str, str, str, _OF_ONE, frozenset(CountKind), frozenset(Qualifier), str, str, str, str, tuple,
    int, int, *[str] * 9,
)  # fmt: skip
"""What each column of a list may hold."""


_CHANGED = """
    SELECT DISTINCT incident_id FROM reports JOIN revisions ON report_id = reports.id
    WHERE incident_id IN ({}) AND revisions.load_id IN (
        SELECT id FROM loads
        WHERE run = (SELECT max(run) FROM loads WHERE taken_back_at IS NULL AND read > 0))"""
