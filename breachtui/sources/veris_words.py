"""The enumerations of VERIS, and what they are among our own.

Source: the schema of VERIS 1.4 (github.com/vz-risk/veris, verisc-enum.json), with the names
that its changelog says earlier versions had.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Rule(NamedTuple):
    """What an action with one of these varieties is."""

    action: str
    """The category of action."""
    varieties: frozenset[str] | None
    """Its varieties; None for any."""
    value: str
    """An id of the vocabulary."""


def _rule(action: str, value: str, *varieties: str) -> Rule:
    return Rule(action, frozenset(varieties) or None, value)


ATTACKS = (
    _rule("malware", "ransomware", "Ransomware"),
    _rule("social", "phishing", "Phishing", "Pretexting"),
    _rule("physical", "skimming", "Skimmer"),
    _rule("hacking", "credential_stuffing", "Brute force"),
    _rule("malware", "malware"),
    _rule("hacking", "hacking"),
    _rule("physical", "stolen_device", "Theft"),
    _rule("misuse", "insider"),
    _rule("error", "lost_device", "Loss"),
    _rule("error", "improper_disposal", "Disposal error"),
    _rule("error", "misdirected", "Misdelivery"),
    _rule("error", "exposed", "Publishing error", "Misconfiguration", "Programming error", "Gaffe"),
    _rule("unknown", "unknown"),
)
"""How it was done, the most specific first; the first rule that holds decides."""

DEVICES = ("stolen_device", "lost_device")
"""The attacks that are said only where an asset is a device or a medium, not paper."""

BREACH_TYPES = (
    _rule("malware", "Hacking/IT Incident"),
    _rule("hacking", "Hacking/IT Incident"),
    _rule("social", "Hacking/IT Incident"),
    _rule("physical", "Theft", "Theft"),
    _rule("misuse", "Unauthorized Access/Disclosure"),
    _rule("error", "Loss", "Loss"),
    _rule("error", "Improper Disposal", "Disposal error"),
    _rule("error", "Other", "Capacity shortage", "Malfunction", "Maintenance error", "Physical accidents"),
    _rule("error", "Unauthorized Access/Disclosure"),
    _rule("physical", "Unauthorized Access/Disclosure", "Snooping", "Surveillance", "Wiretapping"),
    _rule("physical", "Other"),
    _rule("environmental", "Other"),
    _rule("unknown", "Unknown"),
)
"""The category of HHS; the first rule that holds decides."""

OPEN = ("error", "physical")
"""Categories of action that say nothing of the kind of breach without a variety."""

DATA: Mapping[str, str | None] = {
    "Bank": "bank_account", "Credentials": "credentials", "Medical": "medical", "Payment": "payment_card",
    "API key": "credentials", "Digital certificate": "credentials", "Multi-factor credential": "credentials",
    "Secrets": "credentials", "Session key": "credentials", "Virtual currency": "financial",
    "Classified": "other", "Copyrighted": "other", "Internal": "other", "Personal": "other",
    "Sensitive Personal": "other", "Source code": "other", "System": "other", "Other": "other",
    "Digital certificates": "credentials", "Secret": "other", "Unknown": None,
}  # fmt: skip
"""Varieties of data; ``Personal`` says that people are concerned, not by which data."""

LOCATIONS: Mapping[str, str] = {
    "S - Mail": "Email",
    "S - ": "Network Server",
    "U - Laptop": "Laptop",
    "U - Desktop": "Desktop Computer",
    "M - Documents": "Paper/Films",
    "M - Fax": "Paper/Films",
    "M - ": "Other Portable Electronic Device",
    "U - Mobile phone": "Other Portable Electronic Device",
    "U - Tablet": "Other Portable Electronic Device",
    "U - Media": "Other Portable Electronic Device",
    "U - Telephone": "Other Portable Electronic Device",
    "U - ": "Other",
    "N - ": "Other",
    "T - ": "Other",
    "E - ": "Other",
}
"""Beginnings of asset varieties, the longest deciding; people (``P - ``) hold no data."""

INDEFINITE = frozenset(
    {"U - Desktop or laptop", "U - Unknown", "S - Unknown", "M - Unknown", "N - Unknown", "T - Unknown"}
)
"""Assets that leave open what they are."""

CERTAINTY = {
    "Confirmed": "confirmed",
    "Suspected": "suspected",
    "Near miss": "near_miss",
    "False positive": "false_positive",
}
"""``security_incident``, and the flag that it makes."""

ACTORS = {"external": "external_actor", "internal": "internal_actor", "partner": "partner_actor"}
"""Who acted, and the flag that it makes."""
