"""Reading in a process of its own, while this one writes: two processors share the work of a large file.

Reports cross as plain tuples, many at a time. The reading process writes to nothing but its pipe,
does not hear Ctrl-C, which ends it together with its reader, and ends by itself once nobody listens.
"""

import fcntl
import marshal
import os
import signal
import sys
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from breachtui.errors import ReaderLost, SourceError
from breachtui.report import Report
from breachtui.sources import STDIN, Document, Reading, Refusal
from breachtui.store.profile import Profile
from breachtui.store.records import Written, written

_LEAST = 200_000  # bytes of a file; for less, another process costs more than it saves
_BATCH = 200  # rows
_SIZE = 8  # bytes that say how long a message is: whole, it is unpacked faster than from the pipe
_PIPE = 2**20  # bytes that may wait in it, so that neither side does

_OF_REFUSAL = ("row", "reason", "loaded", "trace")
_of_refusal = attrgetter(*_OF_REFUSAL)
_Message = tuple[float | None, list[tuple[Any, ...]], str | None]
"""How far the file is read, rows of it, and what ended it: "" is its end, None is nothing yet."""


@dataclass(frozen=True)
class Apart:
    """A `Reading` that another process does."""

    format: str
    """The name of its format."""
    items: Generator[Written | Refusal]
    """What the file holds; closed before its end, it ends the process."""


def apart(reader: Callable[[Document], Reading]) -> Callable[[Document], Reading | Apart]:
    """A reader that leaves large files to another process where that is faster.

    The items raise `SourceError` as those of the reading do, `ReaderLost` where the process was killed.
    """

    def read(document: Document) -> Reading | Apart:
        reading = reader(document)
        return Apart(reading.format, _items(document, reading)) if _worthwhile(document) else reading

    return read


def _worthwhile(document: Document) -> bool:
    return (
        sys.platform == "linux"  # elsewhere system libraries may not survive a fork
        and threading.active_count() == 1  # nor do locks that other threads hold
        and len(os.sched_getaffinity(0)) > 1
        and document.name != STDIN
        and (document.disk or 0) >= _LEAST
        and Path(document.name).is_file()  # the members of an archive share its stream
    )


def _items(document: Document, reading: Reading) -> Generator[Written | Refusal]:
    theirs, ours = os.pipe()
    with suppress(OSError):  # more than this user may have
        fcntl.fcntl(ours, fcntl.F_SETPIPE_SZ, _PIPE)
    process = _forked(document, reading, theirs, ours)
    try:
        os.close(ours)
        with os.fdopen(theirs, "rb") as stream:
            yield from _received(document, stream)
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _forked(document: Document, reading: Reading, theirs: int, ours: int) -> int:
    # a Ctrl-C just now would have the new process undo the transaction of the old one
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        if process := os.fork():
            return process
        os.close(theirs)  # else nobody would be known to listen no more
        _read(document, reading, ours)
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])


def _received(document: Document, stream: BinaryIO) -> Iterator[Written | Refusal]:
    ended: str | None = None
    while ended is None:
        size = int.from_bytes(stream.read(_SIZE), "big")
        message = stream.read(size)
        if not size or len(message) < size:
            raise ReaderLost(
                f"{document.name}: its reader ended before the file did, killed or out of memory;"
                " load it again"
            )
        part, rows, ended = marshal.loads(message)
        if part is not None:
            document.pulse(part)
        yield from map(_unpacked, rows)
    if ended:
        raise SourceError(ended)


def _read(document: Document, reading: Reading, pipe: int) -> NoReturn:
    """What the other process does."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        with suppress(BrokenPipeError), os.fdopen(pipe, "wb") as stream:
            for message in _messages(document, reading):
                data = marshal.dumps(message)
                stream.write(len(data).to_bytes(_SIZE, "big") + data)
        status = 0
    finally:
        if status:
            sys.excepthook(*sys.exc_info())
        os._exit(status)


def _messages(document: Document, reading: Reading) -> Iterator[_Message]:
    rows: list[tuple[Any, ...]] = []
    try:
        for item in reading.items:
            rows.append(_packed(item))
            if len(rows) == _BATCH:
                yield document.done(), rows, None
                rows = []
    except SourceError as error:
        yield None, rows, str(error)
    else:
        yield None, rows, ""


def _packed(item: Report | Refusal) -> tuple[Any, ...]:
    if isinstance(item, Refusal):
        return _of_refusal(item)
    record = written(item)
    return tuple(record._replace(profile=tuple(record.profile)))  # type: ignore[arg-type]


def _unpacked(row: tuple[Any, ...]) -> Written | Refusal:
    if len(row) == len(_OF_REFUSAL):
        return Refusal(*row)
    record = Written._make(row)
    return record._replace(profile=Profile._make(record.profile))
