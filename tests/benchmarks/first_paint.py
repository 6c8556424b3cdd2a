"""How soon breachtui shows its list, next to a bare Textual app with a header, an input and a footer.

Both are started in turn under a pseudo-terminal of 80x24, and timed from the start of the process
until the terminal shows what the user waits for: for the bare app the word of its footer, for
breachtui the first organization of its list.

    python -m tests.benchmarks.first_paint [--incidents 10000] [--rounds 9]
"""

import argparse
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

from tests.benchmarks.generator import reports
from tests.databases import load

BARE = """
from textual.app import App
from textual.widgets import Footer, Header, Input
class Bare(App):
    BINDINGS = [("f2", "quit", "Leaving")]
    def compose(self):
        yield Header()
        yield Input()
        yield Footer()
Bare().run()
"""
_PATIENCE = 30  # seconds until a start counts as failed


def seconds_until(command: list[str], shown: str) -> float:
    """Seconds from starting ``command`` until its terminal has received ``shown``."""
    started = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.environ |= {"TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    received = b""
    while shown.encode() not in received:
        ready, _, _ = select.select([terminal], [], [], _PATIENCE)
        if not ready:
            raise TimeoutError(f"{command[0]} never showed {shown!r}")
        received += os.read(terminal, 65536)
    took = time.perf_counter() - started
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    os.close(terminal)
    return took


def main() -> None:
    """Print both medians and their ratio."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--incidents", type=int, default=10_000)
    options.add_argument("--rounds", type=int, default=9)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "paint.db"
        load(database, *reports(chosen.incidents))
        ours = [sys.executable, "-m", "breachtui", "--db", str(database)]
        bare = [sys.executable, "-c", BARE]
        first = "Zenith"  # what the generator names its newest
        times: dict[str, list[float]] = {"bare": [], "ours": []}
        for each in range(chosen.rounds + 1):
            one, two = seconds_until(bare, "Leaving"), seconds_until(ours, first)
            if each:  # the first round warms the caches of the disk
                times["bare"].append(one)
                times["ours"].append(two)
    medians = {name: statistics.median(values) for name, values in times.items()}
    print(f"bare Textual app     {medians['bare'] * 1e3:7.0f} ms")
    print(f"breachtui, {chosen.incidents:>7,}   {medians['ours'] * 1e3:7.0f} ms")
    print(f"ratio                {medians['ours'] / medians['bare']:7.2f}")


if __name__ == "__main__":
    main()
