"""Keeps in the database where the list was left, and what was asked, without anybody waiting for it."""

from asyncio import Future, ensure_future
from collections.abc import Callable
from typing import Any

from breachtui.store import Store
from breachtui.store.memory import SavedView, Session
from breachtui.tui.store_thread import StoreThread


def begin_with(left: Session, query: str, view: SavedView | None, fresh: bool) -> Session:
    """Where a list starts that was left so: there, unless it is to start afresh, or with something else."""
    if view:
        return Session(view.query, view.sort, view.columns, facets=left.facets and not fresh)
    if query:
        kept = Session() if fresh else left
        return Session(query, columns=kept.columns, facets=kept.facets)
    return Session() if fresh else left


class SessionKeeper:
    """Writes what has changed, when it is told to.

    A file that cannot be written, or that another one writes to, is none of the user's trouble here:
    the list is then found as it was before.
    """

    def __init__(self, writing: StoreThread, kept: Session) -> None:
        self._writing = writing
        self._kept = kept
        self._now = kept

    def note(self, **changed: Any) -> None:
        """Fields of the session have another value."""
        self._now = self._now._replace(**changed)

    def keep(self) -> None:
        """Write the fields that are not as they were last written."""
        pairs = zip(self._now._asdict().items(), self._kept, strict=True)
        changed = {name: value for (name, value), kept in pairs if value != kept}
        if changed:
            self._kept = self._now
            self.write(lambda store: store.keep(**changed))

    def write(self, act: Callable[[Store], object]) -> None:
        """Have something else remembered, or not."""
        ensure_future(self._writing.write(act)).add_done_callback(_look_at)


def _look_at(done: "Future[object]") -> None:
    """Take the answer, which would otherwise be reported as missed."""
    if not done.cancelled():
        done.exception()
