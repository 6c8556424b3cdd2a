"""The file itself: made, migrated, copied, refused."""

import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest
from sqlite_utils import Database

from breachtui.errors import StoreError
from breachtui.search.parsing import parse
from breachtui.store import Store, connection, schema
from breachtui.values.counts import Count, CountKind
from tests.builders import report
from tests.databases import RELEASED, load, of_schema
from tests.test_store import FULL, rows


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "breaches.db"


def test_the_file_is_in_wal_mode_with_foreign_keys_that_hold(db: Path) -> None:
    load(db, FULL)
    assert rows(db, "PRAGMA journal_mode") == [("wal",)]
    assert rows(db, "PRAGMA foreign_key_check") == []
    assert rows(db, "PRAGMA integrity_check") == [("ok",)]


def test_what_connects_knows_as_many_steps_as_the_schema_has() -> None:
    assert len(schema.MIGRATIONS.pending(Database(memory=True))) == connection.NEWEST


def test_a_newer_file_is_refused(db: Path) -> None:
    load(db, FULL)
    connection = sqlite3.connect(db)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(StoreError, match=r"breaches\.db: was written by a newer breachtui.*upgrade"):
        Store(db)


def test_a_foreign_database_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE music(title)")
    connection.close()
    with pytest.raises(StoreError, match="another program"):
        Store(other)
    assert rows(other, "SELECT name FROM sqlite_master") == [("music",)]


def test_a_file_that_another_process_is_just_making_is_no_foreign_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db, opened = tmp_path / "b.db", connection._opened
    looks: list[str] = []

    def meanwhile(sql: str) -> None:
        if "sqlite_master" in sql and not looks:
            looks.append(sql)
            with suppress(StoreError):  # it may have to wait
                connection.connect(db, busy_seconds=0).close()

    def watched(path: Path, patience: float, make: bool) -> sqlite3.Connection:
        found = opened(path, patience, make)
        found.set_trace_callback(meanwhile)
        return found

    monkeypatch.setattr(connection, "_opened", watched)
    with Store(db) as store:
        assert len(store) == 0
    assert looks


def test_what_is_no_database_is_refused(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear patient, " * 100)
    with pytest.raises(StoreError, match=r"letter\.txt: is no SQLite database"):
        Store(letter)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be opened"):
        Store(tmp_path / "file" / "inside.db")


@pytest.mark.parametrize("version", RELEASED)
def test_a_file_of_an_older_schema_is_brought_up_to_date_with_a_copy_beside_it(
    tmp_path: Path, version: int
) -> None:
    db = tmp_path / "b.db"
    of_schema(db, version, {"full": FULL})
    with Store(db) as store:
        assert store.incident(1).reports == (FULL,)
        assert [(each.path, each.as_of) for each in store.loads()] == [("old.csv", "2021-06-01")]
    assert len(rows(db, "SELECT * FROM evidence")) == 3
    copy = tmp_path / f"b.schema-{version}.db"
    assert rows(copy, "PRAGMA user_version") == [(version,)]
    assert rows(copy, "SELECT key FROM reports") == [("full",)]
    Store(db).close()
    assert sorted(path.name for path in tmp_path.glob("*.db")) == ["b.db", copy.name]
    Store(tmp_path / "new.db").close()
    assert shape(db) == shape(tmp_path / "new.db")
    assert [name for (name,) in rows(db, "SELECT name FROM _sqlite_migrations ORDER BY id")] == [
        each.name for each in schema.MIGRATIONS.applied(Database(tmp_path / "new.db"))
    ]


def test_an_older_file_learns_whose_residents_its_figures_count(tmp_path: Path) -> None:
    both = (
        Count(5, CountKind.RESIDENTS, jurisdiction="US-ME"),
        Count(70, CountKind.RESIDENTS, jurisdiction="US-IN"),
    )
    of_schema(tmp_path / "b.db", 5, {"full": FULL, "list": report("list", jurisdiction="US-ME", counts=both)})
    with Store(tmp_path / "b.db") as store:
        assert [(row.affected, row.affected_jurisdiction) for row in store.rows([2])] == [(70, "US-IN")]
        assert list(store.find(parse("residents:IN")).ids) == [2]
        assert store.rows([1])[0].affected_jurisdiction is None


def shape(db: Path) -> set[tuple[object, ...]]:
    """Every column, foreign key and index of a file, but for the indexes that SQLite names itself."""
    return {
        *rows(
            db,
            'SELECT tables.name, tables.type, wr, columns.name, columns.type, "notnull", dflt_value, columns.pk'
            " FROM pragma_table_list AS tables, pragma_table_xinfo(tables.name) AS columns",
        ),
        *rows(
            db,
            'SELECT tables.name, "from", "table", "to"'
            " FROM pragma_table_list AS tables, pragma_foreign_key_list(tables.name)",
        ),
        *rows(
            db,
            "SELECT indexes.tbl_name, columns.name, columns.seqno, sql LIKE '%WHERE%' FROM sqlite_master AS indexes,"
            " pragma_index_info(indexes.name) AS columns WHERE indexes.type = 'index' AND sql IS NOT NULL"
            " AND indexes.tbl_name <> 'reports_aside'",  # whose key was UNIQUE in old files
        ),
    }


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "b.db"
    of_schema(db, 2, {"full": FULL})
    before = rows(db, "SELECT name, sql FROM sqlite_master")

    def fails(connection: sqlite3.Connection) -> None:
        connection.execute("SELECT * FROM nowhere")

    monkeypatch.setattr("breachtui.store.rekeying.rekeyed", fails)
    with pytest.raises(StoreError, match="nowhere"):
        Store(db)
    assert rows(db, "SELECT name, sql FROM sqlite_master") == before
    assert rows(db, "PRAGMA user_version") == [(2,)]
