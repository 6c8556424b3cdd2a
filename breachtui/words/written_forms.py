"""Words and phrases as people write them, for closed vocabularies and for the rules of prose."""

import re
from collections.abc import Mapping
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


class Forms:
    """Words and phrases of one meaning; a ``*`` stands for any ending, ``a|b`` for either word.

    Single words are parted by white space, phrases stand one a line.
    """

    def __init__(self, words: str, phrases: str = "", *, closed: bool = False) -> None:
        lines = (" ".join(line.split()) for line in phrases.strip().splitlines())
        self.entries = (*words.split(), *filter(None, lines))
        self.closed = closed
        """Whether it is a closed class: complete, not collected from texts."""


def classes(text: str, *, closed: bool = False) -> dict[str, Forms]:
    """Classes by name: each begins with ``name:`` and its words, its phrases follow, each after a dash."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    words: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        name, colon, rest = line.partition(":")
        if colon:
            found[name] = words, phrases = rest.split(), []
        elif line.startswith("- "):
            phrases.append(line[2:])
        else:
            words += line.split()
    return {
        name: Forms(" ".join(each), "\n".join(more), closed=closed) for name, (each, more) in found.items()
    }


class Slot(NamedTuple):
    """One word of a phrase."""

    whole: frozenset[str]
    """The words that it may be."""
    begun: tuple[str, ...]
    """What it may begin with."""


Entry = tuple[str, tuple[Slot, ...]]
"""The class of an entry, and its words after the first."""


class Lexicon:
    """Several classes of words and phrases, found together."""

    def __init__(self, kinds: Mapping[str, Forms], masking: str) -> None:
        self._masking = masking
        self._begun: dict[str, list[Entry]] = {}
        for kind, forms in kinds.items():
            for entry in forms.entries:
                first, *rest = entry.split()
                for way in first.split("|"):
                    self._begun.setdefault(way, []).append((kind, tuple(map(_slot, rest))))
        self._known: dict[str, _Known] = {}

    def find(self, words: list[str]) -> dict[str, list[Place]]:
        """Where words and phrases of each class stand, but for those inside a longer one that masks them."""
        found: dict[str, list[Place]] = {}
        for place, word in enumerate(words):
            known = self._known.get(word) or self._learnt(word)
            for kind in known.alone:
                found.setdefault(kind, []).append((place, place))
            if known.phrases and _is_one(words[place + 1 : place + 2], known.second):
                for kind, rest in known.phrases:
                    if _follow(words, place, rest):
                        found.setdefault(kind, []).append((place, place + len(rest)))
        masks = {at: each for each in found.pop(self._masking, ()) for at in range(each[0], each[1] + 1)}
        if masks:
            bare = {kind: [each for each in at if not _inside(each, masks)] for kind, at in found.items()}
            return {kind: places for kind, places in bare.items() if places}
        return found

    def _learnt(self, word: str) -> "_Known":
        """The entries that begin with a word."""
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        keys = (word, *(f"{word[:length]}*" for length in range(1, len(word) + 1)))
        entries = [each for key in keys for each in self._begun.get(key, ())]
        phrases = [each for each in entries if each[1]]
        slots = [rest[0] for _, rest in phrases]
        second = Slot(
            frozenset(word for slot in slots for word in slot.whole),
            tuple({begin for slot in slots for begin in slot.begun}),
        )
        self._known[word] = _Known(tuple(kind for kind, rest in entries if not rest), phrases, second)
        return self._known[word]


class _Known(NamedTuple):
    """The entries that begin with one word."""

    alone: tuple[str, ...]
    """The classes of which the word alone is an entry."""
    phrases: list[Entry]
    second: Slot
    """What the second word of any of the phrases may be."""


def _is_one(words: list[str], slot: Slot) -> bool:
    return bool(words) and (words[0] in slot.whole or words[0].startswith(slot.begun))


def _slot(word: str) -> Slot:
    ways = word.split("|")
    return Slot(
        frozenset(way for way in ways if not way.endswith("*")),
        tuple(way[:-1] for way in ways if way.endswith("*")),
    )


def _follow(words: list[str], place: int, rest: tuple[Slot, ...]) -> bool:
    following = words[place + 1 : place + 1 + len(rest)]
    for word, (whole, begun) in zip(following, rest, strict=False):
        if word not in whole and not word.startswith(begun):
            return False
    return len(following) == len(rest)


def _inside(place: Place, masks: Mapping[int, Place]) -> bool:
    """Whether a longer phrase covers a place."""
    mask = masks.get(place[0])
    return mask is not None and mask[0] <= place[0] and place[1] <= mask[1] and place != mask
