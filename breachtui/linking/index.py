"""What linking asks of a database: its reports, and a place for what it finds."""

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from breachtui.linking.campaigns import VendorEvent, vendor_marks
from breachtui.linking.candidates import blocks
from breachtui.linking.judgement import Link
from breachtui.linking.rarity import MOST, tokens
from breachtui.linking.record import LinkRecord


class Index(Protocol):
    """Where the records are kept."""

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


class Ledger(Protocol):
    """Where what linking finds is kept."""

    def links_of(self, id: int) -> Iterable[Link]:
        """The links of a record."""

    def incident_of(self, id: int) -> tuple[int, ...]:
        """The incident of a record, itself included, in the order of keys."""

    def unlink(self, ids: Collection[int]) -> None:
        """Drop all links of these records."""

    def write(self, links: Iterable[Link]) -> None:
        """Keep links; none of their pairs has one."""

    def group(self, members: Collection[int], clusters: Collection[tuple[int, ...]]) -> None:
        """Replace the incidents of these records; a member that is in no cluster stands alone."""

    def ask(self, members: Collection[int], suggestions: Collection[Link]) -> None:
        """Replace the questions of which one of these records is an end."""

    def replace_campaigns(self, vendors: Collection[str], campaigns: Collection[VendorEvent]) -> None:
        """Replace the campaigns at these vendors, which are marks of an index."""


def marks(record: LinkRecord) -> set[str]:
    """All that records are found and counted by: an index keeps, for each, who has it."""
    return blocks(record) | set(tokens(record)) | set(vendor_marks(record))
