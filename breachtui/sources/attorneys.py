"""Lists of state attorneys general in nine columns, as they are gathered from their pages.

Delaware, Hawaii and Iowa have no export of their own; those who gather them use the same
columns, and so for other states.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice

from breachtui.report import Report, Source
from breachtui.sources import prose
from breachtui.sources.causes import cause
from breachtui.sources.document import Document
from breachtui.sources.layouts import ATTORNEYS as LAYOUT
from breachtui.sources.listed import address
from breachtui.sources.notes_in_names import name_flags, organization_cell
from breachtui.sources.parties import put_parties
from breachtui.sources.refusal import Refusal
from breachtui.sources.rows import Row
from breachtui.sources.sheet import Line, read_sheet
from breachtui.sources.tables import header, open_table
from breachtui.values.counts import CountKind
from breachtui.values.places import office_name, state_code
from breachtui.words.sectors import of_label as sector

_NO_NAME = {"unknown", "n/a", "not provided"}
_SHORTEST_LETTER = 200  # characters; what is shorter is a note about the row
_GUESSED = {"IA"}  # whose list has no causes and dates of breach: they were guessed from the letters
_SAMPLE = 50


def filed_in(document: Document) -> str | None:
    """The code of the one state whose list it is; None where the rows name none or several."""
    return _filed_in(document)


@lru_cache(2)
def _filed_in(document: Document) -> str | None:
    places = LAYOUT.match(header(document))
    if "state" not in places:
        # only Iowa's list links the letters and stands by year
        return "IA" if {"link", "year"} <= places.keys() else None
    rows = islice(open_table(document).rows, _SAMPLE)
    named = {state_code(row.cells[places["state"]]) for row in rows if isinstance(row, Row)} - {None}
    return named.pop() if len(named) == 1 else None


def read(document: Document) -> Iterator[Report | Refusal]:
    """A report for each notice of a list, of any states."""
    return _read(document, "ag", filed_in(document))


@dataclass(frozen=True)
class _List:
    """The list of one state."""

    state: str

    def recognizes(self, document: Document) -> bool:
        return LAYOUT.fits(document) and filed_in(document) == self.state

    def read(self, document: Document) -> Iterator[Report | Refusal]:
        return _read(document, self.state.lower(), self.state)


DE, HI, IA = _List("DE"), _List("HI"), _List("IA")


def _read(document: Document, format: str, usual: str | None) -> Iterator[Report | Refusal]:
    return read_sheet(document, LAYOUT, partial(_report, format, usual))


def _report(format: str, usual: str | None, line: Line) -> Report | str:
    name = organization_cell(line.raw("name"))
    if not name or name.lower() in _NO_NAME:
        return "names no organization"
    put_parties(line, organization_cell)
    state = state_code(line.raw("state")) or usual
    filed = f"US-{state}" if state else None
    line.take("jurisdiction", filed, "state" if line.raw("state") else "residents")
    line.counts(("residents", CountKind.RESIDENTS, filed))
    line.date("reported", "reported")
    line.take("organization_type", sector(line.raw("industry")), "industry")
    if state not in _GUESSED:
        line.date("occurred", "occurred")
        line.date("discovered", "discovered")
        _nature(line)
    text = line.prose("notes")
    if len(text) >= _SHORTEST_LETTER:
        prose.fill_letter(line, text)
    key = line.key(format, "name", "reported", "state")
    source = Source(
        format,
        key,
        publisher=office_name(state) if state else None,
        url=address(line, "link"),
        path=line.sheet.path,
        row=line.row.number,
        flags=name_flags(line.raw("name")),
    )
    return line.report(source, text)


def _nature(line: Line) -> None:
    found = cause(line.raw("type"))
    if found:
        line.take("breach_type", found.breach_type, "type")
        line.take("attack", found.attack, "type")
