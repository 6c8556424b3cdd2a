"""What a load could not read: one line each."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual import events
from textual.reactive import reactive
from textual.strip import Strip

from breachtui.store.load import LoadSummary
from breachtui.tui.cell_text import clean, fit
from breachtui.tui.rows_view import RowsView

_FILE, _ROW = 20, 8


class Trouble(NamedTuple):
    """A file or a row that was not read, or not wholly."""

    path: str
    """The file."""
    row: int | None
    """The row; None where it is the file, or no row."""
    reason: str
    """Why."""
    sign: str
    """``✗`` refused, ``≈`` read in part."""

    @property
    def words(self) -> str:
        """All of it, harmless to show."""
        where = clean(self.path) if self.row is None else f"{clean(self.path)}, row {self.row:,}"
        return f"{where}: {'read in part: ' if self.sign == '≈' else ''}{clean(self.reason)}"


def troubles(done: Iterable[LoadSummary]) -> Iterator[Trouble]:
    """All that loads could not read: first what was refused, then what was read in part."""
    done = list(done)
    for each in done:
        yield from (Trouble(each.path, row, reason, "✗") for row, reason in each.refusals)
    for each in done:
        yield from (Trouble(each.path, row, reason, "≈") for row, reason in each.remarks)


class RefusalList(RowsView):
    """File, row and the beginning of the reason."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "refusal-list--header", "refusal-list--cursor", "refusal-list--sign", "refusal-list--faint",
    }  # fmt: skip
    DEFAULT_CSS = """
    RefusalList {
        .refusal-list--header { color: $secondary; text-style: bold; }
        .refusal-list--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
        .refusal-list--sign { color: $warning; text-style: bold; }
        .refusal-list--faint { color: $secondary; }
        &:ansi .refusal-list--cursor { text-style: reverse; }
    }
    """

    header_lines = 1
    rows: reactive[Sequence[Trouble]] = reactive((), init=False)
    """What is listed."""

    @property
    def row_count(self) -> int:
        """How many there are."""
        return len(self.rows)

    def watch_rows(self) -> None:
        """Show them from the first."""
        self.measure(self.row_count)
        self.cursor = 0

    def on_resize(self, event: events.Resize) -> None:
        """Lay out again."""
        self.measure(self.row_count)
        self.show_cursor()

    def render_line(self, y: int) -> Strip:
        """The header, or what stands on this line."""
        base, index = self.rich_style, y - self.header_lines + self.scroll_offset.y
        if y < self.header_lines:
            style = self.get_component_rich_style("refusal-list--header", partial=True)
            segments = [Segment(f"  {fit('file', _FILE)} {fit('row', _ROW, right=True)}  reason", style)]
        elif index < self.row_count:
            segments = list(self._segments(self.rows[index]))
        else:
            return Strip.blank(self.width, base)
        if y >= self.header_lines and index == self.cursor:
            base += self.get_component_rich_style("refusal-list--cursor", partial=True)
        return Strip(segments).apply_style(base).adjust_cell_length(self.width, base)

    def _segments(self, trouble: Trouble) -> Iterator[Segment]:
        row = "" if trouble.row is None else f"{trouble.row:,}"
        yield Segment(f"{trouble.sign} ", self.get_component_rich_style("refusal-list--sign", partial=True))
        yield Segment(
            f"{fit(clean(PurePath(trouble.path).name), _FILE)} {fit(row, _ROW, right=True)}  ",
            self.get_component_rich_style("refusal-list--faint", partial=True),
        )
        yield Segment(fit(clean(trouble.reason), max(1, self.width - _FILE - _ROW - 5)))
