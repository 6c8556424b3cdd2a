import pytest

from breachtui.compare import ComparedRow, Comparison, compare, days_between, in_days
from breachtui.errors import ExportError
from breachtui.fields import main_count, main_date, stated
from breachtui.incident import Incident
from breachtui.values.counts import Count, CountKind, Qualifier
from breachtui.values.text import UNKNOWN
from tests.builders import incident


def row(comparison: Comparison, field: str) -> ComparedRow:
    return next(each for each in comparison.rows if each.field == field)


def of(**facts: object) -> Incident:
    return incident(1, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize("number", [0, 1, 5])
def test_two_to_four_can_be_compared(number: int) -> None:
    with pytest.raises(ExportError, match=f"{number} incidents cannot be compared; choose 2 to 4"):
        compare([of(organization="Acme")] * number)


@pytest.mark.parametrize(
    ("states", "sign", "equal"),
    [
        (["OH", "OH"], "=", True),
        (["OH", "TX"], "≠", False),
        (["OH", None], "·", False),
        (["OH", None, "TX"], "≠", False),
        (["OH", "OH", None], "·", False),
    ],
)
def test_the_sign_tells_equal_from_different_from_unknown(
    states: list[str | None], sign: str, equal: bool
) -> None:
    comparison = compare([of(state=state) for state in states])
    found = row(comparison, "state")
    assert (found.sign, found.equal) == (sign, equal)
    assert [cell == UNKNOWN for cell in found.cells] == [state is None for state in states]
    assert [each.field for each in comparison.rows] == ["state"]


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        (600000, 656047, "×1.09"),
        (656047, 600000, "×0.91"),
        (656047, 656000, "-47"),
        (500, 192_700_000, "×385,400.00"),
        (192_700_000, 500, "×1/385,400"),
        (500, 500, ""),
        (500, 0, ""),
        (500, None, ""),
    ],
)
def test_people_are_compared_as_a_ratio(first: int, second: int | None, ratio: str) -> None:
    comparison = compare([of(individuals_affected=first), of(individuals_affected=second)])
    assert row(comparison, "individuals_affected").differences == ("", ratio)


def test_people_and_accounts_have_no_ratio() -> None:
    accounts = of(counts=(Count(9000, CountKind.ACCOUNTS),))
    found = row(compare([of(individuals_affected=500), accounts]), "individuals_affected")
    assert found.cells == ("500 persons", "9,000 accounts")
    assert found.differences == ("", "")


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("2021-10-10", "2021-11-02", "+23 days"),
        ("2021-10-10", "2021-10-09", "-1 day"),
        ("2021-10", "2021-11-02", "+2 to +32 days"),
        ("2021-10-01/2021-10-09", "2021-10-05", "+4 days"),
        ("XXXX-10-10", "2021-10-09", ""),
        ("2021-10-10", "2021-10-10", ""),
        ("2021-10-10", "2021-10-10/2021-10-11", ""),
        ("../2021-10-10", "2021-10-09", ""),
    ],
)
def test_dates_are_compared_in_days(first: str, second: str, days: str) -> None:
    assert row(compare([of(occurred=first), of(occurred=second)]), "occurred").differences == ("", days)


def test_differences_are_from_the_first() -> None:
    comparison = compare([of(notified=f"2021-01-0{day}") for day in (1, 3, 2)])
    assert row(comparison, "notified").differences == ("", "+2 days", "+1 day")


def test_the_matrix_has_the_data_types_that_one_of_them_has() -> None:
    data = compare([of(data_types=["ssn", "name"]), of(data_types=["medical", "name"])]).data
    assert [(each.id, each.present, each.equal) for each in data] == [
        ("name", (True, True), True),
        ("ssn", (True, False), False),
        ("medical", (False, True), False),
    ]


def test_a_data_type_differs_only_where_each_states_some() -> None:
    silent = compare([of(data_types=["ssn"]), of(organization="Elm")])
    assert [each.sign for each in silent.data] == ["·"]
    told = compare([of(data_types=["ssn", "name"]), of(data_types=["ssn"])])
    assert [(each.id, each.sign) for each in told.data] == [("name", "≠"), ("ssn", "=")]


def test_intervals_of_each() -> None:
    one = of(occurred="2021-01-01", discovered="2021-03-02", notified="2021-05-28")
    two = of(discovered="2021-03", notified="2021-04")
    intervals = {each.label: each.cells for each in compare([one, two]).intervals}
    assert intervals == {
        "Occurred to discovered": ("60 days", UNKNOWN),
        "Discovered to notified": ("87 days", "1 to 60 days"),
        "Occurred to notified": ("147 days", UNKNOWN),
    }
    assert days_between(two, "occurred", "notified") is None


def test_days_in_words() -> None:
    assert [in_days((1, 1)), in_days((0, 0)), in_days((1200, 1300))] == [
        "1 day",
        "0 days",
        "1,200 to 1,300 days",
    ]


def test_what_an_incident_is_listed_under() -> None:
    assert main_count(of()) is None
    assert main_date(of()) is None
    hedged = Count(500, qualifier=Qualifier.ABOUT)
    assert main_count(of(individuals_affected=500, counts=(hedged,))) == hedged
    several = (Count(9, CountKind.RECORDS), Count(4, CountKind.ACCOUNTS), Count(5, CountKind.ACCOUNTS))
    assert main_count(of(counts=several)) == Count(5, CountKind.ACCOUNTS)
    found = main_date(of(published="2022", reported="2021-10"))
    assert found is not None
    assert (found[0], str(found[1])) == ("reported", "2021-10")
    assert [field.name for field in stated(of(organization="", state="OH"))] == ["state"]
