"""How many were affected: each kind of sentence in words of our own."""

import pytest

from breachtui.extract import Article, extract
from breachtui.extract.numbers import in_words, numbers


def counts(text: str) -> list[str]:
    return [count.label() for count in extract(Article(text)).values.get("counts", ())]


def total(text: str) -> int | None:
    value = extract(Article(text)).values.get("individuals_affected")
    assert value is None or isinstance(value, int)
    return value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one thousand one hundred eighty-four (1,184) patients", 1184),
        ("two million three thousand", 2_003_000),
        ("4.3M accounts", 4_300_000),
        ("4.3 million accounts", 4_300_000),
        ("612K customers", 612_000),
        ("half a million people", 500_000),
        ("thirty-five hundred donors", 3500),
        ("approximately1,184 patients", 1184),
    ],
)
def test_a_number_is_read_once(text: str, value: int) -> None:
    assert [number.value for number in numbers(text)] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("10 to 15 million people", [10_000_000, 15_000_000]),
        ("2 or 3 million people", [2_000_000, 3_000_000]),
        ("500,000 to 1.2 million people", [500_000, 1_200_000]),
        ("40 to 2 million people", [40, 2_000_000]),
    ],
)
def test_the_scale_of_a_range_is_that_of_both_its_ends(text: str, values: list[int]) -> None:
    assert [number.value for number in numbers(text)] == values


@pytest.mark.parametrize(
    "text",
    ["$2.5 million", "12 percent", "a 212-bed hospital", "60 GB", "two dozen", "P.O. Box 4411", "24 months"],
)
def test_what_counts_no_thing(text: str) -> None:
    assert list(numbers(text)) == []


def test_number_words_add_up() -> None:
    assert in_words("five hundred and one") == 501


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elm Clinic says that 4.3M user accounts were exposed.", ["4,300,000 accounts"]),
        ("About 48,000 of the records carried passwords that were exposed.", ["about 48,000 records"]),
        (
            "The files held 2.2 million records about 640,000 people.",
            ["2,200,000 records", "640,000 persons"],
        ),
        (
            "Between 12,000 and 15,000 patients of Elm Clinic are affected.",
            ["at least 12,000 persons", "up to 15,000 persons"],
        ),
        (
            "The breach affected 1,210 people, 31 of them in Vermont.",
            ["1,210 persons", "31 residents of Vermont"],
        ),
        ("Somebody used a password to look at addresses of 1,050 pupils.", ["1,050 persons"]),
        ("The breach affected 88 Ohioans.", ["88 residents of Ohio"]),
        (
            "In all 1,614 patients were affected, including 1,131 in Minnesota.",
            ["1,614 persons", "1,131 residents of Minnesota"],
        ),
        ("The county sent e-mails on Feb. 16, 24 and 25 to 907 people by mistake.", ["907 persons"]),
        ("Number of individuals affected: 12,345", ["12,345 persons"]),
        ("Number of Washingtonians affected: 1,903", ["1,903 residents of Washington"]),
        ("The server with the data of 446,143 data subjects was exposed.", ["446,143 persons"]),
        (
            "The Maine Office of the Attorney General reported a breach at Elm Bank that affected 29 residents.",
            ["29 residents of Maine"],
        ),
    ],
)
def test_what_a_number_counts(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Elm Clinic has 1,400 employees and was hacked.",
        "Elm Clinic, a hospital with 900 workers, was hacked.",
        "Elm Clinic was hacked. It sees 300,000 patients a year.",
        "Elm School lost tapes.\n\nIt is so.\n\nAll ask.\n\nThis is the third recent breach to affect the school. In July,"
        " hackers got at data of 5,500 people.",
        "Elm Clinic was hacked. Some 2,000 accounts, roughly 5% of the total, had a weak password.",
        "Elm Clinic was hacked. State law asks for notice of a breach of more than 500 California residents.",
        "Elm Clinic was hacked through a vendor, which said that it had 45,000 customers.",
        "Elm Clinic was hacked. Its software keeps the data of more than 2 million patients every year.",
        "Elm Clinic was hacked. A company must tell the state when more than 1,000 people are affected.",
        "Tens of thousands of patients may be affected.",
        "Elm Clinic was hacked. In a separate breach, Oak Clinic lost the data of 8,000 patients.",
        "The breach affected 11 of the chain's hotels.",
        "The chain's breach was its largest, with well over 1,100 hotels affected.",
        "The bank was hacked, and there were 85 branches affected.",
        "Elm Clinic was hacked. The thieves took 250 gigabytes of data from 40 locations in 19 years.",
        "Elm Store was hacked. The thieves redeemed 8,000 vouchers worth $1.3 million at the shop.",
        "Elm Store was hacked. It has replaced 3,200 registers priced at $400 each.",
        "Elm Store was hacked. It has mailed 3,000 letters offering customers help.",
        "Elm Store was hacked. The thieves entered 20 branches serving customers in the north.",
        "The county warned its more than 40,000 residents that files were stolen.",
        "Elm Schools was hacked. A breach hit the county, home to 133,000 people, as well.",
        "Unit 29 staff and District 31 students were affected by the breach.",
        "Donors to the board's Champions 4 Kids fund may be affected by the breach.",
        "Breach At 20 Hotels In 10 States May Have Exposed Cards",
        "Elm Clinic was told by Kestrel of an attack. It hit thousands of companies, with 20 million people affected.",
        "Twelve employees were disciplined after the theft.",
        "None of the shop's 6 million subscribers was affected.",
        "Up to 40 percent of its 75,000 members may be affected.",
        "Elm Clinic was hacked. Last year 700 data breaches in the sector affected 112 million people.",
        "Elm Clinic was hacked. An attack two years ago hit 60,000 patients there.",
    ],
)
def test_what_is_no_count_of_the_breach(text: str) -> None:
    assert counts(text) == []
    assert total(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The drive held Social Security numbers of 2,102 current and former faculty, staff, and their kin.",
            2102,
        ),
        ("A server with data of 185 employees and 112 dependents of employees was hacked.", None),
        ("The clinic says that 863 individuals were affected, 357 of whom are members.", 863),
        (
            "Data of more than 900 residents was exposed. The county sent e-mails to 907 people about the breach.",
            907,
        ),
        (
            "Data of 486 patients was exposed. Laws ask for notice where a breach affects more than 500 individuals.",
            486,
        ),
        ("In May 2019, the site Elmshop had 5 million accounts exposed in a data breach.", 5_000_000),
        ("More than 1,600 patients were told. In the end the breach affected 1,614 patients.", 1614),
        ("About 600,000 people were affected, including 596,204 in Texas.", 600_000),
        ("The breach exposed 1.3 million records with 580,000 unique email addresses.", 580_000),
        ("Data of 5,300 patients was exposed. The files held details of 5,339 patients.", 5339),
        ("The breach affects 501 people, an interim figure. It has now raised the number to 74,210.", 74210),
        ("The school had feared that 6,100 pupils were affected; it lowered the figure to 2,745.", 2745),
        ("How many victims? About 3,900. The computer was stolen in May.", 3900),
        ("Letters have gone to the 312 whose files were on the drive.", 312),
        ("The bank apologised to 21,000 savers after statements went astray.", 21000),
        ("More than 500,000 students had data stolen. The hack also affected 50 teachers.", 500_000),
        ("Elm Plan, with 2 million members, mailed letters to 36,305 of them after the error.", 36305),
        (
            "The clinic had told the state that 23,000 people were affected. It revised the figure to 41,500.",
            41500,
        ),
        ("A list of 2,077 individuals was sent by e-mail to 200 patients by mistake.", 2077),
    ],
)
def test_the_total(text: str, expected: int | None) -> None:
    assert total(text) == expected


def test_what_was_stolen_is_not_counted_as_those_affected() -> None:
    text = "Elm Store was hacked. It had sent 8,000 vouchers worth $1.3 million to over 1,000 affected customers."
    assert [each.value for each in extract(Article(text)).values["counts"]] == [1000]


def test_the_evidence_is_the_phrase() -> None:
    found = extract(Article("Elm Clinic is telling nearly 3,300 former patients about a theft."))
    assert [place.text for place in found.evidence["counts"]] == ["nearly 3,300 former patients"]
    assert found.values["counts"][0].text == "nearly 3,300 former patients"


@pytest.mark.parametrize(
    "held",
    ["Police arrested 95 people.", "She was among 95 people rounded up.", "Some 95 people were charged."],
)
def test_those_who_are_held_for_it_are_not_those_affected(held: str) -> None:
    told = f"Alder Bank said that data of 300 customers was stolen. {held}"
    assert extract(Article(told)).values["individuals_affected"] == 300


@pytest.mark.parametrize(
    "text",
    [
        "Hackers claim to have stolen 20 million records from Orrin Bank.",
        "A group calling itself Grey Moth says it has data of 3 million customers of Orrin Bank.",
        "Grey Moth, the ransomware gang, said it had stolen files of 12,000 patients from Orrin Hospital.",
    ],
)
def test_what_the_attackers_claim_is_no_count(text: str) -> None:
    assert total(text) is None
    assert counts(text) == []


def test_what_a_hotel_group_says_is_one() -> None:
    assert total("After a breach the Orrin hotel group said it had told 12,000 guests.") == 12_000
