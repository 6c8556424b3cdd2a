"""How long exact counts of facets take, by SQL and from memory; CPU time, so that a busy machine does not matter.

python -m tests.benchmarks.facets FILE.db
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from breachtui.search.parsing import parse
from breachtui.store import Store
from breachtui.store.combinations import counted_by_sql


def milliseconds(work: Callable[[], Any]) -> float:
    """CPU time of this process."""
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000


def main() -> None:
    """Print the times for all incidents of a file."""
    with Store(Path(sys.argv[1])) as store:
        ids = store.find(parse("")).ids
        counts: dict[str, Callable[[], Any]] = {
            "estimate, shown at once": partial(store.facets, ids),
            "exact, by SQL": lambda: list(counted_by_sql(store._connection, ids)),
            "exact, read into memory": partial(store.facets, ids, exact=True),
            "exact, from memory": partial(store.facets, ids, exact=True),
        }
        print(f"{len(ids):,} incidents")
        for name, count in counts.items():
            print(f"{name:26s}{milliseconds(count):8.0f} ms")


if __name__ == "__main__":
    main()
