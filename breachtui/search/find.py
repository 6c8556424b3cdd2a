"""Run a query: exact words before beginnings, before parts of words, before corrections."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from sqlite3 import Connection

from breachtui.search.orders import ORDERS, Order
from breachtui.search.query import Query, Term
from breachtui.search.vocabulary import Vocabulary

Alternatives = Callable[[Term], list[str]]


@dataclass(frozen=True)
class Found:
    """The incidents that match, in order."""

    ids: Sequence[int]
    """Their numbers."""
    corrections: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Typed words that nothing matched as they were, and the words taken for them."""


def find(
    connection: Connection, query: Query, order: Order | None = None, vocabulary: Vocabulary | None = None
) -> Found:
    """The incidents that match ``query``.

    They stand in the query's own order (``sort:``), else in ``order``, else by how well they
    match: words as they are, then beginnings of words, then parts of words, then corrected
    words, and among equals by people affected.
    """
    order = query.order or order
    if not query.wanted:
        return Found(_select(connection, query, "", order or ORDERS["date"]))
    vocabulary = vocabulary or Vocabulary.read(connection)
    ids = _ranked(connection, query, order, _tiers(query.wanted, vocabulary))
    if ids:
        return Found(ids)
    corrections = _corrections(query.wanted, vocabulary)
    match = _match(query.wanted, lambda term: _alternatives(term, vocabulary) + _corrected(term, corrections))
    ids = _select(connection, query, match, order or ORDERS["affected"]) if corrections else array("q")
    return Found(ids, {word: tuple(words) for word, words in corrections.items()})


def _tiers(terms: Sequence[Term], vocabulary: Vocabulary) -> Iterator[str]:
    """MATCH expressions, each wider than the one before."""
    yield _match(terms, lambda term: [_quoted(term)])
    yield _match(terms, _beginnings)
    yield _match(terms, lambda term: _alternatives(term, vocabulary))


def _ranked(connection: Connection, query: Query, order: Order | None, tiers: Iterator[str]) -> Sequence[int]:
    if order:
        *_, widest = tiers
        return _select(connection, query, widest, order)
    ranked: dict[int, None] = {}
    for match in tiers:
        ranked.update(dict.fromkeys(_select(connection, query, match, ORDERS["affected"])))
    return array("q", ranked)


def _match(terms: Sequence[Term], alternatives: Alternatives) -> str:
    return " AND ".join(f"({' OR '.join(alternatives(term))})" for term in terms)


def _quoted(term: Term) -> str:
    return f'"{" ".join(term.words)}"'  # words hold no quotes: they are \w+


def _beginnings(term: Term) -> list[str]:
    return [_quoted(term)] if term.exact else [f"{_quoted(term)} *"]


def _alternatives(term: Term, vocabulary: Vocabulary) -> list[str]:
    if term.exact:
        return [_quoted(term)]
    word = term.words[0]
    both = vocabulary.joined(word)
    spaced = [f'("{both[0]}" AND "{both[1]}")'] if both else []
    return [f"{_quoted(term)} *", *(f'"{each}"' for each in vocabulary.containing(word)), *spaced]


def _corrections(terms: Sequence[Term], vocabulary: Vocabulary) -> dict[str, list[str]]:
    """Corrections of the words that match nothing; of all words when each matches something."""
    words = [term.words[0] for term in terms if not term.exact]
    unknown = [word for word in words if not _matches_something(word, vocabulary)]
    found = {word: vocabulary.corrections(word) for word in unknown or words}
    return {word: [each for each in words if each != word] for word, words in found.items() if words}


def _matches_something(word: str, vocabulary: Vocabulary) -> bool:
    return bool(vocabulary.has_beginning(word) or vocabulary.containing(word) or vocabulary.joined(word))


def _corrected(term: Term, corrections: dict[str, list[str]]) -> list[str]:
    return [] if term.exact else [f'"{word}"' for word in corrections.get(term.words[0], ())]


def _select(connection: Connection, query: Query, match: str, order: Order) -> "array[int]":
    conditions: list[str] = []
    parameters: list[object] = []
    if match:
        conditions.append("incidents.id IN (SELECT rowid FROM incident_search WHERE incident_search MATCH ?)")
        parameters.append(match)
    for term in query.terms:
        if term.negated:
            conditions.append(
                "incidents.id NOT IN (SELECT rowid FROM incident_search WHERE incident_search MATCH ?)"
            )
            parameters.append(_quoted(term) if term.exact else f"{_quoted(term)} *")
    for condition in query.conditions:
        sign = "NOT ifnull({}, 0)" if condition.negated else "{}"
        conditions.append(sign.format(condition.clause.sql))
        parameters.extend(condition.clause.parameters)
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = connection.execute(f"SELECT incidents.id FROM incidents {where} ORDER BY {order.sql}", parameters)
    return array("q", (id for (id,) in rows))
