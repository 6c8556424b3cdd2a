"""Reports of one breach together: clusters grown best pair first, with vetoes."""

from collections.abc import Iterable, Mapping

from breachtui.linking.judgement import SUGGEST, Link, Pair, Verdict, ordered
from breachtui.linking.pairs import Pairs


def grown(members: Iterable[int], same: Mapping[Pair, Link], pairs: Pairs) -> list[tuple[int, ...]]:
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


def vetoed(left: tuple[int, ...], right: tuple[int, ...], pairs: Pairs) -> bool:
    """Whether one pair between two clusters is surely no pair, or a person has said so."""
    for one in left:
        for two in right:
            said = pairs.decided.get(ordered(one, two))
            if said is None and pairs.judge(one, two).sure:
                return True
            if said is not None and said is not Verdict.SAME:
                return True
    return False


def _may_join(left: tuple[int, ...], right: tuple[int, ...], joining: Pair, pairs: Pairs) -> bool:
    if pairs.decided.get(joining) is Verdict.SAME:
        return not _forbidden(left, right, pairs)
    return not vetoed(left, right, pairs) and _supported(left, right, pairs)


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
