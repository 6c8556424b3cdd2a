"""Words and phrases as people write them, for closed vocabularies and for the rules of prose."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[a-z0-9]+|'[st]\b|[^\sa-z0-9-]")
_REMEMBERED = 50_000

Place = tuple[int, int]
"""The first and the last word of a phrase, by their numbers."""


def words_of(lower: str) -> list[str]:
    """The words and marks of a text in lower case; a hyphen is none, so "e-mail" is two words."""
    return _WORD.findall(lower)


def offsets(lower: str) -> list[tuple[int, int]]:
    """Where each of its words and marks stands."""
    return [found.span() for found in _WORD.finditer(lower)]


class Forms(NamedTuple):
    """Words and phrases of one meaning; a ``*`` stands for any ending, ``a|b`` for either word."""

    entries: tuple[str, ...]
    closed: bool
    """Whether it is a closed class: complete, not collected from texts."""


def classes(text: str, *, closed: bool = False) -> dict[str, Forms]:
    """Classes by name: each begins with ``name:`` and its words, its phrases follow, each after a dash."""
    found: dict[str, list[str]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        name, colon, rest = line.partition(":")
        if colon:
            found[name] = entries = rest.split()
        else:
            entries += [line[2:]] if line.startswith("- ") else line.split()
    return {name: Forms(tuple(each), closed) for name, each in found.items()}


Slot = tuple[frozenset[str], tuple[str, ...]]
"""The words that one word of a phrase may be, and what it may begin with."""


class Lexicon:
    """Several classes of words and phrases, found together."""

    def __init__(self, kinds: Mapping[str, Forms], masking: str) -> None:
        self._masking = masking
        self._begun: defaultdict[str, list[tuple[str, tuple[Slot, ...]]]] = defaultdict(list)
        for kind, forms in kinds.items():
            for entry in forms.entries:
                first, *rest = entry.split()
                for way in first.split("|"):
                    self._begun[way].append((kind, tuple(map(_slot, rest))))
        self._beginning = lru_cache(_REMEMBERED)(self._look_up)

    def find(self, words: list[str]) -> dict[str, list[Place]]:
        """Where words and phrases of each class stand, but for those inside a longer one that masks them."""
        found: dict[str, list[Place]] = {}
        for place, word in enumerate(words):
            for kind, rest in self._beginning(word):
                if not rest or _follow(words, place, rest):
                    found.setdefault(kind, []).append((place, place + len(rest)))
        masks = {at: each for each in found.pop(self._masking, ()) for at in range(each[0], each[1] + 1)}
        if masks:
            bare = {kind: [each for each in at if not _inside(each, masks)] for kind, at in found.items()}
            return {kind: places for kind, places in bare.items() if places}
        return found

    def _look_up(self, word: str) -> list[tuple[str, tuple[Slot, ...]]]:
        """The classes of the entries that begin with a word, and what follows it in each."""
        keys = (word, *(f"{word[:length]}*" for length in range(1, len(word) + 1)))
        return [each for key in keys for each in self._begun.get(key, ())]


def _slot(word: str) -> Slot:
    ways = word.split("|")
    whole = frozenset(way for way in ways if not way.endswith("*"))
    return whole, tuple(way[:-1] for way in ways if way.endswith("*"))


def _follow(words: list[str], place: int, rest: tuple[Slot, ...]) -> bool:
    """Whether the words after a place are those of a phrase."""
    if place + len(rest) >= len(words):
        return False
    for at, (whole, begun) in enumerate(rest, place + 1):
        if words[at] not in whole and not words[at].startswith(begun):
            return False
    return True


def _inside(place: Place, masks: Mapping[int, Place]) -> bool:
    """Whether a longer phrase covers a place."""
    mask = masks.get(place[0])
    return mask is not None and mask[0] <= place[0] and place[1] <= mask[1] and place != mask
