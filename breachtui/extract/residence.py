"""Where the people that a number counts live."""

import re
from functools import cache

from breachtui.extract.lexicon.demonyms import DEMONYMS
from breachtui.extract.numbers import Number
from breachtui.extract.patterns import Lazy
from breachtui.values.places import STATES, state_code

REFERENCE = Lazy(
    r",? (?:(?:of|among) (?:whom|them|those|these)|(?:of|from) the (?:victims|total)|others)\b", re.I
)
"""``of whom``, ``of them``: who has been counted before."""
_LABELLED = Lazy(r"[^:.]{0,60}\bresidents\b[^:.]{0,30}:\s$|\b\w+(?: \w+)? only\)?:\s{1,4}$", re.I)
# "Number of Texans affected: 1,204"
_OF_PEOPLE = Lazy(r"\b([a-z]{5,16}s) (?:affected|impacted|involved|notified):\s{1,4}$")
# "14 NH residents"
_SHORT_RESIDENTS = Lazy(r"\b([A-Z]{2}) residents?\b")
_RESIDENT = Lazy(r"\bresidents?\b", re.I)
_THAT_STATE = Lazy(r"\s(?:of|in|from) (?:that|the|this) (?:state|commonwealth)\b", re.I)
_LABEL = 90  # characters before a figure in which its label stands
_COLON = 6  # and in which the colon that ends it does


@cache
def _state() -> str:
    return "|".join(re.escape(name) for name in STATES.values())


@cache
def _state_inside() -> re.Pattern[str]:
    return re.compile(rf"\b({_state()})\b(?!,)", re.I)


@cache
def state_after() -> re.Pattern[str]:
    """What follows a number of people who live in a state that it names."""
    return re.compile(
        rf"(?: (?:are|were|is|who|being|live|living|lives|resid(?:e|es|ing)|residents?)){{0,3}}\s(?:of|in"
        rf"|from)(?: the state of)? ({_state()})\b",
        re.I,
    )


def residence(text: str, number: Number, end: int, noun: str) -> str | None:
    """The jurisdiction of ``1,204 residents of Ohio``, ``700 Maine residents``, ``9 of them in Maine``."""
    code = DEMONYMS.get(noun) or _code(text, number, end, noun)
    return f"US-{code}" if code else None


def _code(text: str, number: Number, end: int, noun: str) -> str | None:
    label = text[max(0, number.start - _LABEL) : number.start]
    labelled = not noun and ":" in label[-_COLON:]
    if labelled and (_LABELLED.search(label) or _OF_PEOPLE.search(label.lower())):
        return _of_label(label)
    inside = text[number.end : end]
    refers = not noun and REFERENCE.match(text, end)
    if not (_RESIDENT.search(inside) or refers or (not noun and state_after().match(text, end))):
        return None
    at = refers.end() if refers else end
    match = (_state_inside().search(inside) if noun else None) or state_after().match(text, at)
    if match or (code := _short(inside)):
        return state_code(match[1]) if match else code
    if not _THAT_STATE.match(text, at):
        return None
    earlier = _state_inside().findall(text[: number.start])
    return state_code(earlier[-1]) if earlier else None


def _of_label(label: str) -> str | None:
    """The state of the label before a figure: ``Number of Texans affected:``."""
    people = _OF_PEOPLE.search(label.lower())
    if people and people[1] in DEMONYMS:
        return DEMONYMS[people[1]]
    labelled = _LABELLED.search(label)
    if not labelled:
        return None
    named = _state_inside().search(labelled[0])
    return state_code(named[1]) if named else _short(labelled[0])


def _short(text: str) -> str | None:
    """``NH`` of ``14 NH residents``."""
    short = _SHORT_RESIDENTS.search(text)
    return short[1] if short and short[1] in STATES else None
