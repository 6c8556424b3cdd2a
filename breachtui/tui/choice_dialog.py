"""A dialog that asks which of a few things to do."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from breachtui.tui import keys
from breachtui.tui.dialog import Answer, Dialog
from breachtui.tui.rows_view import RowsView
from breachtui.tui.table_view import ColumnHead, TableLine, TableView


class ChoiceDialog(Dialog[Answer | None]):
    """Ends with what was chosen; None where nothing is to be done."""

    BINDINGS: ClassVar[list[BindingType]] = keys.CHOICE
    SUB_TITLE = "↑↓ enter chooses · esc cancels"

    def __init__(self, title: str, said: str, choices: Sequence[tuple[str, Answer | None]]) -> None:
        """``title``, ``said`` and what the choices say are clean text; the first is highlighted."""
        super().__init__()
        self.title = title
        self._said = said
        self._choices = choices

    def contents(self) -> ComposeResult:
        """What is asked, and the choices."""
        yield Static(Content(self._said), id="said")
        yield TableView([ColumnHead("", 10, grows=1)], id="choices")

    def on_mount(self) -> None:
        """Start with the first."""
        view = self.query_one(TableView)
        view.styles.height = len(self._choices)
        view.lines = [TableLine((label,), label) for label, _ in self._choices]
        self.set_focus(view)

    @on(RowsView.Chosen)
    def _clicked(self, event: RowsView.Chosen) -> None:
        event.stop()
        self.action_choose()

    def action_choose(self) -> None:
        """Do what is highlighted."""
        self.dismiss(self._choices[self.query_one(TableView).cursor][1])
