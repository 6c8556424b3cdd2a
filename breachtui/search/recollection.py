"""Which of the queries that were asked before are meant by what is typed."""

from collections.abc import Sequence

from breachtui.values.text import fold

_NEAR = 75  # of 100: how like a part of a query has to be to what is typed


def recalled(typed: str, queries: Sequence[str]) -> list[str]:
    """The queries that hold every typed word, then those that hold something like it.

    Each group in the order in which the queries are given; all of them where nothing is typed.
    """
    wanted = fold(typed).split()
    if not wanted:
        return list(queries)
    texts = [fold(query) for query in queries]
    holding = [all(word in text for word in wanted) for text in texts]
    found = [query for query, holds in zip(queries, holding, strict=True) if holds]
    others = [pair for *pair, holds in zip(queries, texts, holding, strict=True) if not holds]
    return found + _like(" ".join(wanted), others)


def _like(typed: str, queries: Sequence[Sequence[str]]) -> list[str]:
    from rapidfuzz import fuzz  # some 40 ms

    if len(typed) < 3:
        return []
    return [query for query, text in queries if fuzz.partial_ratio(typed, text, score_cutoff=_NEAR)]
