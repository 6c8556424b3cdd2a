"""What the lists of the state attorneys general call sectors, causes and attacks, and what we call them.

The words are those of the forms that Washington, Massachusetts, Maine, Hawaii, Delaware and
Iowa publish, and of their lists.
"""

import re
from functools import lru_cache

from breachtui.values.text import fold

# by the letters alone: a PDF writes "H e a l t h  C a r e"
_SECTORS = {
    "health": "healthcare_provider",
    "healthcare": "healthcare_provider",
    "medical": "healthcare_provider",
    "medicalproviders": "healthcare_provider",
    "hospital": "healthcare_provider",
    "finance": "finance",
    "financial": "finance",
    "financialservices": "finance",
    "financialservicescompany": "finance",
    "banks&creditunions": "finance",
    "bankscreditunions": "finance",
    "bank": "finance",
    "banking": "finance",
    "creditunion": "finance",
    "insurance": "finance",
    "insurancecompany": "finance",
    "insuranceservices": "finance",
    "education": "education",
    "educational": "education",
    "government": "government",
    "localgovernment": "government",
    "stategovernment": "government",
    "federalgovernment": "government",
    "governmentagency": "government",
    "municipality": "government",
    "nonprofit": "nonprofit",
    "nonprofitcharity": "nonprofit",
    "notforprofit": "nonprofit",
    "charity": "nonprofit",
    "retail": "retail",
    "hospitality": "retail",
    "hospitalityindustry": "retail",
    "restaurant": "retail",
    "clothing": "retail",
    "technology": "technology",
    "software": "technology",
    "webservices": "technology",
    "other": "other",
    "othercommercial": "other",
    "commercial": "other",
    "manufacturing": "other",
    "entertainment": "other",
    "telecommunications": "other",
    "tradeunion": "other",
    "professionalservices": "other",
    "legal": "other",
    "construction": "other",
    "transportation": "other",
    "shipping": "other",
    "realestate": "other",
    "humanresources": "other",
    "consumable": "other",
    "cosmetic": "other",
    "accessories": "other",
    "home": "other",
    "fitness": "other",
    "cleaning": "other",
    "cryptocurrency": "finance",
    "biotech": "other",
}

# the first whose beginning of a word is there; misspelled as they are in the lists
_TYPES: tuple[tuple[tuple[str, ...], str | None], ...] = (
    (("loss or theft", "theft or loss", "lost or stolen", "theft or mistake"), None),  # it may be either
    (("hack", "cyber", "ransom", "malware", "phish", "skimm", "virus", "intrusion", "external system breach"),
     "Hacking/IT Incident"),
    (("improper disposal", "dispos"), "Improper Disposal"),
    (("theft", "stolen", "burglar", "robber"), "Theft"),
    (("loss", "lost", "missing"), "Loss"),
    (("unauth", "unath", "disclos", "release", "inadvert", "insider", "misdirect", "mailing", "employee",
      "display", "internal system breach"),
     "Unauthorized Access/Disclosure"),
    (("unknown",), "Unknown"),
    (("other",), "Other"),
)  # fmt: skip
_ATTACKS: tuple[tuple[tuple[str, ...], str | None], ...] = (
    (("ransom",), "ransomware"),
    (("phish",), "phishing"),
    (("skimm",), "skimming"),
    (("malware", "virus"), "malware"),
    (("credential stuff",), "credential_stuffing"),
    (("hack", "cyber", "intrusion", "external system breach"), "hacking"),
    (("insider", "snoop"), "insider"),
    (("misdirect",), "misdirected"),
    (("improper disposal",), "improper_disposal"),
    (("stolen laptop", "stolen device", "stolen computer"), "stolen_device"),
    (("lost laptop", "lost device", "lost computer"), "lost_device"),
)
_NOT_LETTERS = re.compile(r"[\W_]+")


@lru_cache(4096)
def sector(text: str) -> str | None:
    """The organization type that a list's word for a sector means; None where it is not known."""
    return _SECTORS.get(_NOT_LETTERS.sub("", fold(text)))


@lru_cache(4096)
def breach_type(text: str) -> str | None:
    """The breach type that words for a cause mean."""
    return _first(_TYPES, text)


@lru_cache(4096)
def attack(text: str) -> str | None:
    """The attack that words for a cause mean."""
    return _first(_ATTACKS, text)


def _first(table: tuple[tuple[tuple[str, ...], str | None], ...], text: str) -> str | None:
    plain = " " + _NOT_LETTERS.sub(" ", fold(text))
    return next((value for starts, value in table if any(f" {start}" in plain for start in starts)), None)
