"""How an older file becomes a newer one: it goes through the migrations that it lacks."""

from collections.abc import Callable
from sqlite3 import Connection

from sqlite_utils import Database

from breachtui.store.schema import MIGRATIONS

APPLICATION_ID = 0x62726368  # "brch", for file(1) and for us


def migrate(connection: Connection, keep: Callable[[int], None] = lambda version: None) -> None:
    """Take a file through the migrations that it lacks, all or none.

    Before that ``keep`` is called with the version of one that holds anything.
    """
    db = Database(connection, execute_plugins=False, recursive_triggers=False)
    connection.execute("BEGIN IMMEDIATE")
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if 0 < version < len(MIGRATIONS.pending(Database(memory=True))):
            keep(version)
        _remember(db)
        MIGRATIONS.apply(db)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS.applied(db))}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _remember(db: Database) -> None:
    """Name the migrations that a file went through before sqlite-utils kept their names."""
    (done,) = db.execute("PRAGMA user_version").fetchone()
    MIGRATIONS.ensure_migrations_table(db)
    for each in MIGRATIONS.pending(db)[: done - len(MIGRATIONS.applied(db))]:
        db.table(MIGRATIONS.migrations_table).insert(
            {"migration_set": MIGRATIONS.name, "name": each.name, "applied_at": None}
        )
