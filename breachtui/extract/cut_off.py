"""Where a text was cut off: data sets keep so many characters of a letter, and end it within a word.

What touches that end may be half of a name, of a number or of a date.
"""

import re

# A text so long that does not end as sentences or signatures do was cut off.
_LEAST = 250
_ENDED = re.compile(r"[.!?:;)\]>\"*_|]\s*$")
_LAST_WORDS = re.compile(r"(?:\S+\s+){0,12}\S+\s*$")
_PLAIN = re.compile(r"\b[a-z]{2,}\b")
_ENOUGH = 4
_FIGURES = re.compile(r",?\s?\d{0,3}\s*")
"""What may stand there of a year, or of the next digits of a number."""


def cut_end(flat: str, start: int) -> int | None:
    """The end of a text whose last sentence, which begins at ``start``, was cut off; None for a whole one."""
    if len(flat) < _LEAST or _ENDED.search(flat[-8:]):
        return None
    last = _LAST_WORDS.search(flat[max(start, len(flat) - 200) :])
    if not last or len(_PLAIN.findall(last[0])) < _ENOUGH:
        return None  # a signature, a heading, a list of names
    return len(flat.rstrip())


def is_open(flat: str, end: int, cut: int | None) -> bool:
    """Whether the cut may have taken the rest of a number or a date that ends at ``end``."""
    return cut is not None and bool(_FIGURES.fullmatch(flat, end, cut))
