"""Hostile input: whatever is read, asked or typed ends in time, in a bounded memory, and in no fault.

Inputs are made of sound ones by a mutator; each is that of its number, so that a fault can be had again.
"""

import os
import pickle
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from types import FrameType

from breachtui.errors import BreachError
from breachtui.ingest import ingest
from breachtui.store import Store
from tests.proofs import mutating
from tests.proofs.hostile_kinds import SEEDS, Fault, Kind, kinds
from tests.proofs.promise import Figures, Promise

_LONG = 1_000_000
_BATCH = 5_000  # inputs of one process: a library that crashes takes no more with it
_SECONDS = 20  # of work, after which an input is a hang
_MEMORY = 3 * 2**30
_SHOWN = 40  # faults

Found = tuple[Counter[str], dict[str, float], list[str]]
"""How many inputs of each kind, the seconds of the slowest of each, and what failed."""


class _Hang(BaseException):
    """An input took too long; nothing that is read may catch it."""


def prove(folder: Path, random: Random, long: bool) -> Figures:
    """A million inputs, or a few hundred; every fault is told, and the first few are enough."""
    database = folder / "b.db"
    with Store(database) as store:
        for _ in ingest(store, [str(SEEDS)]):
            pass
    every, seed, wanted = kinds(folder), random.randrange(2**32), _LONG if long else 300
    _warm(every, database)
    counted: Counter[str] = Counter()
    slowest: dict[str, float] = {}
    faults: list[str] = []
    started = time.monotonic()
    for first in range(0, wanted, _BATCH):
        numbers = range(first, min(first + _BATCH, wanted))
        more, slow, failed = _apart(lambda each=numbers: _batch(each, seed, every, database))  # type: ignore[misc]
        counted += more
        slowest = {name: max(slow.get(name, 0), slowest.get(name, 0)) for name in slowest | slow}
        faults += failed
        if long:
            rate = counted.total() / (time.monotonic() - started)
            print(f"{counted.total():,} inputs, {rate:.0f} a second, {len(faults)} faults", file=sys.stderr)
        print("\n".join(failed), end="\n" * bool(failed), file=sys.stderr, flush=True)
        if len(faults) > _SHOWN:
            break
    assert not faults, "\n".join(faults[:_SHOWN])
    return {
        "inputs": counted.total(), **counted,
        "slowest (ms of work)": ", ".join(f"{name} {1000 * slowest[name]:.0f}" for name in counted),
        "memory at most (MB)": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
    }  # fmt: skip


def _warm(every: list[Kind], database: Path) -> None:
    """Read a sound input of each kind: what that imports, no process has to import anew."""
    with Store(database) as store:
        for kind in every:
            with suppress(BreachError):
                kind.read(kind.seeds[0], store, Random(0))


def _batch(numbers: range, seed: int, every: list[Kind], database: Path) -> Found:
    counted: Counter[str] = Counter()
    slowest: dict[str, float] = {}
    faults: list[str] = []
    shares = [each.share for each in every]
    with Store(database) as store:
        for number in numbers:
            random = Random(f"{seed}-{number}")
            kind = random.choices(every, shares)[0]
            start = time.process_time()
            try:
                with _in_time():
                    kind.read(mutating.changed(random, kind.seeds), store, random)
            except BreachError:
                pass
            except (Exception, _Hang) as error:  # noqa: BLE001  each is a fault that is told
                where = traceback.format_exc() if not isinstance(error, Fault) else str(error)
                faults.append(f"{kind.name}, seed {seed}, number {number}: {where[-1500:]}")
            counted[kind.name] += 1
            slowest[kind.name] = max(slowest.get(kind.name, 0), time.process_time() - start)
    return counted, slowest, faults


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


def _apart(work: Callable[[], Found]) -> Found:
    """What a process of its own finds: one that may not take more memory, and whose end is a fault."""
    ours, theirs = os.pipe()
    process = os.fork()
    if process == 0:
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), 2
        )  # on which calamine tells of each workbook that it fails on
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        with open(theirs, "wb") as pipe:  # noqa: PTH123  a number
            pickle.dump(work(), pipe)
        os._exit(0)
    os.close(theirs)
    with open(ours, "rb") as pipe:  # noqa: PTH123  a number
        told = pipe.read()
    _, status = os.waitpid(process, 0)
    if status:
        return Counter(), {}, [f"a process ended with {os.waitstatus_to_exitcode(status)}"]
    found: Found = pickle.loads(told)
    return found


PROMISE = Promise(
    "hostile",
    "A million mutated files, texts, queries and typed values: no exception but our own, no hang, memory within a bound.",
    prove,
)
