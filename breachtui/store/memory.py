"""What the list remembers: where the user left it, the queries that were asked, and views by name."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from breachtui.errors import StoreError, ValueNotKnown
from breachtui.store.acting import Acting
from breachtui.values.text import fold, single_line

QUERIES = 500
"""How many queries are kept; of more the oldest are forgotten."""
LONGEST_QUERY = 2_000
"""Characters of a query that is kept; longer ones are forgotten."""
LONGEST_NAME = 60
"""Characters that the name of a view may have."""
VIEWS = 100
"""How many views there may be."""
NUMBERS = range(1, 10)
"""The numbers, which are keys, that a view may have."""


class Session(NamedTuple):
    """Where the list was left."""

    query: str = ""
    """The query in the box."""
    sort: str = ""
    """The order, as it stands after ``sort:``; "" is the list's own."""
    columns: str = ""
    """The columns as text; "" for the standard ones."""
    incident: int | None = None
    """The incident under the cursor."""
    facets: bool = False
    """Whether the facets are shown."""
    opened: bool = False
    """Whether the incident was open."""


class SavedView(NamedTuple):
    """A query with an order and columns, under a name."""

    name: str
    """Its name; case does not tell names apart."""
    number: int | None
    """The key that opens it, of `NUMBERS`; None for one beyond those."""
    query: str
    """As `Session.query`."""
    sort: str
    """As `Session.sort`."""
    columns: str
    """As `Session.columns`."""

    @property
    def text(self) -> str:
        """The query with the order in it, as a list outside of the app takes it."""
        return f"{self.query} sort:{self.sort}".strip() if self.sort else self.query


_PATIENCE = 0.2  # seconds
_KINDS = {"query": str, "sort": str, "columns": str, "incident": int, "facets": bool, "opened": bool}


class Remembering(Acting):
    """Each method that writes is one transaction, and changes nothing that a search finds."""

    def session(self) -> Session:
        """Where the list was left; of what was damaged nothing."""
        kept = dict(self._connection.execute("SELECT name, value FROM session").fetchall())
        return Session(
            **{name: value for name in Session._fields if (value := _read(name, kept)) is not None}
        )

    def keep(self, **changed: Any) -> None:
        """Keep fields of a `Session`; gives up soon while another connection writes."""
        rows = [(name, json.dumps(value, ensure_ascii=False)) for name, value in changed.items()]
        with self._hurried(), self._transaction(content=False):
            self._connection.executemany("INSERT OR REPLACE INTO session(name, value) VALUES (?, ?)", rows)

    def queries(self) -> list[str]:
        """The queries that were asked, each once, the latest first."""
        return [query for (query,) in self._connection.execute("SELECT query FROM queries ORDER BY id DESC")]

    def remember(self, query: str) -> None:
        """Put a query on top of those that were asked; gives up soon while another connection writes."""
        query = single_line(query)
        if not query or len(query) > LONGEST_QUERY:
            return
        with self._hurried(), self._transaction(content=False):
            execute = self._connection.execute
            execute("DELETE FROM queries WHERE query = ?", (query,))
            execute("INSERT INTO queries(id, query) SELECT ifnull(max(id), 0) + 1, ? FROM queries", (query,))
            execute("DELETE FROM queries WHERE id <= (SELECT max(id) FROM queries) - ?", (QUERIES,))

    @contextmanager
    def _hurried(self) -> Iterator[None]:
        """Whoever leaves does not wait until somebody else's load is written."""
        self._patience, patience = _PATIENCE, self._patience
        try:
            yield
        finally:
            self._patience = patience

    def views(self) -> list[SavedView]:
        """The views, by number, then by name."""
        rows = self._connection.execute(
            "SELECT name, number, query, sort, columns FROM views ORDER BY number IS NULL, number, name"
        )
        return [SavedView(*row) for row in rows]

    def view(self, name: str) -> SavedView:
        """The view of this name or number; raises `StoreError`, naming those that there are."""
        return _find(self.views(), name)

    def save_view(self, name: str, query: str, sort: str = "", columns: str = "") -> SavedView:
        """Save a view; one of the same name is replaced and keeps its number, a new one takes the first free.

        Raises `ValueNotKnown` for what can be no name.
        """
        with self._transaction(content=False):
            before, name = self.views(), _name(name)
            same = [each for each in before if fold(each.name) == fold(name)]
            if not same and len(before) >= VIEWS:
                raise StoreError(f"there are {VIEWS} views; remove one, or save under a name that there is")
            taken = {each.number for each in before}
            free = next((number for number in NUMBERS if number not in taken), None)
            view = SavedView(name, same[0].number if same else free, query, sort, columns)
            self._put(before, [*(each for each in before if each not in same), view], f"view {name}")
        return view

    def rename_view(self, name: str, new: str) -> None:
        """Give a view another name; raises `ValueNotKnown` where another one has it."""
        with self._transaction(content=False):
            before = self.views()
            view, new = _find(before, name), _name(new)
            others = [each for each in before if each != view]
            if any(fold(each.name) == fold(new) for each in others):
                raise ValueNotKnown(
                    f"there is a view {new!r} already; choose another name, or remove that one"
                )
            self._put(before, [*others, view._replace(name=new)], f"name {new} of view {view.name}")

    def number_view(self, name: str, number: int) -> None:
        """Give a view the key by which it is opened; the one that had it gets the other's."""
        with self._transaction(content=False):
            before = self.views()
            view = _find(before, name)
            swapped = [
                each._replace(number=view.number) if each.number == number else each for each in before
            ]
            after = [each._replace(number=number) if each == view else each for each in swapped]
            self._put(before, after, f"number {number} of view {view.name}")

    def remove_view(self, name: str) -> None:
        """Remove a view."""
        with self._transaction(content=False):
            before = self.views()
            view = _find(before, name)
            self._put(before, [each for each in before if each != view], f"removal of view {view.name}")

    def _put(self, before: Sequence[SavedView], after: Sequence[SavedView], what: str) -> None:
        from breachtui.store import journal  # with all that can be undone, which the first list does without

        if set(before) != set(after):
            journal.put_views(self._connection, after)
            journal.record(self._connection, "views", what, {"before": before, "after": after})


def _read(name: str, kept: dict[str, str]) -> Any:
    try:
        value = json.loads(kept.get(name, "null"))
    except (TypeError, ValueError):
        return None
    return value if type(value) is _KINDS[name] else None


def _find(views: Sequence[SavedView], name: str) -> SavedView:
    """The view of this name, or of this number; raises `StoreError`, naming those that there are."""
    for each in views:
        if fold(each.name) == fold(single_line(name)) or str(each.number) == name.strip():
            return each
    names = ", ".join(each.name for each in views)
    said = f"choose from {names}" if names else "none is saved; V saves one in the app"
    raise StoreError(f"there is no view {single_line(name)!r}: {said}")


def _name(name: str) -> str:
    name = single_line(name)
    if not name or name.isdigit():  # a number is a view's key
        raise ValueNotKnown(f"{name!r} is no name for a view; write a word")
    if len(name) > LONGEST_NAME:
        raise ValueNotKnown(f"the name of a view has at most {LONGEST_NAME} characters, this one {len(name)}")
    return name
