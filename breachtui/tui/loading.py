"""Loading before the user's eyes: how far it is, what it did, what it could not read."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from pathlib import PurePath
from threading import Event

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from breachtui.errors import BreachError, Stopped
from breachtui.ingest import Progress, changed, ingest, summed
from breachtui.sources import Columns, Document, Reading, preview, read
from breachtui.store import Store
from breachtui.store.changes import LoadSummary
from breachtui.store.database_file import DatabaseFile
from breachtui.tui import keys, own
from breachtui.tui.cell_text import clean, tail
from breachtui.tui.dialog import Dialog
from breachtui.tui.mapping_screen import SKIP_ALL, MappingScreen
from breachtui.tui.rows_view import RowsView
from breachtui.tui.store_thread import StoreThread
from breachtui.tui.table_view import ColumnHead, TableLine, TableView

TROUBLE_HEADS = (ColumnHead("file", 20), ColumnHead("row", 8, right=True), ColumnHead("reason", 10, grows=1))
"""The columns of what could not be read."""
_MOST = 5_000  # lines of it


def bar(done: float | None, width: int) -> Content:
    """The part that is done, also readable without colours; empty where it is not known."""
    if done is None:
        return Content("")
    figure = f" {done:4.0%}"
    cells = max(0, width - len(figure))
    filled = int(done * cells)
    return Content.assemble(("━" * filled, "$primary"), ("─" * (cells - filled), "$secondary"), figure)


def outcome(done: Sequence[LoadSummary]) -> str:
    """What was done with all files."""
    remarks = sum(row is not None for each in done for row, _ in each.remarks)
    files = f"{len(done):,} files: " if len(done) > 1 else ""
    in_part = f"; {remarks:,} row{'s' * (remarks > 1)} read in part" if remarks else ""
    return f"{files}{summed(done)}{in_part}"


def changes(done: Sequence[LoadSummary], most: int) -> str:
    """What all files changed, in at most so many lines; "" for nothing."""
    said = changed(done)[:most]
    return "\n".join(f"{'  ' * bool(n)}{clean(line)}" for n, line in enumerate(said))


def troubles(done: Sequence[LoadSummary]) -> Iterator[TableLine]:
    """A line for what could not be read: first what was refused, then what was read in part."""
    refused = ((each.path, row, reason, "✗") for each in done for row, reason in each.refusals)
    in_part = ((each.path, row, reason, "≈") for each in done for row, reason in each.remarks)
    for path, row, reason, sign in islice(chain(refused, in_part), _MOST):
        words, name = clean(reason), clean(path)
        where, number = (name, "") if row is None else (f"{name}, row {row:,}", f"{row:,}")
        about = f"{where}: {'read in part: ' * (sign == '≈')}{words}"
        yield TableLine((clean(PurePath(path).name), number, words), about, sign)
    if (more := sum(len(each.refusals) + len(each.remarks) for each in done) - _MOST) > 0:
        yield TableLine(
            ("", "", f"… {more:,} more"), f"{more:,} more; `breachtui load --report FILE` lists all"
        )


def undone(error: BreachError | None) -> str:
    """What kept a load from its end; "" for nothing."""
    if isinstance(error, Stopped):
        return f"stopped: {clean(error.path)} is left out; what was loaded before is kept whole"
    return clean(str(error)) if error else ""


_EVERY = 1.0  # seconds between two looks at the list behind
_LEFT_OUT = "left out: nobody said what its columns are"


class LoadingScreen(Dialog[str]):
    """A load, which can be stopped; gives in words what could not be loaded, "" for nothing.

    Tables of no known layout wait until all else is loaded; then the user is asked about them.
    """

    BINDINGS = keys.LOADING
    TITLE, SUB_TITLE = "Loading", "esc stops"

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
        yield Static(id="file")
        yield Static(id="bar")
        yield Static(id="figures")
        yield Static(id="changes")
        yield TableView(TROUBLE_HEADS, id="refusals")
        yield Static(id="reason")

    def on_mount(self) -> None:
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
        self.call_later(self._all_loaded, error)  # behind what the thread has to say

    def _waiting(self) -> None:
        self.app.call_later(self._say, "figures", "waiting for another program that writes to the file…")

    def _ingest(
        self, store: Store, paths: Sequence[str | Document], reader: Callable[[Document], Reading]
    ) -> None:
        tell = partial(self.call_later, self.tell)
        for summary in ingest(store, paths, reader, tell, self._stop.is_set, aside=self._aside.append):
            self.call_later(self._loaded, summary)

    # what it says

    def tell(self, progress: Progress) -> None:
        """Show how far the load is."""
        width = self.query_one("#bar").size.width
        self._say("file", tail(progress.path, width))
        self._say("bar", bar(progress.done, width))
        self._say("figures", str(progress))

    def _loaded(self, summary: LoadSummary) -> None:
        self._done.append(summary)
        self._more = True

    def _all_loaded(self, error: BreachError | None) -> None:
        self._error = error
        if error:
            self._leave_out()
        self._ask()

    def _change(self) -> None:
        if self._more:
            self._more = False
            self.app.post_message(own.StoreChanged())

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
        self, headers: tuple[str, ...], answer: Columns | str | None, reason: str = _LEFT_OUT
    ) -> None:
        if answer == SKIP_ALL:
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
        view = self.table
        view.styles.height = min(len(found) + 1, max(4, self.size.height - 13 - 5 * bool(changed)))
        view.rows = found
        view.focus()
        self._reason()

    @on(RowsView.Moved)
    def _reason(self) -> None:
        line = self.table.current
        self._say("reason", line.about if line else "")

    def action_stop(self) -> None:
        if self._ended:
            self.action_close()
        else:
            self._stop.set()
            self.sub_title = "stopping…"

    def action_close(self) -> None:
        if self._ended:
            refused = any(each.refusals for each in self._done)
            self.dismiss(" · ".join(filter(None, (undone(self._error), outcome(self._done) * refused))))
