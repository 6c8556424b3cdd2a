"""The vendor where it happened, and other names of the same one: one trap a case."""

import pytest

from breachtui.extract import Article, extract


def parties(text: str) -> tuple[object, object]:
    values = extract(Article(text)).values
    return values.get("organization"), values.get("third_party")


VENDORS = [
    ("Orrin Clinic said a break-in at its billing contractor, Penfold LLC, exposed data of patients.",
     ("Orrin Clinic", "Penfold LLC")),
    ("Orrin Clinic was told by its software vendor, Penfold Cloud, that hackers had stolen data.",
     ("Orrin Clinic", "Penfold Cloud")),
    ("The covered entity (CE), Orrin Clinic, reported that its business associate (BA), Penfold, was hacked.",
     ("Orrin Clinic", "Penfold")),
    ("Penfold Cloud, which stores files for dentists, was hacked. Among its clients is Orrin Dental, whose 70 "
     "patients were told.", ("Orrin Dental", "Penfold Cloud")),
    ("Orrin Clinic is informing patients of an incident at Penfold Software, the company whose program we use.",
     ("Orrin Clinic", "Penfold Software")),
    ("A breach at a billing company hit 400 patients of Orrin Clinic. Hackers got into a server at Penfold Soft. "
     "Orrin Clinic told its patients.", ("Orrin Clinic", "Penfold Soft")),
]  # fmt: skip

NO_VENDORS = [
    "Orrin Clinic has hired Penfold Response to investigate a breach.",
    "Orrin Clinic suffered a breach and offers credit monitoring through its vendor Orchard Watch.",
    "Penfold Billing, a company that collects bills for physicians, has told 400 people of a breach.",
    "Orrin Clinic suffered a breach. It also reset users' Penfold passwords from outside City Hall.",
]


@pytest.mark.parametrize(("text", "expected"), VENDORS)
def test_vendor(text: str, expected: tuple[str, str]) -> None:
    assert parties(text) == expected


@pytest.mark.parametrize("text", NO_VENDORS)
def test_helpers_are_no_vendors(text: str) -> None:
    assert parties(text)[1] is None


ALIASES = [
    ('Orrin Valley Clinic ("OVC" or "the Practice") notified patients of a breach.', ("OVC",)),
    ("Orrin Holdings LLC d/b/a Nightjar Inns learned that it had been hacked.", ("Nightjar Inns",)),
    (
        "Orrin Clinic, P.C., doing business as Bright Smiles, notified patients of a breach.",
        ("Bright Smiles",),
    ),
    ("Orrin Outfitters suffered a breach. Orrin told shoppers on Monday.", ("Orrin",)),
    ("Orrin Clinic (the Clinic) suffered a breach.", ()),
]


@pytest.mark.parametrize(("text", "expected"), ALIASES)
def test_aliases(text: str, expected: tuple[str, ...]) -> None:
    assert extract(Article(text)).values.get("aliases", ()) == expected
