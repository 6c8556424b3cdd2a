"""The fields that ``field:value`` can narrow, each one row of a table."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from breachtui.errors import ValueNotKnown
from breachtui.values.counts import parse_figure
from breachtui.values.dates import PartialDate
from breachtui.values.places import STATES, countries, state_code
from breachtui.values.text import fold
from breachtui.values.vocabulary import (
    ATTACKS,
    BREACH_TYPES,
    DATA_TYPES,
    LOCATIONS,
    ORGANIZATION_TYPES,
    Vocabulary,
)


class Clause(NamedTuple):
    """A condition over the incidents table."""

    sql: str
    """An SQL expression; ``incidents`` is the table's name in the query."""
    parameters: tuple[Any, ...] = ()
    """The values of its question marks."""


@dataclass(frozen=True)
class Filter:
    """One field of the query language."""

    name: str
    """What stands before the colon."""
    meaning: str
    """What it asks, for the help."""
    examples: tuple[str, ...]
    """Whole items that can be typed."""
    clause: Callable[[str], Clause]
    """The condition of one value; raises `ValueNotKnown`."""
    aliases: tuple[str, ...] = ()
    """Other names."""


_COMPARISON = re.compile(r"(>=|<=|>|<|=)?\s*(.+)")


def _bounds(value: str) -> list[tuple[str, str]]:
    """The comparisons that a value stands for: ``>5``, ``5..9``, ``..9``, ``5``."""
    low, dots, high = value.partition("..")
    if dots:
        bounds = [(sign, side) for sign, side in ((">=", low), ("<=", high)) if side]
    else:
        match = _COMPARISON.fullmatch(value)
        bounds = [(match[1] or "=", match[2])] if match else []
    if not bounds:
        raise ValueNotKnown(f"{value} needs a value on at least one side")
    return bounds


def _number(column: str) -> Callable[[str], Clause]:
    def clause(value: str) -> Clause:
        bounds = _bounds(value)
        sql = " AND ".join(f"incidents.{column} {sign} ?" for sign, _ in bounds)
        return Clause(f"({sql})", tuple(parse_figure(figure) for _, figure in bounds))

    return clause


def _date(column: str) -> Callable[[str], Clause]:
    """Compare as far as the filter is precise; a date vaguer than the filter does not match."""

    def clause(value: str) -> Clause:
        bounds = [(sign, _searchable(date)) for sign, date in _bounds(value)]
        parts = [f"substr(incidents.{column}, 1, {len(edtf)}) {sign} ?" for sign, edtf in bounds]
        sql = " AND ".join((f"incidents.{column} GLOB '[0-9]*'", *parts))
        return Clause(f"({sql})", tuple(edtf for _, edtf in bounds))

    return clause


def _searchable(date: str) -> str:
    edtf = str(PartialDate.parse(date))
    if edtf.startswith("XXXX"):
        raise ValueNotKnown(f"{date} has no year to search by")
    return edtf


def _member(column: str, vocabulary: Vocabulary) -> Callable[[str], Clause]:
    return lambda value: Clause(f"incidents.{column} = ?", (vocabulary.find(value).id,))


def _among(table: str, column: str, find: Callable[[str], str]) -> Callable[[str], Clause]:
    sql = f"incidents.id IN (SELECT incident_id FROM {table} WHERE {column} = ?)"
    return lambda value: Clause(sql, (find(value),))


def _state(value: str) -> Clause:
    code = state_code(value)
    if not code:
        raise ValueNotKnown(
            f"{value!r} is no state; write a code or a name, such as {', '.join(list(STATES)[:5])}"
        )
    return Clause("incidents.state = ?", (code,))


def _country(value: str) -> Clause:
    named = {fold(name): code for code, name in countries().items()}
    code = value.upper() if value.upper() in countries() else named.get(fold(value))
    if not code:
        raise ValueNotKnown(f"{value!r} is no country; write an ISO code or a name, such as US or Canada")
    return Clause("incidents.country = ?", (code,))


def _containing(column: str) -> Callable[[str], Clause]:
    def clause(value: str) -> Clause:
        escaped = re.sub(r"([\\%_])", r"\\\1", value)
        return Clause(f"incidents.{column} LIKE ? ESCAPE '\\'", (f"%{escaped}%",))

    return clause


_HAS = {
    "conflict": "incidents.conflicts > 0",
    "note": "incidents.id IN (SELECT incident_id FROM notes)",
    "tag": "incidents.id IN (SELECT incident_id FROM tags)",
    "edit": "incidents.id IN (SELECT incident_id FROM edits)",
    "data": "incidents.id IN (SELECT incident_id FROM incident_data_types)",
    "vendor": "incidents.third_party IS NOT NULL",
    "affected": "incidents.affected IS NOT NULL",
    "state": "incidents.state IS NOT NULL",
    "occurred": "incidents.occurred IS NOT NULL",
    "discovered": "incidents.discovered IS NOT NULL",
    "reported": "incidents.reported IS NOT NULL",
    "notified": "incidents.notified IS NOT NULL",
    "revision": "incidents.id IN (SELECT incident_id FROM reports JOIN revisions ON report_id = reports.id)",
}


def _has(value: str) -> Clause:
    if value.lower() not in _HAS:
        raise ValueNotKnown(f"{value!r} cannot be asked for; choose from {', '.join(_HAS)}")
    return Clause(_HAS[value.lower()])


def _jurisdiction(value: str) -> Clause:
    code = value.upper().removeprefix("US-")
    sql = "incidents.id IN (SELECT incident_id FROM reports WHERE jurisdiction = ?)"
    return Clause(sql, (f"US-{state_code(value) or code}",))


_TABLE = (
    Filter("state", "home state of the organization", ("state:CA", "state:CA,NV", 'state:"New York"'),
           _state),
    Filter("country", "home country of the organization", ("country:US", "country:Canada"), _country),
    Filter("data", "data types involved", ("data:ssn", "data:medical,insurance"),
           _among("incident_data_types", "data_type", lambda value: DATA_TYPES.find(value).id)),
    Filter("type", "breach type of HHS", ("type:hacking", "type:theft,loss"),
           _member("breach_type", BREACH_TYPES)),
    Filter("attack", "how it was done", ("attack:ransomware",), _member("attack", ATTACKS)),
    Filter("affected", "how many people (or accounts)", ("affected:>100k", "affected:500..1m"),
           _number("affected"), ("people", "individuals")),
    Filter("year", "year of the list's date", ("year:2021", "year:2019..2021"), _number("year")),
    Filter("occurred", "when it happened", ("occurred:2021-07..2021-09", "occurred:>=2021"),
           _date("occurred")),
    Filter("discovered", "when it was found", ("discovered:2021-11",), _date("discovered")),
    Filter("reported", "when a regulator was told", ("reported:>2021-06",), _date("reported")),
    Filter("notified", "when people were told", ("notified:2021",), _date("notified")),
    Filter("published", "when the source was published", ("published:2022",), _date("published")),
    Filter("source", "kind of source", ("source:article", "source:hhs"),
           _among("incident_sources", "format", str.lower)),
    Filter("jurisdiction", "regulator that has the filing", ("jurisdiction:ME", "jurisdiction:US-HHS"),
           _jurisdiction),
    Filter("sector", "sector of the organization", ("sector:education",),
           _member("organization_type", ORGANIZATION_TYPES)),
    Filter("location", "where the data was", ("location:laptop",),
           _among("incident_locations", "location", lambda value: LOCATIONS.find(value).id)),
    Filter("org", "part of the organization's name", ("org:medical",), _containing("organization"),
           ("organization",)),
    Filter("vendor", "part of the third party's name", ("vendor:accellion",), _containing("third_party"),
           ("third_party",)),
    Filter("tag", "your own tags", ("tag:follow-up",), _among("tags", "tag", str)),
    Filter("has", "whether something is known", ("has:conflict", "-has:notified"), _has),
)  # fmt: skip

FILTERS = {name: each for each in _TABLE for name in (each.name, *each.aliases)}
"""The fields by name and alias."""
