"""Incidents and their sources in a word or two."""

from breachtui.incident import Incident
from breachtui.report import Report
from breachtui.tui.cell_text import LONGEST, clean
from breachtui.values.places import STATES

_LONGEST = 60  # characters of a name


def office(report: Report) -> str:
    """``HHS``, ``California``, else the publisher; "" where none is known. Clean text."""
    country, _, part = (report.jurisdiction or "").partition("-")
    short = STATES.get(part, part) if country == "US" else ""
    publisher = clean(report.source.publisher or "", _LONGEST)
    # a list of many offices' filings is not the office
    return short if short and (not publisher or publisher.startswith(short)) else publisher


def numbered(number: int, report: Report) -> str:
    """``2 California`` for the second source of an incident, ``2 article`` where its office is not known."""
    return f"{number + 1} {office(report) or clean(report.source.format, _LONGEST)}"


def offices(incident: Incident) -> str:
    """The sources of an incident, those of one office as ``California ×2``."""
    named = [office(report) or clean(report.source.format, _LONGEST) for report in incident.reports]
    return ", ".join(
        each + (f" ×{named.count(each)}" if named.count(each) > 1 else "") for each in dict.fromkeys(named)
    )


def named(incident: Incident, longest: int = LONGEST) -> str:
    """The organization of an incident, else its number. Clean text."""
    return clean(incident.organization or f"Incident {incident.id}", longest)


def origin(incident: Incident) -> str:
    """The number of an incident and its sources: ``12 · HHS, California ×2``."""
    return f"{incident.id} · {offices(incident)}"
