"""The rows that a list of incidents shows."""

import json
from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import NamedTuple


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
    """The count it is listed under: people, else accounts, records, residents."""
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


_COLUMNS = ", ".join(ListRow._fields)
_BATCH = 500  # SQLite takes at most 32,766 parameters, old ones 999


def rows(connection: Connection, ids: Sequence[int]) -> list[ListRow]:
    """The rows of these incidents, in this order; one that is gone is left out."""
    found: dict[int, ListRow] = {}
    for start in range(0, len(ids), _BATCH):
        found.update(_batch(connection, ids[start : start + _BATCH]))
    return [found[id] for id in ids if id in found]


def _batch(connection: Connection, ids: Sequence[int]) -> Iterable[tuple[int, ListRow]]:
    marks = ", ".join("?" * len(ids))
    for row in connection.execute(f"SELECT {_COLUMNS} FROM incidents WHERE id IN ({marks})", tuple(ids)):
        listed = ListRow(*row)
        yield listed.id, listed._replace(data_types=tuple(json.loads(row[11] or "[]")))
