"""The file of a database: whether it is there, ours to write, and still the one that was opened."""

import os
from collections.abc import Sequence
from pathlib import Path

from breachtui.errors import StoreError

_BESIDE = ("-wal", "-shm", "-journal")


class DatabaseFile:
    """The file of a database, as it was when it was first opened.

    Several connections share one, so that none of them writes into a file that took its place.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        """Where it is."""
        self._first: tuple[int, int] | None = None

    def check(self) -> None:
        """Raise `StoreError` if the file is gone, or another stands in its place."""
        try:
            found = self.path.stat()
        except OSError as error:
            raise StoreError(
                f"{self.path}: is no longer there; put it back, or leave and open another: nothing is written"
            ) from error
        self._first = self._first or (found.st_dev, found.st_ino)
        if self._first != (found.st_dev, found.st_ino):
            raise StoreError(
                f"{self.path}: was replaced by another file since it was opened; leave and open it again,"
                " nothing is written to either"
            )


def make(path: Path) -> None:
    """Make an empty file, and its folder where that is missing, that only the user can read."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def writable(path: Path) -> bool:
    """Whether the file can be written, which also needs its folder."""
    effective = os.access in os.supports_effective_ids
    return all(os.access(each, os.W_OK, effective_ids=effective) for each in (path, path.parent))


def files(path: Path) -> Sequence[Path]:
    """The files of the database at ``path``, of which some may not be there."""
    return (path, *(path.with_name(path.name + ending) for ending in _BESIDE))
