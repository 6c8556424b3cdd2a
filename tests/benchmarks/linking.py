"""How right linking is, how long it takes, and how that grows; next to splink, where it is installed.

The labelled pairs and clusters of SHARED/linking, by kind, of SHARED/data and SHARED/articles/casie-dev (or
of a database that holds them). Then splink 5 on DuckDB over the same reports: blocks of equal names, rarest
words and totals, trained without labels. Then what 1,000 new reports cost beside 20,000 and 100,000 that are
linked, and 1,000,000 with --million: a third of the made-up ones tell an earlier breach to another office.
Seconds are those of the processor, so that what else the machine does counts little.

    python -m tests.benchmarks.linking [DATABASE] [--shared ../shared] [--splink PYTHON] [--million]
"""

import argparse
import datetime
import importlib
import json
import logging
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from breachtui.ingest import ingest
from breachtui.report import Report, Source
from breachtui.store import Store
from breachtui.values.counts import Count, CountKind
from breachtui.values.dates import DateSpan
from tests.benchmarks.installed import ENVIRONMENT
from tests.benchmarks.names import Names

_ROOT = Path(__file__).parents[2]
_LOADED = ("ca", "de", "hhs", "hibp", "iib", "in", "ma", "prc", "wa")  # of SHARED/data, as the labels have it
_THRESHOLDS = (0.1, 0.5, 0.9)
_NEW = 1_000
_SIZES = (20_000, 100_000)
_INSTALL = """splink is not installed, and is no part of what breachtui needs. To have it in the table:
    python -m venv SOMEWHERE && SOMEWHERE/bin/pip install 'splink>=5,<6'
    python -m tests.benchmarks.linking --splink SOMEWHERE/bin/python"""


def main() -> None:
    """Measure, and print the tables."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("database", nargs="?", type=Path)
    options.add_argument("--shared", type=Path, default=_ROOT.parent / "shared")
    options.add_argument("--splink", default=sys.executable, help="a Python that has splink")
    options.add_argument("--million", action="store_true", help="grow to 1,000,000 reports too")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _print_labelled(chosen, Path(folder))
        _print_growth(Path(folder), (*_SIZES, 1_000_000) if chosen.million else _SIZES)


class Took(NamedTuple):
    """Seconds of loading, seconds of linking after that, and the most memory, in megabytes."""

    loading: float
    linking: float
    resident: int


def _apart(work: Callable[..., Took], *arguments: object) -> Took:
    """What a load took in a process of its own, so that the memory is its own."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result()


def _resident() -> int:
    """The most memory that this process held, in megabytes."""
    held = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())
    return int(held[1]) // 1024 if held else 0


def load_shared(database: Path, shared: Path) -> Took:
    """Load the reports that the labels speak of; to be run in a process of its own."""
    paths = [str(shared / "data" / each) for each in _LOADED] + [str(shared / "articles" / "casie-dev")]
    started = written = time.process_time()
    with Store(database) as store:
        for _ in ingest(store, paths):
            written = time.process_time()  # linking begins after the last file
    return Took(written - started, time.process_time() - written, _resident())


def _score(shared: Path, database: Path) -> str:
    """What the scorer of the labels prints."""
    script, pairs, clusters = (
        f"{shared}/linking/{each}" for each in ("score.py", "pairs.jsonl", "clusters.jsonl")
    )
    command = [sys.executable, script, pairs, str(database), "--clusters", clusters]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


_FIGURES = {
    "precision": r"siblings as errors: precision (\S+)", "recall": r"siblings as errors: .* recall (\S+)",
    "F1": r"siblings as errors: .* F1 (\S+)", "different": r"merges: different (\S+)",
    "sibling": r"merges: .* sibling (\S+)", "B3 P": r"B-cubed precision (\S+)",
    "B3 R": r"B-cubed .* recall (\S+)", "exact": r"made exactly: (\S+)",
}  # fmt: skip


def _row(name: str, said: str, seconds: float | None, resident: int | None) -> str:
    found = [re.search(pattern, said) for pattern in _FIGURES.values()]
    cells = "".join(f"{match[1] if match else '-':>10}" for match in found)
    return f"{name:22}{cells}{f'{seconds:.1f}' if seconds else '-':>9}{resident or '-':>7}"


def _print_labelled(chosen: argparse.Namespace, folder: Path) -> None:
    took: Took | None = None
    database: Path = chosen.database or folder / "shared.db"
    if not chosen.database:
        took = _apart(load_shared, database, chosen.shared)
        print(f"loading {took.loading:.1f} s, linking {took.linking:.1f} s", end="")
        print(f" ({took.linking / took.loading:.2f} of loading); resident {took.resident} MB")
    said = _score(chosen.shared, database)
    print(f"{said}\n{'':22}{''.join(f'{name:>10}' for name in _FIGURES)}{'seconds':>9}{'MB':>7}")
    print(_row("breachtui", said, *(took[1:] if took else (None, None))))
    code = "import sys; from tests.benchmarks.linking import splink; splink(*sys.argv[1:])"
    command = [chosen.splink, "-c", code, str(database.resolve()), str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT, cwd=_ROOT)
    if run.returncode:
        print(_INSTALL if "No module named 'splink'" in run.stderr else run.stderr)
        return
    done = json.loads(run.stdout.splitlines()[-1])
    for threshold in _THRESHOLDS:
        said = _score(chosen.shared, folder / f"splink-{threshold}.db")
        print(_row(f"splink, from {threshold}", said, done["seconds"], done["resident"]))
    print("seconds: breachtui's of linking, splink's of reading, training and clustering, on all cores")


_WORD = re.compile(r"[a-z0-9]+")
_WEAK = re.compile(
    r"a|and|behalf|co|company|corp(oration)?|dba|for|group|inc|its|l?l[cp]|l?td|of|on|pl?lc|pc|the"
)
_READ = """SELECT id, organization, substr(occurred, 1, 10), substr(coalesce(reported, published), 1, 10),
    individuals_affected FROM reports"""


def splink(database: str, folder: str) -> None:
    """Link a database's reports by splink into a file a threshold; prints seconds and memory as JSON."""
    started = time.process_time()
    package, comparisons = (importlib.import_module(f"splink{each}") for each in ("", ".comparison_library"))
    duckdb, arrow = (importlib.import_module(each) for each in ("splink.backends.duckdb", "pyarrow"))
    connection = sqlite3.connect(database)
    table = duckdb.DuckDBAPI().register(arrow.Table.from_pylist(_plain(connection)))
    apart, block = comparisons.AbsoluteDateDifferenceAtThresholds, package.block_on
    name = comparisons.JaroWinklerAtThresholds("name", [0.95, 0.88])
    settings = package.SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            name.configure(term_frequency_adjustments=True),
            apart("occurred", input_is_string=True, metrics=["day"] * 2, thresholds=[1, 31]),
            apart("reported", input_is_string=True, metrics=["day"] * 3, thresholds=[3, 31, 180]),
            comparisons.ExactMatch("total"),
        ],
        blocking_rules_to_generate_predictions=[
            block("name"), block("rare"), block("total", "substr(name, 1, 1)")
        ],
    )  # fmt: skip
    linker = package.Linker(table, settings, log_level=logging.ERROR)
    surely = [block("name", "occurred"), block("name", "reported")]
    linker.training.estimate_probability_two_random_records_match(surely, recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in (block("name"), block("occurred", "rare")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule, record_sample_proportion=1.0)
    pairs = linker.inference.predict(threshold_match_probability=min(_THRESHOLDS))
    cluster = linker.clustering.cluster_pairwise_predictions_at_threshold
    found = {each: cluster(pairs, threshold_match_probability=each).as_record_list() for each in _THRESHOLDS}
    took = time.process_time() - started
    for threshold, rows in found.items():
        clusters = {row["unique_id"]: row["cluster_id"] for row in rows}
        _write(connection, Path(folder) / f"splink-{threshold}.db", clusters)
    connection.close()
    print(json.dumps({"seconds": took, "resident": _resident()}))


def _plain(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """The reports with names as words without legal forms, the rarest word, and days."""
    rows = connection.execute(_READ).fetchall()
    names = {
        id: [w for w in _WORD.findall((n or "").lower()) if not _WEAK.fullmatch(w)] for id, n, *_ in rows
    }
    common = Counter(word for words in names.values() for word in set(words))
    return [
        {
            "unique_id": id, "name": " ".join(names[id]) or None,
            "rare": min(names[id], key=lambda word: (common[word], word), default=None),
            "occurred": occurred, "reported": reported, "total": total,
        }
        for id, _, occurred, reported, total in rows
    ]  # fmt: skip


def _write(connection: sqlite3.Connection, path: Path, clusters: dict[int, int]) -> None:
    """A database with what the scorer reads, and these incidents."""
    connection.execute("ATTACH ? AS made", (str(path),))
    connection.execute(
        "CREATE TABLE made.reports AS SELECT id, key, id AS incident_id, path, row, organization FROM reports"
    )
    connection.execute("CREATE TABLE made.appearances AS SELECT report_id, path, row FROM appearances")
    moved = [(cluster, id) for id, cluster in clusters.items()]
    connection.executemany("UPDATE made.reports SET incident_id = ? WHERE rowid = ?", moved)
    connection.commit()
    connection.execute("DETACH made")


_OFFICES = ("hhs", "in", "ca", "wa", "ma", "de")
_TOTALS, _UNDATED = ("hhs", "in"), ("hhs", "ma")  # offices that state the total, and no day of the breach
_KEPT = 20_000  # breaches that may yet be told to another office


class _Breach(NamedTuple):
    organization: tuple[str, str]
    start: datetime.date
    told: datetime.date
    people: int
    offices: list[str]


def filings(seed: int = 1) -> Iterator[Report]:
    """Made-up filings: a third tell an earlier breach to another office, 3 % of the others are a second breach."""
    chance = random.Random(seed)
    names, known, number = Names(chance), list[_Breach](), 0
    while True:
        number += 1
        if known and chance.random() < 1 / 3:
            at = chance.randrange(len(known))
            breach = known[at]
        else:
            old = known and chance.random() < 0.03
            start = datetime.date(2012, 1, 1) + datetime.timedelta(chance.randrange(5000))
            told = start + datetime.timedelta(chance.randrange(20, 250))
            organization = chance.choice(known).organization if old else names()
            breach = _Breach(organization, start, told, int(chance.paretovariate(0.7) * 500), [])
            at = len(known) if len(known) < _KEPT else chance.randrange(len(known))
            known[at : at + 1] = [breach]
        office = chance.choice([each for each in _OFFICES if each not in breach.offices])
        breach.offices.append(office)
        if (len(breach.offices) > 1 and chance.random() < 0.5) or len(breach.offices) == len(_OFFICES):
            known.pop(at)  # told to all that it is told to
        yield _filing(breach, office, Source(office, f"made-{seed}-{number}"), chance)


def _filing(breach: _Breach, office: str, source: Source, chance: random.Random) -> Report:
    told = breach.told + datetime.timedelta(int(chance.expovariate(0.1)))
    total, place = office in _TOTALS, f"US-{office.upper()}"
    residents = Count(1 + breach.people // chance.randrange(5, 200), CountKind.RESIDENTS, jurisdiction=place)
    name, sector = breach.organization
    return Report(
        source=source, organization=name, organization_type=sector, jurisdiction=place,
        individuals_affected=breach.people if total else None,
        counts=(Count(breach.people),) if total else (residents,),
        occurred=None if office in _UNDATED else DateSpan.parse(breach.start.isoformat()),
        reported=DateSpan.parse(told.isoformat()),
    )  # fmt: skip


def load_made(database: Path, first: int, number: int) -> Took:
    """Make, load and link reports, ``first`` being left out; to be run in a process of its own."""
    reports = filings()
    next(islice(reports, first, first), None)
    with Store(database) as store:
        started = time.process_time()
        with store.load("made") as load:
            for report in islice(reports, number):
                load.add(report)
        written = time.process_time()
        store.link()
        return Took(written - started, time.process_time() - written, _resident())


def _print_growth(folder: Path, sizes: tuple[int, ...]) -> None:
    print(f"\n{'linked before':>14}{'load s':>9}{'link s':>9}{'MB':>7}  {f'{_NEW:,} more:':>12}", end="")
    print(f"{'load s':>9}{'link s':>9}{'MB':>7}{'incidents':>12}{'links s, ratio':>16}")
    least = 0.0
    for size in sizes:
        database = folder / f"made{size}.db"
        before, more = (_apart(load_made, database, *part) for part in ((0, size), (size, _NEW)))
        least = least or more.linking
        with Store(database) as store:
            incidents = len(store)
        print(f"{size:14,}{before.loading:9.1f}{before.linking:9.1f}{before.resident:7}{'':14}", end="")
        print(f"{more.loading:9.2f}{more.linking:9.2f}{more.resident:7}{incidents:12,}", end="")
        print(f"{more.linking / least:15.2f}x", flush=True)
        database.unlink()


if __name__ == "__main__":
    main()
