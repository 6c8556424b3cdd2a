"""Cut text into sentences with their offsets, in one pass."""

import re
from collections.abc import Iterator
from itertools import pairwise

from breachtui.extract.rules.letters import CLOSINGS, SALUTATIONS
from breachtui.extract.rules.sentences import FUNCTION_WORDS, MAYBE_LAST, NEVER_LAST

# One for one, so that offsets stay those of the article. The last four are the letters outside ASCII
# that a pattern without regard to case takes for one of ASCII, though they are lowered to another.
_FLAT = tuple(
    zip(
        "\n\t\r\u00a0\u2018\u2019\u201b\u2032\u201c\u201d\u2010\u2011\u2012\u2013\u0130\u0131\u017f\u212a",
        "    ''''\"\"----IisK",
        strict=True,
    )
)
_STOP = re.compile(r"[.!?][\"')\]]{0,3}(?=\s)|[.!?]\"?(?=[A-Z][a-z])")
# Initials: "L.A.", "S.E."
_DOTTED = re.compile(r"(?:[a-z]\.){1,4}[a-z]")
_BEFORE = re.compile(r"[\w.]{1,20}$")
_NEXT = re.compile(r"\s{0,8}[\"'(\[]{0,2}([A-Z0-9$][\w']{0,20})")
_LEGAL = frozenset({"Inc", "Corp", "Ltd", "LLC"})
_BULLET = re.compile(r"\s{0,20}(?:[-*\u2022\u00b7\u25aa\u25cf\u2023o]\s|\(?[0-9a-z]{1,2}[.)]\s)")
# Lines of addresses that begin with a small letter.
_OWN_LINE = re.compile(r"c/o |www\.|https?:|d/b/a |[\w.-]{1,40}@[\w.-]{3,40}\s{0,9}$")
_OPEN_END = re.compile(r"(?:,|\b(?:the|of|and|a|an|to|in|on|for|or|by|with|its|their|our|your|that))\s{0,4}$")

Stretch = tuple[int, int]


def flatten(text: str) -> str:
    """The text with one kind of space, quote, hyphen, i, k and s; every offset stays the same."""
    for char, plain in _FLAT:
        text = text.replace(char, plain)
    return text


def lowered(text: str) -> str:
    """Lower case of the same length."""
    lower = text.lower()
    # A few letters grow when they are lowered; one by one they can be kept in place.
    if len(lower) == len(text):
        return lower
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def is_bullet(line: str) -> bool:
    """Whether a line is an item of a list."""
    return bool(_BULLET.match(line))


def paragraphs(text: str) -> Iterator[Stretch]:
    """Lines, with those joined that only the width of the page has parted."""
    lines = list(_lines(text))
    wrapped = _is_wrapped(text, lines)
    start: int | None = None
    for (here, end), following in zip(lines, [*lines[1:], None], strict=True):
        start = here if start is None else start
        if following and _continues(text[here:end], text[slice(*following)], wrapped):
            continue
        if text[start:end].strip():
            yield start, end
        start = None


def _lines(text: str) -> Iterator[Stretch]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _is_wrapped(text: str, lines: list[Stretch]) -> bool:
    """Whether lines were broken at a page width: many go on in lower case."""
    full = [(a, b) for a, b in pairwise(lines) if text[slice(*a)].strip() and text[slice(*b)].strip()]
    lower = sum(text[b[0] : b[1]].lstrip()[0].islower() for _, b in full)
    return len(full) >= 3 and lower * 3 >= len(full) and all(end - start <= 160 for start, end in lines)


def _continues(line: str, following: str, wrapped: bool) -> bool:
    tail, head = line.rstrip(), following.lstrip()
    if not tail or not head or is_bullet(following) or _is_of_letter(tail):
        return False
    if head[0].islower() and tail[-1] not in ".!?:" and not _OWN_LINE.match(head):
        return True
    if wrapped and len(" ".join(tail.split())) > 45:
        return True
    return bool(_OPEN_END.search(tail[-12:]))


def _is_of_letter(line: str) -> bool:
    """Whether a line is a salutation or a close, which stand alone for all their comma."""
    lower = line.strip().lower()
    return lower.endswith(",") and any(each.pattern.fullmatch(lower) for each in (SALUTATIONS, CLOSINGS))


def sentences(text: str, start: int, end: int) -> Iterator[Stretch]:
    """The sentences of one paragraph of flattened text."""
    begin = start
    for stop in _STOP.finditer(text, start, end):
        following = _NEXT.match(text, stop.end(), end)
        if following and not _is_abbreviation(text, begin, stop.start(), following[1]):
            yield from _trimmed(text, begin, stop.end())
            begin = stop.end()
    yield from _trimmed(text, begin, end)


def _is_abbreviation(text: str, begin: int, stop: int, following: str) -> bool:
    if text[stop] == "!" and following in _LEGAL:
        return True  # "Yippee! Inc."
    if text[stop] != ".":
        return False
    word = _BEFORE.search(text[max(begin, stop - 20) : stop])
    if not word:
        return False
    last = word[0].lower()
    if last == "no" and word[0].islower() and not following.isdigit():
        return False  # an answer, and no number
    if last in NEVER_LAST or (len(last) == 1 and word[0].isupper()):
        return True
    bracketed = text.startswith(")", stop + 1) and text[stop - len(last) - 1] == "(" and len(last) < 6
    return (
        bracketed or last in MAYBE_LAST or bool(_DOTTED.fullmatch(last))
    ) and following.lower() not in FUNCTION_WORDS


def _trimmed(text: str, start: int, end: int) -> Iterator[Stretch]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if piece.strip():
        yield start + left, start + len(piece.rstrip())
