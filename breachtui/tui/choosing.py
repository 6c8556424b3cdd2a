"""What is done with the incidents that are chosen, marked or highlighted, and what they add up to."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import work

from breachtui.store.memory import Session
from breachtui.tui import result_words
from breachtui.tui.own import Deed
from breachtui.tui.recalling import RecallingScreen
from breachtui.tui.session_keeper import SessionKeeper
from breachtui.tui.store_thread import StoreThreads
from breachtui.tui.typed_ahead import OPENING

_MANY = 50  # incidents that are not removed without a question

if TYPE_CHECKING:
    from breachtui.tui.statistics_screen import Counting, Narrowed, StatisticsView


class ChoosingScreen(RecallingScreen):
    """A list of incidents, and what is done with those that are marked."""

    def __init__(self, threads: StoreThreads, begin: Session, keeper: SessionKeeper) -> None:
        super().__init__(threads, begin, keeper)
        self._folded: str | None = None  # the query to go back to from a bar or an organization
        self._from_statistics: StatisticsView | None = None  # where the query was narrowed
        self._bar: Narrowed | None = None  # what it was narrowed to, until that is listed

    def _in_order(self) -> Sequence[int]:
        """The marked incidents as the list has them, then those that a query hides."""
        marked = self.marked  # looked up once: of 100,000 that takes longer than all else
        listed = [id for id in self.results.ids if id in marked]
        return [*listed, *sorted(marked.difference(listed))] if len(listed) < len(marked) else listed

    # what is done with them

    @work(exclusive=True, group=OPENING)
    async def action_remove(self) -> None:
        """Remove the marked incidents, else the highlighted one."""
        from breachtui.tui.regrouping import confirm, remove

        await self._whole.wait()
        current = [self.list.current] if self.list.current is not None else []
        ids = self._in_order() or current
        if len(ids) > _MANY:
            confirm(self.app, ids)
        elif ids:
            self.app.post_message(Deed(lambda store: remove(store, ids)))
        else:
            self.notify("There is nothing to remove", severity="warning")

    @work(exclusive=True, group="merge")
    async def action_merge(self) -> None:
        """Make one incident of the marked; the cursor goes with its incident."""
        if obstacle := result_words.why_not_merge(len(self.marked)):
            self.notify(obstacle, severity="warning")
            return
        from breachtui.tui.regrouping import merge

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

    @work(exclusive=True, group=OPENING)
    async def action_compare(self) -> None:
        """Side by side, in the order of the list."""
        if obstacle := result_words.why_not_compare(len(self.marked)):
            self.notify(obstacle, severity="warning")
            return
        from breachtui.compare import compare
        from breachtui.tui.comparison import ComparisonScreen

        ids = self._in_order()
        incidents = await self._details.ask(lambda store: store.incidents(ids))
        self.app.push_screen(ComparisonScreen(self._details, compare(incidents)))

    # what is counted

    def action_statistics(self) -> None:
        """What the list adds up to; a bar that is chosen narrows it."""
        from breachtui.tui.statistics_screen import StatisticsScreen  # not needed for the first paint

        view, self._from_statistics = self._from_statistics, None
        self.list.hold()
        screen = StatisticsScreen(self._threads.searching, self.count_listed, self.count_marked, view)
        self.app.push_screen(screen, self._narrow)

    def _narrow(self, chosen: "Narrowed | None") -> None:
        """List what a bar of the statistics counts."""
        if chosen:
            self._folded, self._from_statistics, self._bar = self._query, chosen.view, chosen
            self.box.value = chosen.query

    def compare_with_bar(self) -> None:
        """Where the list has not what the bar counted, say why: words may be searched otherwise now."""
        bar, self._bar = self._bar, None
        number = len(self.results.found.ids)
        if bar and bar.query == self.results.query.text and bar.incidents not in (None, number):
            self.notify(
                f"The bar counts {bar.incidents:,}, the list {number:,}: of few, more words are corrected"
            )

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

    @work(exclusive=True, group=OPENING)
    async def action_export(self) -> None:
        """Ask what to write, and where to, once all that match are known."""
        await self._whole.wait()
        current = self.list.current
        if current is None:
            self.notify("There is nothing to export", severity="warning")
            return
        from breachtui.tui.export_dialog import ExportDialog
        from breachtui.tui.exporting import of_incidents

        offers = [of_incidents("the highlighted incident", (current,))]
        if self.marked:
            offers.insert(0, of_incidents(f"the {len(self.marked):,} marked", self._in_order()))
        offers.append(of_incidents(f"all {len(self.results.ids):,} listed", self.results.ids))
        self.app.push_screen(ExportDialog(self._details, offers))
