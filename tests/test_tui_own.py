"""Edits, tags and notes: typed in dialogs, kept, shown at once."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Static, TextArea

from breachtui.store import Store
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.detail import DetailScreen
from breachtui.tui.dialog import LineInput
from breachtui.tui.incident_list import IncidentList
from breachtui.tui.own_dialogs import EditDialog, NoteDialog, TagDialog
from tests.builders import report
from tests.conftest import notices, press, settle
from tests.databases import load, written_by_another
from tests.test_tui_browse import title
from tests.test_tui_detail import current, fields
from tests.test_tui_hostile import HOSTILE, assert_harmless

SIZE = (80, 24)


def shown(app: BreachApp, id: str) -> str:
    return str(app.screen.query_one(id, Static).content)


def line(app: BreachApp) -> LineInput:
    return app.screen.query_one(LineInput)


def note(app: BreachApp) -> TextArea:
    return app.screen.query_one(TextArea)


def row(app: BreachApp, label: str) -> tuple[str, str]:
    [found] = [(each.sign, each.value) for each in fields(app).rows if each.label.strip() == label]
    return found


def values(app: BreachApp) -> dict[str, str]:
    return {each.label.strip(): each.value for each in fields(app).rows}


async def test_a_field_is_edited_and_given_back_to_the_sources(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "tab", "E")
        assert isinstance(app.screen, EditDialog)
        assert shown(app, "#said") == "State\nsource 1: CA (California)"
        assert line(app).value == "CA"
        await press(pilot, "backspace", "backspace", *"nevada", "enter")
        assert isinstance(app.screen, DetailScreen)
        assert (current(app), row(app, "State")) == ("State", ("✎", "NV (Nevada)"))
        assert row(app, "1 Fresno Ledger") == ("", "CA (California)")
        await press(pilot, "E")
        assert "✎ edited" in shown(app, "#said")
        line(app).value = ""
        await press(pilot, "enter")
        assert (current(app), row(app, "State")) == ("State", ("", "CA (California)"))
        assert "1 Fresno Ledger" not in values(app)


async def test_a_wrong_value_is_said_under_the_box(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "tab", "E")
        assert "a USPS code or the name of a state" in shown(app, "#hint")
        await press(pilot, "x", "enter")
        assert isinstance(app.screen, EditDialog)
        assert "✗ 'CAx' is no state; choose from AL, AK" in shown(app, "#hint")
        await press(pilot, "y")
        assert "✗" not in shown(app, "#hint")
        await press(pilot, "escape")
        assert row(app, "State") == ("", "CA (California)")


async def test_a_field_that_nobody_states_is_edited(database: Path) -> None:
    app = BreachApp(database, "elm")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "G", "E")
        assert shown(app, "#said") == "Sector\nno source states it"
        await press(pilot, *"reta", "tab", "enter")
        assert (current(app), row(app, "Sector")) == ("Sector", ("✎", "Retail"))
        await press(pilot, "E", "down", "down")
        assert shown(app, "#said").startswith("Country")
        await press(pilot, "up", "-", "enter")
        assert shown(app, "#hint").startswith("✗")  # 'OR-'
        line(app).value = "-"
        await press(pilot, "enter")
        assert (current(app), row(app, "State")) == ("State", ("✎", "—"))


async def test_unchanged_is_no_edit(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "E", "enter")
        assert isinstance(app.screen, DetailScreen)
        assert row(app, "Organization") == ("", "Alder Clinic")


async def test_the_list_behind_follows_and_the_cursor_stays(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j", "enter", "E")
        line(app).value = "Zebra Bank"
        await press(pilot, "enter", "E", "escape", "escape")
        view = app.screen.query_one(IncidentList)
        assert view.cursor == 2
        assert "Zebra Bank" in view.render_line(3).text


async def test_the_cursor_stays_deep_in_a_long_list(tmp_path: Path) -> None:
    path = tmp_path / "long.db"
    load(path, *(report(f"k{n}", organization=f"Org {n:04}", occurred="2020") for n in range(900)))
    with Store(path) as store:
        store.tag(range(1, 701), "x")
    app = BreachApp(path, "tag:x")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        view = app.screen.query_one(IncidentList)
        await press(pilot, "G", "k", "k")
        await settle(pilot)
        id, top, cursor = view.current, view.scroll_offset.y, view.cursor
        assert cursor == 697
        await press(pilot, "t", "comma", "y", "enter")
        assert (view.current, view.scroll_offset.y, view.cursor) == (id, top, cursor)
        await press(pilot, "enter", "E")
        line(app).value = "Renamed"
        await press(pilot, "enter", "escape")
        assert (view.current, view.scroll_offset.y, view.cursor) == (id, top, cursor)
        await press(pilot, "t")
        line(app).value = ""
        await press(pilot, "enter")
        assert "699 of 900" in title(app)
        assert view.cursor == cursor


async def test_the_incident_under_the_cursor_is_tagged(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=(160, 48)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "t")
        assert isinstance(app.screen, TagDialog)
        assert "Cedar Bank" in str(app.screen.query_one(".dialog").border_title)
        await press(pilot, *"follow-up, urgent", "enter")
        assert isinstance(app.screen, BrowseScreen)
        assert app.screen.query_one(IncidentList).cursor == 1
        await press(pilot, "slash", *"tag:URGENT", "enter")
        assert "1 of 6" in title(app)
        await press(pilot, "t")
        assert line(app).value == "follow-up, urgent"
        line(app).value = "Follow-Up"
        await press(pilot, "enter")
        assert "0 of 6" in title(app)
        await press(pilot, "escape", "t", "enter")
    with Store(database) as store:
        assert store.tags() == {"follow-up": 1}


async def test_all_that_are_marked_are_tagged(database: Path) -> None:
    with Store(database) as store:
        store.tag([1, 3], "both")
        store.tag([3], "one")
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "space", "space", "t")
        assert "2 marked" in str(app.screen.query_one(".dialog").border_title)
        assert line(app).value == "both"
        assert "only some have: one" in shown(app, "#hint")
        assert "known: both 2 · one 1" in shown(app, "#hint")
        line(app).value = "new, o"
        line(app).cursor_position = 6
        await settle(pilot)
        await press(pilot, "tab", "enter")
        assert "2 marked" in title(app)
        assert notices(app)[-1] == "Tags of 2 incidents: +new, +one, -both; z undoes it"
    with Store(database) as store:
        assert store.tags() == {"new": 2, "one": 2}
        assert store.tags([1, 3]) == {"new": 2, "one": 2}


async def test_a_tag_that_cannot_be_is_said(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "t", *'a"b', "enter")
        assert isinstance(app.screen, TagDialog)
        assert "is no tag" in shown(app, "#hint")
        await press(pilot, "escape")
        assert isinstance(app.screen, BrowseScreen)


async def test_nothing_is_tagged_in_an_empty_list(database: Path) -> None:
    app = BreachApp(database, "xyzzyplugh")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "t")
        assert isinstance(app.screen, BrowseScreen)


async def test_tags_and_note_of_the_incident_stay_in_view(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "G", "t", *"mine", "enter")
        assert (current(app), values(app)["Tags"]) == ("by the source", "mine")
        await press(pilot, "a")
        assert isinstance(app.screen, NoteDialog)
        await press(pilot, *"Call", "enter", *"again", "f2")
        assert (current(app), values(app)["Note"]) == ("by the source", "Call\nagain")
        await press(pilot, "a", "escape")
        assert isinstance(app.screen, DetailScreen)
        await press(pilot, "a", "x", "escape")
        assert "esc again" in shown(app, "#hint")
        await press(pilot, "y", "escape", "escape")
        assert values(app)["Note"] == "Call\nagain"
        await press(pilot, "a")
        note(app).text = ""
        await press(pilot, "f2")
        assert "Note" not in values(app)
        while current(app) != "Tags":
            await press(pilot, "k")
        await press(pilot, "E")
        assert isinstance(app.screen, TagDialog)


async def test_people_who_are_said_to_be_unknown_are_not_counted(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "tab", "tab", "E")
        line(app).value = "—"
        await press(pilot, "enter")
        assert row(app, "Individuals affected") == ("✎", "—")
        assert values(app)["1 Fresno Ledger"] == "12,500 persons"


async def test_a_note_that_is_too_long_is_said(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "a")
        assert shown(app, "#hint") == "an empty note is taken away"
        note(app).post_message(events.Paste("word " * 200_000))
        await press(pilot, "f2")
        assert isinstance(app.screen, NoteDialog)
        assert "at most 20,000" in shown(app, "#hint")
        assert_harmless(app)


@pytest.mark.parametrize(("key", "save"), [("E", "enter"), ("t", "enter"), ("a", "f2")])
async def test_hostile_input_does_nothing(database: Path, key: str, save: str) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        for text in HOSTILE:
            await press(pilot, key)
            assert app.focused is not None
            app.focused.post_message(events.Paste(text))
            await settle(pilot)
            assert_harmless(app)
            await press(pilot, save)
            assert_harmless(app)
            while not isinstance(app.screen, DetailScreen):
                await press(pilot, "escape")
            await press(pilot, "G", "g")
            assert_harmless(app)
        await press(pilot, "escape")
        assert_harmless(app)


async def test_hostile_names_and_values_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "h.db"
    load(path, *(report(f"h{n}", organization=name, aliases=(name,)) for n, name in enumerate(HOSTILE)))
    app = BreachApp(path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        for _ in HOSTILE:
            for key in ("E", "t", "a"):
                await press(pilot, key)
                assert_harmless(app)
                await press(pilot, "escape")
            await press(pilot, "right")


@pytest.mark.usefixtures("impatient")
async def test_what_cannot_be_written_is_said_in_the_dialog(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        with written_by_another(database):
            for key, save in (("E", "enter"), ("t", "enter"), ("a", "f2")):
                await press(pilot, key, "x", save)
                assert "another program" in shown(app, "#hint")
                await press(pilot, "escape", *(["escape"] if key == "a" else []))
        assert isinstance(app.screen, DetailScreen)


async def test_two_who_write_one_note_lose_neither(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "a")
        assert "elsewhere" not in shown(app, "#hint")
        await press(pilot, *"mine")
        with Store(database) as other:
            other.note(id := app.screen._incident.id, "theirs")  # type: ignore[attr-defined]
        await press(pilot, "f2")
        assert isinstance(app.screen, NoteDialog)
        assert "both are here" in shown(app, "#hint")
        assert app.screen.query_one(TextArea).text == "mine\n\n[written elsewhere meanwhile]\ntheirs"
        with Store(database) as other:
            assert other.incident(id).note == "theirs"
        await press(pilot, "f2")
        assert isinstance(app.screen, DetailScreen)
        with Store(database) as other:
            assert other.incident(id).note == "mine\n\n[written elsewhere meanwhile]\ntheirs"


async def test_tags_of_an_incident_that_is_gone_are_not_asked_for(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        with Store(database) as other:
            other.remove(list(range(1, 7)))
        await press(pilot, "t")
        assert isinstance(app.screen, BrowseScreen)
        assert notices(app)[-1] == "This incident is no longer in the list"
