"""Pairs of records: found by blocks, judged once, kept where they say something."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from breachtui.linking.candidates import CAP, blocks, far
from breachtui.linking.clusters import Pair, ordered
from breachtui.linking.index import Index
from breachtui.linking.judgement import Judgement, Verdict
from breachtui.linking.rarity import Rarity, tokens, weight
from breachtui.linking.record import LinkRecord
from breachtui.linking.verdict import Judge


@dataclass(frozen=True)
class Link:
    """How two reports stand to each other."""

    one: int
    """The lesser number of the two."""
    two: int
    """The greater."""
    verdict: Verdict
    """What they are to each other."""
    score: float
    """How much speaks for one breach."""
    reasons: tuple[str, ...]
    """Why, in words, the weightiest first."""
    decided: bool = False
    """Whether a person has said so."""

    @property
    def pair(self) -> Pair:
        """Both numbers."""
        return self.one, self.two


class Pairs:
    """The pairs of the records of an index."""

    def __init__(self, index: Index, decided: Mapping[Pair, Verdict]) -> None:
        self.index = index
        self.decided = {ordered(*pair): verdict for pair, verdict in decided.items()}
        self._judge = Judge(Rarity(index.count))
        self._blocks_of: dict[int, set[str]] = {}
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

    def touched(self, new: Collection[int], gone: Iterable[LinkRecord]) -> set[int]:
        """The new records, and the old ones for which a word or a block is worth more or less than before."""
        counted: Counter[str] = Counter()
        blocked: Counter[str] = Counter()
        for record in map(self.index.record, new):
            counted.update(set(tokens(record)))
            blocked.update(self._blocks(record))
        for record in gone:
            counted.subtract(set(tokens(record)))
            blocked.subtract(blocks(record))
        touched = set(new)
        for token, more in counted.items():
            now = self.index.count(token)
            if more and weight(token, now) != weight(token, now - more):
                touched.update(self.index.holders(token))
        for block, more in blocked.items():
            now = self.index.count(block)
            if (now > CAP) != (now - more > CAP):
                touched.update(self.index.holders(block))
        return touched

    def rank(self, link: Link) -> tuple[float, list[str]]:
        """What links are ordered by, the best first."""
        return -link.score, sorted(map(self.key, link.pair))

    def links(self, touched: set[int]) -> dict[Pair, Link]:
        """All links of the touched records."""
        links: dict[Pair, Link] = {}
        found = {pair for one in touched for pair in self._candidates(one, touched)}
        found.update(pair for pair in self.decided if not touched.isdisjoint(pair))
        for pair in sorted(found):
            if link := self._link(pair):
                links[pair] = link
        return links

    def _candidates(self, one: int, touched: set[int]) -> Iterator[Pair]:
        """The pairs of a touched record; one of two touched records is found from the lesser."""
        record = self.index.record(one)
        seen = {one}
        for block in self._blocks(record):
            if self.index.count(block) > CAP:
                continue
            for two in self.index.holders(block):
                if two in seen:
                    continue
                seen.add(two)
                if (one < two or two not in touched) and not far(record, self.index.record(two)):
                    yield ordered(one, two)

    def _blocks(self, record: LinkRecord) -> set[str]:
        found = self._blocks_of.get(record.id)
        if found is None:
            found = self._blocks_of[record.id] = blocks(record)
        return found

    def _link(self, pair: Pair) -> Link | None:
        thought = self.judge(*pair)
        if verdict := self.decided.get(pair):
            return Link(
                *pair, verdict, thought.score, ("a person has said so", *thought.reasons), decided=True
            )
        if thought.verdict is Verdict.DIFFERENT and not thought.doubtful:
            return None
        return Link(*pair, thought.verdict, thought.score, thought.reasons)
