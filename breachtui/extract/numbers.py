"""Numbers in prose: in digits, in words, or in both."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from breachtui.extract.rules.count_phrases import (
    FRACTIONS,
    IN_MONTH,
    IN_YEAR,
    LABELLED,
    NO_COUNT,
    NUMBER_WORDS,
    SCALES,
)
from breachtui.extract.sentences import lowered
from breachtui.values.counts import LARGEST

_SCALE = "|".join(SCALES)
_PLAIN = rf"(?:{'|'.join(NUMBER_WORDS)})"
# As the world groups thousands, or as South Asia does: 1,29,000. In "12,000-15,000" are two; a space may be
# lost before one: "affected1,745".
_GROUPED = r"\d{1,3}(?:,\d{3}){1,4}|\d{1,2}(?:,\d\d){1,4},\d{3}"
_FIGURES = re.compile(r"\d+")
_DIGITS = re.compile(
    rf"(?:(?<![\w$\u20ac\u00a3.,/#-])|(?<=,\d\d\d-)|(?<=[a-z]{{4}})(?=\d{{1,3}},\d))"
    rf"({_GROUPED}|\d{{1,12}}(?:\.\d{{1,3}})?)(?!\d)"
    rf"(?:[ -]?({_SCALE})\b|\s?([kmb]|mi?ln|mn|bn)\b|(?=\s|[.,;:)\"'+-]|$|[a-z]))",
    re.I,
)
_HALF = re.compile(rf"\b(?:(?:a|one) )?({'|'.join(FRACTIONS)})[ -](?:of )?(?:an? )?({_SCALE})\b")
_WORDS = re.compile(rf"\b(?:an?[ -](?:{_SCALE})|{_PLAIN})\b(?:[ -](?:and )?(?:{_PLAIN}|{_SCALE})\b){{0,9}}")
_WORD = re.compile(r"[a-z]+")
_LETTER = {"k": 10**3, "m": 10**6, "b": 10**9}
"""By their first letter: "1.2m", "3bn"."""
_CURRENCIES = ("$", "\u20ac", "\u00a3")
_SPAN = re.compile(
    rf"\s?%|[/:]\d|-(?!{_GROUPED}\b)\d|-(?:year|month|day|hour|digit|bed|page|person|member|store|week)"
)
RANGE = re.compile(r"\s?(?:-|to|and|or)\s?(?:as many as |about |around )?", re.I)
"""Between the two ends of a range."""
_AGAIN = re.compile(r"\s?\(\s?")


class Number(NamedTuple):
    """A whole number as a text writes it."""

    value: int
    start: int
    """Offset of its first character in the text searched."""
    end: int
    """Offset after its last."""
    round: bool
    """Whether it is written in a rounded form: "4.3M", "half a million", "600,000"."""
    scale: int = 1
    """What the word or the letter behind its digits multiplies them by."""


def numbers(text: str) -> Iterator[Number]:
    """The counts that a sentence writes, in order; no money, shares, spans of time, sizes, ordinals."""
    lower = lowered(text)
    starts = (figures.start() for figures in _FIGURES.finditer(text))
    found = {start: _from_digits(match) for start in starts if (match := _DIGITS.match(text, start))}
    for match in _HALF.finditer(lower):
        scale = SCALES[match[2]]
        found[match.start()] = Number(scale // FRACTIONS[match[1]], *match.span(), True)
    for match in _WORDS.finditer(lower):
        found.setdefault(match.start(), Number(in_words(match[0]), *match.span(), True))
    yield from _said_once(lower, _of_one_scale(lower, [found[start] for start in sorted(found)]))


def _of_one_scale(lower: str, found: list[Number]) -> list[Number]:
    """The numbers; the first of two that make a range has the scale of the second: "10 to 15 million"."""
    scaled = []
    for number, following in zip_longest(found, found[1:]):
        between = following and RANGE.fullmatch(lower, number.end, following.start)
        if (
            between
            and number.scale == 1 < following.scale
            and number.value * following.scale < following.value
        ):
            number = number._replace(value=number.value * following.scale, round=True)  # noqa: PLW2901
        scaled.append(number)
    return scaled


def _said_once(lower: str, found: list[Number]) -> Iterator[Number]:
    """The numbers that count something; one in words and again in digits is one."""
    end, held = -1, None
    for number in found:
        if number.start < end:
            continue
        if held and held.value == number.value and _AGAIN.fullmatch(lower, held.end, number.start):
            end = number.end + lower.startswith(")", number.end)
            number = number._replace(start=held.start, end=end)  # noqa: PLW2901
        elif held:
            yield held
        held = None
        if _counts_something(lower, number):
            held, end = number, number.end
    if held:
        yield held


def _from_digits(match: re.Match[str]) -> Number:
    whole, _, fraction = match[1].replace(",", "").partition(".")
    scale = SCALES[match[2].lower()] if match[2] else _LETTER.get((match[3] or "").lower()[:1], 1)
    value = int(whole) * scale + (int(fraction) * scale // 10 ** len(fraction) if fraction else 0)
    return Number(value, *match.span(), scale > 1 or (value >= 1000 and value % 100 == 0), scale)


def in_words(text: str) -> int:
    """The number of "two million three thousand"; "a hundred" is 100.

    >>> in_words("two million three thousand")
    2003000
    """
    total, group = 0, 0
    for word in _WORD.findall(text.lower()):
        scale = SCALES.get(word)
        if scale == 100:
            group = (group or 1) * scale
        elif scale:
            total, group = total + (group or 1) * scale, 0
        else:
            group += NUMBER_WORDS.get(word, 0)
    return total + group


def _counts_something(lower: str, number: Number) -> bool:
    """Whether a number is no price, share, measure, span of time, date or part of an address."""
    first, start = number.start - 20, number.start
    if number.value > LARGEST or lower[max(0, start - 2) : start].strip() in _CURRENCIES:
        return False
    if 1900 <= number.value <= 2100 and number.end - start == 4 and IN_YEAR.ends(lower, first, start):
        return False
    if LABELLED.ends(lower, first, start) or (number.value <= 31 and IN_MONTH.ends(lower, first, start)):
        return False
    return not (NO_COUNT.begins(lower, number.end) or _SPAN.match(lower, number.end))
