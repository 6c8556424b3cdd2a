"""Linking in memory, as tests see it."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from breachtui.linking import Arrivals, Link, LinkRecord, Pair, VendorEvent, marks, revise
from breachtui.linking.rarity import MOST
from breachtui.linking.revising import Decided


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


class Linking:
    """A ledger in memory: which reports speak of one breach."""

    def __init__(self) -> None:
        self._links: dict[Pair, Link] = {}
        self._pairs_of: dict[int, set[Pair]] = {}
        self._incidents: dict[int, tuple[int, ...]] = {}
        self._suggested: set[Pair] = set()
        self._campaigns: dict[str, list[VendorEvent]] = {}

    @property
    def clusters(self) -> tuple[tuple[int, ...], ...]:
        """The incidents of two reports or more; the reports of each in the order of their keys."""
        return tuple(sorted(set(self._incidents.values())))

    @property
    def links(self) -> Mapping[Pair, Link]:
        """The pairs judged same or sibling, those in doubt, and those that a person decided."""
        return self._links

    @property
    def suggestions(self) -> tuple[Link, ...]:
        """The pairs to ask a person about: the best one of two incidents that nothing forbids to be one."""
        return tuple(sorted(map(self._links.__getitem__, self._suggested), key=lambda each: -each.score))

    @property
    def campaigns(self) -> tuple[VendorEvent, ...]:
        """The events at vendors that befell two incidents or more."""
        found = [each for campaigns in self._campaigns.values() for each in campaigns]
        return tuple(sorted(found, key=lambda each: (each.mark, each.start or 0)))

    def links_of(self, id: int) -> Iterable[Link]:
        """The links of a record."""
        return [self._links[pair] for pair in self._pairs_of.get(id, ())]

    def incident_of(self, id: int) -> tuple[int, ...]:
        """The incident of a record, itself included, in the order of keys."""
        return self._incidents.get(id, (id,))

    def unlink(self, ids: Collection[int]) -> None:
        """Drop all links of these records."""
        for pair in {pair for id in ids for pair in self._pairs_of.get(id, ())}:
            del self._links[pair]
            self._suggested.discard(pair)
            for id in pair:
                self._pairs_of[id].discard(pair)

    def write(self, links: Iterable[Link]) -> None:
        """Keep links."""
        for link in links:
            self._links[link.pair] = link
            for id in link.pair:
                self._pairs_of.setdefault(id, set()).add(link.pair)

    def group(self, members: Collection[int], clusters: Collection[tuple[int, ...]]) -> None:
        """Replace the incidents of these records."""
        for id in members:
            self._incidents.pop(id, None)
        self._incidents.update({id: cluster for cluster in clusters for id in cluster})

    def ask(self, members: Collection[int], suggestions: Collection[Link]) -> None:
        """Replace the questions of which one of these records is an end."""
        ends = frozenset(members)
        self._suggested = {pair for pair in self._suggested if ends.isdisjoint(pair)}
        self._suggested.update(link.pair for link in suggestions)

    def replace_campaigns(self, vendors: Collection[str], campaigns: Collection[VendorEvent]) -> None:
        """Replace the campaigns at these vendors."""
        for vendor in vendors:
            self._campaigns.pop(vendor, None)
        for each in campaigns:
            self._campaigns.setdefault(each.mark, []).append(each)


def link(records: Sequence[LinkRecord], decided: Decided | None = None) -> Linking:
    """Link all records; a person's verdicts are obeyed, different and sibling before same."""
    linking, arrivals = Linking(), Arrivals()
    arrivals.add(records)
    revise(Memory(records), linking, arrivals, decided)
    return linking
