"""Pairs of records: found by blocks, judged once, kept where they say something."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from breachtui.linking.candidates import CAP, blocks, far
from breachtui.linking.index import Index
from breachtui.linking.judgement import Judgement, Link, Pair, Verdict, ordered
from breachtui.linking.rarity import Rarity
from breachtui.linking.verdict import Judge


class Pairs:
    """The pairs of the records of an index."""

    def __init__(self, index: Index, decided: Mapping[Pair, Verdict]) -> None:
        self.index = index
        self.decided = {ordered(*pair): verdict for pair, verdict in decided.items()}
        self._rarity = Rarity(index.count)
        self._judge = Judge(self._rarity)
        self._judged: dict[Pair, Judgement] = {}

    def judge(self, one: int, two: int) -> Judgement:
        """What is thought of two records, each pair once; a person's word aside."""
        pair = ordered(one, two)
        found = self._judged.get(pair)
        if found is None:
            found = self._judge.judge(self.index.record(pair[0]), self.index.record(pair[1]))
            self._judged[pair] = found
        return found

    def key(self, id: int) -> str:
        """The key of a record, by which all order is made."""
        return self.index.record(id).key

    def forget(self) -> None:
        """Give back the memory of the pairs judged and the names compared so far."""
        self._judged.clear()
        self._judge = Judge(self._rarity)

    def rank(self, link: Link) -> tuple[float, list[str]]:
        """What links are ordered by, the best first."""
        return -link.score, sorted(map(self.key, link.pair))

    def links(self, some: Iterable[int], touched: Collection[int], later: Collection[int]) -> Iterator[Link]:
        """The links of some of the touched records, save with those that are linked later.

        Of two touched records one is found from the lesser.
        """
        chosen = frozenset(some)
        self.index.fetch(chosen)
        found = {one: self._candidates(one, touched).difference(later) for one in chosen}
        self.index.fetch(chosen.union(*found.values()))
        near = {ordered(one, two) for one, others in found.items() for two in others if self._near(one, two)}
        near.update(
            pair for pair in self.decided if (pair[0] in chosen if pair[0] in touched else pair[1] in chosen)
        )
        return (link for pair in sorted(near) if (link := self._link(pair)))

    def _candidates(self, one: int, touched: Collection[int]) -> set[int]:
        """The other records of the pairs of a touched record."""
        others: set[int] = set()
        for block in blocks(self.index.record(one)):
            holders = self.index.holders(block, CAP + 1)
            if len(holders) <= CAP:
                others.update(two for two in holders if one < two or two not in touched)
        others.discard(one)
        return others

    def _near(self, one: int, two: int) -> bool:
        return not far(self.index.record(one), self.index.record(two))

    def _link(self, pair: Pair) -> Link | None:
        thought = self.judge(*pair)
        if verdict := self.decided.get(pair):
            return Link(
                *pair, verdict, thought.score, ("a person has said so", *thought.reasons), decided=True
            )
        if thought.verdict is Verdict.DIFFERENT and not thought.doubtful:
            return None
        return Link(*pair, thought.verdict, thought.score, thought.reasons)
