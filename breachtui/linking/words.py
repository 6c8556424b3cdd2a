"""A name as the words that tell it from others."""

import re
from functools import lru_cache

from breachtui.linking.legal_forms import FILLERS, LEGAL
from breachtui.values.text import fold
from breachtui.words.abbreviations import SHORT

_QUOTES = re.compile("['’‘`´ʼ]")
_INITIALS = re.compile(r"(?<![a-z0-9])(?:[a-z0-9]\.\s?)+[a-z0-9]?(?![a-z0-9])\.?")
_JOINED = re.compile(r"\b(?:(\w) (?=\w\b))?(\w{1,3})\s?&\s?(\w)\b")
_CAPITALS = re.compile(r"\b(?:AN|AT|BY|IN|ON|OR|TO|DE|LA|EL|LE)\b")
_DOMAIN = re.compile(r"(?<=[a-z0-9]{3})\.(?:com|net|org|io|co)\b")
_OTHER = re.compile(r"[^\w]+|_+")
_PLURAL = 4  # letters from which a final s is taken for a plural


@lru_cache(maxsize=200_000)
def words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without legal forms and fillers, in their order.

    >>> words("The Cedar Banks & Trusts, L.L.C.")
    ('cedar', 'bank', 'trust')
    """
    text = _DOMAIN.sub("", _QUOTES.sub("", fold(name)))
    text = _JOINED.sub(r"\1\2\3", _INITIALS.sub(_without_dots, text))
    every = [each for each in _OTHER.split(text) if each]
    letters = {each.lower() for each in _CAPITALS.findall(name)} if not name.isupper() else ()
    telling = [
        each for each in every if each not in LEGAL and (each not in FILLERS or each in letters)
    ] or every
    return tuple(_counted_as(each) for each in telling)


def _without_dots(match: re.Match[str]) -> str:
    return match[0].replace(".", "").replace(" ", "") + " "


def _counted_as(word: str) -> str:
    if word in SHORT:
        return SHORT[word]
    if len(word) > _PLURAL and word[-1] == "s" and word[-2] not in "sui":
        return SHORT.get(word[:-1], word[:-1])
    if len(word) > _PLURAL and word.endswith("ies"):
        return word[:-3] + "y"
    return word


def plain_words(name: str) -> list[str]:
    """The words of a name, folded, none left out."""
    return [each for each in _OTHER.split(_QUOTES.sub("", fold(name))) if each]


def initials(name: str) -> frozenset[str]:
    """What a name may be shortened to: the first letters of its words, with and without fillers.

    >>> sorted(initials("Bank of the West"))
    ['botw', 'bw']
    """
    plain = plain_words(name)
    without = [each for each in plain if each not in FILLERS]
    telling = [each for each in without if each not in LEGAL]
    return frozenset("".join(each[0] for each in some) for some in (plain, without, telling) if len(some) > 1)
