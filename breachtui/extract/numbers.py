"""Numbers in prose: in digits, in words, or in both."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from breachtui.extract.lexicon.numbers import FRACTIONS, NUMBER_WORDS, SCALES
from breachtui.extract.patterns import Lazy
from breachtui.extract.sentences import lowered

_UNITS = "|".join(NUMBER_WORDS)
_SCALE = "|".join(SCALES)
_PLAIN = rf"(?:{_UNITS})(?:[ -](?:{_UNITS}))?"
# As the world groups thousands, or as South Asia does: 1,29,000.
_GROUPED = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,2}(?:,\d\d){1,4},\d{3})"
# It begins with a digit, and only then looks back, since a search skips fast to what a pattern begins with.
_DIGITS = Lazy(
    rf"(\d(?:(?<![\w$\u20ac\u00a3.,/#-]\d)|(?<=,\d\d\d-\d)(?=\d{{0,2}},\d))"
    rf"(?:\d{{0,2}}(?:,\d{{3}}){{1,4}}|\d?(?:,\d\d){{1,4}},\d{{3}}|\d{{0,11}}(?:\.\d{{1,3}})?))(?!\d)"
    rf"(?:[ -]?({_SCALE})\b|\s?([kmb]|mi?ln|mn|bn)\b|(?=\s|[.,;:)\"'+-]|$|[a-z]))",
    re.I,
)
_HALF = Lazy(rf"\b(?:(?:a|one) )?({'|'.join(FRACTIONS)})[ -](?:of )?(?:an? )?({_SCALE})\b")
_WORDS = Lazy(
    rf"\b(?:(?:an?|{_PLAIN})[ -](?:{_SCALE})|{_PLAIN})\b(?:[ -](?:and )?(?:{_PLAIN}"
    rf"|{_SCALE})\b){{0,8}}",
)
_WORD = Lazy(r"[a-z]+")
_LETTER = {"k": 10**3, "m": 10**6, "b": 10**9}
"""By their first letter: "1.2m", "3bn"."""
_MONEY = Lazy(
    r"(?:[$\u20ac\u00a3]|\b(?:USD|EUR|GBP|Rs\.?)\s|\b(?:No|box|suite|ext|room|page)\.?\s)\s?$", re.I
)
_NO_COUNT_AFTER = Lazy(
    r"\s?(?:%|percent|per cent|dollars|euros?\b|pounds|cents\b|bitcoins?\b|[kmgt]i?b\b|(?:kilo|mega"
    r"|giga|tera)bytes?"
    r"|years?\b|months?\b|days?\b|weeks?\b|hours?\b|minutes?\b|times\b|dozen|[ap]\.?m\b"
    r"|-(?:year|month|day|hour|digit|bed|page|person|member|store|minute|week|point)|(?:st|nd|rd|th)\b)"
    rf"|[/:]\d|-(?!{_GROUPED}\b)\d",
    re.I,
)
_MONTH = Lazy(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s$")
_YEAR_OF_DAY = Lazy(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:-\d{1,2})?, $"
)
_AGAIN = Lazy(r"\s?\(\s?$")
# Nobody has more records than that.
_MOST = 10**15


@dataclass(frozen=True)
class Number:
    """A whole number as a text writes it."""

    value: int
    start: int
    """Offset of its first character in the text searched."""
    end: int
    """Offset after its last."""
    round: bool
    """Whether it is written in a rounded form: "4.3M", "half a million", "600,000"."""


def numbers(text: str, in_full: bool = True) -> Iterator[Number]:
    """The counts that a sentence writes, in order; no money, shares, spans of time, sizes, ordinals.

    ``in_full`` says whether some may be written in words.
    """
    found: dict[int, Number] = {}
    for match in _DIGITS.finditer(text):
        found[match.start()] = _from_digits(match)
    lower = lowered(text) if in_full else ""
    for match in _HALF.finditer(lower):
        scale = SCALES[match[2]]
        found[match.start()] = Number(scale // FRACTIONS[match[1]], *match.span(), True)
    for match in _WORDS.finditer(lower):
        found.setdefault(match.start(), Number(in_words(match[0]), *match.span(), True))
    yield from _said_once(text, [found[start] for start in sorted(found)])


def _said_once(text: str, found: list[Number]) -> Iterator[Number]:
    """The numbers that count something; one in words and again in digits is one."""
    end, words = -1, None
    for each in found:
        number = each
        if number.start < end:
            continue
        if words and words.value == number.value and _AGAIN.fullmatch(text, words.end, number.start):
            closing = text[number.end : number.end + 1] == ")"
            number = replace(number, start=words.start, end=number.end + closing)
        elif words:
            yield words
        words = None
        if _counts_something(text, number):
            end = number.end
            if text.startswith(" (", end):
                words = number
            else:
                yield number
    if words:
        yield words


def _from_digits(match: re.Match[str]) -> Number:
    whole, _, fraction = match[1].replace(",", "").partition(".")
    scale = SCALES[match[2].lower()] if match[2] else _LETTER.get((match[3] or "").lower()[:1], 1)
    value = int(whole) * scale + (int(fraction) * scale // 10 ** len(fraction) if fraction else 0)
    return Number(value, *match.span(), scale > 1 or (value >= 1000 and value % 100 == 0))


def in_words(text: str) -> int:
    """The number of "two million three thousand"; "a hundred" is 100.

    >>> in_words("two million three thousand")
    2003000
    """
    total, group = 0, 0
    for word in _WORD.findall(text.lower()):
        if word in SCALES:
            scale = SCALES[word]
            if scale == 100:
                group = (group or 1) * scale
            else:
                total, group = total + (group or 1) * scale, 0
        else:
            group += NUMBER_WORDS.get(word, 0)
    return total + group


def _counts_something(text: str, number: Number) -> bool:
    if number.value > _MOST:
        return False
    before = text[max(0, number.start - 8) : number.start]
    if 1900 <= number.value <= 2100 and _YEAR_OF_DAY.search(text[max(0, number.start - 20) : number.start]):
        return False
    if number.value <= 31 and _MONTH.search(text[max(0, number.start - 12) : number.start]):
        return False
    return not (_MONEY.search(before) or _NO_COUNT_AFTER.match(text, number.end))
