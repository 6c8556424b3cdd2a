"""A screen that shows one table of the database, and the line under the cursor in full."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from breachtui.store import Store
from breachtui.tui.key_line import KeyLine
from breachtui.tui.own import Follower
from breachtui.tui.rows_view import RowsView
from breachtui.tui.store_thread import StoreThread
from breachtui.tui.table_view import ColumnHead, TableLine, TableView


@dataclass(frozen=True)
class TableContent:
    """What the screen shows."""

    title: str
    """What it is about; clean text."""
    told: str
    """How much of it there is; clean text."""
    lines: Sequence[TableLine]
    """The lines."""


class TableScreen(Follower, Screen[None]):
    """Title, table, the line under the cursor, keys."""

    HEADS: ClassVar[Sequence[ColumnHead]] = ()
    """The columns."""

    def __init__(self, reading: StoreThread) -> None:
        super().__init__()
        self._details = reading

    def read(self, store: Store) -> TableContent:
        """What to show; called in the thread of the store."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Title, table, the line in full, keys."""
        yield Static(id="title")
        yield TableView(self.HEADS, id="table")
        yield Static(id="about")
        yield KeyLine()

    def on_mount(self) -> None:
        """Read."""
        self.table.focus()
        self.follow()

    @property
    def table(self) -> TableView:
        """The table."""
        return self.query_one(TableView)

    @work(exclusive=True, group="table")
    async def follow(self) -> None:  # type: ignore[override]  # the decorator starts it
        """Read again; the cursor stays at its height."""
        shown = await self._details.ask(self.read)
        title = Content.assemble((shown.title, "bold $primary"), "  ", (shown.told, "$secondary"))
        self.query_one("#title", Static).update(title)
        self.table.rows = shown.lines
        self._about()

    @on(RowsView.Moved)
    def _about(self) -> None:
        line = self.table.current
        self.query_one("#about", Static).update(Content(line.about if line else ""))

    @on(RowsView.Chosen)
    def _chosen(self, event: RowsView.Chosen) -> None:
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        """Show more of the line."""

    def action_back(self) -> None:
        """To where this was opened."""
        self.dismiss()
