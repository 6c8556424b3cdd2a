"""Paths to the database: the only place where reading meets storing."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TypeVar

from breachtui.errors import ColumnsUnknown, SourceError, Stopped
from breachtui.report import Report
from breachtui.sources import Document, Reading, Refusal, bytes_of, documents, read
from breachtui.store import Store
from breachtui.store.changes import Changes, LoadSummary
from breachtui.store.load import Load

_Item = TypeVar("_Item")
_EVERY = 0.1  # seconds between two looks at the progress


@dataclass(frozen=True)
class Progress:
    """How far a load is."""

    path: str
    """The file at hand."""
    files: int
    """Which file that is, the first being 1."""
    rows: int
    """Rows read so far, of all files; an article is one row."""
    seconds: float
    """Since the load began."""
    done: float | None
    """The part of all bytes that has been read, from 0 to 1; None where that is not known."""

    @property
    def rate(self) -> float:
        """Rows a second."""
        return self.rows / self.seconds if self.seconds else 0.0

    @property
    def left(self) -> float | None:
        """Seconds that the rest will take at this rate; None where that is not known."""
        return self.seconds * (1 - self.done) / self.done if self.done else None

    def __str__(self) -> str:
        """``1,684 rows · 64 rows/s · 36 s left · file 2``."""
        left = [] if self.left is None else [f"{_span(self.left)} left"]
        file = [f"file {self.files:,}"] if self.files > 1 else []
        return " · ".join([f"{self.rows:,} rows", f"{self.rate:,.0f} rows/s", *left, *file])


def _span(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 100 else f"{seconds / 60:.0f} min"


Watcher = Callable[[Progress], object]
"""Called with the progress, some ten times a second."""


def ingest(  # noqa: PLR0913  what a load is told, each by its name
    store: Store,
    paths: Iterable[str | Document],
    reader: Callable[[Document], Reading] = read,
    watcher: Watcher | None = None,
    stop: Callable[[], bool] | None = None,
    *,
    aside: Callable[[Document], None] | None = None,
    as_of: str | None = None,
) -> Iterator[LoadSummary]:
    """Load files, archives, folders and standard input (``-``); yields a summary after each file.

    A file that cannot be read is a summary with a refusal; the others are loaded. Each file
    stands in the database whole before its summary is given.

    ``reader`` is `breachtui.sources.read`, told how. Once ``stop`` says so, or at Ctrl-C, the current file
    leaves nothing behind and `Stopped` is raised. With ``aside``, tables of no known layout are not refused
    but handed to it; a document among the paths stands for itself. ``as_of`` is the day up to which the
    files know (ISO 8601); else each file's own dates of filing tell.
    """
    paths = list(paths)
    watch = _Watch(_bytes(paths), watcher, stop)
    run: int | None = None
    for document in (each for path in paths for each in _documents(path)):
        try:
            watch.begin(document)
            reading = _read(document, reader)
            if aside and isinstance(reading, ColumnsUnknown):
                for part in reading.parts or (document,):
                    aside(part)
            else:
                summary = _load(store, document, reading, watch, (as_of, run), aside)
                run = run or summary.id
                yield summary
        except KeyboardInterrupt as error:
            raise Stopped(document.name) from error
    if run:
        store.link(everything=False)


def _documents(path: str | Document) -> Iterable[Document]:
    return [path] if isinstance(path, Document) else documents(path)


def _bytes(paths: Sequence[str | Document]) -> int | None:
    sizes = [each.disk if isinstance(each, Document) else bytes_of([each]) for each in paths]
    known = [each for each in sizes if each is not None]
    return sum(known) if len(known) == len(sizes) else None


def _read(document: Document, reader: Callable[[Document], Reading]) -> Reading | SourceError:
    """Read before any transaction, since it may ask the user; an error is returned, not raised."""
    try:
        return reader(document)
    except SourceError as error:
        return error


def _load(
    store: Store,
    document: Document,
    reading: Reading | SourceError,
    watch: "_Watch",
    told: tuple[str | None, int | None],
    aside: Callable[[Document], None] | None,
) -> LoadSummary:
    with store.load(document.name, *told, pulse=watch.heed) as load:
        try:
            if isinstance(reading, SourceError):
                raise reading
            load.format = reading.format
            with closing(reading.items) as items:  # in this thread, also when the load is stopped
                for item in watch.through(items):
                    if aside and isinstance(item, Refusal) and item.part:
                        aside(item.part)
                    else:
                        _take(load, item)
        except SourceError as error:
            load.refuse(None, str(error).removeprefix(f"{document.name}: "))
    return load.summary


def _take(load: Load, item: Report | Refusal) -> None:
    if not isinstance(item, Refusal):
        load.add(item)
    elif item.loaded:
        load.remark(item.row, item.reason)
    else:
        load.refuse(item.row, item.reason)
    if isinstance(item, Refusal) and item.trace:
        load.summary.traces.append(item.trace)


def summed(done: Sequence[LoadSummary]) -> str:
    """What loads did together: ``3,871 added, 12 updated, 0 unchanged, 5 refused``."""
    added, updated, unchanged = (sum(getattr(d, n) for d in done) for n in ("added", "updated", "unchanged"))
    refused, kept_out, older = (
        sum(len(d.refusals) for d in done), sum(d.kept_out for d in done), sum(d.older for d in done),
    )  # fmt: skip
    history = f" ({older:,} with an earlier state, now in their history)" if older else ""
    removed = f", {kept_out:,} left out as you removed them" if kept_out else ""
    read = f"{added:,} added, {updated:,} updated, {unchanged:,} unchanged{history}{removed}"
    return f"{read}, {refused:,} refused"


def changed(done: Sequence[LoadSummary]) -> list[str]:
    """What loads changed: a line that counts it, and one for each of the ten largest changes of figures."""
    together = Changes.together(each.changes for each in done)
    return [str(together), *together.lines()] if str(together) else []


class _Watch:
    """Reports progress, and raises `Stopped` when a stop is asked for."""

    def __init__(self, bytes: int | None, watcher: Watcher | None, stop: Callable[[], bool] | None) -> None:
        self._bytes = bytes
        self._watcher = watcher
        self._stop = stop
        self._started = time.monotonic()
        self._said = 0.0
        self._document: Document | None = None
        self._before = 0  # bytes of the files before
        self._files = self._rows = 0

    def begin(self, document: Document) -> None:
        """The next file is this one."""
        self._before += (self._document.disk or 0) if self._document else 0
        self._document = document
        self._files += 1
        document.listen(self._look)
        self._look()

    def through(self, items: Iterator[_Item]) -> Iterator[_Item]:
        """The items of the file, one by one."""
        for item in items:
            yield item
            self._rows += 1
            self._look()

    def heed(self) -> None:
        """Stop where that is asked for."""
        if self._stop and self._stop():
            raise Stopped(self._document.name if self._document else "")

    def _look(self) -> None:
        self.heed()
        now = time.monotonic()
        if self._watcher and self._document and now - self._said >= _EVERY:
            self._said = now
            seconds = now - self._started
            part = self._done(self._document)
            self._watcher(Progress(self._document.name, self._files, self._rows, seconds, part))

    def _done(self, document: Document) -> float | None:
        part = document.done()
        if not self._bytes:
            return part
        read = self._before + (part or 0.0) * (document.disk or 0)
        return min(1.0, read / self._bytes) if read else None
