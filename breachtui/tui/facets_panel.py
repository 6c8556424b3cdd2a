"""The facets panel: what the incidents that match consist of, and a key's way to narrow them."""

from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events, work
from textual.message import Message
from textual.reactive import reactive
from textual.timer import Timer

from breachtui.errors import BreachError
from breachtui.search.query import Choice, Query
from breachtui.store import Facets
from breachtui.store.memory import SavedView
from breachtui.tui import keys
from breachtui.tui.cell_text import fit
from breachtui.tui.facet_rows import FacetRow, Folds, facet_rows, view_rows
from breachtui.tui.results import Results
from breachtui.tui.rows_view import RowsView

Count = Callable[[Query, Sequence[int] | None, Collection[str], bool], Awaitable[Facets]]
"""Counts what a query found, or all, and by these facets too, exactly or by a sample.

The next question stops the one before."""

_BEAT = 0.1  # seconds for which counts of the selection before may stand
_COUNTING = "…"
_SIGNS = {True: "✓", False: "✗", None: " "}


class FacetsPanel(RowsView[FacetRow], inherit_bindings=False):
    """Facets with their values, each of which can be added to the query, or taken out of it.

    It counts while it is displayed, and says how far the counts stand.
    """

    BINDINGS = keys.FACETS

    header_lines = 1
    results: reactive[Results] = reactive(Results, init=False, repaint=False)
    """What is counted, where the panel is displayed."""
    facets: reactive[Facets | None] = reactive(None, init=False)
    """What was counted last."""
    counting: reactive[bool] = reactive(True, init=False)
    """Whether that is of another selection, and the counts of this one are awaited."""
    folds: reactive[Folds] = reactive(Folds, init=False)
    """What is folded."""
    views: reactive[Sequence[SavedView]] = reactive((), init=False)
    """The views, which stand above the facets."""
    in_force: reactive[str] = reactive("", init=False)
    """The name of the view that the list shows; "" for none."""

    @dataclass
    class ViewAsked(Message):
        """A view is to be shown."""

        view: SavedView

    @dataclass
    class Toggled(Message):
        """The query is to narrow to a value, or to leave it out; or no longer, where it does."""

        choice: Choice
        exclude: bool
        """Whether to leave it out."""

    def __init__(self, count: Count, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._count = count
        self._beat: Timer | None = None
        self._counted = 0  # incidents that the counts are of
        self._trouble = False

    # counting

    def ask(self) -> None:
        """Count the incidents; the counts that are shown stand for a beat, then they are marked."""
        if not self.display:
            return
        if self._beat:
            self._beat.stop()
        self._beat = self.set_timer(_BEAT, self._late)
        self.lay_out()
        self._ask()

    watch_results = ask

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

    # what is shown

    def watch_folds(self, before: Folds, folds: Folds) -> None:
        """Show less, or more; what is counted only when it is looked at is counted now."""
        self.lay_out()
        if folds.open_asked - before.open_asked:
            self.ask()

    @property
    def asked(self) -> frozenset[str]:
        """The facets that are unfolded of those counted only then."""
        return self.folds.open_asked

    def lay_out(self) -> None:
        """Make the rows anew, the cursor staying where it was."""
        before = self.current
        counts = self.facets.counts if self.facets else {}
        text = self.results.query.text
        rows = view_rows(self.views, self.in_force, self.folds), facet_rows(counts, _held(text), self.folds)
        self.rows = list(chain(*rows))
        self.measure()
        if before is not None:
            self.set_reactive(FacetsPanel.cursor, self._place(before))
        self.show_cursor()

    watch_facets = watch_views = watch_in_force = lay_out

    def _place(self, row: FacetRow) -> int:
        """Where the row is now; else its facet's title."""
        same = [at for at, each in enumerate(self.rows) if each.key == row.key]
        titles = [at for at, each in enumerate(self.rows) if each.facet == row.facet]
        return next(iter(same or titles), self.validate_cursor(self.cursor))

    # keys

    def on_rows_view_moved(self, event: RowsView.Moved) -> None:
        """Nobody else's row."""
        event.stop()

    def action_narrow(self) -> None:
        self._choose(exclude=False)

    def action_exclude(self) -> None:
        self._choose(exclude=True)

    def _choose(self, *, exclude: bool) -> None:
        row = self.current
        if row and row.choice:
            self.post_message(self.Toggled(row.choice, exclude))
        elif row and row.view and not exclude:
            self.post_message(self.ViewAsked(row.view))
        elif row and not row.view and not exclude:
            self.action_fold(row.folded is False)

    def action_fold(self, fold: bool) -> None:
        row = self.current
        if row and fold:
            self.folds = self.folds.fold(row.facet)
        elif row and not (row.choice or row.view):
            self.folds = self.folds.unfold(row.facet)

    def action_facet(self, step: int) -> None:
        titles = [at for at, row in enumerate(self.rows) if row.folded is not None]
        onwards = [at for at in titles if (at - self.cursor) * step > 0]
        if onwards:
            self.cursor = onwards[0] if step > 0 else onwards[-1]

    def click_row(self, row: int, event: events.Click) -> None:
        """Narrow to the value; with ctrl, or another button, leave it out."""
        self.cursor = row
        self._choose(exclude=event.ctrl or event.button > 1)

    # drawing

    def at_cursor(self, row: int) -> bool:
        """The cursor is shown where keys act on it."""
        return self.has_focus and super().at_cursor(row)

    def header(self, y: int) -> Iterable[Segment]:
        title = self._spread("Facets", self._state, self.tone("heading"), self.tone("faint"))
        return [Segment(" "), *title]

    def segments(self, row: int, part: int, at_cursor: bool) -> Iterable[Segment]:
        return [Segment(self.pointer if at_cursor else " ", self.tone("sign")), *self._line(self.rows[row])]

    @property
    def _state(self) -> str:
        if self._trouble:
            return "cannot be counted"
        if self.counting or self.facets is None:
            return "counting…"
        return f"of {self._counted:,}" if self.facets.exact else "estimated, counting…"

    def _line(self, row: FacetRow) -> list[Segment]:
        if row.folded is not None:
            return self._spread(f"{'▸' if row.folded else '▾'} {row.label}", "", self.tone("heading"), None)
        if not (row.choice or row.view):
            return self._spread(f"  {row.label}", "", self.tone("faint"), None)
        sign = Segment(f"{_SIGNS[row.held]} ", self.tone("sign"))
        tone = self.tone("sign") if row.held is not None else None
        number = self._number(row) if row.choice else ""
        return [sign, *self._spread(row.label, number, tone, self.tone("faint"), 3)]

    def _number(self, row: FacetRow) -> str:
        if self.counting or self.facets is None:
            return _COUNTING
        return f"{'' if self.facets.exact else '~'}{row.incidents:,}"

    def _spread(
        self, left: str, right: str, tone: Style | None, other: Style | None, taken: int = 1
    ) -> list[Segment]:
        """One text on the left, one on the right, in what is left of the line."""
        room = self.width - taken
        return [
            Segment(fit(left, max(1, room - cell_len(right) - 1)), tone),
            Segment(f" {right}", other),
        ]


def _held(text: str) -> Mapping[Choice, bool]:
    """What the query narrows to and leaves out."""
    if not text:
        return {}
    # with the fields of the language, 15 ms that the first list does without
    from breachtui.search.choices import held

    return held(text)
