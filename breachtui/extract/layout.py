"""What a letter's text has lost or never had: its line ends, and what its template leaves open.

Letters to attorneys general are often kept as one long line. Where a line ended can be told from what
letters are made of, and from the gaps that are left.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from breachtui.extract.rules import letters as rules
from breachtui.extract.sentences import Stretch, lowered

# A shorter line is one as it is.
_LONG = 75
# No head is longer, nor what follows the close.
_HEAD, _SIGNATURE = 2500, 220
# What a letter is about is told in so many characters.
_SUBJECT = 250
# Without a salutation, the subject stands within so many characters.
_LEAD = 1200
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
_TICKED = re.compile(r"\[[xX\u2713\u2714]\]|\([xX]\)(?= [A-Z])|[\u2611\u2612\u2713\u2714\u2718]")
# A box without a tick, and what stands beside it up to the next box, a gap or the end of the line.
_UNTICKED = re.compile(
    r"(?:\[[ _]{0,3}\]|[\u2610\u25a1]|\([ _]{1,3}\))"
    r"(?:(?! {2}|[\[\u2610-\u2612\u25a1\u2713\u2714])[^\n]){0,120}"
)


def blanked(flat: str) -> str:
    """The text with every field of a template made spaces, unless it lists kinds of data.

    Where boxes are ticked, what stands beside the others is left blank too; a tick becomes a comma.
    """
    if _TICKED.search(flat):
        flat = _UNTICKED.sub(lambda box: " " * len(box[0]), flat)
        flat = _TICKED.sub(lambda box: ",".center(len(box[0])), flat)
    return _PLACEHOLDER.sub(lambda field: " " * len(field[0]) if _is_field(field[0]) else field[0], flat)


def begins_with_field(text: str) -> bool:
    """Whether a text begins with a field of a template."""
    field = _PLACEHOLDER.match(text)
    return bool(field) and _is_field(field[0] if field else "")


def _is_field(bracketed: str) -> bool:
    """Whether words in brackets are a field of a template, and not said by somebody."""
    lower = lowered(bracketed)
    if _OF_DATA.search(lower):
        return False
    return bracketed.startswith(_SURE) or bool(rules.TEMPLATE_WORDS.search(lower))


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
    for number, (start, end) in enumerate(_salutations(flat, lower)):
        if number == _MOST_LETTERS:
            return
        yield from (start, end)
        yield from _head(flat, lower, max(begin, start - _HEAD), start)
        begin = end
    if not begin:
        subject = rules.SUBJECTS.search(lower, 0, min(_LEAD, len(lower)))
        if not subject:
            return
        begin = next((gap.end() for gap in _GAP.finditer(flat, subject.end() + 3)), subject.end())
        yield begin
        yield from _head(flat, lower, 0, begin)
    yield from _body(flat, lower, begin)


def _salutations(flat: str, lower: str) -> Iterator[Stretch]:
    for match in rules.SALUTATIONS.finditer(lower):
        if flat[match.start()].isupper() and _BEFORE_SALUTATION.search(
            flat[max(0, match.start() - 40) : match.start()]
        ):
            yield match.span()


def _head(flat: str, lower: str, start: int, end: int) -> Iterator[int]:
    """The lines of a letterhead and of addresses; the subject, which comes last, is one line."""
    subject = rules.SUBJECTS.search(lower, max(start, end - _SUBJECT), end)
    if subject:
        yield subject.start()
        end = subject.start()
    for match in rules.HEAD_BEGINS.finditer(lower, start, end):
        if not _GOES_ON.search(flat[max(start, match.start() - 12) : match.start()]):
            yield match.start()
    for match in rules.HEAD_ENDS.finditer(lower, start, end):
        if _NEXT_LINE.match(flat, match.end()):
            yield match.end()
    yield from (match.end() for match in _GAP.finditer(flat, start, end))


def _body(flat: str, lower: str, start: int) -> Iterator[int]:
    yield from (match.end() for match in _PARAGRAPH.finditer(flat, start))
    for match in rules.HEADINGS.finditer(lower, start):
        if flat[match.start()].isupper() and _NEXT_LINE.match(flat, match.end()):
            yield from match.span()
    for match in rules.CLOSINGS.finditer(lower, start):
        yield from match.span()
        yield from _head(flat, lower, match.end(), min(len(flat), match.end() + _SIGNATURE))
