"""How many incidents and people there are by state, type, year…: of all incidents, or of a selection."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from sqlite3 import Connection
from typing import Any, NamedTuple

from breachtui.store.combinations import Combinations, Counted, counted_by_sql

Counts = list[tuple[Any, int, int]]
"""(value, incidents, people), most incidents first; the value None where it is not known."""

_SAMPLE = 5_000  # incidents; a share of a tenth is then told to a twentieth of itself
_QUICK = 30_000  # incidents that are counted at once where their rows are in memory


class Facets(NamedTuple):
    """What a selection consists of."""

    counts: Mapping[str, Counts]
    """By facet."""
    exact: bool
    """Whether all incidents were counted; else a sample was, and the numbers are estimates."""


_ONE_EACH = ("state", "type", "attack", "year", "sector")
_SEVERAL = ("data", "source")
FACETS = ("state", "type", "attack", "data", "year", "sector", "source")
"""What incidents are counted by."""

_OF_REPORTS = {
    "jurisdiction": "SELECT DISTINCT incident_id, jurisdiction AS value FROM reports"
                    " WHERE jurisdiction IS NOT NULL",
    "flag": "SELECT DISTINCT incident_id, flag AS value FROM report_flags JOIN reports ON id = report_id",
    "tag": "SELECT DISTINCT incident_id, tag AS value FROM incident_tags",
    "campaign": "SELECT DISTINCT incident_id, vendor AS value FROM campaigns JOIN campaign_reports"
                " ON campaign_id = campaigns.id JOIN reports ON reports.id = report_id",
    "load": "SELECT DISTINCT incident_id, appearances.load_id AS value FROM appearances"
            " JOIN reports ON reports.id = report_id",
}  # fmt: skip
MORE_FACETS = tuple(_OF_REPORTS)
"""What they are counted by when somebody asks: each is a look at all reports, or at what you wrote."""


def total(connection: Connection) -> int:
    """How many incidents there are."""
    sql = "SELECT ifnull(sum(incidents), 0) FROM facet_counts WHERE facet = 'all'"
    return int(connection.execute(sql).fetchone()[0])


def of_all(connection: Connection, facet: str) -> Counts:
    """The kept counts of a facet."""
    sql = "SELECT value, incidents, people FROM facet_counts WHERE facet = ?"
    rows = connection.execute(sql, (facet,)).fetchall()
    if facet == "year":
        rows = [(int(value) if str(value).isdecimal() else None, n, people) for value, n, people in rows]
    return _ordered((value or None, n, people) for value, n, people in rows)


def values(connection: Connection) -> dict[str, dict[str, int]]:
    """For each facet, also tags and campaigns, how many incidents have each value."""
    found: dict[str, dict[str, int]] = {}
    others = (
        f" UNION ALL SELECT '{facet}', value, count(incident_id) FROM ({_OF_REPORTS[facet]}) GROUP BY value"
        for facet in ("tag", "campaign")
    )
    for facet, value, number in connection.execute(
        "SELECT facet, value, incidents FROM facet_counts" + "".join(others)
    ):
        found.setdefault(facet, {})[value] = number
    return found


def of_some(
    connection: Connection, ids: Sequence[int], rows: Combinations, check: Callable[[], None], *, exact: bool
) -> Facets:
    """The counts of these incidents; unless ``exact``, of an even sample of many, scaled up.

    Many are counted by ``rows``, which are read for it; unless ``exact``, only if that is done at once.
    """
    if len(ids) > _SAMPLE and (exact or (rows.complete and len(ids) <= _QUICK)):
        rows.read(connection, check)
        return Facets(_by_facet(rows.count(ids, check)), exact=True)
    step = 1 if exact else max(1, -(-len(ids) // _SAMPLE))
    return Facets(_by_facet(counted_by_sql(connection, ids[::step]), step), exact=step == 1)


def of_reports(connection: Connection, facet: str, ids: Sequence[int] | None) -> Counts:
    """The counts of one of `MORE_FACETS`, of these incidents or of all."""
    among = None if ids is None else frozenset(ids)
    rows = connection.execute(
        f"SELECT incident_id, value, ifnull(individuals_affected, 0) FROM ({_OF_REPORTS[facet]})"
        " JOIN incidents ON incidents.id = incident_id"
    )
    counted = _summed((value, 1, people) for id, value, people in rows if among is None or id in among)
    return _ordered((value, number, people) for value, (number, people) in counted.items())


def _by_facet(counted: Iterable[Counted], scale: int = 1) -> dict[str, Counts]:
    found, known = {}, list(counted)
    for at, facet in enumerate((*_ONE_EACH, *_SEVERAL)):
        sums = _summed((row[at], number, affected) for row, number, affected in known)
        if facet in _SEVERAL:
            lists = sums.items()
            sums = _summed((each, *counts) for value, counts in lists for each in json.loads(value or "[]"))
        found[facet] = _ordered((value, n * scale, people * scale) for value, (n, people) in sums.items())
    return {facet: found[facet] for facet in FACETS}


def _summed(counted: Iterable[tuple[Any, int, int]]) -> dict[Any, tuple[int, int]]:
    incidents: dict[Any, int] = defaultdict(int)
    people: dict[Any, int] = defaultdict(int)
    for value, number, affected in counted:
        incidents[value] += number
        people[value] += affected
    return {value: (number, people[value]) for value, number in incidents.items()}


def _ordered(counts: Iterable[tuple[Any, int, int]]) -> Counts:
    return sorted(counts, key=lambda each: (-each[1], each[0] is not None, each[0] or 0))
