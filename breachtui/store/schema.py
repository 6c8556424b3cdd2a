"""The tables, and how an older file becomes a newer one.

A step is one row of `STEPS`; a file's ``PRAGMA user_version`` counts the steps it has been
through. Steps are never changed once released, only added. They are plain SQL: a library that
writes it would take longer to import than most lists take to load.
"""

from collections.abc import Callable, Iterator
from sqlite3 import Connection

from breachtui.store.index.ranks import TABLE
from breachtui.store.rekeying import rekeyed

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
_OF_REVISIONS = tuple(
    f"CREATE INDEX idx_revisions_{column} ON revisions({column})"
    for column in ("load_id", "field", "changed_at")
)
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

_OWN_TABLES = {
    "edits": "incident_id INTEGER, field TEXT, value TEXT, edited_at TEXT, PRIMARY KEY (incident_id, field)",
    "tags": "incident_id INTEGER NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (tag, incident_id)",
    "notes": "incident_id INTEGER PRIMARY KEY, note TEXT, edited_at TEXT",
}
_OWN_VIEWS = {
    "edits": ", field, value, edited_at",
    "tags": ", tag",
    "notes": ", note, edited_at",
    "marks": "",
}


def _own() -> Iterator[str]:
    """What is the user's own stays with the incident that a report made when it was new, come what may."""
    for table, columns in _OWN_TABLES.items():
        yield f"ALTER TABLE {table} RENAME TO {table}_before"
        yield f"CREATE TABLE {table}({columns})"
        yield f"INSERT INTO {table} SELECT * FROM {table}_before"
        yield f"DROP TABLE {table}_before"
    yield "CREATE INDEX idx_tags_incident_id ON tags(incident_id)"
    yield "CREATE TABLE marks(incident_id INTEGER PRIMARY KEY)"
    for table, columns in _OWN_VIEWS.items():
        yield (
            f"CREATE VIEW incident_{table} AS SELECT reports.incident_id AS incident_id{columns}"
            f" FROM {table} JOIN reports ON origin_id = {table}.incident_id"
        )


_SEEN = (
    # a report set aside is no incident's; a report keeps its number while it is moved
    f"""CREATE TABLE reports_aside(
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
    incident_id INTEGER NOT NULL, load_id INTEGER REFERENCES loads(id),
    updated_at TEXT, digest TEXT, fingerprint TEXT,
    format TEXT NOT NULL, title TEXT, author TEXT, publisher TEXT, url TEXT, path TEXT, row INTEGER, {_FACTS},
    text TEXT, json TEXT NOT NULL, origin_id INTEGER NOT NULL, why TEXT NOT NULL)""",
    "ALTER TABLE reports ADD COLUMN fingerprint TEXT",
    "ALTER TABLE reports ADD COLUMN origin_id INTEGER",
    "UPDATE reports SET origin_id = incident_id",
    "CREATE INDEX idx_reports_origin_id ON reports(origin_id)",
    "ALTER TABLE loads ADD COLUMN run INTEGER",
    "ALTER TABLE loads ADD COLUMN as_of TEXT",
    "ALTER TABLE loads ADD COLUMN stated TEXT",
    "ALTER TABLE loads ADD COLUMN taken_back_at TEXT",
    "CREATE TABLE appearances(report_id INTEGER NOT NULL, load_id INTEGER NOT NULL REFERENCES loads(id),"
    " path TEXT, row INTEGER, version INTEGER)",
    "CREATE INDEX idx_appearances_report_id ON appearances(report_id, load_id)",
    "CREATE TABLE versions(report_id INTEGER NOT NULL, number INTEGER NOT NULL, fingerprint TEXT,"
    " digest TEXT, text TEXT, json TEXT NOT NULL, PRIMARY KEY (report_id, number)) WITHOUT ROWID",
    "ALTER TABLE revisions RENAME TO revisions_before",
    "CREATE TABLE revisions(report_id INTEGER NOT NULL, number INTEGER NOT NULL,"
    " load_id INTEGER REFERENCES loads(id), as_of TEXT, changed_at TEXT, field TEXT, old TEXT, new TEXT,"
    " PRIMARY KEY (report_id, number)) WITHOUT ROWID",
    *_own(),
    "CREATE TABLE journal(id INTEGER PRIMARY KEY, at TEXT NOT NULL, act TEXT NOT NULL, what TEXT NOT NULL,"
    " details TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0)",
)

_LINKS = (
    "CREATE TABLE incident_conflicts(incident_id INTEGER NOT NULL REFERENCES incidents(id),"
    " field TEXT NOT NULL, PRIMARY KEY (field, incident_id)) WITHOUT ROWID",
    "CREATE INDEX idx_incident_conflicts_incident_id ON incident_conflicts(incident_id)",
    "CREATE TABLE links(report_a INTEGER NOT NULL, report_b INTEGER NOT NULL, verdict TEXT NOT NULL,"
    " score REAL NOT NULL, reasons TEXT NOT NULL, decided_by TEXT, at TEXT,"
    " suggested INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (report_a, report_b)) WITHOUT ROWID",
    "CREATE INDEX idx_links_report_b ON links(report_b)",
    "CREATE INDEX idx_links_suggested ON links(score) WHERE suggested",
    "CREATE TABLE decisions(report_a INTEGER NOT NULL, report_b INTEGER NOT NULL, verdict TEXT NOT NULL,"
    " PRIMARY KEY (report_a, report_b)) WITHOUT ROWID",
    "CREATE TABLE campaigns(id INTEGER PRIMARY KEY, mark TEXT NOT NULL, vendor TEXT NOT NULL, start TEXT)",
    "CREATE INDEX idx_campaigns_mark ON campaigns(mark)",
    "CREATE TABLE campaign_reports(campaign_id INTEGER NOT NULL REFERENCES campaigns(id),"
    " report_id INTEGER NOT NULL, PRIMARY KEY (campaign_id, report_id)) WITHOUT ROWID",
    "CREATE INDEX idx_campaign_reports_report_id ON campaign_reports(report_id)",
    "CREATE TABLE link_marks(mark TEXT NOT NULL, report_id INTEGER NOT NULL, PRIMARY KEY (mark, report_id))"
    " WITHOUT ROWID",
    # reports that linking has yet to look at, with what they said when it last did; NULL for new ones
    "CREATE TABLE link_pending(report_id INTEGER PRIMARY KEY, key TEXT, json TEXT)",
    "INSERT INTO link_pending(report_id) SELECT id FROM reports",
    "CREATE TRIGGER report_gone AFTER DELETE ON reports BEGIN"
    " INSERT OR IGNORE INTO link_pending VALUES (old.id, old.key, old.json); END",
)

_LINK_RECORDS = (
    "DROP TABLE link_marks",
    "DROP TRIGGER report_gone",
    "DROP TABLE link_pending",
    "CREATE TABLE link_records(report_id INTEGER PRIMARY KEY, key TEXT NOT NULL, record TEXT NOT NULL)",
    "CREATE TABLE link_marks(mark INTEGER NOT NULL, report_id INTEGER NOT NULL,"
    " PRIMARY KEY (mark, report_id)) WITHOUT ROWID",
    # reports that linking has yet to look at: new, changed or gone since it did
    "CREATE TABLE link_pending(report_id INTEGER PRIMARY KEY)",
    "INSERT INTO link_pending(report_id) SELECT id FROM reports",
    "CREATE TRIGGER report_gone AFTER DELETE ON reports BEGIN"
    " INSERT OR IGNORE INTO link_pending VALUES (old.id); END",
)

STEPS: tuple[tuple[str | Callable[[Connection], None], ...], ...] = (
    tuple(_first()),
    _EVIDENCE,
    (*_SEEN, rekeyed, "DROP TABLE revisions_before", *_OF_REVISIONS),
    _LINKS,
    _LINK_RECORDS,
)
"""The migrations, each as SQL and functions; the file's ``user_version`` is how many it has been through."""


def migrate(connection: Connection) -> None:
    """Take a file through the steps that it lacks, all or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        for step in STEPS[version:]:
            for each in step:
                if isinstance(each, str):
                    connection.execute(each)
                else:
                    each(connection)
        connection.execute(f"PRAGMA user_version = {len(STEPS)}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
