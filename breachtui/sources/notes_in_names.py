"""Names with a clerk's notes at them: ``Cedar Bank (Supplemental)`` is Cedar Bank."""

import re
from html import unescape

from breachtui.sources.cells import text_cell
from breachtui.values.places import state_code

_WORDS = r"s?upp?lement(?:al|als)?|spplemental|addendum|amended|amendment|update|corrected"
_NOTE = (
    rf"(?:(?:1st|2nd|3rd|first|second|third) )?(?:{_WORDS})"
    r"(?: (?:notice|notification|report)s?)?(?: x ?\d| ?#? ?\d)?"
)
_ON = r"(?: (?:to|for|of|from)\b[^():]{0,80})?"  # "Addendum to Initial Notice of Data Event: Cedar Bank"
_BEFORE = re.compile(rf"{_NOTE}{_ON}\s?:\s?", re.I)
_BRACKETED = rf"\((?:[^()]{{0,40}}\b)?(?:{_WORDS})\b[^()]{{0,60}}\)"
_GLUED = rf"(?-i:(?<=[a-z.,)”])(?=[A-Z])){_NOTE}"
_AFTER = re.compile(rf"\s?(?:{_BRACKETED}|[–—-]\s?{_NOTE}{_ON}|{_GLUED})\s?", re.I)
_SQUARE = re.compile(r"\s?\[[^\[\]]{0,400}\]\s?$")
_BETWEEN_NAMES = re.compile(r"\s*[;|]\s*| / ")
_MOST = 4  # notes at one name
_MARKS = ("plement", "addend", "amend", "update", "correct")


_SHORT = re.compile(
    r"(?P<name>[^()]{3,200}[^()\s])\s*\((?:collectively,? |hereinafter,? |together,? )?"
    r"[\"“”'‘’]{1,2}(?P<short>\w[^\"“”()]{1,60}?)[\"“”'‘’]{1,2}\)",
    re.I,
)
_TWO = re.compile(r"[A-Za-z.)]{2}/[A-Z][A-Za-z-]")  # two names, and no "d/b/a"
_PLACED = re.compile(r"(?P<name>.{2,200}?)\s?\((?:[^(),]{2,40},\s?)?(?P<state>[A-Z]{2})\)[.,]?")
_ANYBODY = re.compile(
    r"(?-i:the|our) .*|(?:company|firm|bank|hospital|clinic|university|city|county|we|organization)", re.I
)
_TOPIC = r"(?:data|security|privacy|cyber)\s?(?:security|manager)?\s?[–—-]?\s?(?:breach|incident|event)"
_UNDER = re.compile(r"privacy manager breach\b\s?", re.I)
_OVER = re.compile(rf"[\s,–—-]+(?P<note>{_TOPIC}|breach case ?# ?\d+)$", re.I)
_TOLD = re.compile(r"breach|incident|event", re.I)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[a-z]{2})(?=(?:of|and|for|the)[A-Z])")


def name_cell(text: str) -> str | None:
    """The name in a cell without what it is filed under, as ``- Data Breach``; None where there is none.

    Where that is written without spaces, as some PDFs come out, the words of the name are told apart too.
    """
    name = text_cell(text)
    if not name:
        return None
    if "&" in name or "\xad" in name:
        name = unescape(name).replace("\xad", "")
    if not _TOLD.search(name):
        return name
    shorter = _UNDER.sub("", name, 1) if _UNDER.match(name) else name
    if (found := _OVER.search(shorter)) and found.start():
        shorter = shorter[: found.start()]
        if " " not in shorter and " " not in found["note"] and found["note"].lower() != "breach":
            shorter = _HUMP.sub(" ", shorter)
    return shorter or name


def organization_cell(text: str) -> str | None:
    """The name in a cell without the notes before and behind it; None where there is none."""
    name = name_cell(text) or ""
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


def short_form(name: str) -> tuple[str, str | None]:
    """The name, and the short form that stands behind it in brackets and quotes; None where there is none.

    >>> short_form("Cedar Group Holdings, Inc. (“Cedar Group”)")
    ('Cedar Group Holdings, Inc.', 'Cedar Group')
    """
    found = _SHORT.fullmatch(name)
    if not found:
        return name, None
    if _TWO.search(found["name"]):  # whose it is, is not told
        return found["name"], None
    return found["name"], None if _ANYBODY.fullmatch(found["short"]) else found["short"]


def placed_name(name: str) -> tuple[str, str | None]:
    """The name, and the code of the state that stands behind it in brackets; None where none does.

    >>> placed_name("Cedar Bank (Athens, OH)")
    ('Cedar Bank', 'OH')
    """
    found = _PLACED.fullmatch(name)
    state = state_code(found["state"]) if found else None
    return (found["name"], state) if found and state else (name, None)


def name_flags(text: str) -> tuple[str, ...]:
    """``supplement`` where a clerk's note says that the filing adds to, or corrects, an earlier one."""
    low = text.lower()
    if not any(mark in low for mark in _MARKS):  # as nearly always
        return ()
    return ("supplement",) if _BEFORE.match(text) or _AFTER.search(text) else ()


def names_several(name: str) -> bool:
    """Whether a name is several, parted by semicolons, bars or slashes; each of more than one word."""
    parts = _BETWEEN_NAMES.split(name)
    return sum(1 for part in parts if part[:1].isupper() and " " in part.strip()) > 1
