"""Which numbered sources stand behind a field, and what they say in their own words."""

from collections.abc import Iterable

from breachtui.export.quotes import quotes
from breachtui.fields import BY_NAME
from breachtui.incident import EDIT, Incident, Resolution
from breachtui.report import Report

UNITED = ("aliases", "counts", "dates", "data_types", "information_location")
"""The fields that are made of what all sources say."""


def number(incident: Incident, key: str) -> str:
    """``[2]``: the report's place in the list of sources; ``edited`` for the user's own value."""
    if key == EDIT:
        return "edited"
    return f"[{[report.source.key for report in incident.reports].index(key) + 1}]"


def numbers(incident: Incident, name: str) -> str:
    """The sources of a field's value, the decisive one first: ``[1], [3]``."""
    resolution = incident.resolutions.get(name)
    if not resolution:
        return ""
    keys = dict.fromkeys([resolution.key, *_agreeing(incident, name, resolution)])
    return ", ".join(number(incident, key) for key in keys)


def evidence(incident: Incident, names: Iterable[str]) -> str:
    """The words that the values of these fields were read from, as Markdown."""
    by_key: dict[str, list[str]] = {}
    for name in names:
        if resolution := incident.resolutions.get(name):
            by_key.setdefault(resolution.key, []).append(name)
    said = ((incident.report(key), of) for key, of in by_key.items())
    return " ".join(filter(None, (quotes(report, of) for report, of in said if report)))


def _agreeing(incident: Incident, name: str, resolution: Resolution) -> list[str]:
    if resolution.key == EDIT:
        return []
    if name in UNITED:
        return [key for key, _ in resolution.others]
    winner = incident.report(resolution.key)
    return [key for key, value in resolution.others if winner and value == _value(winner, name)]


def _value(report: Report, name: str) -> object:
    return BY_NAME[name].value(report)
