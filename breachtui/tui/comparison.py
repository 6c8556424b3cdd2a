"""The compare screen: two to four incidents side by side."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static

from breachtui.compare import Comparison
from breachtui.tui import keys
from breachtui.tui.comparison_rows import comparison_rows
from breachtui.tui.comparison_table import ComparisonTable
from breachtui.tui.key_line import KeyLine
from breachtui.tui.store_thread import StoreThread


class ComparisonScreen(Screen[None]):
    """What is equal, what differs, and by how much."""

    BINDINGS: ClassVar[list[BindingType]] = keys.COMPARISON

    hide_equal: reactive[bool] = reactive(False, init=False)

    def __init__(self, reading: StoreThread, comparison: Comparison) -> None:
        super().__init__()
        self._details = reading
        self._comparison = comparison

    def compose(self) -> ComposeResult:
        """Title, table, keys."""
        yield Static(id="title")
        yield ComparisonTable()
        yield KeyLine()

    @property
    def table(self) -> ComparisonTable:
        """The table."""
        return self.query_one(ComparisonTable)

    def on_mount(self) -> None:
        """Fill the table."""
        self.watch_hide_equal()
        self.table.focus()

    def watch_hide_equal(self) -> None:
        """Show all rows, or those that are not equal."""
        self.table.compare(self._comparison, hide_equal=self.hide_equal)
        every = comparison_rows(self._comparison, hide_equal=False)
        differing = sum(row.differs for row in every)
        equal = sum(row.sign == "=" for row in every)
        unsaid = sum(row.sign == "·" for row in every)
        hidden = ", hidden" if self.hide_equal else ""
        counts = f"{differing} differ ≠   {unsaid} not said of all ·   {equal} equal ={hidden}"
        self.query_one("#title", Static).update(
            Content.assemble(
                (f"{len(self._comparison.incidents)} incidents", "bold $primary"),
                "  ",
                (counts, "$secondary"),
            )
        )

    def action_difference(self, step: int) -> None:
        """To the next row that differs."""
        if not self.table.next_difference(step):
            self.notify("Nothing differs")

    def action_hide(self) -> None:
        """Hide or show equal rows."""
        self.hide_equal = not self.hide_equal

    def action_export(self) -> None:
        """Ask where to."""
        from breachtui.tui.export_dialog import ExportDialog
        from breachtui.tui.exporting import of_comparison

        self.app.push_screen(ExportDialog(self._details, [of_comparison(self._comparison)]))

    def action_back(self) -> None:
        """To the list."""
        self.dismiss()
