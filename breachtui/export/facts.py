"""The facts of an incident with their sources and evidence, where these differ, and what none states."""

from typing import Any

from breachtui.export.citations import brief
from breachtui.export.escaping import table, text
from breachtui.export.references import UNITED, Footnotes, behind, number, numbers
from breachtui.export.works import work
from breachtui.fields import BY_NAME, LISTED_FIGURE, Field, known, main_count, stated, unstated
from breachtui.incident import EDIT, Incident, Resolution
from breachtui.values.counts import CountKind
from breachtui.values.text import UNKNOWN
from breachtui.words.data_types import DATA_TYPES

_MONTHS = "response.credit_monitoring_months"


def facts(incident: Incident, notes: Footnotes) -> str:
    """A table of the fields that a source states; data types and response have their own parts."""
    rows = [
        [
            field.label, text(shown(field, incident)) + notes.marks(incident, [field.name]),
            numbers(incident, field.name),
        ]
        for field in stated(incident)
        if not _elsewhere(field, incident)
    ]  # fmt: skip
    return table(["Fact", "Value", "Source"], rows) if rows else ""


def shown(field: Field, incident: Incident) -> str:
    """A field's value in words, people with the hedge of the source."""
    count = main_count(incident)
    if field.name == "individuals_affected" and count and incident.individuals_affected is not None:
        return count.label()
    return field.shown(incident)


def data_types(incident: Incident, notes: Footnotes) -> str:
    """The kinds of data as a list, each with where it is said, then the sources."""
    if not incident.data_types:
        return ""
    kinds = [
        f"- {text(DATA_TYPES.label(id))}"
        + (notes.marks(incident, [f"data_types.{id}"]) or notes.marks(incident, ["data_types"]))
        for id in incident.data_types
    ]
    return "\n".join([*kinds, "", f"Source: {numbers(incident, 'data_types')}"])


def response(incident: Incident, notes: Footnotes) -> str:
    """What was done and what followed, as a list."""
    return "\n".join(
        f"- {_answer(field, incident)}{notes.marks(incident, _names(field))} {numbers(incident, field.name)}"
        for field in stated(incident)
        if field.name.startswith("response.") and not _said_with_monitoring(field, incident)
    )


def unknown(incident: Incident) -> str:
    """One line that names the fields without a value."""
    missing = [field.label for field in unstated(incident)]
    return f"Not found in the sources: {', '.join(missing)}." if missing else ""


def _names(field: Field) -> list[str]:
    return [field.name, _MONTHS] if field.name == "response.credit_monitoring" else [field.name]


def _elsewhere(field: Field, incident: Incident) -> bool:
    if field.name == "counts":
        return all(
            count.kind is CountKind.PERSONS and count.value == incident.individuals_affected
            for count in incident.counts
        )
    if field.name == "dates":
        return all(each.value == getattr(incident, each.kind, None) for each in incident.dates)
    return field.name == "data_types" or field.name.startswith("response.")


def _said_with_monitoring(field: Field, incident: Incident) -> bool:
    return field.name == _MONTHS and incident.response.credit_monitoring is True


def _answer(field: Field, incident: Incident) -> str:
    answer = f"{field.label}: {text(field.shown(incident))}"
    months = incident.response.credit_monitoring_months
    if field.name == "response.credit_monitoring" and incident.response.credit_monitoring and months:
        return f"{answer}, for {BY_NAME[_MONTHS].shown(incident)} month{'' if months == 1 else 's'}"
    return answer


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


_EACH_ITS_OWN = ("jurisdiction", "published")  # each source has one of its own
_LEGEND = "≠ cannot both be true; ≈ can both be true, the one more exactly than the other."


def disagreements(incident: Incident) -> str:
    """A table of the fields that the sources state differently; "" where they do not."""
    rows = [
        row
        for name, resolution in incident.resolutions.items()
        if name not in UNITED and name not in _EACH_ITS_OWN
        for row in _differing(incident, name, resolution)
    ]
    if not rows:
        return ""
    return table(["Fact", "", "Used", "Because", "Also said"], rows) + f"\n\n{_LEGEND}"


def _differing(incident: Incident, name: str, resolution: Resolution) -> list[list[str]]:
    field = BY_NAME[name]
    used = _said_by(incident, name, resolution.key, field.value(incident))
    others = [(key, _said_by(incident, name, key, value)) for key, value in resolution.others]
    differing = [f"{text(words)} {number(incident, key)}" for key, words in others if words != used]
    if not differing:
        return []
    sign = "≠" if resolution.conflict or resolution.key == EDIT else "≈"
    source = f"{text(used)} {number(incident, resolution.key)}"
    return [[field.label, sign, source, resolution.reason, "; ".join(differing)]]


def _said_by(incident: Incident, name: str, key: str, value: Any) -> str:
    report = incident.report(key)
    count = main_count(report) if report and name == "individuals_affected" else None
    if count:
        return count.label()
    return BY_NAME[name].words(value) if known(value) else UNKNOWN
