from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from breachtui.incident import Incident
from breachtui.store.database_file import DatabaseFile
from breachtui.tui import desktop
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.detail import DetailScreen
from breachtui.tui.detail_rows import detail_rows
from breachtui.tui.field_list import FieldList
from breachtui.tui.incident_list import IncidentList
from breachtui.tui.source_text import WINDOW, SourceText
from breachtui.tui.store_thread import StoreThread
from tests.builders import incident, report
from tests.conftest import notices, press, settle

SIZE = (80, 24)


class Answers(StoreThread):
    """Answers like a store that holds these incidents."""

    def __init__(self, *incidents: Incident) -> None:
        super().__init__(DatabaseFile(Path("nowhere.db")))
        by_id = {each.id: each for each in incidents}
        self._held = SimpleNamespace(incident=by_id.__getitem__, rows=lambda ids: ids)

    async def ask(self, question: Callable[[Any], Any]) -> Any:
        return question(self._held)


def fields(app: BreachApp) -> FieldList:
    return app.screen.query_one(FieldList)


def text(app: BreachApp) -> SourceText:
    return app.screen.query_one(SourceText)


def standing_out(app: BreachApp) -> str:
    """The evidence that stands out most."""
    shown = text(app)
    return shown.passage.text[slice(*shown.place)] if shown.place else ""


def in_view(app: BreachApp) -> str:
    view = text(app)
    return "\n".join(view.render_line(y).text.rstrip() for y in range(view.size.height))


def title(app: BreachApp) -> str:
    return str(app.screen.query_one("#title", Static).content)


def current(app: BreachApp) -> str:
    row = fields(app).current
    assert row is not None
    return row.label


async def show(pilot: Pilot[Any], *incidents: Incident) -> None:
    await settle(pilot)
    screen = DetailScreen(Answers(*incidents), [each.id for each in incidents], 0)
    await pilot.app.push_screen(screen)
    await settle(pilot)


async def test_tab_walks_the_fields_that_have_evidence(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        assert "Alder Clinic  1 of 6" in title(app)
        assert standing_out(app) == "Alder Clinic"
        walked = []
        for _ in range(6):
            await press(pilot, "tab")
            walked.append((current(app), standing_out(app)))
        assert walked == [
            ("State", "California"),
            ("Individuals affected", "12,500 people"),
            ("Occurred", "March 3, 2023"),
            ("Discovered", "April 1, 2023"),
            ("Data types", "Names and Social Security numbers"),
            ("Organization", "Alder Clinic"),
        ]
        await press(pilot, "shift+tab")
        assert current(app) == "Data types"


async def test_the_evidence_is_reversed_and_underlined(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        strip = text(app).render_line(0)
        (segment,) = [each for each in strip if each.text == "Alder Clinic"]
        assert segment.style is not None
        assert segment.style.reverse
        assert segment.style.underline


async def test_fields_without_evidence_show_none(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "j")
        assert current(app) == "Sector"
        assert standing_out(app) == ""
        await press(pilot, "n")
        assert "no evidence" in notices(app)[-1]
        await press(pilot, "k", "n")
        assert "only place" in notices(app)[-1]


async def test_cells_are_shown_as_column_and_text(database: Path) -> None:
    app = BreachApp(database, "birch")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "tab")
        assert "Name: Birch County Schools\nPeople: 900" in in_view(app)
        assert standing_out(app) == "900"


async def test_next_and_previous_incident_and_back_on_it(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "left")
        assert "first incident" in notices(app)[-1]
        await press(pilot, "right", "J", "K")
        assert "Cedar Bank  2 of 6" in title(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, BrowseScreen)
        assert app.screen.query_one(IncidentList).cursor == 1
        await press(pilot, "G", "enter", "right")
        assert "last incident" in notices(app)[-1]


async def test_moving_skips_headings(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        seen = [current(app)]
        for _ in range(len(fields(app).rows)):
            fields(app).action_move(1)
            seen.append(current(app))
        assert not {"Who", "When", "What", "Source", "Not stated"} & set(seen)
        assert "Occurred to discovered" in seen
        await press(pilot, "g")
        assert current(app) == "Organization"
        await press(pilot, "G")
        assert current(app) == "by the source"


def several() -> Incident:
    article = report(
        "a",
        organization="Oak Labs",
        individuals_affected=500,
        title="News of Oak",
        text="Oak Labs lost 500. Oak, 500.",
        evidence={"organization": "Oak Labs", "individuals_affected": "500"},
    )
    filing = report(
        "b", organization="Oak Labs", individuals_affected=612, jurisdiction="US-ME", format="maine", state="ME",
        text="OAK LABS of Bangor; 612 persons", evidence={"individuals_affected": "612", "state": "Bangor"},
    )  # fmt: skip
    return incident(1, article, filing)


async def test_every_source_says_its_own(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await show(pilot, several())
        rows = fields(app).rows
        (resolved,) = [row for row in rows if row.label == "Individuals affected"]
        assert (resolved.value, resolved.sign) == ("612 persons", "‼")
        said = [(row.label.strip(), row.value) for row in rows if row.field == "individuals_affected"][1:]
        assert said == [("1 Maine", "612 persons  (filing with a regulator)"), ("2 article", "500 persons")]


async def test_the_text_follows_the_field_and_the_keys(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await show(pilot, several())
        assert standing_out(app) == "Oak Labs"  # the filing has no evidence of it, the article has
        await press(pilot, "j")
        assert (current(app), standing_out(app)) == ("State", "Bangor")
        await press(pilot, "left_square_bracket")
        assert "News of Oak" in str(app.screen.query_one("#source-title", Static).content)
        await press(pilot, "right_square_bracket")
        assert standing_out(app) == "Bangor"


async def test_each_type_of_data_has_its_own_places(database: Path) -> None:
    told = {"data_types": "Names and SSNs", "data_types.name": "Names", "data_types.ssn": "SSNs"}
    oak = report(
        "a", organization="Oak", data_types=("name", "ssn"), text="Names and SSNs of Oak.", evidence=told
    )
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await show(pilot, incident(1, oak))
        walked = []
        for _ in range(3):
            await press(pilot, "tab")
            walked.append((current(app).strip(), standing_out(app)))
        assert walked == [
            ("Data types", "Names and SSNs"),
            ("Names", "Names"),
            ("Social Security numbers", "SSNs"),
        ]


async def test_one_source_says_that_it_is_the_only_one(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "right_square_bracket")
        assert "one source" in notices(app)[-1]


async def test_n_goes_round_the_places(database: Path) -> None:
    from breachtui.values.evidence import Span

    words = "Oak lost 500. " + "Filler stands here. " * 200 + "Again 500."
    at = words.rindex("500")
    places = (Span(9, 12, "500"), Span(at, at + 3, "500"))
    each = report("a", organization="Oak", individuals_affected=500, text=words)
    each.evidence["individuals_affected"] = places  # type: ignore[index]
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await show(pilot, incident(1, each))
        await press(pilot, "tab", "n")
        assert text(app).place == (at, at + 3)
        assert "Again 500." in in_view(app)
        await press(pilot, "N")
        assert text(app).place == (9, 12)


async def test_pages_scroll_the_text(database: Path) -> None:
    story = "\n".join(f"line {n}" for n in range(300))
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await show(pilot, incident(1, organization="Oak", text=story))
        await press(pilot, "pagedown")
        assert "line 0\n" not in in_view(app)
        await press(pilot, "ctrl+d", "ctrl+u", "pageup")
        assert in_view(app).startswith("line 0\n")


async def test_ten_megabytes_in_one_line_show_a_window_that_moves(database: Path) -> None:
    words = "x" * 5_000_000 + " NEEDLE " + "y" * 5_000_000
    big = incident(1, organization="Oak", state="ME", text=words, evidence={"organization": "NEEDLE"})
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await show(pilot, big)
        assert "NEEDLE" in in_view(app)
        assert len(text(app)._lines) < WINDOW
        await press(pilot, "j")
        text(app).scroll_home(animate=False)
        assert "characters before this" in in_view(app)
        before = text(app)._start
        await press(pilot, "pageup")
        assert text(app)._start < before


async def test_copy_tells_the_way_it_went(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "y")
        assert "OSC 52" in notices(app)[-1]
        assert app.clipboard == "Alder Clinic"
        monkeypatch.setattr(desktop, "copy", lambda text: "a tool")
        await press(pilot, "tab", "Y")
        assert notices(app)[-1] == "Copied the evidence and its source with a tool"
        monkeypatch.setattr(desktop, "copy", lambda text: None)
        monkeypatch.setattr(desktop, "fits_terminal", lambda text: False)
        await press(pilot, "y")
        assert "Too long" in notices(app)[-1]


async def test_both_halves_are_in_view_at_every_size(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        for width, height in ((80, 24), (160, 48), (60, 16), (120, 30)):
            await pilot.resize_terminal(width, height)
            await settle(pilot)
            assert fields(app).size.height >= 4
            assert text(app).size.height >= 4
            assert (text(app).region.x > 0) == (width >= 120)


async def test_a_wide_screen_gives_each_half_what_it_needs(database: Path) -> None:
    name = "Oak of the Greater Valley and Beyond, with its Employees, Retirees and their Families"
    row = report("a", format="csv", organization=name, row=1, evidence={"organization": ("Name", "Oak")})
    story = report("b", organization=name, text="word " * 100, business_associate_present=True)
    app = BreachApp(database)
    async with app.run_test(size=(160, 30)) as pilot:
        await show(pilot, incident(1, row))
        assert any(name in fields(app).render_line(y).text for y in range(5))
        await show(pilot, incident(1, story))
        assert fields(app).size.width <= 160 * 48 // 100
        assert not any(name in fields(app).render_line(y).text for y in range(5))
        assert any("Business associate present   yes" in fields(app).render_line(y).text for y in range(9))
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert fields(app).size.width == 80
        assert any("Business associate present   yes" in fields(app).render_line(y).text for y in range(9))


def test_late_notice_and_the_timeline_stand_among_the_days() -> None:
    late = incident(
        1, organization="Oak", organization_type="health_plan", discovered="2021-01-01", notified="2021-03-03"
    )
    rows = {row.label: row for row in detail_rows(late)}
    assert rows["Discovered to notified"].value == (
        "61 days, past the 60 days that HIPAA allows (45 CFR 164.404)"
    )
    assert rows["Timeline"].value == "discovered January 1, 2021; 61 days; notified March 3, 2021"


async def test_a_letter_of_several_pages_says_on_which_the_evidence_stands(database: Path) -> None:
    letter = report(
        text="Elm Clinic wrote to you.\n\n\N{SYMBOL FOR FORM FEED}\n\nSome 500 people were affected.",
        organization="Elm Clinic",
        individuals_affected=500,
        evidence={"organization": "Elm Clinic", "individuals_affected": "500 people"},
    )
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await show(pilot, incident(1, letter))
        source = app.screen.query_one("#source-title", Static)
        assert "page 1" in str(source.content)
        await press(pilot, "tab")
        assert standing_out(app) == "500 people"
        assert "page 2" in str(source.content)
