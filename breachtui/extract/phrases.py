"""Finding phrases of a vocabulary in a sentence, word by word, with what "and" leaves out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

from breachtui.extract.lexicon.data import SINGULAR
from breachtui.extract.patterns import Lazy

# A search skips fast to the class of characters that a pattern begins with.
_TOKEN = Lazy(r"[^\W_](?:(?<=e)-mails?\b|(?<=x)-rays?\b|[^\W_]{0,29}(?:'s\b)?)")
# The same in a text of ASCII, whose letters are known much faster.
_PLAIN_TOKEN = Lazy(r"[a-z0-9](?:(?<=e)-mails?\b|(?<=x)-rays?\b|[a-z0-9]{0,29}(?:'s\b)?)", re.A)
# What may stand between two words of one phrase.
_GAPS = frozenset({" ", "-", "'", "' ", "  ", "\u2011"})
_AND = frozenset({"and", "or"})
# Texts share most of their words.
_REMEMBERED = 30_000
# How far the word that "home and e-mail addresses" leaves out after "home" may stand.
_REACH = 7
_CHOICE = Lazy(r"(\[)?([a-z0-9|]+)\]?")


@dataclass(frozen=True)
class Phrase:
    """A phrase found: what it means, where it stands, and whether the words are ambiguous."""

    id: str
    start: int
    end: int
    weak: bool


@dataclass(slots=True)
class _Node:
    children: dict[str, "_Node"] = field(default_factory=dict)
    id: str | None = None
    weak: bool = False


class _Begun(dict[str, _Node | None]):
    """For each word seen so far the node that a phrase beginning with it has reached, if any has."""

    def __init__(self, children: dict[str, _Node]) -> None:
        super().__init__()
        self._children = children

    def __missing__(self, word: str) -> _Node | None:
        if len(self) > _REMEMBERED:
            self.clear()
        self[word] = node = self._children.get(singular(word))
        return node


Token = re.Match[str]


@lru_cache(_REMEMBERED)
def singular(word: str) -> str:
    """A word in lower case without its plural ending, as the vocabulary writes it."""
    word = word.removesuffix("'s")
    if word in SINGULAR:
        return SINGULAR[word]
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


class Phrases:
    """A vocabulary of phrases: for each id the lines described in `breachtui.extract.lexicon.data`."""

    def __init__(self, lines: Mapping[str, str]) -> None:
        self._root = _Node()
        for id, text in lines.items():
            for line in _lines(text):
                self._add(id, line)
        self._inner = frozenset(_words(self._root))
        self._begun = _Begun(self._root.children)

    def _add(self, id: str, line: str) -> None:
        weak = line.startswith("~")
        choices = [
            [*each[2].split("|"), *([""] if each[1] else [])] for each in _CHOICE.finditer(line.lstrip("~"))
        ]
        for words in product(*choices):
            node = self._root
            for word in filter(None, words):
                node = node.children.setdefault(singular(word), _Node())
            if node.id is None:
                node.id, node.weak = id, weak

    def find(self, lower: str) -> Iterator[Phrase]:
        """The phrases of a sentence in lower case, the longest at each place."""
        tokens = list((_PLAIN_TOKEN if lower.isascii() else _TOKEN).finditer(lower))
        over = 0
        starts = [self._begun[token[0]] for token in tokens]
        for place, start in enumerate(starts):
            if start is None or place < over:
                continue
            for last, reached in _longest(lower, tokens, place, start):
                whole = reached.id is not None and not reached.weak
                node = reached if whole else _left_out(lower, tokens, last, reached, self._inner)
                if node.id is not None:
                    yield Phrase(node.id, tokens[place].start(), tokens[last].end(), node.weak)
                    over = last + 1
                    break


def _lines(text: str) -> Iterator[str]:
    """The lines, with those that are indented deeper joined to the one before."""
    rows: list[str] = []
    for row in text.strip("\n").split("\n"):
        if row.startswith(" " * 12) and rows:
            rows[-1] += " " + row.strip()
        elif row.strip():
            rows.append(row.strip())
    yield from rows


def _longest(text: str, tokens: list[Token], place: int, start: _Node) -> tuple[tuple[int, _Node], ...]:
    """The longest phrase from a place, and a shorter one for when it is not whole: last word and node."""
    node, last = start, place
    best, best_last = start, place
    while last + 1 < len(tokens) and text[tokens[last].end() : tokens[last + 1].start()] in _GAPS:
        following = node.children.get(singular(tokens[last + 1][0]))
        if following is None:
            break
        node, last = following, last + 1
        if node.id is not None:
            best, best_last = node, last
    # A longer one that is not whole may be made so by what "and" leaves out.
    if best.id is None or best.weak:
        return ((last, node),) if best_last == last else ((last, node), (best_last, best))
    return ((best_last, best),)


def _words(node: _Node) -> Iterator[str]:
    for word, child in node.children.items():
        yield word
        yield from _words(child)


def _left_out(text: str, tokens: list[Token], last: int, node: _Node, inner: frozenset[str]) -> _Node:
    """The node that a word after "and" completes: "first and last names", "bank and card numbers"."""
    joined, found = False, node
    for ahead in range(last + 1, min(last + 1 + _REACH, len(tokens))):
        word = singular(tokens[ahead][0])
        gap = text[tokens[ahead - 1].end() : tokens[ahead].start()]
        joined = joined or word in _AND or "/" in gap or "," in gap
        if gap.strip(" ,/-'()") or not joined:
            break
        following = node.children.get(word)
        if following is not None and following.id is not None and not following.weak:
            found = following
        if word not in inner and word not in _AND:
            break
    return found
