"""The indexes of incidents, left out of a big load: made once after it, they cost a fraction."""

from collections.abc import Sequence
from sqlite3 import Connection


def drop(connection: Connection) -> list[str]:
    """Remove them; gives the SQL that makes them again."""
    made = connection.execute(
        "SELECT name, sql FROM sqlite_master"
        " WHERE type = 'index' AND tbl_name = 'incidents' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in made:
        connection.execute(f'DROP INDEX "{name}"')
    return [sql for _, sql in made]


def make(connection: Connection, dropped: Sequence[str]) -> None:
    """Make those again that `drop` removed."""
    for sql in dropped:
        connection.execute(sql)
