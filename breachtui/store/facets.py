"""How many incidents and people there are by state, type, year…: of all incidents, or of a selection."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

from breachtui.store.columns import Columns

Counts = list[tuple[Any, int, int]]
"""(value, incidents, people), most incidents first; the value None where it is not known."""

_SAMPLE = 5_000  # incidents; a share of a tenth is then told to a twentieth of itself
_BATCH = 5_000  # incidents read at a time
_QUICK = 30_000  # incidents that are counted at once where their values are in memory


@dataclass(frozen=True)
class Facets:
    """What a selection consists of."""

    counts: Mapping[str, Counts]
    """By facet."""
    exact: bool
    """Whether all incidents were counted; else a sample was, and the numbers are estimates."""


COLUMNS = {
    "state": "state",
    "type": "breach_type",
    "attack": "attack",
    "year": "year",
    "sector": "organization_type",
}
"""The facets with one value an incident, and the columns of the incidents table that hold it."""

_DATA = "data_types"  # a column that holds a JSON list

FACETS = ("state", "type", "attack", "data", "year", "sector", "source")
"""What incidents can be counted by."""


def columns() -> Columns:
    """The columns that `of_many` counts by, still empty."""
    return Columns((*COLUMNS.values(), _DATA))


def total(connection: Connection) -> int:
    """How many incidents there are."""
    sql = "SELECT ifnull(sum(incidents), 0) FROM facet_counts WHERE facet = 'all'"
    return int(connection.execute(sql).fetchone()[0])


def of_all(connection: Connection, facet: str) -> Counts:
    """The kept counts of a facet."""
    rows = connection.execute("SELECT value, incidents, people FROM facet_counts WHERE facet = ?", (facet,))
    known: Callable[[str], Any] = int if facet == "year" else str
    return _ordered((known(value) if value else None, number, people) for value, number, people in rows)


def values(connection: Connection) -> dict[str, dict[str, int]]:
    """For each facet, and the user's tags, how many incidents have each value."""
    found: dict[str, dict[str, int]] = {}
    for facet, value, number in connection.execute(
        "SELECT facet, value, incidents FROM facet_counts"
        " UNION ALL SELECT 'tag', tag, count(DISTINCT incident_id) FROM incident_tags GROUP BY tag"
    ):
        found.setdefault(facet, {})[value] = number
    return found


def of_some(connection: Connection, ids: Sequence[int], *, exact: bool) -> Facets:
    """The counts of these incidents; unless ``exact``, of an even sample of many, scaled up."""
    step = 1 if exact else max(1, -(-len(ids) // _SAMPLE))
    tally = _Tally()
    for start in range(0, len(ids), _BATCH * step):
        tally.add(connection, list(ids[start : start + _BATCH * step : step]))
    return Facets(tally.counts(step), exact=step == 1)


def by_columns(ids: Sequence[int], columns: Columns, *, exact: bool) -> bool:
    """Whether these are better counted by ``columns``: unless ``exact``, only if that is done at once."""
    return len(ids) > _SAMPLE and (exact or (columns.complete and len(ids) <= _QUICK))


def of_many(columns: Columns, ids: Sequence[int], check: Callable[[], None]) -> Facets:
    """The counts of these incidents, of which ``columns`` knows the values."""
    *single, data, source = columns.count(ids, check)
    counts = {facet: _ordered(column) for facet, column in zip(COLUMNS, single, strict=True)}
    counts["data"] = _ordered(_each((json.loads(value or "[]"), *sums) for value, *sums in data))
    counts["source"] = _ordered(_each(source))
    return Facets({facet: counts[facet] for facet in FACETS}, exact=True)


def _each(counts: Iterable[tuple[Iterable[Any], int, int]]) -> Iterator[tuple[Any, int, int]]:
    """The counts of single values, given those of lists of them."""
    incidents: Counter[Any] = Counter()
    people: Counter[Any] = Counter()
    for values, number, affected in counts:
        for value in values:
            incidents[value] += number
            people[value] += affected
    return ((value, number, people[value]) for value, number in incidents.items())


class _Tally:
    def __init__(self) -> None:
        self._incidents: dict[str, Counter[Any]] = {facet: Counter() for facet in FACETS}
        self._people: dict[str, Counter[Any]] = {facet: Counter() for facet in FACETS}

    def add(self, connection: Connection, ids: Sequence[int]) -> None:
        chosen = json.dumps(ids)
        for facet, number, people, value in (*_of_rows(connection, chosen), *_of_sources(connection, chosen)):
            self._incidents[facet][value] += number
            self._people[facet][value] += people

    def counts(self, scale: int) -> dict[str, Counts]:
        return {
            facet: _ordered(
                (value, number * scale, self._people[facet][value] * scale)
                for value, number in self._incidents[facet].items()
            )
            for facet in FACETS
        }


def _of_rows(connection: Connection, ids: str) -> Iterator[tuple[str, int, int, Any]]:
    """(facet, incidents, people, value), a value any number of times; ``ids`` is a JSON list."""
    columns = ", ".join((*COLUMNS.values(), "data_types", "ifnull(individuals_affected, 0)"))
    sql = f"SELECT {columns} FROM incidents WHERE id IN (SELECT value FROM json_each(?))"
    rows = connection.execute(sql, (ids,)).fetchall()
    for at, facet in enumerate((*COLUMNS, "data")):
        sums: Counter[Any] = Counter()
        for row in rows:
            sums[row[at]] += row[-1]
        for value, number in Counter(row[at] for row in rows).items():
            for each in json.loads(value or "[]") if facet == "data" else (value,):
                yield facet, number, sums[value], each


def _of_sources(connection: Connection, ids: str) -> Iterator[tuple[str, int, int, Any]]:
    rows = connection.execute(
        "SELECT count(*), sum(ifnull(individuals_affected, 0)), format"
        " FROM incident_sources CROSS JOIN incidents ON incidents.id = incident_id"
        " WHERE incident_id IN (SELECT value FROM json_each(?)) GROUP BY format",
        (ids,),
    )
    return (("source", *row) for row in rows)


def _ordered(counts: Iterable[tuple[Any, int, int]]) -> Counts:
    return sorted(counts, key=lambda each: (-each[1], each[0] is not None, each[0] or 0))
