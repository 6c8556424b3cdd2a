"""The commands for which reports speak of one breach: link, merge, split, part, suggestions."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from breachtui.cli import main

HHS = (
    "Name of Covered Entity,State,Covered Entity Type,Individuals Affected,Breach Submission Date,Type of Breach,"
    "Location of Breached Information,Business Associate Present,Web Description\n"
    "Alder Valley Health,OR,Healthcare Provider,48213,07/12/2024,Hacking/IT Incident,Network Server,No,\n"
    "Birch Dental Group,WA,Healthcare Provider,9417,02/01/2023,Theft,Laptop,No,\n"
)
CALIFORNIA = (
    "Organization Name,Date(s) of Breach  (if known),Reported Date\n"
    '"Alder Valley Health, Inc.",05/13/2024,07/15/2024\n'
    "Cedar Schools,01/02/2020,02/03/2020\n"
)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BREACHTUI_DB", str(tmp_path / "b.db"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "hhs.csv").write_text(HHS)
    (tmp_path / "ca.csv").write_text(CALIFORNIA)
    assert run("load", "hhs.csv", "ca.csv").exit_code == 0
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def keys(id: int) -> list[str]:
    [incident] = json.loads(run("show", str(id), "--json").stdout)
    return [each["source"]["key"] for each in incident["reports"]]


def test_a_load_joins_what_two_offices_tell_of_one_breach(place: Path) -> None:
    lines = run("search", "alder").stdout.splitlines()
    assert len(lines) == 2
    assert len(keys(1)) == 2
    assert "California Attorney General" in run("show", "1").stdout


def test_why_two_are_thought_to_be_one_is_said(place: Path) -> None:
    said = run("link", "--explain", "1", "2").stdout.splitlines()
    assert said[0].startswith("different  score ")
    run("split", "1", "--report", keys(1)[0])
    said = run("link", "--explain", "1", "3").stdout.splitlines()
    assert said[0].startswith("different  score ")
    assert said[1].strip() == "a person has said so"
    assert any("name" in line for line in said[2:])


def test_incidents_are_merged_parted_and_split_by_hand(place: Path) -> None:
    done = run("merge", "2", "1")
    assert done.stderr == "incident 1 has 3 reports; `breachtui undo` parts them again\n"
    assert keys(2) == keys(1)
    assert run("undo").stderr == "undone: merging of 2 incidents\n"
    assert len(keys(1)) == 2
    assert run("split", "1", "--report", keys(1)[0]).exit_code == 0
    assert len(keys(1)) == 1
    assert run("part", "1", "3").exit_code == 0
    run("load", "hhs.csv", "ca.csv")
    assert len(keys(1)) == 1
    assert run("undo", "--list").stdout.count("said to be different") == 1


def test_what_cannot_be_done_says_why(place: Path) -> None:
    for command, said in (
        (("merge", "1"), "merging needs two incidents or more"),
        (("merge", "1", "77"), "there is no incident 77"),
        (("split", "2", "--report", "x"), "incident 2 has no report x"),
        (("part", "1"), "name two incidents or more"),
        (("link", "--explain", "2", "2"), "2 and 2 are one report"),
    ):
        done = run(*command)
        assert done.exit_code == 1
        assert said in done.stderr


def test_suggestions_are_listed_with_their_reasons(place: Path) -> None:
    filings = [(f"Quillan Card Services,0{month}/11/2021,0{month}/2{month}/2021") for month in (2, 3, 4, 5)]
    (place / "often.csv").write_text(CALIFORNIA.splitlines()[0] + "\n" + "\n".join(filings) + "\n")
    run("load", "often.csv")
    found = json.loads(run("suggestions", "--json").stdout)
    assert run("suggestions").exit_code == 0
    assert all(each["reasons"] and each["score"] < 9 for each in found)


def test_link_alone_changes_nothing_more(place: Path) -> None:
    before = run("search", "").stdout
    assert run("link").stderr == "3 incidents\n"
    assert run("search", "").stdout == before


def test_very_many_reports_wait_until_they_are_asked_for(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BREACHTUI_DB", str(place / "many.db"))
    monkeypatch.setattr("breachtui.store.links.AT_ONCE", 3)
    done = run("load", "hhs.csv", "ca.csv")
    assert "4 reports wait to be linked; `breachtui link` does it" in done.stderr
    assert len(run("search", "alder").stdout.splitlines()) == 3
    assert run("link").stderr == "3 incidents\n"
    assert len(run("search", "alder").stdout.splitlines()) == 2
