"""What dialogs have in common: a frame that says what is asked and which keys answer, and a line of hints."""

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.line_input import LineInput
from breachtui.tui.rows_view import RowsView
from breachtui.tui.table_view import ColumnHead, TableLine, TableView

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer], Generic[Answer]):
    """Asks in a box over the screen. Its title, `TITLE`, and its keys, `SUB_TITLE`, stand in the frame."""

    BOX: ClassVar[type[Widget]] = Vertical

    def compose(self) -> ComposeResult:
        """The frame, and in it what the dialog is made of."""
        with self.BOX(classes="dialog") as box:
            box.can_focus = False
            self._title_box(box)
            yield from self.contents()

    def contents(self) -> ComposeResult:
        """What stands in the frame, from top to bottom."""
        raise NotImplementedError

    def watch_title(self) -> None:
        """Show title and keys, which are clean text."""
        for box in self.query(".dialog"):
            self._title_box(box)

    watch_sub_title = watch_title

    def _title_box(self, box: Widget) -> None:
        box.border_title, box.border_subtitle = Content(self.title or ""), Content(self.sub_title or "")

    @property
    def line(self) -> LineInput:
        """The box that is typed into."""
        return self.query_one(LineInput)

    def hint(self, text: str) -> None:
        """Say what can be done; clean text."""
        self.query_one("#hint", Static).update(Content.styled(text, "$secondary"))

    def fail(self, wrong: object) -> None:
        """Say why it cannot be done."""
        self.query_one("#hint", Static).update(Content.styled(f"✗ {clean(str(wrong))}", "$warning"))


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
        view.rows = [TableLine((label,), label) for label, _ in self._choices]
        self.set_focus(view)

    @on(RowsView.Chosen)
    def _clicked(self, event: RowsView.Chosen) -> None:
        event.stop()
        self.action_choose()

    def action_choose(self) -> None:
        """Do what is highlighted."""
        self.dismiss(self._choices[self.query_one(TableView).cursor][1])
