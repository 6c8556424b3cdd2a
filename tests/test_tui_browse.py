import inspect
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Static

from breachtui.store import Store
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.comparison import ComparisonScreen
from breachtui.tui.detail import DetailScreen
from breachtui.tui.dialog import LineInput
from breachtui.tui.incident_list import IncidentList
from breachtui.tui.preview import Preview
from breachtui.tui.query_bar import QueryLine
from breachtui.tui.search_box import SearchBox
from tests.builders import report
from tests.conftest import notices, press, settle
from tests.databases import load

SIZE = (80, 24)


def rows(app: BreachApp) -> list[str]:
    """The lines of the list as they stand on the screen."""
    view = app.screen.query_one(IncidentList)
    return [view.render_line(y).text.rstrip() for y in range(view.size.height)]


def under_cursor(app: BreachApp) -> str:
    return next(line for line in rows(app) if line[:1] in ("▸", "▹"))


def title(app: BreachApp) -> str:
    return str(app.screen.query_one("#title", Static).content)


def query_line(app: BreachApp) -> str:
    return str(app.screen.query_one(QueryLine).content)


async def test_starts_with_all_incidents_by_date(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert "6 of 6 · by date ↓ · demo.db" in title(app)
        header, first, *_ = rows(app)
        assert "Date↓" in header
        assert first.split() == ["▸", "Alder", "Clinic", "CA", "12,500", "2023-03-03", "Hacking"]
        assert "????-07-12 to 13" in "\n".join(rows(app))
        assert isinstance(app.focused, IncidentList)


async def test_a_query_given_at_start_filters(database: Path) -> None:
    app = BreachApp(database, "state:NY")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "1 of 6" in title(app)
        assert app.screen.query_one(SearchBox).value == "state:NY"


async def test_the_cursor_moves(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        for keys, name in (
            ("down", "Cedar"), ("up", "Alder"), ("up", "Alder"), ("j", "Cedar"), ("j k", "Cedar"), ("k", "Alder"),
            ("end", "DuPage"), ("home", "Alder"), ("G", "DuPage"), ("g", "Alder"), ("pagedown", "DuPage"),
            ("pageup", "Alder"), ("ctrl+d", "DuPage"), ("ctrl+u", "Alder"),
        ):  # fmt: skip
            await press(pilot, *keys.split())
            assert name in under_cursor(app), keys


async def test_typing_filters_and_enter_keeps_the_filter(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "k", "slash", *"ssn")
        assert ["Cedar" in line for line in rows(app)[1:3]] == [True, False]
        assert "Cedar" in under_cursor(app)  # the best match, not the incident that was left
        await press(pilot, "escape")
        assert "Alder" in under_cursor(app)
        await press(pilot, *"cedar")
        assert "1 of 6 · by match" in title(app)
        await press(pilot, "enter")
        assert isinstance(app.focused, IncidentList)
        assert "1 of 6" in title(app)
        await press(pilot, "escape")
        assert "6 of 6" in title(app)


async def test_what_is_typed_before_the_screen_stands_is_not_lost(database: Path) -> None:
    class Hasty(BreachApp):
        CSS_PATH = str(Path(inspect.getfile(BreachApp)).with_name("app.tcss"))

        def on_load(self) -> None:
            for key, char in (("slash", "/"), ("c", "c"), ("e", "e")):
                self.post_message(events.Key(key, char))

    app = Hasty(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert isinstance(app.focused, SearchBox)
        assert app.focused.value == "ce"


async def test_escape_in_the_box_clears_then_leaves(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "slash", "z", "escape")
        assert isinstance(app.focused, SearchBox)
        assert app.focused.value == ""
        await press(pilot, "escape")
        assert isinstance(app.focused, IncidentList)


async def test_corrected_words_are_named(database: Path) -> None:
    app = BreachApp(database, "dupgae")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "1 of 6 · ≈ dupage for dupgae · by match" in title(app)
        assert query_line(app) == ""
        assert "DuPage" in under_cursor(app)


async def test_the_list_stays_where_it_is_when_words_are_corrected(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        before = app.screen.query_one(IncidentList).region
        await press(pilot, "slash", *"dupgae")
        assert "≈ dupage for dupgae" in title(app)
        assert app.screen.query_one(IncidentList).region == before
        await press(pilot, "escape")
        assert "≈" not in title(app)


async def test_the_scrollbar_follows_how_many_are_listed(tmp_path: Path) -> None:
    path = tmp_path / "many.db"
    load(path, *(report(f"n{n}", organization=f"{'Oak' if n % 2 else 'Pine'} {n}") for n in range(600)))
    app = BreachApp(path)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        view = app.screen.query_one(IncidentList)
        for keys, listed in (
            ("", 600),
            ("G", 600),
            ("slash o a k", 300),
            ("space 5 9 9", 1),
            ("ctrl+u", 600),
        ):
            await press(pilot, *keys.split())
            assert view.virtual_size.height == listed + 1
            assert view.show_vertical_scrollbar == (listed > SIZE[1])
            if view.show_vertical_scrollbar:
                assert view.vertical_scrollbar.window_virtual_size == listed + 1
            assert any(line.startswith(("▸", "▹")) for line in rows(app))


async def test_a_wrong_query_keeps_the_last_good_result(database: Path) -> None:
    app = BreachApp(database, "cedar")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        box = app.screen.query_one(SearchBox)
        box.value = "cedar nope:1"
        await settle(pilot)
        assert "no field nope" in query_line(app)
        assert "1 of 6" in title(app)
        assert "Cedar" in under_cursor(app)
        box.value = "cedar"
        await settle(pilot)
        assert query_line(app) == ""


async def test_a_wrong_query_at_start_stands_over_all_incidents(database: Path) -> None:
    app = BreachApp(database, "state:ZZ")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "is no state" in query_line(app)
        assert "6 of 6" in title(app)


async def test_the_offending_part_is_underlined(database: Path) -> None:
    app = BreachApp(database, "cedar state:ZZ")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        content: Any = app.screen.query_one(QueryLine).content
        marked = [
            content.plain[span.start : span.end] for span in content.spans if "underline" in str(span.style)
        ]
        assert marked == ["ZZ"]


async def test_no_hit_says_so(database: Path) -> None:
    app = BreachApp(database, "xyzzyplugh")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert "No incident matches xyzzyplugh; esc clears." in str(
            app.screen.query_one("#empty", Static).content
        )
        await press(pilot, "enter", "space", "e", "j", "G")
        assert "nothing to export" in notices(app)[-1]
        app.screen.query_one(SearchBox).value = "state=KY attack:phishing OR attack:hacking"
        await settle(pilot)
        assert str(app.screen.query_one("#empty", Static).content).splitlines()[1:] == [
            "", "        2 without state:KY", "        1 without attack:…",
        ]  # fmt: skip


async def test_an_empty_database_says_how_to_load(tmp_path: Path) -> None:
    app = BreachApp(tmp_path / "new.db")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "Press L to load" in str(app.screen.query_one("#empty", Static).content)


async def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear patient, " * 100, encoding="utf-8")
    app = BreachApp(path)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "no SQLite database" in query_line(app)


async def test_reload_shows_what_was_loaded_meanwhile(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        load(database, report("gum", organization="Gum Hospital", occurred="2024-01-01"))
        await press(pilot, "r")
        assert "7 of 7" in title(app)
        assert "Gum" in rows(app)[1]
        assert "Alder" in under_cursor(app)


async def test_marks(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "space", "space")
        assert "● 2 marked" in title(app)
        assert rows(app)[1].startswith(" ● Alder")
        await press(pilot, "k", "space")
        assert "● 1 marked" in title(app)
        await press(pilot, "u")
        assert "marked" not in title(app)


async def test_compare_says_why_not(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "c")
        assert "None is marked" in notices(app)[-1]
        await press(pilot, "space", "c")
        assert "One is marked" in notices(app)[-1]
        await press(pilot, "space", "space", "space", "space", "c")
        assert "5 are marked and 4 fit" in notices(app)[-1]
        await press(pilot, "k", "space", "c")
        assert isinstance(app.screen, ComparisonScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, BrowseScreen)


async def test_enter_and_a_second_click_open(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        assert isinstance(app.screen, DetailScreen)
        await press(pilot, "escape")
        await pilot.click(IncidentList, offset=(5, 2))
        await settle(pilot)
        assert isinstance(app.screen, BrowseScreen)
        await pilot.click(IncidentList, offset=(5, 2))
        await settle(pilot)
        assert isinstance(app.screen, DetailScreen)


async def test_nothing_to_go_back_to(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "escape")
        assert "q quits" in notices(app)[-1]


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_quit(database: Path, key: str) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, key)
    assert app.return_code == 0


async def test_the_preview_follows_the_cursor_where_there_is_room(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=(160, 48)) as pilot:
        await settle(pilot)
        assert "12,500" in str(app.screen.query_one(Preview).content)
        assert "It affects 12,500 people." in str(app.screen.query_one(Preview).content)
        await press(pilot, "j")
        assert "Cedar Bank" in str(app.screen.query_one(Preview).content)
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert not app.screen.query_one("#preview").display


async def test_only_rows_in_view_are_read(database: Path) -> None:
    load(database, *(report(f"n{n}", organization=f"Number {n:04}") for n in range(2000)))
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        view = app.screen.query_one(IncidentList)
        assert view.row_count == 2006
        await press(pilot, "G")
        assert under_cursor(app).startswith("▸  Number 1999") or "DuPage" in under_cursor(app)
        assert len(view._chunks) <= 3


async def in_one_go(pilot: Pilot[Any], *keys: str) -> None:
    """Keys that reach the app before it has looked at the first, as from a paste or over a slow line."""
    for key in keys:
        pilot.app.post_message(
            events.Key(key, key if len(key) == 1 else {"slash": "/", "space": " "}.get(key))
        )
    await settle(pilot)


async def test_keys_in_one_go_are_typed_not_run(database: Path) -> None:
    async with BreachApp(database).run_test(notifications=True) as pilot:
        await settle(pilot)
        await in_one_go(pilot, "slash", *"cedar")
        assert pilot.app.screen.query_one(SearchBox).value == "cedar"


async def test_keys_after_one_that_opens_a_dialog_are_typed_there(database: Path) -> None:
    async with BreachApp(database).run_test(notifications=True) as pilot:
        await settle(pilot)
        await in_one_go(pilot, "V", *"coast", "enter")
        with Store(database) as store:
            assert [view.name for view in store.views()] == ["coast"]
        await in_one_go(pilot, "e", *"2.md")  # a file's name, of which the beginning is suggested
        assert pilot.app.screen.query_one(LineInput).value.endswith("2.md")
        await press(pilot, "escape")
        await in_one_go(pilot, "enter", "E", "escape", "escape")
        assert isinstance(pilot.app.screen, BrowseScreen)


async def test_marks_in_one_go_are_compared(database: Path) -> None:
    async with BreachApp(database).run_test(notifications=True) as pilot:
        await settle(pilot)
        await in_one_go(pilot, "space", "space", "c")
        assert isinstance(pilot.app.screen, ComparisonScreen)


async def test_a_slash_can_be_typed(database: Path) -> None:
    async with BreachApp(database).run_test(notifications=True) as pilot:
        await press(pilot, "slash", "a", "slash", "b")
        assert pilot.app.screen.query_one(SearchBox).value == "a/b"


async def test_a_notice_does_not_cover_the_keys_of_the_next_screen(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "v")
        assert notices(app)
        await press(pilot, "enter")
        assert not notices(app)
        app.notify("the file is locked", severity="warning")
        await press(pilot, "question_mark")
        assert notices(app) == ["the file is locked"]
