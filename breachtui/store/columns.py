"""The facets of all incidents in memory, so that many are counted without looking each up in the file."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from sqlite3 import Connection
from typing import Any

_BATCH = 20_000  # incidents counted at a time
_WIDER = {"B": "H", "H": "I"}
_STEP = 1_000  # rows read between two looks whether to stop


class Column:
    """A value of each incident, by the incident's number; a byte each, more where there are many values."""

    def __init__(self, none: Any = None) -> None:
        self._numbers = {none: 0}
        self._rows = array("B")

    def extend(self, ids: Sequence[int], values: Iterable[Any]) -> None:
        """Take in the values of these incidents, whose numbers are greater than all before."""
        self._rows.extend(bytes(ids[-1] + 1 - len(self._rows)))
        for id, value in zip(ids, values, strict=True):
            self._put(id, value)

    def add(self, format: str, ids: Iterable[int]) -> None:
        """Where the values are tuples: put one more thing into those of these incidents."""
        values = list(self._numbers)
        for id in ids:
            value = (*values[self._rows[id]], format)
            self._put(id, value)
            if len(self._numbers) > len(values):
                values.append(value)

    def _put(self, id: int, value: Any) -> None:
        number = self._numbers.setdefault(value, len(self._numbers))
        try:
            self._rows[id] = number
        except OverflowError:
            self._rows = array(_WIDER[self._rows.typecode], self._rows)
            self._rows[id] = number

    def numbers(self, ids: Iterable[int]) -> list[int]:
        """What stands for the values of these incidents."""
        return list(map(self._rows.__getitem__, ids))

    @property
    def values(self) -> list[Any]:
        """The values by the numbers that stand for them."""
        return list(self._numbers)


class Columns:
    """The columns; a reading that was stopped goes on where it was."""

    def __init__(self, names: Sequence[str]) -> None:
        self.named = {name: Column() for name in names}
        """By column of the incidents table."""
        self.formats = Column(())
        """The kinds of source of each incident."""
        self.people = array("q")
        """How many people each incident affected; 0 where that is not known."""
        self.complete = False
        """Whether all incidents have been read."""
        self._last = ("", 0)

    def read(self, connection: Connection, check: Callable[[], None]) -> None:
        """Read what is missing; ``check`` is called now and then, and may raise."""
        if self.complete:
            return
        rows = connection.execute(
            f"SELECT id, ifnull(individuals_affected, 0), {', '.join(self.named)} FROM incidents"
            " WHERE id >= ? ORDER BY id",
            (len(self.people),),
        )
        while found := rows.fetchmany(_STEP):
            check()
            self._take(*zip(*found, strict=True))
        self._read_formats(connection, check)
        self.complete = True

    @property
    def all(self) -> list[Column]:
        """The columns, the kinds of source last."""
        return [*self.named.values(), self.formats]

    def count(self, ids: Sequence[int], check: Callable[[], None]) -> Iterator[list[tuple[Any, int, int]]]:
        """For each of all columns: (value, incidents, people) of these incidents."""
        incidents: list[Counter[int]] = [Counter() for _ in self.all]
        people = [[0] * len(column.values) for column in self.all]
        for start in range(0, len(ids), _BATCH):
            batch = [id for id in ids[start : start + _BATCH] if id < len(self.people)]
            affected = list(map(self.people.__getitem__, batch))
            for column, tally, sums in zip(self.all, incidents, people, strict=True):
                check()
                numbers = column.numbers(batch)
                tally.update(numbers)
                for number, each in zip(numbers, affected, strict=True):
                    sums[number] += each
        for column, tally, sums in zip(self.all, incidents, people, strict=True):
            values = column.values
            yield [(values[number], each, sums[number]) for number, each in tally.items()]

    def _take(self, ids: Sequence[int], people: Sequence[int], *columns: Sequence[Any]) -> None:
        for column, values in zip(self.named.values(), columns, strict=True):
            column.extend(ids, values)
        self.formats.extend(ids, [()] * len(ids))
        self.people.extend(bytes(ids[-1] + 1 - len(self.people)))
        for id, affected in zip(ids, people, strict=True):
            self.people[id] = affected

    def _read_formats(self, connection: Connection, check: Callable[[], None]) -> None:
        rows = connection.execute(
            "SELECT format, incident_id FROM incident_sources WHERE (format, incident_id) > (?, ?)"
            " ORDER BY format, incident_id",
            self._last,
        )
        while found := rows.fetchmany(_STEP):
            check()
            for format in dict.fromkeys(format for format, _ in found):
                known = (id for each, id in found if each == format and id < len(self.people))
                self.formats.add(format, known)
            self._last = found[-1]
