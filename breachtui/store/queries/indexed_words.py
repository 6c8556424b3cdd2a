"""The distinct words of the index, and what a typed word can mean among them."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from sqlite3 import Connection

from breachtui.search.corrections import Check, Corrections, unhurried
from breachtui.store.index.tokens import token
from breachtui.store.queries.labels import spellings

_MOST = 100  # alternatives of one word; more would say nothing
_LAST = "\U0010ffff"  # sorts behind every letter
_SHORTEST_PART = 3  # letters that are looked for inside words
_PAIRS = 3  # ways to split a word
_SHORTEST_PIECE = 2  # letters of the pieces of a word that lacks a space


@dataclass(frozen=True)
class IndexedWords:
    """All words of names, sorted, and how many incidents have each."""

    words: Sequence[str]
    """The words; those with digits are not among them."""
    incidents: Sequence[int] = ()
    """How many incidents have each."""
    tokens: Mapping[str, int] = field(default_factory=dict)
    """How many incidents have each token."""
    total: int = 0
    """How many incidents there are."""

    check: Check = unhurried
    """Raises if the search was interrupted."""

    @classmethod
    def read(cls, connection: Connection, check: Check = unhurried) -> "IndexedWords":
        """The words that stand in the database now."""
        rows = connection.execute("SELECT word, incidents FROM words ORDER BY word").fetchall()
        counts = connection.execute("SELECT facet, value, incidents FROM facet_counts").fetchall()
        tokens = {token(facet, value): number for facet, value, number in counts}
        total = sum(number for facet, _, number in counts if facet == "all")
        return cls([word for word, _ in rows], [number for _, number in rows], tokens, total, check)

    def __contains__(self, word: str) -> bool:
        """Whether it is a word."""
        at = bisect_left(self.words, word)
        return at < len(self.words) and self.words[at] == word

    def _range(self, part: str) -> tuple[int, int]:
        return bisect_left(self.words, part), bisect_left(self.words, part + _LAST)

    def beginning(self, part: str) -> Sequence[str]:
        """The words that begin with ``part``."""
        start, end = self._range(part)
        return self.words[start:end]

    def count(self, part: str) -> int:
        """How many incidents have words that begin with ``part``; at least, at most: one each."""
        start, end = self._range(part)
        return min(self._sums[end] - self._sums[start], self.total)

    def count_of(self, words: Sequence[str]) -> int:
        """How many incidents have these words, added up."""
        return sum(self._sums[at + 1] - self._sums[at] for at in (bisect_left(self.words, w) for w in words))

    @cached_property
    def _sums(self) -> list[int]:
        return list(accumulate(self.incidents or [1] * len(self.words), initial=0))

    @cached_property
    def _lines(self) -> str:
        return "\n" + "\n".join(self.words) + "\n"

    def containing(self, part: str) -> list[str]:
        """The words that have ``part`` inside, not at their beginning; none for fewer than three letters."""
        found = [word for word in self.having(part) if not word.startswith(part)]
        return sorted(found, key=lambda word: -self.count_of([word]))[:_MOST] if len(found) > _MOST else found

    def having(self, part: str) -> list[str]:
        """All words that have ``part`` anywhere; none for fewer than three letters."""
        return list(self._with(part)) if len(part) >= _SHORTEST_PART else []

    def _with(self, part: str) -> Iterator[str]:
        at = self._lines.find(part)
        while at >= 0:
            start, end = self._lines.rfind("\n", 0, at) + 1, self._lines.find("\n", at)
            yield self._lines[start:end]
            at = self._lines.find(part, end)

    def pieces(self, word: str) -> list[tuple[str, str]]:
        """The pairs of words that ``word`` is without the space between them, likeliest first.

        The second may be the beginning of a word that is still being typed.
        """
        splits = ((word[:at], word[at:]) for at in range(_SHORTEST_PIECE, len(word) - _SHORTEST_PIECE + 1))
        found = [(min(self.count_of([one]), self.count(two)), one, two) for one, two in splits if one in self]
        return [(one, two) for number, one, two in sorted(found, reverse=True) if number][:_PAIRS]

    @cached_property
    def corrections(self) -> Corrections:
        """What mistyped words may have been meant to be."""
        return Corrections(sorted({*self.words, *spellings()}), self.check)
