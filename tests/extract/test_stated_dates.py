"""Every date that a text states, with what it is the date of."""

import pytest

from breachtui.extract import Article, extract
from breachtui.report import plain
from breachtui.values.dates import DateSpan

PUBLISHED = DateSpan.parse("2019-06-14")  # a Friday


def dates(text: str) -> list[str]:
    found = extract(Article(text, published=PUBLISHED)).values.get("dates", ())
    return [f"{each.kind} {each.value}" for each in found]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Oakfield Clinic said on Tuesday that hackers broke into its server on March 3, 2019.",
            ["announced 2019-06-11", "occurred 2019-03-03"],
        ),
        (
            "Hackers stole the records of 900 patients from Oakfield Clinic in May.\n\n"
            "In 2014, Oakfield Clinic suffered a similar breach.",
            ["occurred 2019-05", "other 2014"],
        ),
        (
            "Oakfield Clinic learned of the breach on April 2, 2019 and told the HHS on May 30, 2019. "
            "Letters were mailed to patients on June 1, 2019.",
            ["discovered 2019-04-02", "reported 2019-05-30", "notified 2019-06-01"],
        ),
        ("Oakfield Clinic opened its doors in 1952. Hackers stole its patient records.", []),
    ],
)
def test_dates_with_what_they_date(text: str, want: list[str]) -> None:
    assert dates(text) == want


def test_a_date_without_its_year_is_not_repeated_beside_the_whole_one() -> None:
    text = "A breach in May hit Oakfield Clinic. Hackers broke into its server on May 4, 2018."
    found = extract(Article(text)).values["dates"]
    assert [str(each.value) for each in found] == ["2018-05-04"]


def test_the_same_date_said_twice_is_one_with_two_places() -> None:
    text = (
        "Hackers broke into the server of Oakfield Clinic on May 4, 2018. "
        "The attack of May 4, 2018 exposed names."
    )
    findings = extract(Article(text))
    assert [plain(each) for each in findings.values["dates"]] == [
        {"value": "2018-05-04", "kind": "occurred", "text": "May 4, 2018"}
    ]
    assert [text[span.start : span.end] for span in findings.evidence["dates"]] == ["May 4, 2018"] * 2
