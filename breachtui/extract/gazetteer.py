"""Every place that a text names, with its code; one pass over the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from breachtui.extract.rules import geography
from breachtui.values.places import STATES, countries, state_code

_CAPITAL = re.compile(r"\b[A-Z][\w'.]*")
_FIRST_WORD = re.compile(r"[^\s'.-]+")
_TOWN = re.compile(r"((?:[A-Z][\w.'-]{1,20}\s){0,3}[A-Z][\w.'-]{1,20}),\s{1,3}$")
_LONGEST_TOWN = 60
# "Corwin OH 44017": two letters are a state behind a comma or before a ZIP code.
_COMMA, _ZIP = re.compile(r",\s{1,3}$"), re.compile(r"\s{1,3}\d{5}\b")


@dataclass(frozen=True)
class Place:
    """One place where a text names a state, a country or a city that tells either."""

    start: int
    """Where the state's or country's name begins in the flattened text."""
    end: int
    first: int
    """Where the town before it begins; ``start`` where there is none."""
    state: str | None
    """USPS code."""
    country: str
    """ISO 3166 alpha-2."""
    short: bool
    """Whether it is a two-letter code, which can also be a degree or a word."""
    adjective: bool = False
    """Whether it is the adjective of a country."""


@cache
def country_names() -> dict[str, str]:
    """Names of countries that are not also states or common words, with their codes."""
    named = {name: code for code, name in countries().items() if len(name) > 3}
    return {
        **{name: code for name, code in named.items() if name not in STATES.values()},
        **geography.COUNTRY_NAMES,
    }


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """All names of places by their first word, longest first."""
    every = {
        *STATES,
        *STATES.values(),
        *geography.STATE_ABBREVIATIONS,
        *geography.CITIES,
        *geography.FOREIGN_CITIES,
        *country_names(),
        *(name for name, code in geography.NATIONALITIES.items() if code != "-"),
    }
    by_word: dict[str, list[str]] = {}
    for name in sorted(every, key=len, reverse=True):
        by_word.setdefault(_first_word(name), []).append(name)
    return {word: tuple(names) for word, names in by_word.items()}


def _first_word(name: str) -> str:
    word = _FIRST_WORD.match(name)
    return word[0] if word else name


@cache
def _spaced(name: str) -> re.Pattern[str]:
    """The name with any white space between its words."""
    return re.compile(r"\s+".join(map(re.escape, name.split())) + r"(?![^\W_])")


def _named(flat: str) -> Iterator[tuple[int, int, str]]:
    """Where the name of a place begins and ends, and which it is."""
    known, last = _names(), 0
    for match in _CAPITAL.finditer(flat):
        start = match.start()
        for name in known.get(_first_word(match[0]), ()) if start >= last else ():
            if found := _spaced(name).match(flat, start):
                last = found.end()
                if name not in STATES or _COMMA.search(flat, start - 4, start) or _ZIP.match(flat, last):
                    yield start, last, name
                break


def places_in(flat: str) -> Iterator[Place]:
    """The places of a flattened text, in order; of ``Washington, Indiana`` only the state."""
    last: Place | None = None
    for start, end, name in _named(flat):
        town = _TOWN.search(flat, max(0, start - _LONGEST_TOWN), start)
        first = town.start() if town else start
        state, country, adjective = _codes(name, town[1] if town else "")
        if last and last.start < first:
            yield last
        last = Place(start, end, first, state, country, name in STATES, adjective)
    if last:
        yield last


def _codes(name: str, town: str) -> tuple[str | None, str, bool]:
    """The state, the country, and whether the name is an adjective."""
    abroad = geography.FOREIGN_CITIES.get(town)
    if abroad and countries().get(abroad) == name:
        return None, abroad, False  # "Tbilisi, Georgia"
    state = geography.STATE_ABBREVIATIONS.get(name) or geography.CITIES.get(name) or state_code(name)
    if state:
        return state, "US", False
    country = geography.FOREIGN_CITIES.get(name) or country_names().get(name)
    return None, country or geography.NATIONALITIES[name], country is None
