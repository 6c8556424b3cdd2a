"""What the app says, one notice at a time on the line of the keys, as plain text.

What goes wrong in workers is said there, and the app goes on; anything else that nobody foresaw ends it.
"""

import traceback

from textual.css.query import NoMatches
from textual.dom import DOMNode, NoScreen
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.worker import WorkerFailed, get_current_worker

from breachtui.configuration import Configuration
from breachtui.errors import BreachError
from breachtui.tui.themed import ThemedApp
from breachtui.values.text import single_line, visible, visible_prose

LONGEST_NOTICE = 600
"""Characters."""
_LONGEST = 200  # characters of what an error says


class FaultBarrier(ThemedApp):
    """An app that has one line for what it has to say, and outlives the faults of its workers."""

    _passing = False  # whether what is said matters no more on another screen
    _depth = 1  # of screens, when that was last looked at

    def __init__(self, settings: Configuration | None) -> None:
        super().__init__(settings)
        self.faults: list[str] = []
        """Tracebacks of what went wrong so far."""

    def fault(self, error: BaseException) -> None:
        """Say that breachtui failed at something; the app goes on."""
        self.faults.append("".join(traceback.format_exception(error)))
        said = single_line(f"{type(error).__name__}: {error}")[:_LONGEST]
        self.notify(
            f"A fault in breachtui ({said}), or a row that another program changed. What was saved is kept;"
            " --debug shows where, when the app has ended.",
            severity="error",
        )

    def _handle_exception(self, error: Exception) -> None:
        """Textual's way to end the app, with exit code 1; not for the error of one worker."""
        if not isinstance(error, WorkerFailed):
            self.faults.append("".join(traceback.format_exception(error)))
            super()._handle_exception(error)
        elif isinstance(error.error, BreachError):  # in the words that it has for the user
            self.notify(str(error.error), severity="error")
        elif not (isinstance(error.error, NoMatches) and self._is_gone(get_current_worker().node)):
            self.fault(error.error)

    def _is_gone(self, node: DOMNode) -> bool:
        """Whether its screen was left while it worked: then there is nobody to tell."""
        try:
            return node is not self and node.screen not in self.screen_stack
        except NoScreen:
            return True

    def _fatal_error(self) -> None:
        """The command line says what happened; Textual would show the values of all variables."""
        self._close_messages_no_wait()

    # notices

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a notice: always as the plain text it is."""
        self._passing = severity == "information"
        shown = visible_prose(message[:LONGEST_NOTICE])
        super().notify(shown, title=visible(title), severity=severity, timeout=timeout, markup=False)

    def on_notify(self) -> None:
        """A notice takes the place of the one before; Textual goes on to show it."""
        self.clear_notifications()

    def on_mount(self) -> None:
        """Look at which screen is in front."""
        self.screen_change_signal.subscribe(self, self._in_front)

    def _in_front(self, screen: Screen[object]) -> None:
        """A screen that opens shows its keys, not what was said of the one below; warnings stay."""
        before, self._depth = self._depth, len(self.screen_stack)
        if self._depth > before and self._passing:
            self.clear_notifications()
