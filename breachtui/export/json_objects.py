"""Incidents as JSON: the resolved facts, how they were resolved, and every report."""

import json
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from breachtui.export.manner import TO_SEND, Manner
from breachtui.incident import Campaign, Incident, Resolution
from breachtui.report import Facts, plain
from breachtui.values.text import visible_json


def objects(incidents: Sequence[Incident], manner: Manner = TO_SEND) -> str:
    """An array of objects, whatever the manner: programs are to find everything. Controls are escaped."""
    written = json.dumps([_object(each) for each in incidents], ensure_ascii=False, indent=2)
    return visible_json(written) + "\n"


def _object(incident: Incident) -> dict[str, Any]:
    return {
        "id": incident.id,
        **{each.name: plain(getattr(incident, each.name)) for each in fields(Facts)},
        "tags": list(incident.tags),
        "note": incident.note,
        "resolutions": {name: _resolution(each) for name, each in incident.resolutions.items()},
        "campaigns": [_campaign(each) for each in incident.campaigns],
        "history": [each.to_json() for each in incident.history],
        "reports": [report.to_json() for report in incident.reports],
    }


def _campaign(campaign: Campaign) -> dict[str, Any]:
    named = ("id", "organization", "individuals_affected")
    return {
        "vendor": campaign.vendor,
        "start": campaign.start,
        "incidents": [dict(zip(named, each, strict=True)) for each in campaign.incidents],
    }


def _resolution(resolution: Resolution) -> dict[str, Any]:
    return {
        "key": resolution.key,
        "reason": resolution.reason,
        "conflict": resolution.conflict,
        "others": [{"key": key, "value": plain(value)} for key, value in resolution.others],
    }
