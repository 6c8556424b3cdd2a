"""What each incident is counted under, read once and kept in memory.

Exact counts follow every letter of a query. Of 66,000 incidents they take 80 ms from memory and 760 ms by
SQL (``python -m tests.benchmarks.facets FILE``); a million incidents take 12 MB.
"""

import json
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from sqlite3 import Connection
from typing import Any

Combination = tuple[Any, ...]
"""State, type, attack, year, sector, data types and formats of an incident; the last two as JSON lists."""
Counted = tuple[Combination, int, int]
"""A combination, and how many incidents and people have it."""

_STEP = 1_000  # rows read between two looks whether to stop
_BATCH = 20_000  # incidents counted at a time
_READ = """
    SELECT id, ifnull(individuals_affected, 0), state, breach_type, attack, year, organization_type,
           data_types,
           (SELECT json_group_array(format) FROM incident_sources WHERE incident_id = incidents.id)
    FROM incidents"""


def counted_by_sql(connection: Connection, ids: Sequence[int]) -> Iterator[Counted]:
    """The rows of these incidents; those that are gone are left out."""
    rows = connection.execute(
        f"{_READ} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    )
    incidents: Counter[Combination] = Counter()
    people: Counter[Combination] = Counter()
    for _, affected, *rest in rows:
        row = tuple(rest)
        incidents[row] += 1
        people[row] += affected
    return ((row, number, people[row]) for row, number in incidents.items())


class Combinations:
    """The rows of all incidents; a reading that was stopped goes on where it was."""

    def __init__(self) -> None:
        self._numbers: dict[Combination | None, int] = {None: 0}  # many incidents have equal rows
        self._rows = array("i")
        self._people = array("q")
        self.complete = False
        """Whether all incidents have been read."""

    def read(self, connection: Connection, check: Callable[[], None]) -> None:
        """Read what is missing; ``check`` is called now and then, and may raise."""
        if self.complete:
            return
        rows = connection.execute(f"{_READ} WHERE id >= ? ORDER BY id", (len(self._rows),))
        while found := rows.fetchmany(_STEP):
            check()
            gap = found[-1][0] + 1 - len(self._rows)
            self._rows.frombytes(bytes(gap * self._rows.itemsize))
            self._people.frombytes(bytes(gap * self._people.itemsize))
            for id, affected, *row in found:
                self._rows[id] = self._numbers.setdefault(tuple(row), len(self._numbers))
                self._people[id] = affected
        self.complete = True

    def count(self, ids: Sequence[int], check: Callable[[], None]) -> Iterator[Counted]:
        """The rows of these incidents; those that are not known are left out."""
        incidents: Counter[int] = Counter()
        people = [0] * len(self._numbers)
        for start in range(0, len(ids), _BATCH):
            check()
            batch = [id for id in ids[start : start + _BATCH] if id < len(self._rows)]
            numbers = list(map(self._rows.__getitem__, batch))
            incidents.update(numbers)
            for number, affected in zip(numbers, map(self._people.__getitem__, batch), strict=True):
                people[number] += affected
        known = list(self._numbers)
        return (
            (row, number, people[at]) for at, number in incidents.items() if (row := known[at]) is not None
        )
