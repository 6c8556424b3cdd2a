"""Looking at a text word by word before any costly pattern is tried on it."""

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache

_WORD = re.compile(r"[a-z0-9]{2,40}")
# Texts share most of their words, so each is judged about once in a run.
_REMEMBERED = 30_000
# The finders ask for the same sentences one after the other.
_SENTENCES = 200
_NONE: frozenset[str] = frozenset()


def words_of(lower: str) -> frozenset[str]:
    """The distinct words of a text in lower case."""
    return frozenset(_WORD.findall(lower))


class Classes:
    """Classes of words, each given by what its words begin with or, before a ``$``, what they are."""

    def __init__(self, stems: Mapping[str, str]) -> None:
        self._stems = stems
        self._of: dict[str, frozenset[str]] = {}
        # Most words belong to no class: they are taken away before any is looked up.
        self._plain: set[str] = set()
        self._last = lru_cache(_SENTENCES)(self._among)

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        return {name: re.compile("|".join(each.split())) for name, each in self._stems.items()}

    def _judge(self, word: str) -> frozenset[str]:
        if len(self._plain) + len(self._of) > _REMEMBERED:
            self._plain, self._of = set(), {}
        found = frozenset(name for name, pattern in self._patterns.items() if pattern.match(word))
        if found:
            self._of[word] = found
        else:
            self._plain.add(word)
        return found

    def among(self, words: frozenset[str]) -> frozenset[str]:
        """The names of the classes that any of the words belongs to."""
        return self._last(words)

    def _among(self, words: frozenset[str]) -> frozenset[str]:
        return _NONE.union(*[self._of.get(word) or self._judge(word) for word in words - self._plain])
