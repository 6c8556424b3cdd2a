"""The screen of suggestions, merging and splitting, a campaign: with reports that were linked."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from breachtui.report import Report
from breachtui.store import Store
from breachtui.store.suggesting import Suggestion
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.comparison_table import ComparisonTable
from breachtui.tui.detail import DetailScreen
from breachtui.tui.field_list import FieldList
from breachtui.tui.key_line import KeyLine
from breachtui.tui.suggestion_queue import SuggestionQueue
from breachtui.tui.suggestions import SuggestionsScreen
from breachtui.values.counts import Count, CountKind
from tests.builders import report
from tests.conftest import notices, press, settle
from tests.databases import load
from tests.test_tui_browse import title, under_cursor
from tests.test_tui_detail import current, fields

SIZE, WIDE = (80, 24), (160, 48)
OFFICES = {"US-HHS": "HHS Office for Civil Rights", "US-WA": "Washington State Attorney General",
           "US-ME": "Maine Attorney General"}  # fmt: skip


def filing(key: str, name: str, office: str, day: str, began: str | None, **facts: Any) -> Report:
    """A filing with an office."""
    return report(
        key, format=office[3:].lower(), organization=name, jurisdiction=office, publisher=OFFICES[office],
        reported=day, occurred=began, evidence={"organization": ("Name", name)}, **facts,
    )  # fmt: skip


def two(number: int, name: str) -> list[Report]:
    """What an office and another say, and what may be one breach."""
    residents = (Count(871 + 7 * number, CountKind.RESIDENTS, jurisdiction="US-WA"),)
    people = 9_417 + 731 * number
    return [
        filing(f"hhs~{number}", name, "US-HHS", "2023-02-01", "2022-12-20", individuals_affected=people,
               counts=(Count(people),)),
        filing(f"wa~{number}", f"{name} PLLC", "US-WA", f"2023-08-0{3 + number}", "2022-09-11",
               counts=residents),
    ]  # fmt: skip


NAMES = "Larch Harbor Clinic", "Quillan Ridge Savings", "Sorrel Mesa Health"
VENDOR = "Cedar Transfer Systems"


def linked(path: Path, *reports: Report) -> Path:
    load(path, *reports)
    with Store(path) as store:
        store.link()
    return path


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """Six incidents, of which three times two may be one."""
    path = linked(tmp_path / "d.db", *(each for n, name in enumerate(NAMES) for each in two(n, name)))
    with Store(path) as store:
        assert len(store.suggestions()) == 3
    return path


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """An event at a vendor that befell eighteen."""
    trees = ("Larch", "Quillan", "Sorrel", "Heron", "Osprey", "Tamarack", "Juniper", "Bittern", "Marlin")
    others = ("Petrel", "Sumac", "Willet", "Yarrow", "Zinnia", "Linnet", "Gannet", "Dunlin", "Kestrel")
    clients = [
        filing(f"me~{n}", f"{name} Credit Union", "US-ME", f"2023-08-{10 + n}", "2023-05-28", third_party=VENDOR,
               individuals_affected=1_231 + 97 * n, counts=(Count(1_231 + 97 * n),))
        for n, name in enumerate(trees + others)
    ]  # fmt: skip
    return linked(tmp_path / "c.db", *clients)


def names(app: BreachApp) -> list[str]:
    return list(app.screen.query_one(ComparisonTable).names)


def shown(app: BreachApp) -> dict[str, tuple[str, ...]]:
    return {row.label: row.cells for row in app.screen.query_one(ComparisonTable).rows}


def said(app: BreachApp, id: str) -> str:
    return str(app.screen.query_one(f"#{id}", Static).content)


async def to_row(pilot: Pilot[Any], label: str) -> None:
    """Put the cursor of the detail on a row."""
    view = pilot.app.screen.query_one(FieldList)
    view.cursor = next(n for n, row in enumerate(view.rows) if row.label == label)
    await settle(pilot)


def stored(path: Path) -> tuple[int, int]:
    """How many incidents there are, and how many pairs wait."""
    with Store(path) as store:
        return len(store), len(store.suggestions())


async def ask(pilot: Pilot[Any], *keys: str) -> None:
    await settle(pilot)
    await press(pilot, "w", *keys)
    assert isinstance(pilot.app.screen, SuggestionsScreen)


@pytest.mark.parametrize("size", [SIZE, WIDE])
async def test_two_stand_side_by_side_with_what_speaks_for_it(doubtful: Path, size: tuple[int, int]) -> None:
    app = BreachApp(doubtful)
    async with app.run_test(size=size) as pilot:
        await ask(pilot)
        assert app.screen.id == "suggestions"
        assert title(app) == "Which are one?  1 of 3"
        assert "Names equal but for legal form or case; reported 183 days apart" in said(app, "reasons")
        assert "against: starts 2022-12-20 and 2022-09-11, 100 days apart" in said(app, "reasons")
        assert "(score 8.5; 9 joins" in said(app, "reasons")
        assert sorted(name.removeprefix("▸ ") for name in names(app)) == [NAMES[0], f"{NAMES[0]} PLLC"]
        assert set(shown(app)["Sources"]) == {"HHS", "Washington"}
        assert list(shown(app))[:4] == ["Facts", "Sources", "Affected", "Occurred"]
        line = app.screen.query_one(KeyLine)
        assert [end for _, end, _ in line.places()][-1] <= line.room
        await press(pilot, "escape")
        assert isinstance(app.screen, BrowseScreen)


async def test_answers_lead_on_and_are_written(doubtful: Path) -> None:
    app = BreachApp(doubtful)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ask(pilot, "M")
        assert notices(app) == ["Merged into Larch Harbor Clinic PLLC (1); z undoes it"]
        assert title(app) == "Which are one?  2 of 3"
        assert stored(doubtful) == (5, 2)
        await press(pilot, "b")
        assert notices(app)[-1].endswith("one event, two breaches; z undoes it")
        assert title(app) == "Which are one?  3 of 3"
        await press(pilot, "d")
        assert notices(app)[-1].endswith("two events; z undoes it")
        assert said(app, "empty") == "There are no more suggestions."
        assert title(app) == "Which are one?  "
        assert stored(doubtful) == (5, 0)
        with Store(doubtful) as store:
            done = [act.what for act in store.acts()]
        assert done[:2] == ["2 incidents said to be different", "2 incidents said to be sibling"]
        before = notices(app)
        await press(pilot, "M", "l", "enter", "h", "right")
        assert notices(app) == before
        await press(pilot, "escape")
        assert "5 of 5" in title(app)


async def test_an_answer_is_undone_and_asked_again(doubtful: Path) -> None:
    app = BreachApp(doubtful)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ask(pilot)
        first = names(app)
        await press(pilot, "M")
        second = names(app)
        await press(pilot, "d", "z")
        assert (names(app), title(app)) == (second, "Which are one?  2 of 3")
        await press(pilot, "z")
        assert notices(app)[-1] == "Undone: merging of 2 incidents"
        assert (names(app), title(app)) == (first, "Which are one?  1 of 3")
        assert stored(doubtful) == (6, 3)
        await press(pilot, "Z")
        assert notices(app)[-1] == "Done again: merging of 2 incidents"
        assert names(app) == second


async def test_an_answer_from_before_is_undone_and_asked_again(doubtful: Path) -> None:
    app = BreachApp(doubtful)
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "l")
        wanted = names(app)
        await press(pilot, "l")
        await press(pilot, "escape", "w", "d", "escape")
    with Store(doubtful) as store:
        last = store.acts()[0].what
    again = BreachApp(doubtful)
    async with again.run_test(size=SIZE, notifications=True) as pilot:
        await ask(pilot)
        before = names(again)
        assert title(again) == "Which are one?  1 of 2"
        await press(pilot, "z")
        assert notices(again) == [f"Undone: {last}"]
        assert title(again) == "Which are one?  1 of 3"
        assert names(again) not in (before, wanted)


async def test_later_skips_a_pair_for_this_session(doubtful: Path) -> None:
    app = BreachApp(doubtful)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ask(pilot)
        first = names(app)
        await press(pilot, "l")
        assert title(app) == "Which are one?  2 of 3 · 1 left for later"
        await press(pilot, "z")
        assert (names(app), title(app)) == (first, "Which are one?  1 of 3")
        await press(pilot, "l", "escape", "w")
        assert names(app) != first
        assert title(app) == "Which are one?  1 of 2 · 1 left for later"
        await press(pilot, "l", "l")
        assert "3 pairs left for later; l asks about them now." in said(app, "empty")
        assert notices(app) == []
        await press(pilot, "l")
        assert (names(app), title(app)) == (first, "Which are one?  1 of 3")
    assert stored(doubtful) == (6, 3)


async def test_either_of_the_two_is_opened(doubtful: Path) -> None:
    app = BreachApp(doubtful)
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot)
        left, right = names(app)
        assert left.startswith("▸ ")
        await press(pilot, "right", "right")
        assert names(app) == [left.removeprefix("▸ "), f"▸ {right}"]
        await press(pilot, "K", "J", "enter")
        assert isinstance(app.screen, DetailScreen)
        assert title(app) == f"{right}  2 of 2"
        await press(pilot, "left", "escape")
        assert isinstance(app.screen, SuggestionsScreen)
        assert names(app) == [left, right]
        await press(pilot, "j")
        table = app.screen.query_one(ComparisonTable)
        row = table.extent(table.cursor)[0] + table.header_lines
        await pilot.click(ComparisonTable, offset=(20, row))
        await settle(pilot)
        assert isinstance(app.screen, DetailScreen)


async def test_equal_rows_are_hidden(doubtful: Path) -> None:
    app = BreachApp(doubtful)
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot)
        every = list(shown(app))
        await press(pilot, "h")
        assert list(shown(app))[:2] == ["Facts", "Sources"]
        assert set(shown(app)) <= set(every)
        await press(pilot, "h")
        assert list(shown(app)) == every


async def test_a_removed_incident_is_no_longer_asked_about(doubtful: Path) -> None:
    app = BreachApp(doubtful)
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot)
        first = names(app)
        await press(pilot, "enter", "D")
        assert isinstance(app.screen, SuggestionsScreen)
        assert names(app) != first
        assert title(app) == "Which are one?  1 of 2"


async def test_nothing_is_suggested(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ask(pilot, "M")
        assert said(app, "empty") == "There are no more suggestions."
        assert [key.label for key in app.screen.query_one(KeyLine).keys] == ["Back", "Undo", "Help"]


def suggested(*numbers: int) -> list[Suggestion]:
    return [Suggestion(n, n + 1, 7.0, ("names equal",), ("A", "B")) for n in numbers]


def test_an_answer_that_is_not_yet_written_is_not_asked_again() -> None:
    queue = SuggestionQueue(set())
    queue.renew(suggested(1, 3))
    queue.answered()
    queue.renew(suggested(1, 3))
    assert (queue.current, queue.place) == (suggested(3)[0], (2, 2))
    queue.written([(1, 2)])
    queue.renew(suggested(1, 3))  # it could not be written
    assert (queue.current, queue.place) == (suggested(1)[0], (1, 2))
    for act in (queue.answered, queue.postpone, queue.answered, queue.postpone):
        act()
    assert queue.current is None
    assert queue.place == (3, 2)


# merging


async def test_the_marked_become_one(doubtful: Path) -> None:
    app = BreachApp(doubtful, "sorrel")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "M")
        assert notices(app) == ["None is marked; mark two or more with space, then M"]
        await press(pilot, "space", "M")
        assert notices(app)[-1] == "One is marked; mark two or more with space, then M"
        await press(pilot, "space", "M")
        assert notices(app) == ["Merged 2 incidents into Sorrel Mesa Health PLLC (5); z undoes it"]
        assert "1 of 5" in title(app)
        assert "marked" not in title(app)
        assert "Sorrel Mesa Health" in under_cursor(app)
        assert "×2" in under_cursor(app)
        await press(pilot, "z")
        assert "2 of 6" in title(app)
        await press(pilot, "z")
        assert "● 2 marked" in title(app)


async def test_a_merging_that_fails_keeps_the_marks(doubtful: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from breachtui.errors import StoreError

    def refuse(store: Store, ids: Any) -> int:
        raise StoreError("it is not to be")

    monkeypatch.setattr(Store, "merge", refuse)
    app = BreachApp(doubtful)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "space", "space", "M")
        assert notices(app) == ["It is not to be"]
        assert "● 2 marked" in title(app)


# splitting, and what the sources say


@pytest.fixture
def merged(doubtful: Path) -> Path:
    with Store(doubtful) as store:
        store.merge([1, 2])
    return doubtful


async def test_the_shown_source_is_split_off(merged: Path) -> None:
    app = BreachApp(merged, "larch")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        assert "source 1 of 2" in said(app, "source-title")
        await press(pilot, "X")
        assert notices(app) == ["Took source 1, Washington, off Larch Harbor Clinic PLLC (1); z undoes it"]
        assert "source 2" not in said(app, "source-title")
        assert stored(merged)[0] == 6
        await press(pilot, "X")
        assert notices(app)[-1] == "This incident has one source; there is nothing to split off"
        await press(pilot, "z")
        assert "of 2" in said(app, "source-title")
        assert stored(merged)[0] == 5


async def test_the_number_goes_with_the_oldest_report(merged: Path) -> None:
    app = BreachApp(merged, "larch")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "right_square_bracket", "X")
        (notice,) = notices(app)
        assert notice.startswith("Took source 2, HHS, off ")
        assert "; the number 1 is now that of what was taken off; z undoes it" in notice


async def test_sources_that_disagree_are_named_by_their_office(merged: Path) -> None:
    app = BreachApp(merged, "larch")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert "×2‼" in under_cursor(app)
        await press(pilot, "enter")
        labels = [row.label for row in fields(app).rows if row.field == "occurred" and not row.refers]
        assert labels == ["Occurred", "  1 Washington", "  2 HHS"]
        await to_row(pilot, "  2 HHS")
        assert "source 2 of 2" in said(app, "source-title")
        await press(pilot, "right_square_bracket")
        assert "source 1 of 2" in said(app, "source-title")
        await press(pilot, "left_square_bracket")
        assert "source 2 of 2" in said(app, "source-title")


# campaigns


async def test_the_incidents_of_a_campaign_are_listed_and_opened(campaign: Path) -> None:
    app = BreachApp(campaign, "larch")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "enter")
        assert notices(app) == ["enter opens an incident of a campaign; this row names none"]
        rows = fields(app).rows
        at = next(n for n, row in enumerate(rows) if row.label.startswith("Campaign"))
        assert rows[at].label == f"Campaign: {VENDOR}, began 2023-05-28, 18 incidents"
        assert rows[at + 1].value == "each incident has its own; they are never added up"
        listed = rows[at + 2 : at + 17]
        assert [row.label for row in listed[:2]] == ["  2,880", "  2,783"]
        assert listed[0].value == "Kestrel Credit Union"
        assert all(row.incident for row in listed)
        assert rows[at + 17].value == f'and 2 more; the query campaign:"{VENDOR}" lists them'
        await to_row(pilot, "  2,783")
        await press(pilot, "enter")
        assert title(app) == "Dunlin Credit Union  2 of 15"
        await press(pilot, "left")
        assert title(app) == "Kestrel Credit Union  1 of 15"
        await press(pilot, "escape")
        assert title(app) == "Larch Credit Union  1 of 1"
        assert current(app) == "  2,783"
        await press(pilot, "escape")
        assert isinstance(app.screen, BrowseScreen)
    again = BreachApp(campaign, f'campaign:"{VENDOR}"')
    async with again.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert "18 of 18" in title(again)


@pytest.mark.parametrize("size", [SIZE, WIDE])
async def test_a_row_of_a_campaign_is_clicked_open(campaign: Path, size: tuple[int, int]) -> None:
    app = BreachApp(campaign, "larch")
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        await to_row(pilot, "  2,880")
        view = fields(app)
        y = view.extent(view.cursor)[0] - view.scroll_offset.y + view.gutter.top
        await pilot.click("#fields", offset=(30, y))
        await settle(pilot)
        assert title(app) == "Kestrel Credit Union  1 of 15"
