"""Paths to the database: the only place where reading meets storing."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from breachtui.errors import SourceError
from breachtui.report import Report
from breachtui.sources import Agree, Columns, Document, Reading, Refusal, documents, read
from breachtui.store import Store
from breachtui.store.loading import Load, LoadSummary

_EVERY = 0.1  # seconds between two looks at the progress
_ROWS = 64  # rows between two looks at the clock


@dataclass(frozen=True)
class Progress:
    """How far the file at hand has been read."""

    path: str
    """The file."""
    rows: int
    """Rows read so far."""
    seconds: float
    """Since it was opened."""
    done: float | None
    """The part of the file that has been read, from 0 to 1; None where that is not known."""

    @property
    def rate(self) -> float:
        """Rows a second."""
        return self.rows / self.seconds if self.seconds else 0.0

    @property
    def left(self) -> float | None:
        """Seconds that the rest will take at this rate; None where that is not known."""
        return self.seconds * (1 - self.done) / self.done if self.done else None


Watcher = Callable[[Progress], None]
"""Told of the progress, some ten times a second."""


def ingest(
    store: Store,
    paths: Iterable[str],
    format: str | None = None,
    watcher: Watcher | None = None,
    columns: Columns | None = None,
    agree: Agree | None = None,
) -> Iterator[LoadSummary]:
    """Load files, archives, folders and standard input (``-``); gives a summary after each file.

    ``format``, ``columns`` and ``agree`` say how they are read, as `breachtui.sources.read` has it.

    A file that cannot be read is a summary with a refusal; the others are loaded. Each file
    stands in the database whole before its summary is given.
    """
    for path in paths:
        for document in documents(path):
            with store.load(document.name) as load:
                _fill(load, document, lambda each: read(each, format, columns, agree), watcher)
            yield load.summary


def _fill(
    load: Load, document: Document, reader: Callable[[Document], Reading], watcher: Watcher | None
) -> None:
    try:
        reading = reader(document)
        load.format = reading.format
        items = _watched(reading.items, document, watcher) if watcher else reading.items
        for item in items:
            if isinstance(item, Report):
                load.add(item)
            elif item.loaded:
                load.remark(item.row, item.reason)
            else:
                load.refuse(item.row, item.reason)
    except SourceError as error:
        load.refuse(None, str(error).removeprefix(f"{document.name}: "))


def _watched(
    items: Iterator[Report | Refusal], document: Document, watcher: Watcher
) -> Iterator[Report | Refusal]:
    started = said = time.monotonic()
    for rows, item in enumerate(items, 1):
        yield item
        if rows % _ROWS == 0 and (now := time.monotonic()) - said >= _EVERY:
            said = now
            watcher(Progress(document.name, rows, now - started, document.done()))
