"""Names that say more than one: who files for whom, and at which vendor it happened.

``Cedar Billing LLC on behalf of Elm Clinic`` is a breach of Elm Clinic's, at Cedar Billing. Where
the writing leaves a doubt (``on behalf of its clients``), the name stays as it is.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from breachtui.sources.cells import text_cell
from breachtui.sources.notes_in_names import name_cell, short_form
from breachtui.sources.sheet import Line
from breachtui.values.behalf import BEHALF, CLIENTS, UNNAMED
from breachtui.values.identity import normalized

NOTE = re.compile(r"\(((?:[^()]|\([^()]{0,80}\)){3,400})\)|\[([^\[\]]{3,400})\]|\(([^()]{3,400})$")
"""A note in brackets, within which others may stand; the last bracket may be missing."""

_PRODUCTS = r"MOVEit|GoAnywhere|ScreenConnect|Accellion|Cleo"
_FORM = r"(?:Inc|LLC|L\.L\.C|Ltd|Corp|LP|LLP)\b\.?"
_WORD = rf"(?!(?:{_PRODUCTS}|Notice|Breach|Incident|Data)\b)[A-Z0-9][\w&.-]*(?<![.-])"
_NAME = rf"(?P<name>(?-i:{_WORD}(?: (?:of |and |& |the )?{_WORD}| services?)*(?:,? {_FORM})?))"
_KIND = (
    r"(?:(?:a|an|the|is|was|which|one) )*(?:(?:3rd|third)[ -]party )?(?:\w+ )?(?:vendor|provider|supplier)\b"
)
_AILING = r"(?:breach|incident|vulnerabilit|attack|transfer|hack|compromise|event|outage)"
_BRACKETED = r"(?: ?\([^()]{1,40}\))?"

# the surest first
_VENDORS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        # "software provider, Cedar", "Elm's vendor Cedar Soft MOVEit breach", "provided by a vendor, Cedar"
        rf"(?<!not )\b(?:vendor|provider|supplier)(?: was| is|:|,)? {_NAME}",
        # "Cedar Soft provider of", "Cedar Labs (“CL”) is a vendor of", "Cedar - third party service provider"
        rf"^{_NAME}{_BRACKETED}(?:,| ?[-–])? ?{_KIND}",
        # "incident at Cedar Systems LLC", "affected by an incident that involved Cedar, a provider"
        rf"\b(?:incident|breach|attack|event) (?:at|that involved|involving) {_NAME}",
        rf"^(?:affected by|uses the) {_NAME}",
        # "Cedar Soft - MOVEit transfer breach", "Cedar’s MOVEit breach"
        rf"^{_NAME}(?: ?[-–]|,|[’']s) ?(?=(?:{_PRODUCTS})\b.{{0,80}}{_AILING})",
    )
)
_CLIENT = re.compile(
    r"\b(?:impacted|affected) (?:organization|entity|client|customer)(?: was| is| name)?(?: ?[:–-])? ?"
    rf"{_NAME}",
    re.I,
)
_ANY = re.compile(rf"vendor|provider|supplier|{_AILING}|uses|affected", re.I)


def vendor_in(note: str) -> str | None:
    """The vendor that a note names; None where it names none for certain.

    >>> vendor_in("software provider, Cedar Systems, Inc., vulnerability")
    'Cedar Systems, Inc.'
    """
    if not _ANY.search(note):
        return None
    found = (pattern.search(note.lstrip(' “"')) for pattern in _VENDORS)
    return next((match["name"] for match in found if match), None)


class Parties(NamedTuple):
    """Whose breach a name says it is."""

    organization: str
    """Whose people's data it is."""
    third_party: str | None = None
    """The vendor; None where none is named."""


_REPORTED_BY = re.compile(r"^third[- ]party (?:incident|breach) reported by (?=[A-Z])", re.I)
_CARE_OF = re.compile(r"[\s,(]+(?:submitted )?c/o\b[\s:]*", re.I)
_SERVES = re.compile(r"^(.{3,80}?) contracts with (.{3,80}?) to provide\b")
_SAYS = re.compile(
    r"reported by|behalf|o/b/o|\bobo\b|c/o|contracts with|[(\[]|breach\)|part(?:y|ies)\b", re.I
)
_LAWYER = re.compile(r"\b(?:LLP|L\.L\.P\.|PLLP|Law|Lawyers?|Attorneys?|Counsel|Legal)\b")
_NAMED = re.compile(r"(?:the )?[A-Z][\w&.’'-]*(?:,? \S|$)")
_PERSON = re.compile(r"(?:the )?estate of\b", re.I)
_INITIALS = re.compile(r"[A-Z]{1,5}")
_ROLE = re.compile(r"\s?\((?:as|in its)\b[^()]{1,80}\)")
_BEHIND = re.compile(r"(?: located in | on [A-Z][a-z]+ \d|[;,] (?:please )?see ).*$")
_PARTS = re.compile(r",\s(?!(?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|LP|PC|P\.C|N\.A)\b)")
_EDGES = " ,;:–—-."
_SHORTENED = re.compile(r"\.\w\.$|\b(?:Inc|Corp|Co|Ltd|LLC|Dist)\.$", re.I)
_SHORTEST = 3


def put_parties(line: Line, clean: Callable[[str], str | None] = name_cell) -> str | None:
    """Put down the organization that the name of a row says it is, and the vendor where it names one.

    ``clean`` takes a clerk's notes from the name.
    """
    raw = line.raw("name")
    name = clean(raw)
    if not name:
        return None
    found = parties(name, text_cell(raw) or name) if _SAYS.search(raw) else None
    if found and found.third_party:
        told = line.values.pop("third_party", None)
        if told and _same(told, found.organization):  # its prose says which of the two is the vendor
            found = Parties(found.third_party, found.organization)
    organization, short = short_form(found.organization if found else name)
    line.take("organization", organization, "name")
    line.take("aliases", (short,) if short else (), "name")
    line.take("third_party", found.third_party if found else None, "name")
    return name


@lru_cache(4096)
def parties(name: str, whole: str = "") -> Parties | None:
    """Whose breach a name says it is; None where it names one body alone, or leaves a doubt.

    ``whole`` is the name with the notes that were taken from it.

    >>> parties("Cedar Billing LLC on behalf of Elm Clinic")
    Parties(organization='Elm Clinic', third_party='Cedar Billing LLC')
    """
    if reported := _REPORTED_BY.match(name):
        return Parties(name[reported.end() :])
    if served := _SERVES.match(name):
        return Parties(_tidy(served[2]), _tidy(served[1]))
    if behalf := BEHALF.search(name):
        return _for_another(name[: behalf.start()], CLIENTS.without(name[behalf.end() :]))
    if len(two := _CARE_OF.split(name)) == 2:
        return _in_care(_tidy(two[0]), _tidy(two[1]))
    return _noted(name, whole or name)


def _for_another(filer: str, client: str) -> Parties | None:
    client = _tidy(client)
    if UNNAMED.match(client) or not _NAMED.match(client) or _PERSON.match(client):
        return None
    if (opened := filer.rfind("(")) > filer.rfind(")"):  # the phrase stands in brackets behind a name
        filer, note = filer[:opened], filer[opened + 1 :]
        if _same(filer, client):
            return Parties(_tidy(filer), vendor_in(note))
    filer = _tidy(filer)
    if len(filer) < _SHORTEST or _kin(filer, client):
        return None
    return Parties(client, None if _LAWYER.search(filer) else filer)


def _in_care(owner: str, keeper: str) -> Parties | None:
    if not _NAMED.match(owner) or not _NAMED.match(keeper) or _PARTS.search(keeper) or _LAWYER.search(keeper):
        return None
    return None if _kin(owner, keeper) else Parties(owner, keeper)


def _noted(name: str, whole: str) -> Parties | None:
    """What notes in brackets say of a vendor or of a client."""
    notes = [note for each in NOTE.finditer(whole) if (note := each[1] or each[2] or each[3])]
    filer = _tidy(re.split(r"\s?[(\[]", name, maxsplit=1)[0])
    if found := _CLIENT.search(whole):
        return None if _kin(filer, found["name"]) else Parties(found["name"], filer)
    for note in notes:
        vendor = vendor_in(note)
        if vendor and not _kin(filer, vendor):
            return Parties(_without(name, note), vendor)
    return None


def _without(name: str, note: str) -> str:
    for brackets in ("()", "[]", ("(", "")):
        written = f"{brackets[0]}{note}{brackets[1]}"
        if written in name:
            before, _, behind = name.partition(written)
            return _tidy(f"{before.rstrip()} {behind.lstrip()}")
    return name


def _tidy(name: str) -> str:
    """Without what stands around a name: roles, places, days, a bracket whose other half is gone."""
    name = _BEHIND.sub("", _ROLE.sub("", name)).strip().removeprefix("the ")
    if name.endswith(")") and name.count(")") > name.count("("):
        name = name[:-1]
    return name.strip(_EDGES if not _SHORTENED.search(name) else _EDGES.removesuffix("."))


def _same(one: str, two: str) -> bool:
    return normalized(one).replace(" ", "") == normalized(two).replace(" ", "")


def _kin(one: str, two: str) -> bool:
    """Whether both may be of one house, so that neither is the other's vendor."""
    first, second = (normalized(each).removeprefix("the ").split() for each in (one, two))
    return not first or not second or first[0] == second[0] or bool(_INITIALS.fullmatch(two))
