"""A sentence as clauses, and the words in them that tell what happened."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from breachtui.extract.lexicon import events
from breachtui.extract.patterns import Lazy

_CLASSES = (
    ("other", events.OTHER),
    ("discovered", events.DISCOVERED),
    ("concluded", events.CONCLUDED),
    ("announced", events.ANNOUNCED),
    ("said", events.SAID),
    ("neutral", events.NEUTRAL),
    ("told", events.TOLD),
    ("sent", events.SENT),
    ("regulator", events.REGULATOR),
    ("police", events.POLICE),
    ("receiver", events.RECEIVER),
    ("learner", events.LEARNER),
    ("letter", events.LETTER),
    ("happened", events.HAPPENED),
    ("event", events.EVENT),
    ("lasted", events.LASTED),
)
VERBS = frozenset({"other", "discovered", "concluded", "announced", "said", "told", "sent", "happened"})
NOUNS = frozenset({"event", "letter", "lasted"})
_NAME = Lazy(r"\s[a-z]{0,2}[A-Z]")
_WORD = Lazy(r"\b[a-z]+")
# Letters of a pattern that are no matter of choice.
_CERTAIN = Lazy(r"[a-z]*(?![?*{])")
_REMEMBERED = 30_000
# Only before the first characters of its alternatives is any of them tried.
_BORDER = Lazy(
    r"(?=[;:?,\s])(?:[;:](?=\s)|(?<=what happened)\??(?=\s)|\s(?:--?|\u2014)\s|,?\s(?:that|which|who|whom"
    r"|whose|when|while|after|before|where|although|though|because"
    r"|so|but|if|even as|as soon as|whereas|since(?= (?:the|its?|we|they)))\b|,\s(?:and|then|or)\b"
    r"|\sand(?=\s(?:later|then|subsequently|on|in|we|it|they|he|she|the|that)\b))"
)
_ARTICLE = Lazy(r"\b(?:the|an?|its|their|our|every|all|any|of|some|these|those)\s(?:potentially\s)?$")
_NOUN = Lazy(r"\b(?:the|an?|its|their|our|this|that)\s(?:[\w-]{1,14}\s)?$")
# What makes of a stretch after a date more than an aside: who did something, or what they did.
_TELLING = frozenset({"happened", "told", "discovered", "announced", "sent", "regulator"})
# "..., the company that prints our bills, ...": an aside between the subject and its verb.
_ASIDE = Lazy(r",\s(?:the|an?|which|who|whose|where)\s[^,;:.]{3,120},(?=\s)")


@dataclass(frozen=True)
class Cue:
    """A word of one of the classes."""

    start: int
    end: int
    kind: str

    @property
    def verb(self) -> bool:
        """Whether it says what somebody did or what happened."""
        return self.kind in VERBS


@dataclass(frozen=True)
class Clause:
    """A stretch of a sentence with the cues in it, in order."""

    start: int
    end: int
    cues: tuple[Cue, ...]
    before: tuple[Cue, ...] = ()
    """The cues of the clause before it."""

    def of(self, *kinds: str) -> tuple[Cue, ...]:
        """The cues of those kinds."""
        return tuple(cue for cue in self.cues if cue.kind in kinds)


class _ByWord(dict[str, re.Pattern[str] | None]):
    """For each word seen so far the vocabulary of its letter, or None where nothing there can begin with it.

    A text is read word by word, so that few words are tried against a few dozen patterns, and none
    against all.
    """

    def __init__(self) -> None:
        super().__init__()
        listed = [(word, name) for name, words in _CLASSES for word in words.lower().split()]
        self._beginnings = frozenset(each for word, _ in listed for each in beginnings(word))
        self._longest = max(map(len, self._beginnings))
        found: dict[str, dict[str, list[str]]] = {}
        for word, name in listed:
            for letter in {each[0] for each in beginnings(word)}:
                found.setdefault(letter, {}).setdefault(name, []).append(word)
        self._by_letter = {letter: _alternation(kinds) for letter, kinds in found.items()}

    def __missing__(self, word: str) -> re.Pattern[str] | None:
        if len(self) > _REMEMBERED:
            self.clear()
        known = any(word[:length] in self._beginnings for length in range(1, self._longest + 1))
        self[word] = found = self._by_letter[word[0]] if known else None
        return found


@cache
def _by_word() -> _ByWord:
    return _ByWord()


def _alternation(kinds: Mapping[str, list[str]]) -> re.Pattern[str]:
    """The words of several classes; a class is a group's name."""
    groups = "|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in kinds.items())
    return re.compile(rf"(?:{groups})(?!\w)")


def beginnings(pattern: str) -> set[str]:
    """The letters with which a pattern of the vocabulary can begin, as far as they are certain.

    >>> sorted(beginnings("(?:cyber-?)?attack"))
    ['attack', 'cyber']
    >>> sorted(beginnings(r"t(?:ook|akes?)\\soffline"))
    ['take', 'took']
    """
    certain = _CERTAIN.match(pattern)
    first = certain[0] if certain else ""
    rest = pattern[len(first) :]
    if not rest.startswith("(?:"):
        return {first}
    choices, after = _choices(rest)
    found = {first + begin for each in choices for begin in beginnings(each)}
    return found | beginnings(first + after[1:]) if after.startswith(("?", "*", "{")) else found


def _choices(pattern: str) -> tuple[list[str], str]:
    """The alternatives of the group that a pattern begins with, and what follows it."""
    depth, begin, choices = 0, len("(?:"), []
    for at, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if not depth or (depth == 1 and char == "|"):
            choices.append(pattern[begin:at])
            begin = at + 1
        if not depth:
            break
    return choices, pattern[begin:]


def _cues(lower: str) -> Iterator[Cue]:
    patterns, end = _by_word(), 0
    for word in _WORD.finditer(lower):
        pattern, at = patterns[word[0]], word.start()
        match = pattern.match(lower, at) if pattern and at >= end else None
        if match:
            if lower[at - 1 : at] == "-" and match[0].endswith("ed"):
                continue  # "company-issued" describes
            end = match.end()
            yield Cue(at, end, match.lastgroup or "")


def clauses(text: str, lower: str, dates: list[tuple[int, int]]) -> list[Clause]:
    """The clauses of a sentence; no border lies inside a date, and an aside without one is skipped."""
    masked = _without_asides(lower, dates)
    cues = [
        replace(cue, kind="other") if _is_purchase(text, masked, cue) else cue
        for cue in _cues(masked)
        if not _describes(masked, cue) and not _inside(cue.start, dates)
    ]
    borders = [m.start() for m in _BORDER.finditer(masked)]
    edges = [0, *(at for at in borders if at and not _inside(at, dates)), len(text)]
    return list(_cut(edges, cues))


def _cut(edges: list[int], cues: list[Cue]) -> Iterator[Clause]:
    """The stretches between the edges, each with its cues and those of the one before."""
    before: tuple[Cue, ...] = ()
    starts = [cue.start for cue in cues]
    for start, end in pairwise(edges):
        own = tuple(cues[bisect_left(starts, start) : bisect_left(starts, end)])
        yield Clause(start, end, own, before)
        before = own


def _inside(at: int, dates: list[tuple[int, int]]) -> bool:
    near = bisect_right(dates, (at, len(dates) and dates[-1][1])) - 1
    return near >= 0 and dates[near][0] <= at < dates[near][1]


def _is_purchase(text: str, lower: str, cue: Cue) -> bool:
    """Whether a firm was bought: ``acquired Larch & Sons in May 2014``."""
    return lower[cue.start : cue.end] == "acquired" and bool(_NAME.match(text, cue.end))


def _describes(lower: str, cue: Cue) -> bool:
    """Whether a participle only describes a noun: ``the stolen laptop``."""
    if cue.kind != "happened":
        return False
    word = lower[cue.start : cue.end]
    if word == "hacking" and _NOUN.search(lower[max(0, cue.start - 24) : cue.start]):
        return True
    return word.endswith(("ed", "en", "t")) and bool(
        _ARTICLE.search(lower[max(0, cue.start - 16) : cue.start])
    )


def _only_names(match: re.Match[str]) -> bool:
    """Whether what follows a date at the head tells of nothing, so that it is an aside too."""
    return all(cue.kind not in _TELLING for cue in _cues(match[0]))


def _without_asides(text: str, dates: list[tuple[int, int]]) -> str:
    for match in _ASIDE.finditer(text):
        near = bisect_left(dates, (match.end(), 0)) - 1
        gap = match.start() - dates[near][1] if near >= 0 else 1
        if gap > 0 or (gap == 0 and _only_names(match)):
            text = text[: match.start()] + "," + " " * (match.end() - match.start() - 1) + text[match.end() :]
    return text
