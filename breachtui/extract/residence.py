"""Where the people that a number counts live."""

import re
from functools import cache

from breachtui.extract.lexicon import people as words
from breachtui.extract.lexicon.demonyms import DEMONYMS
from breachtui.extract.numbers import Number
from breachtui.extract.patterns import Lazy
from breachtui.values.places import STATES, state_code

REFERENCE = Lazy(
    r",? (?:(?:of|among) (?:whom|them|those|these|you)|(?:of|from) the (?:victims|total)|others)\b", re.I
)
"""``of whom``, ``of them``: who has been counted before."""
_LABELLED = Lazy(r"[^:.]{0,60}\bresidents\b[^:.]{0,30}:\s$|\b\w+(?: \w+)? only\)?:\s{1,4}$", re.I)
# "Number of Texans affected: 1,204"
_OF_PEOPLE = Lazy(r"\b([a-z]{5,16}s) (?:affected|impacted|involved|notified):\s{1,4}$")
# "the number of Iowa residents affected is 212"
_NUMBER_OF = Lazy(
    r"\bnumber of [^:.;]{0,60}\bresidents\b[^:.;]{0,50}?(?:\b(?:is|was|exceeds?|be|at|totals?|of)"
    r"(?: (?:about|approximately|estimated|currently|now|least|over))*|:) $",
    re.I,
)
_REACH = 120  # characters before a figure in which its label stands
# "14 NH residents"
_SHORT_RESIDENTS = Lazy(r"\b([A-Z]{2}) residents?\b")
_RESIDENT = Lazy(r"\bresidents?\b", re.I)
_THAT_STATE = Lazy(r"\s(?:of|in|from) (?:that|the|this) (?:state|commonwealth)\b", re.I)
# "611 live in Idaho, 52 in Nevada"
_IN_A_ROW = Lazy(r"\b(?:in|of|from) [A-Z][a-z]+(?: [A-Z][a-z]+)?,?(?: and)? $")
_AMONG = Lazy(
    r"\b(?:including|among them|of whom|of them|(?:affected|notified|involved|impacted|individuals"
    r"|people),(?: with)?)\s(?:about |some )?$",
    re.I,
)
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
        rf"(?:(?: (?:are|were|is|who|being|live|living|lives|resid(?:e|es|ing)|residents?)){{0,3}}\s(?:of|in"
        rf"|from)(?: the state of)?| are) ({_state()})\b",
        re.I,
    )


def numbers_residents(before: str) -> bool:
    """Whether what stands before a figure says that it is the number of residents."""
    return bool(_NUMBER_OF.search(before[-_REACH:]))


def residence(text: str, number: Number, end: int, noun: str) -> str | None:
    """The jurisdiction of ``1,204 residents of Ohio``, ``700 Maine residents``, ``9 of them in Maine``."""
    code = DEMONYMS.get(noun) or _code(text, number, end, noun)
    return f"US-{code}" if code else None


def _code(text: str, number: Number, end: int, noun: str) -> str | None:
    label = text[max(0, number.start - _REACH) : number.start]
    if not noun and _is_label(label):
        return _of_label(label)
    if noun and (living := words.LIVE_IN.match(text, end)):
        return state_code(living[1])
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


def _is_label(label: str) -> bool:
    """Whether what stands before a figure says that it counts residents of a state."""
    if ":" in label[-_COLON:] and (_LABELLED.search(label) or _OF_PEOPLE.search(label.lower())):
        return True
    return "umber of" in label and bool(_NUMBER_OF.search(label))


def _of_label(label: str) -> str | None:
    """The state of the label before a figure: ``Number of Texans affected:``."""
    people = _OF_PEOPLE.search(label.lower())
    if people and people[1] in DEMONYMS:
        return DEMONYMS[people[1]]
    labelled = _LABELLED.search(label) or _NUMBER_OF.search(label)
    if not labelled:
        return None
    named = _state_inside().search(labelled[0])
    return state_code(named[1]) if named else _short(labelled[0])


def _short(text: str) -> str | None:
    """``NH`` of ``14 NH residents``."""
    short = _SHORT_RESIDENTS.search(text)
    return short[1] if short and short[1] in STATES else None


def among(text: str, lower: str) -> bool:
    """Whether what stands before a number makes it a part of those counted before."""
    return bool(_AMONG.search(lower) or _IN_A_ROW.search(text[-40:]))
