"""Accounts that tell of another organization than the row in which they stand."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from breachtui.extract.name_keys import key_of, same

_ROLE = r"(?:covered entity|CE)\s?(?:\([^()]{0,20}\))?,"
_NAME = r"(?P<name>(?-i:[A-Z])[^,;:()]{2,80}?)"
_VERB = (
    r"reported|discovered|learned|notified|experienced|advised|stated|mailed|sent|lost|was|were|is|had|has"
)
_NAMED = (
    re.compile(rf"\b{_ROLE}\s+{_NAME}(?:,|\s+(?:{_VERB})\b)", re.I),
    re.compile(rf"(?:^|[.]\s+){_NAME},\s+(?:the|a)\s+{_ROLE}", re.I),
)
_IN_NAMES = frozenset(("with", "from"))  # beside words of three letters, the small ones that names have
_ADVERB = re.compile(r"[A-Z]\w+ly|Further|Later", re.ASCII)
# What many names have: these words tell no two apart.
_COMMON = """
    and the for inc incorporated llc ltd corp corporation company plc pllc llp dds dba health
    healthcare medical medicine center centers centre hospital hospitals clinic clinics care
    physician physicians system systems plan plans services service group associates association
    insurance foundation community regional general county city state university college
    department dept division office board national american america united international global
    management solutions partners network family home dental dentistry eye surgery surgical
    pharmacy specialists practice school district bank financial trust new north south east west
    saint mount
"""
_PLAIN = frozenset(_COMMON.split())
_LEAST = 3  # letters of a word by which a name is known
_FEW = 2  # common words of a name, which together tell nobody
_NO_NAME = re.compile(r"\bsocial security\b")  # of an office of that name
_NEAR = 0.8  # how alike two spellings of a word are
_WORD = re.compile(r"\w[\w'’.-]*\w|\w")


def other_named(text: str, organization: str) -> str | None:
    """Whom an account says it is about, where that is not the organization of its row; else None.

    Only where it calls covered entity somebody whose name shares nothing with that of the row, and the
    row's name stands nowhere in it.

    >>> other_named("The covered entity (CE), Elm Clinic, reported a theft.", "Larch Hospital")
    'Elm Clinic'
    >>> other_named("The covered entity (CE), Elm Clinic, reported a theft.", "Elm Clinic of Ohio")
    """
    named = next(_named(text), None)
    plain = [word for word in _words(organization) if len(word) >= _LEAST]
    own = _telling(organization) or (plain if len(plain) > _FEW else ())
    if not named or not own or _alike(named, organization):
        return None
    words = {word for word in _WORD.findall(_NO_NAME.sub(" ", text.lower())) if len(word) >= _LEAST}
    return None if any(get_close_matches(word, words, 1, _NEAR) for word in own) else named


def _named(text: str) -> Iterator[str]:
    for pattern in _NAMED:
        for found in pattern.finditer(text):
            if _is_name(name := found["name"].strip()):
                yield name


def _is_name(name: str) -> bool:
    """Whether it is written as a name is: no longer word in small letters, and no adverb alone."""
    words = name.split()
    small = (word for word in words if word[0].islower() and len(word) > _LEAST)
    return ". " not in name and _IN_NAMES.issuperset(small) and not _ADVERB.fullmatch(words[0])


def _words(name: str) -> list[str]:
    return key_of(name).replace("-", " ").split()


def _telling(name: str) -> list[str]:
    return [word for word in _words(name) if len(word) >= _LEAST and word not in _PLAIN]


def of_one(one: str, two: str) -> bool:
    """Whether two names are of one body: by their letters, their beginning or their initials.

    >>> of_one("Elm & Larch Billing, Inc.", "Elm and Larch"), of_one("Elm Clinic", "Larch Clinic")
    (True, False)
    """
    keys = [key_of(name.replace("&", " and ")) for name in (one, two)]
    first, second = (re.sub(r"\W", "", key) for key in keys)
    if first == second or same(*keys) or get_close_matches(first, [second], 1, _NEAR):
        return True
    return any(_initials(a) in b.lower().replace(".", "").split() for a, b in ((one, two), (two, one)))


def _alike(one: str, two: str) -> bool:
    """Whether two names may be of one: by their letters, or a word that tells."""
    first, second = (re.sub(r"\W", "", key_of(name)) for name in (one, two))
    if first in second or second in first or of_one(one, two):
        return True
    return any(
        a.startswith(b) or b.startswith(a) or get_close_matches(a, [b], 1, _NEAR)
        for a in _telling(one)
        for b in _telling(two)
    )


def _initials(name: str) -> str:
    return "".join(word[0] for word in _WORD.findall(name.lower()) if word not in ("of", "the", "and"))
