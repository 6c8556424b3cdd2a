"""Folders that are watched: what lands there is loaded, once it is whole."""

import asyncio
import itertools
import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from click.testing import CliRunner
from textual.widgets import Static

from breachtui.cli import main
from breachtui.errors import SourceError
from breachtui.ingest import arriving as arriving_files
from breachtui.ingest.arriving import arriving
from breachtui.store import Store
from breachtui.tui.app import BreachApp
from tests.conftest import notices, settle
from tests.test_cli import OTHER, STORY
from tests.test_tui_browse import title


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "inbox"
    path.mkdir()
    return path


class Growing(Event):
    """Whoever waits sees the file grow, as often as there is something left of it."""

    def __init__(self, path: Path, *rest: str) -> None:
        super().__init__()
        self.path = path
        self.rest = list(rest)

    def wait(self, timeout: float | None = None) -> bool:
        if self.rest:
            self.path.write_text(self.path.read_text() + self.rest.pop(0))
        return self.is_set()


def test_what_lands_is_given_once_it_is_whole(folder: Path) -> None:
    stop = Growing(folder / "cedar.txt", STORY[20:40], STORY[40:])
    batches = arriving([str(folder)], stop)
    assert next(batches) == []
    for name in (".hidden", "half.crdownload", "deep/er.txt", "cedar.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(STORY[:20])
    found = next(batches)
    while not any(path.endswith("cedar.txt") for path in found):
        found = next(batches)
    assert (folder / "cedar.txt").read_text() == STORY  # it was waited for
    assert not any(path.endswith((".hidden", "half.crdownload")) for path in found)
    stop.set()
    assert list(batches) == []
    assert next(arriving([str(folder)])) == [str(folder)]  # which holds something now


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Changes are seen soon, and what does not grow for a moment is whole."""
    monkeypatch.setattr(arriving_files, "_LOOK", 50)
    monkeypatch.setattr(arriving_files, "_STILL", 0.1)


def test_what_cannot_be_watched_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SourceError, match="is no folder"):
        arriving([str(folder / "none")])
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with pytest.raises(SourceError, match=r"pip install 'breachtui\[watch\]'"):
        arriving([str(folder)])


@pytest.mark.parametrize("args", [["load", "--watch", "--report", "r.csv"], ["open", "--read-only"]])
def test_what_does_not_go_together_is_wrong_usage(folder: Path, tmp_path: Path, args: list[str]) -> None:
    done = CliRunner().invoke(main, [*args, "--db", str(tmp_path / "b.db"), str(folder)])
    assert done.exit_code == 2


def test_load_goes_on_with_what_lands_until_ctrl_c(folder: Path, tmp_path: Path) -> None:
    (folder / "cedar.txt").write_text(STORY)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores Ctrl-C
    command = [
        sys.executable,
        "-m",
        "breachtui",
        "load",
        "--watch",
        "--db",
        str(tmp_path / "b.db"),
        str(folder),
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ}) as running:
        assert running.stderr is not None
        said = [running.stderr.readline(), running.stderr.readline()]
        (folder / "birch.txt").write_text(OTHER)
        said += [running.stderr.readline(), running.stderr.readline()]
        running.send_signal(signal.SIGINT)
        rest = running.stderr.read()
    assert [line[:7] for line in said] == ["1 added", "watchin", "1 added", "watchin"]
    assert (rest, running.returncode) == ("", 0)
    with Store(tmp_path / "b.db") as store:
        assert len(store) == 2


@pytest.mark.usefixtures("hasty")
async def test_the_app_loads_what_lands(database: Path, folder: Path) -> None:
    app = BreachApp(database, watched=[str(folder)])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:

        async def until(words: str, name: str, text: str) -> None:
            """Write the file until it is seen: on a busy machine the watch may begin after it is there."""
            async with asyncio.timeout(120):
                for turn in itertools.count():
                    if turn % 50 == 0:
                        (folder / name).write_text(text)
                    if any(words in said for said in (*notices(app), title(app))):
                        return
                    await pilot.pause(0.1)

        await until("7 of 7", "cedar.txt", STORY)
        table = "Firm,Heads,When\nCedar Bank,12,2024-01-02\nBirch,5,2024-02-03\n"
        await until("table.csv is a table of no known format: load it with L, which asks", "table.csv", table)


@pytest.mark.usefixtures("hasty")
async def test_a_folder_is_watched_from_within_the_app(database: Path, folder: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("W", *str(folder / "none"), "enter")
        assert "there is no such file or folder" in str(app.screen.query_one("#hint", Static).content)
        (folder / "cedar.txt").write_text(STORY)
        await pilot.press(*["backspace"] * 4, "enter")
        async with asyncio.timeout(60):
            while "7 of 7" not in title(app):
                await pilot.pause(0.1)
        assert title(app).endswith(" · watching inbox")
        await pilot.press("W")
        assert notices(app)[-1] == "No folder is watched any more"
        assert "watching" not in title(app)


async def test_a_folder_that_is_not_there_is_said(database: Path, folder: Path) -> None:
    app = BreachApp(database, watched=[str(folder / "none")])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        assert "is no folder" in notices(app)[-1]
