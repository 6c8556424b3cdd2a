"""A screen from which text is copied."""

from typing import TypeVar

from textual import work
from textual.screen import Screen

Result = TypeVar("Result")


class CopyingScreen(Screen[Result]):
    """Copies with a tool of the desktop, else through the terminal, and says how."""

    @work(thread=True, group="copy", exit_on_error=False)
    def copy_text(self, text: str, what: str) -> None:
        """Copy text; ``what`` names it."""
        from breachtui.tui.clipboard import copy

        self.app.call_from_thread(self._copied, text, what, copy(text))

    def _copied(self, text: str, what: str, tool: str | None) -> None:
        from breachtui.tui.clipboard import fits_terminal

        if tool:
            self.notify(f"Copied {what} with {tool}")
        elif fits_terminal(text):
            self.app.copy_to_clipboard(text)
            self.notify(f"Sent {what} to the terminal's clipboard (OSC 52); some terminals ignore it")
        else:
            self.notify("Too long for the terminal's clipboard; e writes it to a file", severity="warning")
