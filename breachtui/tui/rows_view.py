"""What every list of rows has: a cursor that keys and mouse move, and only the lines in view drawn."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import ClassVar, Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from breachtui.tui import keys

TONES = {
    "titles": "$secondary bold", "heading": "$primary bold", "name": "$primary", "faint": "$secondary",
    "sign": "$accent bold", "match": "$accent bold underline", "difference": "$accent", "warning": "$warning",
    "equal": "dim",
}  # fmt: skip
"""What stands out in a row. Component classes would be styled anew for each list whenever the focus moves."""


Row = TypeVar("Row")


class RowsView(ScrollView, Generic[Row], can_focus=True, inherit_bindings=False):
    """Rows of one or more lines under an optional fixed header.

    A subclass says what stands on a line, and calls `measure` when the lines of its rows change.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*keys.MOVING, *keys.PAGING]
    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--cursor"}
    DEFAULT_CSS = """
    RowsView {
        overflow-x: hidden; overflow-y: auto; scrollbar-gutter: stable; scrollbar-size-vertical: 1;
        .rows--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
        &:ansi .rows--cursor { text-style: reverse; }
    }
    """

    rows: reactive[Sequence[Row]] = reactive((), init=False, repaint=False)
    """What is shown."""
    cursor: reactive[int] = reactive(0, init=False)
    """The number of the row that keys act on."""
    header_lines = 0
    """Lines at the top that do not scroll."""

    class Moved(Message):
        """The cursor stands on another row."""

    class Chosen(Message):
        """The row under the cursor was clicked a second time."""

    _tops: Sequence[int] = (0,)  # where each row begins, below the header; last, where all end

    @property
    def row_count(self) -> int:
        return len(self.rows)

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.cursor < self.row_count else None

    def extent(self, row: int) -> tuple[int, int]:
        """The row's first line, counted below the header, and how many it takes."""
        return self._tops[row], self._tops[row + 1] - self._tops[row]

    def row_at(self, line: int) -> int | None:
        """The row that takes this line, counted below the header."""
        return bisect_right(self._tops, line) - 1 if 0 <= line < self._tops[-1] else None

    def selectable(self, row: int) -> bool:
        """Whether the cursor may stand on it."""
        return True

    @property
    def width(self) -> int:
        """Cells a line has, the scrollbar's place left out."""
        return self.scrollable_content_region.width

    @property
    def page_lines(self) -> int:
        """Lines in view below the header."""
        return max(1, self.scrollable_content_region.height - self.header_lines)

    def lay_out(self) -> None:
        """Break the rows into lines of the present width."""
        self.measure()

    def on_resize(self) -> None:
        self.lay_out()
        self.show_cursor()

    def measure(self, heights: Iterable[int] | None = None) -> None:
        """Take in how many lines each row has, one where nothing else is said, and draw them."""
        self.extend(heights)
        self.refresh()

    def extend(self, heights: Iterable[int] | None = None) -> None:
        """The same, where the rows in view are the same as before.

        Only where the scrollbar comes or goes the screen is laid out anew: else its thumb is drawn.
        """
        self._tops = range(self.row_count + 1) if heights is None else [*accumulate(heights, initial=0)]
        size = Size(self.width, self._tops[-1] + self.header_lines)
        scrolls = size.height > self.container_size.height
        if scrolls != self.show_vertical_scrollbar:
            self.virtual_size = size
            return
        self.set_reactive(RowsView.virtual_size, size)
        if scrolls:
            self.vertical_scrollbar.window_virtual_size = size.height
        self.scroll_y = self.validate_scroll_y(self.scroll_y)

    def show_cursor(self) -> None:
        """Scroll as little as brings the cursor's row into view."""
        if not self.row_count or self.size.height <= self.header_lines:
            return
        top, height = self.extent(self.cursor)
        if top < self.scroll_offset.y or height > self.page_lines:
            self.scroll_to(y=top, animate=False)
        elif top + height > self.scroll_offset.y + self.page_lines:
            self.scroll_to(y=top + height - self.page_lines, animate=False)

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, self.row_count - 1))

    # drawing

    def tone(self, name: str) -> Style:
        """What one of `TONES`, or the cursor, adds to the ground."""
        if name == "cursor":
            return self.get_component_rich_style("rows--cursor", partial=True)
        return self.app.stylesheet.parse_style(TONES[name]).rich_style

    def at_cursor(self, row: int) -> bool:
        """Whether the cursor is drawn on it."""
        return row == self.cursor and self.selectable(row)

    def header(self, y: int) -> Iterable[Segment]:
        """What stands on a line of the header."""
        return ()

    def segments(self, row: int, part: int, at_cursor: bool) -> Iterable[Segment]:
        """What stands on the line of a row that has the number ``part``."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """A line of the header, of a row, or an empty one."""
        base, line = self.rich_style, y - self.header_lines + self.scroll_offset.y
        row = self.row_at(line) if y >= self.header_lines else None
        if y < self.header_lines:
            segments = self.header(y)
        elif row is None:
            return Strip.blank(self.width, base)
        else:
            at_cursor = self.at_cursor(row)
            segments = self.segments(row, line - self.extent(row)[0], at_cursor)
            base += self.tone("cursor") if at_cursor else Style.null()
        return Strip(segments).apply_style(base).adjust_cell_length(self.width, base)

    @property
    def pointer(self) -> str:
        """What stands at the cursor's row: hollow while keys go elsewhere."""
        return "▸" if self.has_focus else "▹"

    def on_focus(self) -> None:
        self._draw_cursor()

    on_blur = on_focus

    def _draw_cursor(self, *before: int) -> None:
        for row in (*before, self.cursor):
            if 0 <= row < self.row_count:
                top, height = self.extent(row)
                self.refresh_lines(top + self.header_lines, height)

    def watch_cursor(self, before: int) -> None:
        """Redraw the two rows, and tell."""
        self._draw_cursor(before)
        self.show_cursor()
        self.post_message(self.Moved())

    def action_move(self, step: int) -> None:
        """To the next row that can be selected."""
        row = self.cursor + step
        while 0 <= row < self.row_count and not self.selectable(row):
            row += step
        if 0 <= row < self.row_count:
            self.cursor = row
        elif step < 0:
            self.scroll_home(animate=False)  # headings above the first row come into view

    def action_page(self, pages: int) -> None:
        if not self.row_count:
            return
        line = self._tops[self.cursor] + pages * self.page_lines
        self._land(self.row_at(max(0, min(line, self._tops[-1] - 1))) or 0, pages)

    def action_first(self) -> None:
        self._land(0, 1)
        self.scroll_home(animate=False)

    def action_last(self) -> None:
        self._land(self.row_count - 1, -1)

    def _land(self, row: int, step: int) -> None:
        """On the nearest row that can be selected, looking on in the direction of ``step`` first."""
        onwards = range(row, self.row_count) if step > 0 else range(row, -1, -1)
        back = reversed(range(row)) if step > 0 else range(row, self.row_count)
        found = next((each for rows in (onwards, back) for each in rows if self.selectable(each)), None)
        if found is not None:
            self.cursor = found

    def go_round(self, rows: Sequence[int], step: int) -> bool:
        """To the next of these rows, or the one before, round at the end; False where there is none."""
        onwards = [row for row in rows if (row - self.cursor) * step > 0] or rows
        if onwards:
            self.cursor = onwards[0 if step > 0 else -1]
        return bool(onwards)

    def on_click(self, event: events.Click) -> None:
        """Select; a second click on the same row chooses it."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        if offset.y < self.header_lines:
            self.click_header(offset.x)
            return
        row = self.row_at(offset.y - self.header_lines + self.scroll_offset.y)
        if row is not None and self.selectable(row):
            self.click_row(row, event)

    def click_row(self, row: int, event: events.Click) -> None:
        """The row was clicked, which can be selected."""
        if row == self.cursor:
            self.post_message(self.Chosen())
        self.cursor = row

    def click_header(self, x: int) -> None:
        """The header was clicked in this column of cells."""
