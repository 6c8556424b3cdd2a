"""Washington's Attorney General: the notices on data.wa.gov, of all years."""

from collections.abc import Iterator

from breachtui.report import Report, Source
from breachtui.sources.causes import cause as cause_of
from breachtui.sources.document import Document
from breachtui.sources.layouts import WASHINGTON as LAYOUT
from breachtui.sources.notes_in_names import name_flags
from breachtui.sources.parties import put_parties
from breachtui.sources.refusal import Refusal
from breachtui.sources.sheet import Line, read_sheet
from breachtui.values.counts import CountKind
from breachtui.values.places import state_code
from breachtui.words.sectors import of_label as sector

_CAUSES = {
    "cyberattack": "Hacking/IT Incident",
    "unauthorized access": "Unauthorized Access/Disclosure",
    "theft or mistake": None,  # it may be any of three
}


def read(document: Document) -> Iterator[Report | Refusal]:
    """A report for each notice; its count is of Washington's residents."""
    return read_sheet(document, LAYOUT, _report)


def _report(line: Line) -> Report | str:
    if not put_parties(line):
        return "names no organization"
    number = "".join(char for char in line.raw("id") if char.isalnum())  # "10,427" and 10427 are one
    key = f"wa:{number}" if number else line.key("wa", "name", "submitted")
    line.take("jurisdiction", "US-WA", "residents")
    line.counts(("residents", CountKind.RESIDENTS, "US-WA"))
    line.date("reported", "submitted")
    line.date("discovered", "aware")
    line.dates("occurred", "start", "end")
    _nature(line)
    state = state_code(line.raw("state")) if line.raw("state") else None
    line.take("state", state, "state")
    line.take("country", "US" if state else None, "state")
    if line.raw("state").strip() and not state:
        line.doubt("state", "is no state")
    source = Source(
        "wa",
        key,
        publisher="Washington State Attorney General",
        path=line.sheet.path,
        row=line.row.number,
        flags=name_flags(line.raw("name")),
    )
    return line.report(source)


def _nature(line: Line) -> None:
    cause = line.raw("cause").strip().lower()
    line.take("breach_type", _CAUSES.get(cause), "cause")
    said = [found.attack for found in map(cause_of, (line.raw("attack"), cause)) if found]
    line.take("attack", next(filter(None, said), None), "cause", "attack")
    # "Business" says nothing; its kind stands beside it
    line.take(
        "organization_type",
        sector(line.raw("industry")) or sector(line.raw("business")),
        "industry",
        "business",
    )
    if cause and cause not in _CAUSES:
        line.doubt("cause", "is not known")
