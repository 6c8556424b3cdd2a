"""A panel of what the incidents that match consist of: it counts them, and knows how far the counts stand."""

from collections.abc import Awaitable, Callable, Collection, Sequence

from textual import work
from textual.reactive import reactive
from textual.timer import Timer

from breachtui.errors import BreachError
from breachtui.search.query import Query
from breachtui.store import Facets
from breachtui.tui.facet_rows import FacetRow
from breachtui.tui.results import Results
from breachtui.tui.rows_view import RowsView

Count = Callable[[Query, Sequence[int] | None, Collection[str], bool], Awaitable[Facets]]
"""Counts what a query found, or all, and by these facets too, exactly or by a sample.

The next question stops the one before."""

_BEAT = 0.1  # seconds for which counts of the selection before may stand


class CountingPanel(RowsView[FacetRow], inherit_bindings=False):
    """Counts while it is displayed."""

    results: reactive[Results] = reactive(Results, init=False, repaint=False)
    """What is counted, where the panel is displayed."""
    facets: reactive[Facets | None] = reactive(None, init=False)
    """What was counted last."""
    counting: reactive[bool] = reactive(True, init=False)
    """Whether that is of another selection, and the counts of this one are awaited."""

    def __init__(self, count: Count, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._count = count
        self._beat: Timer | None = None
        self._counted = 0  # incidents that the counts are of
        self._trouble = False

    @property
    def asked(self) -> frozenset[str]:
        """The facets to count beside those that are always counted."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Make the rows anew."""
        raise NotImplementedError

    def watch_results(self) -> None:
        """Count again."""
        self.ask()

    def ask(self) -> None:
        """Count the incidents; the counts that are shown stand for a beat, then they are marked."""
        if not self.display:
            return
        if self._beat:
            self._beat.stop()
        self._beat = self.set_timer(_BEAT, self._late)
        self.lay_out()
        self._ask()

    def _late(self) -> None:
        self.counting = True

    @work(exclusive=True, group="count")
    async def _ask(self) -> None:  # a worker's arguments are written out: a million numbers take long
        results = self.results
        everything = not (results.query.terms or results.query.conditions)
        if not everything and not results.found.complete:
            return  # all of them come soon
        try:
            for exact in (False, True):
                found = None if everything else results.found.ids
                facets = await self._count(results.query, found, self.asked, exact)
                self._take(facets, results.total if everything else len(results.found.ids))
                if facets.exact:
                    return
        except BreachError:  # the search says why
            self._trouble = True
            self.refresh()

    def _take(self, facets: Facets, counted: int) -> None:
        if self._beat:
            self._beat.stop()
        self._trouble = False
        self._counted = counted
        self.facets = facets
        self.counting = False

    def watch_counting(self) -> None:
        """Show whether the counts stand."""
        self.refresh()
