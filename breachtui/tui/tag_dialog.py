"""The dialog that asks for the tags of one or more incidents."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from breachtui.errors import BreachError
from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.dialog import Dialog
from breachtui.tui.line_input import LineInput, WordSuggester
from breachtui.tui.own import OwnChanged
from breachtui.tui.store_thread import StoreThread
from breachtui.values.text import counted, fold, single_line

_LONGEST = 2000  # characters of a line of tags
_MOST = 12  # known tags that are shown


class TagDialog(Dialog[bool]):
    """Stays open, saying why, for what can be no tag; ends with whether anything was changed.

    Of several incidents the line holds the tags that all have; those that some have stay as they are.
    """

    BINDINGS: ClassVar[list[BindingType]] = keys.TAGS
    TITLE, SUB_TITLE = "Tags", "enter saves · tab completes · esc cancels"

    def __init__(self, reading: StoreThread, ids: Sequence[int]) -> None:
        super().__init__()
        self._details = reading
        self._ids = ids
        self._known: Mapping[str, int] = {}
        self._present: Mapping[str, int] = {}

    def contents(self) -> ComposeResult:
        """The line, and what it may hold."""
        yield LineInput("follow-up, urgent", max_length=_LONGEST)
        yield Static(id="hint")

    async def on_mount(self) -> None:
        """Start with the tags there are; what is typed meanwhile waits."""
        if len(self._ids) > 1:
            self.title = f"Tags of {len(self._ids):,} marked"
        try:
            first = await self._details.ask(lambda store: next(iter(store.rows(self._ids[:1])), None))
            self._known = await self._details.ask(lambda store: store.tags())
            self._present = await self._details.ask(lambda store: store.tags(self._ids))
        except BreachError as error:
            self.fail(error)
            return
        if first is None:
            self.notify("This incident is no longer in the list", severity="warning")
            self.dismiss(True)
            return
        if len(self._ids) == 1 and first.organization:
            self.title = f"Tags of {clean(first.organization, 60)}"
        self.line.suggester = WordSuggester(self._known, ",")
        self.line.put(", ".join(self._common))
        self._hint()

    @property
    def _common(self) -> list[str]:
        return [tag for tag, number in self._present.items() if number == len(self._ids)]

    def action_complete(self) -> None:
        """Take what is suggested."""
        self.line.complete()

    @on(Input.Changed)
    def _hint(self) -> None:
        self.hint("\n".join(self._hints()))

    def _hints(self) -> Iterator[str]:
        yield "separated by commas; tag: in a query asks for them"
        if some := [tag for tag in self._present if tag not in self._common]:
            yield f"only some have: {clean(', '.join(some[:_MOST]))}"
        if self._known:
            most = sorted(self._known, key=lambda tag: -self._known[tag])[:_MOST]
            yield f"known: {clean(' · '.join(f'{tag} {self._known[tag]:,}' for tag in most))}"

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
            self.fail(error)
        else:
            said = clean(", ".join(f"{'+' if put else '-'}{tag}" for tag, put in changes.items()))
            self.notify(f"Tags of {counted(len(self._ids), 'incident')}: {said}; z undoes it")
            self.app.post_message(OwnChanged())
            self.dismiss(True)
