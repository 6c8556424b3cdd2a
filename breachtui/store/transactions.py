"""One act is one transaction; while others write, it waits and says so."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from breachtui.errors import StoreError
from breachtui.store import connection as opening
from breachtui.store.database_file import DatabaseFile, writable

_SAID_AFTER = 1.0  # seconds for which others write before the user is told
_LOOK = 0.01  # seconds between two looks at whether they still do; SQLite itself looks ever less often


class Transactions:
    """The transactions of a store."""

    path: Path
    read_only = False
    """Whether all that would write is refused."""
    waiting: Callable[[], object]
    """Called once when an act has to wait for somebody else who writes."""
    _patience: float | None = None  # seconds for which an act waits while others write; None: `BUSY_SECONDS`
    _connection: sqlite3.Connection
    _file: DatabaseFile

    def _check(self) -> None:
        raise NotImplementedError

    def protect(self) -> None:
        """From now on refuse all that would write, here and in SQLite."""
        self.read_only = True
        self._connection.execute("PRAGMA query_only = ON")

    @contextmanager
    def _transaction(self, *, content: bool = True) -> Iterator[None]:
        """Write all of the block or nothing; without ``content`` what is found stays as it is."""
        if self.read_only:
            raise StoreError(f"{self.path}: is open to be read only; open it without --read-only")
        self._begin()
        # within a transaction an incident may be deleted before its reports, or written after them
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        try:
            if content:
                self._connection.execute("UPDATE content SET number = number + 1")
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # SQLite rolls back an interrupted one itself
                self._connection.execute("ROLLBACK")
            raise

    def _begin(self) -> None:
        """Begin to write; while others write, wait, and say so."""
        self._file.check()
        if not writable(self.path):
            raise StoreError(
                f"{self.path}: can only be read: it or its folder is write-protected; nothing was changed"
            )
        start = time.monotonic()
        (patience,) = self._connection.execute("PRAGMA busy_timeout").fetchone()
        self._connection.execute("PRAGMA busy_timeout = 0")
        try:
            said = False
            while not self._begun(time.monotonic() - start):
                self._check()
                if not said and time.monotonic() - start >= _SAID_AFTER:
                    said = True
                    self.waiting()
                time.sleep(_LOOK)  # SQLite tells nobody when a file is free: whoever waits has to look
        finally:
            self._connection.execute(f"PRAGMA busy_timeout = {patience}")

    def _begun(self, waited: float) -> bool:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if opening.is_busy(error) and waited < (
                opening.BUSY_SECONDS if self._patience is None else self._patience
            ):
                return False
            if opening.is_busy(error):
                why = f"another program has been writing for {waited:.0f} s; nothing was changed, try again"
            else:
                why = f"cannot be written ({error})"
            raise StoreError(f"{self.path}: {why}") from error
        return True
