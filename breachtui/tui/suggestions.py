"""The screen of suggestions: two incidents that may be one, side by side, and the user says."""

from dataclasses import replace
from functools import partial

from textual import getters, on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from breachtui.compare import ComparedRow, Comparison, compare
from breachtui.fields import BY_NAME
from breachtui.linking.judgement import LINK
from breachtui.store import Store
from breachtui.store.suggesting import Suggestion
from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.comparison_table import ComparisonRow, ComparisonTable, comparison_rows
from breachtui.tui.detail import DetailScreen
from breachtui.tui.office_names import named, offices
from breachtui.tui.own import Deed, Follower, undo
from breachtui.tui.regrouping import answer
from breachtui.tui.rows_view import RowsView
from breachtui.tui.store_thread import StoreThread
from breachtui.tui.suggestion_queue import Pair, SuggestionQueue, pair
from breachtui.tui.table_screen import PageScreen
from breachtui.values.text import counted

_NONE = "There are no more suggestions."
_COUNTS = BY_NAME["counts"]
_FIRST = ("individuals_affected", "occurred", "discovered", "reported", "notified", "state", "attack")
_OF_A_PAIR = ("answer", "open", "incident", "hide")  # actions
_ELSEWHERE = ("organization", "jurisdiction")  # shown as the names and the sources


def _rows(comparison: Comparison, *, hide_equal: bool) -> list[ComparisonRow]:
    """The sources and counts of two, then what else they say, what tells breaches apart first."""
    incidents = comparison.incidents
    telling = (row for row in comparison.rows if row.field not in _ELSEWHERE)
    ordered = replace(comparison, rows=tuple(sorted(telling, key=_order)))
    rows = comparison_rows(ordered, hide_equal=hide_equal)
    own = [ComparisonRow("Sources", tuple(map(offices, incidents)))]
    if any(len(each.counts) > 1 for each in incidents):
        own.append(ComparisonRow("Counts", tuple(clean(_COUNTS.shown(each)) for each in incidents)))
    return [ComparisonRow("Facts"), *own, *rows[rows[:1] == [ComparisonRow("Facts")] :]]


def _order(row: ComparedRow) -> int:
    return _FIRST.index(row.field) if row.field in _FIRST else len(_FIRST)


class SuggestionsScreen(Follower, PageScreen[None]):
    """One pair after the other."""

    BINDINGS = keys.SUGGESTIONS

    side: reactive[int] = reactive(0, init=False)
    """The incident that can be opened: 0 the left, 1 the right."""
    hide_equal: reactive[bool] = reactive(False, init=False)
    table = getters.query_one(ComparisonTable)

    def __init__(self, reading: StoreThread, later: set[Pair]) -> None:
        """``later`` is what was left for later, which outlives the screen."""
        super().__init__(reading)
        self.id = "suggestions"
        self._queue = SuggestionQueue(later)
        self._written: set[Pair] = set()  # what was answered; the thread that writes adds to it
        self._asked: Pair | None = None  # the pair on the screen; None while the next is read
        self._comparison: Comparison | None = None

    def contents(self) -> ComposeResult:
        yield Static(id="reasons")
        yield ComparisonTable()
        yield Static(id="empty")

    def on_mount(self) -> None:
        self.table.focus()
        self.follow()

    @work(exclusive=True, group="suggestions")
    async def follow(self) -> None:  # type: ignore[override]  # the decorator starts it
        """Read what is suggested now."""
        self._queue.written(self._written)
        self._queue.renew(await self._details.ask(Store.suggestions))
        current = self._queue.current
        both = pair(current) if current else ()
        incidents = await self._details.ask(lambda store: store.incidents(both)) if both else []
        self._show(current, compare(incidents) if incidents else None)

    def _show(self, asked: Suggestion | None, comparison: Comparison | None) -> None:
        before, self._asked = self._asked, pair(asked) if asked else None
        self._comparison = comparison
        self.set_class(asked is None, "-empty")
        self.refresh_bindings()
        self._title()
        self.query_one("#empty", Static).update(Content(self._nothing))
        if asked:
            self.query_one("#reasons", Static).update(_reasons(asked))
            if self._asked != before:
                self.table.show((), (), ())
                self.set_reactive(SuggestionsScreen.side, 0)
            self._fill()

    def _title(self) -> None:
        number, every = self._queue.place
        left = f"{self._queue.left:,} left for later" if self._queue.left else ""
        place = f"{number:,} of {every:,}" if self._queue.current else ""
        told = " · ".join(filter(None, (place, left)))
        self.say("Which are one?", told)

    @property
    def _nothing(self) -> str:
        """What stands where there is nothing to ask."""
        left = self._queue.left
        return f"{_NONE}\n\n{counted(left, 'pair')} left for later; l asks about them now." if left else _NONE

    def _fill(self) -> None:
        if self._asked and self._comparison:
            names = [named(each) for each in self._comparison.incidents]
            names[self.side] = f"▸ {names[self.side]}"
            self.table.show(names, (), _rows(self._comparison, hide_equal=self.hide_equal))

    watch_side = watch_hide_equal = _fill

    # answers

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where no pair is shown there is none to answer or to look at."""
        if not self.has_class("-empty"):
            return True
        return action not in _OF_A_PAIR and (action != "later" or self._queue.left > 0)

    def action_answer(self, verdict: str) -> None:
        """Have it written, and go on to the next."""
        if both := self._asked:
            self._queue.answered()
            self._asked = None
            self.app.post_message(Deed(partial(self._write, both, verdict)))
            self.follow()

    def _write(self, both: Pair, verdict: str, store: Store) -> str:
        """Called in the thread that writes, which may take a while; the next pair does not wait for it."""
        try:
            return answer(store, *both, verdict)
        finally:
            self._written.add(both)

    def action_later(self) -> None:
        """Go on to the next; after the last, back to those that were left."""
        if self.has_class("-empty"):
            self._queue.resume()
        elif self._asked:
            self._queue.postpone()
        else:  # the next is being read
            return
        self._asked = None
        self.follow()

    def action_undo(self) -> None:
        """Back to the pair before: take the answer back, or no longer leave it for later."""
        if self._queue.undo():
            self._asked = None
            self.follow()
        else:
            self.app.post_message(Deed(undo))

    # looking closer

    def action_incident(self, step: int) -> None:
        self.side = max(0, min(self.side + step, 1))

    def action_hide(self) -> None:
        self.hide_equal = not self.hide_equal

    @on(RowsView.Chosen)
    def action_open(self) -> None:
        """The chosen one whole; the other is the next or the one before."""
        if self._asked:
            self.app.push_screen(DetailScreen(self._details, self._asked, self.side), self._came_back)

    def _came_back(self, id: int | None) -> None:
        if self._asked and id in self._asked:
            self.side = self._asked.index(id)


def _reasons(suggestion: Suggestion) -> Content:
    said = "; ".join(clean(each) for each in suggestion.reasons)
    joins = f"score {suggestion.score:.1f}; {LINK:.0f} joins unasked, unless a third report forbids it"
    return Content.assemble((f"{said[:1].upper()}{said[1:]}", ""), (f"  ({joins})", "$secondary"))
