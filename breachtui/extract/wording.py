"""What the rules of prose look for: phrases and words of one kind, one entry a line.

`python -m tests.benchmarks.vocabulary` counts for each entry the real texts in which it is found.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

Match = re.Match[str]

FRAGMENTS: Mapping[str, str] = {
    "a": r"(?:(?:an?|the|its|their|our|his|her|this|that|these|those|some|any)\s)?",
    "word": r"[\w'’.-]+",
    "gap": r"(?:[\w'’.,-]+\s){0,3}",
}
"""What every phrase can refer to in braces: an optional article, one word, up to three words."""

_SPACE = re.compile(r"(\[[^\]]*\]|\\.)| ")
_REFERENCE = re.compile(r"\{([a-z_]+)\}")


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

    def search(self, text: str, start: int = 0, end: int | None = None) -> Match | None:
        """The first phrase in a text in lower case, or in a part of it."""
        return self.pattern.search(text, start, len(text) if end is None else end)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
        """All phrases in a text in lower case, or in a part of it."""
        return self.pattern.finditer(text, start, len(text) if end is None else end)

    def finder(self, entry: str) -> re.Pattern[str]:
        """The pattern of one phrase."""
        return re.compile(self.source((entry,)), self._flags)


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
