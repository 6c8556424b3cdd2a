"""A comparison under the list that follows the cursor: one incident stays, the other is where you are."""

from asyncio import sleep
from collections.abc import Awaitable, Callable

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from breachtui.compare import Comparison, compare
from breachtui.incident import Incident
from breachtui.tui.comparison_table import ComparisonTable
from breachtui.tui.office_names import named


class Alongside(Vertical, can_focus=False):
    """The incident that stays, beside each that the cursor comes to."""

    hide_equal: reactive[bool] = reactive(True, init=False)
    """Whether only rows that are not equal are shown."""

    def __init__(self, read: Callable[[int], Awaitable[Incident | None]], base: int) -> None:
        super().__init__(id="alongside")
        self._read = read
        self.base = base
        """The incident that stays."""
        self._comparison: Comparison | None = None

    def compose(self) -> ComposeResult:
        """A line that says what is compared, and the table."""
        yield Static(id="alongside-title")
        yield ComparisonTable()

    def on_mount(self) -> None:
        """The keys stay with the list."""
        self._table.can_focus = False

    @property
    def _table(self) -> ComparisonTable:
        return self.query_one(ComparisonTable)

    @work(exclusive=True, group="alongside")
    async def show(self, id: int | None, after: float = 0) -> None:
        """Compare with this incident ``after`` so many seconds, unless another one is asked for meanwhile."""
        await sleep(after)
        found = [await self._read(each) for each in (self.base, id) if each is not None]
        incidents = [each for each in found if each]
        if len(incidents) < 2 or id == self.base:
            self._say(incidents[:1])
            return
        self._comparison = compare(incidents)
        self.watch_hide_equal()

    def _say(self, base: list[Incident]) -> None:
        """What to do, where the cursor is on the incident itself."""
        name = named(base[0]) if base else "The incident"
        self._comparison = None
        self._table.names, self._table.origins, self._table.rows = (), (), ()
        self._title(name, "move to another incident to see it beside this one")

    def watch_hide_equal(self) -> None:
        """Show all rows, or those that are not equal."""
        if not self._comparison:
            return
        self._table.compare(self._comparison, hide_equal=self.hide_equal)
        differing = sum(row.differs for row in self._table.rows)
        equal = "shows" if self.hide_equal else "hides"
        keys = f"n next difference   h {equal} equal rows   F ends the comparison"
        self._title(f"{differing} differ ≠", keys)

    def _title(self, head: str, rest: str) -> None:
        shown = Content.assemble((head, "bold $primary"), "  ", (rest, "$secondary"))
        self.query_one("#alongside-title", Static).update(shown)

    def next_difference(self, step: int) -> None:
        """To the next row that differs, round at the end."""
        if not self._table.next_difference(step):
            self.notify("Nothing differs")
