"""Letters to regulators and their forms: with whom it was filed, and when."""

import pytest

from breachtui.extract import Article, extract

_BODY = (
    "We represent Thistle Foods, Inc. (\u201cThistle\u201d), located at 4 Mill Lane, Duluth, MN 55802, and write"
    " to notify your office of an incident that may affect nine (9) residents. On May 2, 2023, Thistle learned"
    " that somebody had accessed its network.\n"
)
_FIRM = "ORRIN & QUARRY LLP\n1 Market Street\nPhiladelphia, PA 19102\n\n"


def letter(address: str, salutation: str = "Dear Sir or Madam:") -> dict[str, object]:
    return dict(extract(Article(f"{_FIRM}June 14, 2023\n\n{address}\n\n{salutation}\n\n{_BODY}")).values)


ADDRESSES = [
    ("Office of the New Hampshire Attorney General\n33 Capitol Street\nConcord, NH 03301", "US-NH"),
    ("Office of the Attorney General\n200 St. Paul Place\nBaltimore, MD 21202", "US-MD"),
    ("VIA EMAIL: breach@ag.iowa.gov\nOffice of the Attorney General\nConsumer Protection Division", "US-IA"),
    ("Montana Department of Justice\nOffice of Consumer Protection\nHelena, MT 59620", "US-MT"),
    ("Office of Consumer Affairs and Business Regulation\n501 Boylston Street\nBoston, MA 02116", "US-MA"),
    ("U.S. Department of Health and Human Services\nOffice for Civil Rights\nWashington, DC 20201", "US-HHS"),
]


@pytest.mark.parametrize(("address", "code"), ADDRESSES)
def test_the_office_that_a_letter_is_addressed_to(address: str, code: str) -> None:
    found = letter(address)
    assert found["jurisdiction"] == code
    assert str(found["reported"]) == "2023-06-14"
    assert (found["organization"], found["state"]) == ("Thistle Foods, Inc.", "MN")


def test_a_letter_that_gives_no_address_but_speaks_to_an_office() -> None:
    text = "Dear Attorney General:\n\nThistle Bank was hacked, which concerns two residents of Montana."
    assert extract(Article(text)).values["jurisdiction"] == "US-MT"


def test_a_letter_to_those_affected_is_no_filing_and_its_day_that_of_the_notice() -> None:
    text = (
        "Thistle Bank\n\nJune 14, 2023\n\nDear <<First Name>> <<Last Name>>:\n\nOn May 2, 2023, we learned that"
        " somebody had accessed our network and your Social Security number.\n\nFor residents of Maryland: Office"
        " of the Attorney General, 200 St. Paul Place, Baltimore, MD 21202.\n"
    )
    found = extract(Article(text)).values
    assert "jurisdiction" not in found
    assert "reported" not in found
    assert str(found["notified"]) == "2023-06-14"


FORM = """Data Breach Notifications
Consumer Protection Office of the Maine Attorney General
Entity Name: Thistle Dental, PLLC
City: Spokane
State, or Country if outside the US: Washington
Submitted by: Ida Marsh, Quarry LLP, Boston
Total number of persons affected (including residents): 5,432
Total number of Maine residents affected: 2
Date(s) Breach Occurred:
03/14/2023
03/17/2023
"""


def test_a_form_of_an_office() -> None:
    found = extract(Article(FORM)).values
    assert found["jurisdiction"] == "US-ME"
    assert found["organization"] == "Thistle Dental, PLLC"
    assert found.get("state") in {None, "WA"}  # never Maine, whose office was told, nor where counsel sits
    assert found["individuals_affected"] == 5432
    assert (2, "US-ME") in {(each.value, each.jurisdiction) for each in found["counts"]}
    assert str(found["occurred"]) == "2023-03-14"


def test_news_of_an_office_is_no_filing() -> None:
    text = "Maine Attorney General\nThe office said on May 2, 2023 that Thistle Bank told it of a breach."
    assert "jurisdiction" not in extract(Article(text)).values
