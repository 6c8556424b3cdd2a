"""The rows that a list of incidents shows, and what of a row is sound: any program may have written it."""

import json
from collections.abc import Sequence
from sqlite3 import Connection
from typing import Any, NamedTuple

from breachtui.values.counts import LARGEST, CountKind, Qualifier
from breachtui.words.milestones import TIMELINE


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


def rows(connection: Connection, ids: Sequence[int]) -> list[ListRow]:
    """The rows of these incidents, in this order; one that is gone is left out."""
    chosen = (json.dumps(list(ids)),)
    changed = {id for (id,) in connection.execute(_CHANGED, chosen)}
    read = connection.execute(f"SELECT {_COLUMNS} FROM incidents WHERE id {_CHOSEN}", chosen)
    found = {row[0]: _sound(ListRow._make((*row, row[0] in changed))) for row in read}
    return [found[id] for id in ids if id in found]


def _sound(row: ListRow) -> ListRow:
    """The row, or what can be shown of it."""
    affected, kind, qualifier, of = sound_figure(
        row.affected, row.affected_kind, row.affected_qualifier, row.affected_jurisdiction
    )
    texts: dict[str, Any] = {name: sound_text(getattr(row, name)) for name in _TEXTS}
    return row._replace(
        **texts,
        affected=affected,
        affected_kind=kind,
        affected_qualifier=qualifier,
        affected_jurisdiction=of,
        data_types=_members(row.data_types),
        sources=sound_number(row.sources) or 0,
        conflicts=sound_number(row.conflicts) or 0,
    )


def _members(listed: object) -> tuple[str, ...]:
    """The members of a JSON list."""
    try:
        return tuple(map(str, json.loads(sound_text(listed) or "[]")))
    except (ValueError, TypeError):
        return ()


_TEXTS = (
    "organization", "state", "country", "date", "date_kind", "breach_type", "attack", "organization_type",
    "third_party", "jurisdiction", *TIMELINE,
)  # fmt: skip
"""The columns that hold text and nothing else."""

_CHOSEN = "IN (SELECT value FROM json_each(?))"
_CHANGED = f"""
    SELECT DISTINCT incident_id FROM reports JOIN revisions ON report_id = reports.id
    WHERE incident_id {_CHOSEN} AND revisions.load_id IN (
        SELECT id FROM loads
        WHERE run = (SELECT max(run) FROM loads WHERE taken_back_at IS NULL AND read > 0))"""


_KINDS, _QUALIFIERS = frozenset(CountKind), frozenset((None, *Qualifier))


class ListedFigure(NamedTuple):
    """The figure an incident is listed under; all None where it has none."""

    affected: int | None = None
    """The number."""
    kind: str | None = None
    """What it counts: a `CountKind`."""
    qualifier: str | None = None
    """How exact it claims to be: a `Qualifier`."""
    jurisdiction: str | None = None
    """Of residents, whose."""


def is_figure(affected: object, kind: object, qualifier: object) -> bool:
    """Whether these are a figure that can be shown and added up.

    A number of what nobody knows is none, nor is one of more than 63 bits, which SQLite keeps as a fraction.
    """
    return type(affected) is int and 0 <= affected <= LARGEST and kind in _KINDS and qualifier in _QUALIFIERS


def sound_figure(affected: object, kind: object, qualifier: object, jurisdiction: object) -> ListedFigure:
    """The figure, or none."""
    if not is_figure(affected, kind, qualifier):
        return ListedFigure()
    return ListedFigure(
        sound_number(affected), sound_text(kind), sound_text(qualifier), sound_text(jurisdiction)
    )


def sound_number(value: object) -> int | None:
    """A whole number."""
    return value if type(value) is int else None


def sound_text(value: object) -> str | None:
    """A text."""
    return value if isinstance(value, str) else None
