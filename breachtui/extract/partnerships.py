"""What of a name stands before its run of capitals: partners before commas, "the town of"."""

import re

from breachtui.extract.patterns import Lazy
from breachtui.values.places import STATES

# Partners before the last ones: "Dunmore, " of "Dunmore, Pratt & Vance".
_PARTNERS = Lazy(r"(?:^|(?<=[\"'(a-z] )|(?<=[\"(]))(?:[A-Z][\w'-]{1,20}, ){1,3}$")
_LAST_PARTNER = Lazy(
    r"(?:^|(?<=[\"'(a-z] )|(?<=[\"(]))(?:[A-Z][\w'-]{1,20}, ){1,3}[A-Z][\w'-]{1,20},? (?:and|&) $"
)
_PARTNERSHIP = Lazy(r" (?:LLP|L\.L\.P|PLLC|P\.?C|P\.?A|LLC|PLC)\b")
_JOINED = Lazy(r"[A-Z][\w'-]{1,20} (?:&|and) [A-Z]")
# A town that acts, and is no mere place: "the town of Elkhorn Bluff, Iowa, lost".
_GOVERNMENT = Lazy(
    r"(?:^|(?<=[a-z,] ))(?<!in )(?<!near )(?<!around )[Tt]he (?P<what>(?:city|town|village|borough"
    r"|township) of )$"
)
# A state that acts, and is no mere place: "the government of Maine has confirmed".
_STATE = Lazy(r"(?:^|(?<=[a-z,] ))(?<!in )[Tt]he (?P<what>(?:state )?government of |state of )$")
_STATES = frozenset(STATES.values())
_STATE_ACTS = Lazy(
    r"(?:,[^,]{3,60},)? (?:has|have|had|said|says|appears|confirmed|was|fell|notified|announced|lost)\b"
)


def earlier_partners(text: str, start: int, end: int) -> re.Match[str] | None:
    """The partners before commas that belong to the name between the offsets, if any."""
    if text[start - 2 : start] not in (", ", "d ", "& "):
        return None
    joined = _JOINED.match(text, start, end)
    pattern = _PARTNERS if joined else _LAST_PARTNER if _PARTNERSHIP.search(text, start, end) else None
    return pattern.search(text, max(0, start - 80), start) if pattern else None


def state_of(text: str, start: int, end: int) -> re.Match[str] | None:
    """``the government of`` before a state's name, where the state acts; the group is ``what``."""
    if text[start:end] not in _STATES or not _STATE_ACTS.match(text, end):
        return None
    return _STATE.search(text, max(0, start - 40), start)


def government_of(text: str, start: int) -> re.Match[str] | None:
    """``the town of`` before a name, where it is no mere place; the group ``what`` is without the article."""
    return _GOVERNMENT.search(text, max(0, start - 40), start) if text.endswith(" of ", 0, start) else None
