"""The first Data Breach Chronology of the Privacy Rights Clearinghouse, 2005 to 2019."""

from collections.abc import Iterator

from breachtui.report import Report, Source
from breachtui.sources.document import Document
from breachtui.sources.layout import Layout
from breachtui.sources.listed import address, put_years
from breachtui.sources.prc_codes import SECTORS, put_nature
from breachtui.sources.refusal import Refusal
from breachtui.sources.sheet import Line, read_sheet
from breachtui.values.counts import CountKind
from breachtui.values.places import state_code

LAYOUT = Layout(
    {
        "public": ("Date Made Public",),
        "name": ("Company", "Name", "Organization"),
        "city": ("City",),
        "state": ("State",),
        "type": ("Type of breach",),
        "sector": ("Type of organization",),
        "records": ("Total Records", "Records Breached"),
        "details": ("Description of incident",),
        "source": ("Information Source",),
        "url": ("Source URL",),
        "year": ("Year of Breach",),
    },
    required=("public", "name", "type", "records"),
    dates=("public", "year"),
)


def read(document: Document) -> Iterator[Report | Refusal]:
    """A report for each row."""
    return read_sheet(document, LAYOUT, _report)


def _report(line: Line) -> Report | str:
    name = line.text("organization", "name")
    if not name:
        return "names no organization"
    line.date("published", "public")
    put_years(line, "year")
    line.counts(("records", CountKind.RECORDS, None))
    state = state_code(line.raw("state"))
    line.take("state", state, "state")
    line.take("country", "US" if state else None, "state")
    line.take("organization_type", SECTORS.get(line.raw("sector").strip()), "sector")
    prose = line.prose("details")
    put_nature(line, line.raw("type").strip(), prose)
    source = Source(
        format="prc",
        key=line.key("prc", "name", "public", "state"),
        publisher="Privacy Rights Clearinghouse",
        url=address(line, "url"),
        path=line.sheet.path,
        row=line.row.number,
    )
    return line.report(source, prose)
