"""The marks of a list: one by one, a range, all that are listed, and the list of the marked alone."""

from asyncio import Event
from collections.abc import Awaitable, Sequence

from textual import getters, work
from textual.reactive import reactive

from breachtui.errors import BreachError
from breachtui.search.query import Choice
from breachtui.store import Store
from breachtui.tui.cell_text import clean
from breachtui.tui.citing import CitingScreen
from breachtui.tui.incident_list import IncidentList
from breachtui.tui.query_bar import QueryBar
from breachtui.tui.results import Results
from breachtui.tui.store_thread import StoreThreads

_MARKED = Choice("has", "mark")


class MarkingScreen(CitingScreen[None]):
    """A list of incidents with marks.

    The marks stand in the database. The screen shows a new one at once, and what the database says
    where it could not be written.
    """

    # widgets show them; the screen itself has nothing to draw
    results: reactive[Results] = reactive(Results, init=False, repaint=False)
    marked: reactive[frozenset[int]] = reactive(frozenset, init=False, repaint=False)
    list = getters.query_one(IncidentList)

    def __init__(self, threads: StoreThreads) -> None:
        super().__init__()
        self._threads = threads
        self._details = threads.details
        self._whole = Event()  # all that match are listed
        self._last_marked: int | None = None

    def action_mark(self) -> None:
        id = self.list.current
        if id is not None:
            on = id not in self.marked
            self._last_marked = id if on else None
            self.marked = self.marked ^ {id}
            self._write_marks([id], on)
            self.list.action_move(1)

    def action_unmark(self) -> None:
        if self.marked:
            ids, self.marked, self._last_marked = self.marked, frozenset(), None
            self._write_marks(tuple(ids), False)
            if self._only_marked():
                self._list_again()

    @work(exclusive=True, group="mark")
    async def _list_again(self) -> None:
        await self._threads.writing.ask(lambda store: None)  # what is unmarked is written
        self.action_reload()

    def action_reload(self) -> None:
        """Read the list again."""
        raise NotImplementedError

    @work(exclusive=True, group="mark")
    async def action_mark_all(self) -> None:
        await self._whole.wait()
        self._add_marks(self.results.ids)

    def action_mark_range(self) -> None:
        ids, here = self.results.ids, self.list.cursor
        if self._last_marked is None or self._last_marked not in ids:
            self.notify("Mark where the range begins with space; v then marks from there to the cursor")
            return
        first, last = sorted((ids.index(self._last_marked), here))
        self._add_marks(ids[first : last + 1])
        self._last_marked = self.list.current

    def _add_marks(self, ids: Sequence[int]) -> None:
        added = frozenset(ids) - self.marked
        if added:
            self.marked |= added
            self._write_marks(tuple(added), True)

    @work(exclusive=True, group="mark")
    async def action_only_marked(self) -> None:
        if not self.marked and not self._only_marked():
            self.notify("None is marked; mark with space, * or v")
            return
        await self._threads.writing.ask(lambda store: None)  # what is marked is written
        self.query_one(QueryBar).toggle(_MARKED, exclude=False)

    def _only_marked(self) -> bool:
        """Whether the query narrows to them."""
        from breachtui.search.choices import held  # not needed for the first paint

        return _MARKED in held(self.results.query.text)

    # keeping them

    @work(exclusive=True, group="read marks")
    async def read_marks(self) -> None:
        """Show the marks that the database has: behind all that are written, since one thread does both."""
        before = None
        while before is not self.marked:  # else one was set meanwhile, and is written now
            before = self.marked
            if before and self._threads.writing.read_only:  # marks that last until the app is left
                return
            try:
                marked = await self._threads.writing.ask(Store.marked)
            except BreachError:  # the list says so too
                return
        self.marked = marked

    def _write_marks(self, ids: Sequence[int], on: bool) -> None:
        if not self._threads.writing.read_only:
            self._follow_marks(self._threads.writing.write(lambda store: store.mark(ids, on)))

    @work(group="write marks")
    async def _follow_marks(self, written: Awaitable[None]) -> None:
        try:
            await written
        except BreachError as error:
            self.notify(f"Marks are not kept: {clean(str(error))}", severity="error")
            self.read_marks()
