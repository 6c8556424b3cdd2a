"""The tables, and how an older file becomes a newer one.

A step is one row of `STEPS`; a file's ``PRAGMA user_version`` counts the steps it has been
through. Steps are never changed once released, only added.
"""

import sqlite3
from collections.abc import Callable

from sqlite_utils import Database
from sqlite_utils.db import Table

from breachtui.search.table import TABLE

APPLICATION_ID = 0x62726368  # "brch", for file(1) and for us
_FACTS: dict[str, type] = {
    "organization": str, "organization_type": str, "state": str, "country": str, "jurisdiction": str,
    "individuals_affected": int, "occurred": str, "discovered": str, "reported": str, "notified": str,
    "published": str, "breach_type": str, "attack": str, "third_party": str,
}  # fmt: skip
_SORTED = (
    "date_sort", "affected", "organization_sort", "state", "breach_type", "attack", "year", "sources",
)  # fmt: skip
_DATES = ("occurred", "discovered", "reported", "notified", "published")
_COUNTS = (
    "CREATE TABLE words(word TEXT PRIMARY KEY, incidents INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE facet_counts(facet TEXT, value TEXT, incidents INTEGER NOT NULL, people INTEGER NOT NULL,"
    " PRIMARY KEY (facet, value)) WITHOUT ROWID",
)


_EVIDENCE = """
SELECT reports.id AS report_id, field.key AS field,
       json_extract(place.value, '$.start') AS start, json_extract(place.value, '$.end') AS "end",
       json_extract(place.value, '$.column') AS "column", json_extract(place.value, '$.text') AS text
FROM reports, json_each(reports.json, '$.evidence') AS field, json_each(field.value) AS place
"""
_MOVE_EVIDENCE = """
UPDATE reports SET json = json_set(json, '$.evidence', json((
    SELECT json_group_object(field, json(places)) FROM (
        SELECT field, json_group_array(json(
            CASE WHEN "column" IS NULL THEN json_object('start', start, 'end', "end", 'text', text)
                 ELSE json_object('column', "column", 'text', text) END)) AS places
        FROM evidence WHERE report_id = reports.id GROUP BY field ORDER BY min(evidence.rowid)))))
"""


def _table(database: Database, name: str) -> Table:
    table = database[name]
    assert isinstance(table, Table)
    return table


def _first(database: Database) -> None:
    _incidents(database)
    _reports(database)
    _of_incidents(database)
    database.execute(TABLE)
    for sql in _COUNTS:
        database.execute(sql)


def _incidents(database: Database) -> None:
    incidents = _table(database, "incidents")
    incidents.create(
        {
            "id": int, **_FACTS,
            "aliases": str, "data_types": str, "response": str,
            "affected": int, "affected_kind": str, "affected_qualifier": str,
            "date": str, "date_kind": str, "date_sort": str, "year": int,
            "organization_sort": str, "sources": int, "conflicts": int, "search_rank": int,
        },
        pk="id",
    )  # fmt: skip
    for column in _SORTED:
        incidents.create_index([column])
    for column in _DATES:
        known = f"ON incidents({column}) WHERE {column} IS NOT NULL"
        database.execute(f"CREATE INDEX idx_incidents_{column} {known}")


def _reports(database: Database) -> None:
    _table(database, "loads").create(
        {
            "id": int, "path": str, "format": str, "started_at": str, "finished_at": str,
            "read": int, "added": int, "updated": int, "unchanged": int, "refused": int, "refusals": str,
        },
        pk="id",
    )  # fmt: skip
    reports = _table(database, "reports")
    reports.create(
        {
            "id": int, "key": str, "incident_id": int, "load_id": int, "updated_at": str, "digest": str,
            "format": str, "title": str, "author": str, "publisher": str, "url": str, "path": str, "row": int,
            **_FACTS, "text": str, "json": str,
        },
        pk="id",
        not_null={"key", "incident_id", "format", "json"},
        foreign_keys=[("incident_id", "incidents", "id"), ("load_id", "loads", "id")],
    )  # fmt: skip
    reports.create_index(["key"], unique=True)
    reports.create_index(["incident_id"])
    reports.create_index(["jurisdiction"])
    _table(database, "evidence").create(
        {"report_id": int, "field": str, "start": int, "end": int, "column": str, "text": str},
        foreign_keys=[("report_id", "reports", "id")],
    )
    _table(database, "evidence").create_index(["report_id"])
    _table(database, "revisions").create(
        {
            "id": int,
            "report_id": int,
            "load_id": int,
            "changed_at": str,
            "field": str,
            "old": str,
            "new": str,
        },
        pk="id",
        foreign_keys=[("report_id", "reports", "id"), ("load_id", "loads", "id")],
    )
    _table(database, "revisions").create_index(["report_id"])


def _of_incidents(database: Database) -> None:
    for table, column in (
        ("incident_data_types", "data_type"),
        ("incident_locations", "location"),
        ("incident_sources", "format"),
        ("tags", "tag"),
    ):
        # sqlite-utils knows no tables WITHOUT ROWID, which are half as large
        database.execute(
            f"CREATE TABLE {table}(incident_id INTEGER NOT NULL REFERENCES incidents(id),"
            f" {column} TEXT NOT NULL, PRIMARY KEY ({column}, incident_id)) WITHOUT ROWID"
        )
        _table(database, table).create_index(["incident_id"])
    _table(database, "edits").create(
        {"incident_id": int, "field": str, "value": str, "edited_at": str},
        pk=("incident_id", "field"),
        foreign_keys=[("incident_id", "incidents", "id")],
    )
    _table(database, "notes").create(
        {"incident_id": int, "note": str, "edited_at": str},
        pk="incident_id",
        foreign_keys=[("incident_id", "incidents", "id")],
    )


def _evidence(database: Database) -> None:
    """A report's evidence goes into its JSON; who asks for places finds them in a view."""
    database.execute(_MOVE_EVIDENCE)
    database["evidence"].drop()
    database.create_view("evidence", _EVIDENCE)


STEPS: tuple[Callable[[Database], None], ...] = (_first, _evidence)
"""The migrations; the file's ``user_version`` is how many it has been through."""


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Take a file through the steps that it lacks, all or none."""
    database = Database(connection, execute_plugins=False)  # to look for plugins takes 20 ms
    with database.atomic():
        for step in STEPS[version:]:
            step(database)
        connection.execute(f"PRAGMA user_version = {len(STEPS)}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
