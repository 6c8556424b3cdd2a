"""Incidents as one Markdown document that a person would send."""

from collections.abc import Sequence

from breachtui.export.campaign_lines import campaigns
from breachtui.export.disagreements import disagreements
from breachtui.export.escaping import table, text
from breachtui.export.facts import data_types, facts, response, unknown
from breachtui.export.history import history, outdated
from breachtui.export.naming import title
from breachtui.export.sentence import summary
from breachtui.export.sources import sources
from breachtui.export.tags_and_note import own
from breachtui.export.timeline import timeline
from breachtui.fields import UNKNOWN, main_count, main_date
from breachtui.incident import Incident
from breachtui.values.places import state_name
from breachtui.words.attacks import ATTACKS

_SECTIONS = (
    ("Facts", facts),
    ("Timeline", timeline),
    ("Data involved", data_types),
    ("Response", response),
    ("Where the sources differ", disagreements),
    ("Campaign", campaigns),
    ("History", history),
    ("No longer stated", outdated),
    ("Tags and note", own),
    ("Sources", sources),
)
"""What is said of an incident, in reading order; a part without content is left out."""


def document(incidents: Sequence[Incident]) -> str:
    """One incident as a document of its own; several under a table of contents."""
    if len(incidents) == 1:
        return _joined(_incident(incidents[0], 1))
    parts = [f"# {len(incidents)} incidents", _contents(incidents)]
    for incident in incidents:
        parts += _incident(incident, 2)
    return _joined(parts)


def _incident(incident: Incident, level: int) -> list[str]:
    parts = [f"{'#' * level} {text(title(incident))}", summary(incident)]
    for heading, write in _SECTIONS:
        if body := write(incident):
            parts += [f"{'#' * (level + 1)} {heading}", body]
    return [*parts, unknown(incident)]


def _contents(incidents: Sequence[Incident]) -> str:
    header = ["Organization", "State", "People", "Date", "Type"]
    return table(header, [[text(cell) for cell in _listed(incident)] for incident in incidents])


def _listed(incident: Incident) -> tuple[str, ...]:
    count, date = main_count(incident), main_date(incident)
    kind = ATTACKS.label(incident.attack) or incident.breach_type or UNKNOWN
    return (
        title(incident),
        state_name(incident.state) or UNKNOWN,
        count.label() if count else UNKNOWN,
        f"{date[0]} {date[1].label()}" if date else UNKNOWN,
        kind,
    )


def _joined(parts: Sequence[str]) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"
