from pathlib import Path

from breachtui.tui.app import BreachApp
from breachtui.tui.incident_list import IncidentList
from tests.conftest import notices, press, settle
from tests.test_tui_browse import SIZE, rows, title, under_cursor


async def test_sorting_cycles_reverses_and_stays_on_the_incident(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "s")
        assert "by affected ↓" in title(app)
        assert "Alder" in under_cursor(app)
        assert "Cedar" in rows(app)[1]
        await press(pilot, "S")
        assert "by affected ↑" in title(app)
        assert "Elm" in rows(app)[1]
        for _ in range(5):
            await press(pilot, "s")
        assert "by date ↓" in title(app)
        assert "Alder" in under_cursor(app)


async def test_a_click_on_a_title_sorts_and_again_reverses(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.click(IncidentList, offset=(5, 0))
        await settle(pilot)
        assert "by organization ↑" in title(app)
        await pilot.click(IncidentList, offset=(5, 0))
        await settle(pilot)
        assert "by organization ↓" in title(app)


async def test_a_sort_in_the_query_is_left_alone(database: Path) -> None:
    app = BreachApp(database, "sort:state")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert "by state ↑" in title(app)
        await press(pilot, "s")
        assert "take sort: out" in notices(app)[-1]


async def test_best_matches_cannot_be_reversed(database: Path) -> None:
    app = BreachApp(database, "cedar")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "S")
        assert "best match" in notices(app)[-1]


async def test_the_cursor_returns_to_its_incident_when_a_filter_goes(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j")
        before = under_cursor(app)
        await press(pilot, "slash", *"alder")
        assert "Alder" in under_cursor(app)
        await press(pilot, "escape", "escape")
        assert under_cursor(app) == before
