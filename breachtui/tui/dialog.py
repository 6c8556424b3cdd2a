"""What dialogs have in common: a frame that says what is asked and which keys answer, and a line of hints."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input, Static

from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.rows_view import RowsView
from breachtui.tui.table_view import ColumnHead, TableLine, TableView
from breachtui.values.text import visible


class LineInput(Input):
    """One line; what was pasted must not act on the terminal."""

    def __init__(self, placeholder: str = "", *, id: str = "line", max_length: int = 0) -> None:
        super().__init__(placeholder=placeholder, id=id, max_length=max_length, compact=True)
        self.cursor_blink = False

    def put(self, text: str) -> None:
        """Have this text in the box, the cursor behind it."""
        self.value = text
        self.cursor_position = len(text)

    def validate_value(self, value: str) -> str:
        """Control characters become visible ones."""
        return visible(value)


class WordSuggester(Suggester):
    """The first of these words that goes on as typed: of a list, its last item."""

    def __init__(self, words: Iterable[str], separator: str = "") -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._words = tuple(words)
        self._separator = separator

    async def get_suggestion(self, value: str) -> str | None:
        """The whole line with the word completed."""
        start = value.rfind(self._separator) + 1 if self._separator else 0
        typed = value[start:].lstrip()
        found = (word for word in self._words if typed and word[: len(typed)].lower() == typed.lower())
        word = next(found, None)
        return value + word[len(typed) :] if word else None


Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer], Generic[Answer]):
    """Asks in a box over the screen. Its title, `TITLE`, and its keys, `SUB_TITLE`, stand in the frame."""

    BOX: ClassVar[type[Widget]] = Vertical
    line = getters.query_one(LineInput)
    table = getters.query_one(TableView)

    def compose(self) -> ComposeResult:
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

    def action_complete(self) -> None:
        self.line.action_end()
        self.line.action_cursor_right()

    def hint(self, text: str) -> None:
        """Say what can be done; clean text."""
        self.query_one("#hint", Static).update(Content.styled(text, "$secondary"))

    def fail(self, wrong: object) -> None:
        """Say why it cannot be done."""
        self.query_one("#hint", Static).update(Content.styled(f"✗ {clean(str(wrong))}", "$warning"))


class ChoiceDialog(Dialog[None]):
    """Does what is chosen."""

    BINDINGS = keys.CHOICE
    SUB_TITLE = "↑↓ enter chooses · esc cancels"

    def __init__(
        self, title: str, said: str, choices: Sequence[tuple[str, Callable[[], object] | None]]
    ) -> None:
        """The first choice is highlighted; one with None does nothing. All that is said is clean text."""
        super().__init__()
        self.title = title
        self._said = said
        self._choices = choices

    def contents(self) -> ComposeResult:
        yield Static(Content(self._said), id="said")
        yield TableView([ColumnHead("", 10, grows=1)], id="choices")

    def on_mount(self) -> None:
        view = self.table
        view.styles.height = len(self._choices)
        view.rows = [TableLine((label,), label) for label, _ in self._choices]
        self.set_focus(view)

    @on(RowsView.Chosen)
    def action_choose(self) -> None:
        _, do = self._choices[self.table.cursor]
        self.dismiss()
        if do:
            do()
