"""The commands for what was loaded and done: loads, takeback, remove, restore, removed, undo, redo."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from breachtui.cli import main

HEADER = (
    "Name of Covered Entity,State,Covered Entity Type,Individuals Affected,Breach Submission Date,Type of Breach,"
    "Location of Breached Information,Business Associate Present,Web Description\n"
)
OLD = "Cedar Clinic,OR,Healthcare Provider,500,05/04/2021,Theft,Laptop,No,\n"
MORE = "Birch Bank,WA,Health Plan,900,06/01/2021,Theft,Laptop,No,\n"
NEW = (
    OLD.replace("500", "7000") + MORE + "Alder\x1b]0;x\x07 Care,CA,Health Plan,12,06/01/2022,Loss,Email,No,\n"
)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BREACHTUI_DB", str(tmp_path / "b.db"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.csv").write_text(HEADER + OLD + MORE)
    (tmp_path / "new.csv").write_text(HEADER + NEW)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_a_load_says_what_it_changed(place: Path) -> None:
    run("load", "old.csv")
    done = run("load", "new.csv")
    assert done.exit_code == 0
    assert done.stderr.splitlines() == [
        "1 added, 1 updated, 1 unchanged, 0 refused",
        "  1 figure changed",
        "  Cedar Clinic: 500 -> 7,000",
    ]


def test_loads_are_listed_and_told_one_by_one(place: Path) -> None:
    run("load", "old.csv", "new.csv")
    listed = run("loads").stdout.splitlines()
    assert [line.split()[0] for line in listed] == ["load", "2", "1"]
    assert listed[1].endswith("2022-06-01      1        1          1        0  new.csv")
    told = run("loads", "2").stdout
    assert "Individuals affected: 500 → 7,000" in told
    assert "Cedar Clinic" in told
    assert told.split()[:4] == ["load", "loaded", "as", "of"]
    assert "1 report added, now in 1 incident\n" in run("loads", "2").stderr
    said = json.loads(run("loads", "2", "--json").stdout)
    assert (said["as_of"], said["changes"][0]["new"]) == ("2022-06-01", 7000)
    assert run("loads", "9").exit_code == 1


def test_show_and_export_tell_the_history(place: Path) -> None:
    run("load", "old.csv", "new.csv")
    assert "| 2022-06-01 | Individuals affected | 500 → 7,000 | [1] |" in run("show", "1").stdout
    [said] = json.loads(run("show", "1", "--json").stdout)
    assert [(each["field"], each["old"], each["new"]) for each in said["history"]] == [
        ("individuals_affected", 500, 7000),
        ("counts", said["history"][1]["old"], said["history"][1]["new"]),
    ]


def test_the_list_marks_what_the_last_load_changed(place: Path) -> None:
    run("load", "old.csv")
    run("load", "new.csv")
    assert "Δ 7,000" in run("search", "cedar").stdout
    assert "Δ" not in run("search", "birch").stdout
    run("load", "old.csv")
    assert "Δ" not in run("search", "").stdout


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("changed:affected", ["1"]),
        ("changed:text", []),
        ("changed:2020..", ["1"]),
        ("changed:>=2020-01", ["1"]),
        ("changed:..2020", []),
        ("-changed:affected", ["2", "3"]),
        ("has:revision", ["1"]),
    ],
)
def test_what_changed_can_be_asked_for(place: Path, query: str, found: list[str]) -> None:
    run("load", "old.csv", "new.csv")
    lines = run("search", "--", query).stdout.splitlines()[1:]
    assert sorted(line.split()[0] for line in lines) == found


def test_a_load_is_taken_back_and_counts_again(place: Path) -> None:
    run("load", "old.csv", "new.csv")
    done = run("takeback", "2")
    assert done.stderr == "load 2 is taken back: 2 incidents left; `breachtui undo` has it count again\n"
    assert "500" in run("search", "cedar").stdout
    assert "(taken back)" in run("loads").stdout
    assert run("undo").stderr == "undone: taking back of load 2, new.csv\n"
    assert "7,000" in run("search", "cedar").stdout
    assert run("redo").stderr == "done again: taking back of load 2, new.csv\n"


def test_what_is_removed_can_be_seen_and_restored(place: Path) -> None:
    run("load", "old.csv", "new.csv")
    assert run("remove", "3", "1").exit_code == 0
    gone = run("removed").stdout
    assert "\x1b" not in gone
    assert [line.split()[0] for line in gone.splitlines()[1:]] == ["1", "3"]
    assert "2 left out as you removed them" in run("load", "new.csv").stderr
    assert run("restore", "1").exit_code == 0
    assert run("search", "cedar").stdout.count("Cedar") == 1
    assert run("restore", "1").exit_code == 1


def test_one_report_of_an_incident_is_removed_by_its_key(place: Path) -> None:
    run("load", "old.csv")
    key = json.loads(run("show", "2", "--json").stdout)[0]["reports"][0]["source"]["key"]
    assert run("remove", "1", "--report", key).exit_code == 2
    assert run("remove", "2", "--report", key).exit_code == 0
    assert run("search", "birch").stdout == ""


def test_what_was_done_is_listed(place: Path) -> None:
    run("load", "old.csv")
    run("remove", "1")
    run("undo")
    [line] = run("undo", "--list").stdout.splitlines()
    assert line.endswith("undone  removal of Cedar Clinic (1)")
    assert run("undo").exit_code == 1
    assert "there is nothing to undo" in run("undo").stderr


def test_a_day_is_said_as_a_date(place: Path) -> None:
    assert run("load", "old.csv", "--as-of", "2024-01-31").exit_code == 0
    assert "2024-01-31" in run("loads").stdout
    assert run("load", "old.csv", "--as-of", "January").exit_code == 2
