"""Bars that a cursor stands on: each one line, so that it can be chosen.

They are Rich's own. Those of plotext take several lines each, or drop what is short; it writes colours that
no theme knows and numbers as floats, draws one figure for the whole process, and takes 100 ms to import.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.bar import Bar as Block
from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import BindingType

from breachtui.statistics import Section
from breachtui.tui import keys
from breachtui.tui.bar_lines import BarLine, Measure, bar_lines
from breachtui.tui.cell_text import fit
from breachtui.tui.rows_view import RowsView

_GAP = "  "
_MARGIN = "  "  # for the cursor
_INCIDENTS = 9  # cells
_LEAST_FIGURE = 15
_LABEL = 24, 44  # the fewest and the most cells
_LABEL_SHARE = 2  # of the width that is left, at most
_SHORTEST = 1 / 8  # of a cell; what is not nothing has a bar


class BarsView(RowsView[BarLine], inherit_bindings=False):
    """Sections of bars, each under its heading."""

    BINDINGS: ClassVar[list[BindingType]] = keys.BARS

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._sections: Sequence[Section] = ()
        self._drawn = Measure(None, drawn=False)
        self._longest = 0  # cells of a label

    @property
    def current(self) -> BarLine | None:
        """The line under the cursor, where that is a bar."""
        line = super().current
        return line if line and line.bar else None

    def selectable(self, row: int) -> bool:
        """Only bars."""
        return self.rows[row].bar is not None

    def show(self, sections: Sequence[Section], drawn: Measure) -> None:
        """Show these sections, the bars as long as ``drawn`` says."""
        self._sections, self._drawn = sections, drawn
        self.lay_out()

    def go_to(self, section: str, label: str) -> None:
        """Put the cursor on a bar; where it is gone, on the first of its section."""
        bars = [at for at, line in enumerate(self.rows) if line.bar and line.section == section]
        same = [at for at in bars if self.rows[at].text == label]
        if found := same or bars:
            self.cursor = found[0]

    def lay_out(self) -> None:
        """Make the lines anew, the cursor staying on its bar."""
        before = self.current
        self.rows = list(bar_lines(self._sections, self._drawn, max(20, self.width - 2)))
        self._longest = max((cell_len(line.text) for line in self.rows if line.bar), default=0)
        self.measure()
        if before:
            self.go_to(before.section, before.text)
        elif self.rows:
            self._land(0, 1)
        self.show_cursor()
        self.post_message(self.Moved())

    def action_part(self, step: int) -> None:
        """To the first bar of another section."""
        here = self.rows[self.cursor].section if self.rows else ""
        starts = [at for at, line in enumerate(self.rows) if line.part == "heading"]
        at_hand = max((n for n, at in enumerate(starts) if at <= self.cursor), default=0)
        chosen = at_hand + step
        if here and 0 <= chosen < len(starts):
            self._land(starts[chosen], 1)
            self.scroll_to(y=starts[chosen], animate=False)

    # drawing

    def segments(self, row: int, part: int, at_cursor: bool) -> Iterable[Segment]:
        """A bar with its numbers, or what stands between bars."""
        line = self.rows[row]
        label, bar, numbers = self._pieces(line.text, self._block(line.share), line.incidents, line.figure)
        if line.part == "limit":
            rule = f"{_MARGIN}── {line.text} "
            yield Segment(rule + "─" * max(0, self.width - len(rule)), self.tone("warning"))
        elif line.part == "heading":
            room = len(label) + len(bar) + len(_MARGIN)
            yield Segment(fit(line.text, room), self.tone("heading"))
            yield Segment(numbers, self.tone("titles"))
        elif line.bar is None:
            yield Segment(f"{_MARGIN}{line.text}", self.tone("faint"))
        else:
            yield Segment(f"{'▸ ' if at_cursor else _MARGIN}{label}")
            yield Segment(bar, None if at_cursor else self.tone("name"))
            yield Segment(numbers)

    def _pieces(self, label: str, bar: str, incidents: str, figure: str) -> tuple[str, str, str]:
        label_width, bar_width, figure_width = self._widths
        numbers = f"{fit(incidents, _INCIDENTS, right=True)}{_GAP}{fit(figure, figure_width, right=True)}"
        return fit(label, label_width) + _GAP, fit(bar, bar_width) + _GAP, numbers

    @property
    def _widths(self) -> tuple[int, int, int]:
        """Cells of label, bar and figure."""
        figure = max(_LEAST_FIGURE, len(self._drawn.kind.label) if self._drawn.kind else 0)
        left = max(0, self.width - 2 - figure - _INCIDENTS - 3 * len(_GAP))
        label = max(min(_LABEL[0], left), min(_LABEL[1], left // _LABEL_SHARE, self._longest))
        return label, left - label, figure

    def _block(self, share: float) -> str:
        """A bar of so much of its column, in eighths of a cell."""
        width = self._widths[1]
        if not width:
            return ""
        end = max(share, _SHORTEST / width * 1.001) if share else 0
        options = self.app.console.options.update(width=width)
        return "".join(
            each.text for each in self.app.console.render(Block(1, 0, end, width=width), options)
        ).rstrip()
