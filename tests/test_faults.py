"""What nobody foresaw: it is said on one line, the rest goes on, and the exit code is 1."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from breachtui.errors import StoreError
from breachtui.store import Store
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.detail import DetailScreen
from breachtui.tui.load_dialog import LoadDialog
from tests.conftest import notices, press, settle

SIZE = (80, 24)


def fails(store: Store, id: int) -> None:
    raise KeyError("no such thing")


_FAILS = """
import sys
from breachtui.store.store import Store
def fails(*given, **named):
    raise KeyError("\\x1b[31mno such thing")
Store.find = Store.incident = Store.loads = Store.undo = fails
from breachtui.cli import main
main()
"""


@pytest.mark.parametrize("command", ["search", "show 1", "loads", "undo"])
def test_a_command_that_fails_says_so_on_one_line(database: Path, command: str) -> None:
    given = ["--db", str(database), *command.split()]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    ran = [
        subprocess.run([sys.executable, "-c", _FAILS, *more, *given], check=False, capture_output=True, text=True, env=environment)
        for more in ([], ["--debug"])
    ]  # fmt: skip
    assert [each.returncode for each in ran] == [1, 1]
    [line] = ran[0].stderr.splitlines()
    assert line.startswith("Error: a fault in breachtui (KeyError")
    assert "--debug shows where" in line
    assert "\x1b" not in ran[1].stderr
    assert "Traceback" in ran[1].stderr
    assert ran[1].stderr.splitlines()[-1] == line


async def test_the_app_outlives_a_worker_that_fails(
    database: Path, monkeypatch: pytest.MonkeyPatch, faults: list[BaseException]
) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        with monkeypatch.context() as broken:
            broken.setattr(Store, "incident", fails)
            await press(pilot, "enter")
        assert "A fault in breachtui (KeyError: 'no such thing')" in notices(app)[-1]
        await press(pilot, "escape", "enter", "escape")
        assert isinstance(app.screen, BrowseScreen)
    assert len(app.faults) == 1
    assert [type(each) for each in faults] == [KeyError]
    faults.clear()


async def test_a_worker_whose_dialog_was_left_has_nobody_to_tell(database: Path, tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.txt").touch()
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        for _ in range(5):
            await press(pilot, "L")
            dialog = app.screen
            assert isinstance(dialog, LoadDialog)
            dialog._hint()  # is under way when the dialog goes
            dialog.dismiss(None)
            dialog.remove_children()
            await settle(pilot)
        assert app.faults == []


async def test_a_fault_in_the_screens_themselves_ends_the_app_with_1(database: Path) -> None:
    app = BreachApp(database)

    async def divide() -> None:
        async with app.run_test(size=SIZE) as pilot:
            await settle(pilot)
            app.call_later(lambda: 1 // 0)
            await settle(pilot)

    with pytest.raises(ZeroDivisionError):
        await divide()
    assert app.return_code == 1
    assert len(app.faults) == 1


async def test_a_file_that_took_the_place_of_the_database_is_not_written(
    database: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(database.read_bytes())
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        other.rename(database)
        await press(pilot, "t", "x", "enter")
        assert "was replaced by another file" in str(app.screen.query_one("#hint").render())
        await press(pilot, "escape", "D")
        assert "was replaced by another file" in notices(app)[-1]
    with Store(database) as store:
        assert (store.tags(), len(store)) == ({}, 6)


async def test_a_database_that_is_deleted_or_cut_off_is_said(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        database.rename(database.with_suffix(".away"))
        await press(pilot, "space", "enter")
        assert any("is no longer there" in each for each in notices(app))
        database.with_suffix(".away").rename(database)  # the same file: all is well again
        await press(pilot, "escape", "enter")
        assert isinstance(app.screen, DetailScreen)
        database.write_bytes(database.read_bytes()[:5000])
        await press(pilot, "escape", "r", "enter", "escape")
    assert app.return_code in (0, None)


def test_a_statement_that_fails_is_an_error_of_the_store(database: Path) -> None:
    with pytest.raises(StoreError, match=r"demo\.db: cannot be used"), Store(database) as store:
        store._connection.execute("SELECT * FROM nowhere")


def test_no_test_asks_the_network() -> None:
    with pytest.raises(RuntimeError, match="asks the network"), socket.socket() as one:
        one.connect(("127.0.0.1", 9))
