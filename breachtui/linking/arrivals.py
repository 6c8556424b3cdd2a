"""What came, changed or went since reports were linked last, and which others that concerns."""

from collections import Counter
from collections.abc import Collection, Iterable

from breachtui.linking.campaigns import vendor_marks
from breachtui.linking.candidates import CAP
from breachtui.linking.index import Index, marks
from breachtui.linking.rarity import COUNTED, MOST, weight
from breachtui.linking.record import LinkRecord


class Arrivals:
    """New records, and former ones: those that were removed, or as they were before a change."""

    def __init__(self, later: Collection[int] = ()) -> None:
        self.later = frozenset(later)
        """Records of the index that are linked later, and only then with these."""
        self.new: set[int] = set()
        """The numbers of those that are new, were changed, or are to be linked anew."""
        self._former: set[int] = set()
        self._named: set[str] = set()
        self._own: set[str] = set()
        self._net: Counter[str] = Counter()

    def add(self, records: Iterable[LinkRecord]) -> None:
        """Records that are new, or as they are after a change."""
        for record in records:
            self.new.add(record.id)
            self._count(record, 1)

    def drop(self, records: Iterable[LinkRecord]) -> None:
        """Records that are no more, or as they were before a change."""
        for record in records:
            self._former.add(record.id)
            self._named.update(vendor_marks(record))
            self._own.update(f"v:{name.joined}" for name in record.own)
            self._count(record, -1)

    @property
    def removed(self) -> set[int]:
        """The numbers of those that are no more."""
        return self._former - self.new

    def vendors(self, index: Index) -> set[str]:
        """The vendors that former records named, or were, as marks of an index."""
        return self._named | {mark for mark in self._own if index.count(mark)}

    def _count(self, record: LinkRecord, by: int) -> None:
        for mark in marks(record):
            self._net[mark] += by

    def touched(self, index: Index) -> set[int]:
        """The new records, and the old ones for which a word or a block is worth more or less than before."""
        touched = set(self.new)
        for mark, more in self._net.items():
            now = index.count(mark, MOST + abs(more)) if more else 0
            if more and _worth(mark, now) != _worth(mark, now - more):
                touched.update(index.holders(mark))
        return touched


def _worth(mark: str, count: int) -> tuple[bool, float]:
    """Whether pairs are made of those that have a mark, and what it weighs."""
    return count > CAP, weight(mark, count) if COUNTED.match(mark) else 0.0
