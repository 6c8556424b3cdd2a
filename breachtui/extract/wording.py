"""What the rules of prose look for: phrases and words of one kind, one entry a line.

`python -m tests.benchmarks.vocabulary` counts for each entry the real texts in which it is found.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
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


def each(words: str, then: str = "") -> str:
    """Single words, parted by white space, as phrases: one a line, each followed by a regular expression."""
    return "\n".join(["", *(word + then for word in words.split()), ""])


class Wording:
    """Phrases of one kind, found as whole words.

    A line is one phrase: a regular expression in which a space is any white space and ``{name}`` a
    fragment, one of `FRAGMENTS` or a keyword argument.
    """

    _before = _after = ""
    """What stands before and after the phrases in the pattern."""

    def __init__(self, text: str, *, closed: bool = False, **fragments: str) -> None:
        self.entries = _lines(text)
        self.closed = closed
        """Whether it is a closed class (months, states, numbers): complete, not collected from texts."""
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
        """All phrases as one pattern for text in lower case, compiled when it is first used."""
        return re.compile(f"{self._before}{self.source()}{self._after}")

    @cached_property
    def search(self) -> Callable[..., Match | None]:
        """The first phrase in a text in lower case, or in a part of it: ``search(text, start, end)``."""
        return self.pattern.search

    @cached_property
    def finditer(self) -> Callable[..., Iterator[Match]]:
        """All phrases in a text in lower case, or in a part of it: ``finditer(text, start, end)``."""
        return self.pattern.finditer


class Before(Wording):
    """Phrases that end where something begins, such as a number or a place.

    ``then`` is a regular expression of what may stand between the two, such as a preposition.
    """

    def __init__(self, text: str, *, then: str = "", closed: bool = False, **fragments: str) -> None:
        super().__init__(text, closed=closed, **fragments)
        self._after = rf"{then}\W{{0,2}}$"

    def find(self, lower: str, first: int, last: int) -> Match | None:
        """One of the phrases that begins in a text in lower case after ``first`` and ends at ``last``."""
        return self.search(lower, max(0, first), last)

    def ends(self, lower: str, first: int, last: int) -> bool:
        """Whether there is such a phrase."""
        return self.find(lower, first, last) is not None


class After(Wording):
    """Phrases that begin where something ends; ``then`` is what may stand between the two."""

    def __init__(self, text: str, *, then: str = r"\W{0,2}", closed: bool = False, **fragments: str) -> None:
        super().__init__(text, closed=closed, **fragments)
        self._before = then

    def begins(self, lower: str, at: int) -> bool:
        """Whether one of the phrases follows in a text in lower case."""
        return bool(self.pattern.match(lower, at))


class Words(frozenset[str]):
    """Single words of one kind, in lower case and parted by white space."""

    closed = False

    def __new__(cls, text: str) -> "Words":
        """Words of a text."""
        return super().__new__(cls, text.split())

    @property
    def entries(self) -> tuple[str, ...]:
        """The words in order."""
        return tuple(sorted(self))

    @property
    def stems(self) -> frozenset[str]:
        """Their stems."""
        return frozenset(map(stem, self))


class ClosedWords(Words):
    """Words of a closed class."""

    closed = True


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


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines() if line.strip())


def _begins(rest: tuple[str, ...], stems: Sequence[str]) -> bool:
    return rest == tuple(stems[1 : len(rest) + 1])
