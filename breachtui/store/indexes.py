"""The indexes of incidents, dropped during a big load: making them once afterwards costs a fraction."""

from collections.abc import Sequence
from sqlite3 import Connection


def drop(connection: Connection) -> list[str]:
    """Drop them; returns the SQL that makes them again."""
    made = connection.execute(
        "SELECT name, sql FROM sqlite_master"
        " WHERE type = 'index' AND tbl_name = 'incidents' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in made:
        connection.execute(f'DROP INDEX "{name}"')
    return [sql for _, sql in made]


def make(connection: Connection, dropped: Sequence[str]) -> None:
    """Make the indexes again that `drop` removed."""
    for sql in dropped:
        connection.execute(sql)
