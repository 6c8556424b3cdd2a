"""The steps of a breach and the days between them."""

from collections.abc import Sequence

from breachtui.compare import STEPS, days_between, told_days
from breachtui.export.escaping import text
from breachtui.fields import BY_NAME
from breachtui.incident import Incident
from breachtui.words.milestones import TIMELINE

HIPAA_DAYS = 60
"""The longest that notice may take from discovery: 45 CFR 164.404(b)."""

PAST_LIMIT = f"past the {HIPAA_DAYS} days that HIPAA allows (45 CFR 164.404)"
"""What is said of a notice that came later."""

_OF_INTERVALS = ", from the last day of an interval or to its first"

# 45 CFR 160.103; a business associate's own limit is another (164.410).
_COVERED = ("healthcare_provider", "health_plan", "clearing_house")


def timeline(incident: Incident) -> str:
    """The known steps, the earliest first, then the days between them, as lists."""
    known = [name for name in TIMELINE if name != "published" and getattr(incident, name)]
    steps = [
        f"- {BY_NAME[name].label}: {text(getattr(incident, name).label())}"
        for name in _in_time(incident, known)
    ]
    if not (intervals := _intervals(incident)):
        return "\n".join(steps)
    lasting = any(getattr(incident, name).interval for name in known)
    said = f"Days between the steps{_OF_INTERVALS if lasting else ''}:"
    return "\n".join([*steps, "", said, "", *intervals])


def _in_time(incident: Incident, names: Sequence[str]) -> list[str]:
    """The steps as given, but for those that certainly came before one that stands ahead of them."""
    ordered: list[str] = []
    for name in names:
        ahead = (at for at, other in enumerate(ordered) if _before(incident, name, other))
        ordered.insert(next(ahead, len(ordered)), name)
    return ordered


def _before(incident: Incident, one: str, two: str) -> bool:
    bounds = getattr(incident, one).bounds, getattr(incident, two).bounds
    return all(bounds) and bounds[0][1] < bounds[1][0]


def disorder(incident: Incident) -> list[str]:
    """What is wrong with the order of the steps, in words: ``reported 220 days before it occurred: …``."""
    found = ((start, end, days_between(incident, start, end)) for start, end in STEPS)
    return [told_days(start, end, days) for start, end, days in found if days and days[1] < 0]


def late(incident: Incident) -> bool:
    """Whether notice certainly came later than HIPAA allows a covered entity."""
    days = days_between(incident, "discovered", "notified")
    return bool(days) and min(days or (0,)) > HIPAA_DAYS and incident.organization_type in _COVERED


def _intervals(incident: Incident) -> list[str]:
    found = []
    for start, end in STEPS:
        if days := days_between(incident, start, end):
            late_notice = (start, end) == ("discovered", "notified") and late(incident)
            limit = f", {PAST_LIMIT}" if late_notice else ""
            found.append(f"- {start.capitalize()} to {end}: {told_days(start, end, days)}{limit}")
    return found
