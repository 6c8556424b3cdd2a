"""Asking what to load: paths, completed and quoted."""

from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Static

from breachtui.errors import SourceError
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.dialog import LineInput
from breachtui.tui.load_dialog import LoadDialog
from breachtui.tui.paths import complete, split
from tests.conftest import press, settle
from tests.test_tui_browse import title
from tests.test_tui_hostile import assert_harmless

SIZE = (80, 24)
STORY = "Aspen Clinic of Boise, Idaho, said that 4,210 patients were affected by a ransomware attack.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "in"
    (place / "news stories").mkdir(parents=True)
    (place / "news stories" / "aspen.txt").write_text(STORY)
    (place / "news.txt").write_text(STORY.replace("Aspen", "Willow"))
    (place / ".hidden").touch()
    (place / "-").write_text(STORY.replace("Aspen", "Hyphen"))
    (place / "evil\x1b[2J[red].txt").write_text(STORY.replace("Aspen", "Evil"))
    monkeypatch.chdir(place)
    monkeypatch.setenv("HOME", str(place))
    return place


def hint(app: BreachApp) -> str:
    return str(app.screen.query_one("#hint", Static).content)


def box(app: BreachApp) -> LineInput:
    return app.screen.query_one(LineInput)


async def test_paths_are_completed_and_loaded(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "L")
        assert isinstance(app.screen, LoadDialog)
        assert hint(app).splitlines()[1:] == ["  -", "  evil␛[2J[red].txt", "  news stories/", "  news.txt"]
        await press(pilot, "n", "tab")
        assert box(app).value == "news"
        await press(pilot, "backslash", "space", "tab")
        assert box(app).value == "news\\ stories/"
        assert hint(app).splitlines() == [f"in {Path.cwd() / 'news stories'}", "  aspen.txt"]
        await press(pilot, *" ~/news.", "tab", "enter")
        assert isinstance(app.screen, BrowseScreen)
        assert "8 of 8" in title(app)


async def test_a_path_that_is_pasted_and_entered_at_once(database: Path, folder: Path) -> None:
    for number in range(3_000):
        (folder / f"{number}.txt").touch()
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        for _ in range(8):
            await press(pilot, "L")
            box(app).post_message(Paste(str(folder / "news.txt")))
            await pilot.press("enter")  # while the folder is still being listed
            await settle(pilot)
            assert isinstance(app.screen, BrowseScreen)
        assert app.faults == []
        assert "7 of 7" in title(app)


async def test_the_ghost_is_taken_with_the_right_arrow(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "L", *"news.", "right")
        assert box(app).value == "news.txt"


async def test_a_name_that_cannot_be_typed_is_loaded_all_the_same(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "L", "e", "tab")
        assert_harmless(app)
        await press(pilot, "enter")
        assert "7 of 7" in title(app)


async def test_what_is_not_there_is_said_in_the_dialog(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "L")
        for typed, says in (
            ("", "name a file or a folder"),
            ("gone.csv", "gone.csv: there is no such file"),
            ("'news", "a quote is opened and never closed"),
            ("news stories/aspen.txt x", "put a path with spaces in quotes"),
            ("~nobody/[red]\x1b[2J", "there is no such file"),
            ("x" * 5000, "xxx…"),
        ):
            box(app).value = typed
            await press(pilot, "enter")
            assert isinstance(app.screen, LoadDialog)
            assert says in hint(app)
            assert_harmless(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, BrowseScreen)


async def test_the_palette_loads_too(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+p", *"load")
        await pilot.pause(0.5)
        await press(pilot, "enter", "enter")
        assert isinstance(app.screen, LoadDialog)


def test_several_paths_quoted_and_escaped(folder: Path) -> None:
    assert split("news.txt 'news stories/aspen.txt' news\\ stories") == [
        "news.txt", "news stories/aspen.txt", "news stories",
    ]  # fmt: skip
    assert split("news stories/aspen.txt") == ["news stories/aspen.txt"]  # as it is dropped on a terminal
    assert split("~/news.txt") == [str(folder / "news.txt")]
    assert split("-") == ["./-"]
    with pytest.raises(SourceError):
        split("~nobody")


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("news.t", ["news.txt"]),
        ("NEWS.", ["news.txt"]),
        ("a.csv 'news s", ["a.csv news\\ stories/"]),
        ('x "news s', ["x news\\ stories/"]),
        ("news\\", ["news\\ stories/", "news.txt"]),
        ("~/.h", ["~/.hidden"]),
        ("nowhere/", []),
        ("news.txt", ["news.txt"]),
    ],
)
def test_completions(typed: str, texts: list[str]) -> None:
    assert [each.text for each in complete(typed)] == texts
