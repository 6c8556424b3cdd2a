"""The reports of a database as linking asks for them."""

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from breachtui.linking.campaigns import vendor_marks
from breachtui.linking.candidates import blocks
from breachtui.linking.rarity import MOST, tokens
from breachtui.linking.record import LinkRecord


class Index(Protocol):
    """What linking asks of where the records are kept; a database can answer it."""

    def record(self, id: int) -> LinkRecord:
        """The record of that number."""

    def records(self, ids: Iterable[int]) -> Iterable[LinkRecord]:
        """The records of those numbers, in any order."""

    def fetch(self, ids: Collection[int]) -> None:
        """Have the records of those numbers at hand: they are about to be asked for one by one."""

    def count(self, mark: str, most: int = MOST) -> int:
        """How many records have a mark of `marks`, or ``most``."""

    def holders(self, mark: str, most: int | None = None) -> Sequence[int]:
        """The numbers of the records that have it, or ``most`` of them."""


def marks(record: LinkRecord) -> set[str]:
    """All that records are found and counted by: an index keeps, for each, who has it."""
    return blocks(record) | set(tokens(record)) | set(vendor_marks(record))


class Memory:
    """An index in memory."""

    def __init__(self, records: Iterable[LinkRecord] = ()) -> None:
        self._records: dict[int, LinkRecord] = {}
        self._holders: dict[str, list[int]] = {}
        for record in records:
            self.add(record)

    def add(self, record: LinkRecord) -> None:
        """One record more."""
        self._records[record.id] = record
        for mark in marks(record):
            self._holders.setdefault(mark, []).append(record.id)

    def record(self, id: int) -> LinkRecord:
        """The record of that number."""
        return self._records[id]

    def records(self, ids: Iterable[int]) -> Iterable[LinkRecord]:
        """The records of those numbers."""
        return map(self.record, ids)

    def fetch(self, ids: Collection[int]) -> None:
        """They are all at hand."""

    def count(self, mark: str, most: int = MOST) -> int:
        """How many records have a mark, or ``most``."""
        return min(most, len(self._holders.get(mark, ())))

    def holders(self, mark: str, most: int | None = None) -> Sequence[int]:
        """The numbers of the records that have it."""
        return self._holders.get(mark, ())[:most]
