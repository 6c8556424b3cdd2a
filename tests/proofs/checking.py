"""What must hold of every database, whatever happened to it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from breachtui.store import Store
from tests.test_store_undo import rebuilt

_LINKS = (
    "SELECT report_a, report_b, verdict, score, reasons, suggested FROM links ORDER BY report_a, report_b"
)
HEADER = "Row No.,Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected\n"


def table(folder: Path, name: str, rows: int) -> Path:
    """A list of Indiana's Attorney General with so many rows, whose organizations begin with the name."""
    path = folder / f"{name}.csv"
    days = ((n % 12 + 1, n % 28 + 1) for n in range(rows))
    lines = (
        f"{n},{name} Bank of Fork {n},{month}/{day}/2023,12/2/2022,{n + 1},{n + 900}\n"
        for n, (month, day) in enumerate(days)
    )
    path.write_text(HEADER + "".join(lines))
    return path


def sound(database: Path) -> None:
    """The file is sound, the index is that of a rebuild, counts are those of a recount, loads are whole."""
    rebuilt(database)
    with closing(sqlite3.connect(database)) as connection:
        loads = dict(connection.execute("SELECT id, added + updated + unchanged FROM loads").fetchall())
        read = dict(
            connection.execute("SELECT load_id, count(*) FROM appearances GROUP BY load_id").fetchall()
        )
        assert {id: read.get(id, 0) for id in loads} == loads
        assert set(read) <= set(loads)
        words = dict(connection.execute("SELECT word, incidents FROM words").fetchall())
        counted: dict[str, int] = {}
        for (text,) in connection.execute("SELECT text FROM incident_search"):
            for word in {each for each in text.split() if each.isalpha()}:
                counted[word] = counted.get(word, 0) + 1
        assert words == counted


def linked_as_anew(database: Path) -> None:
    """Once none waits, the links are those that linking all reports from nothing comes to."""
    with TemporaryDirectory() as folder:
        anew = Path(folder) / "anew.db"
        with Store(database) as store:
            store.link()
            store._connection.execute("VACUUM INTO ?", (str(anew),))
        with Store(anew) as store:
            found = store._connection.execute(_LINKS).fetchall()
            for table in ("links", "link_marks", "link_records"):
                store._connection.execute(f"DELETE FROM {table}")
            store._connection.execute("INSERT INTO link_pending SELECT id FROM reports")
            store.link()
            assert store._connection.execute(_LINKS).fetchall() == found


def processes(session: int) -> list[int]:
    """The processes of a session that are still there."""
    found = []
    for each in Path("/proc").iterdir():
        if each.name.isdigit():
            try:
                if os.getsid(int(each.name)) == session:
                    found.append(int(each.name))
            except ProcessLookupError:
                continue
    return found
