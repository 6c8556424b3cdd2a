"""Numbers for keys that come more than once in a file."""

import sqlite3
from hashlib import sha256
from types import TracebackType
from typing import Self


class Numbering:
    """Makes keys of texts, and counts how often each came: in a temporary file, there may be millions."""

    def __init__(self) -> None:
        # "" names a temporary database; without a transaction every row would be one
        self._connection = sqlite3.connect("", isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = OFF")
        self._connection.execute("BEGIN")
        self._connection.execute("CREATE TABLE seen(key INTEGER PRIMARY KEY, times INTEGER)")
        self._cursor = self._connection.cursor()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def key(self, text: str) -> str:
        """Sixteen hexadecimal digits for a text; with ``-2`` at the end when it comes for the second time."""
        digest = sha256(text.encode(errors="replace")).digest()[:8]
        number = int.from_bytes(digest, signed=True)
        if self._cursor.execute("INSERT OR IGNORE INTO seen VALUES (?, 1)", (number,)).rowcount:
            return digest.hex()
        self._cursor.execute("UPDATE seen SET times = times + 1 WHERE key = ?", (number,))
        (times,) = self._cursor.execute("SELECT times FROM seen WHERE key = ?", (number,)).fetchone()
        return f"{digest.hex()}-{times}"
