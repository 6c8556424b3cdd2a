"""Which numbered sources stand behind a field."""

from collections.abc import Iterable, Iterator

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


def behind(incident: Incident, names: Iterable[str]) -> Iterator[tuple[Report, list[str]]]:
    """The reports that the values of these fields come from, each with those fields.

    A name may be of a part: of ``data_types.ssn`` every report that says it is behind it.
    """
    by_key: dict[str, list[str]] = {}
    for name in names:
        field = name if name in BY_NAME else name.partition(".")[0]
        if resolution := incident.resolutions.get(field):
            others = [key for key, _ in resolution.others] if field in UNITED else []
            for key in (resolution.key, *others):
                by_key.setdefault(key, []).append(name)
    for key, of in by_key.items():
        if report := incident.report(key):
            yield report, of


def _agreeing(incident: Incident, name: str, resolution: Resolution) -> list[str]:
    if resolution.key == EDIT:
        return []
    if name in UNITED:
        return [key for key, _ in resolution.others]
    winner = incident.report(resolution.key)
    return [key for key, value in resolution.others if winner and value == BY_NAME[name].value(winner)]
