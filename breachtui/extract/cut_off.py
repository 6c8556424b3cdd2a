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
# What may still follow a day or the first digits of a number.
_OPEN_DATE = re.compile(r",?\s?(?:[12]\d{0,2})?\s*")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d$")
_OPEN_NUMBER = re.compile(r"(?:,\d{0,2})?\s*")


def cut_end(flat: str, start: int) -> int | None:
    """The end of a text whose last sentence, which begins at ``start``, was cut off; None for a whole one."""
    if len(flat) < _LEAST or _ENDED.search(flat[-8:]):
        return None
    last = _LAST_WORDS.search(flat[max(start, len(flat) - 200) :])
    if not last or len(_PLAIN.findall(last[0])) < _ENOUGH:
        return None  # a signature, a heading, a list of names
    return len(flat.rstrip())


def is_open_date(flat: str, end: int, cut: int | None) -> bool:
    """Whether the cut may have taken the rest of a date that ends at ``end``; one with its year is whole."""
    if cut is None or not _OPEN_DATE.fullmatch(flat, end, cut):
        return False
    return not _YEAR.search(flat[max(0, end - 5) : end])


def is_open_number(flat: str, end: int, cut: int | None) -> bool:
    """Whether the cut may have taken the rest of a number that ends at ``end``."""
    return cut is not None and bool(_OPEN_NUMBER.fullmatch(flat, end, cut))
