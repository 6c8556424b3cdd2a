"""The way from the list to its statistics, and back with a bar to which the list is narrowed."""

from typing import TYPE_CHECKING

from breachtui.store.memory import Session
from breachtui.tui.ordering import OrderingScreen
from breachtui.tui.session_keeper import SessionKeeper
from breachtui.tui.store_thread import StoreThreads

if TYPE_CHECKING:  # not needed for the first paint
    from breachtui.tui.statistics_screen import Narrowed, StatisticsView


class NarrowingScreen(OrderingScreen):
    """A list of which the statistics are a key away."""

    def __init__(self, threads: StoreThreads, begin: Session, keeper: SessionKeeper) -> None:
        super().__init__(threads, begin, keeper)
        self._folded: str | None = None  # the query to go back to from a bar or an organization
        self._from_statistics: StatisticsView | None = None  # where the query was narrowed
        self._bar: Narrowed | None = None  # what it was narrowed to, until that is listed

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
        if bar and bar.query == self.results.query.text and bar.incidents != number:
            self.notify(
                f"The bar counts {bar.incidents:,}, the list {number:,}: of few, more words are corrected"
            )
