"""The list of incidents: any number of them, of which only those in view are ever read."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from breachtui.search import Highlights
from breachtui.store import ListRow
from breachtui.tui.cell_text import fit
from breachtui.tui.columns import GAP, Column, layout
from breachtui.tui.results import Results
from breachtui.tui.rows_view import RowsView

Fetch = Callable[[Sequence[int]], list[ListRow]]

_CHUNK = 64
_PARTS = ("header", "sorted", "cursor", "match", "mark", "faint")
_TONES = {"sources": "mark", "data": "faint", "attack": "faint"}
_GUTTER = 3  # cursor, mark, space
_BETWEEN = " " * GAP


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
        &:ansi .incident-list--cursor { text-style: reverse; }
    }
    """

    header_lines = 1
    results: reactive[Results] = reactive(Results, init=False, repaint=False)
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

    def __init__(self, fetch: Fetch, columns: Sequence[str] = (), *, id: str | None = None) -> None:
        """``columns`` are the names of those to show, as `layout` takes them."""
        super().__init__(id=id)
        self._columns = columns
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

    def watch_results(self, old: Results, results: Results) -> None:
        """Show them, the cursor staying on its incident where that is still listed.

        Where it is gone from the same list, as by an edit, the cursor stays at its height.
        """
        if _goes_on(old, results):
            self.extend(self.row_count)
            if results.several:  # of which there are more now
                self.refresh()
            return
        self._chunks.clear()
        self.measure(self.row_count)
        height = min(self.cursor, max(0, self.row_count - 1)) if old.query == results.query else 0
        self.set_reactive(IncidentList.cursor, self._index(self._anchor, height))
        self.show_cursor()
        self.post_message(self.Moved(self, self.cursor))

    def _index(self, id: int | None, otherwise: int = 0) -> int:
        return self.results.ids.index(id) if id is not None and id in self.results.ids else otherwise

    def hold(self) -> None:
        """Let the cursor follow its incident from now on, even if it was never moved."""
        self._anchor = self.current

    def renew(self) -> None:
        """Read the rows again, which may say something else now, and let the cursor follow."""
        self.hold()
        self._chunks.clear()
        self.refresh()
        self.post_message(self.Moved(self, self.cursor))

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
        for column, width in layout(self.width - _GUTTER, self._columns):
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

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw; what all lines share is looked up once."""
        self._look = _Look(
            layout(self.width - _GUTTER, self._columns),
            {name: self.get_component_rich_style(f"incident-list--{name}", partial=True) for name in _PARTS},
            self.rich_style,
            Highlights(self.results.query, self.results.found),
        )
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """The header, or the row that stands on this line."""
        look = self._look
        if y < self.header_lines:
            return self._strip(self._header(look), look.elsewhere)
        index = y - self.header_lines + self.scroll_offset.y
        row = self._row(index) if index < self.row_count else None
        if row is None:
            return Strip.blank(self.width, look.elsewhere[""])
        return self._strip(
            self._line(row, index, look), look.at_cursor if index == self.cursor else look.elsewhere
        )

    def _strip(self, parts: "Iterable[_Part]", styles: Mapping[str, Style]) -> Strip:
        """Parts of a line made one strip, neighbours of the same tone one segment."""
        segments: list[Segment] = []
        texts: list[str] = []
        tone = ""
        for text, each in parts:
            if each != tone and texts:
                segments.append(Segment("".join(texts), styles[tone]))
                texts.clear()
            texts.append(text)
            tone = each
        segments.append(Segment("".join(texts), styles[tone]))
        # the parts are as wide as the look says: to measure them again takes longer than to draw them
        return Strip(segments, self._look.width).adjust_cell_length(self.width, styles[""])

    def _header(self, look: "_Look") -> "Iterator[_Part]":
        order = self.results.order
        yield " " * _GUTTER, ""
        for number, (column, width) in enumerate(look.columns):
            sorted_by = order is not None and order.name == column.name
            arrow = ("↓" if order.descending else "↑") if order and sorted_by else ""
            if number:
                yield _BETWEEN, ""
            title = fit(f"{column.title}{arrow}", width, right=column.right)
            yield title, "sorted" if sorted_by else "header"

    def _line(self, row: ListRow, index: int, look: "_Look") -> "Iterator[_Part]":
        yield (
            f"{self.pointer if index == self.cursor else ' '}{'●' if row.id in self.marked else ' '} ",
            "mark",
        )
        for number, (column, width) in enumerate(look.columns):
            if number:
                yield _BETWEEN, ""
            many = self.results.several.get(row.id) if column.name == "organization" else None
            behind = f" ({many:,})" if many else ""
            text = fit(column.cell(row, width), width - len(behind), right=column.right) + behind
            if column.name == "organization":
                yield from _highlighted(text, look.highlights)
            else:
                yield text, _TONES.get(column.name, "")


def _highlighted(text: str, highlights: Highlights) -> "Iterator[_Part]":
    done = 0
    for start, end in highlights(text):
        if start > done:
            yield text[done:start], ""
        yield text[start:end], "match"
        done = end
    if done < len(text):
        yield text[done:], ""


def _goes_on(old: Results, new: Results) -> bool:
    """Whether the new results are the old ones, which were not all, with those behind them."""
    many = len(old.ids)
    return not old.found.complete and old.query == new.query and old.ids == new.ids[:many]


_Part = tuple[str, str]
"""A piece of a line, and the name of its style; "" is the ground."""


class _Look:
    """What all lines of one drawing share."""

    def __init__(
        self,
        columns: list[tuple[Column, int]],
        parts: Mapping[str, Style],
        base: Style,
        highlights: Highlights,
    ) -> None:
        self.columns = columns
        self.width = _GUTTER + sum(width for _, width in columns) + GAP * (len(columns) - 1)
        self.highlights = highlights
        self.elsewhere = _on(base, parts)
        self.at_cursor = _on(base + parts["cursor"], parts)


def _on(base: Style, parts: Mapping[str, Style]) -> dict[str, Style]:
    """The styles of the parts of a line on a ground; "" is the ground itself."""
    return {"": base} | {name: base + style for name, style in parts.items()}
