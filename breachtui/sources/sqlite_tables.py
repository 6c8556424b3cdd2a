"""The tables of an SQLite database, which is opened for reading only."""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from breachtui.errors import SourceError
from breachtui.sources.blocks import Block, numbered
from breachtui.sources.document import STDIN, Document
from breachtui.sources.rows import Refusal, Row
from breachtui.values.text import visible

if TYPE_CHECKING:
    from sqlite3 import Connection

_OWN = {"reports", "incidents", "appearances", "loads"}
_MOST_TABLES = 200
_BROKEN = "is a broken SQLite database"


def database_blocks(document: Document) -> Sequence[Block]:
    """Its tables with rows; raises `SourceError` where it cannot be read, or is breachtui's own."""
    with document.guarded(_BROKEN), closing(_connected(document)) as connection:
        tables = _tables(connection)
    if {name for name, _, _ in tables} >= _OWN:
        raise SourceError(
            f"{document.name}: is a database of breachtui; open it with --db, or export from it what you need"
        )
    found = [
        Block(f"table {name!r}", columns, partial(_rows, document, name, columns), height)
        for name, columns, height in tables
        if len(columns) > 1 and height
    ]
    if not found:
        raise SourceError(f"{document.name}: is an SQLite database without a table that has rows")
    return found


def _connected(document: Document) -> "Connection":
    """A connection that can change nothing; a member of an archive is read into memory."""
    import sqlite3

    path = Path(document.name)
    if document.name != STDIN and path.is_file():
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(address, uri=True)
    else:
        connection = sqlite3.connect(":memory:")
        connection.deserialize(document.data)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    return connection


def _tables(connection: "Connection") -> list[tuple[str, tuple[str, ...], int]]:
    """The name, the columns and the number of rows of each."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid LIMIT ?",
        (_MOST_TABLES,),
    ).fetchall()
    found = []
    for (name,) in names:
        quoted = _quoted(name)
        columns = connection.execute(f"SELECT * FROM {quoted} LIMIT 0").description
        height = connection.execute(f"SELECT count(*) FROM {quoted}").fetchone()[0]
        found.append((name, tuple(visible(each[0]) for each in columns), height))
    return found


def _rows(document: Document, table: str, columns: Sequence[str], part: Document) -> Iterator[Row | Refusal]:
    with document.guarded(_BROKEN), closing(_connected(document)) as connection:
        found = connection.execute(f"SELECT * FROM {_quoted(table)}")
        yield from numbered(([_text(value) for value in row] for row in found), columns)


def _quoted(name: str) -> str:
    return '"' + re.sub('"', '""', name) + '"'


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bytes():
            return value.decode("utf-8", "replace")
        case float() if value.is_integer():
            return str(int(value))
    return str(value)
