"""The lists of state offices, known by whose people the count is of: "Texans affected", "MD residents".

Every such list has the name of the organization, the day of the report and that count; the other
columns go by much the same words everywhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from breachtui.errors import SourceError
from breachtui.report import Report
from breachtui.sources.document import Document
from breachtui.sources.layout import Layout, plain_name
from breachtui.sources.rows import Refusal
from breachtui.sources.state_lists import StateList
from breachtui.sources.tables import header
from breachtui.values.places import STATES
from breachtui.values.text import fold
from breachtui.words.geography import DEMONYMS

_LAYOUT = Layout(
    {
        "name": (
            "Organization Name", "Company Whose Data Was Breached", "Name of Entity",
            "Entity or Individual Name", "Business Name", "Reporting Organization Name",
            "Breached Entity Name", "Company Name", "Case Title", "Organization", "Entity", "Company",
            "Name of Company or Organization",
        ),
        "also": ("Doing Business As", "DBA"),
        "type": ("Reporting Organization Type", "Organization Type", "Entity Type"),
        "state": ("Entity or Individual State",),
        "reported": (
            "Date Reported", "Date Reported to AGO", "Date Received", "Date OAG Notified", "Reported",
            "Date Notified", "Date Reported to AG", "Date Submitted", "Notification Sent",
        ),
        "published": ("Date Published at OAG Website", "Date Published", "Date Posted"),
        "notified": (
            "Date Public Notified", "Notice Provided to Consumers", "Notice Sent",
            "Date Notice Provided to Consumers", "Date of Notification",
        ),
        "occurred": ("Date of Breach", "Date of Incident", "Date Breach Occurred", "When Breach Occurred"),
        "start": ("Start of Breach", "Start Date"),
        "end": ("End of Breach", "End Date"),
        "discovered": ("Date of Discovery of Breach", "Date of Discovery", "Date Breach Discovered"),
        "total": (
            "Number of Individuals Affected", "Total Number Affected", "Total Affected", "Number Affected",
            "Number of Consumers Affected Nationwide",
        ),
        "data": (
            "Type(s) of Information Affected", "Information Compromised", "Categories of Data Breached",
            "Data Accessed", "Information Breached", "Type of Information", "Data Breached", "Data Stolen",
        ),
        "cause": ("How Breach Occurred", "Breach Type", "Cause of Breach"),
        "number": ("Case Number", "Case No.", "Breach Number", "FileLeafRef.Name"),
        "link": (
            "Link to Letter", "Sample of Notice", "Copy of Notice", "Notification Documents", "PDF Link",
            "Link",
        ),
    },
    required=("name",),
    dates=("reported", "published", "notified", "occurred", "start", "end", "discovered"),
)  # fmt: skip
_COUNTED = re.compile(r"affected|impacted|residents?\b|\bnumber|\bno\.|#|notified", re.I)
_PEOPLE = re.compile(r"\b(?:residents?|consumers?|people|individuals?|citizens?)\b", re.I)
_WORDS = frozenset(("IN", "OR", "ME", "OK", "HI"))  # codes that are words in a header of capitals
# offices whose list counts all people, and is known by its other columns
_OREGON = ("name", "reported", "occurred", "discovered", "notified")
_DATED = ("reported", "published", "notified")


@lru_cache(4096)
def state_counted(name: str) -> str | None:
    """The state whose people a header counts, of ``Number of Texans Affected`` TX; None for others."""
    name = plain_name(name)
    if not _COUNTED.search(name):
        return None
    folded = fold(name)
    called = [each for each in DEMONYMS if re.search(rf"\b{each}\b", folded)]
    if called:  # West Virginians are no Virginians
        return DEMONYMS[max(called, key=len)]
    if not _PEOPLE.search(name):
        return None
    named = [code for code, state in STATES.items() if re.search(rf"\b{fold(state)}\b", folded)]
    codes = STATES.keys() - (_WORDS if name.isupper() else frozenset())
    coded = [word for word in re.findall(r"\b[A-Z]{2}\b", name) if word in codes]
    found = sorted(named, key=lambda code: -len(STATES[code])) or coded
    return found[0] if found else None


def office_of(document: Document) -> str | None:
    """The state whose office keeps the list; None where its header does not say."""
    found = header(document)
    if not found or _LAYOUT.missing(found):
        return None
    places = _LAYOUT.match(found)
    states = {state for name in found if (state := state_counted(name))}
    if len(states) == 1 and not places.keys().isdisjoint(_DATED):
        return states.pop()
    oregon = all(each in places for each in _OREGON) and len(found) <= len(places) + 1
    return "OR" if oregon and not states else None


@dataclass(frozen=True)
class Office:
    """The list of one state's office, or of any."""

    state: str | None = None
    """Its USPS code; None for any."""

    def recognizes(self, document: Document) -> bool:
        """Whether it is the list of this office."""
        state = office_of(document)
        return state is not None and self.state in (None, state)

    def read(self, document: Document) -> Iterator[Report | Refusal]:
        """A report for each notice, the count of residents by the words that it has here."""
        state = self.state or office_of(document)
        if state is None:
            raise SourceError(
                f'{document.name}: no header says whose residents it counts, as in "Texans Affected";'
                " map it with --map"
            )
        counted = tuple(name for name in header(document) if state_counted(name))
        layout = replace(_LAYOUT, columns={"residents": counted, **_LAYOUT.columns})
        return StateList(layout, state, state.lower(), dated=_DATED).read(document)


ANY = Office()


def __getattr__(name: str) -> Office:
    """An office by the code of its state: a row of the table of formats needs no line here."""
    if name not in STATES:
        raise AttributeError(name)
    return Office(name)
