"""The dialogs for what is the user's own: values over what the sources say, tags, and notes."""

from collections.abc import Iterator, Mapping, Sequence

from textual import getters, on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.document._document import EditResult
from textual.document._edit import Edit
from textual.reactive import reactive
from textual.widgets import Input, Static, TextArea

from breachtui.editing import EDITABLE, LONGEST
from breachtui.errors import BreachError, NoteChanged
from breachtui.fields import BY_NAME, known, unstated
from breachtui.incident import EDIT, Incident
from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.dialog import Dialog, LineInput, WordSuggester
from breachtui.tui.own import StoreChanged
from breachtui.tui.store_thread import StoreThread
from breachtui.values.text import UNKNOWN, counted, fold, single_line, visible_prose

_NEAREST = {"counts": "individuals_affected", "dates": "occurred"}
_MOST_SAID, _SAID = 4, 150  # sources whose word is shown; characters of it
_MOST_TAGS = 12  # known tags that are shown
_TAGS, _NOTE = 2000, 40_000  # characters of a line of tags, and of what is pasted; a note has fewer


def nearest(incident: Incident, field: str | None) -> str:
    """The field to edit where ``field`` is shown: itself, else the first that nobody states."""
    field = _NEAREST.get(field or "", field)
    names = (each.name for each in unstated(incident) if each.name in EDITABLE)
    return field if field in EDITABLE else next(names, next(iter(EDITABLE)))


class EditDialog(Dialog[str | None]):
    """Stays open, saying why, for a wrong value; ends with the field that was changed, if any."""

    BINDINGS = keys.EDIT
    SUB_TITLE = "enter saves · ↑↓ field · tab completes · esc cancels"

    field: reactive[str] = reactive("", init=False)

    def __init__(self, reading: StoreThread, incident: Incident, field: str) -> None:
        super().__init__()
        self._details = reading
        self._incident = incident
        self._first = field
        self.title = f"Edit {clean(incident.organization or '', 60)}".strip()

    def contents(self) -> ComposeResult:
        yield Static(id="said")
        yield LineInput(max_length=3 * LONGEST)  # three times what a name may have, for lists of names
        yield Static(id="hint")

    def on_mount(self) -> None:
        self.field = self._first

    def watch_field(self, name: str) -> None:
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
            self.app.post_message(StoreChanged())
            self.dismiss(field)


def _said(incident: Incident, name: str) -> Iterator[Content]:
    field = BY_NAME[name]
    resolution = incident.resolutions.get(name)
    edited = resolution is not None and resolution.key == EDIT
    yield Content.assemble((field.label, "bold"), ("  ✎ edited" if edited else "", "bold $accent"))
    claims = [(n, field.value(report)) for n, report in enumerate(incident.reports, 1)]
    stated = [f"source {n}: {clean(field.words(value), _SAID)}" for n, value in claims if known(value)]
    more = [f"… {len(stated) - _MOST_SAID} more"] if len(stated) > _MOST_SAID else []
    yield Content.styled("\n".join([*stated[:_MOST_SAID], *more] or ["no source states it"]), "$secondary")


class TagDialog(Dialog[bool]):
    """Stays open, saying why, for what can be no tag; ends with whether anything was changed.

    Of several incidents the line holds the tags that all have; those that some have stay as they are.
    """

    BINDINGS = keys.TAGS
    TITLE, SUB_TITLE = "Tags", "enter saves · tab completes · esc cancels"

    def __init__(self, reading: StoreThread, ids: Sequence[int]) -> None:
        super().__init__()
        self._details = reading
        self._ids = ids
        self._known: Mapping[str, int] = {}
        self._present: Mapping[str, int] = {}

    def contents(self) -> ComposeResult:
        yield LineInput("follow-up, urgent", max_length=_TAGS)
        yield Static(id="hint")

    async def on_mount(self) -> None:
        """Start with the tags there are; what is typed meanwhile waits."""
        if len(self._ids) > 1:
            self.title = f"Tags of {len(self._ids):,} marked"
        try:
            first = await self._details.ask(lambda store: next(iter(store.rows(self._ids[:1])), None))
            self._known = await self._details.ask(lambda store: store.tags())
            self._present = await self._details.ask(lambda store: store.tags(self._ids))
        except BreachError as error:
            self.fail(error)
            return
        if first is None:
            self.notify("This incident is no longer in the list", severity="warning")
            self.dismiss(True)
            return
        if len(self._ids) == 1 and first.organization:
            self.title = f"Tags of {clean(first.organization, 60)}"
        self.line.suggester = WordSuggester(self._known, ",")
        self.line.put(", ".join(self._common))
        self._hint()

    @property
    def _common(self) -> list[str]:
        return [tag for tag, number in self._present.items() if number == len(self._ids)]

    @on(Input.Changed)
    def _hint(self) -> None:
        self.hint("\n".join(self._hints()))

    def _hints(self) -> Iterator[str]:
        yield "separated by commas; tag: in a query asks for them"
        if some := [tag for tag in self._present if tag not in self._common]:
            yield f"only some have: {clean(', '.join(some[:_MOST_TAGS]))}"
        if self._known:
            most = sorted(self._known, key=lambda tag: -self._known[tag])[:_MOST_TAGS]
            yield f"known: {clean(' · '.join(f'{tag} {self._known[tag]:,}' for tag in most))}"

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        wanted = {fold(tag): tag for each in event.value.split(",") if (tag := single_line(each))}
        common = {fold(tag): tag for tag in self._common}
        changes = {tag: True for key, tag in wanted.items() if key not in common}
        changes |= {tag: False for key, tag in common.items() if key not in wanted}
        if changes:
            self._write(changes)
        else:
            self.dismiss(False)

    @work(exclusive=True, group="write")
    async def _write(self, changes: Mapping[str, bool]) -> None:
        try:
            await self._details.ask(lambda store: store.retag(self._ids, changes))
        except BreachError as error:
            self.fail(error)
        else:
            said = clean(", ".join(f"{'+' if put else '-'}{tag}" for tag, put in changes.items()))
            self.notify(f"Tags of {counted(len(self._ids), 'incident')}: {said}; z undoes it")
            self.app.post_message(StoreChanged())
            self.dismiss(True)


class NoteArea(TextArea):
    """Prose; what was pasted must not act on the terminal."""

    def edit(self, edit: Edit) -> EditResult:
        """Control characters become visible ones, line ends of any kind line feeds."""
        edit.text = harmless(edit.text[:_NOTE])
        return super().edit(edit)


def harmless(text: str) -> str:
    """Prose that does nothing, whatever system its lines come from."""
    return visible_prose(text.replace("\r\n", "\n").replace("\r", "\n"))


class NoteDialog(Dialog[bool]):
    """Stays open, saying why, for a note that cannot be kept; ends with whether it was changed."""

    BINDINGS = keys.NOTE
    SUB_TITLE = "f2 saves · esc cancels"
    _area = getters.query_one(NoteArea)

    def __init__(self, reading: StoreThread, incident: Incident) -> None:
        super().__init__()
        self._details = reading
        self._incident = incident
        self._before = incident.note  # what is replaced
        self._both: str | None = None  # this note and that of somebody else
        self._asked = False
        self.title = f"Note on {clean(incident.organization or 'the incident', 60)}"

    def contents(self) -> ComposeResult:
        yield NoteArea(harmless(self._incident.note), id="note", compact=True)
        yield Static(id="hint")

    def on_mount(self) -> None:
        self._area.cursor_blink = False
        self._area.move_cursor(self._area.document.end)
        self._hint()

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
        text = self._area.text
        try:
            await self._details.ask(lambda store: store.note(self._incident.id, text, self._before))
        except NoteChanged as error:
            self._offer_both(error.note)
        except BreachError as error:
            self.fail(error)
        else:
            self.app.post_message(StoreChanged())
            self.dismiss(True)

    def _offer_both(self, note: str) -> None:
        """Put what was written elsewhere below what stands here; the user says what is kept."""
        self._before = note
        self._area.move_cursor(self._area.document.end)
        self._area.insert(f"\n\n[written elsewhere meanwhile]\n{harmless(note)}")
        self._both = self._area.text
