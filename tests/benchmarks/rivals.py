"""Other ways to search the same lines: fzf, rapidfuzz over all of them, SQL LIKE."""

import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection

from tests.benchmarks.queries import Query

_TEN = 10


@dataclass(frozen=True)
class Answer:
    """How a query went."""

    kind: str
    """The kind of query."""
    seconds: float
    """How long it took."""
    hit: bool
    """Whether the target was in the first ten."""


def write_lines(connection: Connection, path: Path) -> None:
    """One line an incident: name, state, data types."""
    rows = connection.execute(
        "SELECT organization, ifnull(state, ''), data_types FROM incidents ORDER BY search_rank"
    )
    with path.open("w", encoding="utf-8") as file:
        for name, state, data in rows:
            file.write(f"{name}\t{state}\t{data.strip('[]').replace(chr(34), '')}\n")


def fzf(lines: Path) -> Callable[[Query], list[str]]:
    """``fzf --filter``, which reads all lines for each query."""

    def ask(query: Query) -> list[str]:
        with lines.open("rb") as file:
            found = subprocess.run(
                ["fzf", "--filter", query.plain], stdin=file, capture_output=True, check=False
            ).stdout
        return [line.partition("\t")[0] for line in found.decode().split("\n", _TEN)[:_TEN]]

    return ask


def rapidfuzz(lines: Path) -> Callable[[Query], list[str]]:
    """Every line compared with the query."""
    from rapidfuzz import fuzz, process

    names = [line.partition("\t")[0] for line in lines.read_text(encoding="utf-8").splitlines()]
    folded = [name.lower() for name in names]

    def ask(query: Query) -> list[str]:
        found = process.extract(query.plain.lower(), folded, scorer=fuzz.WRatio, limit=_TEN)
        return [names[at] for _, _, at in found]

    return ask


def like(connection: Connection) -> Callable[[Query], list[str]]:
    """Every word anywhere in the name, most people first."""

    def ask(query: Query) -> list[str]:
        words = query.plain.split()
        where = " AND ".join(["organization LIKE ?"] * len(words))
        rows = connection.execute(
            f"SELECT organization FROM incidents WHERE {where} ORDER BY +affected DESC LIMIT {_TEN}",
            [f"%{word}%" for word in words],
        )
        return [name for (name,) in rows]

    return ask


def answers(queries: list[Query], ask: Callable[[Query], list[str]]) -> Iterator[Answer]:
    """Each query asked once, timed."""
    for query in queries:
        started = time.perf_counter()
        found = ask(query)
        yield Answer(query.kind, time.perf_counter() - started, query.target in found)
