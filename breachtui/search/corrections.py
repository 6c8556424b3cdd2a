"""What a mistyped word may have been meant to be."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

_CHUNK = 4000  # words compared at a time: rapidfuzz holds the interpreter all the while
_MOST = 60  # words that one may mean
_LAST = "\U0010ffff"  # sorts behind every letter

Check = Callable[[], None]
"""Raises if the search was interrupted."""


def unhurried() -> None:
    """The check for a search that cannot be interrupted."""


class Hit(NamedTuple):
    """A word that may have been meant; the likeliest is the least."""

    edits: int
    """How many slips would have led to what was typed."""
    begun: bool
    """Whether only its beginning is near."""
    elsewhere: bool
    """Whether it begins otherwise: rare in a mistyped word, not in a different one that ends alike."""
    length: int
    """By how many letters the lengths differ."""
    word: str
    """The word."""


class Corrections:
    """The words that a typed word is compared with; remembers what it has answered."""

    def __init__(self, words: Sequence[str], check: Check = unhurried) -> None:
        """``words`` are all there are, sorted."""
        self._words = words
        self._check = check
        self._lengths: dict[int, list[str]] = {}
        for word in words:
            self._lengths.setdefault(len(word), []).append(word)
        self._answers: dict[tuple[str, int, bool], list[Hit]] = {}

    def near(self, word: str, allowed: int, *, begun: bool) -> list[Hit]:
        """The words within ``allowed`` edits of ``word``, likeliest first.

        An edit is an insertion, a deletion, a substitution or a swap of neighbours. Words are
        compared whole; with ``begun``, of longer ones, which may still be being typed, the
        beginning too.
        """
        key = word, allowed, begun
        if key not in self._answers:
            hits = [_hit(word, *near, begun=False) for near in self._whole(word, allowed)]
            if begun:
                hits += [_hit(word, *near, begun=True) for near in self._begun(word, allowed)]
            hits.sort()
            best = {hit.word: hit for hit in reversed(hits) if hit.word != word}
            self._answers[key] = sorted(best.values())[:_MOST]
        return self._answers[key]

    def _whole(self, word: str, allowed: int) -> Iterator[tuple[str, int]]:
        for length in range(len(word) - allowed, len(word) + allowed + 1):
            yield from self._within(word, self._lengths.get(length, ()), allowed)

    def _begun(self, word: str, allowed: int) -> Iterator[tuple[str, int]]:
        """Longer words whose beginning is near; only with its first letter, or its second in front."""
        for letter in set(word[:2]):
            same = self._beginning(letter)
            for length in range(len(word) - 1, len(word) + 2):
                longer = [each for each in same if len(each) > length]
                starts = list(dict.fromkeys(each[:length] for each in longer))
                near = dict(self._within(word, starts, allowed))
                yield from ((each, near[each[:length]]) for each in longer if each[:length] in near)

    def _beginning(self, start: str) -> Sequence[str]:
        return self._words[bisect_left(self._words, start) : bisect_left(self._words, start + _LAST)]

    def _within(self, word: str, choices: Sequence[str], allowed: int) -> Iterator[tuple[str, int]]:
        from rapidfuzz.distance import OSA  # some 40 ms, needed only when a word is mistyped
        from rapidfuzz.process import extract

        for start in range(0, len(choices), _CHUNK):
            self._check()
            some = choices[start : start + _CHUNK]
            for near, edits, _ in extract(word, some, scorer=OSA.distance, score_cutoff=allowed, limit=None):
                yield near, int(edits)


def _hit(word: str, near: str, edits: int, *, begun: bool) -> Hit:
    elsewhere = near[0] != word[0] and near[:2] != word[1::-1]
    return Hit(edits, begun, elsewhere, abs(len(near) - len(word)), near)
