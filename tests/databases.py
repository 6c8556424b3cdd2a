"""Real databases for tests."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from breachtui.report import Report
from breachtui.store import Store, incidents
from breachtui.store import connection as opening
from breachtui.store.changes import LoadSummary
from breachtui.store.index import entries as index
from breachtui.store.records import REPORT_COLUMNS, Written, written

OLD_SCHEMAS = Path(__file__).with_name("old_schemas.sql")
RELEASED = range(1, 6)
"""The versions of the schema before this one that files in use can have."""


@contextmanager
def written_by_another(path: Path) -> Iterator[None]:
    """Another program writes to the database, and has not finished."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@cache
def _empty() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "empty.db"
        Store(path).close()
        return path.read_bytes()


def made(path: Path) -> Path:
    """A database in a folder that is there: empty, unless it is there too; a copy, which spares its migrations."""
    if path.parent.exists() and not path.exists():
        path.write_bytes(_empty())
    return path


def load(path: Path, *reports: Report) -> LoadSummary:
    """Load reports into the database at ``path``, making it when it is missing."""
    with Store(made(path)) as store, store.load("test") as load:
        for report in reports:
            load.add(report)
    return load.summary


def of_schema(path: Path, version: int, reports: Mapping[str, Report]) -> None:
    """A database as the code of an older schema left it, of one load that read these reports, by key."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    steps = OLD_SCHEMAS.read_text(encoding="utf-8").split("-- step ")[1 : version + 1]
    connection.executescript("".join(step.partition("\n")[2] for step in steps))
    connection.execute(
        "INSERT INTO loads(id, path, started_at) VALUES (1, 'old.csv', '2024-12-01T10:00:00+00:00')"
    )
    if version < 7:  # what is written now has it
        connection.execute("ALTER TABLE incidents ADD COLUMN affected_jurisdiction TEXT")
    for id, (key, report) in enumerate(reports.items(), start=1):
        record = written(report)
        index.add(connection, incidents.write_incidents(connection, [(id, record.profile)]))
        _insert_report(connection, id, key, record, version)
    if version < 7:
        connection.execute("ALTER TABLE incidents DROP COLUMN affected_jurisdiction")
    if version >= 3:
        connection.execute("UPDATE loads SET run = 1, as_of = '2021-06-01'")
        connection.execute("INSERT INTO appearances(report_id, load_id) SELECT id, 1 FROM reports")
    if version < 2:  # evidence was a table of its own
        connection.execute(
            'INSERT INTO evidence(report_id, field, start, "end", "column", text)'
            " SELECT reports.id, field.key, json_extract(place.value, '$.start'), json_extract(place.value, '$.end'),"
            " json_extract(place.value, '$.column'), json_extract(place.value, '$.text')"
            " FROM reports, json_each(reports.json, '$.evidence') AS field, json_each(field.value) AS place"
        )
        connection.execute("UPDATE reports SET json = json_remove(json, '$.evidence')")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute(f"PRAGMA application_id = {opening.APPLICATION_ID}")
    connection.close()


def _insert_report(connection: sqlite3.Connection, id: int, key: str, record: Written, version: int) -> None:
    said = json.loads(record.json)
    said["source"] = {"format": said["source"].pop("format"), "key": key, **said["source"]}
    columns = dict(zip(REPORT_COLUMNS, (key, id, 1, "", *record.columns), strict=True))
    if version < 3:
        del columns["fingerprint"]
    else:
        columns["origin_id"] = id
    columns |= {"id": id, "json": json.dumps(said, ensure_ascii=False, separators=(",", ":"))}
    connection.execute(incidents.insert("reports", tuple(columns)), tuple(columns.values()))
