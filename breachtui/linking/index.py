"""The reports of a database as linking asks for them."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from breachtui.linking.campaigns import vendor_marks
from breachtui.linking.candidates import blocks
from breachtui.linking.rarity import tokens
from breachtui.linking.record import LinkRecord


class Index(Protocol):
    """What linking asks of where the records are kept; a database can answer it."""

    def record(self, id: int) -> LinkRecord:
        """The record of that number."""

    def count(self, mark: str) -> int:
        """How many records have a mark of `marks`."""

    def holders(self, mark: str) -> Sequence[int]:
        """The numbers of the records that have it."""


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
        holders = self._holders
        for mark in marks(record):
            if mark in holders:
                holders[mark].append(record.id)
            else:
                holders[mark] = [record.id]

    def record(self, id: int) -> LinkRecord:
        """The record of that number."""
        return self._records[id]

    def count(self, mark: str) -> int:
        """How many records have a mark."""
        return len(self._holders.get(mark, ()))

    def holders(self, mark: str) -> Sequence[int]:
        """The numbers of the records that have it."""
        return self._holders.get(mark, ())

    def ids(self) -> Iterable[int]:
        """All numbers."""
        return self._records
