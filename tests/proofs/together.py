"""Two at once: several processes on one file lose nothing, and come to what one after the other comes to."""

import os
import sqlite3
import time
import traceback
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

from breachtui.ingest import ingest
from breachtui.search.parsing import parse
from breachtui.store import Store
from tests.benchmarks.generator import reports
from tests.databases import load
from tests.proofs.checking import sound, table
from tests.proofs.promise import Figures, Promise

_LOADS = 8
_LINKED = 20_000  # reports


def _apart(act: Callable[..., object], *given: object) -> int:
    process = os.fork()
    if process:
        return process
    try:
        act(*given)
    except BaseException:  # noqa: BLE001  a child that fails must not go on as its parent
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _ended(processes: list[int]) -> None:
    codes = [os.waitstatus_to_exitcode(os.waitpid(each, 0)[1]) for each in processes]
    assert codes == [0] * len(codes), codes


def _load(database: Path, files: list[Path]) -> None:
    with Store(database) as store:
        for done in ingest(store, [str(each) for each in files]):
            assert not done.refusals, done.refusals


def _write(database: Path, who: str, ids: list[int]) -> None:
    """Notes of one app; what it wrote it sees, and in the end what the other wrote."""
    with Store(database) as store:
        for id in ids:
            store.note(id, f"{who} {id}")
            store.tag([id], who)
            assert store.incident(id).note == f"{who} {id}"


def _link(database: Path) -> None:
    with Store(database) as store:
        store.link()


def _waits(folder: Path) -> Figures:
    """How long each edit waits while very many reports are linked for the first time."""
    database = folder / "first.db"
    load(database, *reports(_LINKED))
    waits: list[float] = []
    linking = _apart(_link, database)
    with Store(database) as store:
        while os.waitid(os.P_PID, linking, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            start = time.monotonic()
            store.note(len(waits) + 1, f"edit {len(waits)}")
            waits.append(time.monotonic() - start)
            time.sleep(0.1)  # as a person pauses between edits; the load goes on meanwhile
        assert [store.incident(id + 1).note for id in range(len(waits))] == [
            f"edit {n}" for n in range(len(waits))
        ]
    _ended([linking])
    sound(database)
    *_, most = ordered = sorted(waits)
    median, late = (f"{ordered[int(len(ordered) * part)]:.1f}" for part in (0.5, 0.95))
    return {
        "reports linked for the first time": _LINKED, "edits meanwhile": len(waits),
        "seconds that they wait (median, 95th of 100, most)": f"{median}, {late}, {most:.1f}",
    }  # fmt: skip


def _read(database: Path, seconds: int) -> None:
    """A long reader: one transaction from beginning to end sees one state."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        first = connection.execute("SELECT count(*), max(id) FROM reports").fetchone()
        for _ in range(seconds * 10):
            assert connection.execute("SELECT count(*), max(id) FROM reports").fetchone() == first


def _incidents(database: Path) -> set[frozenset[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    with closing(sqlite3.connect(database)) as connection:
        for key, incident in connection.execute("SELECT key, incident_id FROM reports"):
            found[incident].add(key)
    return {frozenset(each) for each in found.values()}


def prove(folder: Path, random: Random, long: bool) -> Figures:
    """Eight loads on one new file, then two who write and one who reads beside further loads."""
    read = notes = 0
    for turn in range(6 if long else 1):
        rows = 200 if long else 40
        files = [
            table(folder, f"T{turn}N{n % 5}", rows + n) for n in range(_LOADS)
        ]  # three pairs tell of the same
        more = [table(folder, f"M{turn}N{n}", rows) for n in range(2)]
        shared, alone = folder / f"shared-{turn}.db", folder / f"alone-{turn}.db"
        _ended([_apart(_load, shared, [file]) for file in files])
        with Store(shared) as store:
            ids = list(store.find(parse("")).ids)
            random.shuffle(ids)
            mine, yours = sorted(ids[:15]), sorted(ids[15:30])
        _ended([
            *(_apart(_load, shared, [file]) for file in more),
            _apart(_write, shared, "one", mine),
            _apart(_write, shared, "two", yours),
            _apart(_read, shared, 5 if long else 1),
        ])  # fmt: skip
        for file in [*files, *more]:
            _load(alone, [file])
        sound(shared)
        assert _incidents(shared) == _incidents(alone)
        with Store(shared) as store:
            for who, ids in (("one", mine), ("two", yours)):
                assert all(store.incident(id).note == f"{who} {id}" for id in ids)
                assert set(store.find(parse(f"tag:{who}")).ids) == set(ids)
                notes += len(ids)
        assert shared.with_name(f"{shared.name}-wal").exists() is False  # the last to leave empties it
        read += sum(map(len, _incidents(shared)))
    found = {"loads": (_LOADS + 2) * (6 if long else 1), "reports": read, "notes kept": notes, "locked": 0}
    return {**found, **_waits(folder)} if long else found


PROMISE = Promise(
    "together",
    "Eight loads, two who write and a long reader on one file: nobody is told that it is locked, nothing is lost, and the"
    " incidents are those of one after the other.",
    prove,
)
