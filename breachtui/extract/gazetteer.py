"""Every place that a text names, with its code; one pass over the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from breachtui.extract.lexicon import places as words
from breachtui.extract.patterns import Lazy
from breachtui.values.places import STATES, countries, state_code

_TOWN = Lazy(r"((?:[A-Z][\w.'-]{1,20} ){0,3}[A-Z][\w.'-]{1,20}), $")
_LONGEST_TOWN = 60
# "Corwin OH 44017"
_BARE_ZIP = Lazy(r" {1,2}\d{5}\b")


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


# A pattern that begins with its letter is looked for much faster than one that begins with a border.
_CAPITAL = Lazy(r"[A-Z](?<!\w.)[\w'.-]{0,30}")


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """All names of places by their first word, longest first."""
    ap = [f"{_ap(word)}." for word in words.AP_STATES]
    by_word: dict[str, list[str]] = {}
    for name in (*STATES.values(), *_countries(), *_cities(), *words.FOREIGN_CITIES, *ap, *STATES):
        by_word.setdefault(_first_word(name), []).append(name)
    return {word: tuple(sorted(set(names), key=len, reverse=True)) for word, names in by_word.items()}


@lru_cache(10_000)
def _first_word(name: str) -> str:
    word = name.partition(" ")[0].rstrip(".,")
    return re.split(r"[-'.]", word, maxsplit=1)[0]


def _named(flat: str) -> Iterator[tuple[int, str]]:
    """Where the name of a place stands, and which."""
    known, last = _names(), 0
    for match in _CAPITAL.finditer(flat):
        start = match.start()
        for name in known.get(_first_word(match[0]), ()) if start >= last else ():
            if flat.startswith(name, start) and not flat[start + len(name) : start + len(name) + 1].isalnum():
                if name not in STATES or flat.endswith(", ", 0, start) or _BARE_ZIP.match(flat, start + 2):
                    last = start + len(name)
                    yield start, name
                break


def _ap(word: str) -> str:
    return "W.Va" if word == "w.va" else word.upper() if "." in word else word.title()


@cache
def _countries() -> dict[str, str]:
    """Names of countries that are not also states or common words."""
    named = {
        name: code for code, name in countries().items() if len(name) > 3 and name not in STATES.values()
    }
    return {**named, **words.COUNTRY_NAMES}


@cache
def _cities() -> dict[str, str]:
    return {name.title(): code for name, code in words.CITIES.items()}


def places_in(flat: str) -> Iterator[Place]:
    """The places of a flattened text, in order; of ``Washington, Indiana`` only the state."""
    last: Place | None = None
    for start, name in _named(flat):
        after_comma = flat.endswith(", ", 0, start)
        town = _TOWN.search(flat[max(0, start - _LONGEST_TOWN) : start]) if after_comma else None
        first = start - len(town[0]) if town else start
        state, country = _codes(name, town[1] if town else "")
        if last and last.start < first:
            yield last
        last = Place(start, start + len(name), first, state, country, name in STATES)
    if last:
        yield last


def _codes(name: str, town: str) -> tuple[str | None, str]:
    if name.endswith(".") and (ap := words.AP_STATES.get(name[:-1].lower())):
        return ap, "US"
    abroad = words.FOREIGN_CITIES.get(town)
    if abroad and countries().get(abroad) == name:
        return None, abroad
    state = _cities().get(name) or state_code(name)
    return (state, "US") if state else (None, words.FOREIGN_CITIES.get(name) or _countries()[name])
