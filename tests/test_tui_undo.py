"""Marks, removal, undo and redo: kept in the database, followed by every screen."""

from pathlib import Path

import pytest

from breachtui.store import Store
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.detail import DetailScreen
from breachtui.tui.dialog import ChoiceDialog
from breachtui.tui.incident_list import IncidentList
from breachtui.tui.preview import Preview
from tests.builders import report
from tests.conftest import notices, press, settle
from tests.databases import load, written_by_another
from tests.test_tui_browse import in_one_go, rows, title, under_cursor
from tests.test_tui_detail import fields
from tests.test_tui_own import values

SIZE = (80, 24)


def marked(database: Path) -> frozenset[int]:
    with Store(database) as store:
        return store.marked()


async def test_marks_are_kept(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "space", "space")
    assert marked(database) == {1, 3}
    again = BreachApp(database)
    async with again.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "● 2 marked" in title(again)
        await press(pilot, "g", "space")
        assert "● 1 marked" in title(again)
        await press(pilot, "u")
        assert "marked" not in title(again)
        await press(pilot, "u")
    assert marked(database) == frozenset()


async def test_marks_are_written_even_if_the_app_is_left_at_once(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await in_one_go(pilot, "space", "space", "space", "q")
    assert marked(database) == {1, 2, 3}


async def test_marks_in_one_go_end_as_the_database_has_them(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await in_one_go(pilot, "space", "space", "k", "space", "space", "z", "z", "Z")
        screen = app.screen
        assert isinstance(screen, BrowseScreen)
        shown = screen.marked
    assert shown == marked(database) == {1}


async def test_undo_of_marks_shows(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "space", "space", "z")
        assert notices(app) == ["Undone: mark on Cedar Bank (3)"]
        assert "● 1 marked" in title(app)
        await press(pilot, "Z")
        assert notices(app) == ["Done again: mark on Cedar Bank (3)"]
        assert "● 2 marked" in title(app)
        await press(pilot, "u", "z")
        assert "● 2 marked" in title(app)


@pytest.mark.usefixtures("impatient")
async def test_marks_that_cannot_be_written_are_said_and_go(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        with written_by_another(database):
            await press(pilot, "space")
            assert "Marks are not kept" in notices(app)[-1]
            assert "marked" not in title(app)
            await press(pilot, "D")
            assert "another program" in notices(app)[-1]
            assert "marked" not in title(app)
            assert "6 of 6" in title(app)


async def test_there_may_be_nothing_to_undo(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "z")
        assert notices(app) == ["There is nothing to undo"]
        await press(pilot, "Z")
        assert notices(app) == ["There is nothing to do again"]


async def test_the_incident_under_the_cursor_is_removed(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=(160, 48), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "D")
        assert "5 of 5" in title(app)
        assert notices(app) == ["Removed Cedar Bank; z undoes it, H lists what is removed"]
        assert "Birch" in under_cursor(app)
        assert "Birch" in str(app.screen.query_one(Preview).content)
        await press(pilot, "z")
        assert "6 of 6" in title(app)
        assert notices(app) == ["Undone: removal of Cedar Bank (3)"]
        assert "Birch" in under_cursor(app)
        await press(pilot, "Z")
        assert "5 of 5" in title(app)


async def test_all_that_are_marked_are_removed_and_their_marks_go(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "space", "space", "D")
        assert notices(app) == ["Removed 2 incidents; z undoes it, H lists what is removed"]
        assert "4 of 4" in title(app)
        assert "marked" not in title(app)
        await press(pilot, "z")
        assert "6 of 6" in title(app)
        assert "● 2 marked" in title(app)


async def test_nothing_is_removed_from_an_empty_list(tmp_path: Path) -> None:
    app = BreachApp(tmp_path / "new.db")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "D")
        assert notices(app) == ["There is nothing to remove"]


async def test_a_removed_incident_leaves_its_detail(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "enter", "D")
        assert isinstance(app.screen, BrowseScreen)
        assert notices(app) == ["Removed Cedar Bank; z undoes it, H lists what is removed"]
        assert "5 of 5" in title(app)
        await press(pilot, "z")
        assert any("Cedar" in row for row in rows(app))


async def test_undo_and_redo_in_the_detail(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "G", "t", *"mine", "enter", "z")
        assert "Tags" not in values(app)
        assert fields(app).current is not None
        assert fields(app).current.label == "by the source"  # type: ignore[union-attr]
        await press(pilot, "Z")
        assert values(app)["Tags"] == "mine"
        with Store(database) as other:
            other.remove([1])
        await press(pilot, "z", "Z")
        assert isinstance(app.screen, BrowseScreen)
        assert "5 of 5" in title(app)


async def test_an_incident_that_is_gone_meanwhile_leads_back_to_the_list(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        with Store(database) as other:
            other.remove([3])
        await press(pilot, "J")
        assert isinstance(app.screen, BrowseScreen)
        assert notices(app) == ["This incident is no longer in the list"]


async def test_what_is_gone_under_a_dialog_leads_back_once_that_is_closed(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "question_mark")
        with Store(database) as other:
            other.remove([1])
        app.on_store_changed()
        await settle(pilot)
        await press(pilot, "escape")
        assert isinstance(app.screen, BrowseScreen)


@pytest.fixture
def joined(tmp_path: Path) -> Path:
    """One incident of two reports."""
    path = tmp_path / "joined.db"
    load(
        path,
        report("a", organization="Aspen Bank", state="CA", individuals_affected=7, title="First"),
        report("b", organization="Aspen Bank", state="NV", individuals_affected=7, title="Second"),
    )
    with Store(path) as store:
        store.merge([1, 2])
    return path


async def test_of_several_sources_one_may_be_removed(joined: Path) -> None:
    app = BreachApp(joined)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "right_square_bracket", "D")
        assert isinstance(app.screen, ChoiceDialog)
        await press(pilot, "escape")
        assert isinstance(app.screen, DetailScreen)
        await press(pilot, "D", "down", "enter")
        screen = app.screen
        assert isinstance(screen, DetailScreen)
        assert screen.incident is not None
        assert [each.source.title for each in screen.incident.reports] == ["First"]
        assert notices(app)[0].startswith("Removed source 2, article: Second; z undoes it")
        await press(pilot, "z")
        assert [each.source.title for each in screen.incident.reports] == ["First", "Second"]
        await press(pilot, "D", "enter")
        assert isinstance(app.screen, BrowseScreen)
        assert "0 of " in title(app)


async def test_a_click_chooses(joined: Path) -> None:
    app = BreachApp(joined)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "D")
        await pilot.click("#choices", offset=(5, 0))
        await settle(pilot)
        assert isinstance(app.screen, BrowseScreen)


async def test_the_cursor_stays_where_it_was_in_a_long_list(tmp_path: Path) -> None:
    path = tmp_path / "long.db"
    load(path, *(report(f"k{n}", organization=f"Org {n:04}", occurred="2020") for n in range(900)))
    app = BreachApp(path)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "G", "k", "k")
        view = app.screen.query_one(IncidentList)
        cursor = view.cursor
        await press(pilot, "D")
        assert view.cursor == cursor
        assert "899 of 899" in title(app)
