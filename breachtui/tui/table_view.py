"""Lines of columns under a header, with a cursor: loads, changes, what was removed, choices."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.reactive import reactive
from textual.strip import Strip

from breachtui.store.load_rows import LoadRow
from breachtui.tui.cell_text import fit, tail
from breachtui.tui.rows_view import RowsView

_GAP = "  "
_GUTTER = 4  # cursor, sign, space


@dataclass(frozen=True)
class ColumnHead:
    """One column."""

    title: str
    """What stands above it."""
    least: int
    """The fewest cells it takes."""
    grows: int = 0
    """Its share of the cells that are left; of those that have one the last takes the rest."""
    right: bool = False
    """Whether it aligns on the right."""
    tail: bool = False
    """Whether of what is too long the end is shown, as of the names of files."""


@dataclass(frozen=True)
class TableLine:
    """One line."""

    cells: tuple[str, ...]
    """What stands in the columns; clean text."""
    about: str
    """All of it in words; clean text."""
    sign: str = ""
    """What stands in front."""
    faint: bool = False
    """Whether it does not count."""
    incident: int | None = None
    """The incident it is about."""
    load: LoadRow | None = None
    """The load it is about."""


class TableView(RowsView):
    """As wide as there is room; no header where the columns have no titles."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "table-view--header", "table-view--cursor", "table-view--sign", "table-view--faint",
    }  # fmt: skip
    DEFAULT_CSS = """
    TableView {
        .table-view--header { color: $secondary; text-style: bold; }
        .table-view--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
        .table-view--sign { color: $accent; text-style: bold; }
        .table-view--faint { color: $secondary; }
        &:ansi .table-view--cursor { text-style: reverse; }
    }
    """

    lines: reactive[Sequence[TableLine]] = reactive((), init=False)
    """What is shown."""

    def __init__(self, heads: Sequence[ColumnHead], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._heads = heads
        self.header_lines = int(any(head.title for head in heads))

    @property
    def row_count(self) -> int:
        """How many lines there are."""
        return len(self.lines)

    @property
    def current(self) -> TableLine | None:
        """The line under the cursor."""
        return self.lines[self.cursor] if self.lines else None

    def watch_lines(self) -> None:
        """Show them; the cursor stays at its height."""
        self.measure(self.row_count)
        self.set_reactive(TableView.cursor, self.validate_cursor(self.cursor))
        self.show_cursor()
        self.post_message(self.Moved(self, self.cursor))

    def on_resize(self, event: events.Resize) -> None:
        """Lay out again."""
        self.measure(self.row_count)
        self.show_cursor()

    @property
    def _widths(self) -> list[int]:
        taken = sum(head.least for head in self._heads) + len(_GAP) * (len(self._heads) - 1) + _GUTTER
        left = max(0, self.width - taken)
        shares = [head.grows for head in self._heads]
        widths = [head.least + left * head.grows // max(1, sum(shares)) for head in self._heads]
        if any(shares):
            last = max(n for n, share in enumerate(shares) if share)
            widths[last] += left + sum(head.least for head in self._heads) - sum(widths)
        return widths

    # drawing

    def render_line(self, y: int) -> Strip:
        """The header, or one line."""
        base, index = self.rich_style, y - self.header_lines + self.scroll_offset.y
        if y < self.header_lines:
            style = self.get_component_rich_style("table-view--header", partial=True)
            titles = tuple(head.title for head in self._heads)
            segments = [Segment(" " * _GUTTER + self._joined(titles), style)]
        elif index < self.row_count:
            segments = list(self._segments(self.lines[index], index == self.cursor))
        else:
            return Strip.blank(self.width, base)
        if y >= self.header_lines and index == self.cursor:
            base += self.get_component_rich_style("table-view--cursor", partial=True)
        return Strip(segments).apply_style(base).adjust_cell_length(self.width, base)

    def _segments(self, line: TableLine, at_cursor: bool) -> Iterator[Segment]:
        sign = self.get_component_rich_style("table-view--sign", partial=True)
        yield Segment(f"{'▸' if at_cursor else ' '}{fit(line.sign, 2)} ", sign)
        faint = self.get_component_rich_style("table-view--faint", partial=True)
        yield Segment(self._joined(line.cells), faint if line.faint and not at_cursor else None)

    def _joined(self, cells: Sequence[str]) -> str:
        columns = zip(cells, self._heads, self._widths, strict=True)
        fitted = ((tail(cell, width) if head.tail else cell, head, width) for cell, head, width in columns)
        return _GAP.join(fit(cell, width, right=head.right) for cell, head, width in fitted)
