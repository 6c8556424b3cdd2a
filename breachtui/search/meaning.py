"""What a typed word can stand for in the index, from what it says to what it may have meant."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from breachtui.search import labels, tokens
from breachtui.search.query import Term
from breachtui.search.vocabulary import Vocabulary

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
    """A country, a data type, an attack, the first letters of a name."""
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


def ways(term: Term, level: Level, vocabulary: Vocabulary) -> list[Way]:
    """The ways in which ``term`` matches at this level and no nearer one."""
    if term.exact:
        return _phrase(term.words, vocabulary) if level is Level.EXACT else []
    return _LEVELS[level](term.words[0], vocabulary)


def word(each: str, vocabulary: Vocabulary) -> Way:
    """The incidents with this word."""
    return Way(f'"{each}"', (f" {each} ",), vocabulary.count_of([each]) if each in vocabulary else 1)


def token(each: str, vocabulary: Vocabulary) -> Way:
    """The incidents with this token; one that ends with ``*`` stands for all that begin so."""
    if each.endswith("*"):
        start = each.removesuffix("*")
        known = (number for token, number in vocabulary.tokens.items() if token.startswith(start))
        return Way(f'"{start}" *', (f" {start}",), sum(known))
    return Way(f'"{each}"', (f" {each} ",), vocabulary.tokens.get(each, 0))


def _tokens(found: Iterable[str], vocabulary: Vocabulary) -> list[Way]:
    return [token(each, vocabulary) for each in found if each in vocabulary.tokens]


def _exact(typed: str, vocabulary: Vocabulary) -> list[Way]:
    states = _tokens(labels.exactly(labels.states(), typed), vocabulary)
    if typed in vocabulary or not typed.isalpha():
        return [word(typed, vocabulary), *states]
    return [*states, *_acronym(typed, vocabulary)]


def _acronym(typed: str, vocabulary: Vocabulary) -> list[Way]:
    return [token(tokens.acronym(typed), vocabulary)] if 2 <= len(typed) <= _LONGEST else []


def _beginning(typed: str, vocabulary: Vocabulary) -> list[Way]:
    states = _tokens(labels.beginning(labels.states(), typed), vocabulary)
    return [*_begun(typed, vocabulary), *states]


def _begun(typed: str, vocabulary: Vocabulary) -> list[Way]:
    """Where a name has a word that begins so."""
    if len(typed) > _INDEXED and typed.isalpha():
        known = vocabulary.beginning(typed)
        if len(known) <= _MANY:
            return [word(each, vocabulary) for each in known]
    return [Way(f'"{typed}" *', (f" {typed}",), vocabulary.count(typed) or 1)]


def _kind(typed: str, vocabulary: Vocabulary) -> list[Way]:
    kinds = _tokens(labels.beginning(labels.kinds(), typed), vocabulary)
    kinds += spelled((typed,), vocabulary)
    countries = _tokens(labels.beginning(labels.countries(vocabulary.tokens), typed), vocabulary)
    return [*kinds, *countries, *_acronym(typed, vocabulary)]


def _inside(typed: str, vocabulary: Vocabulary) -> list[Way]:
    inside = [word(each, vocabulary) for each in vocabulary.containing(typed)]
    pieces = [] if typed in vocabulary else vocabulary.pieces(typed)
    return [*inside, *(_pair(one, two, vocabulary) for one, two in pieces)]


def _pair(one: str, two: str, vocabulary: Vocabulary) -> Way:
    match = f'("{one}" AND {any_of(_begun(two, vocabulary))})'
    return Way(match, (f" {one} ", f" {two}"), min(vocabulary.count_of([one]), vocabulary.count(two)))


def _phrase(words: Sequence[str], vocabulary: Vocabulary) -> list[Way]:
    each = [word(one, vocabulary) for one in words]
    match = f"({' AND '.join(way.match for way in each)})"
    phrase = Way(match, (f" {' '.join(words)} ",), min(way.incidents for way in each))
    known = (labels.states(), labels.kinds(), labels.countries(vocabulary.tokens))
    return [
        phrase,
        *_tokens((t for these in known for t in labels.in_a_row(these, tuple(words))), vocabulary),
        *spelled(words, vocabulary),
    ]


def spelled(words: Sequence[str], vocabulary: Vocabulary) -> list[Way]:
    """Where words in a row spell a type of data."""
    freely = not any(each in vocabulary for each in words)
    return _tokens(labels.spelled(" ".join(words), freely=freely), vocabulary)


def joined(one: str, two: str, vocabulary: Vocabulary) -> list[Way]:
    """Where a name has the two as one word."""
    together = one + two
    known = len(together) > _INDEXED and vocabulary.count(together)
    return _begun(together, vocabulary) if known else []


def having(part: str, vocabulary: Vocabulary) -> list[Way]:
    """Where a word of a name has this in it; nothing where that says too little."""
    known = vocabulary.having(part)
    return [word(each, vocabulary) for each in known] if len(known) <= _MANY else []


def any_of(found: Sequence[Way]) -> str:
    """The FTS5 expression for what any of these matches."""
    return f"({' OR '.join(way.match for way in found)})"


_LEVELS = {
    Level.EXACT: _exact,
    Level.BEGINNING: _beginning,
    Level.KIND: _kind,
    Level.INSIDE: _inside,
}
