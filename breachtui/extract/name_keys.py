"""Names for comparing, and which of them are no organization's: words of other kinds, places, dates."""

import re
from functools import cache, lru_cache

from breachtui.extract.rules import name_phrases as words
from breachtui.extract.rules.date_phrases import WEEKDAYS
from breachtui.values.places import STATES, countries
from breachtui.values.text import fold
from breachtui.words import geography

LEGAL = re.compile(
    r"(?:^|[ ,])(?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|PLLC|LLP|L\.P|LP|PLC|plc|P\.C|P\.A|P\.S|N\.A|PC|PA|S\.C"
    r"|Incorporated|Corporation|Company|Limited|GmbH|AG|S\.A)\b"
)
"""A legal form in a name."""
HEADS = words.HEADS | words.KIND_WORDS
"""Nouns in which names of organizations end."""
_DOTTED = re.compile(r"(?<=\b\w)\.(?=\w\b)")  # "U.S." as "US"
_PLAIN = words.GENERIC | words.PLAIN
_NEVER = words.NEVER | words.TERMS | words.REGIONS
SMALL = frozenset(("of", "the", "and", "for", "&", "at", "in"))
"""Words that stand in names and that acronyms leave out."""
_SMALL = SMALL | {"on", "to", "a", "an"}
_COMPASS = re.compile(r"^(?:north|south|east|west|central|upstate|greater|mid|downtown)(?:ern|east|west)? ")
# Common nouns that make a name of others before them: "University Health", "Physicians Clinic".
_BODIES_AT_END = frozenset(
    ("health", "healthcare", "hospital", "clinic", "bank", "university", "college", "system")
)
# A name that holds one of these is a regulator's, a law's or a number's, or an office's that many have.
_OFFICES = re.compile(
    r"attorneys? general|office for civil rights|\b(?:department of justice|justice department)$"
    r"|^department of (?:health and human services|homeland security)|^general(?:'s| of)\b"
    r"|^(?:internal revenue|secret|postal inspection) service|federal trade commission"
    r"|^office of (?:information (?:technology|security)|human resources|public affairs|admissions|registrar"
    r"|financial aid|communications|research)$|breach portal"
    r"|federal bureau of|securities and exchange|\b(?:forms?|code|chapter|statute|section)\b"
)
_DEPARTMENT = re.compile(r"(?:department|ministry) of (?:[\w&]+ ){2,}\w+")
_NUMERIC = re.compile(r"[\d.,:/-]+(?:[a-z]|[gkmt]b|[ap]m|[bm]n|st|nd|rd|th)?")
_MONTH = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober|tember)?"
)


@lru_cache(maxsize=10_000)
def key_of(name: str) -> str:
    """A name for comparing: case, accents, article, punctuation and legal suffix folded away."""
    from cleanco import basename  # some 20 ms, needed only where a text has names

    folded = _DOTTED.sub("", fold(basename(name) or name).replace("\u2019", "'").replace("\u0131", "i"))
    words_ = re.sub(r"[^\w&'.-]+", " ", folded).split()
    return " ".join(word.strip(".'-") for word in words_ if word != "the").strip()


@lru_cache(maxsize=10_000)
def excluded(key: str) -> bool:
    """Whether a name is never the breached organization's: regulators, places, days, products."""
    plain = key.replace(".", "").removeprefix("us ")
    parts = key.split()
    if len(plain) < 2 or plain in geography.DEMONYMS or is_place(key):
        return True
    if plain in HEADS:
        return True
    body = parts[-1] in _BODIES_AT_END or bool(_DEPARTMENT.fullmatch(key))
    body = body or (len(parts) > 3 and parts[-1] in HEADS)  # "Center for Health Care Services"
    body = body or parts[-2:-1] == ["district"]  # "District 7"
    if not body and all(part in _SMALL or part in _PLAIN for part in parts):
        return True
    if not body and all(part in _SMALL or part.strip(".") in _NEVER or is_of_date(part) for part in parts):
        return True
    return parts[-1] in words.NEVER_ENDS or bool(_OFFICES.search(plain))


def same(one: str, other: str) -> bool:
    """Whether two keys are of one name, or one begins with the words of the other."""
    return one == other or one.startswith(other + " ") or other.startswith(one + " ")


def is_of_date(part: str) -> bool:
    """Whether a word is a number, a month or a day of the week."""
    return part in WEEKDAYS or bool(_NUMERIC.fullmatch(part) or _MONTH.fullmatch(part))


@lru_cache(maxsize=10_000)
def is_place(key: str) -> bool:
    """Whether a key is the name of a city, a state or a country."""
    return _COMPASS.sub("", key.replace(".", "")) in _places()


def without_place(key: str) -> str:
    """A name without the state or the country that it begins with."""
    words_ = key.split()
    for count in (2, 1):
        if len(words_) > count and is_place(" ".join(words_[:count])):
            return " ".join(words_[count:])
    return key


def is_shaped(key: str, name: str) -> bool:
    """Whether a name has a noun or a legal form of organizations."""
    return not HEADS.isdisjoint(key.split()) or bool(LEGAL.search(name))


@cache
def _places() -> frozenset[str]:
    named = (
        "Carolina", "the Carolinas", "Dakota", *STATES.values(), *countries().values(), *geography.CITIES,
        *geography.FOREIGN_CITIES, *geography.COUNTRY_NAMES, *geography.NATIONALITIES,
        *(name.removesuffix(".") for name in geography.STATE_ABBREVIATIONS),
    )  # fmt: skip
    return frozenset(fold(name).replace(".", "") for name in named)


def initials_of(key: str, name: str) -> frozenset[str]:
    """The acronyms of a name: ``qhc`` or, by its capitals, ``qhcs`` of ``Quarry HomeCare Services, Inc.``."""
    capitals = "".join(letter for letter in LEGAL.sub("", name) if letter.isupper()).lower()
    found = {"".join(word[0] for word in key.split() if word not in SMALL), capitals}
    if key.startswith("united states "):
        found.add(f"us {key[14:]}")
    return frozenset(each for each in found if len(each) > 1)
