"""The lists of notices that state offices publish, and that others gather from their pages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from breachtui.report import Report
from breachtui.sources import state_layouts
from breachtui.sources.cells import MISSING, UNSTATED, flag_cell, text_cell
from breachtui.sources.document import Document
from breachtui.sources.layout import Layout
from breachtui.sources.list_words import data_types
from breachtui.sources.listed import address, figures, put_cause, put_state
from breachtui.sources.notes_in_names import name_flags, organization_cell
from breachtui.sources.parties import put_parties
from breachtui.sources.prose import Prose
from breachtui.sources.rows import Refusal
from breachtui.sources.sheet import Line, read_sheet
from breachtui.sources.tables import first_rows, header
from breachtui.values.counts import CountKind
from breachtui.values.places import office_name, state_code
from breachtui.values.text import fold
from breachtui.words.sectors import of_label

_DATES = {
    "reported": ("reported", "submitted", "sent"), "published": ("published",), "notified": ("notified",),
    "discovered": ("discovered", "aware"), "occurred": ("occurred",),
}  # fmt: skip
"""For each field the columns that may hold it."""
_FILED = ("residents", "link", "reported", "submitted", "sent", "published", "notified", "name")
"""The columns by which a row tells that it was filed with the office, the surest first."""
_DATA, _MONITORING = ("data", "information"), ("monitoring", "protection")
_FLAGGED = ("ssn", "drivers_license", "medical", "payment_card", "bank_account")
"""The columns that say of a type of data yes or no."""
_ON_PAPER = ("paper", "both")
_SHORTEST_LETTER = 200  # characters; what is shorter is a note about the row
_SAMPLE = 50  # rows that tell whose list it is


@dataclass(frozen=True)
class StateList:
    """The list of one state's office. What a column holds is told by its name in the layout."""

    layout: Layout
    """Its columns."""
    state: str | None
    """The USPS code of the state."""
    code: str
    """The name of the format."""
    number: str = "number"
    """The column with the office's own number of a notice, or its address; "" for none."""
    dated: tuple[str, ...] = ("reported",)
    """The columns of which the first filled one tells two notices apart that have no number."""
    sector: tuple[str, ...] = ("type",)
    """The columns that tell the sector."""
    causes: tuple[str, ...] = ("cause",)
    """The columns that tell how it came about, the kind of breach first."""
    fills_up: bool = False
    """Whether 0 and 1 stand for figures that are not known."""
    guessed: tuple[str, ...] = ()
    """The fields whose columns hold guesses, and are not read."""
    telling: tuple[str, ...] = ()
    """Words of which one has to stand in the file, where others have the same columns; none for most."""

    def recognizes(self, document: Document) -> bool:
        """Whether a file is this list."""
        if not self.layout.fits(header(document)):
            return False
        words = " ".join((*header(document), document.beginning)) if self.telling else ""
        return not self.telling or any(each in words for each in self.telling)

    def read(self, document: Document) -> Iterator[Report | Refusal]:
        """A report for each notice: its counts are of the state's residents, and of all people."""
        return read_sheet(document, self.layout, self._report)

    def _report(self, line: Line) -> Report | str:
        name = put_parties(line, organization_cell)
        if not name or fold(name) in MISSING | UNSTATED:
            return "names no organization"
        state = self._put_filing(line)
        self._put_counts(line, state)
        self._put_nature(line)
        line.take("aliases", tuple(filter(None, [text_cell(line.raw("also"))])), "also")
        self._put_sector(line)
        for column in _MONITORING:
            line.take("response.credit_monitoring", flag_cell(line.raw(column)), column)
        text = line.prose("notes")
        if len(text) >= _SHORTEST_LETTER:
            Prose(text, american=True).fill_from_letter(line)
        return line.made(
            self.code, self._key(line), publisher=office_name(state) if state else None,
            url=address(line, "link"), flags=name_flags(line.raw("name")), text=text,
        )  # fmt: skip

    def _put_filing(self, line: Line) -> str | None:
        """Put down where it was filed and its home state; gives the state of the office."""
        line.take("jurisdiction", f"US-{self.state}", next(each for each in _FILED if line.raw(each).strip()))
        put_state(line)
        return self.state

    def _put_sector(self, line: Line) -> None:
        said = {column: raw for column in self.sector if fold(raw := line.raw(column).strip()) not in MISSING}
        line.take("organization_type", next(filter(None, map(of_label, said.values())), None), *self.sector)
        if said and "organization_type" not in line.values:
            line.doubt(next(iter(said)), "is not known")

    def _put_counts(self, line: Line, state: str | None) -> None:
        filed = f"US-{state}" if state else None
        counted = (("total", CountKind.PERSONS, None), ("residents", CountKind.RESIDENTS, filed))
        stated = figures(line) if self.fills_up else ("total", "residents")
        line.counts(*(each for each in counted if each[0] in stated))

    def _put_nature(self, line: Line) -> None:
        """Put down when and how it came about, and the data, as far as the columns tell."""
        for field, columns in _DATES.items():
            for column in columns if field not in self.guessed else ():
                line.date(field, column)
        line.dates("start", "end")
        put_cause(line, *self.causes)
        said = [(id, column) for column in _DATA for id in data_types(line.raw(column))]
        said += [(id, id) for id in _FLAGGED if flag_cell(line.raw(id))]
        line.put_types((id, line.cell(column)) for id, column in said)
        if line.raw("medium").strip().lower() in _ON_PAPER:
            line.take("information_location", ("Paper/Films",), "medium")

    def _key(self, line: Line) -> str:
        """The office's own number; without one a natural key of the name and a day."""
        number = re.sub(r"[\s,]", "", line.raw(self.number))  # "10,427"; a narrow column wraps "2024- 2291"
        day = next((column for column in self.dated if line.raw(column)), self.dated[0])
        return f"{self.code}:{number}" if number else line.key(self.code, "name", day)


class Linked(StateList):
    """Maine's list: each notice has an address of its own."""

    def recognizes(self, document: Document) -> bool:
        """Whether a file holds the forms; the bare list is known by its links to Maine's site."""
        bare = state_layouts.MAINE_LIST
        linked = bare.fits(header(document)) and any(
            "maine.gov" in each for each in _cells(document, bare, "link")
        )
        return linked or super().recognizes(document)

    def read(self, document: Document) -> Iterator[Report | Refusal]:
        """A report for each notice."""
        layout = self.layout if self.layout.fits(header(document)) else state_layouts.MAINE_LIST
        return read_sheet(document, layout, self._report)


class Gathered(StateList):
    """Notices of one state or of several in nine columns, as they are gathered from the pages of offices."""

    def recognizes(self, document: Document) -> bool:
        """Whether a file has these columns, and its rows are of this state."""
        return self.layout.fits(header(document)) and self.state in (None, filed_in(document))

    def read(self, document: Document) -> Iterator[Report | Refusal]:
        """A report for each notice."""
        usual = replace(self, state=self.state or filed_in(document))
        return read_sheet(document, self.layout, usual._report)

    def _put_filing(self, line: Line) -> str | None:
        state = state_code(line.raw("state")) or self.state
        line.take(
            "jurisdiction", f"US-{state}" if state else None, "state" if line.raw("state") else "residents"
        )
        return state

    def _key(self, line: Line) -> str:
        return line.key(self.code, "name", "reported", "state")


@lru_cache(2)
def filed_in(document: Document) -> str | None:
    """The code of the one state whose notices these are; None where the rows name none or several."""
    places = state_layouts.ATTORNEYS.match(header(document))
    if "state" not in places:
        # only Iowa's list links the letters and stands by year
        return "IA" if {"link", "year"} <= places.keys() else None
    named = {state_code(each) for each in _cells(document, state_layouts.ATTORNEYS, "state")} - {None}
    return named.pop() if len(named) == 1 else None


def _cells(document: Document, layout: Layout, column: str) -> Sequence[str]:
    """What stands in a column of the first rows."""
    place = layout.match(header(document))[column]
    return [cells[place] for cells in first_rows(document, _SAMPLE)]


# on its page the header is one that Oregon's has too
CA = StateList(state_layouts.CALIFORNIA, "CA", "ca", telling=("if known", "oag.ca.gov"))
IN = StateList(state_layouts.INDIANA, "IN", "in", number="", dated=("sent",), fills_up=True)
MA = StateList(state_layouts.MASSACHUSETTS, "MA", "ma")
WA = StateList(
    state_layouts.WASHINGTON, "WA", "wa", number="id",
    dated=("submitted",), sector=("industry", "business"), causes=("cause", "attack"),
)  # fmt: skip
ME = Linked(
    state_layouts.MAINE, "ME", "me", number="link",
    dated=("reported", "discovered", "occurred"), causes=("description",),
)  # fmt: skip
_NINE = Gathered(state_layouts.ATTORNEYS, "DE", "de", sector=("industry",), causes=("type",))
DE, HI = _NINE, replace(_NINE, state="HI", code="hi")
IA = replace(_NINE, state="IA", code="ia", causes=(), guessed=("occurred", "discovered"))
"""Iowa's list has no causes and dates of breach: they were guessed from the letters."""
ANY = replace(_NINE, state=None, code="ag")
