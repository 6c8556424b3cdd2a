"""What newer exports of a source changed of an incident."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from breachtui.export.escaping import table, text
from breachtui.export.references import number
from breachtui.incident import Incident
from breachtui.revision import Revision, no_longer, telling
from breachtui.values.text import single_line


def history(incident: Incident) -> str:
    """A table of what changed, the oldest first; "" where nothing did."""
    rows = [
        [
            text(each.as_of or each.changed_at[:10]), each.label, text(each.words),
            number(incident, each.key), each.changed_at[:10],
        ]
        for each in telling(incident.history)
        if incident.report(each.key)
    ]  # fmt: skip
    return table(["Export of", "Fact", "Before → since", "Source", "Loaded"], rows) if rows else ""


def outdated(incident: Incident) -> str:
    """A line for each fact that the newest export of its source leaves empty."""
    return "\n".join(
        f"- {text(line)} {number(incident, report.source.key)}"
        for report in incident.reports
        for line in no_longer(report)
    )


def changes(revisions: Iterable[Revision]) -> Iterator[str]:
    """Revisions as lines of plain text, by incident."""
    for incident, mine in groupby(telling(revisions), key=lambda each: each.incident_id):
        told = list(mine)
        yield f"{incident}  {single_line(told[0].organization or '—')}"
        yield from (f"    {each.label}: {single_line(each.words)}" for each in told)
