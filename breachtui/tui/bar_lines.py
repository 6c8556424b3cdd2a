"""The lines of the statistics: headings, what has to be said, bars, and the line of a limit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from breachtui.statistics import Bar, FigureKind, Section
from breachtui.tui.cell_text import clean, wrap
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
