"""Suggestions of incidents to merge, and campaigns: events at a vendor that affected several incidents."""

import json
from sqlite3 import Connection
from typing import NamedTuple

from breachtui.incident import Campaign


class Suggestion(NamedTuple):
    """Two incidents that may be one."""

    one: int
    """The incident of the one report."""
    two: int
    """The incident of the other."""
    score: float
    """The weight of the evidence for it; from 9 on, two incidents are joined without asking."""
    reasons: tuple[str, ...]
    """The evidence for and against it, in words."""
    names: tuple[str | None, str | None]
    """The organizations."""


def suggestions(connection: Connection) -> list[Suggestion]:
    """The best pair of each two incidents that may be one, one for each incident, the likeliest first."""
    rows = connection.execute(
        "SELECT one.incident_id, two.incident_id, score, reasons, one.organization, two.organization"
        " FROM links JOIN reports AS one ON one.id = report_a JOIN reports AS two ON two.id = report_b"
        " WHERE suggested ORDER BY score DESC, one.key, two.key"
    )
    asked: set[int] = set()
    found = []
    for one, two, score, reasons, name, other in rows:
        if asked.isdisjoint((one, two)):
            asked |= {one, two}
            found.append(Suggestion(one, two, score, tuple(json.loads(reasons)), (name, other)))
    return found


def campaigns(connection: Connection, incident: int) -> tuple[Campaign, ...]:
    """The campaigns that an incident is part of, with all their incidents."""
    rows = connection.execute(
        "SELECT DISTINCT campaigns.id, vendor, start FROM campaigns"
        " JOIN campaign_reports ON campaign_id = campaigns.id JOIN reports ON reports.id = report_id"
        " WHERE incident_id = ? ORDER BY start, vendor",
        (incident,),
    ).fetchall()
    return tuple(Campaign(vendor, start, _members(connection, id)) for id, vendor, start in rows)


def _members(connection: Connection, campaign: int) -> tuple[tuple[int, str | None, int | None], ...]:
    rows = connection.execute(
        "SELECT id, organization, individuals_affected FROM incidents WHERE id IN (SELECT incident_id"
        " FROM campaign_reports JOIN reports ON reports.id = report_id WHERE campaign_id = ?)"
        " ORDER BY individuals_affected DESC, id",
        (campaign,),
    )
    return tuple(rows.fetchall())
