"""The schema of the database: migrations of sqlite-utils.

A migration is never changed once it is released, only added. ``PRAGMA user_version`` counts those that a
file has been through, so that opening a file that lacks none costs no import; sqlite-utils keeps their
names in ``_sqlite_migrations``, which files from before breachtui used it get with their next migration.
"""

from sqlite_utils import Database, Migrations

from breachtui.store import rekeying
from breachtui.store.ddl import index, table
from breachtui.store.index.ranks import KIND_RANK, TABLE
from breachtui.words.milestones import TIMELINE

MIGRATIONS = Migrations("breachtui")
"""The migrations in order."""

_FACTS = {
    "organization": str, "organization_type": str, "state": str, "country": str, "jurisdiction": str,
    "individuals_affected": int, "occurred": str, "discovered": str, "reported": str, "notified": str,
    "published": str, "breach_type": str, "attack": str, "third_party": str,
}  # fmt: skip
_SOURCE = {
    "format": str, "title": str, "author": str, "publisher": str, "url": str, "path": str, "row": int,
}  # fmt: skip
_REVISION = {"changed_at": str, "field": str, "old": str, "new": str}
_OF_INCIDENTS = {
    "incident_data_types": "data_type", "incident_locations": "location",
    "incident_sources": "format", "tags": "tag",
}  # fmt: skip


@MIGRATIONS(name="1 incidents and reports")
def _first(db: Database) -> None:
    table(
        db, "incidents",
        {"id": int, **_FACTS, "aliases": str, "data_types": str, "response": str, "affected": int,
         "affected_kind": str, "affected_qualifier": str, "date": str, "date_kind": str, "date_sort": str,
         "year": int, "organization_sort": str, "sources": int, "conflicts": int, "search_rank": int},
    )  # fmt: skip
    table(
        db, "loads",
        {"id": int, "path": str, "format": str, "started_at": str, "finished_at": str, "read": int,
         "added": int, "updated": int, "unchanged": int, "refused": int, "refusals": str},
    )  # fmt: skip
    table(
        db, "reports",
        {"id": int, "key": str, "incident_id": int, "load_id": int, "updated_at": str, "digest": str,
         **_SOURCE, **_FACTS, "text": str, "json": str},
        refers=("incident_id", "load_id"), known=("key", "incident_id", "format", "json"),
    )  # fmt: skip
    index(db, "reports", "key", unique=True)
    table(
        db, "evidence",
        {"report_id": int, "field": str, "start": int, "end": int, "column": str, "text": str},
        pk=(), refers=("report_id",),
    )  # fmt: skip
    table(
        db, "revisions", {"id": int, "report_id": int, "load_id": int, **_REVISION},
        refers=("report_id", "load_id"),
    )  # fmt: skip
    table(
        db, "edits", {"incident_id": int, "field": str, "value": str, "edited_at": str},
        pk=("incident_id", "field"), refers=("incident_id",),
    )  # fmt: skip
    table(
        db, "notes", {"incident_id": int, "note": str, "edited_at": str},
        pk=("incident_id",), refers=("incident_id",),
    )  # fmt: skip
    db.execute(TABLE)
    table(db, "words", {"word": str, "incidents": int}, pk=("word",), known=("incidents",), packed=True)
    table(
        db, "facet_counts", {"facet": str, "value": str, "incidents": int, "people": int},
        pk=("facet", "value"), known=("incidents", "people"), packed=True,
    )  # fmt: skip
    for name, column in _OF_INCIDENTS.items():
        table(
            db, name, {"incident_id": int, column: str}, pk=(column, "incident_id"),
            refers=("incident_id",), known=("incident_id", column), packed=True,
        )  # fmt: skip
        index(db, name, "incident_id")
    for name, columns in (
        ("reports", ("incident_id", "jurisdiction")),
        ("evidence", ("report_id",)),
        ("revisions", ("report_id",)),
        ("incidents", ("date_sort", "affected", "organization_sort", "state", "breach_type", "attack", "year",
                       "sources")),
    ):  # fmt: skip
        for column in columns:
            index(db, name, column)
    for column in TIMELINE:
        index(db, "incidents", column, where=f"{column} IS NOT NULL")


@MIGRATIONS(name="2 evidence in reports")
def _evidence(db: Database) -> None:
    """Move the evidence of a report into its JSON, with a view that lists it."""
    db.execute(
        """UPDATE reports SET json = json_set(json, '$.evidence', json((
        SELECT json_group_object(field, json(places)) FROM (
            SELECT field, json_group_array(json(
                CASE WHEN "column" IS NULL THEN json_object('start', start, 'end', "end", 'text', text)
                     ELSE json_object('column', "column", 'text', text) END)) AS places
            FROM evidence WHERE report_id = reports.id GROUP BY field ORDER BY min(evidence.rowid)))))"""
    )
    db.table("evidence").drop()
    db.create_view(
        "evidence",
        """SELECT reports.id AS report_id, field.key AS field,
               json_extract(place.value, '$.start') AS start, json_extract(place.value, '$.end') AS "end",
               json_extract(place.value, '$.column') AS "column", json_extract(place.value, '$.text') AS text
        FROM reports, json_each(reports.json, '$.evidence') AS field, json_each(field.value) AS place""",
    )


@MIGRATIONS(name="3 every place in which a report was read")
def _seen(db: Database) -> None:
    # a report set aside is no incident's; a report keeps its number while it is moved
    table(
        db, "reports_aside",
        {"id": int, "key": str, "incident_id": int, "load_id": int, "updated_at": str, "digest": str,
         "fingerprint": str, **_SOURCE, **_FACTS, "text": str, "json": str, "origin_id": int, "why": str},
        refers=("load_id",), known=("key", "incident_id", "format", "json", "origin_id", "why"),
    )  # fmt: skip
    index(db, "reports_aside", "key", unique=True)
    db.table("reports").add_column("fingerprint", str)
    db.table("reports").add_column("origin_id", int)
    db.execute("UPDATE reports SET origin_id = incident_id")
    index(db, "reports", "origin_id")
    for column, kind in (("run", int), ("as_of", str), ("stated", str), ("taken_back_at", str)):
        db.table("loads").add_column(column, kind)
    table(
        db, "appearances", {"report_id": int, "load_id": int, "path": str, "row": int, "version": int},
        pk=(), refers=("load_id",), known=("report_id", "load_id"),
    )  # fmt: skip
    index(db, "appearances", "report_id", "load_id", name="idx_appearances_report_id")
    table(
        db, "versions",
        {"report_id": int, "number": int, "fingerprint": str, "digest": str, "text": str, "json": str},
        pk=("report_id", "number"), known=("report_id", "number", "json"), packed=True,
    )  # fmt: skip
    db.rename_table("revisions", "revisions_before")
    table(
        db, "revisions", {"report_id": int, "number": int, "load_id": int, "as_of": str, **_REVISION},
        pk=("report_id", "number"), refers=("load_id",), known=("report_id", "number"), packed=True,
    )  # fmt: skip
    _own(db)
    table(
        db, "journal", {"id": int, "at": str, "act": str, "what": str, "details": str, "undone": int},
        known=("at", "act", "what", "details", "undone"), defaults={"undone": 0},
    )  # fmt: skip
    rekeying.rekeyed(db.conn)
    db.table("revisions_before").drop()
    for column in ("load_id", "field", "changed_at"):
        index(db, "revisions", column)


def _own(db: Database) -> None:
    """Tie edits, tags, notes and marks to the incident that a report made when it was new."""
    for name in ("edits", "notes"):
        db.table(name).transform(drop_foreign_keys=["incident_id"])
    db.rename_table("tags", "tags_before")  # which `transform` cannot copy, having no row numbers
    table(
        db, "tags", {"incident_id": int, "tag": str},
        pk=("tag", "incident_id"), known=("incident_id", "tag"),
    )  # fmt: skip
    db.execute("INSERT INTO tags SELECT * FROM tags_before")
    db.table("tags_before").drop()
    index(db, "tags", "incident_id")
    table(db, "marks", {"incident_id": int}, pk=("incident_id",))
    for name, columns in (
        ("edits", ", field, value, edited_at"),
        ("tags", ", tag"),
        ("notes", ", note, edited_at"),
        ("marks", ""),
    ):
        db.create_view(
            f"incident_{name}",
            f"SELECT reports.incident_id AS incident_id{columns}"
            f" FROM {name} JOIN reports ON origin_id = {name}.incident_id",
        )


@MIGRATIONS(name="4 links and campaigns")
def _links(db: Database) -> None:
    table(
        db, "incident_conflicts", {"incident_id": int, "field": str}, pk=("field", "incident_id"),
        refers=("incident_id",), known=("incident_id", "field"), packed=True,
    )  # fmt: skip
    index(db, "incident_conflicts", "incident_id")
    pair = ("report_a", "report_b")
    table(
        db, "links",
        {"report_a": int, "report_b": int, "verdict": str, "score": float, "reasons": str,
         "decided_by": str, "at": str, "suggested": int},
        pk=pair, known=(*pair, "verdict", "score", "reasons", "suggested"), defaults={"suggested": 0},
        packed=True,
    )  # fmt: skip
    index(db, "links", "report_b")
    index(db, "links", "score", name="idx_links_suggested", where="suggested")
    table(
        db, "decisions", {"report_a": int, "report_b": int, "verdict": str},
        pk=pair, known=(*pair, "verdict"), packed=True,
    )  # fmt: skip
    table(db, "campaigns", {"id": int, "mark": str, "vendor": str, "start": str}, known=("mark", "vendor"))
    index(db, "campaigns", "mark")
    table(
        db, "campaign_reports", {"campaign_id": int, "report_id": int},
        pk=("campaign_id", "report_id"), refers=("campaign_id",), known=("campaign_id", "report_id"),
        packed=True,
    )  # fmt: skip
    index(db, "campaign_reports", "report_id")
    # what each report is found by when others are linked, and the reports that wait for it
    table(
        db, "link_marks", {"mark": str, "report_id": int},
        pk=("mark", "report_id"), known=("mark", "report_id"), packed=True,
    )  # fmt: skip
    table(db, "link_pending", {"report_id": int, "key": str, "json": str}, pk=("report_id",))


@MIGRATIONS(name="5 records of linking")
def _link_records(db: Database) -> None:
    db.execute("DROP TRIGGER IF EXISTS report_gone")
    for name in ("link_marks", "link_pending"):
        db.table(name).drop()
    table(
        db, "link_records", {"report_id": int, "key": str, "record": str},
        pk=("report_id",), known=("key", "record"),
    )  # fmt: skip
    table(
        db, "link_marks", {"mark": int, "report_id": int},
        pk=("mark", "report_id"), known=("mark", "report_id"), packed=True,
    )  # fmt: skip
    # reports that linking has yet to look at: new, changed or gone since it did
    table(db, "link_pending", {"report_id": int}, pk=("report_id",))
    db.execute("INSERT INTO link_pending(report_id) SELECT id FROM reports")
    db.execute(
        "CREATE TRIGGER report_gone AFTER DELETE ON reports BEGIN"
        " INSERT OR IGNORE INTO link_pending VALUES (old.id); END"
    )


@MIGRATIONS(name="6 what the list remembers")
def _memory(db: Database) -> None:
    table(
        db, "views", {"name": str, "number": int, "query": str, "sort": str, "columns": str},
        pk=("name",), known=("query", "sort", "columns"),
    )  # fmt: skip
    table(db, "queries", {"id": int, "query": str}, known=("query",))
    index(db, "queries", "query", unique=True)
    table(db, "session", {"name": str, "value": str}, pk=("name",), known=("value",))
    # how often incidents were changed: what was read of them stands while this does
    table(db, "content", {"number": int}, pk=("number",))
    db.execute("INSERT INTO content VALUES (0)")


@MIGRATIONS(name="7 whose residents a figure counts")
def _residents(db: Database) -> None:
    db.table("incidents").add_column("affected_jurisdiction", str)
    db.execute(
        """UPDATE incidents SET affected_jurisdiction = (
        SELECT json_extract(count.value, '$.jurisdiction')
        FROM reports, json_each(reports.json, '$.counts') AS count
        WHERE incident_id = incidents.id AND json_extract(count.value, '$.kind') = 'residents'
            AND json_extract(count.value, '$.value') = incidents.affected
        ORDER BY reports.id LIMIT 1)
    WHERE affected_kind = 'residents'"""
    )
    db.execute(f"CREATE INDEX idx_incidents_affected_kind ON incidents({KIND_RANK}, affected)")


@MIGRATIONS(name="8 flags of reports")
def _flags(db: Database) -> None:
    """Keep the flags of the sources where they can be counted without reading each report's JSON."""
    table(
        db, "report_flags", {"report_id": int, "flag": str}, pk=("flag", "report_id"),
        refers=("report_id",), known=("report_id", "flag"), packed=True,
    )  # fmt: skip
    index(db, "report_flags", "report_id")
    db.execute(_INTO_FLAGS.format("reports, json_each(reports.json, '$.source.flags') AS flag"))
    # what another program writes there need not be JSON
    written = "json_each(iif(json_valid(new.json), new.json, '{}'), '$.source.flags') AS flag"
    stated = _INTO_FLAGS.format(written).replace("reports.id", "new.id")
    gone = "DELETE FROM report_flags WHERE report_id = old.id"
    for name, event, acts in (
        ("report_flagged", "INSERT", (stated,)),
        ("report_flagged_anew", "UPDATE OF json", (gone, stated)),
        ("report_unflagged", "DELETE", (gone,)),
    ):
        db.execute(f"CREATE TRIGGER {name} AFTER {event} ON reports BEGIN {'; '.join(acts)}; END")


_INTO_FLAGS = "INSERT OR IGNORE INTO report_flags(report_id, flag) SELECT reports.id, flag.value FROM {}"
