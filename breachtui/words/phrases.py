"""Finding the spellings of a vocabulary in text, word by word, with what "and" leaves out.

A line of spellings is a row of words in the singular and without hyphens: ``a|b`` is a choice, ``[a]``
may be missing, ``+`` is any of `TYPICAL`. A line that begins with ``~`` counts only in a list, since its
words often mean something else; one that begins with ``=`` only in a cell that holds nothing but a list.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import product
from typing import NamedTuple

TYPICAL = (
    "number", "no", "information", "info", "data", "detail", "record", "history", "file", "document", "form",
    "report", "statement", "code", "id", "identification", "identifier",
)  # fmt: skip
"""Nouns that say that something is data: "medical" alone is not, "medical records" are."""

HEADS = frozenset((*TYPICAL, "card"))
"""Nouns that any spelling can end with: "passport", "passport number", "passport data"."""

_TOKEN = re.compile(r"e-?mails?\b|x-rays?\b|[^\W_]{1,30}(?:'s\b)?")
_CHOICE = re.compile(r"(\[)?([^\s\[\]]+)\]?")
_MARKS = ("~", "=")
# In a cell what only counts there comes first.
_ORDER = {"=": 0, "": 1, "~": 2}
_AND = frozenset({"and", "or", "other"})
_ES = ("sses", "uses", "xes", "ches", "shes")
_NO_PLURAL = ("ss", "us", "is")
_SHORT = {"ids": "id", "nos": "no", "dls": "dl"}
_REMEMBERED = 30_000
# How many words may stand between "home" and what "home and e-mail addresses" leaves out after it.
_REACH = 7


class Phrase(NamedTuple):
    """A spelling found in a text."""

    id: str
    """What it means."""
    start: int
    end: int
    weak: bool
    """Whether it counts only in a list of such words, or where it is said to have been taken."""


@lru_cache(_REMEMBERED)
def singular(word: str) -> str:
    """A word in lower case without its plural ending, as a line of spellings has it."""
    word = word.removesuffix("'s").replace("-", "")
    if len(word) <= 3 or not word.endswith("s") or word.endswith(_NO_PLURAL):
        return _SHORT.get(word, word)
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(_ES) else word[:-1]


def _rows(lines: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every row of words that lines of spellings stand for, with the mark of its line."""
    for line in filter(None, map(str.strip, lines.splitlines())):
        mark = line[0] if line[0] in _MARKS else ""
        choices = [
            [*_choices(choice), *([""] if optional else [])]
            for optional, choice in _CHOICE.findall(line.removeprefix(mark))
        ]
        for words in product(*choices):
            yield mark, tuple(map(singular, filter(None, words)))


def _choices(slot: str) -> list[str]:
    words = slot.split("|")
    return [word for each in words for word in (TYPICAL if each == "+" else (each,))]


@dataclass(slots=True)
class _Node:
    children: dict[str, "_Node"] = field(default_factory=dict)
    id: str | None = None
    weak: bool = False
    no_term: bool = False
    """Whether what leads here means nothing in prose, nor does a part of it."""

    @property
    def whole(self) -> bool:
        """Whether what leads here is a spelling that counts anywhere."""
        return self.id is not None and not self.weak


class Phrases:
    """All spellings of a vocabulary; where two terms have the same one, the first keeps it."""

    def __init__(self, spellings: Mapping[str, str], *, cells: bool = False) -> None:
        self._spellings = spellings
        self._cells = cells
        """Whether for cells that hold nothing but a list, in which no word means something else."""

    @cached_property
    def _root(self) -> _Node:
        root = _Node()
        rows = [(id, *row) for id, lines in self._spellings.items() for row in _rows(lines)]
        for id, mark, words in sorted(rows, key=lambda row: _ORDER[row[1]]) if self._cells else rows:
            node = root
            for word in words:
                node = node.children.setdefault(word, _Node())
            if mark == "=" and not self._cells:
                node.no_term = True
                continue
            weak = mark == "~" and not self._cells
            if node.id is None or (node.weak and not weak):
                node.id, node.weak = id, weak
        return root

    @cached_property
    def _known(self) -> frozenset[str]:
        """All words of spellings."""
        return frozenset((*_words(self._root), *_AND))

    @cached_property
    def single(self) -> dict[str, tuple[str, ...]]:
        """For each term the single words that mean it anywhere."""
        found: dict[str, list[str]] = {id: [] for id in self._spellings}
        for word, node in self._root.children.items():
            if node.id is not None and not node.weak:
                found[node.id].append(word)
        return {id: tuple(words) for id, words in found.items()}

    def meant(self, text: str) -> str | None:
        """The term that a text in lower case is a spelling of as a whole, if it is one."""
        node: _Node | None = self._root
        words = [singular(token[0]) for token in _TOKEN.finditer(text)]
        for word in words:
            following = node.children.get(word) if node else None
            if following is None and not (node and node.id and word in HEADS):
                return None
            node = following or node
        return node.id if node and words and not node.weak else None

    def find(self, lower: str) -> Iterator[Phrase]:
        """The spellings in a text in lower case, the longest at each place."""
        row = _Row(lower)
        begins = self._root.children.keys()
        if begins.isdisjoint(row.words):
            return
        place = 0
        while place < len(row.words):
            if row.words[place] not in begins:
                place += 1
                continue
            last, node = self._reached(row, place)
            if node.id is not None:
                last = row.with_heads(last) if node.whole else last
                yield Phrase(node.id, row.tokens[place].start(), row.tokens[last].end(), node.weak)
            place = last + 1

    def _reached(self, row: "_Row", place: int) -> tuple[int, _Node]:
        """The last word of what the words from a place on spell, and its node; an empty one for nothing."""
        path = list(self._path(row, place))
        whole = [n for n, node in enumerate(path) if node.whole]
        if whole:
            return place + whole[-1], path[whole[-1]]
        if path and (completed := self._completed(row, place + len(path) - 1, path[-1])):
            return place + len(path) - 1, completed
        for n, node in reversed(list(enumerate(path))):
            if node.id is not None or node.no_term:
                return place + n, node
        return place, _Node()

    def _path(self, row: "_Row", place: int) -> Iterator[_Node]:
        node = self._root.children.get(row.words[place])
        while node is not None:
            yield node
            place += 1
            node = node.children.get(row.words[place]) if row.joined(place) else None

    def _completed(self, row: "_Row", last: int, node: _Node) -> _Node | None:
        """The node that a word after "and" completes: "home and e-mail addresses"."""
        listed, found = False, None
        for ahead in range(last + 1, min(last + 1 + _REACH, len(row.words))):
            word, gap = row.words[ahead], row.gap(ahead)
            listed = listed or word in _AND or "/" in gap or "," in gap
            if not listed or gap.strip(" ,/-'()"):
                break
            following = node.children.get(word)
            found = following if following is not None and following.whole else found
            if word not in self._known:
                break
        return found


class _Row:
    """The words of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(_TOKEN.finditer(text))
        self.words = [singular(token[0]) for token in self.tokens]

    def gap(self, place: int) -> str:
        """What stands before a word."""
        return self.text[self.tokens[place - 1].end() : self.tokens[place].start()]

    def joined(self, place: int) -> bool:
        """Whether there is a word and only a space or hyphen before it."""
        return place < len(self.tokens) and len(gap := self.gap(place)) < 3 and not gap.strip(" -'’\u2011")

    def with_heads(self, last: int) -> int:
        """The last of the `HEADS` that follow a word."""
        while self.joined(last + 1) and self.words[last + 1] in HEADS:
            last += 1
        return last


def _words(node: _Node) -> Iterator[str]:
    for word, child in node.children.items():
        yield word
        yield from _words(child)
