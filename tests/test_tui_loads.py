"""The screens of loads, of what each changed, and of what was removed."""

import sqlite3
from pathlib import Path

import pytest
from textual.widgets import Static

from breachtui.store import Store
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.detail import DetailScreen
from breachtui.tui.dialog import ChoiceDialog
from breachtui.tui.loads import ChangesScreen, LoadsScreen, RemovedScreen
from breachtui.tui.table_view import TableView
from tests.builders import report
from tests.conftest import notices, press, settle
from tests.databases import load
from tests.test_tui_browse import title
from tests.test_tui_history import changed, exports, filed

SIZE = (80, 24)
__all__ = ["changed"]  # a fixture


def lines(app: BreachApp) -> list[str]:
    """The lines of the table as they stand on the screen."""
    view = app.screen.query_one(TableView)
    return [text for y in range(view.size.height) if (text := view.render_line(y).text.strip())]


def about(app: BreachApp) -> str:
    return str(app.screen.query_one("#about", Static).content)


@pytest.mark.parametrize("size", [SIZE, (160, 48)])
async def test_every_load_is_listed_the_latest_first(changed: Path, size: tuple[int, int]) -> None:
    app = BreachApp(changed)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "H")
        assert isinstance(app.screen, LoadsScreen)
        header, second, first = lines(app)
        assert header.split() == ["Load", "When", "(UTC)", "As", "of", "Added", "Changed", "Refused", "File"]
        assert second.split()[:2] == ["▸", "2"]
        assert second.split()[-5:] == ["2025-06-13", "1", "1", "0", "new.csv"]
        assert first.split()[-5:] == ["2024-10-08", "2", "0", "0", "old.csv"]
        assert about(app) == "Load 2: new.csv (hhs)\n1 report added, 1 changed, 1 unchanged, 0 refused"
        await press(pilot, "escape")
        assert isinstance(app.screen, BrowseScreen)


async def test_the_changes_of_a_load_lead_to_their_incidents(changed: Path) -> None:
    app = BreachApp(changed)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "H", "enter")
        assert isinstance(app.screen, ChangesScreen)
        _, first, second = lines(app)
        assert first.split("  ")[0] == "▸Δ"
        assert "Individuals affected" in first
        assert first.endswith("500 → 190,000,000")
        assert second.split() == ["+", "Cedar", "Clinic", "added", "12", "persons"]  # it states no date
        assert about(app) == "Aspen Clinic\nIndividuals affected: 500 → 190,000,000"
        assert "Δ 1 value of 1 report · ✗ 0 refused · + 1 added · new.csv" in title(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, DetailScreen)
        assert "1 of 2" in title(app)
        await press(pilot, "D")
        assert isinstance(app.screen, ChangesScreen)
        assert len(lines(app)) == 2
        await press(pilot, "z")
        assert len(lines(app)) == 3


async def test_what_a_load_refused_is_listed(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with Store(path) as store, store.load("bad.csv") as load:
        load.refuse(7, "has 1 cell where the header has 9")
        load.refuse(None, "ends in the middle")
    app = BreachApp(path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "H", "enter")
        _, first, second = lines(app)
        assert first.split()[:6] == ["▸✗", "row", "7", "refused", "has", "1"]
        assert second.startswith("✗  the file")
        assert about(app) == "refused, row 7: has 1 cell where the header has 9"
        await press(pilot, "enter")
        assert notices(app) == ["This line is about no incident"]


async def test_a_load_that_did_nothing_says_so(tmp_path: Path) -> None:
    path = tmp_path / "n.db"
    load(path)
    app = BreachApp(path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "H", "enter")
        assert about(app) == "It changed, refused and added nothing"
        await press(pilot, "escape", "x")
        assert "✗" in lines(app)[1]  # without a question: it brought nothing


async def test_more_than_are_listed_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from breachtui.tui import loads

    monkeypatch.setattr(loads, "_MOST", 2)
    path = tmp_path / "m.db"
    load(path, *(report(f"k{n}", organization=f"Org {n}") for n in range(5)))
    app = BreachApp(path)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "H", "enter", "G")
        assert lines(app)[-1].startswith("▸   … 3 more added")
        assert about(app) == "the first 2 of 5 added are listed"


async def test_a_load_is_taken_back_and_counts_again(changed: Path) -> None:
    app = BreachApp(changed)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "H", "x")
        assert isinstance(app.screen, ChoiceDialog)
        said = str(app.screen.query_one("#said", Static).content)
        assert "It added 1 report and changed 1." in said
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, LoadsScreen)
        assert "taken back" not in title(app)
        await press(pilot, "x", "escape", "x", "enter")
        assert notices(app) == ["Took load 2 back: 1 incident went; z undoes it"]
        assert lines(app)[1].startswith("▸✗")
        assert "2 loads, 1 taken back" in title(app)
        assert "x has it count again" in about(app)
        with Store(changed) as store:
            assert len(store) == 2
        await press(pilot, "x")
        assert notices(app) == ["Load 2 counts again: 1 incident came back; z undoes it"]
        assert "taken back" not in title(app)
        await press(pilot, "z")
        assert notices(app) == ["Undone: return of load 2, new.csv"]
        assert "1 taken back" in title(app)
        await press(pilot, "Z", "escape")
        assert "3 of 3" in title(app)


async def test_the_detail_of_what_a_load_brought_goes_with_it(changed: Path) -> None:
    app = BreachApp(changed, "cedar")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "H", "x", "enter", "z", "escape", "enter", "Z")
        assert isinstance(app.screen, BrowseScreen)
        assert "0 of 2" in title(app)


async def test_what_was_removed_is_listed_and_restored(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "D", "D", "H", "G")
        assert "2 removed" in lines(app)[-1]
        await press(pilot, "x")
        assert "enter lists what was removed" in notices(app)[-1]
        await press(pilot, "enter")
        assert isinstance(app.screen, RemovedScreen)
        assert [line.split()[0:3] for line in lines(app)[1:]] == [
            ["▸−", "Alder", "Clinic"],
            ["−", "Cedar", "Bank"],
        ]
        assert "12,500" in lines(app)[1]
        assert about(app).startswith("Alder Clinic\n1 report removed")
        await press(pilot, "enter", "x")
        assert notices(app) == ["Restored Alder Clinic; z undoes it"]
        assert len(lines(app)) == 2
        await press(pilot, "z")
        assert len(lines(app)) == 3
        await press(pilot, "Z", "x", "x")
        assert notices(app)[-1] == "Nothing is removed"
        await press(pilot, "escape", "escape")
        assert "6 of 6" in title(app)


async def test_loads_of_no_known_day_and_long_names(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    name = f"folder/{'long ' * 30}2025.csv"
    exports(path, (name, "2025-06-13", [filed("Aspen", 7)]))
    connection = sqlite3.connect(path)
    connection.execute("UPDATE loads SET as_of = NULL")
    connection.commit()
    connection.close()
    app = BreachApp(path)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "H")
        assert lines(app)[1].endswith("2025.csv")
        assert " – " in lines(app)[1]
        await pilot.resize_terminal(160, 48)
        await settle(pilot)
        assert lines(app)[1].endswith("2025.csv")
