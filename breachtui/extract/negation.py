"""What a sentence denies, leaves open or only supposes: one scope for all fields.

Every function takes text in lower case. A clause is what a denial or a supposition can reach: rows of
words joined by commas, semicolons and "and" or "or" are one clause as long as only one of them has a verb.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise

from breachtui.extract.rules import data_phrases as words
from breachtui.extract.wording import Match

Stretches = list[tuple[int, int]]
"""Parts of a text: start and end of each."""

_HARD = re.compile(
    rf"\s--?\s|\u2014|(?<!\.[a-z])\.\s|,?\s(?={words.CONTRAST.source()}\s)|,\s(?={words.RELATIVE.source()}\s)"
    r"|,\s(?=(?:nor|except)\s)|\s(?=(?:after|when|because)\s)"
)
_SOFT = re.compile(r";\s?|,\s(?:and\s|so\s)?|\sand\s")
_COULD = re.compile(r"\b(?:which|that) (?:could|can|might|may|would)\b")
_THAT = re.compile(r"\b(?:that|whether|said|says)\s")
# "SSN: No; Name: Yes"
_ANSWERED_NO = re.compile(r"[:?]\s{0,3}(?:no|none|n/a|false)(?=\s{0,3}(?:[;,.|]|$))")
_LABEL = 80  # characters
_LAST_MEMBER = re.compile(r";\s(?:or|nor|and)\s")
_VERB_BEHIND = re.compile(r",?\s(?:is|are|was|were|has|have|had|will|says?|said|[a-z]+ed)\b")
"""Where a sentence goes on behind a description of its subject."""
# "were, however, not affected" is one clause
_PARENTHETIC = re.compile(
    r",\s(?:however|therefore|though|moreover|of course|in fact|fortunately|thankfully|consequently|to date),"
    r"(?=\s)"
)
_MAY = re.compile(r"\bmay(?= \d|,)")  # the month
_WORD = re.compile(r"[\w'-]+")


class Status(Enum):
    """How something stands in a sentence."""

    STATED = auto()
    DENIED = auto()
    OPEN = auto()
    """Said to be possible, to be feared, or not to be known."""


@lru_cache(256)
def denied(text: str, *, use_too: bool = False) -> Stretches:
    """Where a text speaks of what was not involved, or of what is only supposed.

    That data was not used denies nothing about the data; only with ``use_too`` it counts.
    """
    text = _PARENTHETIC.sub(lambda found: " " * len(found[0]), text)
    found: Stretches = [(_label(text, match.start()), match.end()) for match in _ANSWERED_NO.finditer(text)]
    for start, end in clauses(text):
        if supposed := words.SUPPOSED.search(text, start, end):
            found.append((supposed.start(), end))
        if business := words.BUSINESS.search(text, start, end):
            behind = _VERB_BEHIND.search(text, business.end(), end)
            found.append((business.start(), behind.start() if behind else end))
        found += _denied_in(text, start, end, use_too)
    return found


def _label(text: str, end: int) -> int:
    """Where the label before an answer begins."""
    first = max(0, end - _LABEL)
    return max(first - 1, *(text.rfind(mark, first, end) for mark in ";,:?|.")) + 1


def _denied_in(text: str, start: int, end: int, use_too: bool) -> Iterator[tuple[int, int]]:
    denials = _denials(text)
    if last := [*words.NOT_BEFORE.finditer(denials, start, end)][-1:]:
        yield start, last[0].end()
    for match in words.NOT.finditer(denials, start, end):
        could = _COULD.search(text, match.end(), end)
        if use_too or not words.OF_USE.search(text, match.end(), could.start() if could else end):
            yield match.start(), _reach(text, match, end)
            return


@lru_cache(64)
def _denials(text: str) -> str:
    """The text without what only looks like a denial of it; same offsets."""
    if not words.NOT.search(text):
        return text
    for pattern in (words.NOT_AT_ALL.pattern, _ANSWERED_NO):
        text = pattern.sub(lambda found: "#" * len(found[0]), text)
    return text


def _reach(text: str, denial: Match, end: int) -> int:
    """How far a denial reaches in a clause: of members parted by semicolons only through a list of them."""
    semicolon = text.find(";", denial.end(), end)
    return end if semicolon < 0 or _LAST_MEMBER.search(text, denial.end(), end) else semicolon


def status(text: str, start: int, end: int) -> Status:
    """How what stands from ``start`` to ``end`` is told, judged by its clause up to there."""
    begin, last = next((a, b) for a, b in clauses(text) if start < b or b == len(text))
    if words.UNKNOWN.search(text, begin, end) or _COULD.search(text, begin, start):
        return Status.OPEN
    if _denial(text, begin, last, start, end):
        return Status.DENIED
    possible = any(word in words.POSSIBLE for word in words_in(_MAY.sub(" ", text[begin:end])))
    return Status.OPEN if possible else Status.STATED


def with_denial(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch that holds what stands from ``start`` to ``end`` and the word that denies it."""
    begin, last = next((a, b) for a, b in clauses(text) if start < b or b == len(text))
    denial = _denial(text, begin, last, start, end)
    return (min(start, denial.start()), max(end, denial.end())) if denial else (start, end)


def _denial(text: str, begin: int, last: int, start: int, end: int) -> Match | None:
    found = words.NOT.finditer(_denials(text), begin, end)
    return next((denial for denial in found if start < _reach(text, denial, last)), None)


@lru_cache(256)
def clauses(text: str) -> tuple[tuple[int, int], ...]:
    """Where the clauses of a sentence stand."""
    edges = [0, *(match.start() for match in _HARD.finditer(text)), len(text)]
    return tuple(part for start, end in pairwise(edges) for part in _parts(text, start, end))


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clauses of a part that no word of contrast divides."""
    breaks = [*_SOFT.finditer(text, start, end)]
    verbs = [match.start() for match in words.FINITE.finditer(text, start, end)] if breaks else []
    semicolons = [*(each.start() for each in breaks if each[0][0] == ";"), end]
    commas = [*(each.start() for each in breaks if each[0][0] in ";,"), end]
    for each in breaks:
        ends = semicolons if each[0][0] == ";" else commas
        following = ends[bisect_right(ends, each.start())]
        that = [*_THAT.finditer(text, start, each.start())]
        verb_before = _any(verbs, that[-1].end() if that else start, each.start())
        if verb_before and _divides(text, each, bool(that), _any(verbs, each.end(), following)):
            yield start, each.start()
            start = each.end()
    yield start, end


def _any(places: list[int], start: int, end: int) -> bool:
    return bisect_left(places, start) < bisect_left(places, end)


def _divides(text: str, at: Match, inner: bool, verb_after: bool) -> bool:
    """Whether both sides of a comma, semicolon or "and" are clauses; ``inner``: after a "that"."""
    if not verb_after and not words.PRONOUN.pattern.match(text, at.end()):
        return False
    kind = at[0].strip()
    subject = words.SUBJECT.pattern.match(text, at.end())
    return bool(subject) or not (kind == "," or (inner and kind == "and"))


def words_in(text: str, start: int = 0, end: int | None = None) -> Iterator[str]:
    """The words of a part of a text."""
    return (match[0] for match in _WORD.finditer(text, start, len(text) if end is None else end))


def within(place: int, stretches: Stretches) -> bool:
    """Whether a place lies in one of the stretches."""
    for start, end in stretches:  # noqa: SIM110, the shorter form takes twice as long
        if start <= place < end:
            return True
    return False
