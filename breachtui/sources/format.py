"""What a format is: how a kind of file is known, and how it is read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import Any

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
    reader: str
    """The module of this package that has ``read``, and ``recognizes`` or ``LAYOUT`` or both; behind
    a colon what of the module has them. It is imported when first asked: all together take 60 ms."""

    @cached_property
    def _reader(self) -> Any:
        module, _, part = self.reader.partition(":")
        found = import_module(f"breachtui.sources.{module}")
        return getattr(found, part) if part else found

    @property
    def layout(self) -> Layout | None:
        """The columns, of a table."""
        return getattr(self._reader, "LAYOUT", None) or getattr(self._reader, "layout", None)

    def recognizes(self, document: Document) -> bool:
        """Whether a file is of this kind."""
        recognizes = getattr(self._reader, "recognizes", None) or self._reader.LAYOUT.fits
        return bool(recognizes(document))

    def read(self, document: Document) -> Iterator[Report | Refusal]:
        """The reports in it, and what could not be read."""
        found: Iterator[Report | Refusal] = self._reader.read(document)
        return found
