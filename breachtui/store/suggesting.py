"""Suggestions of incidents to merge, and campaigns: events at a vendor that affected several incidents."""

import json
from sqlite3 import Connection
from typing import NamedTuple

from breachtui.errors import ValueNotKnown
from breachtui.incident import Campaign
from breachtui.values.dates import DateSpan, PartialDate


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
        "SELECT DISTINCT campaigns.id, vendor FROM campaigns"
        " JOIN campaign_reports ON campaign_id = campaigns.id JOIN reports ON reports.id = report_id"
        " WHERE incident_id = ? ORDER BY start, vendor",
        (incident,),
    ).fetchall()
    return tuple(Campaign(vendor, _start(connection, id), _members(connection, id)) for id, vendor in rows)


def _start(connection: Connection, campaign: int) -> str | None:
    """The earliest of the starts that its reports state, as precise as it is stated."""
    stated = connection.execute(
        "SELECT DISTINCT occurred FROM reports JOIN campaign_reports ON report_id = reports.id"
        " WHERE campaign_id = ? AND occurred IS NOT NULL",
        (campaign,),
    )
    starts = [
        (bounds[1], str(start))
        for (text,) in stated
        if (start := _begun(text)) and (bounds := start.bounds())
    ]
    return min(starts)[1] if starts else None


def _begun(stated: object) -> PartialDate | None:
    """Where an interval begins; None where it says nothing, as what another program wrote may not."""
    try:
        return DateSpan.parse(str(stated)).start
    except ValueNotKnown:
        return None


def _members(connection: Connection, campaign: int) -> tuple[tuple[int, str | None, int | None], ...]:
    rows = connection.execute(
        "SELECT id, organization, individuals_affected FROM incidents WHERE id IN (SELECT incident_id"
        " FROM campaign_reports JOIN reports ON reports.id = report_id WHERE campaign_id = ?)"
        " ORDER BY individuals_affected DESC, id",
        (campaign,),
    )
    return tuple(rows.fetchall())
