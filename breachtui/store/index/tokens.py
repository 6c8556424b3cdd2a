"""Facet values as words of the full-text index, in a form that nobody types.

FTS5 intersects them with typed words at no extra cost. All begin with the same three characters, so that
together they cost the prefix index one entry for each incident.
"""

from functools import lru_cache
from operator import attrgetter
from typing import Any
from urllib.parse import quote_plus, unquote_plus

from breachtui.store.profile import Profile
from breachtui.words.milestones import TIMELINE

MARK = "==="
"""What every token begins with."""

CHARACTERS = "=:@+%_.~-"
"""What tokens consist of, beside letters and digits."""

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


_ONE_EACH = ("state", "country", "type", "attack", "sector")
_undated = attrgetter(
    "state", "country", "breach_type", "attack", "organization_type",
    "data_types", "information_location", "told",
)  # fmt: skip
_dates = attrgetter(*TIMELINE)


def facets(profile: Profile) -> dict[tuple[str, str], str]:
    """An incident's values by facet, and for each its token."""
    found = dict(_known(_undated(profile), bool(profile.third_party), profile.conflicts > 0))
    for name, date in zip(TIMELINE, _dates(profile), strict=True):
        if date:
            month = name, date[:MONTH]
            found[month] = token(*month)
    if profile.year:
        year = "year", str(profile.year)
        found[year] = token(*year)
    return found


@lru_cache(4096)  # many incidents differ in nothing but their names and dates
def _known(undated: tuple[Any, ...], vendor: bool, conflict: bool) -> dict[tuple[str, str], str]:
    *one_each, data, locations, told = undated
    found = [each for each in zip(_ONE_EACH, one_each, strict=True) if each[1]]
    found += [("has", "vendor")] if vendor else []
    found += [("has", "conflict")] if conflict else []
    found += [("source", format) for format, _ in told]
    found += [("jurisdiction", jurisdiction) for _, jurisdiction in told if jurisdiction]
    found += [("data", each) for each in data]
    found += [("location", each) for each in locations]
    return {each: token(*each) for each in found}
