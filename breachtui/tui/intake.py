"""What comes into the database while the app is open: paths it was opened with, loads, folders watched."""

from asyncio import to_thread
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from textual import work

from breachtui.configuration import Configuration
from breachtui.tui.barrier import LONGEST_NOTICE
from breachtui.tui.cell_text import clean
from breachtui.tui.own import StoreChanged
from breachtui.tui.store_thread import StoreThreads
from breachtui.tui.typed_ahead import TypedAheadApp

if TYPE_CHECKING:
    from breachtui.sources import Document, Reading
    from breachtui.tui.watching import FolderWatch


class IntakeApp(TypedAheadApp):
    """An app that loads files."""

    def __init__(
        self,
        settings: Configuration | None,
        threads: StoreThreads,
        paths: Sequence[str],
        reader: "Callable[[Document], Reading] | None",
        watched: Sequence[str],
    ) -> None:
        """``paths`` are loaded at the start, before the user's eyes; ``watched`` are folders."""
        super().__init__(settings)
        self._threads = threads
        self._paths = paths
        self._reader = reader
        self._watched = watched
        self._watch: FolderWatch | None = None
        self.failure = "stopped: not all was loaded" if paths else ""
        """What could not be loaded of the paths, in words; "" where all was."""

    def on_mount(self) -> None:
        self._watch_these(self._watched)
        if self._paths:
            self._load(self._paths, self._reader, self._loaded)

    def close_intake(self) -> None:
        """Watch no longer."""
        if self._watch is not None:
            self._watch.close()

    def action_load(self) -> None:
        from breachtui.tui.load_dialog import LoadDialog  # not needed for the first paint

        self.push_screen(LoadDialog(), lambda paths: self._load(paths) if paths else None)

    def _load(
        self,
        paths: Sequence[str],
        reader: "Callable[[Document], Reading] | None" = None,
        done: Callable[[str | None], None] | None = None,
    ) -> None:
        from breachtui.sources import read  # these bring what reads files, some 300 ms
        from breachtui.tui.loading import LoadingScreen

        self.read_styles()  # for one that is shown before the list is
        self.push_screen(LoadingScreen(self._threads.file, paths, reader or read), done)

    async def action_watch(self) -> None:
        """Ask for folders, and load what lands there; where some are watched, watch them no longer."""
        if self._watch:
            watch, self._watch, self.sub_title = self._watch, None, ""
            await to_thread(watch.close)
            self.notify("No folder is watched any more")
            return
        from breachtui.tui.load_dialog import LoadDialog  # not needed for the first paint

        self.push_screen(LoadDialog(watch=True), self._watch_these)

    def _watch_these(self, folders: Sequence[str] | None) -> None:
        if folders:
            self._follow_folders(folders)

    @work(group="watch")
    async def _follow_folders(self, folders: Sequence[str]) -> None:
        from breachtui.sources import read  # these bring what reads files, some 300 ms
        from breachtui.tui.watching import FolderWatch

        tell = partial(self.call_later, self._arrived)
        self._watch = watch = FolderWatch(self._threads.file, folders, self._reader or read, tell)
        self.sub_title = f"watching {', '.join(clean(PurePath(each).name) for each in folders)}"
        await watch.run()
        if self._watch is watch:  # it failed
            watch.close()
            self._watch, self.sub_title = None, ""

    def _arrived(self, said: str, wrong: bool) -> None:
        """Say what came into a folder that is watched; the list follows."""
        self.notify(clean(said, LONGEST_NOTICE), severity="warning" if wrong else "information")
        self.post_message(StoreChanged())

    def _loaded(self, failure: str | None) -> None:
        self.failure = failure or ""
