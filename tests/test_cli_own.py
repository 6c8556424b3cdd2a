"""The commands for what is the user's own, and what the command line prints on a terminal."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from breachtui.cli import main
from breachtui.listing import table
from breachtui.store import Store


@pytest.fixture(autouse=True)
def _database(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BREACHTUI_DB", str(database))


def run(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, args, input=stdin)


def test_tags_are_put_on_listed_and_taken_off(database: Path) -> None:
    assert run("tag", "review", "1", "3").stderr == (
        "tag review put on 2 incidents; `breachtui undo` takes it back\n"
    )
    assert "on 1 incident;" in run("tag", "large", "-q", "affected:>1m").stderr
    assert run("tag").stdout == "      1  large\n      2  review\n"
    run("tag", "review", "1", "--remove")
    assert run("tag", "--json").stdout == '{\n "large": 1,\n "review": 1\n}\n'
    run("undo")
    with Store(database) as store:
        assert store.tags() == {"large": 1, "review": 2}
    assert "on 0 incidents" in run("tag", "none", "-q", "state:AK").stderr


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("tag", "review"), 2, "name the incidents, or choose them"),
        (("tag", "review", "99"), 1, "there is no incident 99"),
        (("tag", "a,b", "1"), 1, "is no tag"),
        (("mark", "99"), 1, "there is no incident 99"),
        (("note", "99", "x"), 1, "there is no incident 99"),
        (("edit", "1", "colour", "red"), 1, "cannot be edited; choose from organization"),
        (("edit", "1", "state", "Narnia"), 1, "is no state"),
    ],
)
def test_what_cannot_be_done_is_said(args: tuple[str, ...], code: int, words: str) -> None:
    done = run(*args)
    assert (done.exit_code, done.stdout) == (code, "")
    assert words in done.stderr


def test_marks_are_those_of_the_app(database: Path) -> None:
    run("mark", "2")
    run("mark", "-q", "state:CA")
    assert [line.split()[0] for line in run("mark").stdout.splitlines()] == ["id", "1", "2"]
    run("mark", "2", "--remove")
    with Store(database) as store:
        assert store.marked() == {1}
    run("mark", "--remove")
    assert run("mark").stderr == "0 incidents\n"


def test_a_note_is_kept_as_typed_and_shown_without_escapes() -> None:
    assert run("note", "1").stdout == ""
    run("note", "1", "-", stdin="first line\n\x1b[2Jsecond\n")
    assert run("note", "1").stdout == "first line\n␛[2Jsecond\n"
    run("note", "1", "")
    assert run("note", "1").stdout == ""


def test_a_field_is_edited_and_given_back() -> None:
    done = run("edit", "1", "state")
    assert done.stdout == "CA\n"
    assert done.stderr == "state may be a USPS code or the name of a state\n"
    assert "edit of state on 1 incident" in run("edit", "1", "state", "nevada").stderr
    assert run("edit", "1", "state").stdout == "NV\n"
    run("edit", "1", "state", "")
    assert run("edit", "1", "state").stdout == "CA\n"


ROWS = [("1", "Alder Clinic of the Long Name", "12,500", "a/long/path/to/file.csv")]


def test_a_table_is_whole_where_there_is_no_width_and_fits_where_there_is() -> None:
    header = ("id", "organization", "people", "file")
    whole = list(table(header, ROWS, right=(0, 2)))
    assert whole[1] == " 1  Alder Clinic of the Long Name  12,500  a/long/path/to/file.csv"
    for width in range(38, 70):
        lines = list(table(header, ROWS, right=(0, 2), width=width, tail=3))
        assert max(map(len, lines)) <= width
        assert " 12,500 " in lines[1]
        assert lines[1].endswith(".csv")
    assert list(table(None, [("東京都病院医療センター", "x")], width=12)) == ["東京都病…  x"]


def on_a_terminal(*args: str, columns: int = 80) -> tuple[int, str]:
    """What a command writes to a terminal, and its exit code."""
    leader, follower = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(columns), "LINES": "999", "TERM": "dumb"}
    command = [sys.executable, "-m", "breachtui", *args]
    done = subprocess.run(
        command, stdin=follower, stdout=follower, stderr=subprocess.DEVNULL, env=environment, check=False
    )
    os.close(follower)
    written = b""
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:
            break
        if not part:
            break
        written += part
    os.close(leader)
    return done.returncode, written.decode().replace("\r\n", "\n")


def test_on_a_terminal_lists_fit_and_an_incident_is_a_page() -> None:
    code, listed = on_a_terminal("search", columns=60)
    assert code == 0
    assert max(map(len, listed.splitlines())) <= 60
    assert "4,200,000" in listed
    assert "2023-03-02" in listed
    _, shown = on_a_terminal("show", "1", columns=70)
    assert "Alder Clinic" in shown
    assert "| --- |" not in shown
    assert "| --- |" in run("show", "1").stdout


def test_a_dumb_terminal_gets_the_list_as_text() -> None:
    code, listed = on_a_terminal()
    assert code == 0
    assert "Cedar Bank" in listed
    assert "\x1b" not in listed


def test_whoever_reads_no_more_is_no_error() -> None:
    shell = (
        f"{sys.executable} -m breachtui export -q 'affected:>0' ; {sys.executable} -m breachtui search | true"
    )
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", shell], capture_output=True, text=True, check=False
    )
    assert (done.returncode, "Traceback" in done.stderr, "Broken" in done.stderr) == (0, False, False)
