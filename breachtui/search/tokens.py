"""What lists narrow by, as words of the index that nobody can type.

Standing in the same index as the words, they are intersected with them at no cost. All begin with
the same three characters, so that together they cost the prefix index one entry an incident.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote_plus, unquote_plus

if TYPE_CHECKING:  # the model takes 60 ms that the first list does without
    from breachtui.incident import Incident

MARK = "==="
"""What every token begins with."""

CHARACTERS = "=:@+%_.~-"
"""What tokens consist of, beside letters and digits."""

SINGLE = ("state", "country", "type", "attack", "year", "sector")
"""The facets of which an incident has one value, or none."""

DATES = ("occurred", "discovered", "reported", "notified", "published")
"""The facets that are dates, told to the month."""

MONTH = 7
"""Letters of an EDTF date as far as its month."""


@lru_cache(4096)
def token(facet: str, value: str) -> str:
    """The word that stands for a facet's value."""
    return f"{MARK}{facet}:{quote_plus(value)}"


def acronym(word: str) -> str:
    """The word that stands for the first letters of a name."""
    return f"{MARK}@{word}"


def facet(token: str) -> tuple[str, str] | None:
    """The facet and value that a token stands for; None for an acronym."""
    name, colon, value = token.removeprefix(MARK).partition(":")
    return (name, unquote_plus(value)) if colon else None


def facets(incident: "Incident", year: int | None) -> Iterator[tuple[str, str]]:
    """An incident's values by facet; ``year`` is that of the date it is listed under."""
    for name, value in (
        ("state", incident.state),
        ("country", incident.country),
        ("type", incident.breach_type),
        ("attack", incident.attack),
        ("year", str(year) if year else None),
        ("sector", incident.organization_type),
        ("has", "vendor" if incident.third_party else None),
        ("has", "conflict" if incident.conflicts else None),
    ):
        if value:
            yield name, value
    for name in DATES:
        if date := getattr(incident, name):
            yield name, str(date)[:MONTH]
    for name, values in (
        ("data", incident.data_types),
        ("location", incident.information_location),
        ("source", [report.source.format for report in incident.reports]),
        ("jurisdiction", [report.jurisdiction for report in incident.reports if report.jurisdiction]),
    ):
        for each in dict.fromkeys(values):
            yield name, each
