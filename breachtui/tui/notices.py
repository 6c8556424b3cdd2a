"""Notices: one at a time, as plain text, on the line of the keys of the screen to which they belong."""

from textual.notifications import SeverityLevel
from textual.screen import Screen

from breachtui.tui.barrier import FaultBarrier
from breachtui.values.text import visible, visible_prose

LONGEST_NOTICE = 600
"""Characters."""


class NoticeApp(FaultBarrier):
    """An app with one line for what it has to say."""

    _passing = False  # whether what is said matters no more on another screen
    _depth = 1  # of screens, when that was last looked at

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
