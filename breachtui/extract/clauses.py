"""A sentence as clauses, and the words in them that tell what happened."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
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
_WORD_START = Lazy(r"\b[a-z]")
_BORDER = Lazy(
    r"[;:](?=\s)|(?<=what happened)\??(?=\s)|\s(?:--?|\u2014)\s|,?\s(?:that|which|who|whom|whose|when"
    r"|while|after|before|where|although|though|because"
    r"|so|but|if|even as|as soon as|whereas|since(?= (?:the|its?|we|they)))\b|,\s(?:and|then|or)\b"
    r"|\sand(?=\s(?:later|then|subsequently|on|in|we|it|they|he|she|the|that)\b)"
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


@cache
def _by_letter() -> dict[str, re.Pattern[str]]:
    """For each letter one alternation of the words that begin with it; a class is a group's name.

    A text is read word by word, so that each word is tried against a few dozen patterns, not all.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for name, words in _CLASSES:
        for word in words.lower().split():
            for letter in first_letters(word):
                found.setdefault(letter, {}).setdefault(name, []).append(word)
    return {
        letter: re.compile(
            "(?:" + "|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in kinds.items()) + r")(?!\w)"
        )
        for letter, kinds in found.items()
    }


def first_letters(pattern: str) -> set[str]:
    """The letters that a word of the vocabulary can begin with.

    >>> sorted(first_letters("(?:cyber-?)?attack"))
    ['a', 'c']
    """
    if not pattern.startswith("(?:"):
        return {pattern[0]}
    end = pattern.index(")")
    letters = {each[0] for each in pattern[3:end].split("|")}
    return letters | first_letters(pattern[end + 2 :]) if pattern[end + 1 : end + 2] == "?" else letters


def _cues(lower: str) -> Iterator[Cue]:
    patterns, end = _by_letter(), 0
    for word in _WORD_START.finditer(lower):
        at = word.start()
        pattern = patterns.get(lower[at])
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
        cue for cue in _cues(masked) if not _describes(text, masked, cue) and not _inside(cue.start, dates)
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


def _describes(text: str, lower: str, cue: Cue) -> bool:
    """Whether a participle only describes a noun: ``the stolen laptop``; or a firm was bought."""
    if cue.kind != "happened":
        return False
    word = lower[cue.start : cue.end]
    if word == "acquired" and _NAME.match(text, cue.end):
        return True
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
