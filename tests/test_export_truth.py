"""What an export says has evidence behind it."""

import pytest

from breachtui.compare import told_days
from breachtui.export.sentence import summary
from breachtui.values.places import jurisdiction_name
from breachtui.words.flags import CLAIMED
from tests.builders import incident, report


def test_the_office_is_named_that_keeps_the_list() -> None:
    assert jurisdiction_name("US-MA") == "Massachusetts Office of Consumer Affairs and Business Regulation"
    assert jurisdiction_name("US-TX") == "Texas Attorney General"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((-220, -220), "reported 220 days before it occurred: one of the two is wrong"),
        ((-5, 3), "-5 to 3 days"),
        ((7, 7), "7 days"),
    ],
)
def test_what_cannot_be_is_said(days: tuple[int, int], said: str) -> None:
    assert told_days("occurred", "reported", days) == said


def test_a_claim_is_told_as_one_and_disorder_beside_the_dates() -> None:
    claimed = incident(1, report("a", organization="Larch", attack="ransomware", flags=(CLAIMED,)))
    assert summary(claimed).startswith(
        "Larch is claimed by its attackers, and confirmed by no source, to have suffered a ransomware attack"
    )
    wrong = incident(2, report("b", organization="Elm", occurred="2023-08-01", reported="2023-07-01"))
    assert summary(wrong).endswith("reported 31 days before it occurred: one of the two is wrong.")
    nobody = incident(3, report("c", organization="Elm", individuals_affected=0))
    assert "people" not in summary(nobody)
