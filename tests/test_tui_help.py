from pathlib import Path

import pytest
from textual.binding import Binding
from textual.command import CommandPalette
from textual.containers import VerticalScroll
from textual.widgets import OptionList, Static

from breachtui import docs
from breachtui.search.filters import FILTERS
from breachtui.search.orders import ORDERS
from breachtui.tui import keys
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.comparison import ComparisonScreen
from breachtui.tui.detail import DetailScreen
from breachtui.tui.help import HelpScreen
from breachtui.tui.key_line import KeyLine
from breachtui.tui.search_box import SearchBox
from breachtui.tui.settings import TAKEN
from tests.conftest import press, settle

SIZE = (80, 24)
LISTS = (
    "APP", "MOVING", "PAGING", "BROWSE", "SEARCH", "FACETS", "DETAIL", "COMPARISON", "EXPORT", "EDIT", "TAGS", "NOTE",
    "LOAD", "LOADING", "MAPPING", "COLUMN", "HELP", "LOADS", "CHANGES", "REMOVED", "CHOICE",
    "SUGGESTIONS", "STATISTICS", "BARS", "HISTORY", "VIEWS", "COLUMNS",
)  # fmt: skip


def bindings(name: str) -> list[Binding]:
    listed = getattr(keys, name)
    return [each for each in listed if isinstance(each, Binding)]


@pytest.mark.parametrize("name", LISTS)
def test_every_key_has_an_id_and_says_what_it_does(name: str) -> None:
    for binding in bindings(name):
        assert binding.id
        assert binding.tooltip
        assert binding.description


def test_no_key_is_one_that_terminals_take() -> None:
    used = {key for name in LISTS for each in bindings(name) for key in each.key.split(",")}
    assert not used & set(TAKEN)


def test_a_key_means_one_thing_on_all_screens() -> None:
    meanings: dict[str, set[str]] = {}
    for name in ("APP", "MOVING", "PAGING", "BROWSE", "DETAIL", "COMPARISON", "LOADS", "CHANGES", "REMOVED",
                 "SUGGESTIONS"):  # fmt: skip
        for each in bindings(name):
            for key in each.key.split(","):
                meanings.setdefault(key, set()).add("back" if key in ("escape", "q") else str(each.id))
    assert {key: ids for key, ids in meanings.items() if len(ids) > 1} == {}


async def test_help_lists_the_keys_of_its_screen_and_the_query_language(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "question_mark")
        assert isinstance(app.screen, HelpScreen)
        written = str(app.screen.query_one(Static).content)
        room = app.screen.query_one(VerticalScroll).scrollable_content_region.width
        assert max(map(len, written.splitlines())) <= room  # what was folded is not folded again
        page = " ".join(written.split())
        for binding in [*bindings("BROWSE"), *bindings("MOVING"), *bindings("APP")]:
            assert binding.tooltip in page
        for each in FILTERS.values():
            assert each.examples[0] in page
        for order in ORDERS:
            assert f"sort:{order}" in page


@pytest.mark.parametrize("key", ["escape", "q", "question_mark"])
async def test_help_closes(database: Path, key: str) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "question_mark", key)
        assert isinstance(app.screen, BrowseScreen)


async def test_help_scrolls(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "question_mark")
        page = app.screen.query_one(VerticalScroll)
        reached = []
        for key in (
            "j",
            "down",
            "k",
            "up",
            "pagedown",
            "ctrl+d",
            "pageup",
            "ctrl+u",
            "G",
            "g",
            "end",
            "home",
        ):
            await press(pilot, key)
            reached.append(round(page.scroll_y))
        assert reached[:4] == [1, 2, 1, 0]
        assert reached[4] > 10
        assert reached[-4:] == [reached[-4], 0, reached[-4], 0]


async def test_help_turns_through_the_documentation(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "question_mark", "G", "right_square_bracket")
        page = app.screen.query_one(VerticalScroll)
        assert page.border_title == f"Help: Commands (1 of {len(docs.TOPICS)})"
        assert page.scroll_y == 0
        await press(pilot, "G")
        assert page.scroll_y > 10
        await press(pilot, "right", "right", "right")
        assert page.border_title == f"Help: Query language (4 of {len(docs.TOPICS)})"
        shown = "\n".join(line.text for line in app.screen._compositor.render_strips())
        assert "Free words match the names" in shown
        await press(pilot, "left", "left", "left", "left_square_bracket")
        assert page.border_title == "Help"
        await press(pilot, "left_square_bracket")
        assert page.border_title == f"Help: Contributing ({len(docs.TOPICS)} of {len(docs.TOPICS)})"
        await press(pilot, "escape")
        assert isinstance(app.screen, BrowseScreen)


async def test_help_in_detail_and_comparison_is_about_them(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "question_mark")
        assert "The next field that has evidence" in str(app.screen.query_one(Static).content)
        await press(pilot, "escape")
        assert isinstance(app.screen, DetailScreen)
        await press(pilot, "escape", "space", "space", "c", "question_mark")
        assert "Hide the rows that are equal" in str(app.screen.query_one(Static).content)
        await press(pilot, "escape")
        assert isinstance(app.screen, ComparisonScreen)


async def test_the_palette_lists_every_command_and_runs_it(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=(100, 50)) as pilot:
        await settle(pilot)
        screen = app.screen
        titles = {command.title for command in app.get_system_commands(screen)}
        for binding in [*bindings("BROWSE"), *bindings("APP")]:
            assert any(title.startswith(f"{binding.description}  ") for title in titles)
        await press(pilot, "space", "ctrl+p")
        assert isinstance(app.screen, CommandPalette)
        await press(pilot, *"unmark")
        await pilot.pause(0.5)
        assert app.screen.query_one(OptionList).option_count >= 1
        await press(pilot, "enter", "enter")
        await settle(pilot)
        assert "marked" not in str(screen.query_one("#title", Static).content)


async def test_the_palette_shows_keys_that_look_like_markup(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "ctrl+p", *"source")
        await pilot.pause(0.5)
        assert app.screen.query_one(OptionList).option_count >= 2


async def test_the_footer_fits_eighty_columns(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        for step in ("", "f", "f slash s t a", "escape escape escape enter", "escape space space c",
                     "escape H", "enter", "escape escape w"):  # fmt: skip
            await press(pilot, *step.split())
            line = app.screen.query_one(KeyLine)
            assert 3 <= len(line.keys) <= 10
            assert [end for _, end, _ in line.places()][-1] <= line.room


async def test_a_click_on_a_key_presses_it(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        line = app.screen.query_one(KeyLine)
        starts = {key.label: start for start, _, key in line.places()}
        await pilot.hover(KeyLine, offset=(starts["Search"], 0))
        assert line.tooltip == "Type a query; the list follows"
        await pilot.click(KeyLine, offset=(starts["Search"], 0))
        await settle(pilot)
        assert isinstance(app.focused, SearchBox)
        await pilot.hover("#list")
        assert line.tooltip is None
        await pilot.click(KeyLine, offset=(SIZE[0] - 4, 0))
        await pilot.pause()
        assert isinstance(app.screen, CommandPalette)


async def test_the_keys_follow_what_they_do(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        line = app.screen.query_one(KeyLine)
        assert "⏎ Open space Mark / Search" in line.render_line(0).text
        await press(pilot, "slash")
        assert "esc Clear" in line.render_line(0).text
        await press(pilot, *"sta")
        assert "esc Close" in line.render_line(0).text
        assert line.render_line(0).text.endswith("▏^p palette ")
