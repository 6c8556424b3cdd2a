"""What of an incident is listed, sorted and searched, as plain values."""

from typing import NamedTuple


class Profile(NamedTuple):
    """The fields of `Facts` by which incidents are found, and what lists show of the others."""

    organization: str | None
    organization_type: str | None
    state: str | None
    country: str | None
    jurisdiction: str | None
    individuals_affected: int | None
    occurred: str | None
    """Dates are EDTF."""
    discovered: str | None
    reported: str | None
    notified: str | None
    published: str | None
    breach_type: str | None
    attack: str | None
    third_party: str | None
    aliases: tuple[str, ...]
    data_types: tuple[str, ...]
    information_location: tuple[str, ...]
    response: str | None
    """As JSON."""
    affected: int | None
    """The count it is listed under: persons, else accounts, records, residents."""
    affected_kind: str | None
    """What that counts: a `CountKind`."""
    affected_qualifier: str | None
    """How exact it claims to be: a `Qualifier`."""
    affected_jurisdiction: str | None
    """Of residents, whose: ``US-IN``; None otherwise."""
    date: str | None
    """The date it is listed under."""
    date_kind: str | None
    """Which one that is: ``occurred``, ``reported``…"""
    date_sort: str | None
    """The date, to sort by."""
    year: int | None
    """The year of the date."""
    told: tuple[tuple[str, str | None], ...]
    """Format and jurisdiction of each of its reports."""
    conflicts: int
    """On how many fields they disagree."""


FACTS = Profile._fields[:14]
"""The fields that are columns of both reports and incidents."""
