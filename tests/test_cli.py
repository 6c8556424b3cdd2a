import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from breachtui.cli import main
from breachtui.cli.base import HOMES
from breachtui.errors import StoreError
from breachtui.report import Report
from breachtui.values.places import STATES
from tests.builders import report
from tests.databases import load

STORY = (
    "Cedar Valley Clinic of Boise, Idaho, said that 4,210 patients were affected by a ransomware attack.\n"
)
OTHER = "Birch County Schools in Ohio said that 310 people were affected when a laptop was stolen.\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BREACHTUI_DB", str(tmp_path / "test.db"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "cedar.txt").write_text(STORY)
    (tmp_path / "stories" / "birch.txt").write_text(OTHER)
    return tmp_path


def run(*args: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, args, input=stdin)


def test_parse_writes_one_report_a_line_and_nothing_else(place: Path) -> None:
    done = run("parse", "stories")
    reports = [Report.from_json(json.loads(line)) for line in done.stdout.splitlines()]
    assert [each.organization for each in reports] == ["Birch County Schools", "Cedar Valley Clinic"]
    assert (done.exit_code, done.stderr) == (0, "")
    assert not (place / "test.db").exists()


def test_parse_reads_standard_input(place: Path) -> None:
    assert json.loads(run("parse", "-", stdin=STORY).stdout)["individuals_affected"] == 4210


def test_parse_goes_on_after_a_bad_file(place: Path) -> None:
    done = run("parse", "stories/birch.txt", "none.txt", "stories/cedar.txt")
    assert len(done.stdout.splitlines()) == 2
    assert done.exit_code == 1
    assert "none.txt: there is no such file" in done.stderr


def test_parse_explains_itself(place: Path) -> None:
    done = run("parse", "--explain", "stories/cedar.txt")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "# stories/cedar.txt"
    candidates = lines[lines.index("individuals_affected") + 1 :]
    assert "4210" in candidates[0]
    assert "because" in candidates[1]
    assert "4,210 patients" in candidates[2]


def test_load_says_what_it_did(place: Path) -> None:
    assert run("load", "stories").stderr == "2 added, 0 updated, 0 unchanged, 0 refused\n"
    assert run("load", "stories").stderr == "0 added, 0 updated, 2 unchanged, 0 refused\n"
    (place / "stories" / "cedar.txt").rename(place / "elsewhere.txt")
    assert run("load", "elsewhere.txt").stderr == "0 added, 0 updated, 1 unchanged, 0 refused\n"


def test_one_bad_file_among_ten(place: Path) -> None:
    for number in range(8):
        (place / "stories" / f"more{number}.txt").write_text(STORY.replace("Cedar", f"Cedar {number}"))
    (place / "stories" / "noise.bin").write_bytes(bytes(range(256)) * 9)
    done = run("load", "stories")
    assert done.exit_code == 1
    assert "noise.bin: is a binary file, not text" in done.stderr
    assert "10 added, 0 updated, 0 unchanged, 1 refused" in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_an_unreadable_file(place: Path) -> None:
    (place / "stories" / "cedar.txt").chmod(0)
    done = run("load", "stories")
    assert done.exit_code == 1
    assert "cedar.txt: may not be read; change its permissions" in done.stderr


def test_the_refused_are_written_down(place: Path) -> None:
    run("load", "stories", "gone.txt", "--report", "refused.csv")
    with (place / "refused.csv").open(newline="") as file:
        assert list(csv.reader(file)) == [
            ["file", "row", "reason"],
            ["gone.txt", "", "there is no such file or folder; check the path"],
        ]


@pytest.mark.parametrize(
    "args",
    [("stories",), ("open", "stories"), ("--db", "x.db", "stories"), ("open", "--db", "x.db", "stories")],
)
def test_open_without_a_terminal_loads_and_lists(place: Path, args: tuple[str, ...]) -> None:
    done = run(*args)
    assert done.exit_code == 0
    header, *lines = done.stdout.splitlines()
    assert header.split() == ["id", "organization", "state", "affected", "date", "attack", "data"]
    assert len(lines) == 2
    assert (place / "x.db").exists() == ("--db" in args)


def test_without_anything_the_list_is_shown(place: Path) -> None:
    run("load", "stories")
    assert "Birch County Schools" in run().stdout


def test_a_mistyped_command_is_wrong_usage(place: Path) -> None:
    done = run("serach", "x")
    assert done.exit_code == 2
    assert "did you mean `search`" in done.stderr


def test_search(place: Path) -> None:
    run("load", "stories")
    done = run("search", "state:OH")
    assert done.stdout.splitlines()[1].split()[:4] == ["1", "Birch", "County", "Schools"]
    done = run("search", "cedra")
    assert "searched cedar" in done.stderr
    assert "Cedar Valley Clinic" in done.stdout
    [row] = json.loads(run("search", "--json", "attack:ransomware").stdout)
    assert (row["organization"], row["affected"], row["state"]) == ("Cedar Valley Clinic", 4210, "ID")
    done = run("search", "--limit", "1")
    assert len(done.stdout.splitlines()) == 2
    assert done.stderr == "1 of 2 shown\n"


def test_a_wrong_query_is_marked(place: Path) -> None:
    run("load", "stories")
    done = run("search", "cedar state:Atlantis")
    assert done.exit_code == 1
    assert "'Atlantis' is no state" in done.stderr
    assert "cedar state:Atlantis\n            ^^^^^^^^" in done.stderr


def test_show_and_export(place: Path) -> None:
    run("load", "stories")
    assert run("show", "2").stdout.startswith("# Cedar Valley Clinic\n")
    assert json.loads(run("show", "2", "--json").stdout)[0]["individuals_affected"] == 4210
    done = run("export", "1", "2", "--format", "csv")
    assert len(list(csv.DictReader(done.stdout.splitlines()))) == 2
    done = run("export", "--query", "cedar", "-o", "cedar.md")
    assert done.stderr == f"written: {place / 'cedar.md'}\n"
    assert (place / "cedar.md").read_text().startswith("# Cedar Valley Clinic\n")
    assert run("export").exit_code == 2
    run("export", "1", "2", "-o", "both.csv")
    assert len(list(csv.DictReader((place / "both.csv").read_text(encoding="utf-8-sig").splitlines()))) == 2
    run("cite", "1", "-o", "one.bib")
    assert (place / "one.bib").read_text().startswith("@")
    assert "end the name in .md or .csv" in run("export", "1", "-o", "one.docx").stderr
    every = run("export", "--query", "", "--format", "csv").stdout
    assert len(list(csv.DictReader(every.splitlines()))) == 2
    assert "no incident 77" in run("show", "77").stderr
    assert "no such folder" in run("export", "1", "-o", "nowhere/x.md").stderr


def test_compare(place: Path) -> None:
    run("load", "stories")
    done = run("compare", "1", "2")
    assert "Birch County Schools" in done.stdout
    assert "Cedar Valley Clinic" in done.stdout
    done = run("compare", "1")
    assert (done.exit_code, "choose 2 to 4" in done.stderr) == (1, True)


def test_stats(place: Path) -> None:
    run("load", "stories")
    said = json.loads(run("stats", "--json").stdout)
    assert {bar["label"]: bar["incidents"] for bar in said["sections"]["state"]["bars"]} == {
        "ID Idaho": 1,
        "OH Ohio": 1,
    }
    shown = run("stats", "--query", "cedar", "--by", "month").stdout
    assert "4,210" in shown
    assert "OH Ohio" not in shown
    assert "By month" in shown
    assert "# Statistics" in run("stats", "--markdown").stdout
    assert "persons" in run("stats", "--figure", "persons").stdout
    wrong = run("stats", "--figure", "residents:IN")
    assert (wrong.exit_code, "there are: persons" in wrong.stderr) == (2, True)


def test_a_pipe_gets_every_value_of_a_breakdown(place: Path) -> None:
    states = sorted(STATES)[:20]
    load(place / "test.db", *(report(code, organization=f"{code} Co", state=code) for code in states))
    shown = run("stats").stdout
    assert all(f"\n{code} {STATES[code]} " in shown for code in states)


def test_sources(place: Path) -> None:
    assert {each["name"] for each in json.loads(run("sources", "--json").stdout)} >= {"article", "report"}
    assert "article" in run("sources").stdout


def test_hostile_text_is_harmless_on_stdout(place: Path) -> None:
    hostile = STORY.replace("Cedar Valley Clinic", "Cedar\x1b]0;x\x07\x9b31m [red] \u202eValley Clinic")
    name = "evil\x1b[2Jname.txt"
    (place / name).write_text(hostile)
    (place / "empty\x1b[2J.txt").touch()
    shown = [
        run("load", name, "empty\x1b[2J.txt"),
        run(),
        run("search", "clinic"),
        run("show", "1"),
        run("stats"),
    ]
    for done in shown:
        text = done.stdout + done.stderr
        assert not any(char in text for char in "\x1b\x07\x9b\u202e\0")
    assert all(line.isprintable() for line in run("parse", name).stdout.splitlines())


def test_no_database_elsewhere_is_touched(tmp_path: Path) -> None:
    done = run("--db", str(tmp_path / "typo.db"), "search")
    assert (done.exit_code, "there is no such database" in done.stderr) == (1, True)
    assert not (tmp_path / "typo.db").exists()
    (tmp_path / "letter2.txt").write_text("not a database at all " * 50)
    done = run("--db", str(tmp_path / "letter2.txt"), "search")
    assert (done.exit_code, "is no SQLite database" in done.stderr) == (1, True)


def test_every_command_has_help() -> None:
    for name in HOMES:
        done = run(name, "--help")
        assert done.exit_code == 0
        assert main.commands[name].help
    assert set(main.commands) == set(HOMES)


def test_a_closed_pipe_is_no_error(place: Path) -> None:
    run("load", "stories")
    shell = f"{sys.executable} -m breachtui search | head -n 1"
    done = subprocess.run(shell, shell=True, capture_output=True, text=True, check=True)
    assert "Traceback" not in done.stderr


def test_nothing_is_written_over_unasked(place: Path) -> None:
    run("load", "stories")
    before = Path("test.db").read_bytes()
    Path("there.md").write_text("mine")
    for name, force in (("test.db", False), ("test.db", True), ("test.db-wal", False), ("there.md", False)):
        Path("test.db-wal").touch()
        done = run("export", "1", "--format", "md", "-o", name, *["--force"] * force)
        assert (done.exit_code, "--force" in done.stderr or "in use" in done.stderr) == (1, True), name
    assert run("export", "1", "-o", "there.md", "--force").exit_code == 0
    assert Path("there.md").read_text().startswith("# ")
    Path("in.txt").write_text("Cedar Bank said that 5 people were affected by a breach.")
    Path("folder").mkdir()
    Path("folder/in.txt").write_text("Cedar Bank said that 5 people were affected by a breach.")
    for name, more in (
        ("test.db", ["--force"]),
        ("in.txt", ["--force"]),
        ("folder/in.txt", ["--force"]),
        ("there.md", []),
    ):
        done = run("load", "in.txt", "folder", "--report", name, *more)
        assert done.exit_code == 1, name
        assert "Error: " in done.stderr
    assert Path("test.db").read_bytes() == before
    assert Path("in.txt").read_text().startswith("Cedar")
    assert run("load", "in.txt", "--report", "\x1b[31mred.csv").exit_code in (0, 1)
    assert "\x1b" not in run("export", "1", "-o", "\x1b[31mred.md").stderr


def test_numbers_beyond_all_bounds_are_wrong_usage(place: Path) -> None:
    run("load", "stories")
    for number in ("9" * 20, "9" * 5000, "0", "-5"):
        for command in ("show", "export", "takeback", "merge"):
            done = run(command, "--", number)
            assert done.exit_code in (1, 2), (command, number[:9])
            assert isinstance(done.exception, SystemExit)


def test_only_loading_makes_a_database(place: Path) -> None:
    for command in (
        "search",
        "stats",
        "show 1",
        "loads",
        "undo",
        "link",
        "suggestions",
        "export 1",
        "removed",
    ):
        done = run("--db", "typo.db", *command.split())
        assert (done.exit_code, "there is no such database" in done.stderr) == (1, True), command
    assert not Path("typo.db").exists()


def test_what_was_loaded_before_a_fault_is_said(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from breachtui.store import Store

    for name in ("a.txt", "b.txt"):
        Path(name).write_text(
            f"Cedar Bank {name[0]} said on May 2, 2023 that 5 people were affected by a breach."
        )
    load = Store.load

    def fails(store: Store, path: str, *given: object, **named: object) -> object:
        if path == "b.txt":
            raise StoreError("the disk is full")
        return load(store, path, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Store, "load", fails)
    done = run("load", "a.txt", "b.txt")
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-2:] == [
        "1 added, 0 updated, 0 unchanged, 0 refused",
        "Error: the disk is full",
    ]
