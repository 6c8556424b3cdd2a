"""Opening the database file: made when missing, migrated when old, refused when not ours."""

import sqlite3
from contextlib import closing
from pathlib import Path

from breachtui.errors import StoreError
from breachtui.store import write_ahead

NEWEST = 8
"""The number of migrations that this version knows; a test compares it with the schema."""

APPLICATION_ID = 0x62726368
BUSY_SECONDS: float = 10
CACHE_KIB = 48 * 1024
"""Memory for pages: enough for the upper levels of every index of a million incidents."""
SEARCH_CACHE_KIB = 16 * 1024
"""The same for connections that only search: no slower with a million incidents in the system's cache."""
SMALL_CACHE_KIB = 4 * 1024
"""The same for connections that look up single rows, or read everything once."""


def connect(path: Path, cache_kib: int = CACHE_KIB, busy_seconds: float | None = None) -> sqlite3.Connection:
    """A connection to the database at ``path``, in autocommit mode, with so much memory for pages.

    ``busy_seconds`` is how long it waits while another connection writes; None for `BUSY_SECONDS`.

    Raises `StoreError` where it cannot be made or read, is no database of breachtui's, or
    was written by a newer version.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        patience = BUSY_SECONDS if busy_seconds is None else busy_seconds
        connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{path}: cannot be opened ({error}); choose another file with --db") from error
    try:
        _prepare(connection, path)
        connection.execute(f"PRAGMA cache_size = -{cache_kib}")
    except sqlite3.Error as error:
        connection.close()
        raise StoreError(f"{path}: {_reason(error)}; choose another file with --db") from error
    except StoreError:
        connection.close()
        raise
    return connection


def _reason(error: sqlite3.Error) -> str:
    return "is no SQLite database" if "not a database" in str(error) else f"cannot be used ({error})"


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != APPLICATION_ID:
        raise StoreError(f"{path}: is a database of another program; choose another file with --db")
    if version > NEWEST:
        raise StoreError(
            f"{path}: was written by a newer breachtui (schema {version}, this one knows {NEWEST});"
            " upgrade breachtui or choose another file with --db"
        )
    if tables:
        write_ahead.log(connection)
    if version < NEWEST:
        from breachtui.store.schema import migrate

        if tables:
            _copied(connection, path, version)
        migrate(connection)
    connection.execute("PRAGMA synchronous = NORMAL")


def _copied(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Copy the file, unchanged, to a file beside it before it is migrated."""
    copy = path.with_name(f"{path.stem}.schema-{version}{path.suffix}")
    number = 1
    while copy.exists():
        number += 1
        copy = path.with_name(f"{path.stem}.schema-{version}-{number}{path.suffix}")
    copy.touch(0o600)
    with closing(sqlite3.connect(copy)) as target:
        connection.backup(target)
