"""What the rules of prose look for: phrases and words of one kind, one entry a line.

`python -m tests.benchmarks.vocabulary` counts for each entry the real texts in which it is found.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

Match = re.Match[str]

FRAGMENTS: Mapping[str, str] = {
    "a": r"(?:(?:an?|the|its|their|our|his|her|this|that|these|those|some|any)\s)?",
    "word": r"[\w'’.-]+",
    "gap": r"(?:[\w'’.,-]+\s){0,3}",
}
"""What every phrase can refer to in braces: an optional article, one word, up to three words."""

_SPACE = re.compile(r"(\[[^\]]*\]|\\.)| ")
_REFERENCE = re.compile(r"\{([a-z_]+)\}")


class WholeWords:
    """A pattern that begins with a look-behind for the start of a word, searched for in half the time.

    A search that begins with a set of characters skips all others at once; with a look-behind it cannot.
    So it looks for the character before, except where the text begins.
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self._here = re.compile(source, flags)
        self._behind = re.compile(rf"[^a-z0-9A-Z_]{source}", flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> Match | None:
        """The first match in a text or in a part of it."""
        if found := self._here.match(text, start, end):
            return found
        behind = self._behind.search(text, start, end)
        return self._here.match(text, behind.start() + 1, end) if behind else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Match]:
        """All matches in a text or in a part of it."""
        while found := self.search(text, start, end):
            yield found
            start = max(found.end(), found.start() + 1)


class Wording:
    """Phrases of one kind, found as whole words.

    A line is one phrase: a regular expression in which a space is any white space and ``{name}`` a
    fragment, one of `FRAGMENTS` or a keyword argument. Compiled when first used.
    """

    def __init__(self, text: str, *, closed: bool = False, flags: int = 0, **fragments: str) -> None:
        self.entries = tuple(line.strip() for line in text.strip().splitlines() if line.strip())
        self.closed = closed
        """Whether it is a closed class (months, states, numbers): complete, not collected from texts."""
        self._flags = flags
        self._fragments = {**FRAGMENTS, **fragments}

    def _written(self, entry: str) -> str:
        spaced = _SPACE.sub(lambda found: found[1] or r"\s+", entry)
        return _REFERENCE.sub(lambda found: self._fragments[found[1]], spaced)

    def source(self, entries: tuple[str, ...] | None = None) -> str:
        """Some of the phrases, or all, as one regular expression."""
        chosen = self.entries if entries is None else entries
        return rf"(?<!\w)(?:{'|'.join(map(self._written, chosen))})(?!\w)"

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """All phrases as one pattern."""
        return re.compile(self.source(), self._flags)

    @cached_property
    def _words(self) -> WholeWords:
        return WholeWords(self.source(), self._flags)

    @cached_property
    def search(self) -> Callable[..., Match | None]:
        """The first phrase in a text in lower case, or in a part of it: ``search(text, start, end)``."""
        return self._words.search

    @cached_property
    def finditer(self) -> Callable[..., Iterator[Match]]:
        """All phrases in a text in lower case, or in a part of it: ``finditer(text, start, end)``."""
        return self._words.finditer

    def finder(self, entry: str) -> re.Pattern[str]:
        """The pattern of one phrase."""
        return re.compile(self.source((entry,)), self._flags)


class Stems:
    """Words of one kind, given by what they begin with, in lower case and parted by white space."""

    def __init__(self, text: str, *, closed: bool = False) -> None:
        self.entries = tuple(text.split())
        self.closed = closed
        """Whether it is a closed class: complete, not collected from texts."""
        self._begins = lru_cache(maxsize=20_000)(self._compare)

    def among(self, words: Iterable[str]) -> bool:
        """Whether any of some words begins so."""
        return any(map(self._begins, words))

    def _compare(self, word: str) -> bool:
        return word.startswith(self.entries)

    def finder(self, entry: str) -> re.Pattern[str]:
        """A pattern of the words that begin with an entry."""
        return re.compile(rf"(?<!\w){re.escape(entry)}\w*")


class Words(frozenset[str]):
    """Single words of one kind, in lower case and parted by white space."""

    closed: bool
    """Whether it is a closed class: complete, not collected from texts."""

    def __new__(cls, text: str, *, closed: bool = False) -> "Words":
        """Words of a text."""
        made = super().__new__(cls, text.split())
        made.closed = closed
        return made

    @property
    def entries(self) -> tuple[str, ...]:
        """The words in order."""
        return tuple(sorted(self))

    def finder(self, entry: str) -> re.Pattern[str]:
        """A pattern of one word and of its inflected forms."""
        base = re.escape(entry.removesuffix("e") if len(entry) > 3 else entry)
        return re.compile(rf"(?<!\w){base}(?:\w?(?:e|es|ed|er|ers|ing|s|d|y|ies|ied))?(?!\w)")
