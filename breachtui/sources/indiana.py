"""Indiana's Attorney General: the yearly lists, as CSV or as the PDF that is published."""

from collections.abc import Iterator

from breachtui.report import Report, Source
from breachtui.sources.document import Document
from breachtui.sources.layouts import INDIANA as LAYOUT
from breachtui.sources.notes_in_names import name_flags
from breachtui.sources.parties import put_parties
from breachtui.sources.placeholders import figures
from breachtui.sources.refusal import Refusal
from breachtui.sources.sheet import Line, read_sheet
from breachtui.values.counts import CountKind


def read(document: Document) -> Iterator[Report | Refusal]:
    """A report for each matter: counts of Indiana's residents and of all persons."""
    return read_sheet(document, LAYOUT, _report)


def _report(line: Line) -> Report | str:
    if not put_parties(line):
        return "names no organization"
    line.take("jurisdiction", "US-IN", "residents")
    stated = figures(line, "total", "residents")
    counted = (("total", CountKind.PERSONS, None), ("residents", CountKind.RESIDENTS, "US-IN"))
    line.counts(*(each for each in counted if each[0] in stated))
    line.date("reported", "sent")
    line.date("occurred", "occurred")
    # the row's number changes with every list: it is no id
    key = line.key("in", "name", "sent")
    publisher = "Indiana Attorney General"
    return line.report(
        Source(
            "in",
            key,
            publisher=publisher,
            path=line.sheet.path,
            row=line.row.number,
            flags=name_flags(line.raw("name")),
        )
    )
