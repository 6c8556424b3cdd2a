"""Lists in which each organization has one row."""

from pathlib import Path

import pytest

from breachtui.errors import QueryError
from breachtui.search.organizations import key, telling, unfolded
from breachtui.search.parsing import parse
from breachtui.store import Store
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.search_box import SearchBox
from tests.builders import report
from tests.conftest import press, settle
from tests.databases import load

NAMES = (
    "Cedar Bank Company, Inc.", "Elm Clinic", "Cedar Bank Company Inc and/or its affiliates (“CB”)",
    "The Cedar Bank", None, None, "Elm Clinic", "Cedar Bank Trust",
)  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "f.db"
    reports = [
        report(f"{at}", organization=name, state="CA" if at % 2 else "NV", reported=f"2024-0{9 - at}-01")
        for at, name in enumerate(NAMES)
    ]
    load(made, *reports)
    return made


def folded(path: Path, text: str) -> list[tuple[int, int]]:
    with Store(path) as store:
        ids, several = store.folded(store.find(parse(text)).ids)
    return [(id, several.get(id, 1)) for id in ids]


def test_each_organization_has_one_row_its_first(path: Path) -> None:
    assert folded(path, "fold:organization") == [(1, 3), (2, 2), (5, 1), (6, 1), (8, 1)]


def test_only_what_matches_is_folded(path: Path) -> None:
    assert folded(path, "fold:organization state:NV") == [(1, 2), (5, 1), (7, 1)]
    assert folded(path, "fold:organization sort:-date state:NV") == [(7, 1), (5, 1), (3, 2)]
    assert folded(path, "fold:organization state:TX") == []


def test_the_first_of_a_list_fold_as_all_of_it_begins(path: Path) -> None:
    with Store(path) as store:
        every = store.folded(store.find(parse("")).ids).ids
        for many in range(1, len(NAMES)):
            some = store.folded(store.find(parse(""), None, many).ids).ids
            assert some == every[: len(some)]


def test_many_are_folded_as_few_are(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = folded(path, "state:CA")
    monkeypatch.setattr("breachtui.store.queries.folding._FEW", 0)
    assert folded(path, "state:CA") == few


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Cedar Co., L.L.C.", "Cedar"),
        ("The Cedar Bank, N.A. and its subsidiaries", "Cedar Bank"),
        ("Cedar Health d/b/a Elm", "Cedar Health"),
        ("Company Inc", "Company"),
        ("(unknown)", "(unknown)"),
    ],
)
def test_what_the_spellings_of_a_name_have_in_common(name: str, short: str) -> None:
    assert telling(name) == short


def test_spellings_are_one_and_other_names_are_not() -> None:
    assert key("A.B. Cedar, Inc") == key("AB Cedar, L.L.C. (AB)") != key("AB Cedar Trust")
    assert key("Cedar Foods, Inc. dba: Elm's") == key("Cedar Foods")


def test_the_query_of_one_organization() -> None:
    assert (
        unfolded("fold:organization state:CA sort:date", "Cedar Bank, Inc.")
        == 'state:CA sort:date org:"Cedar Bank"'
    )


@pytest.mark.parametrize("text", ["fold:", "fold:state", "-fold:organization"])
def test_nothing_else_can_be_folded(text: str) -> None:
    with pytest.raises(QueryError):
        parse(text)


async def test_enter_unfolds_and_escape_folds_again(path: Path) -> None:
    app = BreachApp(path, "fold:organization")
    async with app.run_test(size=(99, 24)) as pilot:
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, BrowseScreen)
        assert list(screen.results.ids) == [1, 2, 5, 6, 8]
        assert "Cedar Bank Company, Inc." in str(screen.list.render_line(1).text)
        assert "(3)" in str(screen.list.render_line(1).text)
        await press(pilot, "enter")
        assert screen.query_one(SearchBox).value == 'org:"Cedar Bank"'
        assert list(screen.results.ids) == [1, 3, 4, 8]
        await press(pilot, "escape")
        assert list(screen.results.ids) == [1, 2, 5, 6, 8]
