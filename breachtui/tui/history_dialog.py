"""The dialog that finds a query that was asked before."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from breachtui.search.completion import recalled
from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.dialog import Dialog
from breachtui.tui.line_input import LineInput
from breachtui.tui.rows_view import RowsView
from breachtui.tui.table_view import ColumnHead, TableLine, TableView

_LINES = 12
_LONGEST = 200  # characters of what is typed


class HistoryDialog(Dialog[str | None]):
    """Ends with the query that was chosen; None for none."""

    BINDINGS: ClassVar[list[BindingType]] = keys.HISTORY
    TITLE, SUB_TITLE = "Queries asked before", "↑↓ enter asks again · esc cancels"

    def __init__(self, queries: Sequence[str]) -> None:
        """``queries`` are those that were asked, the latest first."""
        super().__init__()
        self._queries = queries
        self._found: Sequence[str] = queries

    def contents(self) -> ComposeResult:
        """A line to type in, and what fits it."""
        yield LineInput("words of the query", max_length=_LONGEST)
        yield TableView([ColumnHead("", 10, grows=1)], id="choices")

    def on_mount(self) -> None:
        """Start with all of them."""
        self.query_one(TableView).styles.height = min(_LINES, len(self._queries))
        self._show()

    @on(Input.Changed)
    def _show(self) -> None:
        self._found = recalled(self.line.value, self._queries)
        view = self.query_one(TableView)
        shown = map(clean, self._found)
        view.rows = [TableLine((text,), text) for text in shown]
        view.cursor = 0

    def action_choose(self, step: int) -> None:
        """The next query, or the one before."""
        self.query_one(TableView).action_move(step)

    @on(Input.Submitted)
    @on(RowsView.Chosen)
    def _chosen(self) -> None:
        if self._found:
            self.dismiss(self._found[self.query_one(TableView).cursor])
