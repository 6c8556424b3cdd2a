"""The store: what the rest of breachtui asks the database for."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from breachtui.errors import StoreError
from breachtui.search import Found, Order, Query, find
from breachtui.search.vocabulary import Vocabulary
from breachtui.store import listing, opening

if TYPE_CHECKING:  # the model and the writing: 60 ms that the first list does without
    from breachtui.incident import Incident
    from breachtui.store.loading import Load


def default_path() -> Path:
    """Where the user's own database lies: ``BREACHTUI_DB``, else the platform's data folder."""
    if named := os.environ.get("BREACHTUI_DB"):
        return Path(named)
    from platformdirs import user_data_path  # some 25 ms

    return user_data_path("breachtui", appauthor=False) / "breachtui.db"


class Store:
    """One open database. It belongs to the thread that opened it.

    Raises `StoreError` where the file cannot be used. A context manager.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        """The file."""
        self._connection = opening.connect(path)
        self._vocabulary: tuple[int, Vocabulary] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def interrupt(self) -> None:
        """Stop the query that runs in the store's thread; may be called from any other."""
        self._connection.interrupt()

    # reading

    def __len__(self) -> int:
        (number,) = self._connection.execute("SELECT count(*) FROM incidents").fetchone()
        return int(number)

    def find(self, query: Query, order: Order | None = None) -> Found:
        """The incidents that match, ordered by the query, else ``order``, else relevance."""
        vocabulary = self._words() if query.wanted else None
        return find(self._connection, query, order, vocabulary)

    def _words(self) -> Vocabulary:
        """The vocabulary, read again only after the file has changed."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        version += self._connection.total_changes
        if not self._vocabulary or self._vocabulary[0] != version:
            self._vocabulary = version, Vocabulary.read(self._connection)
        return self._vocabulary[1]

    def rows(self, ids: Sequence[int]) -> list[listing.ListRow]:
        """What a list shows of these incidents, in this order."""
        return listing.rows(self._connection, ids)

    def incident(self, id: int) -> "Incident":
        """One incident with its reports; raises `StoreError` where there is none."""
        from breachtui.store import loading

        incident = loading.read_incident(self._connection, id)
        if not incident.reports:
            raise StoreError(f"there is no incident {id}; `breachtui search` lists those there are")
        return incident

    def incidents(self, ids: Sequence[int]) -> "list[Incident]":
        """Several incidents, in this order."""
        return [self.incident(id) for id in ids]

    def revisions(self, id: int) -> list[tuple[str, str, str, str]]:
        """What re-loads changed of an incident: (moment, field, old and new value as JSON)."""
        rows = self._connection.execute(
            "SELECT changed_at, field, old, new FROM revisions JOIN reports ON reports.id = report_id"
            " WHERE incident_id = ? ORDER BY revisions.id",
            (id,),
        )
        return list(rows)

    def count_by(self, column: str, ids: Sequence[int] | None = None) -> list[tuple[Any, int, int]]:
        """Incidents by value of a facet: (value, incidents, people), most first.

        ``column`` is a key of `FACETS`; ``ids`` narrows to these incidents.
        """
        chosen = "" if ids is None else "WHERE incidents.id IN (SELECT id FROM temp.chosen)"
        if ids is not None:
            self._choose(ids)
        rows = self._connection.execute(
            f"SELECT {FACETS[column]} AS value, count(*), ifnull(sum(individuals_affected), 0)"
            f" FROM incidents {_FACET_JOINS.get(column, '')} {chosen} GROUP BY value ORDER BY 2 DESC, 1"
        )
        return list(rows)

    def _choose(self, ids: Sequence[int]) -> None:
        self._connection.execute("CREATE TEMP TABLE IF NOT EXISTS chosen(id INTEGER PRIMARY KEY)")
        self._connection.execute("DELETE FROM temp.chosen")
        with self._transaction():
            self._connection.executemany("INSERT INTO temp.chosen VALUES (?)", ((id,) for id in ids))

    # writing

    @contextmanager
    def load(self, path: str) -> "Iterator[Load]":
        """A load of one file: in the database when the block ends, gone without a trace if it fails."""
        from breachtui.store import loading

        with self._transaction():
            load = loading.Load(self._connection, path)
            yield load
            load.finish()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise StoreError(f"{self.path}: {error}; is another load running?") from error
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")


FACETS = {
    "state": "incidents.state",
    "type": "incidents.breach_type",
    "attack": "incidents.attack",
    "data": "incident_data_types.data_type",
    "year": "incidents.year",
    "sector": "incidents.organization_type",
    "source": "incident_sources.format",
}
"""What incidents can be counted by: the name and the SQL of its value."""

_FACET_JOINS = {
    "data": "JOIN incident_data_types ON incident_data_types.incident_id = incidents.id",
    "source": "JOIN incident_sources ON incident_sources.incident_id = incidents.id",
}
