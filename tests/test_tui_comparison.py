from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Static

from breachtui.compare import compare
from breachtui.store.database_file import DatabaseFile
from breachtui.tui.app import BreachApp
from breachtui.tui.comparison import ComparisonScreen
from breachtui.tui.comparison_table import ComparisonTable, comparison_rows
from breachtui.tui.store_thread import StoreThread
from tests.builders import incident
from tests.conftest import notices, press, settle

SIZE = (80, 24)

ONE = incident(1, organization="Alder Clinic", state="CA", individuals_affected=1000, occurred="2023-03-03",
               discovered="2023-04-01", attack="hacking", data_types=("name", "ssn"))  # fmt: skip
TWO = incident(2, organization="Birch Schools", state="CA", individuals_affected=1500, occurred="2023-03-10",
               discovered="2023-03-12", attack="ransomware", data_types=("name",))  # fmt: skip
THREE = incident(3, organization="Cedar Bank of the Greater Valley and its Employers", occurred="XXXX-07-12")
FOUR = incident(4, organization="Elm", state="OR")


def table(app: BreachApp) -> ComparisonTable:
    return app.screen.query_one(ComparisonTable)


def lines(app: BreachApp) -> list[str]:
    view = table(app)
    return [view.render_line(y).text.rstrip() for y in range(view.size.height)]


def under_cursor(app: BreachApp) -> str:
    return table(app).rows[table(app).cursor].label


async def show(pilot: Pilot[Any], *incidents: Any) -> None:
    await settle(pilot)
    await pilot.app.push_screen(
        ComparisonScreen(StoreThread(DatabaseFile(Path("nowhere.db"))), compare(incidents))
    )
    await settle(pilot)


async def test_signs_values_and_differences(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=(120, 40)) as pilot:
        await show(pilot, ONE, TWO)
        shown = "\n".join(lines(app))
        assert "≠  Attack" in shown
        assert "=  State" in shown
        assert "×1.50" in shown
        assert "+7 days" in shown
        assert "≠  Occurred to discovered    29 days" in shown
        assert any(line.split() == ["≠", "Social", "Security", "numbers", "●", "–"] for line in lines(app))


async def test_equal_rows_hide_and_come_back(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await show(pilot, ONE, TWO)
        await press(pilot, "n")
        before = under_cursor(app)
        await press(pilot, "h")
        assert not [row for row in table(app).rows if row.sign == "="]
        assert under_cursor(app) == before
        assert "hidden" in str(app.screen.query_one("#title", Static).content)
        await press(pilot, "h")
        assert [row for row in table(app).rows if row.sign == "="]


async def test_n_walks_the_differences_both_ways(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await show(pilot, ONE, TWO)
        differing = [row.label for row in table(app).rows if row.differs]
        walked = []
        for _ in differing:
            await press(pilot, "n")
            walked.append(under_cursor(app))
        assert sorted(walked) == sorted(differing)
        await press(pilot, "N")
        assert under_cursor(app) == walked[-2]


async def test_nothing_differs(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await show(pilot, ONE, incident(9, *ONE.reports))
        await press(pilot, "n")
        assert "Nothing differs" in notices(app)[-1]


async def test_four_columns_stay_readable_at_eighty(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await show(pilot, ONE, TWO, THREE, FOUR)
        assert table(app).header_lines == 4
        assert all(len(line) <= 80 for line in lines(app))
        head = " ".join(" ".join(lines(app)[:4]).split())
        for name in ("Alder", "Birch", "Cedar", "Elm"):
            assert name in head
        await press(pilot, "G")
        assert lines(app)[0].split()[0] == "Alder"  # the names stay at the top
        await press(pilot, "g", "j", "k", "pagedown", "pageup", "ctrl+d", "ctrl+u")
        assert under_cursor(app) == "Organization"


async def test_escape_goes_back(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await show(pilot, ONE, TWO)
        await press(pilot, "escape")
        assert not isinstance(app.screen, ComparisonScreen)


def test_a_heading_without_rows_goes() -> None:
    rows = comparison_rows(compare([ONE, incident(9, *ONE.reports)]), hide_equal=True)
    assert rows == []
