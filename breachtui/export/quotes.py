"""Evidence as a reader wants it: the sentence around a span, the column of a cell."""

import re
from collections.abc import Iterable

from breachtui.export.escaping import text
from breachtui.report import Report
from breachtui.values.evidence import Cell, Span
from breachtui.values.text import single_line

LONGEST = 160
"""Characters of a quote before it is cut at a word."""

_MOST = 2  # quotes of one field; the rest is in the source
_REACH = 2000  # characters of context looked at on either side
_SENTENCE_END = re.compile(r"(?<=[.!?])(?P<closing>[\"'”’)]?)\s{1,9}(?=[\"'“‘(]?[A-Z0-9])|(?P<line>\n)")


def quotes(report: Report, names: Iterable[str]) -> str:
    """The evidence of these fields in one report, as Markdown; "" where it has none."""
    found: dict[str, None] = {}
    for name in names:
        for place in report.evidence.get(name, ()):
            found.setdefault(_cell(place) if isinstance(place, Cell) else _sentence(report, place))
    return " ".join(list(found)[:_MOST])


def _cell(cell: Cell) -> str:
    return f"{text(cell.column)}: “{text(cut(single_line(cell.text)))}”"


def _sentence(report: Report, span: Span) -> str:
    whole = report.text or span.text
    start, end = _bounds(whole, span)
    lead, tail = whole[start : span.start], whole[span.end : end]
    room = max(0, LONGEST - len(span.text))
    lead = cut_front(lead, max(room // 2, room - len(tail)))
    return f"“{text(cut(single_line(lead + span.text + tail)))}”"


def _bounds(whole: str, span: Span) -> tuple[int, int]:
    """Where the sentences that the span touches begin and end."""
    start, limit = max(0, span.start - _REACH), min(len(whole), span.end + _REACH)
    for match in _SENTENCE_END.finditer(whole, start, limit):
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end - 1:
            return start, max(match.start("line"), match.end("closing"), span.end)
    return start, limit


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
