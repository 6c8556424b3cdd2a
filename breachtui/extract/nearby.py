"""Phrases that stand right before or after a name, compared word by word."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from breachtui.extract.stemming import stem


class Nearby:
    """Phrases of one kind, one a line, which match all forms of their words.

    ``a|b`` is either of two words, ``*`` any word.
    """

    def __init__(self, text: str, *, closed: bool = False) -> None:
        self.entries = tuple(line.strip() for line in text.strip().splitlines() if line.strip())
        self.closed = closed
        """Whether it is a closed class: complete, not collected from texts."""
        self._ends: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        self._begins: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for entry in self.entries:
            for phrase in product(*(word.split("|") for word in entry.split())):
                stems = tuple(map(stem, phrase))
                self._ends[stems[-1]].append(stems[-2::-1] if len(stems) > 1 else ())
                self._begins[stems[0]].append(stems[1:])

    def before(self, stems: Sequence[str]) -> bool:
        """Whether the words before a place, the nearest first, end in one of the phrases."""
        return bool(stems) and any(_begins(rest, stems) for rest in self._ends.get(stems[0], ()))

    def after(self, stems: Sequence[str]) -> bool:
        """Whether the words after a place begin with one of the phrases."""
        return bool(stems) and any(_begins(rest, stems) for rest in self._begins.get(stems[0], ()))

    def finder(self, entry: str) -> re.Pattern[str]:
        """A pattern of one phrase."""
        words = r"\s+".join(map(_forms, entry.split()))
        return re.compile(rf"(?<!\w){words}(?!\w)")


def _begins(rest: tuple[str, ...], stems: Sequence[str]) -> bool:
    if len(rest) >= len(stems):
        return False
    return all(word in ("*", stems[place]) for place, word in enumerate(rest, 1))


def _forms(words: str) -> str:
    if words == "*":
        return r"[\w'-]+"
    each = (re.escape(word.removesuffix("e") if len(word) > 3 else word) for word in words.split("|"))
    return rf"(?:{'|'.join(each)})\w{{0,3}}"
