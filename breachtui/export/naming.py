"""What an incident is called in a heading and in a file name."""

import re
from collections.abc import Sequence

from breachtui.incident import Incident
from breachtui.values.text import fold, single_line

_LONGEST = 60  # characters; every file system takes it with a suffix and a folder before it

# Windows keeps these, with any suffix (Microsoft: Naming Files, Paths, and Namespaces).
_RESERVED = {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}


def title(incident: Incident) -> str:
    """The organization on one line; the incident's number if no source names it."""
    return single_line(incident.organization or "") or f"Incident {incident.id}"


def stem(incidents: Sequence[Incident]) -> str:
    """A file name without suffix: ASCII letters, digits and single hyphens."""
    if len(incidents) != 1:
        return f"{len(incidents)}-incidents"
    words = re.findall("[a-z0-9]+", fold(title(incidents[0])))
    slug = "-".join(words)[:_LONGEST].strip("-") or f"incident-{incidents[0].id}"
    return f"{slug}-incident" if slug in _RESERVED else slug
