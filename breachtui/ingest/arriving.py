"""Files as they appear in a folder, or change there."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import Any

from breachtui.errors import SourceError

_UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".tmp", ".swp", "~")
_LOOK = 300  # milliseconds between two looks for changes, and at whether to stop
_STILL = 1.5  # seconds in which a file does not change, after which it is taken to be whole


def arriving(folders: Sequence[str], stop: Event | None = None) -> Iterator[list[str]]:
    """First those folders that hold anything, then the paths of what appears or changes, as it is whole.

    Nothing that comes while a batch is worked on is lost. Ends once ``stop`` is set, or at Ctrl-C. Hidden
    files and downloads that are not finished are passed over.

    Raises `SourceError` where one is no folder, or where the library that watches is not installed.
    """
    for folder in folders:
        if not Path(folder).is_dir():
            raise SourceError(f"{folder}: is no folder; name folders to watch them")
    try:
        import watchfiles
    except ModuleNotFoundError as error:
        raise SourceError("to watch a folder takes watchfiles: pip install 'breachtui[watch]'") from error
    logging.getLogger("watchfiles").setLevel(logging.ERROR)  # else it tells of Ctrl-C
    noticed = watchfiles.watch(
        *{str(Path(folder).resolve()) for folder in folders},
        watch_filter=None,
        stop_event=stop,
        raise_interrupt=False,
        step=_LOOK,
        rust_timeout=_LOOK,
        yield_on_timeout=True,  # so that it watches before the first batch is worked on
    )
    return _batches(folders, noticed, stop or Event())


def _batches(
    folders: Sequence[str], noticed: "Iterable[set[tuple[Any, str]]]", stop: Event
) -> Iterator[list[str]]:
    begun = False
    for changes in noticed:
        if not begun:
            yield [folder for folder in folders if _holds_any(Path(folder))]
            begun = True
        roots = [Path(folder).resolve() for folder in folders]
        paths = sorted({path for _, path in changes if _wanted(Path(path), roots)})
        if found := _whole(paths, stop):
            yield found


def _holds_any(folder: Path) -> bool:
    """Whether there is something in it, or no way to know: what is empty is no fault of a folder to watch."""
    try:
        return any(folder.iterdir())
    except OSError:
        return True


def _wanted(path: Path, roots: Sequence[Path]) -> bool:
    inside = next((path.relative_to(root) for root in roots if path.is_relative_to(root)), path)
    hidden = any(part.startswith(".") for part in inside.parts)
    return not hidden and not path.name.lower().endswith(_UNFINISHED)


def _whole(paths: Sequence[str], stop: Event) -> list[str]:
    """Those that are files, once none of them changes any more: half a file would be read as a file."""
    before: list[tuple[str, int, int]] = []
    while (now := list(_sizes(paths))) != before:
        before = now
        if now and stop.wait(_STILL):
            return []
    return [path for path, *_ in now]


def _sizes(paths: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    for path in paths:
        try:
            found = Path(path).stat()
        except OSError:  # gone again
            continue
        if Path(path).is_file():
            yield path, found.st_size, found.st_mtime_ns
