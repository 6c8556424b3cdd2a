"""Where the people that a number counts live."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from breachtui.extract.document import Document
from breachtui.extract.numbers import Number
from breachtui.extract.rules import counts as words
from breachtui.extract.rules.geography import DEMONYMS
from breachtui.values.places import STATES, state_code

REFERENCE = re.compile(
    r",? (?:(?:of|among) (?:whom|them|those|these|you)|(?:of|from) the (?:victims|total)|others)\b"
)
"""``of whom``, ``of them``: who has been counted before."""
# "Iowa residents affected: 212", "Texans affected: 1,204", "the number of Iowa residents is 212"
_LABELLED = re.compile(
    r"(?:\bresidents\b[^:.]{0,30}|\b(?P<people>[a-z]{5,16}s) (?:affected|impacted|notified)|\b\w+ only\)?)"
    r":\s{1,4}$"
    r"|\bnumber of [^:.;]{0,60}\bresidents\b[^:.;]{0,50}?(?:(?:\b(?:is|was|at|of|to)|:)(?:\s\w+){0,2}\s)$"
)
_REACH, _LABEL = 120, 40
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
_ROW = re.compile(
    r"^[ \t|]{0,80}(?P<name>[A-Z][A-Za-z.]{1,13}(?: [A-Za-z.]{2,9}){0,2})(?: residents)?(?::[ \t]|[ \t.|]{3})"
    r"[ \t.|]{0,90}(?P<number>\d{1,3}(?:,\d{3}){1,3}|\d{1,7})[ \t|]{0,80}$",
    re.M,
)
_TOTAL = re.compile(r"(?:grand )?totals?(?: (?:affected|individuals|residents))?", re.I)
_HEAD = re.compile(r"residents|individuals|affected|impacted|notified|persons|people|consumers")
_HEAD_REACH, _MOST_ROWS = 300, 120


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
    code = DEMONYMS.get(noun) or _code(text, number, end, noun, home)
    return f"US-{code}" if code else None


def _code(text: str, number: Number, end: int, noun: str, home: str | None) -> str | None:
    label, inside = text[max(0, number.start - _REACH) : number.start], text[number.end : end]
    if not noun and (labelled := _LABELLED.search(label.lower())):
        people = DEMONYMS.get(labelled["people"] or "")
        return people or _state(_NAMED.search(label[max(0, labelled.start() - _LABEL) :]))
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


def told_by(document: Document) -> str | None:
    """The one state whose office reports: ``the Maine Office of the Attorney General``."""
    if "resident" not in document.lower or words.NURSED.search(document.lower):
        return None
    named = _NAMED.finditer(document.flat)
    offices = {_state(found) for found in named if words.REGULATOR.begins(document.lower, found.end())}
    return offices.pop() if len(offices) == 1 else None


@dataclass(frozen=True)
class Row:
    """One row of a table of residents by state: a state and how many live there, or the total."""

    state: str | None
    """USPS code; None for the total."""
    number: int
    start: int
    """Offset of the row in the article's text, and after it."""
    end: int


def rows(document: Document) -> list[Row]:
    """The rows of a table of residents by state; none where the text has no such table."""
    found = list(islice(_rows(document.article.text), _MOST_ROWS))
    if sum(row.state is not None for row in found) < 2:
        return []
    first = found[0].start
    return found if _HEAD.search(document.lower, max(0, first - _HEAD_REACH), first) else []


def _rows(text: str) -> Iterator[Row]:
    for match in _ROW.finditer(text):
        state = state_code(match["name"])
        if state or _TOTAL.fullmatch(match["name"]):
            yield Row(state, int(match["number"].replace(",", "")), match.start("name"), match.end("number"))
