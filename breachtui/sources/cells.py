"""Cells of a table to values; what is not certain is left out and said in a remark."""

import re
from functools import lru_cache

from breachtui.sources.mending import mended
from breachtui.values.counts import Qualifier, parse_figure
from breachtui.values.text import fold, single_line, visible_prose

MISSING = frozenset({"", "-", "--", "—", "–", "n/a", "na", "nan", "none", "null", "nil", "unkn", "\\n"})
"""What stands in a cell, folded, where there is no value; ``\\N`` as databases write it."""

UNSTATED = frozenset({"unknown", "undetermined", "not provided", "not available", "tbd", "pending"})
"""What says in words, folded, that a value is not known."""
ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})
"""What a spreadsheet shows where a formula failed."""
_YES = frozenset({"yes", "y", "true", "t", "1", "x", "✓"})
_NO = frozenset({"no", "n", "false", "f", "0"})

_PLAIN_COUNT = re.compile(r"\d{1,12}|\d{1,3}(?:[,\u00a0\u202f ]\d{3}){1,3}", re.ASCII)
_SCIENTIFIC = re.compile(r"(\d)(?:[.,](\d{1,9}))?e\+?(\d{1,2})", re.ASCII | re.I)
_TRAILING_ZEROS = re.compile(r"(\d{1,12})[.,]0{1,2}", re.ASCII)
_SAID_UNKNOWN = re.compile(
    r"\b(?:tbd|to be determined|unknown|not (?:yet )?(?:known|provided|given|available|determined))\b", re.I
)
_NUMBER = re.compile(r"(?<![\d,.])(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,12})(?![\d,.]*\d)", re.ASCII)
_SCALED = re.compile(
    r"(?<![\d,.])(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,6})(?:\.\d{1,6})? ?(?:thousand|million|billion|[kmb])\b",
    re.I | re.ASCII,
)
_BRACKETED = re.compile(r"\([^()]{0,300}\)")
_DATE_LIKE = re.compile(r"\d[/-]\d{1,2}[/-]\d", re.ASCII)
_PERCENTAGE = re.compile(r"[\d.,]{1,20} ?%", re.ASCII)
_MANGLED_RANGE = re.compile(r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-(\d\d)", re.I | re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HEDGES: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
    (Qualifier.AT_LEAST, re.compile(r"\d\s?\+|at least|more than|\bover\b|>|minimum|or more", re.I)),
    (Qualifier.AT_MOST, re.compile(r"up to|at most|less than|fewer than|<|maximum|no more than", re.I)),
    (Qualifier.ABOUT, re.compile(r"approx|about|roughly|estimate|~|\bcirca\b|\bca\.", re.I)),
)

Figure = tuple[int | None, Qualifier, str | None]
"""A count: its value, how exact it claims to be, and a remark where that is not the whole cell."""


def text_cell(text: str) -> str | None:
    """The words of a cell on one line, wrong decodings mended; None where it holds nothing."""
    if text.isascii() and text.isprintable():  # as most are: spaces are all there is to see to
        plain = " ".join(text.split())
        return None if plain in ERRORS else plain or None
    return single_line(mended(text.strip())) or None


def prose_cell(text: str) -> str:
    """The prose of a cell, wrong decodings mended, its lines ended by line feeds; "" where it holds none."""
    plain = visible_prose(mended(text).replace("\r\n", "\n").replace("\r", "\n").strip())
    return "" if fold(plain) in MISSING else plain


@lru_cache(16384)
def count_cell(text: str) -> Figure:
    """The count in a cell.

    ``1,204`` is exact, ``1,000+`` at least 1,000, ``1,37e+09`` (a decimal comma) about 1.37
    billion. Of several numbers the first outside brackets is taken as the least there is.
    """
    plain = text.strip()
    if _PLAIN_COUNT.fullmatch(plain):
        return int(re.sub(r"\D", "", plain)), Qualifier.EXACT, None
    folded = plain.lower()
    if folded in MISSING:
        return None, Qualifier.EXACT, None
    if zeros := _TRAILING_ZEROS.fullmatch(plain):
        return int(zeros[1]), Qualifier.EXACT, None
    if power := _SCIENTIFIC.fullmatch(plain):
        return _scientific(power), Qualifier.ABOUT, None
    if folded in UNSTATED:
        return None, Qualifier.EXACT, "states no number"
    if mangled := _MANGLED_RANGE.fullmatch(plain):
        return (
            _MONTHS.index(mangled[1].lower()) + 1,
            Qualifier.AT_LEAST,
            "is a range that was turned into a date",
        )
    return _count_in(plain)


def _scientific(power: re.Match[str]) -> int | None:
    digits = power[1] + (power[2] or "")
    zeros = int(power[3]) - len(power[2] or "")
    return int(digits) * 10**zeros if 0 <= zeros <= 12 else None


def _in_digits(scaled: re.Match[str]) -> str:
    return f"{parse_figure(scaled[0])}"


def _count_in(text: str) -> Figure:
    digits = _SCALED.sub(_in_digits, text)
    if digits != text:
        return count_cell(digits)
    numbers = _NUMBER.findall(_BRACKETED.sub(" ", text)) or _NUMBER.findall(text)
    if _SAID_UNKNOWN.search(text) and numbers in ([], ["0"]):
        return None, Qualifier.EXACT, "states no number"
    if not numbers or _DATE_LIKE.search(text) or _PERCENTAGE.fullmatch(text):
        return None, Qualifier.EXACT, "is no number"
    value = int(numbers[0].replace(",", ""))
    remainder = text.replace(numbers[0], "", 1).strip()
    hedge = next((kind for kind, words in _HEDGES if words.search(text)), None)
    if hedge and len(numbers) == 1:
        return value, hedge, None if len(remainder) < 14 else "holds more than a number"
    several = len(_NUMBER.findall(text)) > 1
    return value, Qualifier.AT_LEAST if several else Qualifier.EXACT, "holds more than a number"


@lru_cache(4096)
def flag_cell(text: str) -> bool | None:
    """Yes or no; None where the cell says neither."""
    plain = "".join(text.split()).lower()  # a PDF has cells like "N o"
    return True if plain in _YES else False if plain in _NO else None


def list_cell(text: str, separator: str = ",") -> tuple[str, ...]:
    """The values of a cell that holds several."""
    return tuple(part for each in text.split(separator) if (part := single_line(each)))
