"""Incidents as CSV (RFC 4180): one row each, the header being the model's field names."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from breachtui.export.manner import TO_SEND, Manner
from breachtui.export.works import works
from breachtui.fields import BY_NAME, main_count
from breachtui.incident import Incident
from breachtui.values.counts import Count
from breachtui.values.dated import DatedEvent
from breachtui.values.text import single_line

HEADER = ("id", *BY_NAME, "tags", "note", "reports", "url", "publisher", "kind", "as_of")
"""The columns; ``reports`` holds the keys of the sources, and in the same order those after it where each
can be read and who published it; ``kind`` is what the main figure counts, ``as_of`` how new the newest
source is: the latest day that its file names, else the day on which it was loaded."""

# What a spreadsheet takes for a formula (OWASP, CSV Injection), with the full-width forms;
# tab and carriage return are among them, and never begin a line that `single_line` made.
_FORMULA = tuple("=+-@＝＋－＠")


def rows(incidents: Sequence[Incident], manner: Manner = TO_SEND) -> str:
    """The header and a row for each, whatever the manner; lines end in CRLF."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADER)
    writer.writerows(_row(incident) for incident in incidents)
    return out.getvalue()


def _row(incident: Incident) -> Iterable[str]:
    yield str(incident.id)
    for field in BY_NAME.values():
        yield _cell(field.value(incident))
    yield _cell(incident.tags)
    yield _cell(incident.note)
    yield _cell(tuple(report.source.key for report in incident.reports))
    found = works(incident)
    yield _cell(tuple(each.url or "" for each in found))
    yield _cell(tuple(each.publisher or "" for each in found))
    count = main_count(incident)
    yield str(count.kind) if count else ""
    yield max((each.as_of or each.loaded for each in incident.retrieved.values()), default="")


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case tuple():
            return "; ".join(_cell(each) for each in value)
        case Count():
            return guarded(value.written())
        case DatedEvent():
            return f"{value.kind} {value.value}"
    return guarded(str(value))


# where a spreadsheet parts cells at semicolons, what stands behind one begins a cell
_BEHIND = re.compile("(;\\s*)(?=[=+@＝＋－＠-])")


def guarded(raw: str) -> str:
    """One harmless line that no spreadsheet takes for a formula."""
    line = _BEHIND.sub(r"\1'", single_line(raw))
    return f"'{line}" if line.startswith(_FORMULA) else line
