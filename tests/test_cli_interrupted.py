"""Loading in a real process: Ctrl-C, and the app on a real terminal."""

import os
import pty
import select
import signal
import sqlite3
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from breachtui.store import Store

HEADER = "Row No.,Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected\n"
_PATIENCE = 30  # seconds after which a test that hangs is given up


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BREACHTUI_DB", str(tmp_path / "test.db"))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.chdir(tmp_path)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores Ctrl-C
    Path("first.csv").write_text(f"{HEADER}1,Cedar Bank,3/4/2023,1/2/2023,12,340\n2,Birch\n")
    return tmp_path


def command(*args: str) -> list[str]:
    return [sys.executable, "-m", "breachtui", *args]


def turns() -> Iterator[None]:
    """Goes on until it takes too long."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        yield
        time.sleep(0.02)  # another process is waited for, which has no event to wait on
    raise AssertionError("nothing happened")


def names() -> list[str]:
    connection = sqlite3.connect("test.db")
    found = [name for (name,) in connection.execute("SELECT organization FROM reports ORDER BY id")]
    assert connection.execute("SELECT count(*) FROM loads").fetchone() == (1,)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    return found


def test_ctrl_c_keeps_the_files_before_whole_and_says_so(place: Path) -> None:
    rows = "".join(f"{n},Bank {n},3/4/2023,1/2/2023,{n},{n}\n" for n in range(200_000))
    Path("second.csv").write_text(HEADER + rows)
    with subprocess.Popen(
        command("load", "first.csv", "second.csv", "--report", "refused.csv"),
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr
        first = process.stderr.readline()  # the first file is loaded, the next, a long one, is being read
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=_PATIENCE)
    assert process.returncode == 1
    assert (
        first
        == "first.csv, row 2: ends before Notific Sent, Breach Occ, IN Affected: it may be torn; load the original file\n"
    )
    stopped, summary = said.splitlines()
    assert stopped.startswith("stopped: ")  # and, once it is begun, that second.csv is left out
    assert stopped.endswith("what was loaded before is kept whole")
    assert summary == "1 added, 0 updated, 0 unchanged, 1 refused"
    assert names() == ["Cedar Bank"]
    assert Path("refused.csv").read_text().splitlines()[1:] == [
        'first.csv,2,"ends before Notific Sent, Breach Occ, IN Affected: it may be torn; load the original file"'
    ]


_DIES = """
import os, signal
from breachtui.store.load import Load
Load._settle = lambda load: os.kill(os.getpid(), signal.SIGKILL)  # in the middle of what is written
from breachtui.cli import main
main()
"""


def test_a_first_load_that_is_killed_leaves_an_empty_database(place: Path) -> None:
    rows = "".join(f"{n},Bank {n},3/4/2023,1/2/2023,{n},{n}\n" for n in range(700))
    Path("first.csv").write_text(HEADER + rows)
    died = subprocess.run(
        [sys.executable, "-c", _DIES, "load", "first.csv"], check=False, capture_output=True
    )
    assert (died.returncode, died.stderr) == (-signal.SIGKILL, b"")
    with Store(Path("test.db")) as store:
        assert len(store) == 0
    connection = sqlite3.connect("test.db")
    assert connection.execute("SELECT count(*) FROM loads").fetchone() == (0,)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """Our end and the program's end of a terminal of 80x24."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    yield ours, theirs
    os.close(ours)


@pytest.mark.parametrize("path", ["first.csv", "-"])
def test_open_on_a_terminal_loads_in_the_app(place: Path, terminal: tuple[int, int], path: str) -> None:
    ours, theirs = terminal
    process = subprocess.Popen(command("open", path), stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    try:
        if path == "-":  # read from the terminal before the app has it
            os.write(ours, Path("first.csv").read_bytes() + b"\x04\x04")  # ctrl+d
        shown = b""
        for _ in turns():
            shown += read_some(ours)
            if b"1 refused" in shown and b"Cedar" in shown.rpartition(b"\x1b[?1049h")[2]:
                break
        for _ in turns():
            os.write(ours, b"\x11")  # ctrl+q, which an app that just starts may not hear
            read_some(ours)
            if process.poll() is not None:
                break
    finally:
        process.kill()
    assert process.wait() == 1
    assert names() == ["Cedar Bank"]


def read_some(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536) if select.select([terminal], [], [], 0)[0] else b""
    except OSError:  # Linux, once the other end is closed
        return b""
