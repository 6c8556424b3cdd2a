"""Massachusetts' consumer affairs office: the yearly lists, as CSV or as the PDF that is published."""

from collections.abc import Iterator

from breachtui.report import Report, Source
from breachtui.sources.cells import MISSING, flag_cell
from breachtui.sources.document import Document
from breachtui.sources.layouts import MASSACHUSETTS as LAYOUT
from breachtui.sources.notes_in_names import name_flags
from breachtui.sources.parties import put_parties
from breachtui.sources.refusal import Refusal
from breachtui.sources.sheet import Line, read_sheet
from breachtui.values.counts import CountKind
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.sectors import of_label as sector

_ON_PAPER = {"paper", "both"}


def read(document: Document) -> Iterator[Report | Refusal]:
    """A report for each notice; its count is of the state's residents."""
    return read_sheet(document, LAYOUT, _report)


def _report(line: Line) -> Report | str:
    if not put_parties(line):
        return "names no organization"
    number = "".join(line.raw("number").split())  # a narrow column wraps "2024- 2291"
    key = f"ma:{number}" if number else line.key("ma", "name", "reported")
    line.take("jurisdiction", "US-MA", "residents")
    line.counts(("residents", CountKind.RESIDENTS, "US-MA"))
    line.date("reported", "reported")
    kind = line.raw("type").strip()
    line.take("organization_type", sector(kind), "type")
    if kind.lower() not in MISSING and not sector(kind):
        line.doubt("type", "is not known")
    _data(line)
    line.take("response.credit_monitoring", flag_cell(line.raw("monitoring")), "monitoring")
    if line.raw("medium").strip().lower() in _ON_PAPER:
        line.take("information_location", ("Paper/Films",), "medium")
    publisher = "Massachusetts Office of Consumer Affairs and Business Regulation"
    return line.report(
        Source(
            "ma",
            key,
            publisher=publisher,
            path=line.sheet.path,
            row=line.row.number,
            flags=name_flags(line.raw("name")),
        )
    )


def _data(line: Line) -> None:
    line.put_types((id, line.cell(id)) for id in DATA_TYPES.by_id if flag_cell(line.raw(id)))
