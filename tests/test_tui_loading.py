"""Loading in the app: progress, stopping, what could not be read."""

import sqlite3
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Static

from breachtui.ingest import Progress
from breachtui.report import Report
from breachtui.sources import Document, Reading, Refusal
from breachtui.store.database_file import DatabaseFile
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.loading import LoadingScreen
from breachtui.tui.table_view import TableView
from tests.builders import report
from tests.conftest import notices, press, settle
from tests.test_tui_browse import rows, title, under_cursor
from tests.test_tui_hostile import HOSTILE, assert_harmless

SIZE = (80, 24)
HEADER = "Row No.,Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected\n"
GOOD = f"{HEADER}1,Aspen Bank,3/4/2024,12/30/2023,12,340\n"
BAD = f"{HEADER}1,Larch Co,3/4/2023,1/2/2023,12,340\n2,Birch\n3,Elm Co,3/4/2o23,,7,\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    (place / "good.csv").write_text(GOOD)
    (place / "bad.csv").write_text(BAD)
    monkeypatch.chdir(place)
    return place


def said(app: BreachApp, id: str = "file") -> str:
    return str(app.screen.query_one(f"#{id}", Static).content)


def listed(database: Path) -> list[str]:
    connection = sqlite3.connect(database)
    names = [name for (name,) in connection.execute("SELECT organization FROM reports ORDER BY id")]
    connection.close()
    return names


async def until(pilot: Pilot[Any], condition: Callable[[], object]) -> None:
    while not condition():
        await pilot.pause(0.01)


async def test_a_clean_load_leaves_only_a_notice(database: Path) -> None:
    app = BreachApp(database, paths=["good.csv"])
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, BrowseScreen)
        assert notices(app) == ["1 added, 0 updated, 0 unchanged, 0 refused"]
        assert "7 of 7" in title(app)
        assert "Aspen Bank" in rows(app)[1]
    assert app.failure == ""


async def test_the_cursor_stays_on_its_incident(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "L", *"good.csv", "enter")
        assert "7 of 7" in title(app)
        assert "Cedar" in under_cursor(app)


async def test_what_was_not_read_is_listed(database: Path) -> None:
    app = BreachApp(database, paths=["good.csv", "bad.csv", "gone.csv"])
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert said(app) == "3 files: 3 added, 0 updated, 0 unchanged, 2 refused; 1 row read in part"
        view = app.screen.query_one(TableView)
        assert [(each.sign, *each.cells[:2]) for each in view.rows] == [
            ("✗", "bad.csv", "2"), ("✗", "gone.csv", ""), ("≈", "bad.csv", "3"),
        ]  # fmt: skip
        assert (
            said(app, "reason")
            == "bad.csv, row 2: ends before Notific Sent, Breach Occ, IN Affected: it may be torn; load the original file"
        )
        await press(pilot, "down")
        assert said(app, "reason").startswith("gone.csv: there is no such file")
        await press(pilot, "G")
        assert said(app, "reason").startswith("bad.csv, row 3: read in part: Notific Sent")
        await press(pilot, "escape")
        assert isinstance(app.screen, BrowseScreen)
        assert "9 of 9" in title(app)
    assert app.failure == "3 files: 3 added, 0 updated, 0 unchanged, 2 refused; 1 row read in part"


@pytest.mark.parametrize("key", ["escape", "ctrl+c", "enter"])
async def test_the_end_is_closed_with(database: Path, key: str) -> None:
    app = BreachApp(database, paths=["bad.csv"])
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, LoadingScreen)
        await press(pilot, key)
        assert isinstance(app.screen, BrowseScreen)


def endless(document: Document) -> Reading:
    """A reader to whom bad.csv has no end."""
    return Reading("test", items(document.name))


def items(name: str) -> Generator[Report | Refusal]:
    yield report(f"{name} 1", organization=f"{name} first", occurred="2023-12-30")
    while name == "bad.csv":
        time.sleep(0.001)  # as a file does that is read: the screen gets its turn
        yield report(f"{name} 2", organization=f"{name} second", occurred="2023-12-30")


@pytest.mark.parametrize("key", ["escape", "ctrl+c"])
async def test_stopping_keeps_the_files_before_and_leaves_out_the_one_at_hand(
    database: Path, key: str
) -> None:
    before = listed(database)
    app = BreachApp(database, paths=["good.csv", "bad.csv", "never.csv"], reader=endless)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: "bad.csv" in said(app) and "7 of 7" in title_behind(app))
        await pilot.press("enter", "q", key)
        assert isinstance(app.screen, LoadingScreen)
        await settle(pilot)
        assert said(app) == "1 added, 0 updated, 0 unchanged, 0 refused"
        assert said(app, "figures") == "stopped: bad.csv is left out; what was loaded before is kept whole"
        await press(pilot, key)
        assert isinstance(app.screen, BrowseScreen)
    assert app.failure == "stopped: bad.csv is left out; what was loaded before is kept whole"
    assert listed(database) == [*before, "good.csv first"]


def title_behind(app: BreachApp) -> str:
    return str(app.screen_stack[0].query_one("#title", Static).content)


async def test_leaving_while_loading_leaves_nothing_half_done(database: Path) -> None:
    before = listed(database)
    app = BreachApp(database, paths=["good.csv", "bad.csv"], reader=endless)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: "bad.csv" in said(app))
        await pilot.press("ctrl+q")
    assert app.failure == "stopped: not all was loaded"
    assert listed(database) == [*before, "good.csv first"]


async def test_progress_is_shown(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        screen = Idle(DatabaseFile(database), [])
        app.push_screen(screen)
        await settle(pilot)
        for path in (*HOSTILE, "z/" * 500):
            screen.tell(Progress(path, 2, 1684, 26.0, 0.43))
            await settle(pilot)
            assert_harmless(app)
        assert said(app, "figures") == "1,684 rows · 65 rows/s · 34 s left · file 2"
        assert said(app, "bar").endswith("─  43%")
        screen.tell(Progress("x", 1, 9_000, 90_000.0, None))
        await settle(pilot)
        assert (said(app, "figures"), said(app, "bar")) == ("9,000 rows · 0 rows/s", "")


class Idle(LoadingScreen):
    """One that waits to be told."""

    def on_mount(self, event: events.Mount | None = None) -> None:
        assert event
        event.prevent_default()  # Textual calls the handler of the base class too


def test_time_that_is_left_is_said_in_seconds_or_minutes() -> None:
    assert "90 s left" in str(Progress("x", 1, 1, 10.0, 0.1))
    assert "15 min left" in str(Progress("x", 1, 1, 100.0, 0.1))


async def test_a_database_that_cannot_be_used(database: Path, tmp_path: Path) -> None:
    (tmp_path / "no.db").write_text("no database " * 100)
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        app.push_screen(LoadingScreen(DatabaseFile(tmp_path / "no.db"), ["good.csv"]))
        await settle(pilot)
        assert "is no SQLite database" in said(app, "figures")


async def test_hostile_names_and_reasons(database: Path, folder: Path) -> None:
    for name in HOSTILE:
        try:
            (folder / name.replace("/", "|")[:200]).write_bytes(bytes(range(256)) * 9)
        except (OSError, ValueError):  # NUL
            continue
    (folder / "cells.csv").write_text(
        HEADER + "".join(f'1,Acme,"{name}","{name}",1,2\n' for name in HOSTILE[:-1])
    )
    app = BreachApp(database, paths=["."])
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        view = app.screen.query_one(TableView)
        assert len(view.rows) > 12
        for _ in view.rows:
            assert_harmless(app)
            await press(pilot, "down")
        await press(pilot, "home", "pagedown", "pageup", "end")
        assert_harmless(app)
