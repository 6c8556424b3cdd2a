"""How an interrupted load is rolled back, and whether others can read meanwhile.

A new file has SQLite's rollback journal until its first load is done: there is nothing to read in it
yet, and its pages are written once. With the log that it has from then on (WAL), in which others can
read while it is written, they are written twice.
"""

from sqlite3 import Connection, OperationalError


def log(connection: Connection) -> None:
    """Switch to the log, unless the first load is being written; then the next to open the file does."""
    if connection.execute("PRAGMA journal_mode").fetchone() == ("wal",):
        return
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except OperationalError as error:
        if "locked" not in str(error):
            raise
    finally:
        connection.execute(f"PRAGMA busy_timeout = {patience}")
