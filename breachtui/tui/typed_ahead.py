"""Keys that come faster than the screens that they open."""

from asyncio import sleep
from time import monotonic

from textual import events

from breachtui.tui.barrier import FaultBarrier

OPENING = "opening"
"""The group of workers that open a screen: the keys typed after theirs wait for it."""

_MOMENT = 1.0  # seconds that a key waits, at most


class TypedAheadApp(FaultBarrier):
    """An app in which keys act in the order in which they come, however fast."""

    async def on_event(self, event: events.Event) -> None:
        """What a key opens takes those after it; before there is a screen they wait for it.

        Textual would hand all of them to what has the focus when they arrive. Where text is typed it still
        does, so that letters and the keys among them stay in their order.
        """
        if isinstance(event, events.Key) and not event.is_forwarded:
            await self._opened()
            typing = self.focused and self.focused.check_consume_key("a", "a")
            if not typing and (
                await self._check_bindings(event.key, priority=True) or await self._check_bindings(event.key)
            ):
                return
        await super().on_event(event)

    async def _opened(self) -> None:
        """Until the screen that is being opened can take keys; no longer than a moment."""
        end = monotonic() + _MOMENT
        while monotonic() < end and not (self.screen_stack and self.screen.is_mounted and not self._opening):
            await sleep(0.005)

    @property
    def _opening(self) -> bool:
        """Whether something that a key began is still about to open a screen."""
        return any(worker.group == OPENING and not worker.is_finished for worker in self.workers)
