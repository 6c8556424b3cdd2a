"""Where the organization is at home: one trap a case."""

import pytest

from breachtui.extract import Article, extract


def home(text: str) -> tuple[object, object]:
    values = extract(Article(text)).values
    return values.get("state"), values.get("country")


STATES = [
    ("Orrin Clinic in Plymouth (New Hampshire) says that a laptop was stolen.", "NH"),
    (
        "Roughly 1,000 employees of a Texas border school district had their data stolen. Orrin ISD told them.",
        "TX",
    ),
    ("SALEM COUNTY, Fla. (WXQZ) - Hackers broke into the Orrin Clinic.", "FL"),
    ("Breach at school\nBy Zebedee Quarles\nSALEM, Ore. - Orrin Academy says that grades were stolen.", "OR"),
    ("Orrin Clinic in Rutland, Vt., said 940 patients were affected by a breach.", "VT"),
    ("Orrin Clinic of Salem, Oregon, notified patients of a breach.", "OR"),
    ("The City of Orrin, Washington, is giving notice of a breach.", "WA"),
    ("Orrin Clinic, an affiliated hospital in Washington, IN, has announced a breach.", "IN"),
    ("Orrin Clinic suffered a breach. The Tulsa, Oklahoma-based clinic told patients.", "OK"),
    ("Orrin Clinic, headquartered in Tulsa, Oklahoma, has offices in Kansas and Texas and was hacked.", "OK"),
    ("Hackers attacked a Michigan health plan, Orrin Care.", "MI"),
    ("The Indiana ear specialists, Orrin Associates, were hacked.", "IN"),
    ("A network of clinics in California was hacked. Orrin Care told its patients.", "CA"),
    ("SALEM, Ore. - Orrin Clinic says that a nurse looked at charts.", "OR"),
    (
        "Orrin Clinic\n20 Birch Street\nBoise, ID 83702\n\nDear Patient:\n\nWe are writing about an incident.",
        "ID",
    ),
    ("Orrin Health of Ohio reported that its vendor mailed letters to the wrong patients.", "OH"),
    ("Orrin Health New Mexico suffered a breach.", "NM"),
    ("Mid-Delaware Orrin Clinic suffered a breach.", "DE"),
    ("Alder County, Ohio, suffered a breach.", "OH"),
    ("Orrin Data Services, a Georgia corporation, suffered a breach.", "GA"),
    ("Two laptops were stolen from its office in Boise, Idaho, Orrin Clinic said of the breach.", "ID"),
    (
        "Attorney General, 1305 Elm Street, Des Moines, Iowa 50319\n\nDear Attorney General:\n\nWe represent Orrin Clinic, "
        "LLC, located at 12 Ashby Road, Suite 3, Reno, Nevada 89501, and write to tell you of a breach.",
        "NV",
    ),
    ("Ohio school board told victims late\n\nOrrin Parish School Board was hacked.", "OH"),
    ("Orrin Clinic of Washington, D.C., suffered a breach.", "DC"),
]

NO_STATE = [
    "Orrin Clinic told the Maine Attorney General of a breach.",
    "In a filing with Maine's attorney general's office, Orrin Clinic told of a breach.",
    "The attorney general of Maine lists Orrin Clinic, whose patients in Ohio were told of a breach.",
    "Orrin Clinic suffered a breach that touched 40 Texas residents and 9 residents of Nevada.",
    "Orrin Clinic, which runs offices in Nevada, Utah and Arizona, was hacked.",
    "A laptop of Orrin Clinic was stolen from a car in Reno, Nevada.",
    "Virginia Orrin Hospital suffered a breach.",
    "Kansas City Orrin Clinic suffered a breach.",
    "Portland-based Orrin Clinic suffered a breach.",
    "Orrin Clinic suffered a breach. A researcher in Austin, Texas, found the files.",
    "As California law requires, Orrin Clinic gave notice of a breach.",
    "Orrin Clinic suffered a breach. You may write to the Federal Trade Commission, 600 Pennsylvania Avenue NW, "
    "Washington, DC 20580.",
    "The covered entity (CE), Orrin Drug, reported that one of its pharmacies located in Nashville, Tennessee, was "
    "burglarized.",
    "A thief broke into an Orrin Drug store in Riverview, Florida, and took labels.",
    "Orrin Oncology, S.C., reported that an employee sent e-mails with patient data to herself.",
    "A suit in U.S. District Court for Nebraska says Orrin Clinic lost data of patients.",
]


@pytest.mark.parametrize(("text", "expected"), STATES)
def test_state(text: str, expected: str) -> None:
    assert home(text) == (expected, "US")


@pytest.mark.parametrize("text", NO_STATE)
def test_the_state_of_others_is_not_its_own(text: str) -> None:
    assert home(text)[0] is None


COUNTRIES = [
    ("Orrin Society, based in Leeds, England, has apologised for a breach.", "GB"),
    ("Toronto-based Orrin Insurance suffered a breach.", "CA"),
    ("Orrin Bank, based in Tbilisi, Georgia, suffered a breach.", "GE"),
    ("The German insurer Orrin Versicherung suffered a breach.", "DE"),
]


@pytest.mark.parametrize(("text", "expected"), COUNTRIES)
def test_country(text: str, expected: str) -> None:
    assert home(text) == (None, expected)
