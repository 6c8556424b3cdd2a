"""The compare screen: two to four incidents side by side."""

from asyncio import sleep
from collections.abc import Awaitable, Callable

from textual import getters, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widgets import Static

from breachtui.compare import Comparison, compare
from breachtui.incident import Incident
from breachtui.tui import keys
from breachtui.tui.cell_text import headed
from breachtui.tui.comparison_table import ComparisonTable, comparison_rows
from breachtui.tui.office_names import named
from breachtui.tui.store_thread import StoreThread
from breachtui.tui.table_screen import PageScreen


class ComparisonScreen(PageScreen[None]):
    """What is equal, what differs, and by how much."""

    BINDINGS = keys.COMPARISON

    hide_equal: reactive[bool] = reactive(False, init=False)
    table = getters.query_one(ComparisonTable)

    def __init__(self, reading: StoreThread, comparison: Comparison) -> None:
        super().__init__(reading)
        self._comparison = comparison

    def contents(self) -> ComposeResult:
        yield ComparisonTable()

    def on_mount(self) -> None:
        self.watch_hide_equal()
        self.table.focus()

    def watch_hide_equal(self) -> None:
        self.table.compare(self._comparison, hide_equal=self.hide_equal)
        every = comparison_rows(self._comparison, hide_equal=False)
        differing = sum(row.differs for row in every)
        equal = sum(row.sign == "=" for row in every)
        unsaid = sum(row.sign == "·" for row in every)
        hidden = ", hidden" if self.hide_equal else ""
        counts = f"{differing} differ ≠   {unsaid} not said of all ·   {equal} equal ={hidden}"
        self.say(f"{len(self._comparison.incidents)} incidents", counts)

    def action_difference(self, step: int) -> None:
        if not self.table.next_difference(step):
            self.notify("Nothing differs")

    def action_hide(self) -> None:
        self.hide_equal = not self.hide_equal

    def action_export(self) -> None:
        from breachtui.tui.export_dialog import ExportDialog, of_comparison

        self.app.push_screen(ExportDialog(self._details, [of_comparison(self._comparison)]))


class Alongside(Vertical, can_focus=False):
    """The incident that stays, beside each that the cursor comes to."""

    hide_equal: reactive[bool] = reactive(True, init=False)
    """Whether only rows that are not equal are shown."""
    _table = getters.query_one(ComparisonTable)

    def __init__(self, read: Callable[[int], Awaitable[Incident | None]], base: int) -> None:
        super().__init__(id="alongside")
        self._read = read
        self.base = base
        """The incident that stays."""
        self._comparison: Comparison | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="alongside-title")
        yield ComparisonTable()

    def on_mount(self) -> None:
        self._table.can_focus = False

    @work(exclusive=True, group="alongside")
    async def show(self, id: int | None, after: float = 0) -> None:
        """Compare with this incident ``after`` so many seconds, unless another one is asked for meanwhile."""
        await sleep(after)
        found = [await self._read(each) for each in (self.base, id) if each is not None]
        incidents = [each for each in found if each]
        if len(incidents) < 2 or id == self.base:
            self._wait(incidents[:1])
            return
        self._comparison = compare(incidents)
        self.watch_hide_equal()

    def _wait(self, base: list[Incident]) -> None:
        """Say what to do, where the cursor is on the incident itself."""
        name = named(base[0]) if base else "The incident"
        self._comparison = None
        self._table.show((), (), ())
        self._say(name, "move to another incident to see it beside this one")

    def watch_hide_equal(self) -> None:
        if not self._comparison:
            return
        self._table.compare(self._comparison, hide_equal=self.hide_equal)
        differing = sum(row.differs for row in self._table.rows)
        equal = "shows" if self.hide_equal else "hides"
        keys = f"n next difference   h {equal} equal rows   F ends the comparison"
        self._say(f"{differing} differ ≠", keys)

    def _say(self, head: str, rest: str) -> None:
        self.query_one("#alongside-title", Static).update(headed(head, rest))

    def next_difference(self, step: int) -> None:
        """To the next row that differs, round at the end."""
        if not self._table.next_difference(step):
            self.notify("Nothing differs")
