"""What statistics count of incidents, read in one pass."""

import json
from collections.abc import Callable, Iterator, Sequence
from sqlite3 import Connection
from typing import NamedTuple


class FigureRow(NamedTuple):
    """One incident as statistics see it; None or empty where a value is not known."""

    id: int
    """Its number."""
    organization: str | None
    """As `Facts.organization`."""
    state: str | None
    """USPS code."""
    sector: str | None
    """As `Facts.organization_type`."""
    breach_type: str | None
    """As `Facts.breach_type`."""
    attack: str | None
    """As `Facts.attack`."""
    date: str | None
    """The date it is listed under, EDTF."""
    year: int | None
    """Its year."""
    discovered: str | None
    """EDTF."""
    notified: str | None
    """EDTF."""
    affected: int | None
    """The figure it is listed under."""
    kind: str | None
    """What that counts: a `CountKind`."""
    qualifier: str | None
    """How exact it claims to be: a `Qualifier`."""
    jurisdiction: str | None
    """Of residents, whose."""
    data_types: str | None
    """As `Facts.data_types`, a JSON list."""
    formats: str
    """The formats of its reports, each once, a JSON list."""


_READ = """
    SELECT id, organization, state, organization_type, breach_type, attack, date, year, discovered, notified,
           affected, affected_kind, affected_qualifier, affected_jurisdiction, data_types,
           (SELECT json_group_array(format) FROM incident_sources WHERE incident_id = incidents.id)
    FROM incidents"""
_STEP = 1_000  # rows read between two looks whether to stop
_MOST = 32_000  # incidents that are looked up one by one; of more, all are read and the others left out


def figure_rows(
    connection: Connection, ids: Sequence[int] | None, check: Callable[[], None]
) -> Iterator[list[FigureRow]]:
    """The rows of these incidents, or of all, some at a time; ``check`` is called before each, and may raise.

    An incident that is gone is left out.
    """
    if ids is None or len(ids) > _MOST:
        rows = connection.execute(_READ)
    else:
        chosen = "WHERE id IN (SELECT value FROM json_each(?))"
        rows = connection.execute(f"{_READ} {chosen}", (json.dumps(list(ids)),))
    wanted = None if ids is None else frozenset(ids)
    while found := rows.fetchmany(_STEP):
        check()
        yield [FigureRow._make(row) for row in found if wanted is None or row[0] in wanted]
