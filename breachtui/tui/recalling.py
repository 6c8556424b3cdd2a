"""What the list remembers: where it was left, queries, views by name, its columns and how it is sorted."""

from asyncio import Future, ensure_future
from collections.abc import Callable, Sequence
from typing import Any

from textual import getters, on, work
from textual.reactive import reactive
from textual.widgets import Input

from breachtui.errors import BreachError, ValueNotKnown
from breachtui.search.orders import ORDERS, Order, order_of
from breachtui.store import Store
from breachtui.store.memory import SavedView, Session
from breachtui.tui.arrangement import STANDARD, Arrangement
from breachtui.tui.facets_panel import FacetsPanel
from breachtui.tui.incident_list import IncidentList
from breachtui.tui.marking import MarkingScreen
from breachtui.tui.own import Deed
from breachtui.tui.rows_view import RowsView
from breachtui.tui.search_box import SearchBox
from breachtui.tui.store_thread import StoreThreads

_BEAT = 2.0  # seconds after which is kept where the list is, and a query counts as asked


class RecallingScreen(MarkingScreen):
    """A list that is found as it was left."""

    views: reactive[Sequence[SavedView]] = reactive((), init=False, repaint=False)
    in_force: reactive[str] = reactive("", init=False, repaint=False)
    arrangement: reactive[Arrangement] = reactive(STANDARD, init=False, repaint=False)
    box = getters.query_one(SearchBox)

    def __init__(self, threads: StoreThreads, begin: Session, left: Session) -> None:
        """``begin`` is where the list starts, ``left`` where it was left, as the database has it."""
        super().__init__(threads)
        self._begin = begin
        self._kept = self._now = left
        self._query = begin.query
        self._order = _order(begin.sort)
        self.set_reactive(RecallingScreen.arrangement, Arrangement.parse(begin.columns))
        self._stood = ""  # the query a beat ago
        self._typed = begin.query  # the query before the last change of it
        self._cleared = ""
        self._asked: list[str] = []

    # where the list is

    def recall(self) -> None:
        """Open the panes, put the cursor where it was, and read what else is remembered."""
        if self._begin.incident is not None:
            self.list.await_incident(self._begin.incident)
        if self._begin.facets:
            self.query_one(FacetsPanel).display = True
            self.query_one("#results").set_class(True, "-facets")
        self.call_after_refresh(self.read_views)
        self.set_interval(_BEAT, self._beat)

    @on(RowsView.Moved)
    def note(self) -> None:
        """Tell where the list is, and which view that is."""
        facets = bool(self.query_one(FacetsPanel).display)
        self.put_down(query=self._query, sort=self._sort_text, incident=self.list.current, facets=facets)
        self._name_view()

    def put_down(self, **changed: Any) -> None:
        """Have other values kept of where the list is."""
        self._now = self._now._replace(**changed)

    def on_unmount(self) -> None:
        """Keep where the list is."""
        self._keep()

    def _keep(self) -> None:
        """Write what is not as it was last written."""
        pairs = zip(self._now._asdict().items(), self._kept, strict=True)
        changed = {name: value for (name, value), kept in pairs if value != kept}
        if changed:
            self._kept = self._now
            self._write(lambda store: store.keep(**changed))

    def _write(self, act: Callable[[Store], object]) -> None:
        """Have something remembered; where that cannot be written, what was remembered before is found."""
        ensure_future(self._threads.writing.write(act)).add_done_callback(_look_at)

    def watch_views(self) -> None:
        """One may be what the list shows."""
        self._name_view()

    def _name_view(self) -> None:
        now = self._query, self._sort_text, self._columns
        shown = (each.name for each in self.views if (each.query, each.sort, each.columns) == now)
        self.in_force = next(shown, "")

    @property
    def _sort_text(self) -> str:
        return self._order.spelled if self._order else ""

    def _beat(self) -> None:
        if self._query == self._stood and not self.box.has_focus:
            self.remember()
        self._stood = self._query
        self._keep()

    @work(exclusive=True, group="read")
    async def read_views(self) -> None:
        """Show the views and the queries that the database has."""
        try:
            asked = await self._details.ask(Store.queries)
            self.views = tuple(await self._details.ask(Store.views))
        except BreachError:  # the list says so too
            return
        self._asked = [*self._asked, *(each for each in asked if each not in self._asked)]
        self.box.history = tuple(self._asked)

    # queries

    @on(Input.Changed, "#search")
    def _emptied(self, event: Input.Changed) -> None:
        before, self._typed = self._typed, event.value
        if len(before) > 1 and not event.value:  # not letter by letter
            self._cleared = before
            self.remember(before)

    @on(SearchBox.Left)
    def _left(self) -> None:
        self.remember()

    def remember(self, query: str | None = None) -> None:
        """Put a query, else the present one, on top of those that were asked, if it could be answered."""
        text = self._query if query is None else query
        if text.strip() and text == self.results.query.text and self._asked[:1] != [text]:
            self._asked = [text, *(each for each in self._asked if each != text)]
            self.box.history = tuple(self._asked)
            self._write(lambda store: store.remember(text))

    def action_restore_query(self) -> None:
        """Bring a cleared query back; after a start the one that was asked last."""
        again = self._cleared or next(iter(self._asked), "")
        if not again or again == self._query:
            self.notify("No query was cleared")
            return
        self.ask_again(again)

    def action_history(self) -> None:
        from breachtui.tui.views_dialog import HistoryDialog  # not needed for the first paint

        self.remember()
        if self._asked:
            self.app.push_screen(HistoryDialog(self._asked), self.ask_again)
        else:
            self.notify("No query was asked yet; / begins one")

    def ask_again(self, query: str | None) -> None:
        """Put a query into the box."""
        if query is not None:
            self.box.put(query)

    # views

    def action_view(self, number: int) -> None:
        view = next((each for each in self.views if each.number == number), None)
        if view is None:
            self.notify(f"No view has the number {number}; V saves this list as one")
        else:
            self.open_view(view)

    @on(FacetsPanel.ViewAsked)
    def _view_asked(self, event: FacetsPanel.ViewAsked) -> None:
        self.open_view(event.view)

    def open_view(self, view: SavedView) -> None:
        """Show a view: its query, its order, its columns."""
        self.remember()
        self._order = _order(view.sort)
        self.show_columns(Arrangement.parse(view.columns))
        self._query = self._typed = view.query
        with self.prevent(Input.Changed):
            self.box.put(view.query)
        self.action_reload()

    def action_save_view(self) -> None:
        from breachtui.tui.views_dialog import ViewsDialog  # not needed for the first paint

        now = SavedView("", None, self._query, self._sort_text, self._columns)
        self.app.push_screen(ViewsDialog(now, self.views), self._answered)

    def _answered(self, answer: "Deed | SavedView | None") -> None:
        if isinstance(answer, SavedView):
            self.open_view(answer)
        elif answer is not None:
            self.app.post_message(answer)

    # columns

    @property
    def _columns(self) -> str:
        return "" if self.arrangement == STANDARD else str(self.arrangement)

    def show_columns(self, arrangement: Arrangement) -> None:
        """Show these columns, and keep them."""
        self.arrangement = arrangement
        self.put_down(columns=self._columns)
        self._name_view()

    def action_columns(self) -> None:
        from breachtui.tui.column_dialog import ColumnDialog  # not needed for the first paint

        dialog = ColumnDialog(self.arrangement, self._order, self.results.query.order is not None)
        self.app.push_screen(dialog, self._arranged)

    def _arranged(self, answer: tuple[Arrangement, Order | None] | None) -> None:
        if answer is None:
            return
        arrangement, order = answer
        self.show_columns(arrangement)
        if order != self._order:
            self._order = order
            self.action_reload()

    def action_shift(self, step: int) -> None:
        if not self.list.shift(step):
            self.notify("There are no more columns on that side; C shows others")

    # order

    def action_sort(self) -> None:
        """By the next of the columns that are shown; after the last, as a new list is sorted."""
        shown = {each.name for each in self.arrangement.columns}
        names = [name for name in ORDERS if name in shown]
        current = self.results.order
        following = names[names.index(current.name) + 1 :] if current and current.name in names else names
        self._sort(ORDERS[following[0]] if following else None)

    def action_reverse(self) -> None:
        if self.results.order:
            self._sort(self.results.order.reversed())
        else:
            self.notify("The best match comes first; s sorts by a column")

    @on(IncidentList.SortAsked)
    def _sort_asked(self, event: IncidentList.SortAsked) -> None:
        current = self.results.order
        if event.column not in ORDERS:
            self.notify("There is no order for this column")
        elif current and current.name == event.column:
            self._sort(current.reversed())
        else:
            self._sort(ORDERS[event.column])

    def _sort(self, order: Order | None) -> None:
        if self.results.query.order:
            self.notify("The query says how to sort; take sort: out of it first")
            return
        self._order = order
        self.action_reload()


def _look_at(done: "Future[object]") -> None:
    """Take the answer, which would otherwise be reported as missed."""
    if not done.cancelled():
        done.exception()


def _order(spelled: str) -> Order | None:
    try:
        return order_of(spelled)
    except ValueNotKnown:  # of a file that others wrote in
        return None
