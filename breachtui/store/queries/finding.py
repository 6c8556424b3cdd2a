"""Run a query: exact words before beginnings, before parts of words, before corrections."""

from array import array
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import chain, takewhile
from operator import attrgetter
from sqlite3 import Connection

from breachtui.errors import QueryError
from breachtui.search.orders import ORDERS, Order
from breachtui.search.query import Condition, Found, Query
from breachtui.store.index.tokens import facet
from breachtui.store.queries.indexed_words import IndexedWords
from breachtui.store.queries.interpretations import Interpretation, corrected, doubted, literal
from breachtui.store.queries.selection import Selection

_CHOICES = 8  # named in a message
_FEW = 10  # matches; with fewer, words that are in no name are corrected too


def find(
    connection: Connection,
    query: Query,
    order: Order | None = None,
    indexed: IndexedWords | None = None,
    first: int | None = None,
) -> Found:
    """The incidents that match ``query``; only the ``first`` ones where so many are enough.

    They stand in the query's own order (``sort:``), else in ``order``, else by how well they
    match: words as they are, then beginnings of words, then other meanings and parts of words,
    then corrected words, and among equals by people affected and date. A query without free
    words is ordered by date.
    """
    indexed = indexed or IndexedWords.read(connection)
    _check(query, indexed)
    order = query.order or order or (None if query.wanted else ORDERS["date"])
    # one more tells whether there are more
    search = _Search(connection, query, indexed, None if first is None else first + 1)
    ids, corrections = search.sorted(order) if order else search.ranked()
    complete = first is None or len(ids) <= first
    return Found(ids if complete else ids[:first], corrections, complete)


@dataclass(frozen=True)
class _Search:
    connection: Connection
    query: Query
    indexed: IndexedWords
    limit: int | None

    def ranked(self) -> tuple["array[int]", dict[str, tuple[str, ...]]]:
        ids, corrections, seen = array("q"), dict[str, tuple[str, ...]](), ""
        for interpretation in self._interpretations(ids):
            selection = Selection(self.query, interpretation, self.indexed)
            found = self._page(selection, ids) if self.limit else self._rest(selection, seen)
            seen = selection.match
            ids.extend(found)
            corrections = interpretation.corrections if found else corrections
            if self.limit and len(ids) >= self.limit:
                break
        return ids, corrections

    def _page(self, selection: Selection, ids: Sequence[int]) -> Sequence[int]:
        """What is new, as many as are still wanted: the index may repeat each that is known."""
        assert self.limit is not None
        found = selection.by_relevance(self.connection, self.limit, fresh=True)
        known = set(ids)
        return [id for id in found if id not in known][: self.limit - len(ids)]

    def _rest(self, selection: Selection, seen: str) -> Sequence[int]:
        return selection.by_relevance(self.connection, None, seen)

    def sorted(self, order: Order) -> tuple["array[int]", dict[str, tuple[str, ...]]]:
        *_, typed = literal(self.query.wanted, self.indexed)
        widest = (group[-1] for group in corrected(self.query.wanted, typed, self.indexed) if group)
        for interpretation in chain([typed], widest):
            if interpretation.possible:
                selection = Selection(self.query, interpretation, self.indexed)
                ids = selection.by_column(self.connection, order, self.limit)
                if ids:
                    return ids, interpretation.corrections
        return array("q"), {}

    def _interpretations(self, ids: "array[int]") -> Iterator[Interpretation]:
        """What is worth trying, given what was found so far: ``ids`` grows meanwhile."""
        terms, typed = self.query.wanted, Interpretation(())
        for typed in literal(terms, self.indexed):
            if typed.possible:
                yield typed
        if ids:
            groups = iter([doubted(terms, typed, self.indexed)] if len(ids) < _FEW else [])
        else:
            groups = corrected(terms, typed, self.indexed)
        for group in groups:
            yield from takewhile(lambda _: len(ids) < _FEW, filter(attrgetter("possible"), group))
            if ids:
                break


def _check(query: Query, indexed: IndexedWords) -> None:
    """Raises `QueryError` for a source or a jurisdiction that no report has.

    To leave out what no report has is no mistake.
    """
    for condition in query.conditions:
        if condition.field in ("source", "jurisdiction") and not condition.negated:
            told = (facet(token) for token in indexed.tokens)
            _check_condition(
                condition, {value for field, value in filter(None, told) if field == condition.field}
            )


def _check_condition(condition: Condition, known: Collection[str]) -> None:
    for asked in condition.asked:
        if isinstance(asked, str) and asked not in known:
            near = get_close_matches(asked, known, n=3, cutoff=0.5) or sorted(known)[:_CHOICES]
            there = f"; choose from {', '.join(near)}" if near else ""
            raise QueryError(
                f"no report here has {condition.field}:{asked}{there}", condition.start, condition.end
            )
