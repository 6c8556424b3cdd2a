"""What the user added to an incident, in words."""

from breachtui.export.escaping import text
from breachtui.incident import Incident


def own(incident: Incident) -> str:
    """The tags, then the note, its lines and paragraphs as they were typed; "" where there are none."""
    tags = [f"Tags: {', '.join(text(tag) for tag in incident.tags)}"] if incident.tags else []
    return "\n\n".join([*tags, *_paragraphs(incident.note)])


def _paragraphs(note: str) -> list[str]:
    """The note parted at its empty lines; a line that goes on ends in a backslash, which breaks it."""
    paragraphs: list[list[str]] = [[]]
    for line in note.splitlines():
        if line.strip():
            paragraphs[-1].append(text(line))
        else:
            paragraphs.append([])
    return ["\\\n".join(lines) for lines in paragraphs if lines]
