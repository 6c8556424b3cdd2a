"""All links of a database: incidents, pairs with their reasons, questions, campaigns.

Only what arrivals touch is looked at. What comes of it is the same, whatever the order in which the records
and a person's decisions came. It is written to the ledger in batches, so that memory does not grow with the
database.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, TypeVar

from breachtui.linking.arrivals import Arrivals
from breachtui.linking.campaigns import VendorEvent, campaigns, vendor_marks
from breachtui.linking.index import Index, Ledger
from breachtui.linking.judgement import SUGGEST, Judgement, Link, Pair, Verdict, ordered
from breachtui.linking.pairs import Pairs

_JUDGED = 1_000  # records whose pairs are judged before their links are written
_BATCH = 5_000  # records that are gone through before what was found is written down
Group = TypeVar("Group", bound=Collection[Any])
Decided = Mapping[Pair, Verdict]
"""A person's word on pairs, the lesser number first."""


def revise(
    index: Index,
    ledger: Ledger,
    arrivals: Arrivals,
    decided: Decided | None = None,
    changed: Iterable[Pair] = (),
) -> None:
    """Bring the ledger up to date with the index, which has the arrivals already.

    ``decided`` are all decisions there are now on records of the index, ``changed`` the pairs decided, or
    no longer, since the ledger was written last.
    """
    pairs = Pairs(index, decided or {})
    removed = arrivals.removed
    touched = arrivals.touched(index)
    touched.update(id for pair in changed for id in pair if id not in removed)
    starts = touched | {other for id in touched | removed for other in _partners(ledger, id)}
    ledger.unlink(touched | removed)
    ledger.group(removed, ())
    for batch in _batches(([id] for id in sorted(touched)), _JUDGED):
        ledger.write(pairs.links([id for ids in batch for id in ids], touched, arrivals.later))
        pairs.forget()
    region = _Region(pairs, ledger, sorted(starts - removed))
    region.cluster()
    region.suggest()
    region.retell_campaigns(arrivals.vendors(index))


def explain(index: Index, one: int, two: int) -> Judgement:
    """What is thought of two reports, linked or not."""
    return Pairs(index, {}).judge(one, two)


class _Region:
    """All records that hang together, by links that say same, with some to start from."""

    def __init__(self, pairs: Pairs, ledger: Ledger, starts: Iterable[int]) -> None:
        self._pairs = pairs
        self._ledger = ledger
        self._starts = starts
        self.members: set[int] = set()
        """The records of the region, known once it was clustered."""

    def cluster(self) -> None:
        """Make incidents anew of the records of the region."""
        for components in _batches(self._components()):
            clusters = [each for component in components for each in self._clusters(component)]
            self._ledger.group(list(chain.from_iterable(components)), clusters)
            self._pairs.forget()

    def _components(self) -> Iterator[list[int]]:
        for first in self._starts:
            if first in self.members:
                continue
            self.members.add(first)
            component = [first]
            for id in component:
                for other in _partners(self._ledger, id):
                    if other not in self.members:
                        self.members.add(other)
                        component.append(other)
            yield component

    def _clusters(self, component: list[int]) -> Iterator[tuple[int, ...]]:
        """The incidents of two reports or more in a component."""
        if len(component) > 1:
            links = (link for id in component for link in self._ledger.links_of(id))
            same = {link.pair: link for link in links if link.verdict is Verdict.SAME}
            yield from (each for each in _grown(component, same, self._pairs) if len(each) > 1)

    def suggest(self) -> None:
        """Ask anew about the incidents of the region."""
        for incidents in _batches(self._incidents()):
            self._ledger.ask(list(chain.from_iterable(incidents)), self._suggestions(incidents))
            self._pairs.forget()

    def _incidents(self) -> Iterator[tuple[int, ...]]:
        seen: set[int] = set()
        for id in self.members:
            if id not in seen:
                incident = self._ledger.incident_of(id)
                seen.update(incident)
                yield incident

    def _suggestions(self, incidents: Iterable[tuple[int, ...]]) -> list[Link]:
        """The best link of two incidents that are not one, where nothing forbids it."""
        best: dict[tuple[tuple[int, ...], tuple[int, ...]], Link] = {}
        for incident in incidents:
            for link in chain.from_iterable(map(self._ledger.links_of, incident)):
                if link.decided or link.verdict is Verdict.SIBLING:
                    continue
                one, two = sorted(self._ledger.incident_of(id) for id in link.pair)
                known = best.get((one, two))
                if one != two and (known is None or self._pairs.rank(link) < self._pairs.rank(known)):
                    best[one, two] = link
        return [link for ends, link in best.items() if not _vetoed(*ends, self._pairs)]

    def retell_campaigns(self, vendors: Iterable[str]) -> None:
        """Replace the campaigns at these vendors, and at those that a record of the region names or is."""
        for marks in _batches([each] for each in sorted({*vendors, *self._vendors()})):
            chosen = list(chain.from_iterable(marks))
            self._ledger.replace_campaigns(chosen, [each for mark in chosen for each in self._at(mark)])

    def _vendors(self) -> Iterator[str]:
        index = self._pairs.index
        for record in index.records(self.members):
            yield from vendor_marks(record)
            yield from (mark for name in record.own if index.count(mark := f"v:{name.joined}"))

    def _at(self, mark: str) -> Sequence[VendorEvent]:
        """The events at a vendor that befell two incidents or more."""
        index = self._pairs.index
        holders = {*index.holders(mark), *index.holders(f"n:{mark[2:]}")}
        return campaigns(mark, index.records(holders), self._ledger.incident_of)


def _partners(ledger: Ledger, id: int) -> Iterator[int]:
    """The records that links of a record say are the same breach."""
    for link in ledger.links_of(id):
        if link.verdict is Verdict.SAME:
            yield link.two if link.one == id else link.one


def _batches(groups: Iterable[Group], most: int = _BATCH) -> Iterator[list[Group]]:
    """Groups together, until they have so many members."""
    batch: list[Group] = []
    size = 0
    for group in groups:
        batch.append(group)
        size += len(group)
        if size >= most:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _grown(members: Iterable[int], same: Mapping[Pair, Link], pairs: Pairs) -> list[tuple[int, ...]]:
    """The clusters of one component, each in the order of its keys.

    What a person called same is joined first, then the pair with the highest score, of equals the
    one with the least keys. Two clusters are not joined where one pair between them is surely no
    pair, or where fewer pairs between them speak for it than against: so no chain makes one
    incident of many.
    """
    cluster: dict[int, tuple[int, ...]] = {id: (id,) for id in members}

    def order(pair: Pair) -> tuple[bool, float, list[str]]:
        said = pairs.decided.get(pair) is Verdict.SAME
        return not said, -same[pair].score, sorted(map(pairs.key, pair))

    for one, two in sorted(same, key=order):
        left, right = cluster[one], cluster[two]
        if left is right or not _may_join(left, right, (one, two), pairs):
            continue
        joined = left + right
        for id in joined:
            cluster[id] = joined
    return list({tuple(sorted(each, key=pairs.key)) for each in cluster.values()})


def _vetoed(left: tuple[int, ...], right: tuple[int, ...], pairs: Pairs) -> bool:
    """Whether one pair between two clusters is surely no pair, or a person has said so."""
    for one in left:
        for two in right:
            said = pairs.decided.get(ordered(one, two))
            if pairs.judge(one, two).sure if said is None else said is not Verdict.SAME:
                return True
    return False


def _may_join(left: tuple[int, ...], right: tuple[int, ...], joining: Pair, pairs: Pairs) -> bool:
    if pairs.decided.get(joining) is Verdict.SAME:
        return not _forbidden(left, right, pairs)
    return not _vetoed(left, right, pairs) and _supported(left, right, pairs)


def _forbidden(left: tuple[int, ...], right: tuple[int, ...], pairs: Pairs) -> bool:
    """Whether a person has said of one pair that it is none."""
    said = (pairs.decided.get(ordered(one, two), Verdict.SAME) for one in left for two in right)
    return any(verdict is not Verdict.SAME for verdict in said)


def _supported(left: tuple[int, ...], right: tuple[int, ...], pairs: Pairs) -> bool:
    support = 0
    for one in left:
        for two in right:
            thought = pairs.judge(one, two)
            if thought.score >= SUGGEST or pairs.decided.get(ordered(one, two)) is Verdict.SAME:
                support += 1
            elif not thought.neutral:
                support -= 1
    return support >= 0
