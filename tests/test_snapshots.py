"""The states of the app that a user would photograph."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from breachtui.ingest import ingest
from breachtui.store import Store
from breachtui.tui.app import BreachApp
from tests.conftest import press, settle

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
        pytest.param("", ("space", "j", "space", "s"), NARROW, id="browse_marked_by_people"),
        pytest.param("dupgae", ("slash",), NARROW, id="filtered_with_typo"),
        pytest.param("xyzzyplugh", (), NARROW, id="no_hit"),
        pytest.param("state:ZZ", ("slash",), NARROW, id="query_error"),
        pytest.param("", ("enter", "tab", "tab"), NARROW, id="detail"),
        pytest.param("", ("enter", "tab", "tab"), WIDE, id="detail_wide"),
        pytest.param("birch", ("enter", "tab"), NARROW, id="detail_of_a_row"),
        pytest.param("", ("space", "space", "space", "c", "n"), NARROW, id="compare"),
        pytest.param("", ("space", "space", "space", "c", "n", "h"), WIDE, id="compare_wide"),
        pytest.param("", ("space", "space", "e"), NARROW, id="export_dialog"),
        pytest.param("", ("question_mark",), NARROW, id="help"),
    ],
)
def test_states(
    database: Path, snap_compare: Snap, query: str, names: tuple[str, ...], size: tuple[int, int]
) -> None:
    assert snap_compare(BreachApp(database, query), run_before=keys(*names), terminal_size=size)


def test_empty_database(tmp_path: Path, snap_compare: Snap) -> None:
    assert snap_compare(BreachApp(tmp_path / "new.db"), run_before=keys(), terminal_size=NARROW)


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
    assert picture(demo, snap_compare, "", "j")


def test_demo_incident(demo: Path, snap_compare: Snap) -> None:
    assert picture(demo, snap_compare, "tamarack", "enter", "tab", "tab", "tab")


def test_demo_comparison(demo: Path, snap_compare: Snap) -> None:
    assert picture(demo, snap_compare, "tamarack", "space", "space", "c")
