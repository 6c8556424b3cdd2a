"""The dialog for the note on an incident."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.document._document import EditResult
from textual.document._edit import Edit
from textual.widgets import Static, TextArea

from breachtui.errors import BreachError, NoteChanged
from breachtui.incident import Incident
from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.dialog import Dialog
from breachtui.tui.own import OwnChanged
from breachtui.tui.store_thread import StoreThread
from breachtui.values.text import visible_prose

_LONGEST = 40_000  # characters of what is pasted; a note has fewer


class NoteArea(TextArea):
    """Prose; what was pasted must not act on the terminal."""

    def edit(self, edit: Edit) -> EditResult:
        """Control characters become visible ones, line ends of any kind line feeds."""
        edit.text = harmless(edit.text[:_LONGEST])
        return super().edit(edit)


def harmless(text: str) -> str:
    """Prose that does nothing, whatever system its lines come from."""
    return visible_prose(text.replace("\r\n", "\n").replace("\r", "\n"))


class NoteDialog(Dialog[bool]):
    """Stays open, saying why, for a note that cannot be kept; ends with whether it was changed."""

    BINDINGS: ClassVar[list[BindingType]] = keys.NOTE
    SUB_TITLE = "f2 saves · esc cancels"

    def __init__(self, reading: StoreThread, incident: Incident) -> None:
        super().__init__()
        self._details = reading
        self._incident = incident
        self._before = incident.note  # what is replaced
        self._both: str | None = None  # this note and that of somebody else
        self._asked = False
        self.title = f"Note on {clean(incident.organization or 'the incident', 60)}"

    def contents(self) -> ComposeResult:
        """The note, and what went wrong."""
        yield NoteArea(harmless(self._incident.note), id="note", compact=True)
        yield Static(id="hint")

    def on_mount(self) -> None:
        """Start at the end."""
        self._area.cursor_blink = False
        self._area.move_cursor(self._area.document.end)
        self._hint()

    @property
    def _area(self) -> NoteArea:
        return self.query_one(NoteArea)

    @property
    def _changed(self) -> bool:
        return self._area.text.strip() != self._before.strip()

    @on(TextArea.Changed)
    def _hint(self) -> None:
        self._asked = False
        if self._both and self._area.text == self._both:
            self.fail("changed elsewhere meanwhile; both are here: f2 saves what is left standing")
        else:
            self.hint("an empty note is taken away")

    def action_cancel(self) -> None:
        """Back; what was written is thrown away only when asked twice."""
        if self._changed and not self._asked:
            self._asked = True
            self.fail("not saved: f2 saves, esc again throws it away")
        else:
            self.dismiss(False)

    @work(exclusive=True, group="write")
    async def action_save(self) -> None:
        """Keep it."""
        text = self._area.text
        try:
            await self._details.ask(lambda store: store.note(self._incident.id, text, self._before))
        except NoteChanged as error:
            self._offer_both(error.note)
        except BreachError as error:
            self.fail(error)
        else:
            self.app.post_message(OwnChanged())
            self.dismiss(True)

    def _offer_both(self, note: str) -> None:
        """Put what was written elsewhere below what stands here; the user says what is kept."""
        self._before = note
        self._area.move_cursor(self._area.document.end)
        self._area.insert(f"\n\n[written elsewhere meanwhile]\n{harmless(note)}")
        self._both = self._area.text
