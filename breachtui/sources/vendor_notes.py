"""What clerks note behind a name of the vendor at which it happened, or of the client that it concerns."""

import re

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


def client_in(text: str) -> str | None:
    """The client of which a text says that it is the one concerned."""
    found = _CLIENT.search(text)
    return found["name"] if found else None
