"""Dates at which it came to be known what had happened, by what stands around them."""

import re

from breachtui.extract.patterns import Lazy
from breachtui.extract.verbs import LIKELY, Place, Verdict

_WHEN = Lazy(r",?\swhen\b", re.I)
_THAT = Lazy(r"\s(?:that|how)\b", re.I)
_ONLY = Lazy(r"\bonly (?:on|in|last) $|\bonly $", re.I)


def found_when(place: Place) -> bool:
    """Whether what follows a date tells what was found then: ``until March 2018, when it found the bug``."""
    if not _WHEN.match(place.text, place.end):
        return False
    clause = next((c for c in place.clauses if place.end <= c.start <= place.end + 1), None)
    verbs = [cue for cue in clause.cues if cue.verb] if clause else []
    return bool(verbs) and verbs[0].kind == "discovered"


def found_out_when(place: Place, at: int) -> list[Verdict]:
    """``learned of the theft when the files turned up on June 22``."""
    clause = place.clauses[at]
    if not at or not _WHEN.match(place.text, clause.start):
        return []
    verbs = [cue for cue in place.clauses[at - 1].cues if cue.verb]
    found = bool(verbs) and verbs[-1].kind == "discovered"
    return [("discovered", LIKELY, "when it came to be known")] if found else []


def only_then(place: Place, at: int) -> bool:
    """``learned that somebody had been in its network only on June 3``."""
    clause = place.clauses[at]
    if not at or not _THAT.match(place.text, clause.start):
        return False
    if not _ONLY.search(place.text[max(0, place.start - 12) : place.start]):
        return False
    verbs = [cue for clause in place.clauses[:at] for cue in clause.cues if cue.verb]
    return bool(verbs) and verbs[-1].kind == "discovered"
