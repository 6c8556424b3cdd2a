"""What lists narrow by, as words of the index that nobody can type.

Standing in the same index as the words, they are intersected with them at no cost. All begin with
the same three characters, so that together they cost the prefix index one entry an incident.
"""

from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING
from urllib.parse import quote_plus, unquote_plus

if TYPE_CHECKING:  # the model takes 60 ms that the first list does without
    from breachtui.report import Facts, Report

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


_ONE_EACH = ("state", "country", "type", "attack", "sector")
_one_each = attrgetter("state", "country", "breach_type", "attack", "organization_type")
_dates = attrgetter(*DATES)


def facets(
    facts: "Facts", reports: Sequence["Report"], conflict: bool, year: int | None
) -> list[tuple[str, str]]:
    """An incident's values by facet; ``year`` is that of the date it is listed under."""
    found = [each for each in zip(_ONE_EACH, _one_each(facts), strict=True) if each[1]]
    found += [(name, str(date)[:MONTH]) for name, date in zip(DATES, _dates(facts), strict=True) if date]
    if year:
        found.append(("year", str(year)))
    if facts.third_party:
        found.append(("has", "vendor"))
    if conflict:
        found.append(("has", "conflict"))
    for report in reports:
        found.append(("source", report.source.format))
        if report.jurisdiction:
            found.append(("jurisdiction", report.jurisdiction))
    found += [("data", each) for each in facts.data_types]
    found += [("location", each) for each in facts.information_location]
    return list(dict.fromkeys(found)) if len(reports) > 1 else found
