"""The events at vendors that an incident is part of."""

from breachtui.export.escaping import text
from breachtui.incident import Campaign, Incident
from breachtui.values.counts import Count

_MOST = 20


def campaigns(incident: Incident) -> str:
    """A paragraph and a list for each event; "" where there is none."""
    return "\n\n".join(_event(incident, each) for each in incident.campaigns)


def _event(incident: Incident, campaign: Campaign) -> str:
    others = [each for each in campaign.incidents if each[0] != incident.id]
    start = f" that began on {text(campaign.start)}" if campaign.start else ""
    many = f"{len(others)} other incident{'s' if len(others) > 1 else ''}"
    lines = [
        f"Part of one event at {text(campaign.vendor)}{start}, with {many}."
        " Their figures are of other people, or of the vendor as a whole, and are not added up.",
        "",
        *(f"- {text(name or 'no name')}{_affected(number)}" for _, name, number in others[:_MOST]),
    ]
    more = [f"- and {len(others) - _MOST} more"] if len(others) > _MOST else []
    return "\n".join([*lines, *more])


def _affected(number: int | None) -> str:
    return "" if number is None else f": {Count(number).label()}"
