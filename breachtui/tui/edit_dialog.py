"""The dialog that asks for a value of a field, over what the sources say."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Input, Static

from breachtui.editing import EDITABLE, LONGEST
from breachtui.errors import BreachError
from breachtui.fields import BY_NAME, known, unstated
from breachtui.incident import EDIT, Incident
from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.dialog import Dialog
from breachtui.tui.line_input import LineInput, WordSuggester
from breachtui.tui.own import OwnChanged
from breachtui.tui.store_thread import StoreThread
from breachtui.values.text import UNKNOWN

_NEAREST = {"counts": "individuals_affected", "dates": "occurred"}
_MOST = 4  # sources whose word is shown
_SAID = 150  # characters of it


def nearest(incident: Incident, field: str | None) -> str:
    """The field to edit where ``field`` is shown: itself, else the first that nobody states."""
    field = _NEAREST.get(field or "", field)
    names = (each.name for each in unstated(incident) if each.name in EDITABLE)
    return field if field in EDITABLE else next(names, next(iter(EDITABLE)))


class EditDialog(Dialog[str | None]):
    """Stays open, saying why, for a wrong value; ends with the field that was changed, if any."""

    BINDINGS: ClassVar[list[BindingType]] = keys.EDIT
    SUB_TITLE = "enter saves · ↑↓ field · tab completes · esc cancels"

    field: reactive[str] = reactive("", init=False)

    def __init__(self, reading: StoreThread, incident: Incident, field: str) -> None:
        super().__init__()
        self._details = reading
        self._incident = incident
        self._first = field
        self.title = f"Edit {clean(incident.organization or '', 60)}".strip()

    def contents(self) -> ComposeResult:
        """The field, what is said of it, the box, what may be typed."""
        yield Static(id="said")
        yield LineInput(max_length=3 * LONGEST)  # three times what a name may have, for lists of names
        yield Static(id="hint")

    def on_mount(self) -> None:
        """Start with the field asked for."""
        self.field = self._first

    def watch_field(self, name: str) -> None:
        """Show the field as it is."""
        one = EDITABLE[name]
        self.query_one("#said", Static).update(Content("\n").join(_said(self._incident, name)))
        self.line.suggester = WordSuggester(one.words, one.separator)
        self._shown = clean(one.text(BY_NAME[name].value(self._incident)), 3 * LONGEST)
        self.line.put(self._shown)
        self._hint()

    def action_choose(self, step: int) -> None:
        """The next field, round at the end."""
        names = list(EDITABLE)
        self.field = names[(names.index(self.field) + step) % len(names)]

    def action_complete(self) -> None:
        """Take what is suggested."""
        self.line.complete()

    @on(Input.Changed)
    def _hint(self) -> None:
        allowed = EDITABLE[self.field].allowed
        self.hint(f"{allowed}\nempty: what the sources say · {UNKNOWN} or -: not known")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        if event.value == self._shown:
            self.dismiss(None)
        else:
            self._write(event.value)

    @work(exclusive=True, group="write")
    async def _write(self, text: str) -> None:
        id, field = self._incident.id, self.field
        try:
            await self._details.ask(lambda store: store.edit([id], field, text.strip()))
        except BreachError as error:
            self.fail(error)
        else:
            self.app.post_message(OwnChanged())
            self.dismiss(field)


def _said(incident: Incident, name: str) -> Iterator[Content]:
    field = BY_NAME[name]
    resolution = incident.resolutions.get(name)
    edited = resolution is not None and resolution.key == EDIT
    yield Content.assemble((field.label, "bold"), ("  ✎ edited" if edited else "", "bold $accent"))
    claims = [(n, field.value(report)) for n, report in enumerate(incident.reports, 1)]
    stated = [f"source {n}: {clean(field.words(value), _SAID)}" for n, value in claims if known(value)]
    more = [f"… {len(stated) - _MOST} more"] if len(stated) > _MOST else []
    yield Content.styled("\n".join([*stated[:_MOST], *more] or ["no source states it"]), "$secondary")
