"""Hostile input: whatever is read, asked or typed ends in time, in a bounded memory, and in no fault.

Inputs are made of sound ones by a mutator; each is that of its kind and number, so that a fault can be had again.
"""

import os
import pickle
import resource
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import FrameType

from breachtui.errors import BreachError
from breachtui.ingest import ingest
from breachtui.store import Store
from tests.proofs import mutating
from tests.proofs.hostile_kinds import SEEDS, Fault, Kind, kinds
from tests.proofs.promise import Figures, Promise, told

_LONG, _SHORT = 1_000_000, 300
_BATCH = 5_000  # inputs of one process: a library that crashes takes no more with it
_SECONDS = 20  # of work, after which an input is a hang
_MEMORY = 3 * 2**30
_SHOWN = 40  # faults


class _Hang(BaseException):
    """An input took too long; nothing that is read may catch it."""


@dataclass
class _Tally:
    """What came of inputs of one kind."""

    inputs: int = 0
    size: int = 0
    """Bytes of all of them."""
    work: float = 0.0
    """Seconds of the processor for all of them."""
    slowest: float = 0.0
    """Seconds for the one that took the most."""
    memory: int = 0
    """Megabytes at most of a process that read them."""
    faults: list[str] = field(default_factory=list)

    def add(self, other: "_Tally") -> None:
        """Count those of another process too."""
        self.inputs += other.inputs
        self.size += other.size
        self.work += other.work
        self.slowest = max(self.slowest, other.slowest)
        self.memory = max(self.memory, other.memory)
        self.faults += other.faults

    def __str__(self) -> str:
        rate = self.inputs / max(self.work, 1e-9)
        per = 1000 * self.work / max(self.size / 1024, 1e-9)
        return (
            f"{self.inputs:,} ({rate:,.0f} a second, {per:.1f} ms a kB, slowest {self.slowest:.2f} s,"
            f" {self.memory} MB)"
        )


def prove(folder: Path, random: Random, long: bool) -> Figures:
    """A million inputs, or a few hundred; every fault is told, and the first few are enough."""
    database = folder / "b.db"
    with Store(database) as store:
        for _ in ingest(store, [str(SEEDS)]):
            pass
    every, seed = kinds(folder), random.randrange(2**32)
    _warm(every, database)
    tallies = {kind.name: _Tally() for kind in every}
    with suppress(KeyboardInterrupt):  # what was done until then is told
        for kind, tally in _tallies(folder, database, every, seed, _LONG if long else _SHORT):
            tallies[kind.name].add(tally)
            print("\n".join(tally.faults), end="\n" * bool(tally.faults), file=sys.stderr, flush=True)
            done = sum(each.inputs for each in tallies.values())
            faults = sum(len(each.faults) for each in tallies.values())
            if long:
                print(f"{done:,} inputs, {faults} faults", file=sys.stderr, flush=True)
            if faults > _SHOWN:
                break
    found = [fault for each in tallies.values() for fault in each.faults]
    inputs = sum(each.inputs for each in tallies.values())
    figures: Figures = {"inputs": inputs, **{name: str(each) for name, each in tallies.items()}}
    assert not found, "\n".join([told(figures), *found[:_SHOWN]])
    return figures


def _warm(every: list[Kind], database: Path) -> None:
    """Read a sound input of each kind: what that imports, no process has to import anew."""
    with Store(database) as store:
        for kind in every:
            with suppress(BreachError):
                kind.read(kind.seeds[0], store, Random(0))


def _tallies(
    folder: Path, database: Path, every: list[Kind], seed: int, wanted: int
) -> Iterator[tuple[Kind, _Tally]]:
    """What comes of each batch, one process for each, as many at a time as there are processors."""
    batches = [
        (kind, range(first, min(first + _BATCH, count)))
        for kind in every
        for count in [max(1, wanted * kind.share // sum(each.share for each in every))]
        for first in range(0, count, _BATCH)
    ]
    Random(seed).shuffle(batches)
    running: dict[int, tuple[Kind, range]] = {}
    try:
        while batches or running:
            while batches and len(running) < (os.cpu_count() or 1):
                kind, numbers = batches.pop()
                running[_started(folder, database, kind, seed, numbers)] = kind, numbers
            process, status, used = os.wait4(-1, 0)
            kind, numbers = running.pop(process)
            file = folder / f"{process}"
            end = f"{kind.name}, seed {seed}, numbers from {numbers[0]}: a process ended with {status}"
            yield kind, _Tally(faults=[end]) if status else _counted(file, used)
    finally:
        for process in running:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)


def _started(folder: Path, database: Path, kind: Kind, seed: int, numbers: range) -> int:
    """A process that reads a batch and may not take more memory."""
    process = os.fork()
    if process == 0:
        # on which calamine tells of each workbook that it fails on
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        (folder / f"{os.getpid()}").write_bytes(pickle.dumps(_batch(database, kind, seed, numbers)))
        os._exit(0)
    return process


def _counted(file: Path, used: resource.struct_rusage) -> _Tally:
    """What a process that has ended counted."""
    tally: _Tally = pickle.loads(file.read_bytes())
    file.unlink()
    tally.memory = used.ru_maxrss // 1024
    return tally


def _batch(database: Path, kind: Kind, seed: int, numbers: range) -> _Tally:
    tally = _Tally()
    with Store(database) as store:
        for number in numbers:
            random = Random(f"{seed}-{kind.name}-{number}")
            data = mutating.changed(random, kind.seeds)
            start = time.process_time()
            try:
                with _in_time():
                    kind.read(data, store, random)
            except BreachError:
                pass
            except (Exception, _Hang) as error:  # noqa: BLE001  each is a fault that is told
                where = traceback.format_exc() if not isinstance(error, Fault) else str(error)
                tally.faults.append(f"{kind.name}, seed {seed}, number {number}: {where[-1500:]}")
            work = time.process_time() - start
            tally.add(_Tally(1, len(data), work, work))
    return tally


@contextmanager
def _in_time() -> Iterator[None]:
    def stop(number: int, frame: FrameType | None) -> None:
        raise _Hang(f"still at work after {_SECONDS} s")

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, _SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


PROMISE = Promise(
    "hostile",
    "A million mutated files, texts, queries and typed values: no exception but our own, no hang, memory within a bound.",
    prove,
)
