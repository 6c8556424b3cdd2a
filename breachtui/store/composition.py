"""What a result consists of, as the facets panel shows it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from breachtui.search.criteria import SINGLE
from breachtui.search.query import Condition, Query
from breachtui.store.facets import MORE_FACETS, Facets

if TYPE_CHECKING:  # the store imports what is here when it is asked
    from breachtui.store.store import Store


def composition(
    store: "Store", query: Query, ids: Sequence[int] | None, also: Iterable[str], *, exact: bool
) -> Facets:
    """The counts of what ``query`` found, ``ids``, or of all incidents; ``also`` are of `MORE_FACETS`.

    A facet to whose values the query narrows is counted as if it did not: its other values can be added.
    """
    found = store.facets(ids, exact=exact)
    counts = dict(found.counts)
    for facet in _narrowed(query):
        wider = query._replace(conditions=tuple(_without(facet, query.conditions)))
        others = store.find(wider).ids if wider.terms or wider.conditions else None
        counted = store.facets(others, exact=exact)
        counts[facet] = [each for each in counted.counts[facet] if each[0] is not None]
        found = found._replace(exact=found.exact and counted.exact)
    for facet in set(also) & set(MORE_FACETS):
        counts[facet] = store.count_by(facet, ids)
    return found._replace(counts=counts)


def _narrowed(query: Query) -> set[str]:
    """The facets of which any of several values may stand in an incident, and the query has some."""
    return {each.field for each in query.conditions if each.field in SINGLE and not each.negated} - {
        "country"
    }


def _without(facet: str, conditions: Iterable[Condition]) -> Iterator[Condition]:
    return (each for each in conditions if each.field != facet or each.negated)
