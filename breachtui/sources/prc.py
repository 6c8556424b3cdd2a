"""The Data Breach Chronology of the Privacy Rights Clearinghouse, version 2."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from breachtui.report import Report
from breachtui.sources.cells import list_cell, text_cell
from breachtui.sources.layout import Layout
from breachtui.sources.list_words import data_types
from breachtui.sources.listed import address, figures, mark_placeholders
from breachtui.sources.prose import Prose
from breachtui.sources.sheet import Line
from breachtui.values.counts import CountKind
from breachtui.values.places import STATES, country_code, state_code
from breachtui.words import attacks, breach_types, locations
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.told import Told

LAYOUT = Layout(
    {
        "id": ("id",),
        "regulator": ("source",),
        "name": ("org_name",),
        "aliases": ("acceptable_names",),
        "reported": ("reported_date",),
        "start": ("breach_date",),
        "end": ("end_breach_date",),
        "details": ("incident_details",),
        "data": ("information_affected",),
        "sector": ("organization_type",),
        "type": ("breach_type",),
        "normalized": ("normalized_org_name",),
        "group_sector": ("group_org_type",),
        "total": ("total_affected",),
        "residents": ("residents_affected",),
        "state": ("breach_location_state",),
        "country": ("breach_location_country",),
        "list_url": ("source_url",),
        "notice_url": ("notification_url_original",),
    },
    required=("id", "name", "reported", "type", "total"),
    dates=("reported", "start", "end"),
)

# the codes: https://privacyrights.org/data-breaches-faq
SECTORS = {
    "BSF": "finance", "BSO": "other", "BSR": "retail", "EDU": "education", "GOV": "government",
    "MED": "healthcare_provider", "NGO": "nonprofit",
}  # fmt: skip
LONG = {
    "financial businesses": "BSF", "financial and insurance services": "BSF", "retail businesses": "BSR",
    "retail/merchant": "BSR", "other businesses": "BSO", "educational institutions": "EDU",
    "governments and military": "GOV", "government & military": "GOV",
    "healthcare, medical providers & medical insurance services": "MED", "healthcare": "MED",
    "nonprofits": "NGO", "nonprofit organizations": "NGO", "payment card fraud": "CARD",
    "hacking or malware": "HACK", "insider": "INSD", "physical loss": "PHYS", "portable device": "PORT",
    "stationary computer loss": "STAT", "stationary device": "STAT", "unintended disclosure": "DISC",
}  # fmt: skip
"""The words of some copies for the codes."""
_FROM_PROSE = ("breach_type", "attack", "data_types", "third_party", "discovered", "notified")
_FORM = re.compile(r",\s+((?:Inc|LLC|L\.L\.C|Ltd|LLP|LP|PLLC|PC|P\.C|PA|P\.A|N\.A|Corp|Co)\b\.?)")


def _stated(line: Line, column: str) -> str:
    """A cell's words; empty where they stand for nothing."""
    text = text_cell(line.raw(column)) or ""
    return "" if text in ("UNKN", "None") else text


def report(line: Line) -> Report | str:
    """The report of a notice, or why it makes none."""
    id, name = _stated(line, "id"), _stated(line, "name")
    if not id or not name:
        return "has no id" if name else "names no organization"
    regulator = _stated(line, "regulator")
    jurisdiction = f"US-{regulator}" if regulator in STATES or regulator == "HHS" else None
    line.take("organization", name, "name")
    line.take("aliases", _aliases(line, name), "aliases", "normalized")
    line.take("jurisdiction", jurisdiction, "regulator")
    line.date("reported", "reported")
    line.dates("start", "end")
    _put_counts(line, regulator, jurisdiction)
    _put_place(line)
    _put_data(line)
    prose = line.prose("details")
    put_nature(line, _stated(line, "type"), prose)
    url = address(line, "notice_url") or address(line, "list_url")
    return line.made("prc", f"prc:{id}", prose, publisher="Privacy Rights Clearinghouse", url=url)


def _put_counts(line: Line, regulator: str, jurisdiction: str | None) -> None:
    stated = figures(line)
    counted = (("total", CountKind.PERSONS, None), ("residents", CountKind.RESIDENTS, jurisdiction))
    line.counts(
        *(each for each in counted if each[0] in stated and (each[0] == "total" or regulator in STATES))
    )
    if regulator == "HHS":
        mark_placeholders(line)


def _aliases(line: Line, name: str) -> tuple[str, ...]:
    # a comma also stands before a legal form: "Larch Bank, Larch Bank of Ohio, Inc."
    listed = _FORM.sub(r" \1", _stated(line, "aliases"))
    names = (*list_cell(listed), _stated(line, "normalized"))
    return tuple(dict.fromkeys(each for each in names if each and each != name))


def _put_place(line: Line) -> None:
    line.take("state", state_code(_stated(line, "state")), "state")
    line.take("country", country_code(_stated(line, "country")), "country")
    for column in ("sector", "group_sector"):
        if id := SECTORS.get(_stated(line, column)):
            line.take("organization_type", id, column)


def _put_data(line: Line) -> None:
    """Put down the data of each category affected: its examples, else what the category is."""
    affected = _categories(line)
    if affected is None:
        line.doubt("data", "is no readable list of categories")
        return
    header = line.sheet.headers.get("data", "")
    said = []
    for category, examples in affected.items():
        named = set().union(*map(data_types, examples)) if examples else set()
        cell = (f"{header}.{category}", ", ".join(examples) or "Yes")
        said += [(id, cell) for id in sorted(named) or [DATA_TYPES.coded(category) or "other"]]
    line.put_types(said)


def _categories(line: Line) -> Mapping[str, list[str]] | None:
    """The categories affected with their examples; the cell is JSON whose quotes were doubled twice."""
    raw = line.raw("data").strip()
    if not raw or raw in ("UNKN", "None"):
        return {}
    for text in (raw, raw.replace('""', '"')):
        try:
            said: Any = json.loads(text)
            listed = said.get("Categories Affected", said)
            return {
                str(name): [str(each) for each in about.get("Examples") or ()]
                for name, about in listed.items()
                if isinstance(about, dict) and about.get("Affected") == "Yes"
            }
        except (ValueError, AttributeError, TypeError, RecursionError):
            continue
    return None


def put_nature(line: Line, code: str, details: str) -> None:
    """Put down the kind of breach; what the details call by a sharper word stands for hacking."""
    prose = Prose(details, of_leaks=True, american=True) if details else None
    line.take("breach_type", next(_coded(breach_types.BY_ID, code), None), "type")
    line.take("information_location", tuple(_coded(locations.BY_ID, code)), "type")
    attack = next(_coded(attacks.BY_ID, code), None)
    if not (prose and prose.sharpens(attack)):
        line.take("attack", attack, "type")
    if prose:
        prose.fill(line, _FROM_PROSE)


def _coded(terms: Mapping[str, Told], code: str) -> Iterator[str]:
    """The terms of a vocabulary that a code stands for."""
    return (id for id, term in terms.items() if code in term.prc)
