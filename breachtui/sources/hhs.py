"""The breach portal of the HHS Office for Civil Rights: its exports of all years."""

from collections.abc import Iterator
from functools import lru_cache

from breachtui.report import Report
from breachtui.sources.cells import MISSING, flag_cell, list_cell, text_cell
from breachtui.sources.document import Document
from breachtui.sources.layout import Layout
from breachtui.sources.list_words import places
from breachtui.sources.listed import mark_placeholders, put_state
from breachtui.sources.other_names import other_named
from breachtui.sources.parties import put_parties
from breachtui.sources.prose import Prose
from breachtui.sources.rows import Refusal
from breachtui.sources.sheet import Line, read_sheet
from breachtui.sources.tables import header
from breachtui.values.counts import CountKind
from breachtui.words.sectors import of_label

LAYOUT = Layout(
    {
        "name": ("Name of Covered Entity",),
        "state": ("State",),
        "type": ("Covered Entity Type",),
        "affected": ("Individuals Affected",),
        "submitted": ("Breach Submission Date",),
        "breach": ("Type of Breach",),
        "location": ("Location of Breached Information",),
        "associate": ("Business Associate Present",),
        "description": ("Web Description", "Summary"),
        "vendor": ("Business Associate Involved",),
        "occurred": ("Date of Breach",),
        "start": ("Breach Start",),
        "end": ("Breach End",),
        "posted": ("Date Posted or Updated",),
    },
    required=("name", "state", "affected", "submitted", "breach"),
    dates=("submitted", "occurred", "start", "end", "posted"),
)
_FIRST = Layout(LAYOUT.columns, ("name", "state", "affected", "occurred", "breach"), LAYOUT.dates)
"""The same as it was until 2015, which R's Ecdat and Kaggle carry on."""

# A case may name several; the one that says how it came about, before what it led to.
_TELLING = (
    "Hacking/IT Incident", "Theft", "Loss", "Improper Disposal",
    "Unauthorized Access/Disclosure", "Other", "Unknown",
)  # fmt: skip
_TYPES = {name.lower(): name for name in _TELLING}
_DEVICES = {"Laptop", "Desktop Computer", "Other Portable Electronic Device"}
_ATTACKS = {
    "Hacking/IT Incident": "hacking",
    "Improper Disposal": "improper_disposal",
    "Theft": "stolen_device",
    "Loss": "lost_device",
}
_OF_DEVICES = {"stolen_device", "lost_device"}
_NO_DEVICES = {"Paper/Films", "Electronic Medical Record", "Email"}
_BY_DEVICE = {"Theft", "Loss"}  # which may be of paper


def recognizes(document: Document) -> bool:
    """Whether it is an export of today, or the list as it was until 2015."""
    found = header(document)
    return LAYOUT.fits(found) or _FIRST.fits(found)


def read(document: Document) -> Iterator[Report | Refusal]:
    """A report for each case; the account of a closed case fills what its columns lack."""
    return read_sheet(document, LAYOUT if LAYOUT.fits(header(document)) else _FIRST, _report)


def _report(line: Line) -> Report | str:
    name = text_cell(line.raw("name"))
    if not name:
        return "names no organization"
    put_state(line)
    day = "submitted" if "submitted" in line.sheet.places else "occurred"
    line.take("jurisdiction", "US-HHS", day)
    line.take("organization_type", of_label(line.raw("type")), "type")
    line.counts(("affected", CountKind.PERSONS, None))
    mark_placeholders(line)
    line.date("reported", "submitted")
    _of_the_first(line)
    _nature(line)
    line.take("business_associate_present", flag_cell(line.raw("associate")), "associate")
    text = line.prose("description")
    if text:
        _tell(line, text, name)
    put_parties(line)
    line.take("attack", _attack(line), "breach", "location")
    key = line.key("hhs", "name", day, "state")
    return line.made("hhs", key, text, publisher="HHS Office for Civil Rights")


def _tell(line: Line, text: str, name: str) -> None:
    """Fill from the account what the columns lack, where it is of this organization, and of such things."""
    by_vendor = line.values.get("organization_type") == "business_associate"
    if not by_vendor and (other := other_named(text, name)):
        line.tells_of_other("description", other)
        return
    Prose(text, american=True).fill(line, organization=name)
    stored = set(line.values.get("information_location", ()))
    if line.values.get("attack") in _OF_DEVICES and stored <= _NO_DEVICES and stored:
        line.drop("attack")


def _of_the_first(line: Line) -> None:
    """What only the list of before 2015 has: when it happened, when it was posted, the vendor's name."""
    line.date("occurred", "occurred")
    line.dates("start", "end")
    line.date("published", "posted")
    vendor = (text_cell(line.raw("vendor")) or "").removesuffix("(").strip()  # where the name was cut off
    if vendor and vendor.lower() not in MISSING and flag_cell(vendor) is None:
        line.take("third_party", vendor, "vendor")
        line.take("business_associate_present", True, "vendor")


def _nature(line: Line) -> None:
    type_, known = _type(line.raw("breach"))
    line.take("breach_type", type_, "breach")
    if not known:
        line.doubt("breach", "is not all known")
    found, known = places(line.raw("location"))
    line.take("information_location", found, "location")
    if not known:
        line.doubt("location", "is not all known")


@lru_cache(1024)
def _type(raw: str) -> tuple[str | None, bool]:
    types = {_TYPES.get(each.lower()) for each in list_cell(raw)}
    return next((each for each in _TELLING if each in types), None), None not in types


def _attack(line: Line) -> str | None:
    """What type and location come to, where the account has not said more."""
    type_ = line.values.get("breach_type", "")
    if type_ in _BY_DEVICE and _DEVICES.isdisjoint(line.values.get("information_location", ())):
        return None
    return _ATTACKS.get(type_)
