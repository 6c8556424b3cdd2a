"""What a report was read from, as one text: the cells of its row, then its prose."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from textual.content import Content

from breachtui.report import Report
from breachtui.tui.cell_text import clean
from breachtui.values.evidence import Cell, Span, page_of

PROSE = 96
"""Characters of a line of prose that is good to read."""

Place = tuple[int, int]
"""Where evidence stands in a passage's text: (start, end)."""


@dataclass(frozen=True)
class Passage:
    """A text with the places of the evidence in it."""

    text: str = ""
    """The text as the source has it; it may hold anything."""
    places: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)
    """For each field with evidence, where that stands."""


def passage(report: Report) -> Passage:
    """The text of a report: a line ``column: cell`` for each cell of evidence, then the prose."""
    lines, cells = _cells(report)
    head = "\n".join(lines)
    prose = report.text or ""
    gap = "\n\n" if head and prose else ""
    shift = len(head + gap)
    places = {
        name: tuple(
            cells[place] if isinstance(place, Cell) else (place.start + shift, place.end + shift)
            for place in found
        )
        for name, found in report.evidence.items()
        if found
    }
    return Passage(head + gap + prose, places)


def widest(report: Report) -> int:
    """Characters of the longest line that a report's passage needs; `PROSE` for prose, which is folded."""
    if report.text:
        return PROSE
    lines, _ = _cells(report)
    return min(PROSE, max(map(len, lines), default=0))


def source_title(reports: Sequence[Report], number: int, shown: Passage, place: Place | None) -> Content:
    """Which of the reports is shown, and of one with pages the page of that place."""
    source = reports[number].source
    which = f"source {number + 1} of {len(reports)}: " if len(reports) > 1 else ""
    said = clean(source.title or source.publisher or source.path or source.key)
    page = page_of(shown.text, place[0]) if place and source.row is None else None
    where = f"page {page}  " if page else ""
    return Content.assemble((f"{which}{source.format}  ", "$secondary"), (where, "$accent"), (said, "bold"))


def _cells(report: Report) -> tuple[list[str], dict[Cell, Place]]:
    """Each cell once, as a line, and where its text stands among the lines joined."""
    lines: list[str] = []
    places: dict[Cell, Place] = {}
    end = 0
    for place in (place for found in report.evidence.values() for place in found):
        if isinstance(place, Span) or place in places:
            continue
        lines.append(f"{place.column}: {place.text}")
        end += len(lines[-1])
        places[place] = (end - len(place.text), end)
        end += 1
    return lines, places
