"""What can be exported from a screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from breachtui.compare import Comparison
from breachtui.export import FORMATS, Manner, render, render_comparison, render_statistics, suggested_name
from breachtui.statistics import Period, Statistics
from breachtui.store import Store


@dataclass(frozen=True)
class Offer:
    """Something that a dialog can offer to write."""

    label: str
    """What it is, as it stands after "Export": ``the 3 marked``."""
    name: Callable[[Store], str]
    """A file name for it."""
    text: Callable[[Store, str, Manner], str]
    """The text of the file in a format."""
    formats: Sequence[str] = ("md",)
    """The formats it can be written in, the usual first."""
    chosen: Sequence[str] = ()
    """What of its `Manner` makes a difference, by name."""


def of_incidents(label: str, ids: Sequence[int]) -> Offer:
    """Incidents, as they stand in the file when they are written."""
    return Offer(
        label,
        lambda store: suggested_name([store.incident(ids[0])] * len(ids)),
        lambda store, format, manner: render(store.incidents(ids), format, manner),
        tuple(FORMATS),
        ("form", "own", "paths"),
    )


def of_comparison(comparison: Comparison) -> Offer:
    """A comparison: a table of four columns is for reading."""
    return Offer(
        f"the comparison of {len(comparison.incidents)} incidents",
        lambda store: "comparison.md",
        lambda store, format, manner: render_comparison(comparison, manner),
        chosen=("paths",),
    )


def of_statistics(statistics: Statistics, query: str, period: Period) -> Offer:
    """Statistics; `breachtui stats` has JSON."""
    return Offer(
        f"the statistics of {statistics.whole.incidents:,} incidents",
        lambda store: "statistics.md",
        lambda store, format, manner: render_statistics(statistics, query, period),
    )
