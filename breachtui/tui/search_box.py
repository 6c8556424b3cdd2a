"""The search box: a query, searched and completed while it is typed."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import events, work
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input
from textual.worker import Worker, WorkerError

from breachtui.errors import BreachError
from breachtui.tui import keys
from breachtui.values.text import visible

if TYPE_CHECKING:  # with the fields of the language, 15 ms that the first list does without
    from breachtui.search.completion import Completion

Complete = Callable[[str, int], Awaitable[Sequence["Completion"]]]
"""Says what a query can go on with at its cursor."""


class SearchBox(Input):
    """One line; its keys act in the order in which they come, however fast."""

    BINDINGS = keys.SEARCH
    DEFAULT_CSS = """
    SearchBox { width: 1fr; background: $background; &:focus { background: $surface; } }
    """

    offers: reactive[Sequence["Completion"]] = reactive((), init=False, bindings=True)
    """What the query can go on with."""
    chosen: reactive[int] = reactive(0, init=False)
    """Which of them is highlighted."""

    class Left(Message):
        """The user goes on to the list."""

    @dataclass
    class Offered(Message):
        """There are other completions, or another one is highlighted."""

        offers: Sequence["Completion"]
        """All of them; none where there is nothing to complete."""
        chosen: int
        """The highlighted one."""
        item: str
        """What stands before what they replace: the field and its colon."""
        x: int
        """The cell of the box in which that begins."""

    def __init__(self, query: str, complete: Complete, *, id: str | None = None) -> None:
        super().__init__(
            visible(query), placeholder="words, or field:value as in state:CA data:ssn", id=id, compact=True
        )
        self.cursor_blink = False
        self._complete = complete
        self._completed = query  # the text that completions were last looked for
        self._looking: Worker[None] | None = None
        self.history: tuple[str, ...] = ()
        """The queries that were asked, the latest first."""
        self._past = -1  # which of them is in the box
        self._draft = ""  # what was typed before they were

    def validate_value(self, value: str) -> str:
        """What was pasted must not act on the terminal."""
        return visible(value)

    async def on_key(self, event: events.Key) -> None:
        """Run the box's own keys here: the app would, but behind what was typed after them."""
        bound = None if event.is_printable else self.screen.active_bindings.get(event.key)
        if bound and bound.node is self and bound.enabled:
            event.stop()
            event.prevent_default()
            await self.run_action(bound.binding.action)

    def action_leave(self) -> None:
        self.post_message(self.Left())

    def action_clear(self) -> None:
        if self.value:
            self.value = ""
        else:
            self.post_message(self.Left())

    # what was asked before

    def put(self, query: str) -> None:
        """Have this query in the box, without completions."""
        self._completed = query
        self.value = query
        self.cursor_position = len(query)

    def action_recall(self, step: int) -> None:
        """The query before, or the one after; after the last what was typed."""
        if self._past < 0:
            self._draft = self.value
        at = self._past + step
        while 0 <= at < len(self.history) and self.history[at] == self.value:
            at += step
        if at < len(self.history):
            self._past = max(-1, at)
            self.put(self.history[at] if at >= 0 else self._draft)

    # completion

    def watch_value(self) -> None:
        self._looking = self._look() if self.has_focus else None

    def watch_selection(self) -> None:
        """The same; where only the cursor moved there are none."""
        self.watch_value()

    @work(exclusive=True, group="complete")
    async def _look(self) -> None:
        text, cursor = self.value, self.cursor_position
        if text == self._completed or not self.selection.is_empty:
            self.offers = ()
            return
        self._completed = text
        try:
            self.offers = tuple(await self._complete(text, cursor))  # none are as none before
        except BreachError:  # the search says why
            self.offers = ()

    def on_blur(self) -> None:
        """Completions are for those who type."""
        self.offers = ()
        self._past = -1

    def watch_offers(self) -> None:
        self.set_reactive(SearchBox.chosen, 0)
        self.watch_chosen()

    def watch_chosen(self) -> None:
        start = self.offers[0].start if self.offers else 0
        begin = self.value.rfind(" ", 0, start) + 1
        x = cell_len(self.value[:begin]) - self.scroll_offset.x
        self.post_message(self.Offered(self.offers, self.chosen, self.value[begin:start], max(0, x)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Some keys are for completions, where there are any; down goes back to what was typed."""
        if action == "recall":
            return not self.offers and (parameters != (-1,) or self._past >= 0)
        return action not in ("choose", "close") or bool(self.offers)

    def action_choose(self, step: int) -> None:
        self.chosen = (self.chosen + step) % len(self.offers)

    def action_close(self) -> None:
        self.offers = ()

    async def action_take(self) -> None:
        """Take the highlighted completion, once it is known."""
        if self._looking:
            with suppress(WorkerError):
                await self._looking.wait()
        self.take(self.chosen)

    def action_cursor_right(self, select: bool = False) -> None:
        """To the right; at the end, into the completion."""
        if self.offers and self.cursor_at_end and not select:
            self.take(self.chosen)
        else:
            super().action_cursor_right(select)

    def take(self, index: int) -> None:
        """Put a completion in place of what it completes; a field's values are offered next."""
        if index >= len(self.offers):
            return
        offer, after = self.offers[index], self.value[self.cursor_position :]
        before = f"{self.value[: offer.start]}{offer.text}"
        self.offers = ()
        if not before.endswith(":"):
            self._completed = before + after
        self.value = before + after
        self.cursor_position = len(before)
