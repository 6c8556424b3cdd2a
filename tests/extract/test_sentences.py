"""Where sentences end, and what they speak of."""

import pytest

from breachtui.extract.findings import Article
from breachtui.extract.story import Story, Topic

CUTS = [
    ("Dr. Oakes told Tansy Inc. on Jan. 3. Nobody knew.", ["Dr. Oakes told Tansy Inc. on Jan. 3.", "Nobody knew."]),
    ("It hit the U.S. Navy at 3 p.m. and ended.", ["It hit the U.S. Navy at 3 p.m. and ended."]),
    ('"We know," she said. "We do."', ['"We know," she said.', '"We do."']),
    ("Heading\n\nA line that was\nbroken by width.", ["Heading", "A line that was\nbroken by width."]),
    ("These:\n- one\n- two", ["These:", "- one", "- two"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CUTS)
def test_cuts(text: str, expected: list[str]) -> None:
    found = Story(Article(text)).sentences
    assert [text[each.start : each.end] for each in found] == expected


LEAD = "Fernley Clinic said on May 4, 2020, that hackers stole files. It told 300 patients. It is sorry. "
ASIDES = [
    "A previous attack, in 2017, hit 5,300 patients.",
    "In 2016 the clinic lost a drive with 90 names.",
    "The news comes a week after Dunmere Hospital was hacked.",
    "Such attacks are growing.",
    "Under state law a company must notify the attorney general when 1,000 residents are affected.",
    "The law requires notice within 30 days.",
    "OCR weighed it together with a smaller incident of 2014.",
    "Criminals often sell such records when an organization refuses to pay.",
    "According to a survey of managers, most were hacked.",
    "Last month, Dunmere Hospital said thieves took its drives.",
]


@pytest.mark.parametrize("aside", ASIDES)
def test_another_incident_is_background(aside: str) -> None:
    last = Story(Article(LEAD + aside)).sentences[-1]
    assert Topic.BACKGROUND in last.topics
    assert not last.main


MAIN = [
    "The attack began in 2019.",
    "In 2018 an unauthorized person first opened the server.",
    "As required by law, the clinic notified patients.",
    "Other information affected includes names.",
    "In May 2020 it mailed letters.",
]


@pytest.mark.parametrize("text", MAIN)
def test_this_incident_is_not(text: str) -> None:
    assert Story(Article(LEAD + text)).sentences[-1].main


def test_a_row_of_incidents_is_background_to_the_end_of_its_paragraph() -> None:
    text = (
        LEAD
        + "\n\nIt is the second attack on a clinic here within a year. Some 9,800 people were hit at Dunmere."
    )
    first, second = Story(Article(text)).sentences[-2:]
    assert not first.main
    assert not second.main


def test_lower_case_keeps_every_offset() -> None:
    for sentence in Story(Article("\u0130stanbul Clinic was hacked. \u0130t said so.")).sentences:
        assert len(sentence.lower) == len(sentence.text)
