"""How soon breachtui shows its list, next to a bare Textual app and to itself on a hundred incidents.

All are started in turn under a pseudo-terminal of 80x24, and timed from the start of the process
until the terminal shows what the user waits for: for the bare app the word of its footer, for
breachtui the first organization of its list.

    python -m tests.benchmarks.first_paint [--incidents 10000 | --database FILE.db] [--rounds 9]
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.generator import reports
from tests.benchmarks.terminal import Terminal
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
_FEW = 100
_NEWEST = "Zenith"  # what the generator names its newest


def seconds_until(command: list[str], shown: str) -> float:
    """Seconds from starting ``command`` until its terminal has received ``shown``."""
    terminal = Terminal(command)
    try:
        return terminal.seconds_until(shown)
    finally:
        terminal.close()


def main() -> None:
    """Print both medians and their ratio."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--incidents", type=int, default=10_000)
    options.add_argument("--database", type=Path, help="a file of the generator's, instead of a new one")
    options.add_argument("--rounds", type=int, default=9)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database, few = chosen.database or Path(folder) / "paint.db", Path(folder) / "few.db"
        if not chosen.database:
            load(database, *reports(chosen.incidents))
        load(few, *reports(_FEW))
        commands = {
            "bare Textual app": ([sys.executable, "-c", BARE], "Leaving"),
            f"breachtui, {_FEW}": (_breachtui(few), _NEWEST),
            "breachtui": (_breachtui(database), _NEWEST),
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for each in range(chosen.rounds + 1):
            for name, (command, shown) in commands.items():
                took = seconds_until(command, shown)
                if each:  # the first round warms the caches of the disk
                    times[name].append(took)
    medians = {name: statistics.median(values) for name, values in times.items()}
    for name, median in medians.items():
        print(f"{name:20}{median * 1e3:7.0f} ms")
    bare, hundred, whole = medians.values()
    print(f"next to the bare app {whole / bare:6.2f}\nnext to {_FEW} incidents {whole / hundred:5.2f}")


def _breachtui(database: Path) -> list[str]:
    return [sys.executable, "-m", "breachtui", "open", "--fresh", "--db", str(database)]


if __name__ == "__main__":
    main()
