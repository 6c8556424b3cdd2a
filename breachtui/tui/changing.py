"""A screen of one incident on which the user edits, tags, notes, parts and removes."""

from textual import getters
from textual.reactive import reactive

from breachtui.incident import Incident
from breachtui.tui.citing import CitingScreen
from breachtui.tui.field_list import FieldList
from breachtui.tui.own_dialogs import EditDialog, NoteDialog, TagDialog, nearest
from breachtui.tui.regrouping import ask, split
from breachtui.tui.store_thread import StoreThread


class ChangingScreen(CitingScreen[int | None]):
    """Asks in dialogs; what was changed is read again."""

    incident: reactive[Incident | None] = reactive(None, init=False, always_update=True)
    report: reactive[int] = reactive(0, init=False)
    fields = getters.query_one(FieldList)

    def __init__(self, reading: StoreThread) -> None:
        super().__init__()
        self._details = reading
        self._edited: str | None = None  # the field on which the cursor is to stand

    def read(self) -> None:
        """Read the incident again."""
        raise NotImplementedError

    def action_edit(self) -> None:
        row = self.fields.current
        if row and row.field in ("tags", "note"):
            self.action_tags() if row.field == "tags" else self.action_note()
        elif row and self.incident:
            field = nearest(self.incident, row.field)
            self.app.push_screen(EditDialog(self._details, self.incident, field), self._changed)

    def action_tags(self) -> None:
        if self.incident:
            self.app.push_screen(TagDialog(self._details, [self.incident.id]), self._changed)

    def action_note(self) -> None:
        if self.incident:
            self.app.push_screen(NoteDialog(self._details, self.incident), self._changed)

    def _changed(self, what: str | bool | None) -> None:
        """Read the incident again; ``what`` may be the field that was edited."""
        if what:
            self._edited = what if isinstance(what, str) else None
            self.read()

    def action_remove(self) -> None:
        """Remove the incident, or of several sources the one that is shown."""
        if self.incident:
            ask(self.app, self.incident, self.report)

    def action_split(self) -> None:
        if self.incident:
            split(self.app, self.incident, self.report)
