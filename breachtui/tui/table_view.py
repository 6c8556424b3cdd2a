"""Lines of columns under a header, with a cursor: loads, changes, what was removed, choices."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.segment import Segment

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


class TableView(RowsView[TableLine]):
    """As wide as there is room; no header where the columns have no titles."""

    def __init__(self, heads: Sequence[ColumnHead], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._heads = heads
        self.header_lines = int(any(head.title for head in heads))

    def watch_rows(self) -> None:
        """Show them; the cursor stays at its height."""
        self.measure()
        self.set_reactive(TableView.cursor, self.validate_cursor(self.cursor))
        self.show_cursor()
        self.post_message(self.Moved())

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

    def header(self, y: int) -> Iterable[Segment]:
        yield Segment(" " * _GUTTER + self._joined([head.title for head in self._heads]), self.tone("titles"))

    def segments(self, row: int, part: int, at_cursor: bool) -> Iterable[Segment]:
        line = self.rows[row]
        yield Segment(f"{'▸' if at_cursor else ' '}{fit(line.sign, 2)} ", self.tone("sign"))
        yield Segment(self._joined(line.cells), self.tone("faint") if line.faint and not at_cursor else None)

    def _joined(self, cells: Sequence[str]) -> str:
        columns = zip(cells, self._heads, self._widths, strict=True)
        fitted = ((tail(cell, width) if head.tail else cell, head, width) for cell, head, width in columns)
        return _GAP.join(fit(cell, width, right=head.right) for cell, head, width in fitted)
