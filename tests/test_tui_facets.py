import threading
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from breachtui.search.choices import held
from breachtui.search.parsing import parse
from breachtui.store import Store
from breachtui.tui.app import BreachApp
from breachtui.tui.facet_rows import FIRST, Folds, facet_rows
from breachtui.tui.facets_panel import FacetsPanel
from breachtui.tui.incident_list import IncidentList
from breachtui.tui.search_box import SearchBox
from tests.builders import report
from tests.conftest import notices, press, settle
from tests.databases import load
from tests.test_tui_hostile import HOSTILE, assert_harmless

SIZE = (80, 24)


def panel(pilot: Pilot[Any]) -> FacetsPanel:
    return pilot.app.screen.query_one(FacetsPanel)


def lines(pilot: Pilot[Any]) -> list[str]:
    """The panel's lines, white space as one space."""
    view = panel(pilot)
    return [" ".join(view.render_line(y).text.split()) for y in range(view.size.height)]


def query(pilot: Pilot[Any]) -> str:
    return pilot.app.screen.query_one(SearchBox).value


def listed(pilot: Pilot[Any]) -> int:
    return pilot.app.screen.query_one(IncidentList).row_count


async def test_f_shows_the_facets_and_hides_them(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert not panel(pilot).display
        await press(pilot, "f")
        assert panel(pilot).has_focus
        assert lines(pilot)[:8] == [
            "Facets of 6", "▸▾ State", "not known 1", "CA California 1", "IL Illinois 1", "KY Kentucky 1",
            "NY New York 1", "OR Oregon 1",
        ]  # fmt: skip
        await press(pilot, "escape")
        assert panel(pilot).display
        assert isinstance(pilot.app.focused, IncidentList)
        await press(pilot, "f", "f")
        assert not panel(pilot).display
        assert isinstance(pilot.app.focused, IncidentList)


@pytest.mark.parametrize("key", ["enter", "space"])
async def test_a_value_narrows_the_list_and_again_no_longer(database: Path, key: str) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f", "j", "j", key)
        assert (query(pilot), listed(pilot)) == ("state:CA", 1)
        assert lines(pilot)[:4] == ["Facets of 1", "▾ State", "▸✓ CA California 1", "IL Illinois 1"]
        assert panel(pilot).has_focus
        await press(pilot, key)
        assert (query(pilot), listed(pilot)) == ("", 6)
        assert "▸ CA California 1" in lines(pilot)


@pytest.mark.parametrize("key", ["x", "minus"])
async def test_a_value_is_left_out_and_again_no_longer(database: Path, key: str) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f", "down", "down", key)
        assert (query(pilot), listed(pilot)) == ("-state:CA", 5)
        assert "▸✗ CA California 0" in lines(pilot)
        await press(pilot, "up", key)
        assert (query(pilot), listed(pilot)) == ("-state:CA,OR", 4)
        await press(pilot, "up", key)
        assert (query(pilot), listed(pilot)) == ("-state:OR", 5)


async def test_what_is_not_known_narrows_too(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f", "j", "enter")
        assert (query(pilot), listed(pilot)) == ("-has:state", 1)
        assert "▸✓ not known 1" in lines(pilot)
        await press(pilot, "x")
        assert (query(pilot), listed(pilot)) == ("has:state", 5)


@pytest.mark.parametrize("facet", ["state", "type", "attack", "data", "year", "source"])
async def test_every_count_is_what_its_value_narrows_to(database: Path, facet: str) -> None:
    async with BreachApp(database, "-org:elm").run_test(size=(80, 80)) as pilot:
        await settle(pilot)
        await press(pilot, "f")
        counts = panel(pilot).facets
        assert counts is not None
        for value, incidents, _ in counts.counts[facet]:
            index = next(
                n for n, row in enumerate(panel(pilot).rows) if getattr(row, "choice", None) == (facet, value)
            )
            panel(pilot).cursor = index
            await press(pilot, "enter")
            assert listed(pilot) == incidents, (value, query(pilot))
            await press(pilot, "enter")
            assert query(pilot) == "-org:elm"


async def test_the_panel_follows_the_query(database: Path) -> None:
    async with BreachApp(database, "data:ssn -state:CA").run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f")
        assert lines(pilot)[:4] == ["Facets of 1", "▸▾ State", "NY New York 1", "✗ CA California 0"]
        assert "✓ Social Security numbers 1" in lines(pilot)
        await press(pilot, "escape", "escape")
        assert lines(pilot)[0] == "Facets of 6"
        await press(pilot, "slash", *"xyzzyplugh", "enter", "f")
        assert lines(pilot)[0] == "Facets of 0"
        assert panel(pilot).display


async def test_facets_fold(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f", "j", "left")
        assert lines(pilot)[1:3] == ["▸▸ State", "▾ Breach type"]
        await press(pilot, "right")
        assert lines(pilot)[1:3] == ["▸▾ State", "not known 1"]
        await press(pilot, "enter")
        assert lines(pilot)[1:3] == ["▸▸ State", "▾ Breach type"]
        await press(pilot, "space")
        assert query(pilot) == ""


async def test_brackets_go_from_facet_to_facet(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f", "right_square_bracket")
        assert "▸▾ Breach type" in lines(pilot)
        await press(pilot, "right_square_bracket", "left_square_bracket", "left_square_bracket")
        assert "▸▾ State" in lines(pilot)


async def test_the_cursor_moves_as_in_every_list(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f")
        last = panel(pilot).row_count - 1
        moves = {"G": last, "home": 0, "end": last, "g": 0, "ctrl+d": 20, "pageup": 0, "j": 1, "k": 0}
        for key, row in moves.items():
            await press(pilot, key)
            assert panel(pilot).cursor == row, key


async def test_the_mouse_narrows_folds_and_leaves_out(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f")
        await pilot.click(FacetsPanel, offset=(5, 3))
        await settle(pilot)
        assert query(pilot) == "state:CA"
        await pilot.click(FacetsPanel, offset=(5, 2), control=True)
        await settle(pilot)
        assert query(pilot) == "-state:CA"
        await pilot.click(FacetsPanel, offset=(5, 1))
        await settle(pilot)
        assert lines(pilot)[1:3] == ["▸▸ State", "▾ Breach type"]


async def test_a_long_facet_shows_its_first_values_then_all(tmp_path: Path) -> None:
    path = tmp_path / "years.db"
    load(path, *(report(f"k{year}", occurred=str(year)) for year in range(2001, 2021)))
    async with BreachApp(path).run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "f", *["right_square_bracket"] * 3, *"jjjjjjj")
        assert lines(pilot)[panel(pilot).cursor + 1] == "▸ … 14 more"
        assert "2020 1" in lines(pilot)
        assert "2001 1" not in lines(pilot)
        await press(pilot, "enter")
        assert "2001 1" in lines(pilot)


async def test_beside_the_list_where_there_is_room(database: Path) -> None:
    async with BreachApp(database).run_test(size=(160, 48)) as pilot:
        await settle(pilot)
        await press(pilot, "f")
        screen = pilot.app.screen
        facets, found, preview = (screen.query_one(name).region for name in ("#facets", "#found", "#preview"))
        assert facets.right <= found.x
        assert found.right <= preview.x
        assert min(facets.width, found.width, preview.width) >= 30


async def test_counts_of_another_selection_are_not_shown_as_this_ones(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_count, count = threading.Event(), Store.facets
    may_count.set()

    def slowly(store: Store, *args: Any, **more: Any) -> Any:
        assert may_count.wait(10)
        return count(store, *args, **more)

    monkeypatch.setattr(Store, "facets", slowly)
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f", "j", "j")
        may_count.clear()
        await pilot.press("enter")
        while not panel(pilot).counting:
            await pilot.pause(0.02)
        assert lines(pilot)[:4] == ["Facets counting…", "▾ State", "not known …", "▸✓ CA California …"]
        assert listed(pilot) == 1  # the list does not wait
        may_count.set()
        await settle(pilot)
        assert lines(pilot)[:3] == ["Facets of 1", "▾ State", "▸✓ CA California 1"]


async def test_an_estimate_says_so_until_all_are_counted(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("breachtui.store.facets._SAMPLE", 2)
    exactly, count = threading.Event(), Store.facets

    def slowly(store: Store, ids: Any = None, *, exact: bool = False) -> Any:
        assert not exact or exactly.wait(10)
        return count(store, ids, exact=exact)

    monkeypatch.setattr(Store, "facets", slowly)
    async with BreachApp(database, "has:state").run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("f")
        while panel(pilot).counting:
            await pilot.pause(0.02)
        assert lines(pilot)[0] == "Facets estimated, counting…"
        assert "~3" in " ".join(lines(pilot))
        exactly.set()
        await settle(pilot)
        assert lines(pilot)[0] == "Facets of 5"
        assert "~" not in " ".join(lines(pilot))


async def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear patient, " * 100, encoding="utf-8")
    async with BreachApp(path).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f")
        assert lines(pilot)[0] == "Facets cannot be counted"
        assert panel(pilot).row_count == 0


async def test_hostile_values_are_harmless_and_what_cannot_be_asked_is_said(tmp_path: Path) -> None:
    path = tmp_path / "hostile.db"
    load(path, *(report(f"h{n}", organization=name, state=name, attack=name, breach_type=name, format=name,
                        data_types=(name,)) for n, name in enumerate(HOSTILE)))  # fmt: skip
    async with BreachApp(path).run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "f", "j", "enter")
        assert "cannot be written in a query" in notices(pilot.app)[-1]
        panel(pilot).folds = Folds(whole=frozenset({"state", "type", "attack", "data", "source"}))
        for _ in range(4):
            assert_harmless(pilot.app)  # type: ignore[arg-type]
            await press(pilot, "pagedown", "enter", "x")


def test_what_the_query_holds_is_never_folded_away() -> None:
    counts = {"state": [(code, 9, 0) for code in ("AL", "AK", "AZ", "AR", "CA", "CO", "CT", "NY")]}
    rows = [row for row in facet_rows(counts, held("state:NY"), Folds()) if row.facet == "state"]
    assert rows[0].folded is False
    assert [row.label for row in rows[1:]][-2:] == ["NY New York", "… 1 more"]
    assert len(rows) == FIRST + 3
    assert (rows[-1].folded, rows[-1].choice) == (None, None)


async def test_a_facet_that_is_narrowed_still_shows_its_other_values(database: Path) -> None:
    async with BreachApp(database, "state:CA").run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f", "j", "j", "enter")
        assert query(pilot) == "state:CA,IL"
        assert listed(pilot) == 2
        # what is not known cannot be added
        assert lines(pilot)[1:4] == ["▾ State", "✓ CA California 1", "▸✓ IL Illinois 1"]


async def test_what_reports_say_of_themselves_is_counted_once_it_is_unfolded(tmp_path: Path) -> None:
    path = tmp_path / "b.db"
    filed = report("filed", organization="Cedar Clinic", jurisdiction="US-ME", format="me")
    flagged = report("post", organization="Elm Bank", flags=("claimed",))
    load(path, filed, flagged)
    with Store(path) as store:
        [(elm, *_)] = store.rows(store.find(parse("elm")).ids)
        store.tag([elm], "call back")
    async with BreachApp(path).run_test(size=(80, 60)) as pilot:
        await settle(pilot)
        await press(pilot, "f")
        folded = ["▸ Filed with", "▸ Flag", "▸ Tag", "▸ Campaign", "▸ Load"]
        assert [line for line in lines(pilot) if line in folded] == folded
        panel(pilot).folds = Folds(frozenset())
        await settle(pilot)
        shown = lines(pilot)
        after = {title: shown[shown.index(f"▾ {title}") + 1] for title in ("Flag", "Tag", "Campaign", "Load")}
        assert after == {"Flag": "claimed 1", "Tag": "call back 1", "Campaign": "none", "Load": "1 2"}
        panel(pilot).cursor = shown.index("call back 1") - 1
        await press(pilot, "enter")
        assert (query(pilot), listed(pilot)) == ('tag:"call back"', 1)


async def test_a_source_is_named_beside_its_code(tmp_path: Path) -> None:
    load(tmp_path / "s.db", report("1", format="ma", organization="A"), report("2", organization="B"))
    async with BreachApp(tmp_path / "s.db").run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "f")
        said = lines(pilot)
        assert "article 1" in said
        assert any(line.startswith("ma Massachusetts Office") for line in said), said
