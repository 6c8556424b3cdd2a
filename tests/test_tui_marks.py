"""Marks: all that are listed, a range, the marked alone; what is done with too many says so."""

from pathlib import Path

from breachtui.store import Store
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.dialog import ChoiceDialog
from breachtui.tui.search_box import SearchBox
from tests.builders import report
from tests.conftest import notices, press, settle
from tests.databases import load
from tests.test_tui_browse import SIZE, rows, title


def marked(app: BreachApp) -> list[str]:
    return [line[3:].split()[0] for line in rows(app) if line[1:2] == "●"]


def stored(path: Path) -> int:
    with Store(path) as store:
        return len(store.marked())


async def test_all_that_match_are_marked_and_the_count_stays_in_sight(database: Path) -> None:
    app = BreachApp(database, "affected:<100k")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "asterisk")
        assert "3 of 6 · ● 3 marked · by" in title(app)
        assert stored(database) == 3
        await press(pilot, "escape")
        assert "6 of 6 · ● 3 marked" in title(app)
        await press(pilot, "z")
        assert notices(app)[-1] == "Undone: mark on 3 incidents"
        assert "marked" not in title(app)
        await press(pilot, "Z", "u")
        assert stored(database) == 0
        await press(pilot, "z")
        assert stored(database) == 3


async def test_a_range_is_marked_from_the_last_mark_to_the_cursor(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        assert "space" in notices(app)[-1]
        await press(pilot, "j", "space", "j", "v")
        assert marked(app) == ["Cedar", "Birch", "Elm"]
        await press(pilot, "g", "v")  # from where the range ended
        assert marked(app) == ["Alder", "Cedar", "Birch", "Elm"]
        assert stored(database) == 4


async def test_the_marked_alone_are_listed_by_the_query(database: Path) -> None:
    app = BreachApp(database, "affected:>1")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "m")
        assert "None is marked" in notices(app)[-1]
        await press(pilot, "space", "j", "space", "m")
        assert app.screen.query_one(SearchBox).value == "affected:>1 has:mark"
        assert "2 of 6 · ● 2 marked" in title(app)
        await press(pilot, "m")
        assert app.screen.query_one(SearchBox).value == "affected:>1"
        await press(pilot, "m", "u")
        assert "No incident matches" in str(app.screen.query_one("#empty").render())


async def test_commands_on_many_marks_say_their_limits(tmp_path: Path) -> None:
    path = tmp_path / "many.db"
    load(path, *(report(f"n{n}", organization=f"Oak {n}") for n in range(120)))
    app = BreachApp(path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "asterisk", "c")
        assert "120 are marked and 4 fit" in notices(app)[-1]
        await press(pilot, "M")
        assert "120 are marked and 50 are merged at once" in notices(app)[-1]
        await press(pilot, "D")
        assert isinstance(app.screen, ChoiceDialog)
        await press(pilot, "enter")  # nothing is removed unless it is asked for
        assert isinstance(app.screen, BrowseScreen)
        assert "120 of 120" in title(app)
        await press(pilot, "D", "down", "enter")
        assert "0 of 0" in title(app)
        await press(pilot, "z")
        assert "120 of 120" in title(app)
