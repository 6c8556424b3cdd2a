"""Opening the database file: made when missing, migrated when old, refused when not ours."""

import random
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from breachtui.errors import StoreError
from breachtui.store import database_file

if TYPE_CHECKING:  # 70 ms, which a file that lacks no migration does without
    from sqlite_utils import Database

NEWEST = 8
"""The number of migrations that this version knows; a test compares it with the schema."""

APPLICATION_ID = 0x62726368
"""``brch``, for file(1) and for us."""
BUSY_SECONDS: float = 600
"""How long writing waits while others write: as long as a load of many files may take for one of them."""
READ_SECONDS: float = 10
"""How long reading waits, which it does only while the file is made or its log is emptied."""
CACHE_KIB = 48 * 1024
"""Memory for pages: enough for the upper levels of every index of a million incidents."""
SEARCH_CACHE_KIB = 16 * 1024
"""The same for connections that only search: no slower with a million incidents in the system's cache."""
SMALL_CACHE_KIB = 4 * 1024
"""The same for connections that look up single rows, or read everything once."""

LOG_BYTES = 4 * 2**20
"""What is left of the log once nobody reads in it any more."""
_SHORTEN_MS = 1_000  # milliseconds for which `shorten` waits for those who read

DAMAGED = (sqlite3.Error, UnicodeDecodeError)
"""What a damaged file raises: SQLite quotes it in its messages, as it is."""
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_Answer = TypeVar("_Answer")


def connect(
    path: Path, cache_kib: int = CACHE_KIB, busy_seconds: float | None = None, *, make: bool = True
) -> sqlite3.Connection:
    """A connection to the database at ``path``, in autocommit mode, with so much memory for pages.

    ``busy_seconds`` is how long opening and reading wait for others; None for `BUSY_SECONDS` and
    `READ_SECONDS`. A missing file is made, unless ``make`` is false. One that is write-protected is read as
    it is.

    Raises `StoreError` where it cannot be made or read, is no database of breachtui's, or
    was written by a newer version.
    """
    try:
        connection = _opened(path, READ_SECONDS if busy_seconds is None else busy_seconds, make)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{path}: cannot be opened ({error}); choose another file with --db") from error
    try:
        patiently(lambda: _prepare(connection, path), BUSY_SECONDS if busy_seconds is None else busy_seconds)
        connection.execute(f"PRAGMA cache_size = -{cache_kib}")
    except DAMAGED as error:
        connection.close()
        raise StoreError(f"{path}: {_reason(error)}; choose another file with --db") from error
    except BaseException:
        connection.close()
        raise
    return connection


def is_busy(error: sqlite3.Error) -> bool:
    """Whether it was raised because another connection has the file."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _BUSY


def patiently(act: Callable[[], _Answer], seconds: float) -> _Answer:
    """Do it, and again while another connection has the file: SQLite does not always wait by itself."""
    end = time.monotonic() + seconds
    while True:
        try:
            return act()
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() >= end:
                raise
        time.sleep(random.uniform(0.01, 0.1))  # not all who wait at the same moments


def _opened(path: Path, patience: float, make: bool) -> sqlite3.Connection:
    if not path.exists():
        if not make:
            raise StoreError(
                f"{path}: there is no such database; `breachtui load` makes one, --db names another"
            )
        database_file.make(path)
    if database_file.writable(path):
        return sqlite3.connect(path, timeout=patience, isolation_level=None)
    return _protected(path, patience)


def _protected(path: Path, patience: float) -> sqlite3.Connection:
    """To read what may not be written; the files that SQLite keeps beside one may be missing."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, timeout=patience, isolation_level=None, uri=True)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        wal = database_file.files(path)[1]
        if wal.exists() and wal.stat().st_size:
            raise StoreError(
                f"{path}: is write-protected, and not all that was written stands in it ({wal.name});"
                " open it once where it may be written"
            ) from None
        connection = sqlite3.connect(f"{address}&immutable=1", isolation_level=None, uri=True)
    return connection


def _reason(error: Exception) -> str:
    return "is no SQLite database" if "not a database" in str(error) else f"cannot be used ({error})"


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    version, application, tables = _described(connection)
    if tables and application != APPLICATION_ID:
        raise StoreError(f"{path}: is a database of another program; choose another file with --db")
    if version > NEWEST:
        raise StoreError(
            f"{path}: was written by a newer breachtui (schema {version}, this one knows {NEWEST});"
            " upgrade breachtui or choose another file with --db"
        )
    if not database_file.writable(path):
        if version < NEWEST:
            raise StoreError(
                f"{path}: is of an older breachtui, and write-protected; copy it to where it may be written"
            )
        return
    try:
        _log(connection)
    except sqlite3.OperationalError as error:
        if version < NEWEST or not is_busy(error):
            raise  # else whoever opens it next gives it its log
    if version < NEWEST:
        _migrate(connection, path)
    connection.execute("PRAGMA synchronous = NORMAL")


def _described(connection: sqlite3.Connection) -> list[int]:
    """Version, program and number of tables at one moment: another process may just be making the file."""
    asked = ("PRAGMA user_version", "PRAGMA application_id", "SELECT count(*) FROM sqlite_master")
    connection.execute("BEGIN")
    try:
        return [int(connection.execute(each).fetchone()[0]) for each in asked]
    finally:
        if connection.in_transaction:  # SQLite ends one that fails badly
            connection.execute("ROLLBACK")


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Take a file through the migrations that it lacks, all or none; a copy is kept of what it holds."""
    from sqlite_utils import Database

    from breachtui.store.schema import MIGRATIONS

    db = Database(connection, execute_plugins=False, recursive_triggers=False)
    connection.execute("BEGIN IMMEDIATE")
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()  # others may just have done it
        if 0 < version < NEWEST:
            _copied(path, version)
        _remember(db)
        MIGRATIONS.apply(db)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS.applied(db))}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _remember(db: "Database") -> None:
    """Name the migrations that a file went through before sqlite-utils kept their names."""
    from breachtui.store.schema import MIGRATIONS

    (done,) = db.execute("PRAGMA user_version").fetchone()
    MIGRATIONS.ensure_migrations_table(db)
    for each in MIGRATIONS.pending(db)[: done - len(MIGRATIONS.applied(db))]:
        db.table(MIGRATIONS.migrations_table).insert(
            {"migration_set": MIGRATIONS.name, "name": each.name, "applied_at": None}
        )


def _copied(path: Path, version: int) -> None:
    """Copy the file, unchanged, to a file beside it before it is migrated; nobody else writes meanwhile."""
    copy = path.with_name(f"{path.stem}.schema-{version}{path.suffix}")
    number = 1
    while copy.exists():
        number += 1
        copy = path.with_name(f"{path.stem}.schema-{version}-{number}{path.suffix}")
    part = copy.with_name(f"{copy.name}.part")  # one that was cut off before is written anew
    part.unlink(missing_ok=True)
    part.touch(0o600)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(part)) as target:
        source.backup(target)
    part.rename(copy)


def _log(connection: sqlite3.Connection) -> None:
    """Have the file written through a log, cut to `LOG_BYTES` whenever it begins anew."""
    if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA journal_size_limit = {LOG_BYTES}")


def shorten(connection: sqlite3.Connection) -> None:
    """Put what the log holds into the file and empty it, unless others read in it for long."""
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute(f"PRAGMA busy_timeout = {_SHORTEN_MS}")
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()  # says so where it cannot
    finally:
        connection.execute(f"PRAGMA busy_timeout = {patience}")
