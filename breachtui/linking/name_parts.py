"""The names in a name: its parts, and what each is of the breach."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import chain

from breachtui.linking.legal_forms import COMMON, LEGAL, WEAK
from breachtui.linking.stock_phrases import (
    ALSO,
    BRACKET,
    CARE_OF,
    LIST,
    OPENING,
    PARENT,
    PLAN,
    REMARK,
    TAIL,
)  # fmt: skip
from breachtui.linking.words import initials, plain_words, words
from breachtui.values.behalf import BEHALF, CLIENTS, CLIENTS_OF, UNNAMED


class NameRole(StrEnum):
    """What a name is of the breach."""

    OWN = "own"
    """The organization whose people are concerned, under any of its names."""
    VENDOR = "vendor"
    """Where it happened, or who files for another."""
    PARENT = "parent"
    """The group that the organization belongs to."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name of those that a report gives."""

    text: str
    """As it is written."""
    role: NameRole
    """What it is of the breach."""
    words: tuple[str, ...]
    """The words that tell it from others."""
    joined: str
    """Those words without the spaces between them."""
    initials: frozenset[str] = frozenset()
    """What it may be shortened to, where it has three words or more."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What a cell or a headline names."""

    names: tuple[Name, ...]
    """Its names, the first being the main one."""
    unnamed_clients: bool = False
    """Whether it is filed for clients that it does not name."""


_DOMAIN = re.compile(r"^(?:https?://)?(?:www\.)?([a-z0-9-]+)(?:\.[a-z]{2,4}){1,2}/?$", re.I)
_NO_NAME = frozenset(["collectively", "together", "company", "us", "usa", "inc"])
_TRIM = " \t\n,;:.–—-“”\"'‘’()[]*/"
_DEEP = 2  # brackets within brackets
_MOST_WORDS = 8  # of a name in brackets; what is longer is a remark


@lru_cache(maxsize=100_000)
def naming(text: str) -> Naming:
    """The names in a text, with their roles.

    >>> [(name.text, str(name.role)) for name in naming("Cedar LLC on behalf of Elm Bank").names]
    [('Elm Bank', 'own'), ('Cedar LLC', 'vendor')]
    """
    text = OPENING.sub("", " ".join(text.split()))
    if match := BEHALF.search(text):
        return _for_another(text[: match.start()], text[match.end() :])
    return _naming(_names(text, NameRole.OWN))


def _for_another(filer: str, client: str) -> Naming:
    if not filer.strip(_TRIM):
        return _naming(_names(client, NameRole.OWN))
    client = CLIENTS.without(client)
    if of := CLIENTS_OF.match(client):
        return _naming(_names(filer, NameRole.OWN), _names(of[1], NameRole.OWN), unnamed_clients=True)
    if UNNAMED.match(client) or not client.strip(_TRIM):
        return _naming(_names(filer, NameRole.OWN), unnamed_clients="itself" not in client)
    return _naming(_names(client, NameRole.OWN), _names(filer, NameRole.VENDOR))


def _naming(*found: Iterator[Name], unnamed_clients: bool = False) -> Naming:
    """Each name once, as it is written first and where it stands last."""
    distinct: dict[tuple[tuple[str, ...], NameRole], Name] = {}
    for name in chain.from_iterable(found):
        key = name.words, name.role
        distinct[key] = distinct.pop(key, name)
    return Naming(tuple(distinct.values()), unnamed_clients)


def _names(text: str, role: NameRole) -> Iterator[Name]:
    beside: list[tuple[str, NameRole]] = []
    for _ in range(_DEEP if BRACKET.may_be_in(text) else 0):
        for match in BRACKET.pattern.finditer(text):
            beside += _bracketed(match[1] or match[2] or match[3] or "", role, text[: match.start()])
        text = BRACKET.pattern.sub(" ", text)
    text, *rest = CARE_OF.split(text, 1)
    beside += [(each, NameRole.VENDOR) for each in rest]
    text, *rest = PARENT.split(text, 1)
    beside += [(each, NameRole.PARENT) for each in rest]
    for alias in ALSO.split(text):
        for each in LIST.split(TAIL.without(alias)):
            yield from _name(each, role)
    for each, part in beside:
        for alias in ALSO.split(each):
            yield from _name(alias, part)


def _bracketed(text: str, role: NameRole, before: str) -> Iterator[tuple[str, NameRole]]:
    plain = text.strip(_TRIM)
    if REMARK.search(plain) or not plain or len(plain.split()) > _MOST_WORDS:
        return
    also = ALSO.match(text)
    if also:
        yield text[also.end() :], role
    elif match := PARENT.match(text):
        yield text[match.end() :], NameRole.PARENT
    else:
        quoted = text[0] in "“”\"'‘’" or (
            text.lower().startswith(("the ", "or ")) and not _incorporated(plain)
        )
        alias = quoted or "." in plain or _short_for(plain, before)
        yield text, role if alias else NameRole.VENDOR


def _incorporated(text: str) -> bool:
    """Whether a name ends with a legal form, as a company's does, and a short form does not."""
    last = text.replace(".", "").replace(",", " ").lower().split()[-1]
    return last in LEGAL and last != "company"


def _short_for(text: str, name: str) -> bool:
    """Whether a text in brackets is a shorter form of the name before it, and no other body."""
    short, long = words(text), words(name)
    if (
        not short
        or (set(short) & set(long)) - COMMON - WEAK
        or any(each in initials(name) for each in plain_words(text))
    ):
        return True
    letters = "".join(short)
    return len(short) == 1 and (len(letters) <= 5 or letters[:3] == "".join(long)[:3])


def _name(text: str, role: NameRole) -> Iterator[Name]:
    text = text.strip(_TRIM)
    if not text:
        return
    domain = _DOMAIN.match(text)
    found = words(domain[1] if domain else text)
    if any(len(each) > 1 and not each.isdigit() and each not in _NO_NAME for each in found):
        short = initials(text) if len(found) > 2 else frozenset()
        yield Name(text, role, found, "".join(found), short)
        if plan := PLAN.match(text):
            yield from _name(plan[1], role)
