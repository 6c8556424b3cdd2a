"""A folder that is watched while the app is open: what lands there is loaded."""

from collections.abc import Callable, Sequence
from threading import Event

from breachtui.errors import BreachError
from breachtui.ingest import ingest, summed
from breachtui.ingest.arriving import arriving
from breachtui.sources import Document, Reading
from breachtui.store import Store
from breachtui.store.changes import LoadSummary
from breachtui.store.database_file import DatabaseFile
from breachtui.tui.store_thread import StoreThread


class FolderWatch:
    """Loads what lands in folders, in a thread of its own, until it is told to stop."""

    def __init__(
        self,
        database: DatabaseFile,
        folders: Sequence[str],
        reader: Callable[[Document], Reading],
        tell: Callable[[str, bool], object],
    ) -> None:
        """``tell`` is called from the thread: what was loaded or why not, and whether the user has to act."""
        self._thread = StoreThread(database)
        self._folders = folders
        self._reader = reader
        self._tell = tell
        self._stop = Event()

    async def run(self) -> None:
        """Watch; returns when told to stop."""
        try:
            await self._thread.ask(self._watch)
        except BreachError as error:
            if not self._stop.is_set():
                self._tell(str(error), True)

    def close(self) -> None:
        """Stop; the file that is being read leaves nothing behind."""
        self._stop.set()
        self._thread.close()

    def _watch(self, store: Store) -> None:
        for paths in arriving(self._folders, self._stop):
            aside: list[Document] = []
            done = list(ingest(store, paths, self._reader, stop=self._stop.is_set, aside=aside.append))
            wrong = bool(aside) or any(each.refusals for each in done)
            if wrong or any(each.added or each.updated for each in done):
                self._tell(_said(done, aside), wrong)


def _said(done: Sequence[LoadSummary], aside: Sequence[Document]) -> str:
    asked = [f"{each.name} is a table of no known format: load it with L, which asks" for each in aside]
    return " · ".join([f"From the folder: {summed(done)}", *asked])
