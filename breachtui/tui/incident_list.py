"""The list of incidents: any number of them, of which only those in view are ever read."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from breachtui.search import highlights
from breachtui.store import ListRow
from breachtui.tui.cells import fit
from breachtui.tui.columns import GAP, Column, layout
from breachtui.tui.results import Results
from breachtui.tui.rows_view import RowsView

Fetch = Callable[[Sequence[int]], list[ListRow]]

_CHUNK = 64
_GUTTER = 3  # cursor, mark, space


class IncidentList(RowsView):
    """Incidents as rows of columns."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "incident-list--header", "incident-list--sorted", "incident-list--cursor", "incident-list--match",
        "incident-list--mark", "incident-list--faint",
    }  # fmt: skip
    DEFAULT_CSS = """
    IncidentList {
        .incident-list--header { color: $secondary; text-style: bold; }
        .incident-list--sorted { color: $primary; text-style: bold; }
        .incident-list--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
        .incident-list--match { color: $accent; text-style: bold underline; }
        .incident-list--mark { color: $accent; text-style: bold; }
        .incident-list--faint { color: $secondary; }
        &:nocolor .incident-list--cursor { text-style: reverse; }
    }
    """

    header_lines = 1
    results: reactive[Results] = reactive(Results, init=False)
    """What is listed."""
    marked: reactive[frozenset[int]] = reactive(frozenset, init=False)
    """The incidents that carry a mark."""

    class SortAsked(Message):
        """A column's title was clicked."""

        def __init__(self, column: str) -> None:
            super().__init__()
            self.column = column
            """The column's name."""

    class OpenAsked(Message):
        """The incident under the cursor was clicked twice."""

    def __init__(self, fetch: Fetch, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._fetch = fetch
        self._chunks: LRUCache[int, dict[int, ListRow]] = LRUCache(32)
        self._anchor: int | None = None

    @property
    def row_count(self) -> int:
        """How many incidents are listed."""
        return len(self.results.ids)

    @property
    def current(self) -> int | None:
        """The incident under the cursor; None in an empty list."""
        return self.results.ids[self.cursor] if self.row_count else None

    def watch_results(self, results: Results) -> None:
        """Show them, the cursor staying on its incident where that is still listed."""
        self._chunks.clear()
        self.measure(self.row_count)
        anchor = self._anchor
        self.set_reactive(IncidentList.cursor, self._index(anchor))
        self.show_cursor()
        self.post_message(self.Moved(self, self.cursor))

    def _index(self, id: int | None) -> int:
        return self.results.ids.index(id) if id is not None and id in self.results.ids else 0

    def hold(self) -> None:
        """Let the cursor follow its incident from now on, even if it was never moved."""
        self._anchor = self.current

    def go_to(self, id: int) -> None:
        """Put the cursor on an incident, if it is listed."""
        if id in self.results.ids:
            self.cursor = self._index(id)

    def watch_cursor(self, old: int, new: int) -> None:
        """Remember the incident, so that the cursor can follow it."""
        self._anchor = self.current
        super().watch_cursor(old, new)

    def watch_marked(self, old: frozenset[int], new: frozenset[int]) -> None:
        """Redraw the marks."""
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out again."""
        self.measure(self.row_count)
        self.show_cursor()

    def on_rows_view_chosen(self, event: RowsView.Chosen) -> None:
        """A second click opens."""
        event.stop()
        self.post_message(self.OpenAsked())

    def click_header(self, x: int) -> None:
        """Ask for the clicked column's order."""
        left = _GUTTER
        for column, width in layout(self.width - _GUTTER):
            if left <= x < left + width + GAP:
                self.post_message(self.SortAsked(column.name))
                return
            left += width + GAP

    # drawing

    def _row(self, index: int) -> ListRow | None:
        chunk, _ = divmod(index, _CHUNK)
        if chunk not in self._chunks:
            ids = self.results.ids[chunk * _CHUNK : (chunk + 1) * _CHUNK]
            self._chunks[chunk] = {row.id: row for row in self._fetch(ids)}
        return self._chunks[chunk].get(self.results.ids[index])

    def render_line(self, y: int) -> Strip:
        """The header, or the row that stands on this line."""
        base = self.rich_style
        columns = layout(self.width - _GUTTER)
        if y < self.header_lines:
            return self._strip(self._header(columns), base)
        index = y - self.header_lines + self.scroll_offset.y
        if index >= self.row_count:
            return Strip.blank(self.width, base)
        if index == self.cursor:
            base += self.get_component_rich_style("incident-list--cursor", partial=True)
        row = self._row(index)
        segments = list(self._line(row, index, columns)) if row else []
        return self._strip(segments, base)

    def _strip(self, segments: list[Segment], base: Style) -> Strip:
        return Strip(segments).apply_style(base).adjust_cell_length(self.width, base)

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"incident-list--{name}", partial=True)

    def _header(self, columns: list[tuple[Column, int]]) -> list[Segment]:
        order = self.results.order
        segments = [Segment(" " * _GUTTER)]
        for column, width in columns:
            sorted_by = order is not None and order.name == column.name
            arrow = ("↓" if order.descending else "↑") if order and sorted_by else ""
            title = fit(f"{column.title}{arrow}", width, right=column.right)
            segments += [Segment(title, self._part("sorted" if sorted_by else "header")), Segment(" " * GAP)]
        return segments

    def _line(self, row: ListRow, index: int, columns: list[tuple[Column, int]]) -> list[Segment]:
        at_cursor, marked = index == self.cursor, row.id in self.marked
        segments = [
            Segment("▸" if at_cursor else " ", self._part("mark")),
            Segment("● " if marked else "  ", self._part("mark")),
        ]
        for column, width in columns:
            text = fit(column.cell(row, width), width, right=column.right)
            segments += (
                self._highlighted(text)
                if column.name == "organization"
                else [Segment(text, self._tone(column))]
            )
            segments.append(Segment(" " * GAP))
        return segments

    def _tone(self, column: Column) -> Style | None:
        if column.name == "sources":
            return self._part("mark")
        return self._part("faint") if column.name in ("data", "attack") else None

    def _highlighted(self, text: str) -> list[Segment]:
        segments, done = [], 0
        for start, end in highlights(text, self.results.query, self.results.found):
            segments += [Segment(text[done:start]), Segment(text[start:end], self._part("match"))]
            done = end
        return [*segments, Segment(text[done:])]
