"""What the rules of prose look for: phrases and words of one kind, one entry a line.

`python -m tests.benchmarks.vocabulary` counts for each entry the real texts in which it is found.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import product

Match = re.Match[str]

FRAGMENTS: Mapping[str, str] = {
    "a": r"(?:(?:an?|the|its|their|our|his|her|this|that|these|those|some|any)\s)?",
    "word": r"[\w'’.-]+",
    "gap": r"(?:[\w'’.,-]+\s){0,3}",
}
"""What every phrase can refer to in braces: an optional article, one word, up to three words."""

_SPACE = re.compile(r"(\[[^\]]*\]|\\.)| ")
_REFERENCE = re.compile(r"\{([a-z_]+)\}")
_IRREGULAR = {
    "said": "say", "told": "tell", "wrote": "write", "written": "write", "sent": "send", "left": "leave",
    "lost": "lose", "found": "find", "fell": "fall", "fallen": "fall", "gave": "give", "given": "give",
    "took": "take", "taken": "take", "paid": "pay", "kept": "keep", "held": "hold", "became": "become",
    "brought": "bring", "stole": "steal", "stolen": "steal", "struck": "strike", "ran": "run",
    "learnt": "learn", "knew": "know", "known": "know", "thought": "think", "broke": "break",
    "broken": "break", "came": "come", "went": "go", "gone": "go", "sold": "sell", "got": "get",
    "gotten": "get", "saw": "see", "seen": "see", "people": "people", "data": "data",
    "sued": "sue", "suing": "sue",
}  # fmt: skip
_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """One form for all forms of an English word: ``notifies`` and ``notify``; rough, never shown."""
    word = word.lower().removesuffix("'s").rstrip("'.")
    word = _IRREGULAR.get(word, word)
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + instead
            break
    word = word.rstrip("e")
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl"
    return word[:-1] if doubled else word


def each(words: str) -> str:
    """Single words, parted by white space, as phrases: one a line."""
    return "\n".join(["", *words.split(), ""])


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
        self.entries = _lines(text)
        self.closed = closed
        """Whether it is a closed class (months, states, numbers): complete, not collected from texts."""
        self._flags = flags
        self._fragments = {**FRAGMENTS, **fragments}

    def source(self, entries: tuple[str, ...] | None = None) -> str:
        """Some of the phrases, or all, as one regular expression."""
        chosen = self.entries if entries is None else entries
        return rf"(?<!\w)(?:{'|'.join(map(self._written, chosen))})(?!\w)"

    def _written(self, entry: str) -> str:
        spaced = _SPACE.sub(lambda found: found[1] or r"\s+", entry)
        return _REFERENCE.sub(lambda found: self._fragments[found[1]], spaced)

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


class Before(Wording):
    """Phrases that end where something begins, such as a number or a place.

    ``then`` is a regular expression of what may stand between the two, such as a preposition.
    """

    def __init__(self, text: str, *, then: str = "", closed: bool = False, **fragments: str) -> None:
        super().__init__(text, closed=closed, flags=0, **fragments)
        self._then = then

    @cached_property
    def _ending(self) -> WholeWords:
        return WholeWords(rf"{self.source()}{self._then}\W{{0,2}}$")

    def find(self, lower: str, first: int, last: int) -> Match | None:
        """One of the phrases that begins in a text in lower case after ``first`` and ends at ``last``."""
        return self._ending.search(lower, max(0, first), last)

    def ends(self, lower: str, first: int, last: int) -> bool:
        """Whether there is such a phrase."""
        return self.find(lower, first, last) is not None


class After(Wording):
    """Phrases that begin where something ends; ``then`` is what may stand between the two."""

    def __init__(self, text: str, *, then: str = r"\W{0,2}", closed: bool = False, **fragments: str) -> None:
        super().__init__(text, closed=closed, flags=0, **fragments)
        self._then = then

    @cached_property
    def _beginning(self) -> re.Pattern[str]:
        return re.compile(rf"{self._then}{self.source()}")

    def begins(self, lower: str, at: int) -> bool:
        """Whether one of the phrases follows in a text in lower case."""
        return bool(self._beginning.match(lower, at))


class Stems:
    """Words of one kind, given by what they begin with, in lower case and parted by white space."""

    def __init__(self, text: str, *, closed: bool = False) -> None:
        self.entries = tuple(text.split())
        self.closed = closed
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

    def __new__(cls, text: str, *, closed: bool = False) -> "Words":
        """Words of a text."""
        made = super().__new__(cls, text.split())
        made.closed = closed
        return made

    @property
    def entries(self) -> tuple[str, ...]:
        """The words in order."""
        return tuple(sorted(self))

    @property
    def stems(self) -> frozenset[str]:
        """Their stems."""
        return frozenset(map(stem, self))

    def finder(self, entry: str) -> re.Pattern[str]:
        """A pattern of one word and of its inflected forms."""
        return re.compile(rf"(?<!\w){_base(entry)}(?:\w?(?:e|es|ed|er|ers|ing|s|d|y|ies|ied))?(?!\w)")


class Nearby:
    """Phrases right before or after a name, compared word by word in all their forms; ``a|b`` is either."""

    def __init__(self, text: str, *, closed: bool = False) -> None:
        self.entries = _lines(text)
        self.closed = closed
        self._ends: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        self._begins: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for entry in self.entries:
            for phrase in product(*(word.split("|") for word in entry.split())):
                first, *_ = stems = tuple(map(stem, phrase))
                self._ends[stems[-1]].append(stems[:-1][::-1])
                self._begins[first].append(stems[1:])

    def before(self, stems: Sequence[str]) -> bool:
        """Whether the words before a place, the nearest first, end in one of the phrases."""
        return bool(stems) and any(_begins(rest, stems) for rest in self._ends.get(stems[0], ()))

    def after(self, stems: Sequence[str]) -> bool:
        """Whether the words after a place begin with one of the phrases."""
        return bool(stems) and any(_begins(rest, stems) for rest in self._begins.get(stems[0], ()))

    def finder(self, entry: str) -> re.Pattern[str]:
        """A pattern of one phrase."""
        ways = ("|".join(map(_base, word.split("|"))) for word in entry.split())
        words = r"\s+".join(rf"(?:{way})\w{{0,3}}" for way in ways)
        return re.compile(rf"(?<!\w){words}(?!\w)")


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines() if line.strip())


def _begins(rest: tuple[str, ...], stems: Sequence[str]) -> bool:
    return rest == tuple(stems[1 : len(rest) + 1])


def _base(word: str) -> str:
    return re.escape(word.removesuffix("e") if len(word) > 3 else word)
