import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from breachtui.store import Store
from breachtui.store.queries.figure_rows import FigureRow
from breachtui.tui import statistics_screen
from breachtui.tui.app import BreachApp
from breachtui.tui.bars_view import BarsView
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.detail import DetailScreen
from breachtui.tui.search_box import SearchBox
from breachtui.tui.statistics_screen import StatisticsScreen
from breachtui.values.counts import Count, CountKind
from tests.builders import report
from tests.conftest import notices, press, settle
from tests.databases import load
from tests.test_tui_browse import rows

SIZE = (80, 24)


@pytest.fixture
def figures(database: Path) -> Path:
    """The incidents of the other tests, and some whose figures count something else."""
    indiana = (Count(40, CountKind.RESIDENTS, jurisdiction="US-IN"),)
    load(
        database,
        report("hazel", organization="Hazel", occurred="2021-06", counts=indiana, jurisdiction="US-IN"),
        report("ivy", organization="Ivy\x1b[31m [red]", occurred="2021-06-01",
               counts=(Count(7_000_000, CountKind.ACCOUNTS),)),
    )  # fmt: skip
    return database


def lines(app: BreachApp) -> list[str]:
    bars = app.screen.query_one(BarsView)
    return [bars.render_line(y).text.rstrip() for y in range(bars.size.height)]


def under_cursor(app: BreachApp) -> str:
    return next((line[2:].strip() for line in lines(app) if line.startswith("▸")), "")


def said(app: BreachApp, id: str) -> str:
    return str(app.screen.query_one(f"#{id}", Static).content)


async def opened(pilot: Pilot[Any], *keys: str) -> None:
    await settle(pilot)
    await press(pilot, "percent_sign", *keys)


async def test_the_list_is_added_up_like_with_like(figures: Path) -> None:
    app = BreachApp(figures)
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        assert isinstance(app.screen, StatisticsScreen)
        assert "8 incidents · bars: incidents · all" in said(app, "title")
        shown = "\n".join(lines(app))
        assert "4,213,477" in shown
        assert "residents of Indiana" in shown
        assert "7,000,000" in shown
        assert under_cursor(app).startswith("persons")
        assert "4 incidents; 4,213,477 persons (4 incidents)" in said(app, "about")
        await press(pilot, "G", "k")
        assert "Ivy" in "\n".join(lines(app))
        assert not any("\x1b" in line for line in lines(app))


async def test_a_bar_narrows_the_list_and_escape_comes_back_to_it(figures: Path) -> None:
    app = BreachApp(figures, "occurred:2021..2023")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await opened(pilot, "right_square_bracket", "p", "p", "enter")
        assert isinstance(app.screen, BrowseScreen)
        assert app.screen.query_one(SearchBox).value == "occurred:2021..2023 date:2023-03"
        await press(pilot, "escape")
        assert isinstance(app.screen, StatisticsScreen)
        assert under_cursor(app).startswith("2023-03")
        await press(pilot, *"jjjj", "enter")
        assert isinstance(app.screen, BrowseScreen)
        assert [row[3:8] for row in rows(app)[1:3]] == ["Birch", ""]
        await press(pilot, "escape", "escape")
        assert isinstance(app.screen, BrowseScreen)
        assert app.screen.query_one(SearchBox).value == "occurred:2021..2023"


async def test_words_that_are_searched_otherwise_among_few_are_told(tmp_path: Path) -> None:
    many = [report(f"p{n}", organization=f"Cedarville {n}", occurred=f"202{n % 2}") for n in range(11)]
    load(tmp_path / "p.db", *many, report("x", organization="Cedars Bank", occurred="2021"))
    app = BreachApp(tmp_path / "p.db", "cedarv")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await opened(pilot, "right_square_bracket", "enter")
        assert isinstance(app.screen, BrowseScreen)
        assert [row[3:8] for row in rows(app)[1:8]].count("Cedar") == 6
        assert notices(app) == ["The bar counts 5, the list 6: of few, more words are corrected"]


async def test_a_bar_without_incidents_says_so(figures: Path) -> None:
    app = BreachApp(figures)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await opened(pilot, *["right_square_bracket"] * 8, "enter")
        assert isinstance(app.screen, StatisticsScreen)
        assert under_cursor(app).startswith("before the discovery")
        assert notices(app) == ["No incident has it; choose another bar"]
        assert any("HIPAA's limit: 60 days" in line for line in lines(app))


async def test_the_largest_are_shown_whole(figures: Path) -> None:
    app = BreachApp(figures)
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot, *["right_square_bracket"] * 10)
        assert under_cursor(app).startswith("Cedar Bank")
        await press(pilot, "j", "enter")
        assert isinstance(app.screen, DetailScreen)
        await press(pilot, "escape")
        assert under_cursor(app).startswith("Alder Clinic")


async def test_periods_figures_and_marks(figures: Path) -> None:
    with Store(figures) as store:
        store.mark([1, 2], True)
    app = BreachApp(figures)
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot, "p")
        assert under_cursor(app).startswith("2023 Q1")
        await press(pilot, "s", "s")
        assert "bars: residents of Indiana" in said(app, "title")
        assert any("By quarter" in line and "residents of Indiana" in line for line in lines(app))
        await press(pilot, "m")
        assert "2 incidents" in said(app, "title")
        await press(pilot, "left_square_bracket", "enter")
        assert app.screen.query_one(SearchBox).value == "has:mark kind:persons"
        await press(pilot, "escape", "m")
        assert "8 incidents" in said(app, "title")


async def test_the_numbers_are_exported(
    figures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = BreachApp(figures, "kind:accounts")
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot, "e")
        assert (said(app, "manner"), app.screen.sub_title) == ("", "enter writes · esc cancels")
        await press(pilot, "f3", "tab", "enter")  # which have nothing to choose here
        written = (tmp_path / "statistics.md").read_text(encoding="utf-8")
    assert "1 incident. Of the incidents that match `kind:accounts`." in written
    assert "7,000,000" in written


async def test_they_follow_a_change(figures: Path) -> None:
    with Store(figures) as store:
        store.remove([1])
    app = BreachApp(figures)
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        assert "7 incidents" in said(app, "title")
        with Store(figures) as store:
            store.undo()
        app.on_store_changed()
        await settle(pilot)
        assert "8 incidents" in said(app, "title")


async def test_of_many_is_shown_what_is_counted_so_far(
    figures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, rest = Store.figure_rows, threading.Event()

    def slowly(store: Store, ids: Sequence[int] | None = None) -> Iterator[list[FigureRow]]:
        (rows,) = read(store, ids)
        yield rows[5:]
        rest.wait(60)
        yield rows[:5]

    monkeypatch.setattr(Store, "figure_rows", slowly)
    monkeypatch.setattr(statistics_screen, "_FIRST", 3)
    app = BreachApp(figures)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("percent_sign")
        while "so far" not in said(app, "title"):
            await pilot.pause(0.02)
        assert "counting… so far 3 incidents" in said(app, "title")
        await pilot.press("right_square_bracket", "j", "e")
        assert notices(app) == ["Still counting; press e again when the numbers are there"]
        assert under_cursor(app).startswith("2020")
        rest.set()
        await settle(pilot)
        assert " 8 incidents · bars" in said(app, "title")
        assert under_cursor(app).startswith("2020")  # the same bar, whatever came above it
        rest.clear()
        await pilot.press("escape", "percent_sign")
        while "so far" not in said(app, "title"):
            await pilot.pause(0.02)
        await pilot.press("right_square_bracket", "enter")
        rest.set()
        await settle(pilot)
        assert app.screen.query_one(SearchBox).value == "year:2021"
        assert notices(app) == []  # the list has more than was counted, and that is no wonder


async def test_an_empty_database_has_nothing_to_add_up(tmp_path: Path) -> None:
    app = BreachApp(tmp_path / "new.db")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await opened(pilot, "s", "p", "j", "k", "right_square_bracket", "enter")
        assert "0 incidents" in said(app, "title")
        await press(pilot, "escape")
        assert isinstance(app.screen, BrowseScreen)
