"""A screen from which incidents are cited, copied as documents, and followed to their sources."""

from typing import TYPE_CHECKING

from textual import work

from breachtui.tui.cell_text import clean
from breachtui.tui.copying import CopyingScreen, Result

if TYPE_CHECKING:  # the model: 60 ms that the first list does without
    from breachtui.incident import Incident
    from breachtui.report import Report


class CitingScreen(CopyingScreen[Result]):
    """Says what was copied or opened, and what could not be."""

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
        from breachtui.tui.visiting import address

        if place := address(incident, report):
            self._open(place)
        else:
            self.notify("This source was read from standard input: it has neither link nor file")

    @work(thread=True, group="open", exit_on_error=False)
    def _open(self, place: str) -> None:
        from breachtui.tui.visiting import opened

        said = clean(place)
        if opened(place):
            self.app.call_from_thread(self.notify, f"Opened {said}")
        else:
            self.app.call_from_thread(self.copy_text, place, f"{said} (nothing can be opened from here)")
