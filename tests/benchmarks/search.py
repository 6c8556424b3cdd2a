"""Search among very many incidents, next to fzf, rapidfuzz and SQL LIKE over the same lines.

Makes the incidents (a million take some ten minutes; a folder given with --folder keeps them), asks
queries with known targets, types them letter by letter, sorts, filters, counts, and prints what that
took. Files are read once before, so that all find them in the system's cache.

    python -m tests.benchmarks.search [--incidents 1000000] [--small 10000] [--each 24] [--folder DIR]
"""

import argparse
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path

from breachtui.store import Store
from tests.benchmarks.engine import Measures, measure
from tests.benchmarks.generator import reports
from tests.benchmarks.queries import Queries, Query
from tests.benchmarks.rivals import Answer, answers, fzf, like, rapidfuzz, write_lines

_LOADED = 20_000  # reports by which the rate of loading is measured


def main() -> None:
    """Measure, and print the tables."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--incidents", type=int, default=1_000_000)
    options.add_argument("--small", type=int, default=10_000)
    options.add_argument("--each", type=int, default=24, help="queries of each kind")
    options.add_argument("--rivals", type=int, default=3, help="of these, asked of the others")
    options.add_argument("--folder", type=Path)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        folder = chosen.folder or Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        print(f"loading {_LOADED:,} new reports: {_load_rate(Path(passing)):,.0f} a second")
        small = _measured(_database(folder, chosen.small), chosen.each)
        database = _database(folder, chosen.incidents)
        big = _measured(database, chosen.each)
        _print_ours(big, small)
        _print_rivals(database, folder / f"{chosen.incidents}.txt", big, chosen)
        _print_size(database, chosen.incidents)


def _database(folder: Path, number: int) -> Path:
    path = folder / f"{number}.db"
    if not path.exists():
        _load(path, number)
    with path.open("rb") as file:
        while file.read(1 << 24):
            pass
    return path


def _load(path: Path, number: int) -> float:
    """Seconds that the store takes, without making the reports."""
    took = 0.0
    with Store(path) as store, store.load("made") as load:
        for report in reports(number):
            started = time.perf_counter()
            load.add(report)
            took += time.perf_counter() - started
    return took


def _load_rate(folder: Path) -> float:
    return _LOADED / _load(folder / "rate.db", _LOADED)


def _queries(database: Path, each: int) -> list[Query]:
    connection = sqlite3.connect(database)
    queries = list(Queries(connection)(each))
    connection.close()
    return queries


def _measured(database: Path, each: int) -> Measures:
    # a process of its own, so that its memory is that of the search alone
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(measure, database, _queries(database, each)).result()


def _ms(times: Iterable[float], part: float = 0.5) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] * 1e3


def _print_ours(big: Measures, small: Measures) -> None:
    print(f"\n{'kind of query':20}{'in ten':>8}{'median ms':>11}{'p95 ms':>9}{'small':>8}{'growth':>8}")
    before = dict(_by_kind(small.answers))
    for kind, found in [*_by_kind(big.answers), ("all", big.answers)]:
        times, earlier = (
            [each.seconds for each in found],
            [e.seconds for e in before.get(kind, small.answers)],
        )
        hits, median = statistics.fmean(each.hit for each in found), _ms(times)
        print(f"{kind:20}{hits:8.3f}{median:11.2f}{_ms(times, 0.95):9.2f}", end="")
        print(f"{_ms(earlier):8.2f}{median / _ms(earlier):7.1f}x")
    print()
    for name, times in (
        ("keystroke", big.keystrokes), ("the same, small", small.keystrokes), ("sort", big.sorts),
        ("filter", list(big.filters.values())), ("page down", big.pages),
    ):  # fmt: skip
        print(f"{name:20} n={len(times):5}  median {_ms(times):8.2f} ms  p95 {_ms(times, 0.95):8.2f}", end="")
        print(f"  longest {max(times) * 1e3:8.2f}")
    for name, seconds in sorted(big.filters.items(), key=lambda each: -each[1])[:4]:
        print(f"  slow filter: {name:38}{seconds * 1e3:9.2f} ms")
    for what, took in (("facets", big.facets), ("all ids of", big.whole)):
        print(f"{what}: " + ", ".join(f"{name or 'everything'} {s * 1e3:.1f} ms" for name, s in took.items()))
    print(f"resident: {big.resident} MB; small: {small.resident} MB")


def _by_kind(found: Sequence[Answer]) -> list[tuple[str, list[Answer]]]:
    return [(kind, list(group)) for kind, group in groupby(found, key=lambda each: each.kind)]


def _print_rivals(database: Path, lines: Path, big: Measures, chosen: argparse.Namespace) -> None:
    connection = sqlite3.connect(database)
    if not lines.exists():
        write_lines(connection, lines)
    grouped = groupby(_queries(database, chosen.each), key=lambda query: query.kind)
    asked = [query for _, group in grouped for query in list(group)[: chosen.rivals]]
    one_each = asked[:: chosen.rivals]
    ours = [each.seconds for each in big.answers]
    print(
        f"\n{'next to others':28}{'queries':>8}{'in ten':>8}{'median ms':>11}{'p95 ms':>9}{'slower by':>15}"
    )
    for name, ask, some in (
        ("fzf --filter", fzf(lines), asked),
        ("SQL LIKE", like(connection), asked),
        ("rapidfuzz over all names", rapidfuzz(lines), one_each),
    ):
        found = list(answers(some, ask))
        times = [each.seconds for each in found]
        median, slowest = _ms(times), _ms(times, 0.95)
        hits = statistics.fmean(each.hit for each in found)
        print(f"{name:28}{len(found):8}{hits:8.2f}{median:11.0f}{slowest:9.0f}", end="")
        print(f"{median / _ms(ours):8.0f}x{slowest / _ms(ours, 0.95):5.0f}x")
    connection.close()


def _print_size(database: Path, incidents: int) -> None:
    connection = sqlite3.connect(database)
    sizes = connection.execute(
        "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC"
    ).fetchall()
    connection.close()
    print(f"\nbytes on disk an incident: {sum(size for _, size in sizes) / incidents:,.0f}")
    for name, size in sizes[:24]:
        print(f"  {name:44}{size / incidents:8.1f}")


if __name__ == "__main__":
    main()
