"""What breachtui's own search takes: queries, keystrokes, sorts, filters, facets, pages, memory."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from breachtui.search.orders import ORDERS
from breachtui.search.parsing import parse
from breachtui.store import Store
from tests.benchmarks.queries import Query
from tests.benchmarks.rivals import Answer, answers

_FIRST = 200  # incidents that the list asks for at once
_PAGE = 40  # rows that it shows
_FILTERS = (
    "state:CA", "data:ssn", "data:ssn,passport state:CA,NV", "attack:ransomware year:2021", "affected:>100k",
    "affected:>10m", "occurred:2021-07", "occurred:>=2021", "has:conflict", "has:notified", "-state:CA", "-medical",
    '"health plan"', '-"health plan" state:TX', "medical affected:>1m", "medical occurred:2021-07-04",
    "org:medic", "vendor:cloud", "state:WY data:passport attack:phishing", "tag:none", "source:hhs has:vendor",
)  # fmt: skip
_WORDS = ("", "medical", "state:CA", "m", "hospital data:ssn")


@dataclass
class Measures:
    """What was measured; times in seconds."""

    answers: list[Answer] = field(default_factory=list)
    """Each query as a whole, with its rows."""
    keystrokes: list[float] = field(default_factory=list)
    """Each query typed letter by letter."""
    sorts: list[float] = field(default_factory=list)
    """Every order, both ways, of everything and of some selections."""
    filters: dict[str, float] = field(default_factory=dict)
    """Each filter."""
    facets: dict[str, float] = field(default_factory=dict)
    """Counts of facets by what is counted."""
    pages: list[float] = field(default_factory=list)
    """Reading the rows of a page, anywhere."""
    whole: dict[str, float] = field(default_factory=dict)
    """All ids of a query: what follows the first page, in the background."""
    resident: int = 0
    """Most memory held, in megabytes, before the whole was asked for."""


def measure(database: Path, queries: list[Query]) -> Measures:
    """Everything, on an open database; to be run in a process of its own."""
    found = Measures()
    with Store(database) as store:
        _show(store, "a first word, so that what is loaded once is loaded")
        found.answers = list(answers(queries, lambda query: _show(store, query.text)[:10]))
        for query in queries:
            for end in range(1, len(query.text) + 1):
                found.keystrokes.append(_timed(partial(_typed, store, query.text[:end])))
        for order in ORDERS:
            for words in _WORDS:
                for sign in ("", "-"):
                    text = f"{words} sort:{sign}{order}"
                    found.sorts.append(_timed(partial(_show, store, text)))
        found.filters = {text: _timed(partial(_show, store, text)) for text in _FILTERS}
        _facets(store, found)
        found.resident = _most_resident()
        for text in ("", "medical", "state:CA", "-medical"):
            found.whole[text] = _timed(partial(store.find, parse(text)))
    return found


def _most_resident() -> int:
    # getrusage() would count what the parent held before this process began
    held = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())
    return int(held[1]) // 1024 if held else 0


def _facets(store: Store, found: Measures) -> None:
    number = len(store)
    found.facets["of all"] = _timed(store.facets)
    found.facets["of a first page"] = _timed(lambda: store.facets(range(1, _FIRST + 1)))
    found.facets["of half, estimated"] = _timed(lambda: store.facets(range(1, number // 2 + 1)))
    for page in range(100):
        start = 1 + page * (number - _PAGE) // 100
        found.pages.append(_timed(partial(store.rows, range(start, start + _PAGE))))


def _show(store: Store, text: str) -> list[str]:
    """What the list does: the first incidents, and the rows of a page."""
    ids = store.find(parse(text), first=_FIRST).ids
    return [row.organization or "" for row in store.rows(ids[:_PAGE])]


def _typed(store: Store, text: str) -> None:
    from breachtui.errors import QueryError

    try:
        _show(store, text)
    except QueryError:
        return  # half a field: the list stays as it is


def _timed(work: Callable[[], Any]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
