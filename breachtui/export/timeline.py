"""The steps of a breach and the days between them."""

from breachtui.compare import STEPS, days_between, told_days
from breachtui.export.escaping import text
from breachtui.fields import BY_NAME, TIMELINE
from breachtui.incident import Incident

HIPAA_DAYS = 60
"""The longest that notice may take from discovery: 45 CFR 164.404(b)."""

PAST_LIMIT = f"past the {HIPAA_DAYS} days that HIPAA allows (45 CFR 164.404)"
"""What is said of a notice that came later."""

# 45 CFR 160.103; a business associate's own limit is another (164.410).
_COVERED = ("healthcare_provider", "health_plan", "clearing_house")


def timeline(incident: Incident) -> str:
    """The known steps in their order, then the days between them, as lists."""
    steps = [
        f"- {BY_NAME[name].label}: {text(getattr(incident, name).label())}"
        for name in TIMELINE
        if name != "published" and getattr(incident, name)
    ]
    if not (intervals := _intervals(incident)):
        return "\n".join(steps)
    return "\n".join([*steps, "", "Days between the steps:", "", *intervals])


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
