"""The facts of an incident with their sources and evidence, and what no source states."""

from breachtui.export.escaping import table, text
from breachtui.export.footnotes import Footnotes
from breachtui.export.references import numbers
from breachtui.fields import BY_NAME, Field, main_count, stated, unstated
from breachtui.incident import Incident
from breachtui.values.counts import CountKind
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
