"""Old and new files: older ones are migrated with a copy beside them, others are refused untouched."""

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

from sqlite_utils import Database

from breachtui.errors import StoreError
from breachtui.store import Store
from breachtui.store import connection as opening
from breachtui.store.connection import NEWEST
from breachtui.store.database_file import files
from breachtui.store.schema import MIGRATIONS
from tests.builders import report
from tests.databases import RELEASED, load, of_schema
from tests.proofs.promise import Figures, Promise
from tests.test_store_undo import rebuilt

_TOLD = {f"k{n}": report(f"k{n}", organization=f"Bank {n}", individuals_affected=n + 1) for n in range(30)}


def prove(folder: Path, random: Random, long: bool) -> Figures:
    """Every earlier version; then newer, foreign, half and broken files."""
    for version in range(1, NEWEST):
        path = folder / f"v{version}.db"
        of_schema(path, min(version, RELEASED[-1]), _TOLD)
        if version not in RELEASED:
            _taken_to(path, version)
        with Store(path) as store:
            assert [store.incident(id).reports[0].source.key for id in range(1, 31)] == list(_TOLD)
        rebuilt(path)
        copy = folder / f"v{version}.schema-{version}.db"
        with closing(sqlite3.connect(copy)) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (version,)
            assert connection.execute("SELECT count(*) FROM reports").fetchone() == (30,)
    whole = folder / "whole.db"
    load(whole, *_TOLD.values())
    refused = sum(_refused(folder, name, data) for name, data in _others(whole, random, 400 if long else 20))
    return {"versions migrated": NEWEST - 1, "files refused or read without harm": refused}


def _taken_to(path: Path, version: int) -> None:
    """Take a file to a version that comes after those of files in use, and before the newest."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        db = Database(connection)
        opening._remember(db)
        MIGRATIONS.apply(db, stop_before=MIGRATIONS.pending(db)[version - RELEASED[-1]].name)
        connection.execute(f"PRAGMA user_version = {version}")


def _others(whole: Path, random: Random, broken: int) -> list[tuple[str, bytes]]:
    data = whole.read_bytes()
    newer = bytearray(data)
    newer[60:64] = (NEWEST + 1).to_bytes(4, "big")  # where SQLite keeps user_version
    foreign = bytearray(data)
    foreign[68:72] = b"ELSE"  # and application_id
    found = [("newer", bytes(newer)), ("foreign", bytes(foreign)), ("text", b"Dear patient, " * 400)]
    found += [(f"half{n}", data[: random.randrange(101, len(data))]) for n in range(broken // 2)]
    for n in range(broken // 2):
        damaged = bytearray(data)
        for _ in range(random.randrange(1, 400)):
            damaged[random.randrange(len(damaged))] = random.randrange(256)
        found.append((f"broken{n}", bytes(damaged)))
    return found


def _refused(folder: Path, name: str, data: bytes) -> int:
    """It is refused, or read; it is not changed by that, and nothing but an error of ours is raised."""
    path = folder / f"{name}.db"
    path.write_bytes(data)
    try:
        with Store(path) as store:
            for id in range(1, 31):
                if store.rows([id]):
                    store.incident(id)
        assert name not in ("newer", "foreign", "text")
    except StoreError:
        pass
    if name in ("newer", "foreign", "text"):
        assert path.read_bytes() == data
    for each in files(path):
        each.unlink(missing_ok=True)
    return 1


PROMISE = Promise(
    "files",
    "Files of every earlier version are migrated, with a copy beside them; newer, foreign, half and broken ones are"
    " refused, or read as far as they can be, without a traceback.",
    prove,
)
