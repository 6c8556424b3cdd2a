"""The dialog that asks what to load."""

from asyncio import to_thread
from itertools import takewhile
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input, Static

from breachtui.errors import BreachError
from breachtui.tui import dialog_keys
from breachtui.tui.cell_text import clean
from breachtui.tui.line_input import LineInput
from breachtui.tui.paths import complete, here, split

_MOST = 8  # entries of a folder that are shown


class _Entries(Suggester):
    """The first entry of the folder that goes on as typed."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        found = await to_thread(complete, value) if value else []
        return next((each.text for each in found if each.text.startswith(value)), None)


class LoadDialog(ModalScreen[list[str]]):
    """Asks for files and folders; stays open, saying why, where one is not there."""

    BINDINGS: ClassVar[list[BindingType]] = dialog_keys.LOAD

    def compose(self) -> ComposeResult:
        """Paths, what they could go on with, keys."""
        with Vertical(classes="dialog") as box:
            box.border_title = Content("Load")
            box.border_subtitle = Content("enter loads · tab completes · esc cancels")
            yield LineInput(
                id="path",
                compact=True,
                suggester=_Entries(),
                placeholder="files, folders, archives; ~ is home",
            )
            yield Static(id="hint")

    def on_mount(self) -> None:
        """Start with what lies here."""
        self._box.cursor_blink = False
        self._hint()

    @property
    def _box(self) -> LineInput:
        return self.query_one(LineInput)

    @on(Input.Changed)
    def _changed(self) -> None:
        self._hint()

    @work(exclusive=True, group="hint")
    async def _hint(self) -> None:
        """Show what the last path can become."""
        names = [each.name for each in await to_thread(complete, self._box.value)]
        shown = [f"  {clean(name, 60)}" for name in names[:_MOST]]
        more = [f"  … {len(names) - _MOST:,} more"] if len(names) > _MOST else []
        self._say("\n".join([f"in {clean(here())}", *shown, *more]), "$secondary")

    def _say(self, text: str, style: str) -> None:
        self.query_one("#hint", Static).update(Content.styled(text, style))

    @work(exclusive=True, group="complete")
    async def action_complete(self) -> None:
        """As far as all that fit are the same."""
        found = await to_thread(complete, self._box.value)
        letters = zip(*(each.text for each in found), strict=False)  # the longer ones are cut
        common = "".join(each[0] for each in takewhile(lambda each: len(set(each)) == 1, letters))
        if len(common) >= len(self._box.value):
            self._box.value = common
            self._box.cursor_position = len(self._box.value)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        try:
            self.dismiss(split(event.value))
        except BreachError as error:
            self.workers.cancel_group(self, "hint")  # which would write over it
            self._say(f"✗ {clean(str(error))}", "$warning")
