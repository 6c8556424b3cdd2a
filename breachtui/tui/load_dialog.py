"""The dialog that asks what to load."""

from asyncio import to_thread
from itertools import takewhile

from textual import on, work
from textual.app import ComposeResult
from textual.suggester import Suggester
from textual.widgets import Input, Static

from breachtui.errors import BreachError
from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.dialog import Dialog, LineInput
from breachtui.tui.paths import complete, listed, split

_WHAT = "files, folders, archives; ~ is home"
_MOST = 8  # entries of a folder that are shown


class _Entries(Suggester):
    """The first entry of the folder that goes on as typed."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        found = await to_thread(complete, value) if value else []
        return next((each.text for each in found if each.text.startswith(value)), None)


class LoadDialog(Dialog[list[str]]):
    """Asks for files and folders; stays open, saying why, where one is not there."""

    BINDINGS = keys.LOAD

    def __init__(self, watch: bool = False) -> None:
        """Whether what lands there later is to be loaded too."""
        super().__init__()
        self._what = "folders; what is and what lands there is loaded" if watch else _WHAT
        self.title, does = ("Watch", "watches") if watch else ("Load", "loads")
        self.sub_title = f"enter {does} · tab completes · esc cancels"

    def contents(self) -> ComposeResult:
        yield LineInput(self._what, id="path")
        yield Static(id="hint")

    def on_mount(self) -> None:
        self.line.suggester = _Entries()
        self._hint()

    @on(Input.Changed)
    @work(exclusive=True, group="hint")
    async def _hint(self) -> None:
        """Show what the last path can become."""
        names = [each.name for each in await to_thread(complete, self.line.value)]
        shown = [f"  {clean(name, 60)}" for name in names[:_MOST]]
        more = [f"  … {len(names) - _MOST:,} more"] if len(names) > _MOST else []
        self.hint("\n".join([f"in {clean(listed(self.line.value))}", *shown, *more]))

    @work(exclusive=True, group="complete")
    async def action_complete(self) -> None:  # type: ignore[override]  # the decorator starts it
        """As far as all that fit are the same."""
        found = await to_thread(complete, self.line.value)
        letters = zip(*(each.text for each in found), strict=False)  # the longer ones are cut
        common = "".join(each[0] for each in takewhile(lambda each: len(set(each)) == 1, letters))
        if len(common) >= len(self.line.value):
            self.line.put(common)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        try:
            self.dismiss(split(event.value))
        except BreachError as error:
            self.workers.cancel_group(self, "hint")  # which would write over it
            self.fail(error)
