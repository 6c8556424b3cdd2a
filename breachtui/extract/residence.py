"""Whose residents a figure counts, by the label before it or by the code of a state."""

import re
from functools import cache

from breachtui.extract.lexicon import people as words
from breachtui.extract.patterns import Lazy
from breachtui.values.places import STATES, state_code

_LABELLED = Lazy(r"[^:.]{0,60}\bresidents\b[^:.]{0,30}:\s$|\b\w+(?: \w+)? only\)?:\s{1,4}$", re.I)
# "Number of Texans affected: 1,204"
_OF_PEOPLE = Lazy(r"\b([a-z]{5,16}s) (?:affected|impacted|involved|notified):\s{1,4}$")
# "the number of Iowa residents affected is 212"
_NUMBER_OF = Lazy(
    r"\bnumber of [^:.;]{0,60}\bresidents\b[^:.;]{0,50}?(?:\b(?:is|was|exceeds?|be|at|totals?|of)"
    r"(?: (?:about|approximately|estimated|currently|now|least|over))*|:) $",
    re.I,
)
_REACH = 120
# "14 NH residents"
_SHORT_RESIDENTS = Lazy(r"\b([A-Z]{2}) residents?\b")
# "611 live in Idaho, 52 in Nevada"
_IN_A_ROW = Lazy(r"\b(?:in|of|from) [A-Z][a-z]+(?: [A-Z][a-z]+)?,?(?: and)? $")
_AMONG = Lazy(
    r"\b(?:including|among them|of whom|of them|(?:affected|notified|involved|impacted|individuals"
    r"|people),(?: with)?)\s(?:about |some )?$",
    re.I,
)


@cache
def state_names() -> str:
    """The names of all states as one alternation."""
    return "|".join(re.escape(name) for name in STATES.values())


@cache
def state_inside() -> re.Pattern[str]:
    """A state named anywhere."""
    return re.compile(rf"\b({state_names()})\b(?!,)", re.I)


def names_residents(label: str) -> bool:
    """Whether a label says that the figure after it counts residents of a state."""
    return bool(_LABELLED.search(label) or _NUMBER_OF.search(label) or _OF_PEOPLE.search(label.lower()))


def numbers_residents(before: str) -> bool:
    """Whether what stands before a figure says that it is the number of residents."""
    return bool(_NUMBER_OF.search(before[-_REACH:]))


def of_label(label: str) -> str | None:
    """The state of the label before a figure: ``Number of Texans affected:``."""
    people = _OF_PEOPLE.search(label.lower())
    if people and people[1] in words.DEMONYMS:
        return words.DEMONYMS[people[1]]
    labelled = _LABELLED.search(label) or _NUMBER_OF.search(label)
    if not labelled:
        return None
    named = state_inside().search(labelled[0])
    return state_code(named[1]) if named else short_state(labelled[0])


def short_state(text: str) -> str | None:
    """``NH`` of ``14 NH residents``."""
    short = _SHORT_RESIDENTS.search(text)
    return short[1] if short and short[1] in STATES else None


def among(text: str, lower: str) -> bool:
    """Whether what stands before a number makes it a part of those counted before."""
    return bool(_AMONG.search(lower) or _IN_A_ROW.search(text[-40:]))
