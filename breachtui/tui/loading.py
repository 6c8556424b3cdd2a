"""Loading before the user's eyes: how far it is, what it did, what it could not read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from breachtui.errors import BreachError
from breachtui.ingest import Progress, ingest
from breachtui.sources import Columns, Document, Reading, preview, read
from breachtui.store import Store
from breachtui.store.changes import LoadSummary
from breachtui.store.database_file import DatabaseFile
from breachtui.tui import keys
from breachtui.tui.cell_text import tail
from breachtui.tui.dialog import Dialog
from breachtui.tui.loading_words import TROUBLE_HEADS, bar, changes, outcome, troubles, undone
from breachtui.tui.mapping_screen import MappingScreen, Skip
from breachtui.tui.rows_view import RowsView
from breachtui.tui.store_thread import StoreThread
from breachtui.tui.table_view import TableView

_EVERY = 1.0  # seconds between two looks at the list behind
_LEFT_OUT = "left out: nobody said what its columns are"


class LoadingScreen(Dialog[str]):
    """A load, which can be stopped; gives in words what could not be loaded, "" for nothing.

    Tables of no known layout wait until all else is loaded; then the user is asked about them.
    """

    BINDINGS: ClassVar[list[BindingType]] = keys.LOADING
    TITLE, SUB_TITLE = "Loading", "esc stops"

    class Changed(Message):
        """There is more in the database than before."""

    @dataclass
    class Told(Message):
        """How far the load is."""

        progress: Progress
        """Where it stands."""

    @dataclass
    class Loaded(Message):
        """A file is in the database."""

        summary: LoadSummary
        """What was done with it."""

    @dataclass
    class Ended(Message):
        """All files that were to be loaded are, but for what went wrong."""

        error: BreachError | None
        """What went wrong."""

    def __init__(
        self, file: DatabaseFile, paths: Sequence[str], reader: Callable[[Document], Reading] = read
    ) -> None:
        super().__init__()
        self._thread = StoreThread(file, waiting=self._waiting)
        self._stop = Event()
        self._paths = paths
        self._reader = reader
        self._done: list[LoadSummary] = []
        self._aside: list[Document] = []
        self._answers: dict[tuple[str, ...], Columns | None] = {}  # by the headers that were asked about
        self._more = False  # than the list behind shows
        self._error: BreachError | None = None
        self._ended = False

    def contents(self) -> ComposeResult:
        """File, bar, figures; at the end what could not be read, and all of the reason."""
        yield Static(id="file")
        yield Static(id="bar")
        yield Static(id="figures")
        yield Static(id="changes")
        yield TableView(TROUBLE_HEADS, id="refusals")
        yield Static(id="reason")

    def on_mount(self) -> None:
        """Begin."""
        self.set_interval(_EVERY, self._change)
        self._load(self._paths, self._reader)

    def on_unmount(self) -> None:
        """Let go of the file; what is being read leaves nothing behind."""
        self._stop.set()
        self._thread.close()

    # in the thread

    @work(exclusive=True, group="loading")
    async def _load(self, paths: Sequence[str | Document], reader: Callable[[Document], Reading]) -> None:
        error: BreachError | None = None
        try:
            await self._thread.ask(partial(self._ingest, paths=paths, reader=reader))
        except BreachError as wrong:
            error = wrong
        self.post_message(self.Ended(error))  # behind what the thread has posted

    def _waiting(self) -> None:
        self.app.call_later(self._say, "figures", "waiting for another program that writes to the file…")

    def _ingest(
        self, store: Store, paths: Sequence[str | Document], reader: Callable[[Document], Reading]
    ) -> None:
        def tell(progress: Progress) -> None:
            self.post_message(self.Told(progress))

        for summary in ingest(store, paths, reader, tell, self._stop.is_set, aside=self._aside.append):
            self.post_message(self.Loaded(summary))

    # what it says

    @on(Told)
    def _told(self, event: Told) -> None:
        progress = event.progress
        width = self.query_one("#bar").size.width
        self._say("file", tail(progress.path, width))
        self._say("bar", bar(progress.done, width))
        self._say("figures", str(progress))

    @on(Loaded)
    def _loaded(self, event: Loaded) -> None:
        self._done.append(event.summary)
        self._more = True

    @on(Ended)
    def _file_ended(self, event: Ended) -> None:
        self._error = event.error
        if event.error:
            self._leave_out()
        self._ask()

    def _change(self) -> None:
        if self._more:
            self._more = False
            self.post_message(self.Changed())

    def _say(self, id: str, content: str | Content) -> None:
        self.query_one(f"#{id}", Static).update(Content(content) if isinstance(content, str) else content)

    # tables of no known layout

    @work(exclusive=True, group="asking")
    async def _ask(self) -> None:
        """Ask what the columns of the next such table are; of like tables only once."""
        if not self._aside:
            self._end()
            return
        document = self._aside[0]
        try:
            look = await self._thread.ask(lambda store: preview(document))
        except BreachError as error:
            self._answered((), None, str(error))
            return
        headers = tuple(look.examples)
        if headers in self._answers:
            self._answered(headers, self._answers[headers])
        else:
            self.app.push_screen(MappingScreen(document.name, look), partial(self._answered, headers))

    def _answered(
        self, headers: tuple[str, ...], answer: Columns | Skip | None, reason: str = _LEFT_OUT
    ) -> None:
        if answer is Skip.ALL:
            self._leave_out()
            self._ask()
            return
        columns = answer if isinstance(answer, Columns) else None
        self._answers[headers] = columns
        document = self._aside.pop(0)
        if columns:
            self._load([document], partial(read, columns=columns))
        else:
            self._done.append(LoadSummary(document.name, refusals=[(None, reason)]))
            self._ask()

    def _leave_out(self) -> None:
        self._done += [LoadSummary(each.name, refusals=[(None, _LEFT_OUT)]) for each in self._aside]
        self._aside.clear()

    # the end

    def _end(self) -> None:
        self._ended = True
        self._change()
        found = tuple(troubles(self._done))
        changed = changes(self._done, 4 if found else 11)
        if not found and not changed and not self._error and self.is_active:
            self.notify(outcome(self._done))
            self.dismiss("")
            return
        self.title = "Stopped" if self._stop.is_set() else "Loaded"
        self.sub_title = "↑↓ what was not read · esc closes" if found else "esc closes"
        self._say("file", outcome(self._done))
        self._say("figures", undone(self._error))
        self._say("changes", changed)
        self.add_class("-ended")
        self.set_class(bool(changed), "-changed")
        self.set_class(bool(self._error), "-undone")
        self.set_class(bool(found), "-refused")
        view = self.query_one(TableView)
        view.styles.height = min(len(found) + 1, max(4, self.size.height - 13 - 5 * bool(changed)))
        view.rows = found
        view.focus()
        self._reason()

    @on(RowsView.Moved)
    def _reason(self) -> None:
        line = self.query_one(TableView).current
        self._say("reason", line.about if line else "")

    def action_stop(self) -> None:
        """Stop; at the end, back."""
        if self._ended:
            self.action_close()
        else:
            self._stop.set()
            self.sub_title = "stopping…"

    def action_close(self) -> None:
        """Back, once there is nothing more to do."""
        if self._ended:
            refused = any(each.refusals for each in self._done)
            self.dismiss(" · ".join(filter(None, (undone(self._error), outcome(self._done) * refused))))
