"""California's Attorney General: the list of notices sent to more than 500 residents."""

from collections.abc import Iterator

from breachtui.report import Report, Source
from breachtui.sources.document import Document
from breachtui.sources.layouts import CALIFORNIA as LAYOUT
from breachtui.sources.notes_in_names import name_flags
from breachtui.sources.parties import put_parties
from breachtui.sources.refusal import Refusal
from breachtui.sources.sheet import Line, read_sheet


def read(document: Document) -> Iterator[Report | Refusal]:
    """A report for each notice; of the dates of breach the first and the last bound when it happened."""
    return read_sheet(document, LAYOUT, _report)


def _report(line: Line) -> Report | str:
    if not put_parties(line):
        return "names no organization"
    line.take("jurisdiction", "US-CA", "reported")
    line.date("occurred", "occurred")
    line.date("reported", "reported")
    key = line.key("ca", "name", "reported")
    publisher = "California Attorney General"
    return line.report(
        Source(
            "ca",
            key,
            publisher=publisher,
            path=line.sheet.path,
            row=line.row.number,
            flags=name_flags(line.raw("name")),
        )
    )
