"""Maine's Attorney General: the list of notices, and the form that each was filed with."""

from collections.abc import Iterator
from itertools import islice

from breachtui.report import Report, Source
from breachtui.sources.causes import cause
from breachtui.sources.cells import flag_cell
from breachtui.sources.document import Document
from breachtui.sources.layouts import MAINE as LAYOUT
from breachtui.sources.layouts import MAINE_LIST as _LIST
from breachtui.sources.list_words import data_types
from breachtui.sources.listed import address
from breachtui.sources.notes_in_names import name_flags, organization_cell
from breachtui.sources.parties import put_parties
from breachtui.sources.refusal import Refusal
from breachtui.sources.rows import Row
from breachtui.sources.sheet import Line, read_sheet
from breachtui.sources.tables import header, open_table
from breachtui.values.counts import CountKind
from breachtui.values.places import state_code
from breachtui.words.sectors import of_label as sector

_SITE = "maine.gov"
_SAMPLE = 50


def recognizes(document: Document) -> bool:
    """Whether a file holds such forms; the bare list is known by its links to Maine's site."""
    if LAYOUT.fits(document):
        return True
    if not _LIST.fits(document):
        return False
    place = _LIST.match(header(document))["link"]
    rows = islice(open_table(document).rows, _SAMPLE)
    return any(_SITE in row.cells[place] for row in rows if isinstance(row, Row))


def read(document: Document) -> Iterator[Report | Refusal]:
    """A report for each notice: counts of Maine's residents and of all persons."""
    layout = LAYOUT if LAYOUT.fits(document) else _LIST
    return read_sheet(document, layout, _report)


def _report(line: Line) -> Report | str:
    if not put_parties(line, organization_cell):
        return "names no organization"
    line.take("organization_type", sector(line.raw("type")), "type")
    state = state_code(line.raw("state")) if line.raw("state") else None
    line.take("state", state, "state")
    line.take("country", "US" if state else None, "state")
    line.take("jurisdiction", "US-ME", "residents", "link")
    line.counts(("total", CountKind.PERSONS, None), ("residents", CountKind.RESIDENTS, "US-ME"))
    for field in ("reported", "occurred", "discovered", "notified"):
        line.date(field, field)
    _nature(line)
    url = line.raw("link").strip()
    dated = next((each for each in ("reported", "discovered", "occurred") if line.raw(each)), "reported")
    source = Source(
        "me",
        f"me:{url}" if url else line.key("me", "name", dated),
        publisher="Maine Attorney General",
        url=address(line, "link"),
        path=line.sheet.path,
        row=line.row.number,
        flags=name_flags(line.raw("name")),
    )
    return line.report(source)


def _nature(line: Line) -> None:
    found = cause(line.raw("description"))
    if found:
        line.take("breach_type", found.breach_type, "description")
        line.take("attack", found.attack, "description")
    line.put_types((id, line.cell("information")) for id in data_types(line.raw("information")))
    line.take("response.credit_monitoring", flag_cell(line.raw("protection")), "protection")
