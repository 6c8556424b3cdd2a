"""The places that a text names, and where the people that a number counts live."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from breachtui.extract.numbers import Number
from breachtui.extract.rules import count_phrases as words
from breachtui.extract.story import Story
from breachtui.values.places import STATES, countries, state_code
from breachtui.words import geography

_CAPITAL = re.compile(r"\b[A-Z]\w*")
_WORD = re.compile(r"[a-z]+")
_FIRST_WORD = re.compile(r"[^\s'.-]+")
_TOWN = re.compile(r"((?!The )(?:[A-Z][\w.'-]{1,20}\s){0,3}[A-Z][\w.'-]{1,20})(?:,\s{1,3}|\s\()$")
_LONGEST_TOWN = 60
# "Corwin OH 44017": two letters are a state behind a comma or before a ZIP code.
_COMMA, _ZIP = re.compile(r",\s{1,3}$"), re.compile(r"\s{1,3}\d{5}\b")

REFERENCE = re.compile(
    r",? (?:(?:of|among) (?:whom|them|those|these|you)|(?:of|from) the (?:victims|total)|others)\b"
)
"""``of whom``, ``of them``: who has been counted before."""
_RESIDENTS = rf"\b(?:residents|{'|'.join(geography.DEMONYMS)})\b"
# "Iowa residents affected: 212", "the number of Iowans is 212"
_LABELLED = re.compile(
    rf"{_RESIDENTS}[^:.]{{0,30}}:\s{{1,4}}$"
    rf"|\bnumber of [^:.;]{{0,60}}{_RESIDENTS}[^:.;]{{0,50}}?"
    r"(?:(?:\b(?:is|was|at|of|to)|:)(?:\s\w+){0,2}\s)$"
)
_REACH = 120
_STATES = "|".join(map(re.escape, STATES.values()))
_NAMED = re.compile(rf"\b({_STATES})\b(?!,)|\b({'|'.join(STATES)}) residents?\b")  # "14 NH residents"
# "who live in Ohio", "are residents of Ohio", "are Ohio residents"
_LIVING = re.compile(
    r"(?:\s(?:who|that|are|were|is|also|being|currently))*(?:\s(?:live|lives|living|resid(?:e|es|ing)|residents?)"
    rf"\s(?:of|in)(?:\sthe\sstate\sof)?\s({_STATES})|\s({_STATES})\sresidents?)\b",
    re.I,
)
_IN = re.compile(rf"(?:\s(?:are|were|is))?\s(?:of|in|from)(?:\sthe\sstate\sof)?\s({_STATES})\b", re.I)
_THAT_STATE = re.compile(r"\s(?:of|in|from) (?:that|the|this) (?:state|commonwealth)\b", re.I)


class Place(NamedTuple):
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
    adjective: bool
    """Whether it is the adjective of a country."""


@cache
def _places() -> dict[str, tuple[str | None, str]]:
    """The state and the country that each name of a place tells."""
    abroad = {
        **geography.NATIONALITIES,
        **{name: code for code, name in countries().items() if len(name) > 3},
        **geography.COUNTRY_NAMES,
        **geography.FOREIGN_CITIES,
    }
    states = {
        **geography.CITIES,
        **geography.STATE_ABBREVIATIONS,
        **{name: code for code, name in STATES.items()},
        **{code: code for code in STATES},
    }
    return {
        **{name: (None, code) for name, code in abroad.items()},
        **{name: (code, "US") for name, code in states.items()},
    }


@cache
def _by_first_word() -> dict[str, list[str]]:
    """The names of places by their first word, longest first."""
    found = defaultdict(list)
    for name in sorted(_places(), key=len, reverse=True):
        if word := _FIRST_WORD.match(name):
            found[word[0]].append(name)
    return found


@cache
def _spaced(name: str) -> re.Pattern[str]:
    """The name with any white space between its words."""
    return re.compile(r"\s+".join(map(re.escape, name.split())) + r"(?![^\W_])")


def _named(flat: str) -> Iterator[tuple[int, int, str]]:
    """Where the name of a place begins and ends, and which it is."""
    known, last = _by_first_word(), 0
    for match in _CAPITAL.finditer(flat):
        start = match.start()
        for name in known.get(match[0], ()) if start >= last else ():
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
        state, country = _places()[name]
        abroad = geography.FOREIGN_CITIES.get(town[1]) if town else None
        if abroad and countries().get(abroad) == name:
            state, country = None, abroad  # "Tbilisi, Georgia"
        if last and last.start < first:
            yield last
        last = Place(start, end, first, state, country, name in STATES, name in geography.NATIONALITIES)
    if last:
        yield last


def of_a_state(text: str, at: int, *, bare: bool = False) -> int | None:
    """Where the words end by which those counted live in a state; ``bare`` takes a mere "in Ohio" too."""
    found = _LIVING.match(text, at) or (_IN.match(text, at) if bare else None)
    return found.end() if found else None


def numbers_residents(before: str) -> bool:
    """Whether what stands before a figure says that it is the number of residents."""
    return bool(_LABELLED.search(before[-_REACH:]))


def residence(text: str, number: Number, end: int, noun: str, home: str | None) -> str | None:
    """The jurisdiction of ``1,204 residents of Ohio``, ``700 Maine residents``, ``9 of them in Maine``.

    ``home`` is the state whose office speaks of its "residents" without naming it.
    """
    code = geography.DEMONYMS.get(noun) or _code(text, number, end, noun, home)
    return f"US-{code}" if code else None


def _code(text: str, number: Number, end: int, noun: str, home: str | None) -> str | None:
    label, inside = text[max(0, number.start - _REACH) : number.start], text[number.end : end]
    if not noun and _LABELLED.search(label.lower()):
        called = [
            geography.DEMONYMS[word] for word in _WORD.findall(label.lower()) if word in geography.DEMONYMS
        ]
        return called[-1] if called else _state(_NAMED.search(label))
    reference = None if noun else REFERENCE.match(text.lower(), end)
    at = reference.end() if reference else end
    if living := _LIVING.match(text, at) or (not noun and _LIVING.search(inside)):
        return _state(living)
    if noun and "resident" not in inside.lower():
        return None
    if found := _NAMED.search(inside) or _IN.match(text, at):
        return _state(found)
    if _THAT_STATE.match(text, end):
        return _state(next(reversed(list(_NAMED.finditer(text[: number.start]))), None))
    return home if noun.startswith("resident") else None


def _state(found: re.Match[str] | None) -> str | None:
    """The code of the state that a match names."""
    return state_code(next(filter(None, found.groups()))) if found else None


def told_by(story: Story) -> str | None:
    """The one state whose office reports: ``the Maine Office of the Attorney General``."""
    if "resident" not in story.lower or words.NURSED.search(story.lower):
        return None
    named = _NAMED.finditer(story.flat)
    offices = {_state(found) for found in named if words.REGULATOR.begins(story.lower, found.end())}
    return offices.pop() if len(offices) == 1 else None
