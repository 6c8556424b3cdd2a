"""What can be exported from a screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from breachtui.compare import Comparison
from breachtui.errors import ExportError
from breachtui.export import (
    FORMATS,
    Manner,
    render,
    render_comparison,
    render_statistics,
    suggested_name,
)
from breachtui.statistics import Period, Statistics
from breachtui.store import Store


class Exportable(Protocol):
    """Something that a dialog can offer."""

    @property
    def label(self) -> str:
        """What it is, as it stands after "Export"."""

    @property
    def formats(self) -> Sequence[str]:
        """The formats it can be written in, the usual first."""

    def name(self, store: Store) -> str:
        """A file name for it."""

    def text(self, store: Store, format: str, manner: Manner) -> str:
        """The text of the file."""


@dataclass(frozen=True)
class Offer:
    """Incidents."""

    label: str
    """Which ones: ``the 3 marked``."""
    ids: tuple[int, ...]
    """Their numbers, in order."""

    @property
    def formats(self) -> Sequence[str]:
        """Every format."""
        return tuple(FORMATS)

    def name(self, store: Store) -> str:
        """After the organization of one, the number of several."""
        return suggested_name([store.incident(self.ids[0])] * len(self.ids))

    def text(self, store: Store, format: str, manner: Manner) -> str:
        """The incidents as they stand in the file now."""
        return render(store.incidents(self.ids), format, manner)


@dataclass(frozen=True)
class ComparisonOffer:
    """A comparison."""

    comparison: Comparison
    """The comparison."""

    @property
    def label(self) -> str:
        """What it is."""
        return f"the comparison of {len(self.comparison.incidents)} incidents"

    @property
    def formats(self) -> Sequence[str]:
        """Markdown only: a table of four columns is for reading."""
        return ("md",)

    def name(self, store: Store) -> str:
        """A name for the kind of document."""
        return "comparison.md"

    def text(self, store: Store, format: str, manner: Manner) -> str:
        """The comparison as a document."""
        return render_comparison(self.comparison, manner)


@dataclass(frozen=True)
class StatisticsOffer:
    """Statistics."""

    statistics: Statistics
    """The numbers."""
    query: str
    """Which incidents they are of."""
    period: Period
    """How time is divided."""

    @property
    def label(self) -> str:
        """What it is."""
        return f"the statistics of {self.statistics.whole.incidents:,} incidents"

    @property
    def formats(self) -> Sequence[str]:
        """Markdown only; `breachtui stats` has JSON."""
        return ("md",)

    def name(self, store: Store) -> str:
        """A name for the kind of document."""
        return "statistics.md"

    def text(self, store: Store, format: str, manner: Manner) -> str:
        """The numbers as a document."""
        return render_statistics(self.statistics, self.query, self.period)


def format_of(path: Path, formats: Sequence[str]) -> str:
    """The format that a file's suffix asks for; raises `ExportError` naming the choices."""
    suffixes = {FORMATS[name].suffix: name for name in formats}
    fitting = [suffix for suffix in suffixes if path.name.lower().endswith(suffix)]
    if not fitting:
        raise ExportError(f"{path.name}: end the name in {' or '.join(suffixes)}")
    return suffixes[max(fitting, key=len)]
