"""One file and several who use it: who waits for whom, what each sees, how large the log gets."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from threading import Timer

import pytest

from breachtui.errors import StoreError
from breachtui.search.parsing import parse
from breachtui.store import Store, acting, connection, transactions
from breachtui.store.database_file import files
from tests.builders import report
from tests.databases import load, written_by_another
from tests.test_store import FULL


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "b.db"
    load(path, FULL)
    return path


def test_others_write_while_a_file_is_read(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.0)
    with Store(db) as one, Store(db) as two, one.load("a") as half:
        half.add(report("a", organization="Alder"))
        two.note(1, "Called them.")
        with two.load("b") as other:
            other.add(report("b", organization="Birch"))
    with Store(db) as store:
        assert store.incident(1).note == "Called them."
        assert [row.organization for row in store.rows([2, 3])] == ["Birch", "Alder"]
        assert [each.path for each in store.loads()] == ["a", "b", "test"]


def test_who_waits_says_so_and_gives_up_with_nothing_changed(
    db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.6)
    monkeypatch.setattr(transactions, "_SAID_AFTER", 0.1)
    said: list[str] = []
    with Store(db) as store:
        store.waiting = lambda: said.append("waits")
        with written_by_another(db), pytest.raises(StoreError, match="another program has been writing"):
            store.note(1, "Called them.")
        assert said == ["waits"]
        assert store.incident(1).note == ""


def test_who_waits_goes_on_once_the_other_is_done(db: Path) -> None:
    with (
        Store(db) as store,
        closing(sqlite3.connect(db, isolation_level=None, check_same_thread=False)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        done = Timer(0.4, other.execute, ["COMMIT"])
        done.start()
        store.note(1, "Called them.")
        done.join()
        assert store.incident(1).note == "Called them."


def test_who_waits_finds_the_file_free_however_short_that_is(
    db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever links many reports lets others write for a moment at a time."""
    with Store(db) as store, closing(sqlite3.connect(db, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        looks: list[float] = []

        def wait(seconds: float) -> None:
            looks.append(seconds)
            if len(looks) == 3:
                other.execute("COMMIT")

        monkeypatch.setattr(time, "sleep", wait)
        monkeypatch.setattr(connection, "BUSY_SECONDS", 2.0)
        store.note(1, "Called them.")
        assert store.incident(1).note == "Called them."
        assert len(looks) == 3
        assert max(looks) < acting._PAUSE / 2


def test_the_log_is_cut_once_nobody_reads_in_it(db: Path) -> None:
    log = files(db)[1]
    with Store(db) as store, closing(sqlite3.connect(db, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM reports").fetchone()
        for n in range(3):
            load(
                db,
                *(report(f"{n}-{m}", organization=f"Bank {n} {m}", text="Fork. " * 900) for m in range(600)),
            )
        assert log.stat().st_size > 2 * connection.LOG_BYTES
        reader.execute("COMMIT")
        store.link()
        assert log.stat().st_size <= connection.LOG_BYTES
        assert len(store.find(parse("bank")).ids) == 1800


def test_the_log_is_emptied_after_a_large_load(db: Path) -> None:
    with Store(db) as store:
        with store.load("large") as large:
            for n in range(1200):
                large.add(report(f"{n}", organization=f"Bank {n}", text="Fork. " * 900))
        store.link()
        assert files(db)[1].stat().st_size == 0


def test_whoever_is_told_at_once_that_the_file_is_in_use_waits_as_well(db: Path) -> None:
    """SQLite waits by itself, but not where two could wait for each other."""
    with (
        closing(sqlite3.connect(db, isolation_level=None, timeout=0)) as one,
        closing(sqlite3.connect(db, isolation_level=None, check_same_thread=False)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        done = Timer(0.3, other.execute, ["COMMIT"])
        done.start()
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            connection.patiently(lambda: one.execute("BEGIN IMMEDIATE"), 0.1)
        connection.patiently(lambda: one.execute("BEGIN IMMEDIATE"), 10)
        done.join()
        assert one.in_transaction
