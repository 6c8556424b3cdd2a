"""The dialog that asks for the tags of one or more incidents."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from breachtui.errors import BreachError
from breachtui.tui import dialog_keys
from breachtui.tui.cell_text import clean
from breachtui.tui.line_input import LineInput, WordSuggester
from breachtui.tui.own import OwnChanged
from breachtui.tui.store_thread import StoreThread
from breachtui.values.text import fold, single_line

_LONGEST = 2000  # characters of a line of tags
_MOST = 12  # known tags that are shown


class TagDialog(ModalScreen[bool]):
    """Stays open, saying why, for what can be no tag; ends with whether anything was changed.

    Of several incidents the line holds the tags that all have; those that some have stay as they are.
    """

    BINDINGS: ClassVar[list[BindingType]] = dialog_keys.TAGS

    def __init__(self, reading: StoreThread, ids: Sequence[int]) -> None:
        super().__init__()
        self._details = reading
        self._ids = ids
        self._known: Mapping[str, int] = {}
        self._present: Mapping[str, int] = {}

    def compose(self) -> ComposeResult:
        """The line, and what it may hold."""
        with Vertical(classes="dialog") as box:
            box.border_title = Content(f"Tags of {len(self._ids):,} marked" if len(self._ids) > 1 else "Tags")
            box.border_subtitle = Content("enter saves · tab completes · esc cancels")
            yield LineInput(id="line", compact=True, max_length=_LONGEST, placeholder="follow-up, urgent")
            yield Static(id="hint")

    async def on_mount(self) -> None:
        """Start with the tags there are; what is typed meanwhile waits."""
        self._line.cursor_blink = False
        try:
            first = await self._details.ask(lambda store: next(iter(store.rows(self._ids[:1])), None))
            self._known = await self._details.ask(lambda store: store.tags())
            self._present = await self._details.ask(lambda store: store.tags(self._ids))
        except BreachError as error:
            self._fail(error)
            return
        if first is None:
            self.notify("This incident is no longer in the list", severity="warning")
            self.dismiss(True)
            return
        if len(self._ids) == 1 and first.organization:
            self.query_one(".dialog").border_title = Content(f"Tags of {clean(first.organization, 60)}")
        self._line.suggester = WordSuggester(self._known, ",")
        self._line.value = ", ".join(self._common)
        self._line.cursor_position = len(self._line.value)
        self._hint()

    @property
    def _line(self) -> LineInput:
        return self.query_one(LineInput)

    @property
    def _common(self) -> list[str]:
        return [tag for tag, number in self._present.items() if number == len(self._ids)]

    def action_complete(self) -> None:
        """Take what is suggested."""
        self._line.complete()

    @on(Input.Changed)
    def _hint(self) -> None:
        self._say("\n".join(self._hints()), "$secondary")

    def _hints(self) -> Iterator[str]:
        yield "separated by commas; tag: in a query asks for them"
        if some := [tag for tag in self._present if tag not in self._common]:
            yield f"only some have: {clean(', '.join(some[:_MOST]))}"
        if self._known:
            most = sorted(self._known, key=lambda tag: -self._known[tag])[:_MOST]
            yield f"known: {clean(' · '.join(f'{tag} {self._known[tag]:,}' for tag in most))}"

    def _fail(self, error: BreachError) -> None:
        self._say(f"✗ {clean(str(error))}", "$warning")

    def _say(self, text: str, style: str) -> None:
        self.query_one("#hint", Static).update(Content.styled(text, style))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        wanted = {fold(tag): tag for each in event.value.split(",") if (tag := single_line(each))}
        common = {fold(tag): tag for tag in self._common}
        changes = {tag: True for key, tag in wanted.items() if key not in common}
        changes |= {tag: False for key, tag in common.items() if key not in wanted}
        if changes:
            self._write(changes)
        else:
            self.dismiss(False)

    @work(exclusive=True, group="write")
    async def _write(self, changes: Mapping[str, bool]) -> None:
        try:
            await self._details.ask(lambda store: store.retag(self._ids, changes))
        except BreachError as error:
            self._fail(error)
        else:
            self.notify(f"Kept the tags of {len(self._ids):,} incident{'s' * (len(self._ids) > 1)}")
            self.app.post_message(OwnChanged())
            self.dismiss(True)
