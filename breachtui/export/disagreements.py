"""What the sources say differently, and which of them was followed."""

from typing import Any

from breachtui.export.escaping import table, text
from breachtui.export.references import UNITED, number
from breachtui.fields import BY_NAME, known, main_count
from breachtui.incident import EDIT, Incident, Resolution
from breachtui.values.text import UNKNOWN

_OWN = ("jurisdiction", "published")  # each source has its own
_LEGEND = "≠ cannot both be true; ≈ can both be true, the one more exactly than the other."


def disagreements(incident: Incident) -> str:
    """A table of the fields that the sources state differently; "" where they do not."""
    rows = [
        row
        for name, resolution in incident.resolutions.items()
        if name not in UNITED and name not in _OWN
        for row in _rows(incident, name, resolution)
    ]
    if not rows:
        return ""
    return table(["Fact", "", "Used", "Because", "Also said"], rows) + f"\n\n{_LEGEND}"


def _rows(incident: Incident, name: str, resolution: Resolution) -> list[list[str]]:
    field = BY_NAME[name]
    used = _words(incident, name, resolution.key, field.value(incident))
    others = [(key, _words(incident, name, key, value)) for key, value in resolution.others]
    differing = [f"{text(words)} {number(incident, key)}" for key, words in others if words != used]
    if not differing:
        return []
    sign = "≠" if resolution.conflict or resolution.key == EDIT else "≈"
    source = f"{text(used)} {number(incident, resolution.key)}"
    return [[field.label, sign, source, resolution.reason, "; ".join(differing)]]


def _words(incident: Incident, name: str, key: str, value: Any) -> str:
    report = incident.report(key)
    count = main_count(report) if report and name == "individuals_affected" else None
    if count:
        return count.label()
    return BY_NAME[name].words(value) if known(value) else UNKNOWN
