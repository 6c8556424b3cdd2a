"""Views on the command line."""

import json
from pathlib import Path

import pytest

from breachtui.store import Store
from tests.builders import report
from tests.databases import load
from tests.test_cli import run


@pytest.fixture(autouse=True)
def _views(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "v.db"
    monkeypatch.setenv("BREACHTUI_DB", str(path))
    facts = [("Ash", "CA", 5), ("Box", "NY", 7), ("Cob", "CA", 9)]
    load(
        path,
        *(report(name, organization=name, state=state, individuals_affected=n) for name, state, n in facts),
    )
    with Store(path) as store:
        store.save_view("Coast", "state:CA", "affected", "organization state")
        store.save_view("All", "")


def test_views_are_listed() -> None:
    done = run("views")
    assert [line.split() for line in done.stdout.splitlines()] == [
        ["key", "view", "query", "sort", "columns"],
        ["1", "Coast", "state:CA", "affected", "organization", "state"],
        ["2", "All", "—", "—", "—"],
    ]
    assert [view["name"] for view in json.loads(run("views", "--json").stdout)] == ["Coast", "All"]


def test_a_view_chooses_and_sorts() -> None:
    found = json.loads(run("search", "--view", "coast", "--json").stdout)
    assert [row["organization"] for row in found] == ["Cob", "Ash"]
    found = json.loads(run("search", "--view", "1", "ash", "--json").stdout)
    assert [row["organization"] for row in found] == ["Ash"]
    lines = run("export", "--view", "Coast", "--format", "csv").stdout.splitlines()
    assert len(lines) == 3
    assert len(json.loads(run("export", "--view", "All", "--format", "json").stdout)) == 3
    assert run("open", "--view", "Coast").stdout.splitlines()[1].split()[1] == "Cob"
    counted = json.loads(run("stats", "--view", "Coast", "--json").stdout)
    assert [each["label"] for each in counted["sections"]["state"]["bars"]] == ["CA California"]


@pytest.mark.parametrize("command", ["search", "export", "stats", "open"])
def test_a_view_that_there_is_not_is_an_error(command: str) -> None:
    done = run(command, "--view", "Cost")
    assert done.exit_code == 1
    assert "there is no view 'Cost': choose from Coast, All" in done.stderr


def test_views_are_renamed_and_removed() -> None:
    assert run("views", "--rename", "all", "Every").exit_code == 0
    assert run("views", "--remove", "Coast").exit_code == 0
    assert [line.split()[1] for line in run("views").stdout.splitlines()[1:]] == ["Every"]
    run("undo")
    run("undo")
    assert [line.split()[1] for line in run("views").stdout.splitlines()[1:]] == ["Coast", "All"]
    assert run("views", "--remove", "x", "--rename", "y", "z").exit_code == 2
    assert run("views", "--remove", "x").exit_code == 1
