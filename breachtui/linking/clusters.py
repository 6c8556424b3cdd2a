"""Reports of one breach together: clusters grown best pair first, with vetoes."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from breachtui.linking.judgement import SUGGEST, Judgement, Verdict

Pair = tuple[int, int]
"""Two numbers of records, the lesser first."""


class Scored(Protocol):
    """A link, of which only the score matters here."""

    @property
    def score(self) -> float:
        """How much speaks for one breach."""


class Judging(Protocol):
    """Who knows the records."""

    decided: dict[Pair, Verdict]
    """A person's word on pairs."""

    def judge(self, one: int, two: int) -> Judgement:
        """What is thought of two records."""

    def key(self, id: int) -> str:
        """The key of a record."""


def ordered(one: int, two: int) -> Pair:
    """Two numbers as a pair."""
    return (one, two) if one < two else (two, one)


def grown(members: Iterable[int], same: Mapping[Pair, Scored], judging: Judging) -> list[tuple[int, ...]]:
    """The clusters of one component, each in the order of its keys.

    What a person called same is joined first, then the pair with the highest score, of equals the
    one with the least keys. Two clusters are not joined where one pair between them is surely no
    pair, or where fewer pairs between them speak for it than against: so no chain makes one
    incident of many.
    """
    cluster: dict[int, tuple[int, ...]] = {id: (id,) for id in members}

    def order(pair: Pair) -> tuple[bool, float, list[str]]:
        said = judging.decided.get(pair) is Verdict.SAME
        return not said, -same[pair].score, sorted(map(judging.key, pair))

    for one, two in sorted(same, key=order):
        left, right = cluster[one], cluster[two]
        if left is right or not _may_join(left, right, (one, two), judging):
            continue
        joined = left + right
        for id in joined:
            cluster[id] = joined
    return list({tuple(sorted(each, key=judging.key)) for each in cluster.values()})


def vetoed(left: tuple[int, ...], right: tuple[int, ...], judging: Judging) -> bool:
    """Whether one pair between two clusters is surely no pair, or a person has said so."""
    for one in left:
        for two in right:
            said = judging.decided.get(ordered(one, two))
            if said is None and judging.judge(one, two).sure:
                return True
            if said is not None and said is not Verdict.SAME:
                return True
    return False


def _may_join(left: tuple[int, ...], right: tuple[int, ...], joining: Pair, judging: Judging) -> bool:
    if judging.decided.get(joining) is Verdict.SAME:
        return not _forbidden(left, right, judging)
    return not vetoed(left, right, judging) and _supported(left, right, judging)


def _forbidden(left: tuple[int, ...], right: tuple[int, ...], judging: Judging) -> bool:
    """Whether a person has said of one pair that it is none."""
    said = (judging.decided.get(ordered(one, two), Verdict.SAME) for one in left for two in right)
    return any(verdict is not Verdict.SAME for verdict in said)


def _supported(left: tuple[int, ...], right: tuple[int, ...], judging: Judging) -> bool:
    support = 0
    for one in left:
        for two in right:
            thought = judging.judge(one, two)
            if thought.score >= SUGGEST or judging.decided.get(ordered(one, two)) is Verdict.SAME:
                support += 1
            elif not thought.neutral:
                support -= 1
    return support >= 0
