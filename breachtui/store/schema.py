"""The tables, and how an older file becomes a newer one.

A step is one row of `STEPS`; a file's ``PRAGMA user_version`` counts the steps it has been
through. Steps are never changed once released, only added. They are plain SQL: a library that
writes it would take longer to import than most lists take to load.
"""

from collections.abc import Iterator
from sqlite3 import Connection

from breachtui.search.table import TABLE

APPLICATION_ID = 0x62726368  # "brch", for file(1) and for us
_FACTS = """
    organization TEXT, organization_type TEXT, state TEXT, country TEXT, jurisdiction TEXT,
    individuals_affected INTEGER, occurred TEXT, discovered TEXT, reported TEXT, notified TEXT,
    published TEXT, breach_type TEXT, attack TEXT, third_party TEXT"""
_TABLES = (
    f"""CREATE TABLE incidents(
    id INTEGER PRIMARY KEY, {_FACTS},
    aliases TEXT, data_types TEXT, response TEXT,
    affected INTEGER, affected_kind TEXT, affected_qualifier TEXT,
    date TEXT, date_kind TEXT, date_sort TEXT, year INTEGER,
    organization_sort TEXT, sources INTEGER, conflicts INTEGER, search_rank INTEGER)""",
    """CREATE TABLE loads(
    id INTEGER PRIMARY KEY, path TEXT, format TEXT, started_at TEXT, finished_at TEXT,
    read INTEGER, added INTEGER, updated INTEGER, unchanged INTEGER, refused INTEGER, refusals TEXT)""",
    f"""CREATE TABLE reports(
    id INTEGER PRIMARY KEY, key TEXT NOT NULL,
    incident_id INTEGER NOT NULL REFERENCES incidents(id), load_id INTEGER REFERENCES loads(id),
    updated_at TEXT, digest TEXT,
    format TEXT NOT NULL, title TEXT, author TEXT, publisher TEXT, url TEXT, path TEXT, row INTEGER, {_FACTS},
    text TEXT, json TEXT NOT NULL)""",
    "CREATE UNIQUE INDEX idx_reports_key ON reports(key)",
    """CREATE TABLE evidence(
    report_id INTEGER REFERENCES reports(id), field TEXT,
    start INTEGER, "end" INTEGER, "column" TEXT, text TEXT)""",
    """CREATE TABLE revisions(
    id INTEGER PRIMARY KEY, report_id INTEGER REFERENCES reports(id), load_id INTEGER REFERENCES loads(id),
    changed_at TEXT, field TEXT, old TEXT, new TEXT)""",
    """CREATE TABLE edits(
    incident_id INTEGER REFERENCES incidents(id), field TEXT, value TEXT, edited_at TEXT,
    PRIMARY KEY (incident_id, field))""",
    "CREATE TABLE notes(incident_id INTEGER PRIMARY KEY REFERENCES incidents(id), note TEXT, edited_at TEXT)",
    TABLE,
    "CREATE TABLE words(word TEXT PRIMARY KEY, incidents INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE facet_counts(facet TEXT, value TEXT, incidents INTEGER NOT NULL, people INTEGER NOT NULL,"
    " PRIMARY KEY (facet, value)) WITHOUT ROWID",
)
_OF_INCIDENTS = {
    "incident_data_types": "data_type", "incident_locations": "location",
    "incident_sources": "format", "tags": "tag",
}  # fmt: skip
_INDEXED = (
    ("reports", "incident_id"), ("reports", "jurisdiction"),
    ("evidence", "report_id"), ("revisions", "report_id"),
    *((table, "incident_id") for table in _OF_INCIDENTS),
    *(("incidents", column) for column in (
        "date_sort", "affected", "organization_sort", "state", "breach_type", "attack", "year", "sources",
    )),
)  # fmt: skip
_DATES = ("occurred", "discovered", "reported", "notified", "published")


def _first() -> Iterator[str]:
    yield from _TABLES
    for table, column in _OF_INCIDENTS.items():
        yield (
            f"CREATE TABLE {table}(incident_id INTEGER NOT NULL REFERENCES incidents(id),"
            f" {column} TEXT NOT NULL, PRIMARY KEY ({column}, incident_id)) WITHOUT ROWID"
        )
    for table, column in _INDEXED:
        yield f"CREATE INDEX idx_{table}_{column} ON {table}({column})"
    for column in _DATES:
        yield f"CREATE INDEX idx_incidents_{column} ON incidents({column}) WHERE {column} IS NOT NULL"


_EVIDENCE = (
    # a report's evidence goes into its JSON; who asks for places finds them in a view
    """UPDATE reports SET json = json_set(json, '$.evidence', json((
    SELECT json_group_object(field, json(places)) FROM (
        SELECT field, json_group_array(json(
            CASE WHEN "column" IS NULL THEN json_object('start', start, 'end', "end", 'text', text)
                 ELSE json_object('column', "column", 'text', text) END)) AS places
        FROM evidence WHERE report_id = reports.id GROUP BY field ORDER BY min(evidence.rowid)))))""",
    "DROP TABLE evidence",
    """CREATE VIEW evidence AS
    SELECT reports.id AS report_id, field.key AS field,
           json_extract(place.value, '$.start') AS start, json_extract(place.value, '$.end') AS "end",
           json_extract(place.value, '$.column') AS "column", json_extract(place.value, '$.text') AS text
    FROM reports, json_each(reports.json, '$.evidence') AS field, json_each(field.value) AS place""",
)

STEPS: tuple[tuple[str, ...], ...] = (tuple(_first()), _EVIDENCE)
"""The migrations, each as its SQL; the file's ``user_version`` is how many it has been through."""


def migrate(connection: Connection) -> None:
    """Take a file through the steps that it lacks, all or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        for step in STEPS[version:]:
            for sql in step:
                connection.execute(sql)
        connection.execute(f"PRAGMA user_version = {len(STEPS)}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
