"""The browse screen: search, list, preview; where everything starts."""

from asyncio import Event, sleep, wait_for
from contextlib import suppress
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from breachtui.errors import BreachError, QueryError
from breachtui.store import Store
from breachtui.store.memory import Session
from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.choosing import ChoosingScreen
from breachtui.tui.facets_panel import FacetsPanel
from breachtui.tui.incident_list import Fetch, IncidentList
from breachtui.tui.key_line import KeyLine, shown
from breachtui.tui.own import Follower
from breachtui.tui.preview import PreviewPane
from breachtui.tui.query_bar import QueryBar, QueryLine
from breachtui.tui.results import FIRST, Results, advice, headline, search, without_one
from breachtui.tui.rows_view import RowsView
from breachtui.tui.search_box import SearchBox
from breachtui.tui.store_thread import StoreThreads
from breachtui.tui.typed_ahead import OPENING

_BREATH = 0.05  # seconds in which what was found first is drawn, and another key may come
_PANES = {"#facets": "Facets", "#found": "Incidents", "#preview": "Preview"}
_HEAD_START = 0.05  # seconds in which a list that is found so fast is in the first frame


class BrowseScreen(Follower, ChoosingScreen):
    """All incidents, narrowed by a query."""

    BINDINGS = keys.BROWSE

    def __init__(
        self,
        database: Path,
        begin: Session,
        left: Session,
        fetch: Fetch,
        threads: StoreThreads,
    ) -> None:
        super().__init__(threads, begin, left)
        self._database = database
        self._fetch = fetch
        self._searching = threads.searching
        self._shown = Event()  # the first of what matches is listed
        self._drawn = Event()  # the first frame is: what it does without would take time from it

    def compose(self) -> ComposeResult:
        shown = BrowseScreen.results, BrowseScreen.marked, BrowseScreen.arrangement
        panel = BrowseScreen.results, BrowseScreen.views, BrowseScreen.in_force
        yield Static(id="title")
        yield QueryBar(self._query, self._threads.complete)
        with Horizontal(id="results"):
            yield FacetsPanel(self._threads.count, id="facets").data_bind(*panel)
            with Vertical(id="found"):
                yield IncidentList(self._fetch, id="list").data_bind(*shown)
                yield Static(id="empty")
            yield PreviewPane(self._details.incident, id="preview")
        yield KeyLine()

    async def on_mount(self) -> None:
        """Start with the list, not the box: keys work at once."""
        self.set_focus(self.list)
        for id, name in _PANES.items():
            self.query_one(id).border_title = name
        self.watch(self.app, "sub_title", self._title)
        self.recall()
        self._ask(self._query)
        if self._begin.opened:
            self.action_open()
        with suppress(TimeoutError):
            await wait_for(self._shown.wait(), _HEAD_START)
        self.call_after_refresh(self._first_drawn)

    def _first_drawn(self) -> None:
        self._drawn.set()
        self.read_marks()

    # searching

    @on(Input.Changed, "#search")
    def _query_changed(self, event: Input.Changed) -> None:
        if event.value != self._query:
            self._query = event.value
            self._ask(event.value)

    @on(FacetsPanel.Toggled)
    def _toggle(self, event: FacetsPanel.Toggled) -> None:
        self.query_one(QueryBar).toggle(event.choice, event.exclude)

    def _ask(self, text: str) -> None:
        self._shown.clear()
        self._whole.clear()
        self._search(text)

    @work(exclusive=True, group="search")
    async def _search(self, text: str) -> None:
        self._searching.interrupt()
        try:
            await self._answer(text)
        except BreachError as error:
            self.query_one(QueryLine).fail(str(error))
            self._empty(clean(str(error)))
        self._shown.set()
        await self._drawn.wait()
        await self._complete()
        if text == self._query:
            self._whole.set()
            self.compare_with_bar()
            await self._advise()
        with suppress(BreachError):  # the query that needs it will say so
            await self._searching.ask(Store.prepare)

    async def _answer(self, text: str) -> None:
        """Show what matches; for a wrong query what is wrong, over the last good result."""
        line, order = self.query_one(QueryLine), self._order
        deep = text == self.results.query.text and self.list.cursor >= FIRST
        first = None if deep else FIRST  # all, so that the cursor can stay where it is
        try:
            results = await self._searching.ask(lambda store: search(store, text, order, first))
        except QueryError as error:
            line.explain(error, text)
            if self.results.total:
                return
            results = await self._searching.ask(lambda store: search(store, "", order, FIRST))
        else:
            line.clear()
        self.results = results

    async def _complete(self) -> None:
        """All that match, where only the first are shown; whoever types on does not wait for it."""
        if self.results.found.complete:
            return
        await sleep(_BREATH)
        asked, order = self.results.query.text, self._order
        try:
            self.results = await self._searching.ask(lambda store: search(store, asked, order))
        except BreachError as error:
            self.notify(str(error), severity="error")

    async def _advise(self) -> None:
        """Where nothing matches, tell which filter leaves nothing."""
        results = self.results
        if results.total and not results.ids and results.query.conditions:
            with suppress(BreachError):  # the next query will say so
                without = await self._searching.ask(lambda store: without_one(store, results.query))
                self._empty(advice(results, without))

    def watch_results(self, results: Results) -> None:
        """Say how many there are, and what to do where there are none."""
        self._title()
        self._empty(advice(results))

    def _empty(self, said: str) -> None:
        self.query_one("#empty", Static).update(Content(said), layout=False)
        self.set_class(not self.results.ids and bool(said), "-empty")

    def _title(self) -> None:
        shown = headline(self.results, len(self.marked), self._database)
        also = f" · {self.app.sub_title}" if self.app.sub_title else ""
        self.query_one("#title", Static).update(Content.assemble(shown, (also, "$warning")), layout=False)

    watch_marked = _title

    @on(RowsView.Moved)
    def _preview(self) -> None:
        # rows first, and nothing of those that the next letter takes away
        after = 0 if self._whole.is_set() else _BREATH
        self.query_one(PreviewPane).show(self.list.current, after)
        self.follow_cursor(after)

    def on_resize(self) -> None:
        """The preview may have come into view."""
        self.call_after_refresh(self._preview)

    # keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In the box a slash is a slash."""
        return action != "search" or not isinstance(self.focused, SearchBox)

    def action_search(self) -> None:
        self.set_focus(self.query_one(SearchBox))

    @on(SearchBox.Left)
    def _to_list(self) -> None:
        self.list.focus()

    def action_facets(self) -> None:
        panel = self.query_one(FacetsPanel)
        self._show_facets(not panel.has_focus)
        self.note()
        self.set_focus(panel if panel.display else self.list)

    def _show_facets(self, shown: bool) -> None:
        panel = self.query_one(FacetsPanel)
        hidden, panel.display = not panel.display, shown
        self.query_one("#results").set_class(shown, "-facets")
        if hidden:
            self.call_after_refresh(panel.ask)  # while nobody saw it nothing was counted

    def action_back(self) -> None:
        """End what follows the cursor, fold the list again, back to the statistics, else show everything."""
        if self.end_following():
            return
        box = self.query_one(SearchBox)
        before, self._folded = self._folded, None
        if self._from_statistics:
            self._query = box.value = before or ""
            self._ask(self._query)
            self.action_statistics()
        elif box.value:
            box.value = before or ""
        else:
            self.notify(f"Nothing to go back to; {shown(self, 'quit')} quits")

    def action_reload(self) -> None:
        """Ask the file again; the cursor stays on its incident."""
        self.list.renew()
        self._ask(self._query)
        self.read_marks()

    def follow(self) -> None:
        """The same, after a change."""
        self.action_reload()
        self.read_views()

    @on(IncidentList.OpenAsked)
    @work(exclusive=True, group=OPENING)
    async def action_open(self) -> None:
        """Show the incident under the cursor, or those it stands for, once the list has caught up."""
        from breachtui.tui.detail import DetailScreen  # not needed for the first paint

        await self._whole.wait()
        if self.list.current is None:
            return
        if self.list.current in self.results.several:
            self._unfold(self.list.current)
            return
        self.list.hold()
        self.app.push_screen(DetailScreen(self._details, self.results.ids, self.list.cursor), self._came_back)

    def _came_back(self, id: int | None) -> None:
        """From the incident that was shown last."""
        if id is not None:
            self.list.go_to(id)
        self.put_down(opened=False)

    def _unfold(self, id: int) -> None:
        """Narrow the query to the organization of an incident."""
        from breachtui.search.organizations import unfolded  # not needed for the first paint

        for row in self._fetch([id]):
            self._folded = self._query
            self.query_one(SearchBox).value = unfolded(self._query, row.organization or "")
