"""Numbers for keys that come more than once in a file."""

import sqlite3
from hashlib import sha256
from types import TracebackType
from typing import Self

_IN_MEMORY = 30_000  # keys; there may be millions, the others go into a temporary file


class Numbering:
    """Makes keys of texts, and counts how often each came."""

    def __init__(self) -> None:
        self._first: dict[bytes, int] = {}
        self._others: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._others:
            self._others.close()

    def key(self, text: str) -> str:
        """Sixteen hexadecimal digits for a text; with ``-2`` at the end when it comes for the second time."""
        digest = sha256(text.encode(errors="replace")).digest()[:8]
        if digest in self._first or len(self._first) < _IN_MEMORY:
            times = self._first[digest] = self._first.get(digest, 0) + 1
        else:
            times = self._counted(int.from_bytes(digest, signed=True))
        return digest.hex() if times == 1 else f"{digest.hex()}-{times}"

    def _counted(self, number: int) -> int:
        if not self._others:
            self._others = _temporary()
        self._others.execute(
            "INSERT INTO seen VALUES (?, 1) ON CONFLICT(key) DO UPDATE SET times = times + 1", (number,)
        )
        (times,) = self._others.execute("SELECT times FROM seen WHERE key = ?", (number,)).fetchone()
        return int(times)


def _temporary() -> sqlite3.Connection:
    # "" names a temporary database; without a transaction every row would be one
    connection = sqlite3.connect("", isolation_level=None)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("BEGIN")
    connection.execute("CREATE TABLE seen(key INTEGER PRIMARY KEY, times INTEGER)")
    return connection
