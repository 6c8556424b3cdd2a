"""Line ends that a letter has lost: its head, its headings and its close in running text.

Letters to attorneys general are often kept as one long line, or broken where a page was.
Where a line ended can be told from what letters are made of.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from breachtui.extract.lexicon import letter_parts as words
from breachtui.extract.patterns import Lazy
from breachtui.extract.sentences import Stretch

_SALUTATION, _BEFORE = Lazy(words.SALUTATION), Lazy(words.BEFORE_SALUTATION)
_HEAD_BEFORE, _HEAD_AFTER = Lazy(words.HEAD_BEFORE), Lazy(words.HEAD_AFTER)
_SUBJECT_LINE = Lazy(words.SUBJECT_LINE)
_HEADING, _NUMBERED = Lazy(words.HEADING), Lazy(words.NUMBERED)
_CLOSING, _TITLE = Lazy(rf"(?<=[.!?)\d] ){words.CLOSING}"), Lazy(rf"\b{words.TITLE}(?=\s|$)")
_ENCLOSED = Lazy(r"\b(?:EXHIBIT|Exhibit|ATTACHMENT|Attachment|APPENDIX|Appendix) [A-Z1-9]\b|\bEnclosures?\b")
_LABEL = Lazy(words.LABEL)
# So many labels make a form.
_FORM = 5
_GAP = Lazy(r"\s{3,}")
_FULL_DATE = Lazy(words.DATE)
_BY_MAIL = Lazy(r"\b(?i:via|by) (?:[\w.-]{1,12} ){0,3}$")
_OF_SENTENCE = Lazy(r"(?:\b[a-z][a-z'-]*,?|\b(?:On|In|By|Since|Until|Dated)) $")
# What a label or a name that goes on stands before, or the state before a ZIP code.
_OPEN = Lazy(r"(?:[:(<]|\b(?i:of|the|for|and|via|by|to)|\b[A-Z]{2})\s?$")
_SUBJECT = Lazy(words.SUBJECT)
# A shorter line is one as it is.
_LONG = 75
# A head is no longer, nor is the signature.
_HEAD, _SIGNATURE = 2500, 220
# What a letter is about is told in so many characters.
_SUBJECT_REACH = 250
# Without a salutation, so much may stand before the first heading or the subject.
_LEAD = 1200
_MOST_LETTERS = 6


def relaid(flat: str, lower: str, lines: Iterable[Stretch]) -> Iterator[Stretch]:
    """The lines of a text, those of a letter that run together cut where it must have had line ends."""
    if not any(sign in lower for sign in words.SIGNS):
        yield from lines
        return
    cuts = sorted(set(_cuts(flat, lower)))
    for start, end in lines:
        inside = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)] if end - start >= _LONG else []
        for one, two in pairwise((start, *inside, end)):
            if flat[one:two].strip():
                yield one, two


def _cuts(flat: str, lower: str) -> Iterator[int]:
    """Where lines begin."""
    labels = [match.start() for match in _LABEL.finditer(flat)] if "date" in lower else []
    if len(labels) >= _FORM:
        yield from labels
    headings = list(_headings(flat, lower))
    yield from (place for heading in headings for place in heading)
    begin = 0
    for number, (start, end) in enumerate(_salutations(flat)):
        if number >= _MOST_LETTERS:
            return
        yield start
        yield end
        yield from _head_cuts(flat, _head_start(flat, begin, start), start)
        yield from _close_cuts(flat, begin, start)
        begin = end
    if not begin:
        yield from _without_salutation(flat, headings)
    yield from _close_cuts(flat, begin, len(flat))


def _salutations(flat: str) -> Iterator[Stretch]:
    """The salutations of a letter and of those attached to it."""
    for match in _SALUTATION.finditer(flat):
        if _BEFORE.search(flat[max(0, match.start() - 40) : match.start()]):
            yield match.span()


def _head_start(flat: str, begin: int, end: int) -> int:
    """Where the head before a salutation begins: behind the close of the letter before."""
    if not begin:
        return max(0, end - _HEAD)
    first = max(begin, end - _HEAD)
    marks = [
        match.start() for pattern in (_CLOSING, _ENCLOSED) for match in pattern.finditer(flat, first, end)
    ]
    return max(marks, default=end)


def _head_cuts(flat: str, start: int, end: int) -> Iterator[int]:
    subject = next(_SUBJECT.finditer(flat, max(start, end - _SUBJECT_REACH), end), None)
    last = subject.end() if subject else end
    for match in _HEAD_BEFORE.finditer(flat, start, last):
        before = flat[max(0, match.start() - 30) : match.start()]
        inside = _OPEN.search(before) or (
            _FULL_DATE.match(flat, match.start())
            and _OF_SENTENCE.search(before)
            and not _BY_MAIL.search(before)
        )
        if not inside:
            yield match.start()
    for pattern in (_HEAD_AFTER, _GAP):
        yield from (match.end() for match in pattern.finditer(flat, start, last))


def _without_salutation(flat: str, headings: list[Stretch]) -> Iterator[int]:
    """The cuts of a letter without one: its subject ends its head, or its first heading."""
    subject = _SUBJECT_LINE.search(flat, 0, _LEAD)
    if subject:
        yield subject.end()
        yield from _head_cuts(flat, 0, subject.end())
    elif headings and headings[0][0] < _LEAD:
        yield from _head_cuts(flat, 0, headings[0][0])


def _headings(flat: str, lower: str) -> Iterator[Stretch]:
    if any(sign in lower for sign in words.HEADING_SIGNS):
        for pattern in (_HEADING, _NUMBERED):
            for match in pattern.finditer(flat):
                about = flat.endswith(": ", 0, match.start())  # what a letter is about
                label = match[0].endswith(":") and flat[match.end() + 1 : match.end() + 2].isdigit()
                if not about and not label:
                    yield match.span()


def _close_cuts(flat: str, start: int, end: int) -> Iterator[int]:
    """Before and behind the close of a letter, and between who signs it and for whom."""
    for close in _CLOSING.finditer(flat, start, end):
        yield close.start()
        yield close.end()
        yield from _head_cuts(flat, close.end(), min(end, close.end() + _SIGNATURE))
        for title in _TITLE.finditer(flat, close.end(), min(end, close.end() + _SIGNATURE)):
            yield from title.span()
