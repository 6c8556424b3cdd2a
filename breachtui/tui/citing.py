"""A screen from which incidents are cited, copied as documents, and followed to their sources."""

from typing import TYPE_CHECKING, TypeVar

from textual import work
from textual.screen import Screen

from breachtui.tui import desktop
from breachtui.tui.cell_text import clean

if TYPE_CHECKING:  # the model: 60 ms that the first list does without
    from breachtui.incident import Incident
    from breachtui.report import Report

Result = TypeVar("Result")


class CitingScreen(Screen[Result]):
    """Copies with a tool of the desktop, else through the terminal; says what was copied or opened."""

    @work(thread=True, group="copy", exit_on_error=False)
    def copy_text(self, text: str, what: str) -> None:
        """Copy text; ``what`` names it."""
        self.app.call_from_thread(self._copied, text, what, desktop.copy(text))

    def _copied(self, text: str, what: str, tool: str | None) -> None:
        if tool:
            self.notify(f"Copied {what} with {tool}")
        elif desktop.fits_terminal(text):
            self.app.copy_to_clipboard(text)
            self.notify(f"Sent {what} to the terminal's clipboard (OSC 52); some terminals ignore it")
        else:
            self.notify("Too long for the terminal's clipboard; e writes it to a file", severity="warning")

    def copy_citation(self, incident: "Incident") -> None:
        """A sentence, and its sources with date and address."""
        from breachtui.export.citations import citation  # not needed for the first paint

        self.copy_text(citation(incident), "a citation of the incident")

    def copy_document(self, incident: "Incident") -> None:
        """All of it as Markdown, without what is the user's own."""
        from breachtui.export import render

        self.copy_text(render([incident]), "the incident as Markdown")

    def visit_source(self, incident: "Incident", report: "Report") -> None:
        """Open the page or the file of a report; where nothing can be opened, show and copy its place."""
        from breachtui.export.works import work  # not needed for the first paint

        if place := work(incident, report).url or report.source.path:
            self._open(place)
        else:
            self.notify("This source was read from standard input: it has neither link nor file")

    @work(thread=True, group="open", exit_on_error=False)
    def _open(self, place: str) -> None:
        said = clean(place)
        if desktop.opened(place):
            self.app.call_from_thread(self.notify, f"Opened {said}")
        else:
            self.app.call_from_thread(self.copy_text, place, f"{said}, which cannot be opened from here,")
