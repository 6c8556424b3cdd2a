"""A folder that is watched while the app is open: what lands there is loaded."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event

from textual.message import Message

from breachtui.errors import BreachError
from breachtui.ingest import ingest, summed
from breachtui.ingest.arriving import arriving
from breachtui.sources import Document, Reading
from breachtui.store import Store
from breachtui.store.changes import LoadSummary
from breachtui.store.database_file import DatabaseFile
from breachtui.tui.store_thread import StoreThread


@dataclass
class Arrived(Message):
    """Something was loaded from a folder that is watched, or could not be."""

    words: str
    """What was loaded, or why not."""
    wrong: bool
    """Whether the user has to do something about it."""


class FolderWatch:
    """Loads what lands in folders, in a thread of its own, until it is told to stop."""

    def __init__(
        self,
        database: DatabaseFile,
        folders: Sequence[str],
        reader: Callable[[Document], Reading],
        tell: Callable[[Message], object],
    ) -> None:
        """``tell`` is called from the thread."""
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
                self._tell(Arrived(str(error), wrong=True))

    def close(self) -> None:
        """Stop; the file that is being read leaves nothing behind."""
        self._stop.set()
        self._thread.close()

    def _watch(self, store: Store) -> None:
        for paths in arriving(self._folders, self._stop):
            aside: list[Document] = []
            done = list(ingest(store, paths, self._reader, stop=self._stop.is_set, aside=aside.append))
            if any(each.added or each.updated or each.refusals for each in done) or aside:
                self._tell(
                    Arrived(_said(done, aside), wrong=bool(aside) or any(each.refusals for each in done))
                )


def _said(done: Sequence[LoadSummary], aside: Sequence[Document]) -> str:
    asked = [f"{each.name} is a table of no known format: load it with L, which asks" for each in aside]
    return " · ".join([f"From the folder: {summed(done)}", *asked])
