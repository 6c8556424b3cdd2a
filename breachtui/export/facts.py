"""The facts of an incident with their sources and evidence, and what no source states."""

from breachtui.export.escaping import table, text
from breachtui.export.references import evidence, numbers
from breachtui.fields import BY_NAME, Field, main_count, stated, unstated
from breachtui.incident import Incident
from breachtui.values.counts import CountKind
from breachtui.words.data_types import DATA_TYPES

_MONTHS = "response.credit_monitoring_months"


def facts(incident: Incident) -> str:
    """A table of the fields that a source states; data types and response have their own parts."""
    rows = [
        [field.label, text(shown(field, incident)), *_behind(incident, field.name)]
        for field in stated(incident)
        if not _elsewhere(field, incident)
    ]
    return table(["Fact", "Value", "Source", "Evidence"], rows) if rows else ""


def shown(field: Field, incident: Incident) -> str:
    """A field's value in words, people with the hedge of the source."""
    count = main_count(incident)
    if field.name == "individuals_affected" and count and incident.individuals_affected is not None:
        return count.label()
    return field.shown(incident)


def data_types(incident: Incident) -> str:
    """The kinds of data as a list, then where that is said."""
    if not incident.data_types:
        return ""
    kinds = [f"- {text(DATA_TYPES.label(id))}" for id in incident.data_types]
    behind = " ".join(filter(None, _behind(incident, "data_types")))
    return "\n".join(kinds) + (f"\n\nSource: {behind}" if behind else "")


def response(incident: Incident) -> str:
    """What was done and what followed, as a list."""
    return "\n".join(
        f"- {' '.join(filter(None, (_answer(field, incident), *_behind(incident, field.name))))}"
        for field in stated(incident)
        if field.name.startswith("response.") and not _said_with_monitoring(field, incident)
    )


def unknown(incident: Incident) -> str:
    """One line that names the fields without a value."""
    missing = [field.label for field in unstated(incident)]
    return f"Not found in the sources: {', '.join(missing)}." if missing else ""


def _behind(incident: Incident, name: str) -> tuple[str, str]:
    names = [name]
    if name == "response.credit_monitoring":
        names.append(_MONTHS)
    return numbers(incident, name), evidence(incident, names)


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
