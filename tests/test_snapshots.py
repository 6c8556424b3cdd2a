"""The states of the app that a user would photograph."""

import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from breachtui.ingest import Progress, ingest
from breachtui.store import Store
from breachtui.store.database_file import DatabaseFile
from breachtui.tui.app import BreachApp
from tests.conftest import press, settle
from tests.test_tui_history import exports, filed
from tests.test_tui_loading import Idle
from tests.test_tui_suggestions import campaign, doubtful

__all__ = ["campaign", "doubtful"]  # fixtures
Snap = Callable[..., bool]
NARROW, WIDE = (80, 24), (160, 48)
SEEDS = Path(__file__).parent.parent / "seeds"


def keys(*names: str) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """What to press before the picture is taken."""

    async def run(pilot: Pilot[Any]) -> None:
        await settle(pilot)
        await press(pilot, *names)

    return run


@pytest.fixture(autouse=True)
def _in_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")  # the export dialog names it


@pytest.mark.parametrize(
    ("query", "names", "size"),
    [
        pytest.param("", (), NARROW, id="browse"),
        pytest.param("", ("j",), WIDE, id="browse_wide"),
        pytest.param("", ("space", "j", "space", "s"), NARROW, id="browse_marked_by_figure"),
        pytest.param("dupgae", ("slash",), NARROW, id="filtered_with_typo"),
        pytest.param("xyzzyplugh", (), NARROW, id="no_hit"),
        pytest.param("state:ZZ", ("slash",), NARROW, id="query_error"),
        pytest.param("", ("slash", *"state", "colon"), NARROW, id="completion"),
        pytest.param("data:ssn", ("slash", "end", "space", *"st"), WIDE, id="completion_wide"),
        pytest.param("data:ssn -state:NY", ("f", "j", "j"), NARROW, id="facets"),
        pytest.param("data:ssn -state:NY", ("f", "j", "j"), WIDE, id="facets_wide"),
        pytest.param("", ("enter", "tab", "tab"), NARROW, id="detail"),
        pytest.param("", ("enter", "tab", "tab"), WIDE, id="detail_wide"),
        pytest.param("birch", ("enter", "tab"), NARROW, id="detail_of_a_row"),
        pytest.param("", ("space", "space", "space", "c", "n"), NARROW, id="compare"),
        pytest.param("", ("space", "space", "space", "c", "n", "h"), WIDE, id="compare_wide"),
        pytest.param("", ("space", "F", "j"), NARROW, id="following"),
        pytest.param("", ("space", "space", "e"), NARROW, id="export_dialog"),
        pytest.param("", ("percent_sign", "j", "j", "j"), NARROW, id="statistics"),
        pytest.param("", ("percent_sign", *["right_square_bracket"] * 8), WIDE, id="statistics_wide"),
        pytest.param("", ("C", "j", "s", "j", "s", "j"), NARROW, id="columns"),
        pytest.param("", ("question_mark",), NARROW, id="help"),
        pytest.param("", ("enter", "tab", "E", "backspace", "x", "enter"), NARROW, id="edit_refused"),
        pytest.param("", ("enter", "tab", "E", "backspace", "o", "enter"), NARROW, id="edited"),
        pytest.param(
            "", ("enter", "a", *"Call", "space", *"them.", "enter", "x", "escape"), NARROW, id="note"
        ),
    ],
)
def test_states(
    database: Path, snap_compare: Snap, query: str, names: tuple[str, ...], size: tuple[int, int]
) -> None:
    assert snap_compare(BreachApp(database, query), run_before=keys(*names), terminal_size=size)


def test_tag_dialog(database: Path, snap_compare: Snap) -> None:
    with Store(database) as store:
        store.retag([1, 3], {"theft": True, "urgent": True})
        store.tag([3], "follow-up")
    run = keys("space", "space", "t", "comma", "space", "f")
    assert snap_compare(BreachApp(database), run_before=run, terminal_size=NARROW)


def test_views(database: Path, snap_compare: Snap) -> None:
    with Store(database) as store:
        store.save_view("Ransomware in Kentucky", "attack:ransomware state:KY")
        store.save_view("Large", "affected:>10k", "affected")
    run = keys("2", "f", "V", *"Big")
    assert snap_compare(BreachApp(database), run_before=run, terminal_size=NARROW)


def test_empty_database(tmp_path: Path, snap_compare: Snap) -> None:
    assert snap_compare(BreachApp(tmp_path / "new.db"), run_before=keys(), terminal_size=NARROW)


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """Two exports of one portal, and a load that was taken back."""
    path = tmp_path / "history.db"
    before = filed("Aspen", 500, state="MN", breach_type="Theft"), filed("Birch", 900), filed("Cedar", 12)
    after = (
        filed("Aspen", 190_000_000, state="MN", breach_type="Hacking/IT Incident"),
        filed("Birch", 912),
        filed("Elm", 7),
    )
    exports(path, ("exports/report_2024-10.csv", "2024-10-08", [*before]))
    with Store(path) as store, store.load("notes.txt") as load:
        load.refuse(None, "is no report of a breach")
    exports(path, ("exports/report_2025-06.csv", "2025-06-13", [*after]))
    exports(path, ("exports/a_list_of_another_state.csv", "2025-06-20", [filed("Fir", 3)]))
    with Store(path) as store:
        store.take_back(4)
        store.remove([3])
    connection = sqlite3.connect(path)
    connection.execute("UPDATE loads SET started_at = printf('2025-07-%02dT09:30:00+00:00', id)")
    connection.execute(
        "UPDATE loads SET taken_back_at = '2025-07-04T09:30:00+00:00' WHERE taken_back_at IS NOT NULL"
    )
    connection.commit()
    connection.close()
    return path


@pytest.mark.parametrize(
    ("names", "size"),
    [
        pytest.param(("H", "j"), NARROW, id="loads"),
        pytest.param(("H", "j"), WIDE, id="loads_wide"),
        pytest.param(("H", "j", "enter"), NARROW, id="changes"),
        pytest.param(("H", "j", "x"), NARROW, id="take_back"),
        pytest.param(("H", "G", "enter"), NARROW, id="removed"),
        pytest.param(("slash", *"aspen", "enter", "enter", "G", "k", "k", "k"), NARROW, id="detail"),
        pytest.param(("slash", *"aspen", "enter", "enter"), WIDE, id="detail_wide"),
        pytest.param((), NARROW, id="list"),
    ],
)
def test_history(history: Path, snap_compare: Snap, names: tuple[str, ...], size: tuple[int, int]) -> None:
    assert snap_compare(BreachApp(history), run_before=keys(*names), terminal_size=size)


@pytest.mark.parametrize(
    ("names", "size"),
    [
        pytest.param(("w",), NARROW, id="asked"),
        pytest.param(("w", "l", "right"), WIDE, id="asked_wide"),
        pytest.param(("w", "l", "l", "l"), NARROW, id="none"),
        pytest.param(("slash", *"larch", "enter", "space", "j", "space", "M", "enter"), NARROW, id="merged"),
    ],
)
def test_suggestions(
    doubtful: Path, snap_compare: Snap, names: tuple[str, ...], size: tuple[int, int]
) -> None:
    assert snap_compare(BreachApp(doubtful), run_before=keys(*names), terminal_size=size)


@pytest.mark.parametrize("size", [pytest.param(NARROW, id="narrow"), pytest.param(WIDE, id="wide")])
def test_campaign(campaign: Path, snap_compare: Snap, size: tuple[int, int]) -> None:
    run = keys("enter", *["j"] * 12)
    assert snap_compare(BreachApp(campaign, "larch"), run_before=run, terminal_size=size)


UNKNOWN = 'Company,People affected,When,Also\nLarch,"1,204",2021-03-04,x\nBirch,,2021-05,y\nElm,7,,x\n'
FILINGS = (
    "Row No.,Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected\n"
    "1,Aspen Bank,3/4/2023,1/2/2023,12,340\n2,Birch\n3,Elm Co,3/4/2o23,,7,\n"
)


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where files lie to be loaded; screens name them."""
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    Path("filings.csv").write_text(FILINGS)
    Path("table.csv").write_text(UNKNOWN)


def test_load_dialog(
    database: Path, files: None, monkeypatch: pytest.MonkeyPatch, snap_compare: Snap
) -> None:
    monkeypatch.setattr(Path, "cwd", lambda: Path("/breaches"))
    assert snap_compare(BreachApp(database), run_before=keys("L", "f", "i"), terminal_size=NARROW)


@pytest.mark.parametrize("done", [0.43, None])
def test_loading(database: Path, snap_compare: Snap, done: float | None) -> None:
    async def tell(pilot: Pilot[Any]) -> None:
        await settle(pilot)
        screen = Idle(DatabaseFile(database), [])
        pilot.app.push_screen(screen)
        await settle(pilot)
        screen.tell(Progress("exports/breach_report.csv", 2, 1684, 26.0, done))
        await settle(pilot)

    assert snap_compare(BreachApp(database), run_before=tell, terminal_size=NARROW)


@pytest.mark.parametrize(
    "names", [pytest.param((), id="guess"), pytest.param(("j", "j", "enter"), id="choice")]
)
def test_mapping(database: Path, files: None, snap_compare: Snap, names: tuple[str, ...]) -> None:
    run = keys("L", *"table.csv", "enter", *names)
    assert snap_compare(BreachApp(database), run_before=run, terminal_size=NARROW)


def test_what_was_not_read(database: Path, files: None, snap_compare: Snap) -> None:
    Path("noise.bin").write_bytes(bytes(range(256)))
    run = keys("L", *"filings.csv", "space", *"noise.bin", "enter", "j")
    assert snap_compare(BreachApp(database), run_before=run, terminal_size=NARROW)


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """The database that README's first command makes."""
    path = tmp_path / "demo.db"
    with Store(path) as store:
        assert not any(summary.refusals for summary in ingest(store, [str(SEEDS)]))
    return path


def picture(database: Path, snap_compare: Snap, query: str, *names: str) -> bool:
    return snap_compare(BreachApp(database, query), run_before=keys(*names), terminal_size=(132, 36))


def test_demo_list(demo: Path, snap_compare: Snap) -> None:
    assert picture(demo, snap_compare, "", *"jjjjjj")


def test_demo_incident(demo: Path, snap_compare: Snap) -> None:
    assert picture(demo, snap_compare, "tamarack", "enter", "right_square_bracket", *["tab"] * 4)


def test_demo_comparison(demo: Path, snap_compare: Snap) -> None:
    assert picture(demo, snap_compare, "campaign:ledgerwise", "j", "space", "space", "space", "c")
