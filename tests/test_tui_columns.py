"""The columns of the list: chosen, moved, widened, frozen, and sorted by."""

from pathlib import Path

from breachtui.store import Store
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.column_dialog import ColumnDialog
from breachtui.tui.table_view import TableView
from tests.builders import report
from tests.conftest import notices, press, settle
from tests.databases import load
from tests.test_tui_browse import SIZE, rows, title


def heads(app: BreachApp) -> list[str]:
    """The titles, without the sign for those out of view."""
    return [title for title in rows(app)[0].replace("›", "").split() if title]


async def test_columns_are_shown_hidden_moved_and_kept(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert heads(app) == ["Organization", "St", "Affected", "Date↓", "Attack"]
        await press(pilot, "C")
        assert isinstance(app.screen, ColumnDialog)
        await press(pilot, "down", "space")  # without the state
        await press(pilot, "down", "right", "enter")  # the date before the people
        assert heads(app) == ["Organization", "Date↓", "Affected", "Attack", "Data"]
        await press(pilot, "C", "space", "escape")
        assert heads(app)[0] == "Organization"
        await press(pilot, "q")
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert heads(app) == ["Organization", "Date↓", "Affected", "Attack", "Data"]
    with Store(database) as store:
        assert store.session().columns == "organization| date affected attack sources data"


async def test_the_last_column_stays(database: Path) -> None:
    with Store(database) as store:
        store.keep(columns="state")
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "C", "space")
        assert "One column stays" in notices(app)[-1]
        await press(pilot, "enter")
        assert heads(app) == ["St"]


async def test_widths_are_given_and_taken_back(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "C", *["plus"] * 8, "minus", "enter")
        assert rows(app)[0].index("St") == 3 + 25 + 2
        assert rows(app)[1][3:30].rstrip() == "Alder Clinic"
        await press(pilot, "C", "0", "enter")
        assert rows(app)[0].index("St") != 3 + 25 + 2


async def test_presets_and_the_columns_that_have_no_room(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "C", "p")
        assert str(app.screen.query_one(".dialog").border_title) == "Columns: regulator"
        await press(pilot, "enter")
        assert heads(app) == ["Organization", "St", "Affected", "Discovered", "Notified", "Days", "Reported"]
        await pilot.resize_terminal(68, 24)
        await settle(pilot)
        assert rows(app)[0].split()[-1] == "Days›"
        await pilot.resize_terminal(*SIZE)
        await settle(pilot)
        alder = rows(app)[1].split()
        assert alder[-4:] == ["2023-04-01", "2023-05-10", "39", "—"]
        await press(pilot, *["greater_than_sign"] * 9)
        assert heads(app)[0] == "‹Organization"
        assert rows(app)[0].endswith("Filed with")
        assert rows(app)[1].startswith("▸  Alder Clinic")  # the first is frozen
        assert "no more columns" in notices(app)[-1]
        await press(pilot, *["less_than_sign"] * 9)
        assert heads(app)[1] == "St"
        await press(pilot, "C", "f", "enter", "greater_than_sign")
        assert heads(app)[0] == "‹St"


async def test_the_list_is_sorted_by_several_columns(tmp_path: Path) -> None:
    path = tmp_path / "b.db"
    facts = [("Ash", "CA", 5), ("Box", "NY", 7), ("Cob", "CA", 9), ("Dot", "NY", 3), ("Eve", None, 4)]
    load(
        path,
        *(report(name, organization=name, state=state, individuals_affected=n) for name, state, n in facts),
    )
    app = BreachApp(path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "C", "down", "s", "down", "s")
        lines = app.screen.query_one(TableView).rows
        assert [line.cells[3] for line in lines[:3]] == ["", "1↑", "2↓"]
        await press(pilot, "enter")
        assert "by state ↑, affected ↓" in title(app)
        assert names(app) == ["Cob", "Ash", "Box", "Dot", "Eve"]
        await press(pilot, "C", "down", "s", "enter")
        assert names(app) == ["Box", "Dot", "Cob", "Ash", "Eve"]
        await press(pilot, "C", "down", "s", "down", "down", "down", "s", "down", "s", "escape", "q")
    app = BreachApp(path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert "by state ↓, affected ↓" in title(app)
        assert isinstance(app.screen, BrowseScreen)


def names(app: BreachApp) -> list[str]:
    lines = (line.strip("▸ ") for line in rows(app)[1:])
    return [line.split()[0] for line in lines if line]


async def test_the_order_of_the_query_and_columns_without_one(database: Path) -> None:
    app = BreachApp(database, "sort:state,-affected")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert "by state ↑, affected ↑" in title(app)
        await press(pilot, "C", "s")
        assert "take sort: out" in notices(app)[-1]
        await press(pilot, "escape", "escape", "C", "end", "s")
        assert "no order for this column" in notices(app)[-1]


async def test_intervals_sources_and_attacks_are_told_whole(tmp_path: Path) -> None:
    path = tmp_path / "b.db"
    load(
        path,
        report("a", organization="Ash", occurred="2024-03-26/2024-03-27", attack="credential_stuffing"),
        report("b", organization="Box", occurred="2024-01-30/2024-02-02", attack="misdirected"),
    )
    app = BreachApp(path)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        shown = "\n".join(rows(app))
        assert "2024-03-26 to 27" in shown
        assert "Credential stuffing" in shown
        assert "Src" not in shown
        assert "2024-01-30 to 02-02" in shown
        assert "…" not in shown
