"""The screen of statistics: what the list adds up to, each bar a way back into the list."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from textual import getters, on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from breachtui.statistics import Period, RunningStatistics, Section, Statistics
from breachtui.store import Store
from breachtui.tui import keys
from breachtui.tui.bars_view import BarsView, Measure, measures
from breachtui.tui.cell_text import clean, fold_lines
from breachtui.tui.own import Follower
from breachtui.tui.rows_view import RowsView
from breachtui.tui.store_thread import StoreThread
from breachtui.tui.table_screen import PageScreen
from breachtui.values.text import counted

_BEAT = 0.1  # seconds between two looks how far the counting is
_FIRST = (
    25_000  # incidents that are counted before what they add up to is shown; then twice as many, and so on
)
MARKED = "has:mark"
"""The query that lists the marked incidents."""


@dataclass(frozen=True)
class StatisticsView:
    """What the screen shows of the numbers, to come back to."""

    marked: bool = False
    """Whether only the marked incidents are counted."""
    period: Period = Period.YEAR
    """How time is divided."""
    measure: int = 0
    """The number of what the bars are as long as."""
    section: str = ""
    """The section of the cursor."""
    label: str = ""
    """The bar of the cursor."""


@dataclass(frozen=True)
class Narrowed:
    """What the user chose: a query, and the view that it was chosen from."""

    query: str
    """The query of the list, narrowed to a bar."""
    incidents: int | None
    """How many incidents the bar counts; None where it was chosen before all were counted."""
    view: StatisticsView
    """Where to come back to."""


class Counting(NamedTuple):
    """Which incidents are counted."""

    query: str
    """The query that lists them."""
    ids: Sequence[int] | None
    """Their numbers; None for every incident."""


Choose = Callable[[bool], Awaitable[Counting]]
"""Which incidents to count, once all of them are known; True for the marked ones."""


class StatisticsScreen(Follower, PageScreen[Narrowed]):
    """Title, bars, the bar under the cursor in words, keys."""

    BINDINGS = keys.STATISTICS
    bars = getters.query_one(BarsView)

    def __init__(self, reading: StoreThread, choose: Choose, view: StatisticsView | None = None) -> None:
        super().__init__(reading)
        self._choose = choose
        self._view = view or StatisticsView()
        self._counting = Counting("", None)
        self._statistics: Statistics | None = None  # of those that are counted
        self._next: Statistics | None = None  # of more, which the thread has counted meanwhile
        self._whole = False  # whether they are all
        self._sections: Sequence[Section] = ()
        self._drawn = Measure(None, drawn=False)
        self._sought: tuple[str, str] | None = None  # section and bar where the cursor was put

    def contents(self) -> ComposeResult:
        yield BarsView(id="bars")
        yield Static(id="about")

    def on_mount(self) -> None:
        self.bars.focus()
        self.set_interval(_BEAT, self._progress)
        self._title()
        self.call_after_refresh(self.follow)

    def on_unmount(self) -> None:
        """Nobody waits for the numbers any more."""
        if not self._whole:
            self._details.interrupt()

    @work(exclusive=True, group="statistics")
    async def follow(self) -> None:  # type: ignore[override]  # the decorator starts it
        """Count, or count again after a change; the cursor stays on its bar."""
        self._statistics, self._next, self._whole = None, None, False
        self._title()
        self._counting = counting = await self._choose(self._view.marked)
        found = await self._details.ask(lambda store: self._count(store, counting.ids))
        self._whole = True
        self._take(found)

    def _count(self, store: Store, ids: Sequence[int] | None) -> Statistics:
        running, due = RunningStatistics(), _FIRST
        for rows in store.figure_rows(ids):
            running.add(rows)
            if running.incidents >= due:
                self._next, due = running.so_far(), 2 * running.incidents
        return running.so_far()

    def _progress(self) -> None:
        if self._next and not self._whole:
            found, self._next = self._next, None
            self._take(found)

    def _take(self, found: Statistics) -> None:
        """Show these; the cursor goes to the bar that it left, unless it was moved meanwhile."""
        self._statistics, unmoved = found, self._place == self._sought
        self._show()
        if unmoved:
            self.bars.go_to(self._view.section, self._view.label)
            self._sought = self._place if self._view.section else None
        self.call_after_refresh(self.bars.show_cursor)  # which the bars, being new, may not have scrolled to

    @property
    def _place(self) -> tuple[str, str] | None:
        line = self.bars.current
        return (line.section, line.text) if line else None

    def _show(self) -> None:
        """Draw the numbers as the view asks."""
        if self._statistics is None:
            return
        drawn = measures(list(self._statistics.whole.totals))
        self._view = replace(self._view, measure=self._view.measure % len(drawn))
        self._drawn = drawn[self._view.measure]
        self._sections = self._statistics.sections(self._view.period)
        self.bars.show(self._sections, self._drawn)
        self._title()

    def _title(self) -> None:
        if self._statistics is None:
            told = "counting…"
        else:
            by = self._drawn.by
            number = counted(self._statistics.whole.incidents, "incident")
            so_far = "" if self._whole else "counting… so far "
            told = f"{so_far}{number} · bars: {by.label if by else 'incidents'}"
        what = "marked" if self._view.marked else clean(self._counting.query) or "all"
        self.say("Statistics", f"{told} · {what}")

    @on(RowsView.Moved)
    def _about(self) -> None:
        line, about = self.bars.current, self.query_one("#about", Static)
        said = clean(line.bar.said) if line and line.bar else ""
        width, most = about.content_region.width or 78, about.content_region.height or 4
        about.update(Content("\n".join(fold_lines(said, width, most))), layout=False)

    # keys

    @on(RowsView.Chosen)
    def action_narrow(self) -> None:
        """Narrow the list to the bar; of a single incident, show it."""
        line = self.bars.current
        if line is None or line.bar is None:
            return
        if line.bar.incident is not None:
            self._open(line.bar.incident)
        elif not line.bar.tally.incidents:
            self.notify("No incident has it; choose another bar")
        elif line.bar.query is None:
            self.notify("No query can ask for this value; choose another bar", severity="warning")
        else:
            view = replace(self._view, section=line.section, label=line.text)
            query = _with(self._counting.query, line.bar.query)
            self.dismiss(Narrowed(query, line.bar.tally.incidents if self._whole else None, view))

    def _open(self, id: int) -> None:
        from breachtui.tui.detail import DetailScreen

        bars = next(each.bars for each in self._sections if any(bar.incident == id for bar in each.bars))
        ids = [bar.incident for bar in bars if bar.incident is not None]
        self.app.push_screen(DetailScreen(self._details, ids, ids.index(id)))

    def action_period(self) -> None:
        self._view = replace(self._view, period=self._view.period.following)
        self._show()
        self.bars.go_to(self._view.period, "")

    def action_sort(self) -> None:
        self._view = replace(self._view, measure=self._view.measure + 1)
        self._show()

    def action_only_marked(self) -> None:
        self._view = replace(self._view, marked=not self._view.marked)
        self.follow()

    def action_export(self) -> None:
        if self._statistics is None or not self._whole:
            self.notify("Still counting; press e again when the numbers are there")
            return
        from breachtui.tui.export_dialog import ExportDialog, of_statistics

        offer = of_statistics(self._statistics, self._counting.query, self._view.period)
        self.app.push_screen(ExportDialog(self._details, [offer]))


def _with(query: str, item: str) -> str:
    """The query narrowed by an item; a quote that is still open is closed."""
    closing = '"' * (query.count('"') % 2)
    return f"{query}{closing} {item}".strip()
