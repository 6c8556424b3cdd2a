"""The app under the user's settings, and the ways out of it."""

from pathlib import Path

from textual.widgets import Static, TextArea
from textual.widgets._toast import Toast

from breachtui import configuration
from breachtui.store import Store
from breachtui.tui import own
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.detail import DetailScreen
from breachtui.tui.facets_panel import FacetsPanel
from breachtui.tui.help import HelpScreen
from breachtui.tui.key_line import KeyLine
from breachtui.tui.own_dialogs import EditDialog, NoteDialog
from breachtui.tui.search_box import SearchBox
from breachtui.tui.settings import in_force
from tests.conftest import notices, press, settle
from tests.test_tui_browse import title

SIZE = (80, 24)


def settings(path: Path, text: str) -> configuration.Configuration:
    path.write_text(text)
    return in_force(configuration.read(path))


async def test_keys_start_and_faults_of_the_file(database: Path, tmp_path: Path) -> None:
    text = "columns = ['affected', 'organization']\n[keys]\nfacets = 'f7'\nfacet-leave = 'f8'\nmark = 'ctrl+b'\n[start]\nquery = 'attack:phishing'\nfacets = true\n"
    app = BreachApp(database, settings=settings(tmp_path / "c.toml", text))
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert notices(app) == [
            "c.toml line 5: keys.mark: ctrl+b does not arrive, tmux takes it; choose another key"
        ]
        assert app.screen.query_one(SearchBox).value == "attack:phishing"
        assert app.screen.query_one(FacetsPanel).display
        assert "1 of 6" in title(app)
        header = app.screen._compositor.render_strips()[2].text
        assert header.split()[-2:] == ["Affected", "Organization"]
        await press(pilot, "f")  # means nothing any more
        assert not isinstance(app.focused, FacetsPanel)
        await press(pilot, "f7")
        assert isinstance(app.focused, FacetsPanel)
        await press(pilot, "f8", "space", "question_mark")
        assert "● 1 marked" in title_of(app.screen_stack[0])
        page = str(app.screen.query_one(Static).content)
        assert "f7           Show the facets" in page


async def test_a_view_of_the_settings_is_what_it_starts_with(database: Path, tmp_path: Path) -> None:
    with Store(database) as store:
        store.save_view("Fish", "attack:phishing", "-organization")
    told = settings(tmp_path / "c.toml", "[start]\nview = 'fish'\n")
    for app, shown in (
        (BreachApp(database, settings=told), "1 of 6 · by organization ↓"),
        (BreachApp(database, "cedar", settings=told), "1 of 6 · by match"),
        (BreachApp(database, settings=told, fresh=True), "1 of 6 · by organization ↓"),
    ):
        async with app.run_test(size=SIZE) as pilot:
            await settle(pilot)
            assert shown in title_of(app.screen)
    told = settings(tmp_path / "c.toml", "[start]\nview = 'Fresh'\n")
    app = BreachApp(database, settings=told)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert notices(app) == ["c.toml line 2: start.view: there is no view 'Fresh': choose from Fish"]


def title_of(screen: object) -> str:
    assert isinstance(screen, BrowseScreen)
    return str(screen.query_one("#title", Static).content)


async def test_a_theme_is_chosen_by_palette_and_kept(database: Path, tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    app = BreachApp(database, settings=settings(path, "# mine\ntheme = 'light'\n"))
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert app.theme == "light"
        await press(pilot, "ctrl+p", *"theme high")
        await pilot.pause(0.5)
        await press(pilot, "enter", "enter")
        assert app.theme == "high-contrast"
        assert path.read_text() == '# mine\ntheme = "high-contrast"\n'
        path.write_text("theme =\n")
        commands = {each.title: each.callback for each in app.get_system_commands(app.screen)}
        commands["Theme terminal"]()
        await settle(pilot)
        assert app.theme == "terminal"
        assert "cannot be written there" in notices(app)[-1]


async def test_q_goes_one_step_back_and_leaves_from_the_list(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        assert isinstance(app.screen, DetailScreen)
        assert "Quit" not in [key.label for key in app.screen.query_one(KeyLine).keys]
        await press(pilot, "question_mark", "q")
        assert isinstance(app.screen, DetailScreen)
        await press(pilot, "q", "f", "q")
        assert app.focused is app.screen.query_one("#list")
        assert app.is_running
        await press(pilot, "slash", "q")
        assert app.screen.query_one(SearchBox).value == "q"
        await press(pilot, "enter", "q")
    assert app.return_code == 0


async def test_read_only_refuses_to_change_or_write_and_marks_for_the_session(database: Path) -> None:
    app = BreachApp(database, read_only=True)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert title(app).endswith("read only")
        for key in ("D", "e", "t", "z", "L", "M"):
            await press(pilot, key)
            assert notices(app) == ["This is open to be read only"]
            assert isinstance(app.screen, BrowseScreen)
            app.clear_notifications()
        await press(pilot, "space", "space", "r")
        assert "● 2 marked" in title(app)
        await press(pilot, "enter", "E", "o")
        assert isinstance(app.screen, DetailScreen)
        app.clear_notifications()
        app.post_message(own.Deed(own.undo))  # whatever asks for it
        await settle(pilot)
        assert "open it without --read-only" in notices(app)[-1]
    with Store(database) as store:
        assert (store.marked(), store.acts(), len(store)) == (frozenset(), [], 6)


async def test_ctrl_c_copies_cancels_and_the_second_time_leaves(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "tab", "E")
        assert isinstance(app.screen, EditDialog)
        await press(pilot, "shift+home", "ctrl+c")
        assert app.clipboard == "CA"
        await press(pilot, "end", "ctrl+c")
        assert isinstance(app.screen, DetailScreen)
        await press(pilot, "ctrl+p", "ctrl+c", "question_mark")
        assert isinstance(app.screen, HelpScreen)
        await press(pilot, "ctrl+c")
        app.screen.action_note()
        await settle(pilot)
        assert isinstance(app.screen, NoteDialog)
        app.screen.query_one(TextArea).text = "mine"
        await press(pilot, "ctrl+c")
        assert isinstance(app.screen, NoteDialog)  # it asks once more before it throws a note away
        await press(pilot, "ctrl+c")
        assert isinstance(app.screen, DetailScreen)
        await press(pilot, "ctrl+c")
        assert notices(app) == ["The same key again leaves breachtui"]
        await press(pilot, "ctrl+c")
    assert app.return_code == 0


async def test_one_notice_at_a_time_on_the_line_of_the_keys(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        app.notify("one")
        app.notify("two")
        await press(pilot, "c", "M", "escape")
        assert len(notices(app)) == 1
        [toast] = app.screen.query(Toast)
        assert toast.region == (0, 23, 80, 1)
