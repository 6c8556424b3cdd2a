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
_LABELLED = Lazy(r"[^:.]{0,60}\bresidents\b[^:.]{0,30}:\s$", re.I)
_RESIDENT = Lazy(r"\bresidents?\b", re.I)
_THAT_STATE = Lazy(r"\s(?:of|in|from) (?:that|the|this) (?:state|commonwealth)\b", re.I)


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
    if noun in DEMONYMS:
        return f"US-{DEMONYMS[noun]}"
    labelled = _LABELLED.search(text[max(0, number.start - 90) : number.start]) if not noun else None
    if labelled:
        named = _state_inside().search(labelled[0])
        return f"US-{state_code(named[1])}" if named else None
    inside = text[number.end : end]
    refers = not noun and REFERENCE.match(text, end)
    if not (_RESIDENT.search(inside) or refers or (not noun and state_after().match(text, end))):
        return None
    at = refers.end() if refers else end
    match = (_state_inside().search(inside) if noun else None) or state_after().match(text, at)
    if match:
        code = state_code(match[1])
        return f"US-{code}" if code else None
    if not _THAT_STATE.match(text, at):
        return None
    earlier = _state_inside().findall(text[: number.start])
    code = state_code(earlier[-1]) if earlier else None
    return f"US-{code}" if code else None
