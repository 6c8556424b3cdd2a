"""The interpretations of what was typed, each wider than the one before: literal, then corrected."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product

from breachtui.search.corrections import Hit
from breachtui.search.query import SearchTerm
from breachtui.store.queries import meanings
from breachtui.store.queries.indexed_words import IndexedWords
from breachtui.store.queries.labels import spellings
from breachtui.store.queries.meanings import Level, Way

_COMMONER = 4  # times: what a name writes so is else no slip
_SPELLED = 4  # words of the longest spelling of a type of data that is looked for


@dataclass(frozen=True)
class Interpretation:
    """One way to read the free words of a query."""

    ways: tuple[tuple[Way, ...], ...]
    """For each word or phrase what it can match; an incident matches one way of each."""
    fresh: tuple[tuple[Way, ...], ...] = ()
    """Those of them that the interpretation before did not have; empty for all of them."""
    corrections: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The words that were corrected, and what is taken for them."""

    @property
    def possible(self) -> bool:
        """Whether each word can match anything."""
        return all(self.ways)

    def unknown(self, at: int) -> bool:
        """Whether the word at this place is known to match nothing."""
        return not any(way.incidents for way in self.ways[at])


def literal(terms: Sequence[SearchTerm], indexed: IndexedWords) -> Iterator[Interpretation]:
    """As it is typed: whole words, then beginnings, then other meanings, then parts of words."""
    ways: list[tuple[Way, ...]] = [()] * len(terms)
    for level in Level:
        found = [meanings.ways(term, level, indexed) for term in terms]
        if level is Level.KIND:
            _spell(terms, found, indexed)
        if level is Level.INSIDE:
            _join(terms, found, indexed)
        fresh = [_new(known, more) for known, more in zip(ways, found, strict=True)]
        if level is Level.EXACT or any(fresh):
            ways = [known + more for known, more in zip(ways, fresh, strict=True)]
            yield Interpretation(tuple(ways), tuple(fresh))


def _new(known: Iterable[Way], more: Iterable[Way]) -> tuple[Way, ...]:
    return tuple(dict.fromkeys(way for way in more if way not in known))


def _join(terms: Sequence[SearchTerm], ways: list[list[Way]], indexed: IndexedWords) -> None:
    """Let two neighbours also be one word with a space too many."""
    for at, (one, two) in enumerate(pairwise(terms)):
        if not one.exact and not two.exact:
            together = meanings.joined(one.words[0], two.words[0], indexed)
            ways[at].extend(together)
            ways[at + 1].extend(together)


def _spell(terms: Sequence[SearchTerm], ways: list[list[Way]], indexed: IndexedWords) -> None:
    """Let words in a row also be a type of data: "credit card"."""
    for first, length in product(range(len(terms)), range(2, _SPELLED + 1)):
        row = terms[first : first + length]
        if len(row) == length and not any(term.exact for term in row):
            meant = meanings.spelled([term.words[0] for term in row], indexed)
            for each in ways[first : first + length]:
                each.extend(meant)


def corrected(
    terms: Sequence[SearchTerm], typed: Interpretation, indexed: IndexedWords
) -> Iterator[list[Interpretation]]:
    """As it may be meant where ``typed`` matches nothing: groups of interpretations, the likeliest first.

    First only the words that stand nowhere are corrected; then all; then all of them freely.
    """
    plain = [at for at, term in enumerate(terms) if _correctable(term)]
    unknown = [at for at in plain if typed.unknown(at)]
    for places, allowed in ((unknown, _greatest), (plain, _usual), (plain, _greatest)):
        if places:
            yield _corrected(terms, typed, indexed, {at: allowed(terms[at]) for at in places})


def doubted(
    terms: Sequence[SearchTerm], typed: Interpretation, indexed: IndexedWords
) -> list[Interpretation]:
    """As it may be meant where ``typed`` matches little: words that stand so in no name are corrected."""
    allowed = {
        at: _usual(term)
        for at, term in enumerate(terms)
        if _correctable(term) and not _is_word(term.words[0], indexed)
    }
    return _corrected(terms, typed, indexed, allowed)


def _correctable(term: SearchTerm) -> bool:
    """Whether it is a word, perhaps with a slip of the finger, and no number."""
    word = term.words[0]
    return not term.exact and 2 * sum(map(str.isalpha, word)) > len(word)


def _is_word(word: str, indexed: IndexedWords) -> bool:
    return word in indexed or word in spellings()


def _usual(term: SearchTerm) -> int:
    """The edits of a mistyped word: none in three letters, one in seven, else two."""
    letters = len(term.words[0])
    return 0 if letters < 4 else 1 if letters < 8 else 2


def _greatest(term: SearchTerm) -> int:
    """The edits of a word that nothing else explains."""
    letters = len(term.words[0])
    return 0 if letters < 3 else 1 if letters < 5 else 2


def _corrected(
    terms: Sequence[SearchTerm], typed: Interpretation, indexed: IndexedWords, allowed: dict[int, int]
) -> list[Interpretation]:
    hits = {
        at: _meant(terms[at].words[0], edits, typed.unknown(at), indexed)
        for at, edits in allowed.items()
        if edits
    }
    likelihoods = sorted({hit[:3] for found in hits.values() for hit in found})
    return [
        _taken(terms, typed, indexed, {
            at: [hit.word for hit in found if hit[:3] <= likelihood] for at, found in hits.items()
        })
        for likelihood in likelihoods
    ]  # fmt: skip


def _meant(typed: str, allowed: int, begun: bool, indexed: IndexedWords) -> list[Hit]:
    """What the word may have been meant to be: a word of names is a slip only for a far commoner one."""
    own = indexed.count_of([typed]) if typed in indexed else 0
    return [
        hit
        for hit in indexed.corrections.near(typed, allowed, begun=begun)
        if hit.word in spellings() or indexed.count_of([hit.word]) > _COMMONER * own
    ]


def _taken(
    terms: Sequence[SearchTerm], typed: Interpretation, indexed: IndexedWords, meant: dict[int, list[str]]
) -> Interpretation:
    """``typed``, but some words may also be others."""
    fresh: list[tuple[Way, ...]] = [()] * len(terms)
    for at, found in meant.items():
        fresh[at] = _new(typed.ways[at], (way for word in found for way in _as_meant(word, indexed)))
    corrections = {terms[at].words[0]: tuple(found) for at, found in meant.items() if found}
    ways = tuple(known + more for known, more in zip(typed.ways, fresh, strict=True))
    return Interpretation(ways, tuple(fresh), corrections)


def _as_meant(word: str, indexed: IndexedWords) -> Iterator[Way]:
    if word in indexed:
        yield meanings.word(word, indexed)
    if word in spellings():
        term = SearchTerm((word,), exact=False, negated=False)
        for level in (Level.EXACT, Level.KIND):
            yield from meanings.ways(term, level, indexed)
