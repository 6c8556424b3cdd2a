"""The vendor where it happened, and other names of the same one: one trap a case."""

import pytest

from breachtui.extract import Article, extract
from breachtui.extract.coreference import parties as cast_of
from breachtui.extract.story import Story


def parties(text: str) -> tuple[object, object]:
    values = extract(Article(text)).values
    return values.get("organization"), values.get("third_party")


VENDORS = [
    ("Orrin Clinic said a break-in at its billing contractor, Penfold LLC, exposed data of patients.",
     ("Orrin Clinic", "Penfold LLC")),
    ("Orrin Clinic was told by its software vendor, Penfold Cloud, that hackers had stolen data.",
     ("Orrin Clinic", "Penfold Cloud")),
    ("As we told you before, Penfold - a cloud software vendor used by Orrin School District - was hacked in May.",
     ("Orrin School District", "Penfold")),
    ("We write about Penfold - a cloud software vendor used by Orrin School District - which was hacked in May.",
     ("Orrin School District", "Penfold")),
    ("The covered entity (CE), Orrin Clinic, reported that its business associate (BA), Penfold, was hacked.",
     ("Orrin Clinic", "Penfold")),
    ("Penfold Cloud, which stores files for dentists, was hacked. Among its clients is Orrin Dental, whose 70 "
     "patients were told.", ("Orrin Dental", "Penfold Cloud")),
    ("Orrin Clinic is informing patients of an incident at Penfold Software, the company whose program we use.",
     ("Orrin Clinic", "Penfold Software")),
    ("Orrin College was told by two of its vendors, the Penfold Student Registry and Quarry Aid, of a theft of names.",
     ("Orrin College", "Penfold Student Registry")),
    ("District 31 was told by Penfold, our student information system, that names of District 31 pupils were stolen.",
     ("District 31", "Penfold")),
    ("Dear Families,\nWe write about a breach at Penfold, the system we use for grades. Names of Orrin College "
     "students were stolen.", ("Orrin College", "Penfold")),
    ("A breach at a billing company hit 400 patients of Orrin Clinic. Hackers got into a server at Penfold Soft. "
     "Orrin Clinic told its patients.", ("Orrin Clinic", "Penfold Soft")),
]  # fmt: skip

NO_VENDORS = [
    "Orrin Clinic has hired Penfold Response to investigate a breach.",
    "Orrin Clinic suffered a breach and offers credit monitoring through its vendor Orchard Watch.",
    "Penfold Billing, a company that collects bills for physicians, has told 400 people of a breach.",
    "Orrin Clinic was hacked. It is the fourth lab, including a breach at the services company Penfold, to be hit.",
    "The Orrin Hotel chain warns its customers of malware that a vendor found in the systems of Orrin Hotels.",
    "Orrin Telecom has an order obtained from the Quarry High Court against a third-party company that took its data.",
    "Orrin Clinic suffered a breach. It also reset users' Penfold passwords from outside City Hall.",
]


@pytest.mark.parametrize(("text", "expected"), VENDORS)
def test_vendor(text: str, expected: tuple[str, str]) -> None:
    assert parties(text) == expected


@pytest.mark.parametrize("text", NO_VENDORS)
def test_helpers_are_no_vendors(text: str) -> None:
    assert parties(text)[1] is None


WHOSE = [
    ("The dating site Dennis Quarry suffered a breach. Hackers threatened Dennis Quarry.", "Dennis Quarry"),
    ("In May, the Orrin retail store suffered a data breach.", "Orrin"),
    ("The Maine Department of Justice reported a breach of data of 40 residents.", None),
    ("A laptop was stolen. Workforce members got a 3-day suspension, and patients were told.", None),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose_breach_it_is(text: str, expected: str | None) -> None:
    assert parties(text)[0] == expected


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


EACH_OTHERS = [
    ('Brannock Bank ("Tamarack Bank") was hacked. Tamarack Bank ("Brannock Bank") told 300 customers.',
     "Brannock Bank", ("Tamarack Bank",)),
    ("The covered entity (CE), Brannock dba Tamarack (Brannock), reported that a laptop was stolen.",
     "Brannock", ("Tamarack",)),
    ("DVH, also known as Dunmore Valley Hospital, told patients of a breach. DVH found it on May 3, 2020.",
     "Dunmore Valley Hospital", ("DVH",)),
    ('Brannock, LLC d/b/a Tamarack Dental ("Brannock") told 1,200 patients that hackers had been in its network.',
     "Brannock, LLC", ("Tamarack Dental",)),
    ("BD a/k/a Brannock a/k/a BD told 700 patients that hackers had stolen data. Brannock is sorry.",
     "Brannock", ("BD",)),
    ("Tamarack Dental, formerly Brannock Dental, was hacked. Brannock Dental, formerly Tamarack Dental, told patients.",
     "Tamarack Dental", ("Brannock Dental",)),
    ('Brannock ("Tamarack") was hacked. Tamarack ("Dunmore Clinic") told patients. Dunmore Clinic ("Brannock") is '
     "sorry for the breach.", "Dunmore Clinic", ("Brannock", "Tamarack")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "aliases"), EACH_OTHERS)
def test_names_that_are_short_for_each_other_are_one_party(
    text: str, name: str, aliases: tuple[str, ...]
) -> None:
    values = extract(Article(text)).values
    assert (values["organization"], values["aliases"]) == (name, aliases)
    assert "third_party" not in values


@pytest.mark.parametrize(("text", "name"), [(text, name) for text, name, _ in EACH_OTHERS])
def test_every_party_is_named_by_its_own_name(text: str, name: str) -> None:
    cast = cast_of(Story(Article(text)))
    assert all(any(m.key == party.key for m in party.mentions) for party in cast)
    assert name in {party.name for party in cast}
