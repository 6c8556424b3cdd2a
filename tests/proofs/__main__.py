"""``python -m tests.proofs [--long] [--seed N] [PROMISE …]``."""

import argparse
import tempfile
import time
from pathlib import Path
from random import Random

from tests.proofs import PROMISES
from tests.proofs.promise import told


def main() -> None:
    """Prove what was asked for, and print a line of each."""
    parser = argparse.ArgumentParser(prog="python -m tests.proofs", description=__doc__)
    parser.add_argument(
        "promises", nargs="*", choices=[[], *(each.name for each in PROMISES)], help="else all"
    )
    parser.add_argument("--long", action="store_true", help="the long form, up to an hour")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    for each in PROMISES:
        if not given.promises or each.name in given.promises:
            start = time.monotonic()
            with tempfile.TemporaryDirectory() as folder:
                figures = each.prove(Path(folder), Random(given.seed), given.long)
            print(f"{each.name:10} {told(figures)} · {time.monotonic() - start:.0f} s", flush=True)


main()
