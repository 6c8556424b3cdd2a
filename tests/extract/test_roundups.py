"""Texts that tell of several breaches: one reading each where they keep them apart, else a sign of it."""

import pytest

from breachtui.extract import Article, Several, extract, several
from breachtui.values.evidence import Confidence

TWO = """Two Breaches Announced This Month

Patients of two providers have been told that their records were exposed.

E-Mail Account Hacked at Fernhollow Regional Hospital

Fernhollow Regional Hospital in Ohio said that an intruder got into the e-mail account of a nurse on March 3, 2021.
The messages held the names and diagnoses of 2,310 patients.

Hard Drive Missing from Quillan Eye Center

Quillan Eye Center has told 418 patients that a portable hard drive with scans, names and dates of birth is missing.
The loss was discovered on April 9, 2021.
"""

TURNS = """Three Medical Breaches Expose 5,800 Patients' Records

The exposed data includes names, Social Security numbers and scans.

On May 4, 2021, Fernhollow Regional Hospital learned that a thief had stolen a laptop from a nurse's car.
The laptop may have held the names and diagnoses of 2,310 patients.

Separately, Quillan Eye Center has told 418 patients that a portable hard drive with their scans is missing.
It was last seen on April 9, 2021.

And Sorrel Valley Dental recently announced that hackers got into a server with the names and birth dates of 3,072 people.

Last spring, a survey found that 79 percent of clinics had been breached, and 1,200 patients had been asked.
"""

NEWCOMERS = TURNS.replace("Separately, ", "").replace("And Sorrel", "Sorrel")

ONE_VENDOR = TWO.replace(
    "an intruder got into", "an intruder at its vendor, Brightpost LLC, got into"
).replace("The loss was", "The vendor, Brightpost LLC, sent it. The loss was")

LIST = """Four hospitals have reported breaches this spring.
- Alderbrook Hospital began notifying 1,204 patients on May 4, 2020, that a former employee had read their records.
- Bellweather Clinic said on May 6, 2020, that a thief had stolen a laptop with the names of 915 patients from a car.
- Corvane Medical Center told 3,316 patients on May 9, 2020, that hackers had copied names and Social Security numbers.
- The fourth did not wish to be named, and said only that its lawyers were still looking into what had happened there.
"""

NOTICE = """Notice of Data Incident

Fernhollow Regional Hospital is writing to tell patients of an incident that involved their information.

What Happened at Our Hospital

On March 3, 2021, Fernhollow Regional Hospital learned that an intruder had been in the e-mail account of a nurse.

What Information Was Involved Here

The messages held the names, diagnoses and dates of birth of 2,310 patients of Fernhollow Regional Hospital.
"""


def read(text: str, title: str | None = None) -> Several:
    article = Article(text, title=title)
    return several(article, extract(article))


def test_headed_sections_with_a_victim_each_are_read_apart() -> None:
    first, second = read(TWO).each
    assert first.values["organization"] == "Fernhollow Regional Hospital"
    assert (first.values["individuals_affected"], first.values["state"]) == (2310, "OH")
    assert second.values["organization"] == "Quillan Eye Center"
    assert (second.values["individuals_affected"], second.values["attack"]) == (418, "lost_device")
    assert "state" not in second.values
    assert not read(TWO).mixed


def test_their_evidence_lies_in_the_whole_text() -> None:
    for found in read(TWO).each:
        for spans in found.evidence.values():
            assert all(TWO[span.start : span.end] == span.text for span in spans)


def test_a_list_of_stories_is_read_item_by_item_and_says_what_it_left_out() -> None:
    found = read(LIST)
    assert [each.values["individuals_affected"] for each in found.each] == [1204, 915, 3316]
    assert found.mixed


@pytest.mark.parametrize("text", [TURNS, NEWCOMERS])
def test_plain_paragraphs_are_read_apart_where_they_are_as_many_as_the_headline_counts(text: str) -> None:
    found = read(text)
    assert [each.values["organization"] for each in found.each] == [
        "Fernhollow Regional Hospital", "Quillan Eye Center", "Sorrel Valley Dental",
    ]  # fmt: skip
    assert [each.values["individuals_affected"] for each in found.each] == [2310, 418, 3072]
    assert [each.values["attack"] for each in found.each] == ["stolen_device", "lost_device", "hacking"]
    assert "ssn" not in found.each[0].values["data_types"]
    assert not found.mixed


MONTHS = """The worst data breaches of the year

Hackers were busy, and clinics paid for it.

In January, Fernhollow Regional Hospital said that a thief had stolen a laptop with the names of 2,310 patients.

In February, Quillan Eye Center told 418 patients that hackers had copied their scans and birth dates.

In April, Sorrel Valley Dental lost a hard drive with the Social Security numbers of 3,072 people.
"""


def test_a_collection_is_read_paragraph_by_paragraph() -> None:
    found = read(MONTHS)
    assert [each.values["individuals_affected"] for each in found.each] == [2310, 418, 3072]


def test_what_one_report_of_several_says_comes_from_one_story() -> None:
    found = read(MONTHS.replace("The worst data", "Four data"))
    assert found.mixed
    [one] = found.each
    people = {"Fernhollow Regional Hospital": 2310, "Quillan Eye Center": 418, "Sorrel Valley Dental": 3072}
    assert one.values.get("individuals_affected") in (None, people[one.values["organization"]])
    assert Confidence.HIGH not in one.levels.values()


ONE_TURNS = """Two Email Accounts Breached at Fernhollow Hospital

Fernhollow Hospital has learned that two employees fell for phishing, which exposed the names of 12,044 patients.

Meanwhile, the hospital has turned on another factor for the accounts of its staff, and trains it anew.
"""


@pytest.mark.parametrize(
    "text",
    [
        TURNS.replace("Three", "Four"),
        TURNS.replace("Three Medical Breaches", "Medical Breaches"),
        TURNS.replace("And Sorrel Valley Dental recently", "And it recently"),
        ONE_TURNS,
    ],
)
def test_other_counts_and_shared_victims_leave_it_one(text: str) -> None:
    assert len(read(text).each) < 2


@pytest.mark.parametrize("text", [NOTICE, ONE_VENDOR, "", "One line.", "Heading Without Any Text\n\n" * 30])
def test_one_breach_stays_one(text: str) -> None:
    assert not read(text).each


@pytest.mark.parametrize(
    ("title", "mixed"),
    [
        ("Three Data Breaches Expose Records of 9,000 Patients", True),
        ("Two hospitals report ransomware attacks", True),
        ("Weekly breach round-up", True),
        ("Fernhollow Hospital tells 2,310 patients of a breach", False),
        ("Fernhollow Hospital struck in one of the largest breaches", False),
        ("Item 1.05 Material Incidents, filed by Fernhollow Hospital", False),
        ("Fernhollow Hospital hacked, third of several incidents where vendors failed", False),
    ],
)
def test_several_that_run_together_are_said_to(title: str, mixed: bool) -> None:
    text = "Fernhollow Hospital said Monday that hackers took the names of 2,310 patients from its server."
    assert read(text, title).mixed is mixed


def test_the_total_of_several_is_no_figure_of_the_one_that_was_read() -> None:
    text = "Three Data Breaches Expose 9,000 Patients\n\nFernhollow Hospital said that 2,310 patients are affected."
    [found] = read(text).each
    assert found.values["individuals_affected"] == 2310


TWO_LINES = """In this overview we look at the most significant breaches of the spring.

March - Fernhollow
2,310 Patients

On March 3, Fernhollow Regional Hospital learned that an intruder had copied the names and diagnoses of 2,310 patients.

April - Quillan
418 Patients

On April 9, Quillan Eye Center told 418 patients that a portable hard drive with their dates of birth is missing.
"""


def test_a_heading_may_be_of_two_lines() -> None:
    assert [each.values["individuals_affected"] for each in read(TWO_LINES).each] == [2310, 418]
