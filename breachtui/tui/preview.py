"""The incident under the cursor, beside the list where there is room."""

from asyncio import sleep
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

if TYPE_CHECKING:  # the model: 35 ms that the first list does without
    from breachtui.incident import Incident

Read = Callable[[int], Awaitable["Incident | None"]]
"""Reads an incident whole; None for one that is gone."""


class Preview(Static):
    """What is known of one incident, and the sentence that states its figure."""

    DEFAULT_CSS = """
    Preview { padding: 0 1; }
    """

    incident: reactive["Incident | None"] = reactive(None, init=False)
    """What is shown; None shows nothing."""

    _folded = 0  # cells that the lines were folded to

    def watch_incident(self) -> None:
        self._folded = width = self.scrollable_content_region.width or 40
        if self.incident is None:
            self.update(Content(""))
            return
        from breachtui.tui.preview_lines import preview_lines  # with the model, not for the first paint

        self.update(Content("\n").join(preview_lines(self.incident, width)))

    def on_resize(self) -> None:
        """Fold the lines anew, where they are not as many as before only because they are others."""
        if self.scrollable_content_region.width != self._folded:
            self.watch_incident()


class PreviewPane(VerticalScroll, can_focus=False):
    """The preview, where there is room for it."""

    def __init__(self, read: Read, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._read = read

    def compose(self) -> ComposeResult:
        yield Preview()

    @work(exclusive=True, group="preview")
    async def show(self, id: int | None, after: float = 0) -> None:
        """Show this incident ``after`` so many seconds, unless another one is asked for meanwhile."""
        await sleep(after)
        if not self.display:
            return
        self.query_one(Preview).incident = None if id is None else await self._read(id)
