"""One incident whole: what its reports and the user's edits make of it."""

from dataclasses import replace
from sqlite3 import Connection

from breachtui.incident import Incident, resolve
from breachtui.store import annotations, load_rows, records, suggesting


def resolved(connection: Connection, id: int) -> Incident:
    """The incident, without reports where there is none of that number."""
    reports = list(records.read_reports(connection, "incident_id = ?", (id,)).values())
    mine = tuple(annotations.tags(connection, [id]))
    incident = resolve(id, reports, annotations.edits(connection, id), mine, annotations.note(connection, id))
    history = tuple(load_rows.revisions_of(connection, id))
    events = suggesting.campaigns(connection, id)
    return replace(incident, history=history, campaigns=events) if history or events else incident
