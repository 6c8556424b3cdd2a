"""Privacy: nobody else reads what is written, nothing is written elsewhere, and nothing is asked of a network."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from random import Random

from tests.proofs.checking import table
from tests.proofs.promise import Figures, Promise

_GUARDED = """
import sys
def guard(event, given):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto"):
        if event == "socket.getaddrinfo" or isinstance(given[1], tuple):
            raise RuntimeError("the network was asked: " + repr(given))
sys.addaudithook(guard)
from json import loads
from click.testing import CliRunner
from breachtui.cli import main
for command in loads(sys.argv[1]):
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 0, (command, done.output)
"""
_USE = """
import sys
exec(open(sys.argv[3]).read().partition("from json")[0])
import asyncio
from pathlib import Path
from breachtui.tui.app import BreachApp
from tests.conftest import press, settle
async def use():
    app = BreachApp(Path(sys.argv[1]), "", [sys.argv[2]])
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "escape", "f", "escape", "enter", "t", "x", "enter", "escape", "space", "slash", "b", "escape", "escape", "H", "escape")
    assert not app.faults
asyncio.run(use())
"""


def prove(folder: Path, random: Random, long: bool) -> Figures:
    """Commands and the app, in a home of their own that has nothing else in it."""
    home, data, work = (folder / name for name in ("home", "data", "work"))
    for each in (home, work, folder / "tmp"):
        each.mkdir()
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "BREACHTUI_"))
    } | {"HOME": str(home), "TMPDIR": str(folder / "tmp"), "PYTHONPATH": str(Path(__file__).parents[2])}
    environment |= {"BREACHTUI_DB": str(data / "b.db"), "PYTHONDONTWRITEBYTECODE": "1"}
    (folder / "guard.py").write_text(_GUARDED)
    files = [table(folder, "One", 40), table(folder, "Two", 40)]
    commands = [
        ["load", str(files[0]), "--report", "refused.csv"], ["search", "bank"], ["show", "1"], ["stats"], ["link"],
        ["export", "1", "-o", "one.md"], ["export", "-q", "bank", "--format", "csv", "-o", "all.csv"], ["remove", "1"],
        ["undo"], ["loads"], ["sources"], ["parse", str(files[1])],
    ]  # fmt: skip
    before = os.umask(0o022)
    try:
        for some in [[each] for each in commands] if long else [commands]:  # a process for each takes long
            _run([str(folder / "guard.py"), json.dumps(some)], work, environment)
        (folder / "use.py").write_text(_USE)
        _run(
            [str(folder / "use.py"), str(data / "b.db"), str(files[1]), str(folder / "guard.py")],
            work,
            environment,
        )
    finally:
        os.umask(before)
    written = {str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file()}
    allowed = {
        "guard.py",
        "use.py",
        "One.csv",
        "Two.csv",
        "data/b.db",
        "work/one.md",
        "work/all.csv",
        "work/refused.csv",
    }
    assert written - {"data/b.db-wal", "data/b.db-shm"} == allowed, written ^ allowed
    own = [*data.iterdir(), *work.iterdir()]
    assert {stat.S_IMODE(each.stat().st_mode) for each in own} == {0o600}
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    return {
        "commands": len(commands),
        "sessions of the app": 1,
        "files written": len(own),
        "elsewhere": 0,
        "sockets": 0,
    }


def _run(given: list[str], place: Path, environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, *given], cwd=place, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, (given, done.stderr)


PROMISE = Promise(
    "privacy",
    "The database, its log and exports can be read by their owner alone; nothing is written but the database, the"
    " configuration and the chosen file; no socket is opened.",
    prove,
)
