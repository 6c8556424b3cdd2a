"""The part of a database that touched records hang together with, clustered anew."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from breachtui.linking.campaigns import Campaign, campaigns, vendor_marks
from breachtui.linking.clusters import Pair, grown, vetoed
from breachtui.linking.judgement import Verdict
from breachtui.linking.pairs import Link, Pairs


class Past(Protocol):
    """What linking gave before; a database can answer it."""

    def links_of(self, id: int) -> Iterable[Link]:
        """The links of a record."""

    def incident_of(self, id: int) -> tuple[int, ...]:
        """The incident of a record, itself included, in the order of keys."""


class Region:
    """What is clustered anew: all that hangs together, now or before, with a touched record."""

    def __init__(
        self, pairs: Pairs, links: Mapping[Pair, Link], past: Past, stale: set[int], removed: set[int]
    ) -> None:
        """``links`` are those of the touched records; ``stale`` are these and the removed."""
        self._pairs = pairs
        self._past = past
        self._stale = stale
        self._new: dict[int, list[Link]] = {}
        for link in links.values():
            for id in link.pair:
                self._new.setdefault(id, []).append(link)
        self.members: set[int] = set()
        """The records of the region."""
        self._components = list(self._hanging(stale))
        self.members -= removed
        self._clusters = {id: each for each in self._clustered() for id in each}

    def _now(self, id: int) -> Iterator[Link]:
        """The links of a record as they are now."""
        yield from self._new.get(id, ())
        if id not in self._stale:
            yield from (link for link in self._past.links_of(id) if self._stale.isdisjoint(link.pair))

    def _hanging(self, start: Iterable[int]) -> Iterator[list[int]]:
        """The components that the stale records are in, now or before."""
        for first in start:
            if first in self.members:
                continue
            self.members.add(first)
            component = [first]
            for id in component:
                for link in (*self._now(id), *self._past.links_of(id)):
                    other = link.two if link.one == id else link.one
                    if link.verdict is Verdict.SAME and other not in self.members:
                        self.members.add(other)
                        component.append(other)
            yield component

    def _clustered(self) -> Iterator[tuple[int, ...]]:
        for component in self._components:
            same = {
                link.pair: link for id in component for link in self._now(id) if link.verdict is Verdict.SAME
            }
            yield from grown({id for pair in same for id in pair}, same, self._pairs)

    def clusters(self) -> list[tuple[int, ...]]:
        """The incidents of two reports or more in the region."""
        return sorted({each for each in self._clusters.values() if len(each) > 1}, key=self._first)

    def suggestions(self) -> list[Link]:
        """The best link of two incidents that are not one, where nothing forbids it."""
        best: dict[frozenset[int], Link] = {}
        for link in {link.pair: link for id in self.members for link in self._now(id)}.values():
            if self._asked(link):
                ends = frozenset(self._incident(id)[0] for id in link.pair)
                if ends not in best or self._pairs.rank(link) < self._pairs.rank(best[ends]):
                    best[ends] = link
        return [link for link in best.values() if self._open(link)]

    def _asked(self, link: Link) -> bool:
        if link.decided or link.verdict is Verdict.SIBLING:
            return False
        return link.two not in self._incident(link.one)

    def _open(self, link: Link) -> bool:
        return not vetoed(self._incident(link.one), self._incident(link.two), self._pairs)

    def _incident(self, id: int) -> tuple[int, ...]:
        if id in self.members:
            return self._clusters.get(id, (id,))
        return self._past.incident_of(id)

    def _first(self, cluster: tuple[int, ...]) -> str:
        return self._pairs.key(cluster[0])

    def vendors(self, removed: Iterable[str]) -> set[str]:
        """The vendors that a record of the region names or is, as marks of an index."""
        index = self._pairs.index
        marks = set(removed)
        for record in map(index.record, self.members):
            marks.update(vendor_marks(record))
            marks.update(mark for name in record.own if index.count(mark := f"v:{name.joined}"))
        return marks

    def campaigns(self, marks: Iterable[str]) -> list[Campaign]:
        """The events at these vendors that befell two incidents or more."""
        index = self._pairs.index
        found: list[Campaign] = []
        for mark in marks:
            holders = {*index.holders(mark), *index.holders(f"n:{mark[2:]}")}
            found += campaigns(mark, map(index.record, holders), self._incident)
        return found
