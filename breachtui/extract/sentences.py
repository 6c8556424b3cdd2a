"""Cut text into lines and sentences with their offsets, also where the line ends of a letter are lost.

Letters to attorneys general are often kept as one long line. Where a line ended can be told from what
letters are made of, and from the gaps that are left.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from breachtui.extract.rules import section_phrases as rules
from breachtui.extract.rules.name_phrases import FUNCTION_WORDS
from breachtui.words.geography import STATE_ABBREVIATIONS

# One for one, so that offsets stay those of the article. The last four are the letters outside ASCII
# that a pattern without regard to case takes for one of ASCII, though they are lowered to another.
_FLAT = str.maketrans(
    "\n\t\r\u00a0\u202f\u2018\u2019\u201b\u2032\u201c\u201d\u2010\u2011\u2012\u2013\u0130\u0131\u017f\u212a",
    "     ''''\"\"----IisK",
)
_STOP = re.compile(r"[.!?][\"')\]]{0,3}(?=\s)|[.!?]\"?(?=[A-Z][a-z])")
# Initials: "L.A.", "S.E."
_DOTTED = re.compile(r"(?:[a-z]\.){1,4}[a-z]")
_BEFORE = re.compile(r"[\w.]{1,20}$")
_NEXT = re.compile(r"\s{0,8}[\"'(\[]{0,2}([A-Z0-9$][\w']{0,20})")
_BULLET = re.compile(r"\s{0,20}(?:[-*\u2022\u00b7\u25aa\u25cf\u2023o]\s|\(?[0-9a-z]{1,2}[.)]\s)")
_STRIPPED = re.compile(r"(?s)\S(?:.*\S)?")
_LINE = re.compile(r"^.*$", re.M)
# Lines of addresses that begin with a small letter.
_OWN_LINE = re.compile(r"c/o |www\.|https?:|d/b/a |[\w.-]{1,40}@[\w.-]{3,40}\s{0,9}$")
_OPEN_END = re.compile(r"(?:,|\b(?:the|of|and|a|an|to|in|on|for|or|by|with|its|their|our|your|that))\s{0,4}$")
# A line shorter than this is one as it is.
_LONG = 75
# No head is longer, nor what follows the close; what a letter is about stands in so many characters.
_HEAD, _SIGNATURE, _SUBJECT, _LEAD = 2500, 220, 250, 1200
_MOST_LETTERS = 6
_GAP, _PARAGRAPH = re.compile(r"\s{2,}"), re.compile(r"\s{3,}")
# A salutation stands behind no quotation mark and no comma.
_BEFORE_SALUTATION = re.compile(r"(?:^|[^\s\"',])\s*$")
_NEXT_LINE = re.compile(r"\)?\s+[A-Z0-9(<]")
# A date or a name that a sentence goes on to, or a label: no line begins with it.
_GOES_ON = re.compile(r"(?:[:(<]|\b(?i:on|in|by|of|the|to|for|and|via|since|until|dated|from))\s?$")
_PLACEHOLDER = re.compile(
    r"<<[^<>\n]{0,160}>>|\{\{[^{}\n]{1,160}\}\}|\u00ab[^\u00ab\u00bb\n]{1,80}\u00bb"
    r"|<[^<>\n@/:]{0,80}>|\[{1,2}[^\[\]\n@:]{1,80}\]{1,2}|\{[^{}\n@:]{1,80}\}"
)
_SURE = ("<", "{{", "\u00ab")
# A field that says what kinds of data it will name.
_OF_DATA = re.compile(
    r"social security|date of birth|account|diagnos|licen[cs]e|medical|insurance|passport|card\b"
)

# A text so long that does not end as sentences or signatures do was cut off: data sets keep so many
# characters of a letter. What touches that end may be half of a name, of a number or of a date.
_WHOLE = 250
_ENDED = re.compile(r"[.!?:;)\]>\"*_|]\s*$")
_LAST_WORDS = re.compile(r"(?:\S+\s+){0,12}\S+\s*$")
_PLAIN = re.compile(r"\b[a-z]{2,}\b")
_SENTENCE = 4
_FIGURES = re.compile(r",?\s?\d{0,3}\s*")
"""What may stand there of a year, or of the next digits of a number."""

Stretch = tuple[int, int]


def flatten(text: str) -> str:
    """The text with one kind of space, quote, hyphen, i, k and s; every offset stays the same."""
    return text.translate(_FLAT)


def lowered(text: str) -> str:
    """Lower case of the same length."""
    lower = text.lower()
    # A few letters grow when they are lowered; one by one they can be kept in place.
    if len(lower) == len(text):
        return lower
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def blanked(flat: str) -> str:
    """The text with every field of a template made spaces, unless it lists kinds of data."""
    return _PLACEHOLDER.sub(lambda field: " " * len(field[0]) if _is_field(field[0]) else field[0], flat)


def begins_with_field(text: str) -> bool:
    """Whether a text begins with a field of a template."""
    field = _PLACEHOLDER.match(text)
    return field is not None and _is_field(field[0])


def _is_field(bracketed: str) -> bool:
    """Whether words in brackets are a field of a template, and not said by somebody."""
    lower = lowered(bracketed)
    if _OF_DATA.search(lower):
        return False
    return bracketed.startswith(_SURE) or bool(rules.TEMPLATE_WORDS.search(lower))


def is_bullet(line: str) -> bool:
    """Whether a line is an item of a list."""
    return bool(_BULLET.match(line))


def paragraphs(text: str) -> Iterator[Stretch]:
    """Lines, with those joined that only the width of the page has parted."""
    lines = [line.span() for line in _LINE.finditer(text)]
    wrapped = _is_wrapped(text, lines)
    start: int | None = None
    for (here, end), following in zip(lines, [*lines[1:], None], strict=True):
        start = here if start is None else start
        if following and _continues(text[here:end], text[slice(*following)], wrapped):
            continue
        if text[start:end].strip():
            yield start, end
        start = None


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
    return bool((wrapped and len(" ".join(tail.split())) > 45) or _OPEN_END.search(tail[-12:]))


def _is_of_letter(line: str) -> bool:
    """Whether a line is a salutation or a close, which stand alone for all their comma."""
    lower = line.strip().lower()
    return lower.endswith(",") and any(
        each.pattern.fullmatch(lower) for each in (rules.SALUTATIONS, rules.CLOSINGS)
    )


def relaid(flat: str, lower: str, lines: Iterable[Stretch]) -> Iterator[Stretch]:
    """The lines of a text, those of a letter that run together cut where it must have had line ends."""
    cuts = sorted({0, *_cuts(flat, lower)})
    for start, end in lines:
        inside = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)] if end - start >= _LONG else []
        for one, two in pairwise((start, *inside, end)):
            if flat[one:two].strip():
                yield one, two


def _cuts(flat: str, lower: str) -> Iterator[int]:
    """Where lines begin: in the head of each letter, at its headings and around its close."""
    begin = 0
    for start, end in islice(_salutations(flat, lower), _MOST_LETTERS):
        yield from (start, end)
        yield from _head(flat, lower, max(begin, start - _HEAD), start)
        begin = end
    if not begin and (subject := rules.SUBJECTS.search(lower, 0, min(_LEAD, len(lower)))):
        begin = next((gap.end() for gap in _GAP.finditer(flat, subject.end() + 3)), subject.end())
        yield begin
        yield from _head(flat, lower, 0, begin)
    if begin:
        yield from (match.end() for match in _PARAGRAPH.finditer(flat, begin))
        for match in rules.CLOSINGS.finditer(lower, begin):
            yield from match.span()
            yield from _head(flat, lower, match.end(), min(len(flat), match.end() + _SIGNATURE))


def _salutations(flat: str, lower: str) -> Iterator[Stretch]:
    for match in rules.SALUTATIONS.finditer(lower):
        before = flat[max(0, match.start() - 40) : match.start()]
        if flat[match.start()].isupper() and _BEFORE_SALUTATION.search(before):
            yield match.span()


def _head(flat: str, lower: str, start: int, end: int) -> Iterator[int]:
    """The lines of a letterhead and of addresses; the subject, which comes last, is one line."""
    if subject := rules.SUBJECTS.search(lower, max(start, end - _SUBJECT), end):
        end = subject.start()
        yield end
    for match in rules.HEAD_BEGINS.finditer(lower, start, end):
        if not _GOES_ON.search(flat[max(start, match.start() - 12) : match.start()]):
            yield match.start()
    for match in rules.HEAD_ENDS.finditer(lower, start, end):
        if _NEXT_LINE.match(flat, match.end()):
            yield match.end()
    yield from (match.end() for match in _GAP.finditer(flat, start, end))


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
    if text[stop] != ".":
        return False
    word = _BEFORE.search(text[max(begin, stop - 20) : stop])
    if not word:
        return False
    last = word[0].lower()
    if last in rules.NEVER_LAST or (len(last) == 1 and word[0].isupper()):
        return True
    may_be = last in rules.MAYBE_LAST or bool(_DOTTED.fullmatch(last)) or f"{word[0]}." in STATE_ABBREVIATIONS
    return may_be and following.lower() not in FUNCTION_WORDS


def _trimmed(text: str, start: int, end: int) -> Iterator[Stretch]:
    if words := _STRIPPED.search(text, start, end):
        yield words.span()


def cut_end(flat: str, start: int) -> int | None:
    """The end of a text whose last sentence, which begins at ``start``, was cut off; None for a whole one."""
    if len(flat) < _WHOLE or _ENDED.search(flat[-8:]):
        return None
    last = _LAST_WORDS.search(flat[max(start, len(flat) - 200) :])
    if not last or len(_PLAIN.findall(last[0])) < _SENTENCE:
        return None  # a signature, a heading, a list of names
    return len(flat.rstrip())


def is_open(flat: str, end: int, cut: int | None) -> bool:
    """Whether the cut may have taken the rest of a number or a date that ends at ``end``."""
    return cut is not None and bool(_FIGURES.fullmatch(flat, end, cut))
