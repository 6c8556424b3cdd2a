"""The fields that ``field:value`` can narrow, each one row of a table."""

from collections.abc import Callable
from dataclasses import dataclass

from breachtui.search.conditions import (
    Clause,
    affected,
    among,
    campaign,
    changed,
    conflict,
    containing,
    country,
    date,
    flag,
    has,
    jurisdiction,
    member,
    state,
    tag,
    year,
)
from breachtui.words.attacks import ATTACKS
from breachtui.words.breach_types import BREACH_TYPES
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.locations import LOCATIONS
from breachtui.words.sectors import ORGANIZATION_TYPES


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


_TABLE = (
    Filter("state", "home state of the organization", ("state:CA", "state:CA,NV", 'state:"New York"'),
           state),
    Filter("country", "home country of the organization", ("country:US", "country:Canada"), country),
    Filter("data", "data types involved", ("data:ssn", "data:medical,insurance"),
           among("data", "incident_data_types", "data_type", lambda value: DATA_TYPES.find(value).id)),
    Filter("type", "breach type of HHS", ("type:hacking", "type:theft,loss"),
           member("type", "breach_type", BREACH_TYPES)),
    Filter("attack", "how it was done", ("attack:ransomware",), member("attack", "attack", ATTACKS)),
    Filter("affected", "how many people (or accounts)", ("affected:>100k", "affected:500..1m"),
           affected, ("people", "individuals")),
    Filter("year", "year of the list's date", ("year:2021", "year:2019..2021"), year),
    Filter("occurred", "when it happened", ("occurred:2021-07..2021-09", "occurred:>=2021"),
           date("occurred")),
    Filter("discovered", "when it was found", ("discovered:2021-11",), date("discovered")),
    Filter("reported", "when a regulator was told", ("reported:>2021-06",), date("reported")),
    Filter("notified", "when people were told", ("notified:2021",), date("notified")),
    Filter("published", "when the source was published", ("published:2022",), date("published")),
    Filter("source", "kind of source", ("source:article", "source:hhs"),
           among("source", "incident_sources", "format", str.lower)),
    Filter("jurisdiction", "regulator that has the filing", ("jurisdiction:ME", "jurisdiction:US-HHS"),
           jurisdiction),
    Filter("sector", "sector of the organization", ("sector:education",),
           member("sector", "organization_type", ORGANIZATION_TYPES)),
    Filter("location", "where the data was", ("location:laptop",),
           among("location", "incident_locations", "location", lambda value: LOCATIONS.find(value).id)),
    Filter("org", "part of the organization's name", ("org:medical",), containing("organization"),
           ("organization",)),
    Filter("vendor", "part of the third party's name", ("vendor:accellion",), containing("third_party"),
           ("third_party",)),
    Filter("flag", "what the source marks it as", ("flag:doubtful_date", "-flag:fabricated"), flag),
    Filter("tag", "your own tags", ("tag:follow-up",), tag),
    Filter("conflict", "fields on which the sources disagree", ("conflict:affected",), conflict),
    Filter("campaign", "part of the name of the vendor at which one event befell several",
           ("campaign:accellion",), campaign),
    Filter("changed", "what a newer export changed, or when that was loaded",
           ("changed:affected", "changed:2026-11.."), changed),
    Filter("has", "whether something is known", ("has:conflict", "-has:notified"), has),
)  # fmt: skip

FILTERS = {name: each for each in _TABLE for name in (each.name, *each.aliases)}
"""The fields by name and alias."""
