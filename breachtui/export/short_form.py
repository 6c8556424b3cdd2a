"""The main facts of an incident as a table with links: what stands under the sentence of a short document."""

from breachtui.export.citations import brief
from breachtui.export.escaping import table, text
from breachtui.export.facts import shown
from breachtui.export.references import behind
from breachtui.export.works import work
from breachtui.fields import BY_NAME, LISTED_FIGURE, known, main_count
from breachtui.incident import EDIT, Incident

_MAIN = (
    "organization", "state", "jurisdiction", "occurred", "discovered", "reported", "notified",
    "attack", "breach_type", "data_types", "third_party",
)  # fmt: skip


def main_facts(incident: Incident) -> str:
    """A row for each of the main facts that a source states, with that source."""
    rows = [
        [BY_NAME[name].label, text(shown(BY_NAME[name], incident)), _source(incident, name)]
        for name in _MAIN
        if known(BY_NAME[name].value(incident))
    ]
    if count := main_count(incident):
        name = "counts" if incident.individuals_affected is None else "individuals_affected"
        rows.insert(1, [LISTED_FIGURE, text(count.label()), _source(incident, name)])
    return table(["Fact", "Value", "Source"], rows) if rows else ""


def _source(incident: Incident, name: str) -> str:
    resolution = incident.resolutions.get(name)
    if resolution and resolution.key == EDIT:
        return "edited"
    first = next(behind(incident, [name]), None)
    return brief(work(incident, first[0])) if first else ""
