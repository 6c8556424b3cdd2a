"""What newer exports changed: in the detail, in the list, at the end of a load."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Static

from breachtui.report import Report
from breachtui.revision import Revision
from breachtui.sources import Reading
from breachtui.store import Store
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.detail_rows import DetailRow, detail_rows
from breachtui.tui.loading import LoadingScreen
from tests.builders import incident, report
from tests.conftest import notices, press, settle
from tests.test_tui_browse import rows
from tests.test_tui_detail import current, fields
from tests.test_tui_hostile import HOSTILE, assert_harmless

SIZE = (80, 24)


def filed(key: str, people: int, **facts: Any) -> Report:
    return report(key, format="hhs", organization=f"{key} Clinic", individuals_affected=people, **facts)


def exports(path: Path, *loads: tuple[str, str, list[Report]]) -> None:
    """Load reports as the files of these names and days tell."""
    with Store(path) as store:
        for name, day, reports in loads:
            with store.load(name, day) as load:
                load.format = "hhs"
                for each in reports:
                    load.add(each)


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """Aspen grew by a newer export, Birch did not change, Cedar came with it."""
    path = tmp_path / "changed.db"
    exports(
        path,
        ("old.csv", "2024-10-08", [filed("Aspen", 500, state="MN", occurred="2024-02"), filed("Birch", 7, state="NY")]),
        ("new.csv", "2025-06-13", [filed("Aspen", 190_000_000, state="MN", occurred="2024-02"), filed("Birch", 7, state="NY"),
                                   filed("Cedar", 12, state="CA")]),
    )  # fmt: skip
    return path


def history(found: list[DetailRow]) -> dict[str, str]:
    """The rows below the heading, to the next one."""
    start = [row.label for row in found].index("History") + 1
    end = next(n for n in range(start, len(found)) if found[n].heading)
    return {row.label: row.value for row in found[start:end]}


def revision(field: str, old: str, new: str, **others: object) -> Revision:
    told: Mapping[str, object] = {
        "changed_at": "2025-07-01T10:00:00+00:00", "load_id": 3, "path": "new.csv", "as_of": "2025-06-13",
        "key": "a", "incident_id": 1, "organization": "Aspen", "field": field, "old": old, "new": new,
    }  # fmt: skip
    return Revision(**(dict(told) | others))  # type: ignore[arg-type]


async def test_detail_tells_what_changed(changed: Path) -> None:
    app = BreachApp(changed, "aspen")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        assert history([*fields(app).rows]) == {
            "Individuals affected": "500 → 190,000,000  (export of 2025-06-13, load 2)"
        }
        while current(app) != "Individuals affected" or not fields(app).current.refers:  # type: ignore[union-attr]
            await press(pilot, "j")
        await press(pilot, "E", "escape")
        assert fields(app).current.refers  # type: ignore[union-attr]


def test_history_names_the_source_and_what_it_knows_of_the_load() -> None:
    two = incident(1, report("a", individuals_affected=7), report("b", individuals_affected=8))
    object.__setattr__(two, "history", (
        revision("individuals_affected", "5", "7"),
        revision("individuals_affected", "null", "8", key="b", as_of=None, load_id=None),
        revision("text", "null", '"long"'),
        revision("state", "null", '"CA"', key="gone"),
    ))  # fmt: skip
    found = [row for row in detail_rows(two) if row.refers]
    assert [(row.label, row.value, row.report) for row in found] == [
        ("Individuals affected", "5 → 7  (export of 2025-06-13, load 3, source 1)", 0),
        ("Individuals affected", "— → 8  (loaded 2025-07-01, source 2)", 1),
        ("Text", "— → 4 characters  (export of 2025-06-13, load 3, source 1)", 0),
    ]


def test_a_value_that_is_no_longer_stated_says_so() -> None:
    facts = report("a", individuals_affected=7, state="CA", text="Once.")
    facts = Report(**{**vars(facts), "no_longer_stated": {"state": "2016-10-14", "text": "2016-10-14"}})
    found = {row.label: (row.sign, row.value) for row in detail_rows(incident(1, facts))}
    assert found["State"] == ("∅", "CA (California)  (no longer stated; last in the export of 2016-10-14)")
    assert found["Individuals affected"] == ("", "7 persons")
    assert found["1 text"] == ("", "no longer stated; last in the export of 2016-10-14")
    both = {
        row.label: (row.sign, row.value)
        for row in detail_rows(incident(1, facts, report("b", state="NV", individuals_affected=7)))
    }
    assert both["State"][0] == "‼"
    assert both["  1 article"][0] == "∅"
    assert "no longer stated" in both["  1 article"][1]


async def test_history_does_nothing_to_the_screen(tmp_path: Path) -> None:
    path = tmp_path / "h.db"
    for day, name in (("2020-01-01", "Plain"), ("2021-01-01", None)):
        exports(path, ("\x1b[2J.csv", day, [
            report(f"h{n}", format="hhs", organization=text, third_party=name or text) for n, text in enumerate(HOSTILE)
        ]))  # fmt: skip
    app = BreachApp(path)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert_harmless(app)
        await press(pilot, "H")
        assert_harmless(app)
        await press(pilot, "enter")
        for _ in HOSTILE:
            assert_harmless(app)
            await press(pilot, "j")
        await press(pilot, "enter", "G")
        assert_harmless(app)
        await press(pilot, "D")
        assert_harmless(app)
        await press(pilot, "escape", "G", "enter")
        assert_harmless(app)


async def test_the_list_marks_what_the_last_load_changed(changed: Path) -> None:
    app = BreachApp(changed)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert {row[3:].split()[0]: row.endswith("Δ") for row in rows(app)[1:4]} == {
            "Aspen": True, "Birch": False, "Cedar": False,
        }  # fmt: skip
        await press(pilot, "question_mark")
        page = str(app.screen.query_one(Static).content)
        assert "Δ            the last load changed a value" in page
        assert "∅            the newest export" in page


def reading(*reports: Report) -> Reading:
    """What a file of these reports reads as."""
    return Reading("hhs", (each for each in reports))


async def test_an_older_file_only_adds_to_the_history(
    tmp_path: Path, changed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "oldest.csv").write_text("x")
    app = BreachApp(
        changed, paths=["oldest.csv"], reader=lambda _: reading(filed("Aspen", 3, occurred="2024-02"))
    )
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, BrowseScreen)
        assert "1 with an earlier state, now in their history" in notices(app)[-1]


async def test_the_end_of_a_load_says_what_changed(
    tmp_path: Path, changed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with Store(changed) as store:
        store.remove([2])

    again = [
        filed("Aspen", 190_000_001, state="MN", occurred="2024-02"), filed("Birch", 9, state="NY"),
        filed("Elm", 3, reported="2025-07-01"),
    ]  # fmt: skip
    (tmp_path / "newest.csv").write_text("x")
    app = BreachApp(changed, paths=["newest.csv"], reader=lambda _: reading(*again))
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, LoadingScreen)
        assert "1 left out as you removed them" in str(app.screen.query_one("#file", Static).content)
        said = str(app.screen.query_one("#changes", Static).content)
        assert said == "1 figure changed\n  Aspen Clinic: 190,000,000 -> 190,000,001"
        assert app.screen.query_one("#changes").display
        await press(pilot, "enter")
        assert isinstance(app.screen, BrowseScreen)
        assert notices(app) == []
    assert app.failure == ""


def test_what_its_source_marks_it_as_stands_with_the_source() -> None:
    rows = detail_rows(incident(1, report("a", flags=("supplement", "doubtful_date"))))
    [marked] = [row.value for row in rows if row.label == "1 marked"]
    assert marked == (
        "supplement (adds to an earlier filing, or corrects it), doubtful_date (its dates cannot all be true)"
    )
