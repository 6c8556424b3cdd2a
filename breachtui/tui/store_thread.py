"""A store in a thread of its own, asked from the event loop."""

from asyncio import shield, wrap_future
from collections.abc import Awaitable, Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from breachtui.errors import StoreError
from breachtui.store import Facets, Store
from breachtui.store.connection import DAMAGED, SEARCH_CACHE_KIB, SMALL_CACHE_KIB
from breachtui.store.database_file import DatabaseFile, files

if TYPE_CHECKING:  # the model: 60 ms that the first list does without
    from breachtui.incident import Incident
    from breachtui.search.completion import Completion
    from breachtui.search.query import Query

Answer = TypeVar("Answer")


class StoreThread:
    """Answers questions about the database one after the other, off the event loop.

    The store is opened by the first question, in the thread, and stays there. No question is asked of a file
    that took the place of the one that was opened.
    """

    read_only = False
    """Whether all that would write is refused; set before the first question."""

    def __init__(
        self,
        file: DatabaseFile,
        cache_kib: int = SEARCH_CACHE_KIB,
        waiting: Callable[[], object] = lambda: None,
    ) -> None:
        """``waiting`` is called, in the thread, when an act waits for another program that writes."""
        self._file = file
        self._cache_kib = cache_kib
        self._waiting = waiting
        self._executor = ThreadPoolExecutor(1, "store")
        self._store: Store | None = None

    @property
    def files(self) -> Sequence[Path]:
        """The files of the database."""
        return files(self._file.path)

    async def ask(self, question: Callable[[Store], Answer]) -> Answer:
        """What ``question`` says of the store; raises `BreachError` as it does."""
        return await wrap_future(self._executor.submit(self._answer, question))

    def write(self, act: Callable[[Store], Answer]) -> Awaitable[Answer]:
        """The same, begun at once, and done even if nobody waits for the answer any more."""
        return shield(wrap_future(self._executor.submit(self._answer, act)))

    async def incident(self, id: int) -> "Incident | None":
        """One incident whole; None for one that is gone."""
        return await self.ask(lambda store: store.incident(id) if store.rows([id]) else None)

    def _answer(self, question: Callable[[Store], Answer]) -> Answer:
        try:
            if self._store is None:  # an empty store is falsy, since Store defines __len__
                self._store = Store(self._file.path, self._cache_kib, file=self._file)
                self._store.waiting = self._waiting
                if self.read_only:
                    self._store.protect()
            self._store.check()
            return question(self._store)
        except DAMAGED as error:
            raise StoreError(f"{self._file.path}: cannot be read ({error})") from error

    def interrupt(self) -> None:
        """Stop the question that is being answered; it raises, nobody waits for it."""
        if self._store is not None:
            self._store.interrupt()

    def close(self, *, stop: bool = True) -> None:
        """Stop, or bring to its end, what is being done; close the file, end the thread."""
        if stop:
            self.interrupt()
        self._executor.submit(self._close)
        self._executor.shutdown()

    def _close(self) -> None:
        if self._store is not None:
            self._store.close()


class StoreThreads:
    """One thread for each that must not wait for the others."""

    def __init__(self, path: Path, waiting: Callable[[], object] = lambda: None) -> None:
        self.file = file = DatabaseFile(path)
        """The file, which is to stay the same."""
        self.searching = StoreThread(file)
        """Which incidents match."""
        self.details = StoreThread(file, SMALL_CACHE_KIB, waiting)
        """One incident at a time, whole: read, edited, tagged and exported."""
        self.completing = StoreThread(file, SMALL_CACHE_KIB)
        """What the query can go on with."""
        self.counting = StoreThread(file, SMALL_CACHE_KIB)
        """What the incidents that match consist of."""
        self.writing = StoreThread(file, SMALL_CACHE_KIB, waiting)
        """What the user does, in that order."""

    def protect(self) -> None:
        """Refuse all that would write; to be said before the first question."""
        for thread in (self.searching, self.details, self.completing, self.counting, self.writing):
            thread.read_only = True

    async def complete(self, text: str, cursor: int) -> Sequence["Completion"]:
        """What the query can go on with."""
        self.completing.interrupt()
        return await self.completing.ask(lambda store: store.complete(text, cursor))

    async def count(
        self, query: "Query", ids: Sequence[int] | None, also: Collection[str], exact: bool
    ) -> Facets:
        """What those that a query found, or all, consist of."""
        from breachtui.store.composition import composition

        self.counting.interrupt()
        return await self.counting.ask(lambda store: composition(store, query, ids, also, exact=exact))

    def close(self) -> None:
        """Close them all; what the user did is still written."""
        for thread in (self.searching, self.details, self.completing, self.counting):
            thread.close()
        self.writing.close(stop=False)
