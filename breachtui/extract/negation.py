"""What a sentence denies, leaves open or only supposes: one scope for all fields.

Every function takes text in lower case. A clause is what a denial or a supposition can reach: rows of
words joined by commas, semicolons and "and" or "or" are one clause as long as only one of them has a verb.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from breachtui.extract.rules import negation as words

Stretches = list[tuple[int, int]]
"""Parts of a text: start and end of each."""

_HARD = re.compile(
    rf"\s--?\s|\u2014|(?<!\.[a-z])\.\s|,?\s(?={words.CONTRAST.source()}\s)|,\s(?={words.RELATIVE.source()}\s)"
    r"|,\s(?=(?:nor|except)\s)|\s(?=(?:after|when|because)\s)"
)
_SOFT = re.compile(r";\s?|,\s(?:and\s|so\s)?|\sand\s")
_THAT = re.compile(r"\b(?:that|whether)\s")
_VERB_FIRST = re.compile(r"(?:contain|include|list|show|hold)(?:s|d|ed)\s|(?:had|held)\s")
# "While no passwords were taken, all of the following were": what goes before the main clause.
_CONCEDED = re.compile(
    r"\W{0,3}(?:and |but )?(?:even )?(?:while|although|though)\b[^.;]{3,300}?, (?=(?:an?|"
    rf"{words.SUBJECT.entries[0]})\s)"
)
_ONLY = re.compile(r"(?:just|only|merely)\s")
_COULD = re.compile(r"\b(?:which|that) (?:could|can|might|may|would)\b")
# "SSN: No; Name: Yes"
_ANSWERED_NO = re.compile(r"[:?]\s{0,3}(?:no|none|n/a|false)(?=\s{0,3}(?:[;,.|]|$))")
_UNTICKED = re.compile(r"\[\s?\]\s[^\[]{1,80}")  # a box of a form
# "Nothing was taken other than names", "other than names, nothing was taken": the names were.
_ALL_BUT = re.compile(
    r"\b(?:other than|except(?: for)?|apart from|aside from|besides|beyond)\b[^.;]{1,160}?,? "
    r"(?:nothing|no (?:other|further|personal|customer|patient)?\s?(?:information|data|details)?)\b"
    r"|\b(?:nothing|no (?:(?:other|further|personal|additional) )*(?:information|data|details))\b"
    r"[^,.;]{0,60}? (?:other than|except(?: for)?|apart from|aside from|besides|beyond|but)\b"
)
_LABEL = 80
_LAST_MEMBER = re.compile(r";\s(?:or|nor|and)\s")
_NO = re.compile(
    r"(?:a(?:nswer)?[:.] {0,3})?(?:no\b(?! (?:more|later|fewer|one|longer|less)\b)|not at this time|none\b)"
)
_MAY = re.compile(r"\bmay(?= \d|,)")  # the month
_WORD = re.compile(r"[\w'-]+")
_YES = re.compile(r"(?:a(?:nswer)?[:.] {0,3})?yes\b")
_LABELLED_NO = re.compile(r"[a-z][^:?]{5,120}[:?] {0,4}no\.?$")


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
    spared = [match.span() for match in _ALL_BUT.finditer(text)]
    found: Stretches = [(_label(text, match.start()), match.end()) for match in _ANSWERED_NO.finditer(text)]
    found += [match.span() for match in _UNTICKED.finditer(text)]
    for start, end in clauses(text):
        supposed = words.SUPPOSED.search(text, start, end)
        if supposed:
            found.append((supposed.start(), end))
        found += _denied_in(text, start, end, use_too)
    return [each for each in found if not any(a <= each[0] < b or a <= each[1] < b for a, b in spared)]


def _label(text: str, end: int) -> int:
    """Where the label before an answer begins."""
    first = max(0, end - _LABEL)
    return max(first - 1, *(text.rfind(each, first, end) for each in ";,:?|.")) + 1


def words_in(text: str, start: int = 0, end: int | None = None) -> Iterator[str]:
    """The words of a part of a text."""
    return (match[0] for match in _WORD.finditer(text, start, len(text) if end is None else end))


def within(place: int, stretches: Stretches) -> bool:
    """Whether a place lies in one of the stretches."""
    for start, end in stretches:  # noqa: SIM110, the shorter form takes twice as long
        if start <= place < end:
            return True
    return False


def status(text: str, start: int, end: int) -> Status:
    """How what stands from ``start`` to ``end`` is told, judged by its clause up to there."""
    begin, last = next((a, b) for a, b in clauses(text) if start < b or b == len(text))
    if words.UNKNOWN.search(text, begin, end) or _COULD.search(text, begin, start):
        return Status.OPEN
    for denial in words.NOT.finditer(_denials(text), begin, end):
        if start < _reach(text, denial, last):
            return Status.DENIED
    possible = any(word in words.POSSIBLE for word in words_in(_MAY.sub(" ", text[begin:end])))
    return Status.OPEN if possible else Status.STATED


@lru_cache(256)
def clauses(text: str) -> tuple[tuple[int, int], ...]:
    """Where the clauses of a sentence stand."""
    conceded = _CONCEDED.match(text)
    first = (0, conceded.end() - 2) if conceded else (0, 0)
    edges = [first[1], *(match.start() for match in _HARD.finditer(text, first[1])), len(text)]
    found = [first] if conceded else []
    for start, end in pairwise(edges):
        found.extend(_parts(text, start, end))
    return tuple(found)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clauses of a part that no word of contrast divides."""
    breaks = [*_SOFT.finditer(text, start, end)]
    verbs = [match.start() for match in words.FINITE.finditer(text, start, end)]
    that = [match.end() for match in _THAT.finditer(text, start, end)]
    semicolons = [*(each.start() for each in breaks if each[0][0] == ";"), end]
    commas = [*(each.start() for each in breaks if each[0][0] in ";,"), end]
    for each in breaks:
        ends = semicolons if each[0][0] == ";" else commas
        following = ends[bisect_right(ends, each.start())]
        inner = _last(that, start, each.start())
        verb_before = _any(verbs, inner or start, each.start())
        verb_after = _any(verbs, each.end(), following)
        if _divides(text, each, inner is not None, verb_before, verb_after):
            yield start, each.start()
            start = each.end()
    yield start, end


def _any(places: list[int], start: int, end: int) -> bool:
    return bisect_left(places, start) < bisect_left(places, end)


def _last(places: list[int], start: int, end: int) -> int | None:
    number = bisect_right(places, end) - 1
    return places[number] if number >= 0 and places[number] > start else None


def _divides(text: str, at: re.Match[str], inner: bool, verb_before: bool, verb_after: bool) -> bool:
    """Whether both sides of a comma, semicolon or "and" are clauses; ``inner``: after a "that"."""
    if _ONLY.match(text, at.end()):
        return True
    kind = at[0].strip()
    if kind == "," and _VERB_FIRST.match(text, at.end()):
        return True
    if not verb_after and not words.PRONOUN.pattern.match(text, at.end()):
        return False
    subject = words.SUBJECT.pattern.match(text, at.end())
    if not subject and (kind == "," or (inner and kind == "and")):
        return False
    return verb_before


def _denied_in(text: str, start: int, end: int, use_too: bool) -> Iterator[tuple[int, int]]:
    denials = _denials(text)
    for match in words.NOT_BEFORE.finditer(denials, start, end):
        yield start, match.end()
    for match in words.NOT_BEFORE_END.finditer(denials, start, end):
        if not text[match.end() : end].strip(" .!,;"):
            yield start, match.end()
    for match in words.NOT.finditer(denials, start, end):
        could = _COULD.search(text, match.end(), end)
        if use_too or not words.OF_USE.search(text, match.end(), could.start() if could else end):
            yield match.start(), _reach(text, match, end)
            return


@lru_cache(64)
def _denials(text: str) -> str:
    """The text without what only looks like a denial of it; same offsets."""
    for pattern in (words.NOT_AT_ALL.pattern, _ANSWERED_NO):
        text = pattern.sub(lambda found: "#" * len(found[0]), text)
    return text


def _reach(text: str, denial: re.Match[str], end: int) -> int:
    """How far a denial reaches in a clause: of members parted by semicolons only through a list of them."""
    colon = text.find(":", denial.end(), end)
    if colon >= 0 and words.EXCEPTING.pattern.match(denial[0]):
        return colon
    semicolon = text.find(";", denial.end(), end)
    through = colon >= 0 or _LAST_MEMBER.search(text, denial.end(), end)
    return end if semicolon < 0 or through else semicolon


class Line(Protocol):
    """A sentence of a document."""

    @property
    def index(self) -> int:
        """Its place in the document."""

    @property
    def lower(self) -> str:
        """Its text in lower case."""


@lru_cache(maxsize=2)
def denied_questions(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of the sentences of a document that ask what is then answered with no."""
    told = (each.index for each in lines if _LABELLED_NO.match(each.lower))
    return frozenset((*_answered(lines, _NO), *told))


@lru_cache(maxsize=2)
def affirmed_questions(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of the sentences of a document that ask what is then answered with yes."""
    return frozenset(_answered(lines, _YES))


def _answered(lines: Sequence[Line], answer: re.Pattern[str]) -> Iterator[int]:
    for question, reply in pairwise(lines):
        if question.lower.endswith("?") and answer.match(reply.lower):
            yield question.index
