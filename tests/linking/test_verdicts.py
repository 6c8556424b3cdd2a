import pytest

from breachtui.linking import LinkRecord, Verdict
from tests.linking.cases import filing, judged

SAME, SIBLING, DIFFERENT = Verdict


@pytest.mark.parametrize(
    ("one", "two", "verdict"),
    [
        pytest.param(
            filing("Alderbrook LLC", "ca", occurred="2024-05-13", reported="2024-07-02"),
            filing("Alderbrook", "wa", occurred="2024-05-13", reported="2024-07-03"),
            SAME, id="two offices, one start",
        ),
        pytest.param(
            filing("Alderbrook", "hhs", reported="2024-07-02", total=4310),
            filing("Alderbrook", "ma", reported="2024-07-05", residents=12),
            SAME, id="two offices, one week",
        ),
        pytest.param(
            filing("Alderbrook", "hhs", reported="2024-04-12", total=81_320),
            filing("Alderbrook (Cedarprint, Inc.)", "wa", occurred="2023-05-31", reported="2024-06-03"),
            DIFFERENT, id="weeks apart, a vendor in one alone",
        ),
        pytest.param(
            filing("Alderbrook", "ca", occurred="2019-05-13", reported="2019-07-02"),
            filing("Alderbrook", "wa", occurred="2024-05-01", reported="2024-07-03"),
            DIFFERENT, id="years apart",
        ),
        pytest.param(
            filing("Alderbrook", "ca", occurred="2023-05-13", reported="2024-07-02"),
            filing("Alderbrook", "wa", occurred="2024-05-13", reported="2024-07-02"),
            SAME, id="a slip of a year",
        ),
        pytest.param(
            filing("Alderbrook", "de", occurred="2024-06-20", reported="2024-08-01"),
            filing("Alderbrook", "wa", occurred="2024-03-02", discovered="2024-06-20", reported="2024-08-15"),
            SAME, id="discovery in the place of the event",
        ),
        pytest.param(
            filing("Alderbrook", "hhs", reported="2024-03-02", total=501),
            filing("Alderbrook", "ma", reported="2024-09-20", residents=31),
            SAME, id="months after a placeholder",
        ),
        pytest.param(
            filing("Alderbrook", "hhs", reported="2024-03-02", total=4310),
            filing("Alderbrook", "hhs", reported="2024-03-20", total=877),
            SIBLING, id="a second case of one filer",
        ),
        pytest.param(
            filing("Alderbrook", "hhs", reported="2024-03-02", total=4310),
            filing("Alderbrook Inc.", "hhs", reported="2024-03-02", total=4310),
            SAME, id="one case in two exports",
        ),
        pytest.param(
            filing("Alderbrook", "ma", reported="2024-03-02", residents=4),
            filing("Alderbrook", "ma", reported="2024-03-20", residents=9),
            DIFFERENT, id="two filings with one state",
        ),
        pytest.param(
            filing("Alderbrook", "ca", occurred="2023-12-05", reported="2024-03-02"),
            filing("Alderbrook", "ca", occurred="2023-12-05", reported="2024-09-20"),
            SAME, id="one start with one state",
        ),
        pytest.param(
            filing("Alderbrook", "ma", reported="2024-03-02", residents=4),
            filing("Alderbrook", "ma", reported="2024-06-20", residents=9,
                   evidence={"organization": ("Name", "Alderbrook (Supplemental)")}),
            SAME, id="a supplement by its own words",
        ),
        pytest.param(
            filing("Alderbrook on behalf of Birchwood Bank", "ca", occurred="2024-05-13", reported="2024-07-02"),
            filing("Alderbrook", "wa", occurred="2024-05-13", reported="2024-07-02"),
            SIBLING, id="a vendor and its client",
        ),
        pytest.param(
            filing("Alderbrook on behalf of Birchwood Bank", "ca", occurred="2024-05-13", reported="2024-07-02"),
            filing("Alderbrook on behalf of Cedarwood Foods", "wa", occurred="2024-05-13", reported="2024-07-02"),
            SIBLING, id="two clients of one vendor",
        ),
        pytest.param(
            filing("Alderbrook on behalf of Birchwood Bank", "ca", occurred="2024-05-13", reported="2024-07-02"),
            filing("Birchwood Bank", "wa", occurred="2024-05-13", reported="2024-07-02"),
            SAME, id="a client in two lists",
        ),
        pytest.param(
            filing("Alderbrook", "hibp", occurred="2019-02-11", published="2019-08-01", accounts=1_204_331),
            filing("Alderbrook", "iib", occurred="2019", accounts=1_200_000),
            SAME, id="two lists, one with the year alone",
        ),
        pytest.param(
            filing("Alderbrook", "hibp", occurred="2019-02-11", published="2019-08-01", accounts=1_204_331),
            filing("Alderbrook", "hibp", occurred="2019-02-11", published="2019-08-01", accounts=977),
            DIFFERENT, id="two entries of one list",
        ),
        pytest.param(
            filing("Alderbrook", "table", occurred="2019-02-11", total=1204),
            filing("Alderbrook", "table", occurred="2019-02-11", total=1204),
            SAME, id="two tables of a user",
        ),
        pytest.param(
            filing("Alderbrook", "in", reported="2024-03-02", total=12),
            filing("Alderbrook", "wa", reported="2024-03-30", residents=9400),
            DIFFERENT, id="far more residents than people in all",
        ),
        pytest.param(
            filing("Alderbrook", "hhs", reported="2024-03-02", attack="stolen_device", total=700),
            filing("Birchwood", "ca", reported="2024-03-02"),
            DIFFERENT, id="nothing in common",
        ),
    ],
)  # fmt: skip
def test_how_two_reports_stand(one: LinkRecord, two: LinkRecord, verdict: Verdict) -> None:
    assert judged(one, two).verdict is verdict, judged(one, two)
    assert judged(two, one) == judged(one, two)


def test_reasons_are_words_that_can_be_checked() -> None:
    one = filing("Alderbrook LLC", "ca", occurred="2024-05-13", reported="2024-07-02")
    two = filing("Alderbrook", "wa", occurred="2024-05-13", reported="2024-07-03")
    assert judged(one, two).reasons == (
        "names equal but for legal form or case", "both start 2024-05-13", "reported 1 day apart",
    )  # fmt: skip


def test_what_speaks_against_one_breach_says_so_and_comes_last() -> None:
    one = filing("Alderbrook", "ca", occurred="2024-05-13", attack="ransomware")
    two = filing("Alderbrook", "wa", occurred="2024-05-13", attack="stolen_device")
    assert judged(one, two).reasons[-1] == "against: hacking here, theft there"


def test_an_unusual_figure_weighs_more_than_a_round_one() -> None:
    def score(total: int) -> float:
        return judged(
            filing("Alderbrook", "hhs", reported="2024-03-02", total=total),
            filing("Alderbrook", "in", reported="2024-06-20", total=total),
        ).score

    assert score(43_107) > score(40_000) + 2


def test_who_files_often_is_not_known_by_the_week() -> None:
    often = [
        filing("Alderbrook", office, reported=f"2024-{month:02}-10", residents=3 * month)
        for office in ("ma", "wa")
        for month in range(1, 12)
    ]
    one = filing("Alderbrook", "ma", reported="2024-03-01", residents=3)
    two = filing("Alderbrook", "wa", reported="2024-03-04", residents=3)
    assert judged(one, two).verdict is SAME
    assert judged(one, two, *often).verdict is DIFFERENT


def test_a_day_without_a_year_speaks_only_against() -> None:
    story = filing("Alderbrook", "news", occurred="XXXX-07-12")
    assert (
        judged(story, filing("Alderbrook", "ca", occurred="2021-07-12", reported="2021-08-30")).verdict
        is SAME
    )
    other = filing("Alderbrook", "ca", occurred="2021-01-12", reported="2021-02-20")
    assert judged(story, other).score < judged(story, filing("Alderbrook", "ca", occurred="2021-07-12")).score
