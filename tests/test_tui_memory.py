"""What the list remembers: where it was left, queries, views by name."""

import sqlite3
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from breachtui.store import Store
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.detail import DetailScreen
from breachtui.tui.facets_panel import FacetsPanel
from breachtui.tui.incident_list import IncidentList
from breachtui.tui.search_box import SearchBox
from breachtui.tui.table_view import TableView
from breachtui.tui.views_dialog import HistoryDialog, ViewsDialog
from tests.builders import report
from tests.conftest import notices, press, settle
from tests.databases import load
from tests.test_tui_browse import SIZE, rows, title, under_cursor


def box(pilot: Pilot[Any]) -> SearchBox:
    return pilot.app.screen.query_one(SearchBox)


async def leave(database: Path, *keys: str, query: str = "") -> None:
    """Open the list, press keys, and leave it."""
    async with BreachApp(database, query).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, *keys, "q")


async def test_the_list_is_found_as_it_was_left(database: Path) -> None:
    keys = ["slash", *"affected:>1", "enter", "s", "S", "j", "space", "f", "escape"]
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, *keys)
        left = title(pilot.app), rows(pilot.app)  # type: ignore[arg-type]
        await press(pilot, "q")
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert box(pilot).value == "affected:>1"
        assert (title(app), rows(app)) == left
        assert "by affected ↑" in title(app)
        assert "● 1 marked" in title(app)
        assert app.screen.query_one(FacetsPanel).display
        assert isinstance(app.focused, IncidentList)


async def test_an_incident_that_was_open_is_open_again(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "J", "ctrl+q")
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, DetailScreen)
        assert "3 of 6" in title(app)
        await press(pilot, "q", "q")
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, BrowseScreen)


async def test_a_fresh_start_a_query_and_a_view_go_before_what_was_left(database: Path) -> None:
    await leave(database, "slash", *"cedar", "enter", "f", "escape")
    with Store(database) as store:
        view = store.save_view("schools", "birch", "-organization", "organization state")
    for app, query in (
        (BreachApp(database, "elm"), "elm"),
        (BreachApp(database, view=view), "birch"),
        (BreachApp(database, fresh=True), ""),
    ):
        async with app.run_test(size=SIZE) as pilot:
            await settle(pilot)
            assert box(pilot).value == query
            assert app.screen.query_one(FacetsPanel).display == bool(query)
            if query == "birch":
                assert "by organization ↓" in title(app)
                assert "Affected" not in rows(app)[0]
            if not query:
                assert "by date ↓" in title(app)
                assert "Affected" in rows(app)[0]


async def test_the_cursor_comes_back_to_an_incident_far_down(tmp_path: Path) -> None:
    path = tmp_path / "long.db"
    load(path, *(report(f"k{n}", organization=f"Org {n:04}", occurred="2020") for n in range(900)))
    await leave(path, "G", "k", "k")
    app = BreachApp(path)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert app.screen.query_one(IncidentList).cursor == 897


async def test_an_incident_that_is_gone_and_damaged_rows_do_no_harm(database: Path) -> None:
    await leave(database, "j")
    connection = sqlite3.connect(database)
    connection.execute("UPDATE session SET value = '777' WHERE name = 'incident'")
    connection.execute("INSERT OR REPLACE INTO session VALUES ('query', '{'), ('sort', '\"colour\"')")
    connection.execute("INSERT INTO session VALUES ('columns', '\"no such\"')")
    connection.commit()
    connection.close()
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "6 of 6 · by date ↓" in title(app)
        assert "Alder" in under_cursor(app)


async def test_a_file_that_cannot_be_written_is_browsed_all_the_same(database: Path) -> None:
    await leave(database, "slash", *"cedar", "enter")
    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")  # as a load by somebody else does
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert box(pilot).value == "cedar"
        await press(pilot, "escape", "s", "j")
        assert notices(app) == []
        await press(pilot, "q")
    assert app.return_code == 0
    other.execute("ROLLBACK")
    other.close()


async def test_two_apps_on_one_file_leave_it_as_the_last_did(database: Path) -> None:
    one, two = BreachApp(database), BreachApp(database)
    async with one.run_test(size=SIZE) as first, two.run_test(size=SIZE) as second:
        await settle(first)
        await settle(second)
        await press(first, "slash", *"cedar", "enter")
        await press(second, "slash", *"elm", "enter", "q")
        await press(first, "q")
    with Store(database) as store:
        assert store.session().query in ("cedar", "elm")
        assert set(store.queries()) == {"cedar", "elm"}


async def test_queries_come_back_in_the_box(database: Path) -> None:
    await leave(database, "slash", *"cedar", "enter", "slash", "escape", *"elm", "enter", "escape")
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "slash", "b", "up")
        assert box(pilot).value == "elm"
        assert "1 of 6" in title(app)
        await press(pilot, "up")
        assert box(pilot).value == "cedar"
        await press(pilot, "up", "down", "down")
        assert box(pilot).value == "b"  # what was typed
        await press(pilot, "down")
        assert isinstance(app.focused, IncidentList)


async def test_a_wrong_query_is_not_remembered_and_each_is_once(database: Path) -> None:
    await leave(
        database, "slash", *"nope:1", "enter", "slash", "ctrl+u", *"elm", "enter", "slash", "ctrl+u",
        *"fir", "enter", "slash", "ctrl+u", *"elm", "enter",
    )  # fmt: skip
    with Store(database) as store:
        assert store.queries() == ["elm", "fir"]


async def test_a_query_is_found_among_those_before(database: Path) -> None:
    with Store(database) as store:
        for query in ("state:CA ransomware", "elm", "cedar bank"):
            store.remember(query)
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+r")
        assert isinstance(app.screen, HistoryDialog)
        view = app.screen.query_one(TableView)
        assert [line.about for line in view.rows] == ["cedar bank", "elm", "state:CA ransomware"]
        await press(pilot, *"ransmoware")
        assert [line.about for line in view.rows] == ["state:CA ransomware"]
        await press(pilot, "escape")
        assert box(pilot).value == ""
        await press(pilot, "slash", "ctrl+r", "down", "up", "down", "enter")
        assert box(pilot).value == "elm"
        assert "1 of 6" in title(app)


async def test_without_queries_there_is_nothing_to_choose(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+r")
        assert isinstance(app.screen, BrowseScreen)
        assert notices(app) == ["No query was asked yet; / begins one"]
        await press(pilot, "ctrl+z")
        assert notices(app) == ["No query was cleared"]


async def test_a_cleared_query_comes_back(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        for typing, clearing in (
            ("slash c e d a r enter", "escape"),  # from the list
            ("slash", "escape"),  # in the box
            ("", "ctrl+u"),
        ):
            await press(pilot, *typing.split(), *clearing.split())
            assert "6 of 6" in title(app)
            await press(pilot, "ctrl+z")
            assert box(pilot).value == "cedar"
            assert "1 of 6" in title(app)


async def test_views_are_saved_opened_and_shown_above_the_facets(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "1")
        assert "No view has the number 1" in notices(app)[-1]
        await press(pilot, "slash", *"affected:>1", "enter", "s", "V", *"Affected", "enter")
        assert notices(app)[-1] == "Saved the view Affected; 1 opens it"
        await press(pilot, "slash", "ctrl+u", *"elm", "enter", "S", "V", *"Elm")
        assert "the key 2 opens it" in str(app.screen.query_one("#hint").render())
        await press(pilot, "enter", "1")
        assert (box(pilot).value, "by affected ↓" in title(app)) == ("affected:>1", True)
        await press(pilot, "f")
        panel = [app.screen.query_one(FacetsPanel).render_line(y).text.strip(" ▸") for y in range(1, 4)]
        assert panel == ["▾ Views", "✓ 1 Affected", "2 Elm"]
        await press(pilot, "down", "down", "enter")
        assert box(pilot).value == "elm"
        await press(pilot, "escape", "V", *"affected")
        assert "replaces the view Affected, on 1" in str(app.screen.query_one("#hint").render())
        await press(pilot, "enter", "escape", "1")
        assert box(pilot).value == "elm"


async def test_views_are_renamed_numbered_and_removed_and_that_is_undone(database: Path) -> None:
    with Store(database) as store:
        for name in ("one", "two", "three"):
            store.save_view(name, f"org:{name}")
    app = BreachApp(database)

    def named() -> list[tuple[int | None, str]]:
        with Store(database) as store:
            return [(view.number, view.name) for view in store.views()]

    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "V", "tab", "down", "x")
        assert named() == [(1, "one"), (3, "three")]
        assert notices(app)[-1] == "Removed the view two; z undoes it"
        await press(pilot, "z", "V", "tab", "3")
        assert named() == [(1, "three"), (2, "two"), (3, "one")]
        await press(pilot, "V", "tab", "E", *"fold", "enter")
        assert named()[0] == (1, "fold")
        await press(pilot, "z", "z")
        assert named() == [(1, "one"), (2, "two"), (3, "three")]
        await press(pilot, "V", "tab", "end", "enter")
        assert box(pilot).value == "org:three"
        await press(pilot, "V", "enter")
        assert isinstance(app.screen, ViewsDialog)  # there is no name
        await press(pilot, "7", "enter")
        assert "is no name for a view" in notices(app)[-1]
