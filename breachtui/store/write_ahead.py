"""The write-ahead log, in which others can read while one writes, and its size."""

from sqlite3 import Connection

LOG_BYTES = 4 * 2**20
"""What is left of the log once nobody reads in it any more."""
_PATIENCE = 1_000  # milliseconds for which `shorten` waits for those who read


def log(connection: Connection) -> None:
    """Have the file written through a log, cut to `LOG_BYTES` whenever it begins anew."""
    if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA journal_size_limit = {LOG_BYTES}")


def shorten(connection: Connection) -> None:
    """Put what the log holds into the file and empty it, unless others read in it for long."""
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()  # says so where it cannot
    finally:
        connection.execute(f"PRAGMA busy_timeout = {patience}")
