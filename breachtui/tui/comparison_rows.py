"""A comparison as rows to read: fields, data types, days between."""

from collections.abc import Iterator
from dataclasses import dataclass

from breachtui.compare import Comparison
from breachtui.tui.cell_text import clean
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
