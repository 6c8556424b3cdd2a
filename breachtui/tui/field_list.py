"""The rows of an incident, folded to the width, with a cursor that skips headings."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual.reactive import reactive

from breachtui.tui import keys
from breachtui.tui.cell_text import fit, fold_lines
from breachtui.tui.detail_rows import DetailRow
from breachtui.tui.rows_view import RowsView
from breachtui.values.evidence import Confidence

SIGNS = {Confidence.HIGH: "›", Confidence.MEDIUM: "≈", Confidence.LOW: "?"}
"""What marks a field with evidence: by how far its value can be trusted."""

_LABEL = 22
_NARROW = 60
_AROUND = 4  # cells of cursor, sign and spaces
_VALUE = 30  # cells that are left to values, whatever the labels need


class FieldList(RowsView[DetailRow], inherit_bindings=False):
    """Label and value, one row each."""

    BINDINGS = keys.MOVING

    evident: reactive[frozenset[str]] = reactive(frozenset, init=False)
    """The fields that have evidence in the text that is shown."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._folded: list[list[str]] = []  # the values
        self._label = _LABEL

    def selectable(self, row: int) -> bool:
        return not self.rows[row].heading

    def watch_rows(self) -> None:
        """Fold and start at the top."""
        self.lay_out()
        self.set_reactive(FieldList.cursor, 0)
        self._land(0, 1)
        self.scroll_home(animate=False)

    def renew(self, rows: Sequence[DetailRow], field: str | None) -> None:
        """Show them instead: the cursor on the value of ``field``, else on the row it was on."""
        before, top = self.current, self.scroll_offset.y
        self.rows = rows
        values = [n for n, row in enumerate(rows) if row.field == field and row.resolved and not row.part]
        same = [n for n, row in enumerate(rows) if before and row.place == before.place]
        nearest = sorted(values if field else same, key=lambda n: abs(n - self.cursor))
        self._land(next(iter(nearest), self.cursor), 1)
        self.scroll_to(y=top, animate=False)
        self.show_cursor()

    @property
    def needed(self) -> int:
        """Cells in which every value stands on one line."""
        values = [cell_len(line) for row in self.rows for line in row.value.splitlines() or [""]]
        return self._longest_label() + 1 + _AROUND + max(values, default=0)

    def _longest_label(self) -> int:
        return max((cell_len(row.label) for row in self.rows if not row.heading), default=_LABEL)

    def _label_width(self) -> int:
        """As wide as the longest label, within what leaves room for the values."""
        if self.width < _NARROW:
            return 16
        return max(_LABEL, min(self._longest_label() + 1, self.width - _AROUND - _VALUE))

    def lay_out(self) -> None:
        self._label = self._label_width()
        width = max(8, self.width - self._label - _AROUND)
        self._folded = [
            [row.scale.drawn(width), *fold_lines(row.scale.legend, width)]
            if row.scale
            else fold_lines(row.value, width)
            for row in self.rows
        ]
        self.measure(map(len, self._folded))

    # drawing

    def segments(self, row: int, part: int, at_cursor: bool) -> Iterable[Segment]:
        """A heading, or sign, label and value of which the label and the sign stand on the first line."""
        shown, value = self.rows[row], self._folded[row][part]
        if shown.heading:
            yield Segment(f" {shown.label}", self.tone("heading"))
            return
        sign, tone = shown.sign, "sign"
        if not sign and shown.resolved and shown.evidence in self.evident:
            sign, tone = SIGNS[shown.grade.level if shown.grade else Confidence.HIGH], "name"
        yield Segment("▸" if at_cursor and not part else " ", self.tone("sign"))
        yield Segment(fit("" if part else shown.label, self._label), self.tone("faint"))
        yield Segment(f"{'' if part else sign:<2}", self.tone(tone))
        yield Segment(value)
