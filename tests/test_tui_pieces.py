import subprocess
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.filter import Monochrome, NoColor

from breachtui.store import ListRow
from breachtui.tui import desktop
from breachtui.tui.app import BreachApp
from breachtui.tui.arrangement import PRESETS, STANDARD, Arrangement, lay_out
from breachtui.tui.cell_text import clean, fit, fold_lines, wrap
from breachtui.tui.choosing import why_not
from breachtui.tui.columns import COLUMNS, interval
from breachtui.tui.source_text import passage
from breachtui.tui.theme import THEMES
from breachtui.values.evidence import Cell, Span
from tests.builders import report
from tests.conftest import settle

ROW = ListRow(
    1, "Oak", "CA", "US", 500, "persons", "exact", "2021", "occurred", "Theft", "phishing", ("ssn",), 1, 0
)


@given(st.text(max_size=300), st.integers(2, 40))
def test_wrapped_lines_hold_all_text_and_fit(text: str, width: int) -> None:
    lines = wrap(text, width)
    rest = "".join(text[end:start] for (_, end), (start, _) in pairwise(lines))
    assert set(rest) <= {" ", "\n"}
    assert "".join(text[start:end] for start, end in lines).replace(" ", "") == text.replace(" ", "").replace(
        "\n", ""
    )
    for start, end in lines:
        # composed characters may take fewer cells than their parts
        assert sum(cell_len(char) for char in text[start:end]) <= width or end - start == 1


@given(st.text(max_size=100), st.integers(1, 30), st.booleans())
def test_fitted_text_takes_exactly_its_cells_and_is_harmless(text: str, width: int, right: bool) -> None:
    fitted = fit(clean(text), width, right=right)
    assert cell_len(fitted) == width
    assert not [char for char in fitted if unicodedata.category(char) in ("Cc", "Cf", "Cs")]


def test_folding_is_bounded_and_says_so() -> None:
    lines = fold_lines("word " * 500, 20, most=3)
    assert len(lines) == 3
    assert lines[-1].rstrip().endswith("…")
    assert fold_lines("", 4) == ["    "]


@pytest.mark.parametrize("width", range(40, 200, 7))
@pytest.mark.parametrize("arrangement", PRESETS.values())
@pytest.mark.parametrize("moved", [0, 2, 50])
def test_columns_fill_the_width(arrangement: Arrangement, width: int, moved: int) -> None:
    laid = lay_out(arrangement, width, {"date": 16, "attack": 19, "organization": 40, "sources": 3}, moved)
    assert laid.columns
    assert laid.width == width
    if moved == 0 or arrangement.frozen:
        assert laid.columns[0][0].name == "organization"
    assert laid.before == (moved > 0)


def names_in(width: int, **needs: int) -> list[str]:
    return [column.name for column, _ in lay_out(STANDARD, width, needs).columns]


def test_wide_lists_show_more_and_what_is_empty_is_not_there() -> None:
    needs = {"affected": 9, "date": 16, "attack": 19, "data": 39, "sources": 3}
    assert names_in(76, **needs) == ["organization", "state", "affected", "date", "attack", "sources"]
    assert names_in(140, **needs) == [each.name for each in STANDARD.columns]
    assert "sources" not in names_in(140, **needs | {"sources": 0})


def test_no_column_is_cut_while_another_has_cells_to_spare() -> None:
    needs = {"organization": 24, "affected": 9, "date": 16, "attack": 19, "data": 20}
    for width in range(60, 200):
        laid = dict(lay_out(STANDARD, width, needs).columns)
        cells = {column.name: got for column, got in laid.items()}
        if cells["organization"] > 24:
            assert all(got >= needs.get(name, 0) for name, got in cells.items())


def test_a_title_has_room_for_the_sign_that_more_columns_follow() -> None:
    laid = lay_out(STANDARD, 44, {"organization": 40, "affected": 7, "date": 16})
    assert laid.behind
    assert [(column.name, width) for column, width in laid.columns[-1:]] == [("affected", 9)]


def test_names_and_what_is_told_of_them_share_the_room() -> None:
    needs = {"organization": 46, "affected": 13, "date": 24, "attack": 19, "sources": 4}
    found = [
        {column.name: got for column, got in lay_out(STANDARD, width, needs).columns} for width in (77, 98)
    ]
    assert [(each["organization"], each["date"]) for each in found] == [(20, 16), (33, 24)]


@given(st.text(alphabet="organizatonsedt|:-0123456789 ", max_size=80))
def test_any_text_is_an_arrangement_and_one_is_the_text_that_it_makes(text: str) -> None:
    arrangement = Arrangement.parse(text)
    assert arrangement.columns
    assert Arrangement.parse(str(arrangement)) == arrangement


@pytest.mark.parametrize(
    ("edtf", "width", "shown"),
    [
        ("2024-03-26", 16, "2024-03-26"),
        ("2024-03-26/2024-03-27", 16, "2024-03-26 to 27"),
        ("2024-03-26/2024-04-02", 24, "2024-03-26 to 04-02"),
        ("2024-03-26/2024-04-02", 16, "2024-03-26→04-02"),
        ("2023-12-30/2024-01-02", 24, "2023-12-30 to 2024-01-02"),
        ("2023-12-30/2024-01-02", 16, "2023-12→2024-01"),
        ("2024-03-26/2024-03-27", 11, "2024-03-26…"),
        ("2023/2024", 16, "2023 to 2024"),
        ("2024-03-26/2024-04", 24, "2024-03-26 to 2024-04"),
        ("XXXX-07-12/XXXX-07-13", 16, "????-07-12 to 13"),
        ("2021/..", 16, "since 2021"),
        ("../2021-05-01", 11, "…2021-05-01"),
        ("2021-23", 16, "fall 2021"),
        (None, 16, "—"),
    ],
)
def test_an_interval_is_shown_whole_or_with_its_end(edtf: str | None, width: int, shown: str) -> None:
    assert interval(edtf, width) == shown


@pytest.mark.parametrize(
    ("column", "change", "width", "shown"),
    [
        ("affected", {}, 13, "500"),
        ("affected", {"affected": None}, 13, "—"),
        ("affected", {"affected_qualifier": "about"}, 13, "~500"),
        ("affected", {"affected_qualifier": "placeholder"}, 13, "?500"),
        ("affected", {"affected_kind": "residents"}, 13, "500 res"),
        ("affected", {"affected_kind": "residents", "affected_jurisdiction": "US-IN"}, 13, "500 of IN"),
        ("affected", {"affected_kind": "accounts", "affected": 457_962_538}, 13, "458.0m acc"),
        ("date", {"date": None}, 11, "—"),
        ("date", {"date": "XXXX-07-12/XXXX-07-13"}, 11, "????-07-12…"),
        ("date", {"date": "../2021-02"}, 11, "…2021-02"),
        ("attack", {"attack": None}, 11, "Theft"),
        ("attack", {"attack": None, "breach_type": "Hacking/IT Incident"}, 11, "Hacking"),
        ("attack", {"attack": None, "breach_type": None}, 11, "—"),
        ("data", {"data_types": ("name", "ssn", "dob", "medical")}, 10, "NAME +3"),
        ("data", {"data_types": ()}, 10, "—"),
        ("sources", {}, 5, ""),
        ("sources", {"sources": 3, "conflicts": 1}, 5, "×3‼"),
        ("organization", {"organization": None}, 22, "—"),
        ("state", {"state": None}, 2, "US"),
    ],
)
def test_cells(column: str, change: dict[str, Any], width: int, shown: str) -> None:
    assert COLUMNS[column].cell(ROW._replace(**change), width) == shown


def test_a_passage_has_cells_before_prose() -> None:
    places = {
        "organization": (Cell("Name", "Oak"), Span(4, 7, "Oak")),
        "state": (Cell("State", "ME"),),
        "aliases": (Cell("Name", "Oak"),),
    }
    each = report("k", organization="Oak", text="The Oak fell.")
    shown = passage(type(each)(source=each.source, organization="Oak", text=each.text, evidence=places))
    assert shown.text == "Name: Oak\nState: ME\n\nThe Oak fell."
    words = {name: [shown.text[start:end] for start, end in found] for name, found in shown.places.items()}
    assert words == {"organization": ["Oak", "Oak"], "state": ["ME"], "aliases": ["Oak"]}


@pytest.mark.parametrize(
    ("environment", "tools"),
    [
        ({}, []),
        ({"DISPLAY": ":0"}, ["xclip", "xsel"]),
        ({"WAYLAND_DISPLAY": "w", "TMUX": "t"}, ["wl-copy", "tmux"]),
        ({"SSH_TTY": "x", "DISPLAY": ":0"}, []),
        ({"SSH_CONNECTION": "x", "TMUX": "t"}, ["tmux"]),
    ],
)
@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac has pbcopy too")
def test_the_tools_that_reach_the_users_clipboard(environment: dict[str, str], tools: list[str]) -> None:
    assert [command[0] for _, command in desktop._tools(environment)] == tools


def test_a_tool_that_is_missing_or_fails_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    xsel = tmp_path / "xsel"
    xsel.write_text(f"#!/bin/sh\ncat > {tmp_path}/taken\n", encoding="utf-8")
    xclip = tmp_path / "xclip"
    xclip.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    for tool in (xsel, xclip):
        tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert desktop.copy("words", {"DISPLAY": ":0"}) == "xsel"
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "words"
    assert desktop.copy("words", {}) is None


def test_the_terminal_takes_so_much() -> None:
    assert desktop.fits_terminal("x" * 50_000)
    assert not desktop.fits_terminal("x" * 60_000)


def test_two_to_so_many_can_be_compared() -> None:
    assert [bool(why_not(marked, 4, "4 fit", "two")) for marked in range(6)] == [
        True,
        True,
        False,
        False,
        False,
        True,
    ]


async def test_no_color_takes_colours_away(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = BreachApp(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert app.theme == "terminal"
        assert [type(each) for each in app._filters if isinstance(each, NoColor | Monochrome)] == [NoColor]
        styles = [segment.style for line in app.screen._compositor.render_strips() for segment in line]
        assert any(style and style.reverse for style in styles)  # the cursor is seen all the same


async def test_the_theme_is_our_own(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert app.current_theme.name == next(iter(THEMES))


def test_importing_the_app_brings_nothing_heavy() -> None:
    code = (
        "import sys, breachtui.tui.app;"
        "print(sorted({'rapidfuzz', 'sqlite_utils', 'trafilatura', 'dateparser', 'babel'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
