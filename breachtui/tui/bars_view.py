"""Bars that a cursor stands on: each one line, so that it can be chosen.

Those of plotext take several lines each, or drop what is short; it writes colours that
no theme knows and numbers as floats, draws one figure for the whole process, and takes 100 ms to import.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment

from breachtui.statistics import Bar, FigureKind, Section
from breachtui.tui import keys
from breachtui.tui.cell_text import clean, fit, wrap
from breachtui.tui.rows_view import RowsView
from breachtui.values.text import UNKNOWN


@dataclass(frozen=True)
class BarLine:
    """One line; what is not a bar cannot be chosen."""

    section: str
    """The name of the section it belongs to."""
    text: str
    """What it says, harmless; of a bar its label, of a heading also the titles of its columns."""
    part: str = "bar"
    """What it is: ``heading``, ``note``, ``limit``, ``gap`` or ``bar``."""
    bar: Bar | None = None
    """The bar."""
    incidents: str = ""
    """Its number of incidents, or the title of that column."""
    figure: str = ""
    """Its figure, or the title of that column."""
    share: float = 0
    """How long it is, between 0 and 1."""


@dataclass(frozen=True)
class Measure:
    """What the bars show."""

    kind: FigureKind | None
    """The figure beside the number of incidents; None where no incident states one."""
    drawn: bool
    """Whether bars are as long as that figure, and ranked by it; else by the number of incidents."""

    @property
    def by(self) -> FigureKind | None:
        """What they are as long as."""
        return self.kind if self.drawn else None


def measures(kinds: Sequence[FigureKind]) -> list[Measure]:
    """Everything that bars can show, the number of incidents first."""
    return [Measure(kinds[0] if kinds else None, drawn=False), *(Measure(kind, drawn=True) for kind in kinds)]


def bar_lines(sections: Sequence[Section], measure: Measure, width: int) -> Iterator[BarLine]:
    """The lines, notes folded to so many cells."""
    for number, section in enumerate(sections):
        if number:
            yield BarLine(section.name, "", "gap")
        figure = "figure" if section.own_figures else measure.kind.label if measure.kind else ""
        incidents = "" if section.single else "incidents"
        yield BarLine(section.name, clean(section.title), "heading", incidents=incidents, figure=figure)
        for note in section.notes:
            yield from (BarLine(section.name, note[start:end], "note") for start, end in wrap(note, width))
        yield from _bars(section, measure)


def _bars(section: Section, measure: Measure) -> Iterator[BarLine]:
    by = None if section.own_figures else measure.by
    bars = section.by(by)
    # what is not stated is no value to compare with the others
    sizes = [_size(bar, by) if bar.known else 0 for bar in bars]
    greatest = max(sizes, default=0)
    for at, (bar, size) in enumerate(zip(bars, sizes, strict=True)):
        if section.limit and section.limit[0] == at:
            yield BarLine(section.name, clean(section.limit[1]), "limit")
        figure = _own(bar) if section.own_figures else _figure(bar, measure.kind)
        incidents = "" if bar.incident else f"{bar.tally.incidents:,}"
        share = size / greatest if greatest else 0
        yield BarLine(section.name, clean(bar.label), "bar", bar, incidents, figure, share)


def _size(bar: Bar, by: FigureKind | None) -> int:
    return bar.count.value if bar.count else bar.tally.total(by)


def _figure(bar: Bar, kind: FigureKind | None) -> str:
    return f"{bar.tally.total(kind):,}" if kind and kind in bar.tally.totals else UNKNOWN


def _own(bar: Bar) -> str:
    """The figure of a bar that has one of its own."""
    for kind, total in bar.tally.totals.items():
        of = f" of {kind.jurisdiction.removeprefix('US-')}" if bar.count and kind.jurisdiction else ""
        return (bar.count.short() if bar.count else f"{total.total:,}") + of
    return UNKNOWN


_GAP = "  "
_MARGIN = "  "  # for the cursor
_INCIDENTS = 9  # cells
_LEAST_FIGURE = 15
_LABEL = 24, 44  # the fewest and the most cells
_LABEL_SHARE = 2  # of the width that is left, at most
_EIGHTHS = " ▏▎▍▌▋▊▉"  # of a cell; what is not nothing has one


class BarsView(RowsView[BarLine], inherit_bindings=False):
    """Sections of bars, each under its heading."""

    BINDINGS = keys.BARS

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
        here = self.rows[self.cursor].section if self.rows else ""
        starts = [at for at, line in enumerate(self.rows) if line.part == "heading"]
        at_hand = max((n for n, at in enumerate(starts) if at <= self.cursor), default=0)
        chosen = at_hand + step
        if here and 0 <= chosen < len(starts):
            self._land(starts[chosen], 1)
            self.scroll_to(y=starts[chosen], animate=False)

    # drawing

    def segments(self, row: int, part: int, at_cursor: bool) -> Iterable[Segment]:
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
        full, rest = divmod(max(int(width * 8 * share), 1) if share else 0, 8)
        return "█" * full + _EIGHTHS[rest].strip()
