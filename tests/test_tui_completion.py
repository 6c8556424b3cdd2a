from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from breachtui.tui.app import BreachApp
from breachtui.tui.incident_list import IncidentList
from breachtui.tui.query_bar import CompletionList, QueryLine
from breachtui.tui.search_box import SearchBox
from tests.builders import report
from tests.conftest import press, settle
from tests.databases import load
from tests.test_tui_hostile import HOSTILE, assert_harmless

SIZE = (80, 24)
NAMED = {":": "colon", " ": "space", "-": "minus", ",": "comma", '"': "quotation_mark"}


def typed(text: str) -> list[str]:
    return ["slash", *(NAMED.get(char, char) for char in text)]


def offered(pilot: Pilot[Any]) -> list[str]:
    """The lines of the list of completions; none where it is hidden."""
    view = pilot.app.screen.query_one(CompletionList)
    lines = [view.render_line(y).text.rstrip() for y in range(view.size.height)]
    return lines if view.display else []


def box(pilot: Pilot[Any]) -> SearchBox:
    return pilot.app.screen.query_one(SearchBox)


OFFERED = {
    "sta": ["▸state: home state of the organization"],
    "cedar -sta": ["▸-state: home state of the organization"],
    "state:n": ["▸state:NY New York 1"],
    "state:": ["▸state:CA California 1", " state:IL Illinois   1", " state:KY Kentucky   1", " state:NY New York   1",
               " state:OR Oregon     1"],
    "state:CA,o": ["▸state:CA,OR Oregon 1"],
    "state=n": ["▸state=NY New York 1"],
    "has:conf": ["▸has:conflict"],
    "data:soc": ["▸data:ssn Social Security numbers 2"],
    **{text: [] for text in ("s", "cedar", "state:NY", "state:zz", "nope:x", "cedar ", "affected:5")},
}  # fmt: skip


async def test_what_is_offered(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await press(pilot, "slash")
        for text, lines in OFFERED.items():
            await press(pilot, *typed(text)[1:])
            assert (box(pilot).value, offered(pilot)) == (text, lines)
            await press(pilot, "ctrl+u")


@pytest.mark.parametrize("key", ["tab", "right"])
async def test_the_highlighted_one_is_taken(database: Path, key: str) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await press(pilot, *typed("sta"), key)
        assert box(pilot).value == "state:"
        assert len(offered(pilot)) == 5
        await press(pilot, "down", "down", "up", key)
        assert box(pilot).value == "state:IL"
        assert box(pilot).cursor_at_end
        assert offered(pilot) == []
        assert box(pilot).has_focus
        assert pilot.app.screen.query_one(IncidentList).row_count == 1


async def test_up_and_down_go_round(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await press(pilot, *typed("state:"), "up")
        assert offered(pilot)[-1].startswith("▸state:OR")
        await press(pilot, "down")
        assert offered(pilot)[0].startswith("▸state:CA")


async def test_tab_with_nothing_to_complete_stays_in_the_box(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await press(pilot, *typed("cedar"), "tab", "q")
        assert box(pilot).value == "cedarq"


async def test_right_within_the_text_moves_the_cursor(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await press(pilot, *typed("state:n"), "left", "right")
        assert box(pilot).value == "state:n"
        assert offered(pilot) == []


async def test_escape_closes_then_clears_then_leaves(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        wrong = pilot.app.screen.query_one(QueryLine)
        await press(pilot, *typed("state:n"))
        assert not wrong.display  # it is half typed
        await press(pilot, "escape")
        assert (offered(pilot), box(pilot).value) == ([], "state:n")
        assert wrong.display
        assert "is no state" in str(wrong.content)
        await press(pilot, "escape")
        assert box(pilot).value == ""
        assert box(pilot).has_focus
        await press(pilot, "escape")
        assert isinstance(pilot.app.focused, IncidentList)


@pytest.mark.parametrize("keys", [("enter",), ("escape", "down")])
async def test_leaving_keeps_the_words_and_closes_the_list(database: Path, keys: tuple[str, ...]) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await press(pilot, *typed("sta"), *keys)
        assert isinstance(pilot.app.focused, IncidentList)
        assert (offered(pilot), box(pilot).value) == ([], "sta")


async def in_one_go(pilot: Pilot[Any], *keys: str) -> None:
    """Keys that reach the app before it has looked at the first."""
    characters = {name: char for char, name in NAMED.items()} | {"slash": "/"}
    for key in keys:
        pilot.app.post_message(events.Key(key, characters.get(key, key if len(key) == 1 else None)))
    await settle(pilot)


async def test_keys_in_one_go_complete_in_their_order(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await in_one_go(pilot, *typed("cedar sta"), "tab", "n", "tab", "space", "x")
        assert box(pilot).value == "cedar state:NY x"


async def test_a_paste_is_completed_too(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await press(pilot, "slash")
        box(pilot).post_message(events.Paste("cedar state:n"))
        await settle(pilot)
        await press(pilot, "tab")
        assert box(pilot).value == "cedar state:NY"


async def test_the_line_under_the_box_stays_in_view(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await press(pilot, *typed("state:n"))
        line, view = pilot.app.screen.query_one(QueryLine), pilot.app.screen.query_one(CompletionList)
        assert "is no state" in str(line.content)
        assert view.region.y >= line.region.bottom


async def test_a_click_takes(database: Path) -> None:
    async with BreachApp(database).run_test(size=SIZE) as pilot:
        await press(pilot, *typed("state:"))
        await pilot.click(CompletionList, offset=(3, 3))
        await settle(pilot)
        assert box(pilot).value == "state:NY"
        assert box(pilot).has_focus


async def test_hostile_values_are_offered_harmlessly_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "hostile.db"
    load(path, *(report(f"h{n}", organization=name, state=name, attack=name, breach_type=name, format=name,
                        data_types=(name,)) for n, name in enumerate(HOSTILE)))  # fmt: skip
    async with BreachApp(path).run_test(size=SIZE) as pilot:
        await settle(pilot)
        for field in ("state", "attack", "type", "data", "source"):
            await press(pilot, *typed(f"{field}:"))
            assert offered(pilot)
            assert_harmless(pilot.app)  # type: ignore[arg-type]
            await press(pilot, "up", "tab")
            assert_harmless(pilot.app)  # type: ignore[arg-type]
            await press(pilot, "escape", "escape", "escape")
