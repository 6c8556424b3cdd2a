"""Evidence as a reader wants it: the sentence that says it, the cell with its column."""

from collections.abc import Iterable, Iterator

from breachtui.report import Report
from breachtui.values.evidence import Cell, Evidence, Span, page_of
from breachtui.values.text import single_line

LONGEST = 600
"""Characters of a sentence before it is cut at a word: what has more is no sentence."""

_REACH = 4000  # characters of context looked at on either side


def quotes(report: Report, names: Iterable[str]) -> list[str]:
    """What the evidence of these fields in one report says, each sentence or cell once, as plain text."""
    found = (said(report, place) for name in names for place in report.evidence.get(name, ()))
    return list(dict.fromkeys(found))


def said(report: Report, place: Evidence) -> str:
    """One place of evidence: ``“The sentence.” (page 2)``, ``Individuals Affected: “13000”``."""
    if isinstance(place, Cell):
        return f"{single_line(place.column)}: “{cut(single_line(place.text))}”"
    quote = f"“{sentence(report.text or place.text, place)}”"
    page = page_of(report.text, place.start) if report.text and report.source.row is None else None
    return quote if page is None else f"{quote} (page {page})"


def sentence(whole: str, span: Span) -> str:
    """The sentences that evidence touches, on one line; of what is too long what is around it."""
    if span.end - span.start > LONGEST:  # no sentence has to be looked for
        return cut(single_line(span.text[: LONGEST + 1]))
    start, end = _bounds(whole, span)
    if end - start <= LONGEST:
        return single_line(whole[start:end])
    lead, tail = whole[start : span.start], whole[span.end : end]
    room = LONGEST - len(span.text)
    before = cut_front(single_line(lead), max(room // 2, room - len(tail)))
    gap = " " * (lead[-1:].isspace() and bool(before))
    return cut(single_line(before + gap + span.text + tail))


def _bounds(whole: str, span: Span) -> tuple[int, int]:
    """Where the sentences begin and end."""
    floor, limit = max(0, span.start - _REACH), min(len(whole), span.end + _REACH)
    touched = [
        (start + floor, end + floor)
        for start, end in _sentences(whole[floor:limit])
        if start + floor < span.end and end + floor > span.start
    ]
    if not touched:
        return span.start, span.end
    return min(span.start, touched[0][0]), max(span.end, touched[-1][1])


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    from breachtui.extract.sentences import flatten, paragraphs, sentences  # only prose has any

    flat = flatten(text)
    for paragraph in paragraphs(text):
        yield from sentences(flat, *paragraph)


def cut(line: str, most: int = LONGEST) -> str:
    """The line up to a word's end at about ``most`` characters, then ``…``."""
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def cut_front(line: str, most: int) -> str:
    """The end of a line from a word's beginning, ``…`` before it."""
    if len(line) <= most:
        return line
    _, space, kept = line[len(line) - most :].partition(" ")
    return "…" + kept if space else "…"
