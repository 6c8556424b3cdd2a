import time

import pytest

from breachtui.sources.cell_dates import Style, date_cell, date_style

US, EUROPE, OPEN = Style("MDY"), Style("DMY"), Style("")


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("06/13/2025", "2025-06-13"),
        ("6/3/2025", "2025-06-03"),
        ("04-11-18 0:00", "2018-04-11"),
        ("2021 Feb 04 12:00:00 AM", "2021-02-04"),
        ("3-Jan-23", "2023-01-03"),
        ("2024/03.18", "2024-03-18"),
        ("2024-10-08T00:00:00Z", "2024-10-08"),
        ("2024-10-08 00:00:00.000", "2024-10-08"),
        ("2013-07", "2013-07"),
        ("07/2021", "2021-07"),
        ("2011", "2011"),
        ("2012-2014", "2012/2014"),
        ("Fall 2021", "2021-23"),
        ("Late June 2023", "2023-06"),
        ("June 5th, 2021", "2021-06-05"),
        ("12/12/2024 – 12/17/2024", "2024-12-12/2024-12-17"),
        ("2/14/24-2/26/24", "2024-02-14/2024-02-26"),
        ("June 2022 – 10/26/2022", "2022-06/2022-10-26"),
        ("On or about 01/29/2022 – on or before 7/31/2022", "2022-01-29/2022-07-31"),
        ("08/09/2024, 08/05/2024, 08/07/2024", "2024-08-05/2024-08-09"),
        ("03/23/2025 (approximately)", "2025-03-23"),
        ("between March and May 2021", "2021-03/2021-05"),
        ("December and January 2021", "XXXX-12/2021-01"),
        ("10/30/2023 – 11/16/ 2023", "2023-10-30/2023-11-16"),
        ("11 / 16 / 2023", "2023-11-16"),
        ("10/30/2023 / 11/16/2023", "2023-10-30/2023-11-16"),
        ("before 2019", "../2019"),
        ("May 3-9, 2021", "2021-05-03/2021-05-09"),
        ("May 3 - June 9, 2021", "2021-05-03/2021-06-09"),
        ("5/3 - 5/9/2021", "2021-05-03/2021-05-09"),
        ("week of May 3, 2021", "2021-05-03/2021-05-09"),
        ("week ending 5/9/2021", "2021-05-03/2021-05-09"),
        ("Monday, May 3, 2021", "2021-05-03"),
        ("05-2021", "2021-05"),
        ("since 3/2/2020", "2020-03-02/.."),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(cell: str, date: str) -> None:
    assert (str(date_cell(cell, US)[0]), date_cell(cell, US)[1]) == (date, None)


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("02/11/2o23", "XXXX-02-11"),
        ("08/21/2-24 – 08/23/2024", "XXXX-08-21/2024-08-23"),
        ("712/04/2023", "2023"),
        ("11/31/2020", "2020"),
        ("2/29/2021", "2021"),
        ("11/22/2302", "XXXX-11-22"),
        ("13/04/2020", "2020"),
        ("10/24/202410/29/2024", "2024-10-24/2024-10-29"),
        ("06/27/202409/7/202410/21/2024", "2024-06-27/2024-10-21"),
        ("02/22/2024 – 02/23/2023", "2023/2024"),
        ("Ransomware seen February 16, 2023", "2023-02-16"),
        ("TBD", "None"),
        ("Unknown", "None"),
        ("see the letter", "None"),
        ("45123", "None"),
        ("Q3/2021", "2021"),
        ("2021 Q1", "2021"),
        ("2020-21", "2020"),
        ("FY 2020/21", "2020"),
        ("1970-01-01", "None"),
        ("1/0/1900", "None"),
    ],
)
def test_of_what_is_mistyped_only_the_certain_part_is_kept(cell: str, date: str) -> None:
    found, remark = date_cell(cell, US)
    assert str(found) == date
    assert remark


@pytest.mark.parametrize("cell", ["", " ", "-", "N/A", "none", "UNKN"])
def test_an_empty_cell_is_not_worth_a_remark(cell: str) -> None:
    assert date_cell(cell, US) == (None, None)


def test_the_order_of_day_and_month_is_the_columns() -> None:
    assert str(date_cell("03/04/2020", EUROPE)[0]) == "2020-04-03"
    assert [str(part) for part in date_cell("03/04/2020", OPEN)] == ["2020", "is not all readable as a date"]
    assert str(date_cell("25/04/2020", OPEN)[0]) == "2020-04-25"
    assert str(date_cell("04/04/2020", OPEN)[0]) == "2020"


def test_a_column_decides_by_the_dates_that_can_be_read_one_way_only() -> None:
    assert date_style(["13/02/2020", "25/03/2020", "01/02/2020"]).order("/", "2020") == "DMY"
    assert date_style(["02/13/2020", "01/02/2020"]).order("/", "2020") == "MDY"
    assert date_style(["01/02/2020"]).order("/", "2020") == ""
    assert date_style(["01/02/2020"], "MDY").order("/", "2020") == "MDY"


def test_one_slip_does_not_turn_a_column() -> None:
    cells = [f"0{month}/0{day}/2020" for month in range(1, 8) for day in range(1, 8)] + ["13/02/2020"]
    assert date_style(cells, "MDY").order("/", "2020") == "MDY"


def test_a_column_at_odds_with_itself_stays_undecided() -> None:
    assert date_style(["13/02/2020", "02/13/2020"] * 9, "MDY").order("/", "2020") == ""


def test_each_shape_in_a_column_is_decided_by_itself() -> None:
    style = date_style(["03/28/2018 12:00:00 AM", "25-11-18 0:00", "13-02-19 0:00"], "MDY")
    assert (style.order("/", "2018"), style.order("-", "18")) == ("MDY", "DMY")
    assert str(date_cell("04-11-18 0:00", style)[0]) == "2018-11-04"


def test_hostile_cells_take_no_time() -> None:
    started = time.monotonic()
    for cell in ("1/" * 1000, "1/1/20" * 300, "may " * 400, "2020-" * 390, "9" * 1999, "to to " * 300):
        date_cell(cell, US)
    date_cell("1/1/2020" * 100_000, US)
    assert time.monotonic() - started < 2


def test_points_between_parts_of_a_date_tell_no_order() -> None:
    alone = date_style(["03.05.2021", "04.06.2021"], "MDY")
    assert str(date_cell("03.05.2021", alone)[0]) == "2021"
    beside = date_style(["03.05.2021", "04/26/2021", "05/17/2021"], "MDY")
    assert str(date_cell("03.05.2021", beside)[0]) == "2021-03-05"
    european = date_style(["03.05.2021", "24.06.2021"], "MDY")
    assert str(date_cell("03.05.2021", european)[0]) == "2021-05-03"
