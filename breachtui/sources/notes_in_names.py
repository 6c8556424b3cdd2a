"""Names with a clerk's notes at them: ``Cedar Bank (Supplemental)`` is Cedar Bank."""

import re

from breachtui.sources.cells import text_cell

_NOTE = (
    r"(?:(?:1st|2nd|3rd|first|second|third) )?"
    r"(?:s?upp?lement(?:al|als)?|spplemental|addendum|amended|amendment|update|corrected)"
    r"(?: (?:notice|notification|report)s?)?(?: x ?\d| ?#? ?\d)?"
)
_BEFORE = re.compile(rf"{_NOTE}\s?:\s?", re.I)
_AFTER = re.compile(rf"\s?(?:\(\s?{_NOTE}[^()]{{0,60}}\)|[–—-]\s?{_NOTE}|(?<=[a-z.,)”]){_NOTE})\s?", re.I)
_SQUARE = re.compile(r"\s?\[[^\[\]]{0,400}\]\s?$")
_MOST = 4  # notes at one name
_MARKS = ("plement", "addend", "amend", "update", "correct")


def organization_cell(text: str) -> str | None:
    """The name in a cell without the notes before and behind it; None where there is none."""
    name = text_cell(text) or ""
    if note := _BEFORE.match(name):
        name = name[note.end() :]
    for _ in range(_MOST):
        shorter = _SQUARE.sub("", name).rstrip(" ,;")
        if (note := _AFTER.search(shorter)) and note.end() == len(shorter):
            shorter = shorter[: note.start()].rstrip(" ,;–—-")
        if shorter == name or not shorter:
            break
        name = shorter
    return name or None


def name_flags(text: str) -> tuple[str, ...]:
    """``supplement`` where a clerk's note says that the filing adds to, or corrects, an earlier one."""
    low = text.lower()
    if not any(mark in low for mark in _MARKS):  # as nearly always
        return ()
    return ("supplement",) if _BEFORE.match(text) or _AFTER.search(text) else ()
