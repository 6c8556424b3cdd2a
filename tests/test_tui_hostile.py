"""Text that would act on a terminal, crash a markup parser or break columns, through every screen."""

import unicodedata
from pathlib import Path

import pytest
from rich.cells import cell_len

from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.incident_list import IncidentList
from breachtui.tui.search_box import SearchBox
from breachtui.values.evidence import Span
from tests.builders import report
from tests.conftest import press, settle
from tests.databases import load

HOSTILE = (
    "Acme [/] Inc",
    "Acme [red]Inc[/red] [@click=app.quit]x[/]",
    "[sys:LOCK=SAFE…] $primary {x}",
    "\x1b]52;c;ZXZpbA==\x07clip",
    "\x1b[2J\x1b[31mred\x1b]0;title\x07",
    "c1 \x9b31m \x90 \x85 end",
    "nul\x00 tab\t cr\r lf\n end",
    "bidi \u202egnp.exe\u2066 \u200f",
    "wide 東京大学 한국어 \U0001f468‍\U0001f469‍\U0001f467 🏥",
    "zero\u200bwidth\ufeff e\u0301\u0301\u0301 \u00ad",
    "z" * 10_000,
)
_TERMINAL_ACTS = {"Cc", "Cs"}
_BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def assert_harmless(app: BreachApp) -> None:
    """Nothing on the screen acts, and every line is as wide as the screen."""
    for line in app.screen._compositor.render_strips():
        text = line.text
        assert not [char for char in text if unicodedata.category(char) in _TERMINAL_ACTS or char in _BIDI]
        assert line.cell_length == app.size.width


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    path = tmp_path / "hostile [red] \x1b[31m.db"
    load(
        path,
        *(
            report(
                f"h{n}", organization=name, aliases=(name,), state=name[:8], third_party=name, occurred="2021-01-01",
                title=name, publisher=name, author=name, url=name, path=name,
                text=f"{name} said so. {name}", evidence={"organization": Span(0, len(name), name)},
            )
            for n, name in enumerate(HOSTILE)
        ),
        report("cell", organization="Cell", evidence={"organization": ("[/]\x1b[1m", "\x1b]0;x\x07[red]")}),
    )  # fmt: skip
    return path


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_list_and_preview(hostile: Path, size: tuple[int, int]) -> None:
    app = BreachApp(hostile)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        for _ in range(len(HOSTILE) + 1):
            assert_harmless(app)
            await press(pilot, "down")


async def test_columns_stay_aligned(hostile: Path) -> None:
    app = BreachApp(hostile)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        view = app.screen.query_one(IncidentList)
        lines = [view.render_line(y).text for y in range(1, len(HOSTILE) + 1)]
        assert len({cell_len(line[: line.index("2021-01-01")]) for line in lines}) == 1


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_detail(hostile: Path, size: tuple[int, int]) -> None:
    app = BreachApp(hostile)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "y", "tab", "Y")
        for _ in range(len(HOSTILE) + 1):
            assert_harmless(app)
            await press(pilot, "right")


async def test_compare_and_export(hostile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "out [x]").mkdir()
    monkeypatch.chdir(tmp_path / "out [x]")
    app = BreachApp(hostile)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        browse = app.screen
        assert isinstance(browse, BrowseScreen)
        for first in range(1, len(HOSTILE), 4):
            browse.marked = frozenset(range(first, first + 4))
            await press(pilot, "c")
            assert_harmless(app)
            await press(pilot, "G", "e")
            assert_harmless(app)
            await press(pilot, "escape", "escape")
        await press(pilot, "g", "e")
        assert_harmless(app)
        await press(pilot, "enter")
        assert_harmless(app)
        assert len(list(Path.cwd().iterdir())) == 1


QUERIES = (
    "[/]", "[red]x:y", 'state:"[/]"', "\x1b]52;c;x\x07", "nope[/]:1", "🏥 東京", "\ud800 tag:\udfff",
    "medical -somethingunknown", "affected:>99999999999b", "affected:>" + "9" * 5_000, "year:0..99999999999b",
)  # fmt: skip


async def test_queries(hostile: Path) -> None:
    app = BreachApp(hostile, QUERIES[0])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        assert_harmless(app)
        await press(pilot, "slash")
        for query in QUERIES:
            for typed in (query[:-1], query):
                app.screen.query_one(SearchBox).value = typed
                await settle(pilot)
                assert_harmless(app)


async def test_notices(hostile: Path) -> None:
    app = BreachApp(hostile)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        for name in HOSTILE:
            app.notify(name)
            app.notify("x", title=name)
            await settle(pilot)
            assert_harmless(app)


async def test_ten_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "big.db"
    load(path, report("big", organization="B" * 1_000_000, text="\x1b[31mx\u202e " * 1_500_000))
    app = BreachApp(path)
    async with app.run_test(size=(160, 48), notifications=True) as pilot:
        await settle(pilot)
        assert_harmless(app)
        await press(pilot, "enter", "pagedown", "pagedown")
        assert_harmless(app)
