"""The table of a comparison: a column for each incident, cells folded to their width."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.segment import Segment

from breachtui.compare import Comparison
from breachtui.tui.cell_text import clean, fit, fold_lines
from breachtui.tui.office_names import named, origin
from breachtui.tui.rows_view import RowsView
from breachtui.tui.time_scale import TimeScale, common_scales
from breachtui.values.text import UNKNOWN

_HAS, _LACKS = "●", "–"


@dataclass(frozen=True)
class ComparisonRow:
    """One row."""

    label: str
    """What is compared; the whole row of a heading."""
    cells: tuple[str, ...] = ()
    """What each incident has, clean text; empty for a heading."""
    differences: tuple[str, ...] = ()
    """How each differs from the first, where that can be said."""
    sign: str = ""
    """``=`` all say the same, ``≠`` they differ, ``·`` some do not say."""
    scales: tuple[TimeScale | None, ...] = ()
    """What is drawn in place of the cells, as wide as they are."""

    @property
    def heading(self) -> bool:
        """Whether it only names what follows."""
        return not self.cells

    @property
    def differs(self) -> bool:
        """Whether there is a difference to look at."""
        return self.sign == "≠"


def comparison_rows(comparison: Comparison, *, hide_equal: bool) -> list[ComparisonRow]:
    """All rows; a heading with nothing left under it goes too."""
    rows: list[ComparisonRow] = []
    for heading, part in (
        ("Facts", _facts(comparison)),
        ("Data involved", _data(comparison)),
        ("Days between", [*_timeline(comparison), *_intervals(comparison)]),
    ):
        kept = [row for row in part if not (hide_equal and row.sign == "=")]
        rows += [ComparisonRow(heading), *kept] if kept else []
    return rows


def _facts(comparison: Comparison) -> Iterator[ComparisonRow]:
    for row in comparison.rows:
        yield ComparisonRow(row.label, tuple(clean(cell) for cell in row.cells), row.differences, row.sign)


def _data(comparison: Comparison) -> Iterator[ComparisonRow]:
    for row in comparison.data:
        cells = tuple(_HAS if present else _LACKS for present in row.present)
        yield ComparisonRow(row.label, cells, sign=row.sign)


def _timeline(comparison: Comparison) -> Iterator[ComparisonRow]:
    """The steps of each on one scale, from its first step; what stands for them in words."""
    scales = tuple(common_scales(comparison.incidents))
    if any(scales):
        cells = tuple(scale.told if scale else UNKNOWN for scale in scales)
        yield ComparisonRow("Timeline", cells, sign="=" if len(set(cells)) == 1 else "", scales=scales)


def _intervals(comparison: Comparison) -> Iterator[ComparisonRow]:
    for each in comparison.intervals:
        said = set(each.cells) - {UNKNOWN}
        sign = "≠" if len(said) > 1 else "·" if UNKNOWN in each.cells else "="
        yield ComparisonRow(each.label, each.cells, sign=sign)


_LABEL, _SHORT_LABEL = 24, 13
_NARROW = 100
_SIGN = 4  # cursor, sign, spaces
_GAP = 2
_NAME_LINES = 3
_ORIGIN_LINES = 2


class ComparisonTable(RowsView[ComparisonRow]):
    """Rows of signs, labels and a cell for each incident; the names stay at the top."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._folded: list[list[list[Segment]]] = []  # the lines of each row
        self._header: list[list[Segment]] = []
        self.names: Sequence[str] = ()
        """The incidents' names, clean text."""
        self._origins: Sequence[str] = ()

    def selectable(self, row: int) -> bool:
        return not self.rows[row].heading

    def show(self, names: Sequence[str], origins: Sequence[str], rows: Sequence[ComparisonRow]) -> None:
        """Show incidents, with what stands under each name; the cursor stays with its row where it can."""
        before = self.current
        self.names, self._origins, self.rows = names, origins, rows
        self.lay_out()
        at = next((n for n, row in enumerate(rows) if before and row.label == before.label), 0)
        self.set_reactive(ComparisonTable.cursor, at)
        self._land(at, 1)
        self.show_cursor()

    def compare(self, comparison: Comparison, *, hide_equal: bool) -> None:
        """Show the incidents of a comparison."""
        incidents = comparison.incidents
        rows = comparison_rows(comparison, hide_equal=hide_equal)
        self.show([named(each) for each in incidents], [origin(each) for each in incidents], rows)

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
        self._header = self._columns(
            "", [fold_lines(name, self._cell_width, _NAME_LINES) for name in self.names]
        )
        self._header += self._columns(
            "", [fold_lines(each, self._cell_width, _ORIGIN_LINES) for each in self._origins], tone="faint"
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
        return [Segment(" "), *self._header[y]]

    def segments(self, row: int, part: int, at_cursor: bool) -> Iterable[Segment]:
        pointer = "▸" if at_cursor and not part else " "
        return [Segment(pointer, self.tone("difference")), *self._folded[row][part]]
