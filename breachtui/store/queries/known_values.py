"""Values that the file alone knows: a query for one that no report has is refused."""

from collections.abc import Collection
from difflib import get_close_matches

from breachtui.errors import QueryError
from breachtui.search.query import Condition, Query
from breachtui.store.index.tokens import facet
from breachtui.store.queries.indexed_words import IndexedWords

_CHOICES = 8  # named in a message


def check(query: Query, indexed: IndexedWords) -> None:
    """Raises `QueryError` for a source or a jurisdiction that no report has.

    To leave out what no report has is no mistake.
    """
    for condition in query.conditions:
        if condition.field in ("source", "jurisdiction") and not condition.negated:
            told = (facet(token) for token in indexed.tokens)
            _check(condition, {value for field, value in filter(None, told) if field == condition.field})


def _check(condition: Condition, known: Collection[str]) -> None:
    for asked in condition.asked:
        if isinstance(asked, str) and asked not in known:
            near = get_close_matches(asked, known, n=3, cutoff=0.5) or sorted(known)[:_CHOICES]
            there = f"; choose from {', '.join(near)}" if near else ""
            raise QueryError(
                f"no report here has {condition.field}:{asked}{there}", condition.start, condition.end
            )
