"""The table of a comparison: a column for each incident, cells folded to their width."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from rich.segment import Segment
from textual.reactive import reactive

from breachtui.compare import Comparison
from breachtui.tui.cell_text import fit, fold_lines
from breachtui.tui.comparison_rows import ComparisonRow, comparison_rows
from breachtui.tui.office_names import named, origin
from breachtui.tui.rows_view import RowsView

_LABEL, _SHORT_LABEL = 24, 13
_NARROW = 100
_SIGN = 4  # cursor, sign, spaces
_GAP = 2
_NAME_LINES = 3
_ORIGIN_LINES = 2


class ComparisonTable(RowsView[ComparisonRow]):
    """Rows of signs, labels and a cell for each incident; the names stay at the top."""

    names: reactive[Sequence[str]] = reactive((), init=False)
    """The incidents' names, clean text."""
    origins: reactive[Sequence[str]] = reactive((), init=False)
    """Under each name its number and its sources, clean text."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._folded: list[list[list[Segment]]] = []  # the lines of each row
        self._header: list[list[Segment]] = []

    def selectable(self, row: int) -> bool:
        """Headings are passed over."""
        return not self.rows[row].heading

    def watch_names(self) -> None:
        """Fold anew."""
        self.lay_out()

    watch_origins = watch_names

    def watch_rows(self, old: Sequence[ComparisonRow], new: Sequence[ComparisonRow]) -> None:
        """Fold, the cursor staying with its row where that is still shown."""
        before = old[self.cursor].label if self.cursor < len(old) else None
        self.lay_out()
        at = next((n for n, row in enumerate(new) if row.label == before), 0)
        self.set_reactive(ComparisonTable.cursor, at)
        self._land(at, 1)
        self.show_cursor()

    def compare(self, comparison: Comparison, *, hide_equal: bool) -> None:
        """Show the incidents of a comparison."""
        self.names = [named(each) for each in comparison.incidents]
        self.origins = [origin(each) for each in comparison.incidents]
        self.rows = comparison_rows(comparison, hide_equal=hide_equal)

    def next_difference(self, step: int) -> bool:
        """Put the cursor on the next row that differs, round at the end; False where none does."""
        return self.go_round([n for n, row in enumerate(self.rows) if row.differs], step)

    # laying out

    @property
    def _label_width(self) -> int:
        return _LABEL if self.width >= _NARROW else _SHORT_LABEL

    @property
    def _cell_width(self) -> int:
        count = max(1, len(self.names))
        return max(6, (self.width - _SIGN - self._label_width - _GAP * count) // count)

    def lay_out(self) -> None:
        """Fold names and cells."""
        self._header = self._columns(
            "", [fold_lines(name, self._cell_width, _NAME_LINES) for name in self.names]
        )
        self._header += self._columns(
            "", [fold_lines(each, self._cell_width, _ORIGIN_LINES) for each in self.origins], tone="faint"
        )
        self.header_lines = len(self._header)
        self._folded = [self._row(row) for row in self.rows]
        self.measure(map(len, self._folded))

    def _row(self, row: ComparisonRow) -> list[list[Segment]]:
        if row.heading:
            return [[Segment(" " * (_SIGN - 1)), Segment(row.label, self.tone("titles"))]]
        folded = [fold_lines(cell, self._cell_width) for cell in row.cells]
        for at, scale in enumerate(row.scales):
            if scale:
                drawn = scale.drawn(self._cell_width)
                folded[at] = [fit(drawn, self._cell_width), *fold_lines(scale.legend, self._cell_width)]
        notes = [
            fold_lines(note, self._cell_width) if note else []
            for note in row.differences or ("",) * len(folded)
        ]
        values = self._columns(row.label, folded, row.sign, None if row.sign != "=" else "equal")
        return values + (self._columns("", notes, "", "difference") if any(notes) else [])

    def _columns(
        self, label: str, cells: Sequence[list[str]], sign: str = "", tone: str | None = "heading"
    ) -> list[list[Segment]]:
        """Lines of a label and cells side by side, the shorter ones filled up."""
        blank = " " * self._cell_width
        labels = fold_lines(label, self._label_width) if label else []
        style = self.tone(tone) if tone else None
        lines = []
        for number, (name, *parts) in enumerate(zip_longest(labels, *cells)):
            mark = sign if not number else ""
            lines.append([
                Segment(f"{mark:<2} ", self.tone("difference" if mark == "≠" else "faint")),
                Segment(name or " " * self._label_width, self.tone("faint")),
                *(Segment(" " * _GAP + (part or blank), style) for part in parts),
            ])  # fmt: skip
        return lines

    # drawing

    def header(self, y: int) -> Iterable[Segment]:
        """The names, and under them the origins."""
        return [Segment(" "), *self._header[y]]

    def segments(self, row: int, part: int, at_cursor: bool) -> Iterable[Segment]:
        """A folded line."""
        pointer = "▸" if at_cursor and not part else " "
        return [Segment(pointer, self.tone("difference")), *self._folded[row][part]]
