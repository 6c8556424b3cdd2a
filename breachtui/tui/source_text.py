"""A source's text with the evidence in it: any length, one window of it laid out at a time."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import ClassVar

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from breachtui.report import Report
from breachtui.tui.cell_text import clean, wrap
from breachtui.values.evidence import Cell, Span, page_of
from breachtui.values.text import visible_prose

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


WINDOW = 60_000
"""Characters laid out at once; more would be felt at each change of width."""

_ONE_CELL = str.maketrans({"\t": " ", "\r": " "})


class SourceText(ScrollView, can_focus=False, inherit_bindings=False):
    """A passage; the evidence of one field stands out, one place of it most."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "source-text--evidence", "source-text--field", "source-text--here", "source-text--note",
    }  # fmt: skip
    DEFAULT_CSS = """
    SourceText {
        overflow-x: hidden; overflow-y: auto; scrollbar-gutter: stable; scrollbar-size-vertical: 1;
        padding: 0 0 0 1;
        .source-text--evidence { color: $primary; }
        .source-text--field { color: $accent; text-style: underline; }
        .source-text--here { color: $accent; text-style: reverse underline; }
        .source-text--note { color: $secondary; text-style: italic; }
    }
    """

    passage: reactive[Passage] = reactive(Passage, init=False)
    """What is shown."""
    here: reactive[tuple[str, int] | None] = reactive(None, init=False)
    """The field whose evidence stands out, and which of its places most; None for none."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._start = 0
        self._end = 0
        self._shown = ""
        self._lines: list[Place] = []
        self._marks: list[tuple[int, int, str]] = []

    @property
    def place(self) -> Place | None:
        """The place that stands out most."""
        if self.here is None:
            return None
        places = self.passage.places.get(self.here[0], ())
        return places[self.here[1]] if self.here[1] < len(places) else None

    def watch_passage(self) -> None:
        self._open_at(0)
        self.scroll_home(animate=False)

    def watch_here(self) -> None:
        """Bring the place into view, a third down."""
        self._mark()
        place = self.place
        if place is not None and self.size.height:
            if not self._start <= place[0] < self._end:
                self._open_at(place[0] - WINDOW // 2)
            self.scroll_to(y=self._line_of(place[0]) - self.size.height // 3, animate=False)
        self.refresh()

    def on_resize(self) -> None:
        self._open_at(self._start)
        self.watch_here()

    def action_page(self, pages: int) -> None:
        """A page on, or back; at the edge of the window into the text beyond it."""
        limit = self.max_scroll_y if pages > 0 else 0
        if round(self.scroll_offset.y) == limit and (
            self._end < len(self.passage.text) if pages > 0 else self._start
        ):
            edge = self._end if pages > 0 else self._start
            self._open_at(edge - WINDOW // 2)
            self.scroll_to(y=self._line_of(edge) - (self.size.height if pages < 0 else 0), animate=False)
        else:
            self.scroll_relative(y=pages * max(1, self.size.height - 1), animate=False)

    def _open_at(self, start: int) -> None:
        """Lay out the window that begins at ``start``, or as near to it as it can."""
        length = len(self.passage.text)
        self._start = max(0, min(start, length - WINDOW))
        self._end = min(length, self._start + WINDOW)
        text = self.passage.text[self._start : self._end]
        self._shown = visible_prose(text.translate(_ONE_CELL))
        lines = wrap(self._shown, max(1, self._columns))
        self._lines = [(self._start + start, self._start + end) for start, end in lines]
        self._mark()
        self.virtual_size = Size(self._columns, len(self._lines) + 2 * self._cut)
        self.refresh()

    @property
    def _columns(self) -> int:
        return self.scrollable_content_region.width

    @property
    def _cut(self) -> bool:
        return self._end - self._start < len(self.passage.text)

    def _line_of(self, offset: int) -> int:
        return max(0, bisect_right(self._lines, (offset, len(self.passage.text) + 1)) - 1) + self._cut

    def _mark(self) -> None:
        """The places to draw, later ones over earlier ones."""
        field = self.here[0] if self.here else None
        others = [place for name, places in self.passage.places.items() if name != field for place in places]
        own = self.passage.places.get(field, ()) if field else ()
        here = [self.place] if self.place else []
        layers = (("evidence", others), ("field", own), ("here", here))
        self._marks = [(start, end, name) for name, places in layers for start, end in places]

    # drawing

    def render_line(self, y: int) -> Strip:
        """One line of the window, or what says how much lies beyond it."""
        index = y + self.scroll_offset.y - self._cut
        if not self.passage.text:
            segments = self._note("This source has no text." if index == 0 else "")
        elif self._cut and index in (-1, len(self._lines)):
            beyond = self._start if index < 0 else len(self.passage.text) - self._end
            segments = self._note(
                f"… {beyond:,} characters {'before' if index < 0 else 'after'} this" if beyond else ""
            )
        elif 0 <= index < len(self._lines):
            segments = self._segments(*self._lines[index])
        else:
            segments = []
        base = self.rich_style
        return Strip(segments).apply_style(base).adjust_cell_length(self._columns, base)

    def _note(self, text: str) -> list[Segment]:
        return [Segment(text, self.get_component_rich_style("source-text--note", partial=True))]

    def _segments(self, start: int, end: int) -> list[Segment]:
        marks = [mark for mark in self._marks if mark[0] < end and mark[1] > start]
        edges = {start, end, *(edge for low, high, _ in marks for edge in (low, high) if start < edge < end)}
        ordered = sorted(edges)
        segments = []
        for low, high in pairwise(ordered):
            over = [name for mark_start, mark_end, name in marks if mark_start <= low and high <= mark_end]
            style = self.get_component_rich_style(f"source-text--{over[-1]}", partial=True) if over else None
            segments.append(Segment(self._shown[low - self._start : high - self._start], style))
        return segments
