"""What is done with the incidents that are chosen: those that are marked, else the highlighted one."""

from asyncio import Event
from collections.abc import Awaitable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.reactive import reactive
from textual.screen import Screen

from breachtui.errors import BreachError
from breachtui.store import Store
from breachtui.tui import result_words
from breachtui.tui.cell_text import clean
from breachtui.tui.incident_list import IncidentList
from breachtui.tui.own import Deed
from breachtui.tui.results import Results
from breachtui.tui.store_thread import StoreThreads

if TYPE_CHECKING:
    from breachtui.tui.statistics_screen import Counting


class ChoosingScreen(Screen[None]):
    """A list of incidents with marks.

    The marks stand in the database. The screen shows a new one at once, and what the database says
    as soon as all that was asked of it is written.
    """

    # widgets show them; the screen itself has nothing to draw
    results: reactive[Results] = reactive(Results, init=False, repaint=False)
    marked: reactive[frozenset[int]] = reactive(frozenset, init=False, repaint=False)

    def __init__(self, threads: StoreThreads) -> None:
        super().__init__()
        self._threads = threads
        self._details = threads.details
        self._whole = Event()  # all that match are listed
        self._unwritten = 0  # questions about marks that have no answer yet

    @property
    def list(self) -> IncidentList:
        """The list."""
        return self.query_one(IncidentList)

    # marks

    def action_mark(self) -> None:
        """Mark or unmark, and move on."""
        id = self.list.current
        if id is not None:
            on = id not in self.marked
            self.marked = self.marked ^ {id}
            self._write_marks([id], on)
            self.list.action_move(1)

    def action_unmark(self) -> None:
        """Take away all marks."""
        if ids := sorted(self.marked):
            self.marked = frozenset()
            self._write_marks(ids, False)

    def read_marks(self) -> None:
        """Show the marks that the database has, unless those here cannot be kept there."""
        if self._threads.read_only and self.marked:
            return
        self._unwritten += 1
        self._follow_marks(None)

    def _write_marks(self, ids: Sequence[int], on: bool) -> None:
        if self._threads.read_only:
            return  # they are for this session
        self._unwritten += 1
        self._follow_marks(self._threads.writing.write(lambda store: store.mark(ids, on)))

    @work(group="marks")
    async def _follow_marks(self, written: Awaitable[None] | None) -> None:
        try:
            marked = await self._marks_after(written)
        finally:
            self._unwritten -= 1
        if not self._unwritten and marked is not None:
            self.marked = marked

    async def _marks_after(self, written: Awaitable[None] | None) -> frozenset[int] | None:
        """The marks after something was written; None where more is to be written, or where that fails."""
        try:
            if written:
                await written
        except BreachError as error:
            self.notify(f"Marks are not kept: {clean(str(error))}", severity="error")
        if written and self._unwritten > 1:
            return None
        try:
            return await self._threads.writing.ask(Store.marked)
        except BreachError:  # the list says so too
            return None

    def _in_order(self) -> Sequence[int]:
        """The marked incidents as the list has them, then those that a query hides."""
        listed = [id for id in self.results.ids if id in self.marked]
        return [*listed, *sorted(self.marked.difference(listed))]

    # what is done with them

    @work(exclusive=True, group="remove")
    async def action_remove(self) -> None:
        """Remove the marked incidents, else the highlighted one."""
        from breachtui.tui.removing import remove

        await self._whole.wait()
        current = [self.list.current] if self.list.current is not None else []
        if ids := self._in_order() or current:
            self.app.post_message(Deed(lambda store: remove(store, ids)))
        else:
            self.notify("There is nothing to remove", severity="warning")

    @work(exclusive=True, group="merge")
    async def action_merge(self) -> None:
        """Make one incident of the marked; the cursor goes with its incident."""
        if obstacle := result_words.why_not_merge(len(self.marked)):
            self.notify(obstacle, severity="warning")
            return
        from breachtui.tui.joining import merge

        await self._whole.wait()
        ids = self._in_order()
        if self.list.current in ids:
            self.list.go_to(min(ids))
        self.app.post_message(Deed(partial(merge, ids=ids)))

    def action_tags(self) -> None:
        """Ask for the tags of the marked incidents, else of the highlighted one."""
        from breachtui.tui.tag_dialog import TagDialog

        if ids := self._in_order() or self.results.ids[self.list.cursor :][:1]:
            self.app.push_screen(TagDialog(self._details, ids))

    @work(exclusive=True, group="compare")
    async def action_compare(self) -> None:
        """Side by side, in the order of the list."""
        if obstacle := result_words.why_not_compare(len(self.marked)):
            self.notify(obstacle, severity="warning")
            return
        from breachtui.compare import compare
        from breachtui.tui.comparison import ComparisonScreen

        ids = self._in_order()
        try:
            incidents = await self._details.ask(lambda store: store.incidents(ids))
        except BreachError as error:
            self.notify(str(error), severity="error")
        else:
            self.app.push_screen(ComparisonScreen(self._details, compare(incidents)))

    # what is counted

    async def count_listed(self) -> "Counting":
        """The incidents that match, once all are known."""
        from breachtui.tui.statistics_screen import Counting

        await self._whole.wait()
        query = self.results.query
        return Counting(query.text, self.results.found.ids if query.terms or query.conditions else None)

    async def count_marked(self) -> "Counting":
        """The marked incidents."""
        from breachtui.tui.statistics_screen import MARKED, Counting

        return Counting(MARKED, sorted(self.marked))

    @work(exclusive=True, group="export")
    async def action_export(self) -> None:
        """Ask what to write, and where to, once all that match are known."""
        await self._whole.wait()
        current = self.list.current
        if current is None:
            self.notify("There is nothing to export", severity="warning")
            return
        from breachtui.tui.export_dialog import ExportDialog
        from breachtui.tui.exporting import Offer

        offers = [Offer("the highlighted incident", (current,))]
        if self.marked:
            offers.insert(0, Offer(f"the {len(self.marked):,} marked", tuple(self._in_order())))
        offers.append(Offer(f"all {len(self.results.ids):,} listed", tuple(self.results.ids)))
        self.app.push_screen(ExportDialog(self._details, offers))
