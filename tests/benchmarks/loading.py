"""How fast tables are loaded, next to ``sqlite-utils insert FILE --csv`` of the same file in the same run.

breachtui parses every cell, keeps it as evidence and indexes the words; sqlite-utils stores the cells.

    python -m tests.benchmarks.loading [FILE.csv …] [--rows 20000] [--rounds 3]

Without a file, tables in the shape of the HHS and the Washington exports are made up.
"""

import argparse
import csv
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.generator import reports
from tests.benchmarks.installed import ENVIRONMENT

_HHS = (
    "Name of Covered Entity", "State", "Covered Entity Type", "Individuals Affected", "Breach Submission Date",
    "Type of Breach", "Location of Breached Information", "Business Associate Present", "Web Description",
)  # fmt: skip
_CA = ("Organization Name", "Date(s) of Breach  (if known)", "Reported Date")


def made_up(folder: Path, rows: int) -> list[Path]:
    """A table in the shape of HHS's export and one in that of California's."""
    hhs, ca = folder / "hhs.csv", folder / "ca.csv"
    with hhs.open("w", newline="") as one, ca.open("w", newline="") as two:
        first, second = csv.writer(one), csv.writer(two)
        first.writerow(_HHS)
        second.writerow(_CA)
        for each in reports(rows):
            bounds = each.occurred.bounds if each.occurred else None
            day = f"{bounds[0]:%m/%d/%Y}" if bounds else ""
            first.writerow(
                (each.organization, each.state, "Healthcare Provider", each.individuals_affected or 500, day,
                 each.breach_type or "Other", "Network Server, Email", "No", "")
            )  # fmt: skip
            second.writerow((each.organization, day, day))
    return [hhs, ca]


def seconds(*command: str) -> float:
    """Wall-clock seconds of a process; raises where it fails."""
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", *command], capture_output=True, text=True, check=False, env=ENVIRONMENT
    )
    if done.returncode and "added" not in done.stderr:
        raise RuntimeError(done.stderr)
    return time.perf_counter() - started


def main() -> None:
    """Print rows a second of both, and the ratio."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--rows", type=int, default=20_000)
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file in chosen.files or made_up(folder, chosen.rows):
            with file.open(newline="", encoding="utf-8", errors="replace") as table:
                rows = sum(1 for _ in csv.reader(table)) - 1
            ours, theirs = [], []
            for each in range(chosen.rounds + 1):
                base = str(folder / f"{file.stem}{each}")
                load = "breachtui", "load", str(file), "--db", f"{base}.ours.db"
                insert = "sqlite_utils", "insert", f"{base}.theirs.db", "t", str(file), "--csv"
                ours.append(seconds(*load))
                theirs.append(seconds(*insert))
            one, two = statistics.median(ours[1:]), statistics.median(theirs[1:])  # the first compiles
            print(f"{file.name:40s}{rows:>9,} rows  breachtui {rows / one:>7,.0f}/s", end="")
            print(f"  sqlite-utils {rows / two:>7,.0f}/s  ratio {two / one:5.2f}")


if __name__ == "__main__":
    main()
