"""Screens with a title and their keys; one kind shows a table of the database, and a line of it in full."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from breachtui.store import Store
from breachtui.tui.cell_text import headed
from breachtui.tui.key_line import KeyLine
from breachtui.tui.own import Follower
from breachtui.tui.rows_view import RowsView
from breachtui.tui.store_thread import StoreThread
from breachtui.tui.table_view import ColumnHead, TableLine, TableView

Answer = TypeVar("Answer")


class PageScreen(Screen[Answer], Generic[Answer]):
    """A screen with a title above what it shows, and the keys below."""

    def __init__(self, reading: StoreThread) -> None:
        super().__init__()
        self._details = reading

    def compose(self) -> ComposeResult:
        yield Static(id="title")
        yield from self.contents()
        yield KeyLine()

    def contents(self) -> ComposeResult:
        """What it shows."""
        raise NotImplementedError

    def say(self, head: str, rest: str) -> None:
        """Have this title; clean text."""
        self.query_one("#title", Static).update(headed(head, rest), layout=False)

    def action_back(self) -> None:
        self.dismiss()


@dataclass(frozen=True)
class TableContent:
    """What the screen shows."""

    title: str
    """What it is about; clean text."""
    told: str
    """How much of it there is; clean text."""
    lines: Sequence[TableLine]
    """The lines."""


class TableScreen(Follower, PageScreen[None]):
    """A table, and the line under the cursor."""

    HEADS: ClassVar[Sequence[ColumnHead]] = ()
    """The columns."""

    table = getters.query_one(TableView)

    def read(self, store: Store) -> TableContent:
        """What to show; called in the thread of the store."""
        raise NotImplementedError

    def contents(self) -> ComposeResult:
        """The table, and the line in full."""
        yield TableView(self.HEADS, id="table")
        yield Static(id="about")

    def on_mount(self) -> None:
        self.table.focus()
        self.follow()

    @work(exclusive=True, group="table")
    async def follow(self) -> None:  # type: ignore[override]  # the decorator starts it
        """Read again; the cursor stays at its height."""
        shown = await self._details.ask(self.read)
        self.say(shown.title, shown.told)
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
