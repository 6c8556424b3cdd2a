"""What a typed word can stand for in the index, from what it says to what it may have meant."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from breachtui.search.query import SearchTerm
from breachtui.store.index import tokens
from breachtui.store.queries import labels
from breachtui.store.queries.indexed_words import IndexedWords
from breachtui.words.abbreviations import spelled_otherwise

_INDEXED = 3  # letters up to which the index itself knows beginnings
_LONGEST = 8  # letters of an acronym
_MANY = 60  # words with one beginning, above which the index had better collect them


class Level(IntEnum):
    """How far a match is from what was typed; nearer ones stand first."""

    EXACT = 0
    """The word as it is: in a name, or a state."""
    BEGINNING = 1
    """A word that begins with it."""
    KIND = 2
    """The word written otherwise, a country, a data type, an attack, the first letters of a name."""
    INSIDE = 3
    """A word that has it inside, or two words without the space between."""


class Way(NamedTuple):
    """One way in which an incident can match."""

    match: str
    """An FTS5 expression."""
    needles: tuple[str, ...]
    """What the incident's text has: all of it."""
    incidents: int
    """How many incidents it is, at most; 0 where that is not known, as of first letters."""


def ways(term: SearchTerm, level: Level, indexed: IndexedWords) -> list[Way]:
    """The ways in which ``term`` matches at this level and no nearer one."""
    if term.exact:
        return _phrase(term.words, indexed) if level is Level.EXACT else []
    return _LEVELS[level](term.words[0], indexed)


def word(each: str, indexed: IndexedWords) -> Way:
    """The incidents with this word."""
    return Way(f'"{each}"', (f" {each} ",), indexed.count_of([each]) if each in indexed else 1)


def token(each: str, indexed: IndexedWords) -> Way:
    """The incidents with this token; one that ends with ``*`` stands for all that begin so."""
    if each.endswith("*"):
        start = each.removesuffix("*")
        known = (number for token, number in indexed.tokens.items() if token.startswith(start))
        return Way(f'"{start}" *', (f" {start}",), sum(known))
    return Way(f'"{each}"', (f" {each} ",), indexed.tokens.get(each, 0))


def _tokens(found: Iterable[str], indexed: IndexedWords) -> list[Way]:
    return [token(each, indexed) for each in found if each in indexed.tokens]


def _exact(typed: str, indexed: IndexedWords) -> list[Way]:
    states = _tokens(labels.exactly(labels.states(), typed), indexed)
    if typed in indexed or not typed.isalpha():
        return [word(typed, indexed), *states]
    return [*states, *_acronym(typed, indexed)]


def _acronym(typed: str, indexed: IndexedWords) -> list[Way]:
    return [token(tokens.acronym(typed), indexed)] if 2 <= len(typed) <= _LONGEST else []


def _beginning(typed: str, indexed: IndexedWords) -> list[Way]:
    states = _tokens(labels.beginning(labels.states(), typed), indexed)
    return [*_begun(typed, indexed), *states]


def _begun(typed: str, indexed: IndexedWords) -> list[Way]:
    """Where a name has a word that begins so."""
    if len(typed) > _INDEXED and typed.isalpha():
        known = indexed.beginning(typed)
        if len(known) <= _MANY:
            return [word(each, indexed) for each in known]
    return [Way(f'"{typed}" *', (f" {typed}",), indexed.count(typed) or 1)]


def _kind(typed: str, indexed: IndexedWords) -> list[Way]:
    kinds = _tokens(labels.beginning(labels.kinds(), typed), indexed)
    kinds += spelled((typed,), indexed)
    countries = _tokens(labels.beginning(labels.countries(indexed.tokens), typed), indexed)
    others = [word(each, indexed) for each in spelled_otherwise(typed) if each in indexed]
    return [*others, *kinds, *countries, *_acronym(typed, indexed)]


def _inside(typed: str, indexed: IndexedWords) -> list[Way]:
    inside = [word(each, indexed) for each in indexed.containing(typed)]
    pieces = [] if typed in indexed else indexed.pieces(typed)
    return [*inside, *(_pair(one, two, indexed) for one, two in pieces)]


def _pair(one: str, two: str, indexed: IndexedWords) -> Way:
    match = f'("{one}" AND {any_of(_begun(two, indexed))})'
    return Way(match, (f" {one} ", f" {two}"), min(indexed.count_of([one]), indexed.count(two)))


def _phrase(words: Sequence[str], indexed: IndexedWords) -> list[Way]:
    each = [word(one, indexed) for one in words]
    match = f"({' AND '.join(way.match for way in each)})"
    phrase = Way(match, (f" {' '.join(words)} ",), min(way.incidents for way in each))
    known = (labels.states(), labels.kinds(), labels.countries(indexed.tokens))
    return [
        phrase,
        *_tokens((t for these in known for t in labels.in_a_row(these, tuple(words))), indexed),
        *spelled(words, indexed),
    ]


def spelled(words: Sequence[str], indexed: IndexedWords) -> list[Way]:
    """Where words in a row spell a type of data."""
    freely = not any(each in indexed for each in words)
    return _tokens(labels.spelled(" ".join(words), freely=freely), indexed)


def joined(one: str, two: str, indexed: IndexedWords) -> list[Way]:
    """Where a name has the two as one word."""
    together = one + two
    known = len(together) > _INDEXED and indexed.count(together)
    return _begun(together, indexed) if known else []


def having(part: str, indexed: IndexedWords) -> list[Way]:
    """Where a word of a name has this in it; nothing where that says too little."""
    known = indexed.having(part)
    return [word(each, indexed) for each in known] if len(known) <= _MANY else []


def any_of(found: Sequence[Way]) -> str:
    """The FTS5 expression for what any of these matches."""
    return f"({' OR '.join(way.match for way in found)})"


_LEVELS = {
    Level.EXACT: _exact,
    Level.BEGINNING: _beginning,
    Level.KIND: _kind,
    Level.INSIDE: _inside,
}
