"""From a query to SQL: which incidents, in which order, and by which way through the database.

There are three ways. Along the full-text index, whose rows stand in the order of relevance. Along a
sorted column, looking at each incident until there are enough: right where many match. Through all
that match, sorted afterwards: right where few do.
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
from math import prod
from sqlite3 import Connection
from typing import NamedTuple

from breachtui.search.orders import Order
from breachtui.search.query import Condition, Query, SearchTerm
from breachtui.store.index.ranks import ID, rows
from breachtui.store.queries.indexed_words import IndexedWords
from breachtui.store.queries.interpretations import Interpretation
from breachtui.store.queries.meanings import Level, Way, any_of, having, token, ways
from breachtui.store.queries.sorting import order_by, order_found
from breachtui.store.queries.sql_clauses import SqlClause, clause_of

_WALK_COST = 2  # of looking at an incident along a column, next to finding it in the index
_STEPS = 10_000  # incidents looked at along a column before another way is taken
_SEARCH = "incident_search"
_OF_INCIDENT = f"CROSS JOIN {_SEARCH} ON {_SEARCH}.rowid = incidents.search_rank"
_OF_ROW = f"CROSS JOIN incidents ON incidents.id = {ID}"


class Demand(NamedTuple):
    """What the query demands of an incident: one of many, all of which must hold."""

    clause: SqlClause
    """In SQL over the tables ``incidents`` and ``incident_search``."""
    match: str = ""
    """As an FTS5 expression; empty where the index cannot say it."""
    certain: bool = True
    """Whether ``match`` says it all; else ``clause`` has to be checked too."""
    excluded: bool = False
    """Whether the FTS5 expression must not hold."""
    share: float = 1.0
    """The part of all incidents for which it holds, at most."""

    @property
    def of_text(self) -> bool:
        """Whether the clause looks at the text of the index."""
        return f"{_SEARCH}.text" in self.clause.sql


class Selection:
    """What a interpretation of a query selects."""

    def __init__(self, query: Query, interpretation: Interpretation, indexed: IndexedWords) -> None:
        pairs = zip(query.wanted, interpretation.ways, strict=True)
        wanted = [_wanted(term, found, indexed) for term, found in pairs]
        unwanted = [one for term in query.terms if term.negated and (one := _unwanted(term, indexed))]
        self._demands = [*wanted, *unwanted, *(_condition(each, indexed) for each in query.conditions)]
        self._total = indexed.total
        self._rows = _rows([clause_of(each) for each in query.conditions if not each.negated])
        self.match = _all_of(self._demands)
        """The FTS5 expression, without what is excluded."""
        self._fresh = self.match
        places = [at for at, new in enumerate(interpretation.fresh) if new]
        if len(places) == 1:  # then an incident matches the word there in a new way, or is known
            (at,) = places
            self._fresh = _all_of(
                [
                    wanted[at]._replace(match=any_of(interpretation.fresh[at])),
                    *_without(self._demands, wanted[at]),
                ]
            )

    def by_relevance(
        self, connection: Connection, limit: int | None, seen: str = "", *, fresh: bool = False
    ) -> "array[int]":
        """The incidents in the order of the index, without those that match ``seen``.

        With ``fresh``, at least those that the interpretation before did not have.
        """
        rest = self._unsaid()
        matching = self._matching(self._fresh if fresh else self.match, seen)
        table = f"{_SEARCH} {_OF_ROW}" if any(not each.of_text for each in rest) else _SEARCH
        return _run(connection, ID, table, [matching, *(each.clause for each in rest)], "", limit)

    def by_column(self, connection: Connection, order: Order, limit: int | None) -> "array[int]":
        """The incidents in the order of a column."""
        if limit is not None and self._demands and self._dense(limit):
            found = self._walk(connection, order, limit)
            if len(found) >= limit or self._total <= _STEPS:
                return found
        if self.match:
            clauses = [self._matching(self.match), *(each.clause for each in self._unsaid())]
            return _run(
                connection, "incidents.id", f"{_SEARCH} {_OF_ROW}", clauses, order_found(order), limit
            )
        demands = [_excluding(each) if each.excluded else each for each in self._demands]
        table = f"incidents {self._text_table(demands)}"
        # what is excluded is known by the number alone, which the column's index has
        sorting = order_by(order) if all(each.excluded for each in self._demands) else order_found(order)
        return _run(connection, "incidents.id", table, [each.clause for each in demands], sorting, limit)

    def _dense(self, limit: int) -> bool:
        """Whether a walk along a column meets enough sooner than all that match are found and sorted."""
        share = prod(each.share for each in self._demands)
        if not self.match:
            return share > 0
        return share * _STEPS >= limit and share * share * self._total >= limit * _WALK_COST

    def _walk(self, connection: Connection, order: Order, limit: int) -> "array[int]":
        steps = f"(SELECT id AS step FROM incidents ORDER BY {order_by(order)} LIMIT {_STEPS})"
        table = f"{steps} CROSS JOIN incidents ON incidents.id = step {self._text_table(self._demands)}"
        return _run(connection, "incidents.id", table, [each.clause for each in self._demands], "", limit)

    @staticmethod
    def _text_table(demands: Sequence[Demand]) -> str:
        return _OF_INCIDENT if any(each.of_text for each in demands) else ""

    def _unsaid(self) -> list[Demand]:
        """What the FTS5 expression leaves to be checked."""
        return [each for each in self._demands if not each.match or not each.certain]

    def _matching(self, match: str, seen: str = "") -> SqlClause:
        excluded = [each.match for each in self._demands if each.excluded]
        if seen:
            excluded.append(seen)
        sql = f"{_SEARCH} MATCH ?"
        if self._rows:
            sql += f" AND {_SEARCH}.rowid BETWEEN {self._rows[0]} AND {self._rows[1]}"
        without = " OR ".join(f"({each})" for each in excluded)
        return SqlClause(sql, (f"({match}) NOT ({without})" if excluded else match,))


def _rows(clauses: Sequence[SqlClause]) -> tuple[int, int] | None:
    """The first and last row of the index that can meet all of these; None where they do not say."""
    least = [clause.people[0] for clause in clauses if clause.people[0] is not None]
    most = [clause.people[1] for clause in clauses if clause.people[1] is not None]
    return rows(max(least, default=None), min(most, default=None)) if least or most else None


def _all_of(demands: Iterable[Demand]) -> str:
    return " AND ".join(each.match for each in demands if each.match and not each.excluded)


def _without(demands: Iterable[Demand], one: Demand) -> list[Demand]:
    return [each for each in demands if each is not one]


def _run(
    connection: Connection, id: str, table: str, clauses: Sequence[SqlClause], order: str, limit: int | None
) -> "array[int]":
    where = f"WHERE {' AND '.join(each.sql for each in clauses)}" if clauses else ""
    sorting = f"ORDER BY {order}" if order else ""
    bound = "" if limit is None else f"LIMIT {limit}"
    parameters = [parameter for each in clauses for parameter in each.parameters]
    rows = connection.execute(f"SELECT {id} FROM {table} {where} {sorting} {bound}", parameters)
    return array("q", chain.from_iterable(rows))


def _wanted(term: SearchTerm, found: Sequence[Way], indexed: IndexedWords) -> Demand:
    share = min(1.0, sum(way.incidents for way in found) / max(1, indexed.total))
    return Demand(_text(found), any_of(found), certain=len(term.words) == 1, share=share)


def _unwanted(term: SearchTerm, indexed: IndexedWords) -> Demand | None:
    """What excludes a word; None for one that stands in no name."""
    levels = (Level.EXACT,) if term.exact else (Level.EXACT, Level.BEGINNING, Level.KIND)
    found = [way for level in levels for way in ways(term, level, indexed)]
    if not found:
        return None
    clause = _negated(_text(found))
    return Demand(clause, any_of(found), excluded=True) if len(term.words) == 1 else Demand(clause)


def _condition(condition: Condition, indexed: IndexedWords) -> Demand:
    clause, total = clause_of(condition), max(1, indexed.total)
    found = [token(each, indexed) for each in clause.tokens]
    share = 0.0 if clause.rare else min(1.0, sum(way.incidents for way in found) / total) if found else 1.0
    if condition.negated:
        excluded = bool(found) and clause.certain
        return Demand(_negated(clause), any_of(found) if excluded else "", excluded=excluded)
    if found:
        return Demand(clause, any_of(found), clause.certain, share=share)
    return _partly(clause, indexed) if clause.parts else Demand(clause, share=share)


def _partly(clause: SqlClause, indexed: IndexedWords) -> Demand:
    """What the index can say of a part of a name."""
    parts = [ways for part in clause.parts if (ways := having(part, indexed))]
    incidents = min((sum(way.incidents for way in ways) for ways in parts), default=indexed.total)
    match = " AND ".join(any_of(ways) for ways in parts)
    return Demand(clause, match, certain=False, share=min(1.0, incidents / max(1, indexed.total)))


def _excluding(demand: Demand) -> Demand:
    """The same of all incidents at once: quicker than to look at each."""
    sql = f"incidents.id NOT IN (SELECT {ID} FROM {_SEARCH} WHERE {_SEARCH} MATCH ?)"
    return Demand(SqlClause(sql, (demand.match,)))


def _negated(clause: SqlClause) -> SqlClause:
    return SqlClause(f"NOT ifnull({clause.sql}, 0)", clause.parameters)


def _text(found: Sequence[Way]) -> SqlClause:
    """What any of the ways says of the text of the index."""
    each = (" AND ".join([f"instr({_SEARCH}.text, ?)"] * len(way.needles)) for way in found)
    return SqlClause(f"({' OR '.join(each)})", tuple(needle for way in found for needle in way.needles))
