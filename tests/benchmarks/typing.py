"""How soon the app shows what a key asks for, under a pseudo-terminal, on a file of many incidents.

Queries are typed letter by letter and taken back, the list is sorted, filtered, paged and its facets
are shown; incidents are marked, compared, cited and counted. For each key: the milliseconds until its first byte reaches the terminal, until the list stands as
it stays, and until the preview beside it does too.

    python -m tests.benchmarks.typing FILE.db [--queries 24] [--rounds 5] [--width 160 --height 48]
"""

import argparse
import sqlite3
import sys
from collections import defaultdict
from itertools import islice

from tests.benchmarks.queries import Queries
from tests.benchmarks.terminal import Painted, Terminal

_ESCAPE, _ENTER, _CLEAR, _PAGE_DOWN = "\x1b", "\r", "\x15", "\x1b[6~"
_OF_THE_LIST = (
    ("sort", ["s"] * 10),
    ("page down", [_PAGE_DOWN] * 10),
    ("last, first", ["G", "g"] * 2),
    ("facets shown, hidden", ["f"] * 4),
)
_FILTERS = ("state:CA", "type:hacking", "attack:ransomware", "data:ssn", "affected:>100k", "year:2021")
Times = dict[str, list[Painted]]


def main() -> None:
    """Press the keys, and print the table."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("database")
    options.add_argument("--queries", type=int, default=24)
    options.add_argument("--rounds", type=int, default=5, help="of the keys that mark and ask")
    options.add_argument("--width", type=int, default=160)
    options.add_argument("--height", type=int, default=48)
    chosen = options.parse_args()
    connection = sqlite3.connect(chosen.database)
    every = max(1, 312 // chosen.queries)
    queries = [query.text for query in islice(Queries(connection)(24), 0, None, every)]
    connection.close()
    command = [sys.executable, "-m", "breachtui", "open", "--fresh", "--db", chosen.database]
    terminal = Terminal(command, chosen.width, chosen.height)
    try:
        terminal.settle()
        terminal.settle()
        _print(_pressed(terminal, queries, chosen.rounds))
        print(f"resident at the end: {terminal.resident()} MB")
    finally:
        terminal.close()


def _pressed(terminal: Terminal, queries: list[str], rounds: int) -> Times:
    times: Times = defaultdict(list)
    for query in queries:
        terminal.press("/")
        for letter in query:
            times["a letter of a query"].append(terminal.press(letter))
        times["query taken back"].append(terminal.press(_CLEAR))
    for query in _FILTERS:
        times["filter pasted"].append(terminal.press(query))
        times["filter taken back"].append(terminal.press(_CLEAR))
    terminal.press(_ENTER)
    for name, keys in _OF_THE_LIST:
        for key in keys:
            times[name].append(terminal.press(key))
        terminal.press("g")
    for _ in range(rounds):
        _marked(terminal, times)
        _asked(terminal, times)
    return times


def _marked(terminal: Terminal, times: Times) -> None:
    """Marks of all, of a range of ten pages, the marked alone."""
    times["* all marked"].append(terminal.press("*"))
    times["u no longer"].append(terminal.press("u"))
    terminal.press("g")
    times["space, one marked"].append(terminal.press(" "))
    for _ in range(10):
        terminal.press(_PAGE_DOWN)
    times["v a range marked"].append(terminal.press("v"))
    for _ in range(2):
        times["m the marked, all"].append(terminal.press("m"))
    times["F compared"].append(terminal.press("F"))
    for key in "jjk":
        times["j while compared"].append(terminal.press(key))
    times["F no longer"].append(terminal.press("F"))
    terminal.press("u")


def _asked(terminal: Terminal, times: Times) -> None:
    """What opens over the list, and the citation of a row."""
    for key, name in (("C", "columns"), ("V", "views"), ("%", "statistics")):
        times[f"{key} {name}"].append(terminal.press(key))
        if key == "%":
            terminal.settle()  # its figures follow
        times["escape from there"].append(terminal.press(_ESCAPE))
    times["y a citation"].append(terminal.press("y"))


def _print(times: Times) -> None:
    titles = ("first byte", "list", "whole screen")
    print(f"{'milliseconds until':24}{'n':>5}", *(f"{title:>14}{'p95':>7}{'max':>7}" for title in titles))
    for name, painted in times.items():
        print(f"{name:24}{len(painted):5}", end="")
        for part in ("first", "listed", "whole"):
            values = [getattr(each, part) * 1e3 for each in painted]
            print(f"{_part(values, 0.5):15.1f}{_part(values, 0.95):7.1f}{max(values):7.1f}", end="")
        print()


def _part(values: list[float], part: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


if __name__ == "__main__":
    main()
