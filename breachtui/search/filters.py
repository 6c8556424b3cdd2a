"""The fields that ``field:value`` can narrow, each one row of a table."""

from collections.abc import Callable
from dataclasses import dataclass

from breachtui.search import criteria
from breachtui.search.criteria import Asked, member
from breachtui.values.places import find_country
from breachtui.words.attacks import ATTACKS
from breachtui.words.breach_types import BREACH_TYPES
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.flags import FLAGS
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
    meant: Callable[[str], Asked]
    """What a text after the colon asks for; raises `ValueNotKnown`."""
    aliases: tuple[str, ...] = ()
    """Other names."""


_TABLE = (
    Filter("state", "home state of the organization", ("state:CA", "state:CA,NV", 'state:"New York"'),
           criteria.state),
    Filter("country", "home country of the organization", ("country:US", "country:Canada"), find_country),
    Filter("data", "data types involved", ("data:ssn", "data:medical,insurance"), member(DATA_TYPES)),
    Filter("type", "breach type of HHS", ("type:hacking", "type:theft,loss"), member(BREACH_TYPES)),
    Filter("attack", "how it was done", ("attack:ransomware",), member(ATTACKS)),
    Filter("affected", "individuals affected; where no source states them, accounts, records or residents",
           ("affected:>100k", "affected:500..1m"), criteria.number,
           ("people", "individuals", "individuals_affected")),
    Filter("kind", "what that figure counts: `persons`, `residents`, `accounts` or `records`",
           ("kind:persons", "kind:accounts,records"), criteria.kind),
    Filter("residents", "the state whose residents that figure counts", ("residents:IN",),
           criteria.jurisdiction),
    Filter("date", "the list's date: when it happened, else when it was found, reported…",
           ("date:2021-07..2021-09",), criteria.date),
    Filter("year", "year of the list's date", ("year:2021", "year:2019..2021"), criteria.number),
    Filter("occurred", "when it happened", ("occurred:2021-07..2021-09", "occurred:>=2021"), criteria.date),
    Filter("discovered", "when it was found", ("discovered:2021-11",), criteria.date),
    Filter("reported", "when a regulator was told", ("reported:>2021-06",), criteria.date),
    Filter("notified", "when people were told", ("notified:2021",), criteria.date),
    Filter("notice", "days from discovery to notice, where both are stated to the day",
           ("notice:>60", "notice:0..60"), criteria.number),
    Filter("published", "when the source was published", ("published:2022",), criteria.date),
    Filter("source", "kind of source", ("source:article", "source:hhs"), str.lower),
    Filter("jurisdiction", "regulator that has the filing", ("jurisdiction:ME", "jurisdiction:US-HHS"),
           criteria.jurisdiction),
    Filter("sector", "sector of the organization", ("sector:education",), member(ORGANIZATION_TYPES)),
    Filter("location", "where the data was", ("location:laptop",), member(LOCATIONS)),
    Filter("org", "part of the organization's name", ("org:medical",), str, ("organization",)),
    Filter("vendor", "part of the third party's name", ("vendor:accellion",), str, ("third_party",)),
    Filter("text", "part of what the title or the text of a source says",
           ("text:moveit", 'text:"email account"'), str),
    Filter("flag", "what the source marks it as", ("flag:doubtful_date", "-flag:fabricated"), member(FLAGS)),
    Filter("tag", "your own tags", ("tag:follow-up",), str),
    Filter("conflict", "fields on which the sources disagree", ("conflict:affected",), criteria.field),
    Filter("campaign", "part of the name of the vendor at which one event befell several",
           ("campaign:accellion",), str),
    Filter("load", "number of the load that brought it, as `breachtui loads` lists them",
           ("load:3", "load:>=12"), criteria.number),
    Filter("changed", "what a newer export changed, or when that was loaded",
           ("changed:affected", "changed:2026-11.."), criteria.revised),
    Filter("has", "whether something is known", ("has:conflict", "-has:notified"), criteria.has),
)  # fmt: skip

FILTERS = {name: each for each in _TABLE for name in (each.name, *each.aliases)}
"""The fields by name and alias."""
