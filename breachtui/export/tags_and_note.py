"""What the user added to an incident, in words."""

from breachtui.export.escaping import text
from breachtui.incident import Incident


def own(incident: Incident) -> str:
    """The tags, then the note with a paragraph for each of its lines; "" where there are none."""
    tags = [f"Tags: {', '.join(text(tag) for tag in incident.tags)}"] if incident.tags else []
    note = [text(line) for line in incident.note.splitlines() if line.strip()]
    return "\n\n".join([*tags, *note])
