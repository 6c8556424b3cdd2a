"""The export dialog: what, and where to."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Input, Static

from breachtui.errors import BreachError
from breachtui.export import FORMATS, format_of
from breachtui.export.manner import FORMS, TO_SEND, Manner
from breachtui.saving import check, save
from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.dialog import Dialog
from breachtui.tui.exporting import Offer
from breachtui.tui.line_input import LineInput
from breachtui.tui.paths import here
from breachtui.tui.store_thread import StoreThread

_MEANINGS = {
    "md": "Markdown", "csv": "CSV", "json": "JSON", "plain": "citations", "markdown": "with links",
    "bibtex": "BibTeX", "csl": "CSL-JSON",
}  # fmt: skip


class ExportDialog(Dialog[None]):
    """Asks what to write and where; stays open, saying why, when it cannot."""

    BINDINGS: ClassVar[list[BindingType]] = keys.EXPORT
    TITLE, SUB_TITLE = "Export", "enter writes · ↑↓ what · tab form · f3 notes · f4 files"

    choice: reactive[int] = reactive(0, init=False)
    manner: reactive[Manner] = reactive(TO_SEND, init=False)

    def __init__(self, reading: StoreThread, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._details = reading
        self._offers = offers
        self._confirmed: Path | None = None
        self._suggested = ""

    def contents(self) -> ComposeResult:
        """Choices, path, what may be written or went wrong."""
        yield Static(id="offers")
        yield Static(id="manner")
        yield LineInput(id="path")
        yield Static(id="hint")

    def on_mount(self) -> None:
        """Start with the first choice."""
        self._hint()
        self.watch_manner()
        self.watch_choice()

    def watch_manner(self) -> None:
        """Say how a document will be."""
        several = len(self._offers[self.choice].formats) > 1  # a comparison has one form
        forms = "  ".join(f"{'▸' if form == self.manner.form else ' '}{form}" for form in FORMS * several)
        also = [name for name, on in (("your notes", self.manner.own), ("files", self.manner.paths)) if on]
        told = f"Markdown: {forms}   {'with' if also else 'without'} {' and '.join(also) or 'notes, files'}"
        self.query_one("#manner", Static).update(Content.styled(told, "$secondary"))

    def action_form(self) -> None:
        """The next form of a document, round at the end."""
        self.manner = replace(self.manner, form=FORMS[(FORMS.index(self.manner.form) + 1) % len(FORMS)])

    def action_own(self) -> None:
        """With the user's tags and note, or without."""
        self.manner = replace(self.manner, own=not self.manner.own)

    def action_paths(self) -> None:
        """With the names of files, or without."""
        self.manner = replace(self.manner, paths=not self.manner.paths)

    @work(exclusive=True, group="name")
    async def watch_choice(self) -> None:
        """Show the choice, and a name for it unless the user typed one."""
        lines = (
            Content.styled(
                f"{'▸' if n == self.choice else ' '} {offer.label}",
                "bold" if n == self.choice else "$secondary",
            )
            for n, offer in enumerate(self._offers)
        )
        self.query_one("#offers", Static).update(Content("\n").join(lines))
        try:
            name = await self._details.ask(self._offers[self.choice].name)
        except BreachError as error:
            self.fail(error)
            return
        if self.line.value in ("", self._suggested):
            self._suggested = name
            self.line.put(name)
        self._hint()

    def action_choose(self, step: int) -> None:
        """The next choice, round at the end."""
        self.choice = (self.choice + step) % len(self._offers)

    @on(Input.Changed)
    def _changed(self) -> None:
        self._confirmed = None
        self._hint()

    def _hint(self) -> None:
        formats = ", ".join(
            f"{FORMATS[name].suffix} {_MEANINGS[name]}" for name in self._offers[self.choice].formats
        )
        self.hint(f"in {clean(here())}\n{formats}")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        if not event.value.strip():
            self.fail("a file needs a name")
            return
        try:
            path = check(Path(event.value.strip()), force=True, kept=self._details.files)
        except BreachError as error:
            self.fail(error)
            return
        if path != self._confirmed and (path.is_file() or path.is_symlink()):
            self._confirmed = path
            self.fail(f"{path.name} exists; enter again overwrites it")
        else:
            self._write(path)

    @work(exclusive=True, group="write")
    async def _write(self, path: Path) -> None:
        offer, manner = self._offers[self.choice], self.manner
        try:
            format = format_of(path, offer.formats)
            sure, kept = self._confirmed == path, self._details.files
            await self._details.ask(
                lambda store: save(offer.text(store, format, manner), path, force=sure, kept=kept)
            )
        except BreachError as error:
            self._confirmed = None
            self.fail(error)
        else:
            self.notify(f"Wrote {offer.label} to {path}")
            self.dismiss()
