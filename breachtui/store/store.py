"""The store: the interface of the database to the rest of breachtui."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import TYPE_CHECKING, Self

from breachtui.errors import StoreError
from breachtui.store import connection, facets, list_rows
from breachtui.store.combinations import Combinations
from breachtui.store.database_file import DatabaseFile, files
from breachtui.store.facets import FACETS, MORE_FACETS, Counts, Facets
from breachtui.store.memory import Remembering

if TYPE_CHECKING:  # the model and the writing, 60 ms that the first list does without; the search, a load
    from breachtui.incident import Incident
    from breachtui.linking import Judgement
    from breachtui.search.completion import Completion
    from breachtui.search.orders import Order
    from breachtui.search.query import Found, Query
    from breachtui.store.queries.figure_rows import FigureRow
    from breachtui.store.queries.folding import Folded
    from breachtui.store.queries.indexed_words import IndexedWords
    from breachtui.store.suggesting import Suggestion


def default_path() -> Path:
    """The user's own database: ``BREACHTUI_DB``, else a file in the platform's data folder."""
    if named := os.environ.get("BREACHTUI_DB"):
        return Path(named)
    from platformdirs import user_data_path  # some 25 ms

    return user_data_path("breachtui", appauthor=False) / "breachtui.db"


@dataclass
class _Kept:
    """What was read of all incidents, good until they change."""

    version: int = -1
    words: "IndexedWords | None" = None
    everything: "Found | None" = None
    """The list without words and filters."""
    values: dict[str, dict[str, int]] | None = None
    """How many incidents have each value of each facet."""
    combinations: Combinations = field(default_factory=Combinations)


class Store(Remembering):
    """One open database. It belongs to the thread that opened it.

    Raises `StoreError` where the file cannot be used. A context manager.
    """

    def __init__(
        self,
        path: Path,
        cache_kib: int = connection.CACHE_KIB,
        busy_seconds: float | None = None,
        *,
        file: DatabaseFile | None = None,
        make: bool = True,
    ) -> None:
        """``file`` is shared by those who mean one file, and ``make`` false for one that must be there."""
        self.path = path
        """The file."""
        self._connection = connection.connect(path, cache_kib, busy_seconds, make=make)
        self._file = file or DatabaseFile(path)
        try:
            self.check()
        except StoreError:
            self._connection.close()
            raise
        self.waiting = lambda: None
        self._kept = _Kept()
        self._stopped = Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if isinstance(error, connection.DAMAGED):
            raise StoreError(f"{self.path}: cannot be used ({error}); nothing was changed") from error

    def check(self) -> None:
        """Raise `StoreError` if the file is gone, or another stands in its place."""
        self._file.check()

    @property
    def files(self) -> Sequence[Path]:
        """The files of the database."""
        return files(self.path)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def interrupt(self) -> None:
        """Stop the query that runs in the store's thread; may be called from any other.

        The query raises ``sqlite3.OperationalError``.
        """
        self._stopped.set()
        self._connection.interrupt()

    def _check(self) -> None:
        """Interrupt work outside of SQLite as SQLite interrupts a query."""
        if self._stopped.is_set():
            raise sqlite3.OperationalError("interrupted")

    # reading

    def __len__(self) -> int:
        return facets.total(self._connection)

    def find(self, query: "Query", order: "Order | None" = None, first: int | None = None) -> "Found":
        """The incidents that match, ordered by the query, else ``order``, else relevance.

        With ``first``, at most that many, and quickly; the whole result begins with them.
        """
        self._stopped.clear()
        if query.terms or query.conditions:
            from breachtui.store.queries.finding import find  # 15 ms that the first list does without

            return find(self._connection, query, order, self._words(), first)
        if order := query.order or order:
            from breachtui.store.queries.sorting import unfiltered

            return unfiltered(self._connection, order, first)
        return self._all(first)

    def folded(self, ids: Sequence[int]) -> "Folded":
        """The list reduced to one row for each organization."""
        from breachtui.store.queries.folding import folded

        self._stopped.clear()
        return folded(self._connection, ids, self._check)

    def _all(self, first: int | None) -> "Found":
        """All incidents, kept so that clearing a query shows them at once."""
        from breachtui.search.orders import ORDERS
        from breachtui.search.query import Found
        from breachtui.store.queries.sorting import unfiltered

        kept = self._known()
        if found := kept.everything:
            many = first is not None and len(found.ids) > first
            return Found(found.ids[:first], complete=False) if many else found
        found = unfiltered(self._connection, ORDERS["date"], first)
        if found.complete:
            kept.everything = found
        return found

    def prepare(self) -> None:
        """Read in advance what the first query with words needs."""
        self._stopped.clear()
        self._words()

    def complete(self, text: str, cursor: int) -> "list[Completion]":
        """Completions before ``cursor`` in the query ``text``, each with its number of incidents."""
        from breachtui.search.completion import complete

        kept = self._known()
        kept.values = kept.values or facets.values(self._connection)
        return complete(text, cursor, kept.values)

    def _words(self) -> "IndexedWords":
        from breachtui.store.queries.indexed_words import IndexedWords

        kept = self._known()
        kept.words = kept.words or IndexedWords.read(self._connection, self._check)
        return kept.words

    def _known(self) -> _Kept:
        """What was read of the incidents as they are; marks and views are not of them."""
        (version,) = self._connection.execute("SELECT number FROM content").fetchone()
        if self._kept.version != version:
            self._kept = _Kept(version)
        return self._kept

    def rows(self, ids: Sequence[int]) -> list[list_rows.ListRow]:
        """What a list shows of these incidents, in this order."""
        return list_rows.rows(self._connection, ids)

    def incident(self, id: int) -> "Incident":
        """One incident with its reports; raises `StoreError` where there is none."""
        from dataclasses import replace

        from breachtui.store.incidents import resolved
        from breachtui.store.load_rows import retrievals

        incident = resolved(self._connection, self._now(id))
        if not incident.reports:
            raise StoreError(f"there is no incident {id}; `breachtui search` lists those there are")
        return replace(incident, retrieved=retrievals(self._connection, incident.id))

    def incidents(self, ids: Sequence[int]) -> "list[Incident]":
        """Several incidents, in this order."""
        return [self.incident(id) for id in ids]

    def marked(self) -> frozenset[int]:
        """The incidents that are marked."""
        return frozenset(id for (id,) in self._connection.execute("SELECT incident_id FROM incident_marks"))

    def tags(self, ids: Sequence[int] | None = None) -> dict[str, int]:
        """The tags of these incidents, or all there are, and how many of them have each."""
        from breachtui.store import annotations

        return annotations.tags(self._connection, ids)

    def unlinked(self) -> int:
        """How many reports wait to be linked."""
        (waiting,) = self._connection.execute("SELECT count(*) FROM link_pending").fetchone()
        return int(waiting)

    def judged(self, one: int, two: int) -> "Judgement":
        """The evidence for and against two incidents being one: that of their closest two reports."""
        from breachtui.store import links

        pairs = product(self._reports(one), self._reports(two))
        thought = [links.judged(self._connection, *pair) for pair in pairs if pair[0] != pair[1]]
        if not thought:
            raise StoreError(f"{one} and {two} are one report; name two incidents")
        return max(thought, key=lambda each: each.score)

    def suggestions(self) -> "list[Suggestion]":
        """The pairs of incidents that may be one, the likeliest first."""
        from breachtui.store import suggesting

        return suggesting.suggestions(self._connection)

    def count_by(self, facet: str, ids: Sequence[int] | None = None) -> Counts:
        """Incidents by value of a facet: (value, incidents, people), most first.

        ``facet`` is one of `FACETS` or `MORE_FACETS`; ``ids`` narrows to these incidents.
        """
        if facet in MORE_FACETS:
            return facets.of_reports(self._connection, facet, ids)
        if ids is None:
            return facets.of_all(self._connection, facet)
        return self.facets(ids, exact=True).counts[facet]

    def figure_rows(self, ids: Sequence[int] | None = None) -> "Iterator[list[FigureRow]]":
        """What statistics count of these incidents, or of all, some at a time."""
        from breachtui.store.queries.figure_rows import figure_rows

        self._stopped.clear()
        return figure_rows(self._connection, ids, self._check)

    def facets(self, ids: Sequence[int] | None = None, *, exact: bool = False) -> Facets:
        """Incidents by value of every facet; of many ``ids`` an estimate, unless ``exact``."""
        self._stopped.clear()
        if ids is None:
            return Facets({facet: facets.of_all(self._connection, facet) for facet in FACETS}, exact=True)
        return facets.of_some(self._connection, ids, self._known().combinations, self._check, exact=exact)
