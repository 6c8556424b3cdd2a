"""What a word says beside standing in a name: a state, a country, a data type, an attack."""

from collections.abc import Iterable, Mapping
from functools import cache

from breachtui.store.index.tokens import MARK, facet, token
from breachtui.values.places import STATES, country_name
from breachtui.values.text import words
from breachtui.values.vocabulary import Vocabulary
from breachtui.words.attacks import ATTACKS
from breachtui.words.data_types import DATA_TYPES

_SHORTEST = 3  # letters by which a label is meant; a code or a whole word may be shorter

Labels = Mapping[str, Iterable[str]]
"""For each token the words that mean it."""


@cache
def states() -> Labels:
    """The codes and names of the states."""
    return {token("state", code): (code.lower(), *words(name)) for code, name in STATES.items()}


@cache
def kinds() -> Labels:
    """The ids and labels of data types and attacks, and the single words that mean a data type."""
    spelled = DATA_TYPES.phrases.single
    data = {
        token: (*known, *spelled[id])
        for id, (token, known) in zip(spelled, _of("data", DATA_TYPES).items(), strict=True)
    }
    return {**data, **_of("attack", ATTACKS)}


def spelled(typed: str, *, freely: bool) -> list[str]:
    """The tokens of data types that words spell; ``freely`` where they mean nothing else, as in a name."""
    meant = (DATA_TYPES.cells if freely else DATA_TYPES.phrases).meant(typed)
    return [token("data", meant)] if meant else []


def countries(known: Iterable[str]) -> Labels:
    """The names of the countries among these tokens."""
    return _countries(tuple(sorted(each for each in known if each.startswith(f"{MARK}country:"))))


@cache
def _countries(known: tuple[str, ...]) -> Labels:
    named = ((each, facet(each)) for each in known)
    return {each: words(country_name(found[1])) for each, found in named if found and found[1]}


def _of(name: str, vocabulary: Vocabulary) -> Labels:
    return {token(name, term.id): (*words(term.id), *words(term.label)) for term in vocabulary.terms}


def exactly(labels: Labels, word: str) -> list[str]:
    """The tokens that ``word`` means as it is."""
    return [token for token, known in labels.items() if word in known]


def beginning(labels: Labels, word: str) -> list[str]:
    """The tokens that ``word`` means as the beginning of a word."""
    if len(word) < _SHORTEST:
        return exactly(labels, word)
    return [token for token, known in labels.items() if any(each.startswith(word) for each in known)]


def in_a_row(labels: Labels, phrase: tuple[str, ...]) -> list[str]:
    """The tokens whose label has these words in a row."""
    sought = f" {' '.join(phrase)} "
    return [token for token, known in labels.items() if sought in f" {' '.join(known)} "]


@cache
def spellings() -> frozenset[str]:
    """Every word that means a token, for correcting what is typed."""
    return frozenset(word for labels in (states(), kinds()) for known in labels.values() for word in known)
