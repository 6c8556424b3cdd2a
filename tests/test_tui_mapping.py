"""Tables of no known layout, in the app: what their columns are."""

import zipfile
from pathlib import Path

import pytest
from textual.widgets import Static

from breachtui.sources import Columns, TableSample
from breachtui.store import Store
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.loading import LoadingScreen
from breachtui.tui.mapping_screen import ColumnSelect, MappingScreen
from breachtui.tui.table_view import TableView
from tests.conftest import notices, press, settle
from tests.test_tui_browse import title
from tests.test_tui_hostile import HOSTILE, assert_harmless

SIZE = (80, 24)
TABLE = 'Company,People affected,When,Also\nLarch,"1,204",2021-03-04,x\nBirch,,2021-05,y\nElm,7,,x\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    (place / "list.csv").write_text(TABLE)
    monkeypatch.chdir(place)
    return place


def chosen(app: BreachApp) -> dict[str, object]:
    return {
        each.field: each.selection for each in app.screen.query(ColumnSelect) if each.selection is not None
    }


def hint(app: BreachApp) -> str:
    return str(app.screen.query_one("#hint", Static).content)


def examples(app: BreachApp, field: str) -> str:
    [line] = [each.parent for each in app.screen.query(ColumnSelect) if each.field == field]
    assert line
    return str(line.query_one(".examples", Static).content)


async def test_the_guess_is_shown_with_examples_and_confirmed(database: Path) -> None:
    app = BreachApp(database, paths=["list.csv"])
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, MappingScreen)
        assert chosen(app) == {"organization": 0, "affected": 1, "occurred": 2, "aliases": 3}
        assert examples(app, "organization") == "Larch · Birch · Elm"
        assert examples(app, "affected") == "1,204 · 7"
        assert hint(app) == "every column is read"
        await press(pilot, "L")
        assert isinstance(app.screen, BrowseScreen)
        assert notices(app) == ["3 added, 0 updated, 0 unchanged, 0 refused"]
        assert "9 of 9" in title(app)
    assert app.failure == ""


async def test_a_column_is_chosen_for_another_field(database: Path) -> None:
    app = BreachApp(database, paths=["list.csv"])
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, *["down"] * 6, "j", "up", "k", "j", "j", "enter", "w", "enter")
        assert chosen(app)["occurred"] == 2
        assert examples(app, "occurred") == "2021-03-04 · 2021-05"
        assert hint(app) == "every column is read"
        await press(
            pilot, "space", "escape", "j", "j", "enter", "end", "enter"
        )  # Also is no alias, but a year
        assert chosen(app) == {"organization": 0, "affected": 1, "occurred": 2, "year": 3}
        await press(pilot, "backspace")
        assert "year" not in chosen(app)
        await press(pilot, "L")
        assert isinstance(app.screen, LoadingScreen)
        [row] = app.screen.query_one(TableView).rows
        assert "Also" in row.about
        await press(pilot, "escape")
        assert isinstance(app.screen, BrowseScreen)
    with Store(database) as store:
        [larch] = [each for each in store.incidents(range(7, 10)) if each.organization == "Larch"]
        assert (str(larch.occurred), larch.individuals_affected, larch.aliases) == ("2021-03-04", 1204, ())


async def test_without_an_organization_nothing_is_loaded(database: Path) -> None:
    app = BreachApp(database, paths=["list.csv"])
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "delete", "L")
        assert isinstance(app.screen, MappingScreen)
        assert "which column names the organization" in hint(app)


async def test_a_table_is_left_out_and_said_to_be(database: Path) -> None:
    app = BreachApp(database, paths=["list.csv"])
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "escape")
        assert isinstance(app.screen, LoadingScreen)
        [row] = app.screen.query_one(TableView).rows
        assert row.about == "list.csv: left out: nobody said what its columns are"
        await press(pilot, "escape")
        assert "6 of 6" in title(app)


async def test_like_tables_are_asked_about_once_and_others_can_be_left_out_together(
    database: Path, folder: Path
) -> None:
    with zipfile.ZipFile("more.zip", "w") as archive:
        archive.writestr("same.csv", TABLE.replace("Larch", "Cypress"))
        archive.writestr("other.csv", "a,b,c\n1,2,3\n")
    (folder / "third.csv").write_text("x;y;z\n1;2;3\n")
    app = BreachApp(database, paths=["."])
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "L")
        assert isinstance(app.screen, MappingScreen)
        assert chosen(app) == {}
        await press(pilot, "ctrl+c")
        assert isinstance(app.screen, LoadingScreen)
        assert [each.about.partition(":")[0] for each in app.screen.query_one(TableView).rows] == [
            "more.zip/other.csv",
            "third.csv",
        ]
        assert "4 files: 4 added, 0 updated, 2 unchanged, 2 refused" in str(
            app.screen.query_one("#file", Static).content
        )


async def test_hostile_headers_and_values(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        look = TableSample({name: (name, name) for name in HOSTILE}, Columns({"organization": HOSTILE[0]}))
        app.push_screen(MappingScreen(" ".join(HOSTILE), look))
        await settle(pilot)
        assert_harmless(app)
        await press(pilot, "enter", "down")
        assert_harmless(app)
        await press(pilot, "enter")
        assert_harmless(app)


async def test_clicking_chooses_too(database: Path) -> None:
    app, answers = BreachApp(database), list[Columns | str | None]()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        app.push_screen(MappingScreen("t.csv", TableSample({"a": ("1",), "b": ()}, None)), answers.append)
        await settle(pilot)
        await pilot.click(app.screen.query(ColumnSelect).first())
        await settle(pilot)
        await press(pilot, *["down"] * 3, "enter", "L")
        assert answers == [Columns({"organization": "b"})]


PAGE = (
    "<html><body><table><tr><th>Company</th><th>People affected</th><th>When</th></tr>"
    "<tr><td>Larch</td><td>1,204</td><td>2021-03-04</td></tr>"
    "<tr><td>Elm</td><td>7</td><td>2021-05-06</td></tr></table>"
    "<table><tr><th>Firm</th><th>Records</th><th>Date of breach</th></tr>"
    "<tr><td>Birch</td><td>99</td><td>2020-01-02</td></tr>"
    "<tr><td>Alder</td><td>12</td><td>2020-03-04</td></tr></table>{more}</body></html>"
)
KNOWN = (
    "<table><tr><th>Organization Name</th><th>Date(s) of Breach (if known)</th><th>Reported Date</th></tr>"
    "<tr><td>Cedar Bank</td><td>01/02/2020</td><td>02/03/2020</td></tr>"
    "<tr><td>Rowan Bank</td><td>01/02/2020</td><td>02/03/2020</td></tr></table>"
)


@pytest.mark.parametrize(("more", "added"), [("", 4), (KNOWN, 6)])
async def test_the_tables_of_one_page_are_asked_about_one_after_another(
    database: Path, folder: Path, more: str, added: int
) -> None:
    (folder / "list.csv").unlink()
    (folder / "page.html").write_text(PAGE.format(more=more))
    app = BreachApp(database, paths=["page.html"])
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, MappingScreen)
        assert examples(app, "organization") == "Larch · Elm"
        await press(pilot, "L")
        assert isinstance(app.screen, MappingScreen)
        assert examples(app, "organization") == "Birch · Alder"
        await press(pilot, "L")
        await settle(pilot)
    with Store(database) as store:
        assert sum(load.added for load in store.loads() if "page.html" in load.path) == added
