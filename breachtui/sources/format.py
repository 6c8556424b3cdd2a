"""What a format is: how a kind of file is known, and how it is read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from breachtui.report import Report
from breachtui.sources.document import Document
from breachtui.sources.layout import Layout
from breachtui.sources.refusal import Refusal


@dataclass(frozen=True)
class Format:
    """One kind of file."""

    name: str
    """What ``--format`` calls it."""
    title: str
    """What it is."""
    where: str
    """Where to get such files."""
    example: str
    """What one looks like: its header, or its beginning."""
    recognizes: Callable[[Document], bool]
    """Whether a file is of this kind."""
    read: Callable[[Document], Iterator[Report | Refusal]]
    """The reports in it, and what could not be read."""
    layout: Layout | None = None
    """The columns, of a table."""
