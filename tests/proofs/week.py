"""A week in an hour: memory, handles, the log and temporary files do not grow with what is done."""

import gc
import os
from pathlib import Path
from random import Random

from breachtui.errors import BreachError
from breachtui.export import render
from breachtui.ingest import ingest
from breachtui.saving import save
from breachtui.search.parsing import parse
from breachtui.store import Store
from breachtui.store.connection import LOG_BYTES
from breachtui.store.database_file import files
from tests.proofs.checking import sound, table
from tests.proofs.promise import Figures, Promise

_QUERIES = (
    "bank",
    "frok",
    "affected:>500",
    "state:IN -bank",
    "sort:affected",
    "tag:x",
    "has:note",
    "week -zzzzzzzz",
)


def prove(folder: Path, random: Random, long: bool) -> Figures:
    """Mixed operations on one file; the second half may take no more of anything than the first."""
    database, turns = folder / "b.db", 150 if long else 10
    paths = [table(folder, f"Week{n}", 60 if long else 20) for n in range(4)]
    with Store(database) as store:
        seen: list[tuple[int, int, int, int]] = []
        for turn in range(turns):
            _turn(store, folder, paths, random, turn, _QUERIES if long else _QUERIES[::3])
            if turn % (turns // 10) == 0:
                gc.collect()
                log = files(database)[1]
                seen.append(
                    (
                        _memory(),
                        len(list(Path("/proc/self/fd").iterdir())),
                        log.stat().st_size,
                        len(list(folder.iterdir())),
                    )
                )
    sound(database)
    warm, last = seen[len(seen) // 3], seen[-1]
    assert last[0] <= warm[0] * 1.2 + 8_000, seen
    assert last[1] <= warm[1] + 1, seen
    assert all(each[2] <= 2 * LOG_BYTES for each in seen), seen
    assert last[3] == warm[3], seen
    return {
        "turns": turns, "memory at a third (KB)": warm[0], "at the end (KB)": last[0], "handles": last[1],
        "largest log (KB)": max(each[2] for each in seen) // 1024,
    }  # fmt: skip


def _turn(
    store: Store, folder: Path, paths: list[Path], random: Random, turn: int, queries: tuple[str, ...]
) -> None:
    for _ in ingest(store, [str(paths[turn % len(paths)])]):
        pass
    for query in queries:
        ids = list(store.find(parse(query)).ids)[:20]
        store.rows(ids)
        store.facets(ids)
        if not ids:
            continue
        one = random.choice(ids)
        try:
            store.tag([one], "x", random.random() < 0.5)
            store.note(one, f"turn {turn}")
            store.edit([one], "state", random.choice(["CA", "IN", ""]))
            store.mark(ids[:3], random.random() < 0.5)
            save(render(store.incidents(ids[:5])), folder / "out.md", force=True)
            store.undo()
            store.redo()
            store.remove([one])
            store.undo()
        except BreachError:
            store.undo()
    loads = store.loads()
    store.take_back(loads[0].id)
    store.undo()


def _memory() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


PROMISE = Promise(
    "week",
    "After hours of loading, searching, editing, undoing and exporting, memory, open files, the log and temporary files are"
    " what they were.",
    prove,
)
