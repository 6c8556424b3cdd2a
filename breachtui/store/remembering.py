"""The part of the store that remembers for the list: where it was left, queries, and views by name."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from breachtui.store.acting import Acting

if TYPE_CHECKING:  # with what writes, which the first list does without
    from breachtui.store.memory import SavedView, Session

_PATIENCE = 0.2  # seconds


class Remembering(Acting):
    """Each method that writes is one transaction, and changes nothing that a search finds."""

    def session(self) -> "Session":
        """Where the list was left; raises `StoreError` where that was damaged."""
        from breachtui.store import memory

        return memory.session(self._connection)

    def keep(self, **changed: Any) -> None:
        """Keep fields of a `Session`; gives up soon while another connection writes."""
        from breachtui.store import memory

        with self._hurried(), self._transaction(content=False):
            memory.keep(self._connection, changed)

    def queries(self) -> list[str]:
        """The queries that were asked, each once, the latest first."""
        from breachtui.store import memory

        return memory.queries(self._connection)

    def remember(self, query: str) -> None:
        """Put a query on top of those that were asked; gives up soon while another connection writes."""
        from breachtui.store import memory

        with self._hurried(), self._transaction(content=False):
            memory.remember(self._connection, query)

    def views(self) -> "list[SavedView]":
        """The views, by number, then by name."""
        from breachtui.store import memory

        return memory.views(self._connection)

    def view(self, name: str) -> "SavedView":
        """The view of this name or number; raises `StoreError`, naming those that there are."""
        from breachtui.store import memory

        return memory.find(self.views(), name)

    def save_view(self, name: str, query: str, sort: str = "", columns: str = "") -> "SavedView":
        """Save a view, or replace that of the same name; raises `ValueNotKnown` for what can be no name."""
        from breachtui.store import memory

        with self._transaction(content=False):
            return memory.save(self._connection, name, query, sort, columns)

    def rename_view(self, name: str, new: str) -> None:
        """Give a view another name; raises `ValueNotKnown` where another one has it."""
        from breachtui.store import memory

        with self._transaction(content=False):
            memory.rename(self._connection, name, new)

    def number_view(self, name: str, number: int) -> None:
        """Give a view the key by which it is opened; the one that had it gets the other's."""
        from breachtui.store import memory

        with self._transaction(content=False):
            memory.renumber(self._connection, name, number)

    def remove_view(self, name: str) -> None:
        """Remove a view."""
        from breachtui.store import memory

        with self._transaction(content=False):
            memory.remove(self._connection, name)

    @contextmanager
    def _hurried(self) -> Iterator[None]:
        """Whoever leaves does not wait until somebody else's load is written."""
        self._patience, patience = _PATIENCE, self._patience
        try:
            yield
        finally:
            self._patience = patience
