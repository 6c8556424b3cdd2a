"""Looking at a text word by word before any costly pattern is tried on it."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

_WORD = re.compile(r"[a-z0-9]{2,40}")
# Texts share most of their words, so each is judged about once in a run.
_REMEMBERED = 30_000


def words_of(lower: str) -> frozenset[str]:
    """The distinct words of a text in lower case."""
    return frozenset(_WORD.findall(lower))


class Classes:
    """Classes of words, each given by what its words begin with or, before a ``$``, what they are."""

    def __init__(self, stems: Mapping[str, str]) -> None:
        self._stems = stems
        self._of = lru_cache(_REMEMBERED)(self._judge)

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        return {name: re.compile("|".join(each.split())) for name, each in self._stems.items()}

    def _judge(self, word: str) -> frozenset[str]:
        return frozenset(name for name, pattern in self._patterns.items() if pattern.match(word))

    def among(self, words: Iterable[str]) -> frozenset[str]:
        """The names of the classes that any of the words belongs to."""
        return frozenset().union(*map(self._of, words))
