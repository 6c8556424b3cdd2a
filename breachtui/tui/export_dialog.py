"""The export dialog: what, and where to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Input, Static

from breachtui.compare import Comparison
from breachtui.errors import BreachError
from breachtui.export import (
    FORMATS,
    Manner,
    format_of,
    render,
    render_comparison,
    render_statistics,
    suggested_name,
)
from breachtui.export.manner import FORMS, TO_SEND
from breachtui.saving import check, save
from breachtui.statistics import Period, Statistics
from breachtui.store import Store
from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.dialog import Dialog, LineInput
from breachtui.tui.paths import here
from breachtui.tui.store_thread import StoreThread


@dataclass(frozen=True)
class Offer:
    """Something that a dialog can offer to write."""

    label: str
    """What it is, as it stands after "Export": ``the 3 marked``."""
    name: Callable[[Store], str]
    """A file name for it."""
    text: Callable[[Store, str, Manner], str]
    """The text of the file in a format."""
    formats: Sequence[str] = ("md",)
    """The formats it can be written in, the usual first."""
    chosen: Sequence[str] = ()
    """What of its `Manner` makes a difference, by name."""


def of_incidents(label: str, ids: Sequence[int]) -> Offer:
    """Incidents, as they stand in the file when they are written."""
    return Offer(
        label,
        lambda store: suggested_name([store.incident(ids[0])] * len(ids)),
        lambda store, format, manner: render(store.incidents(ids), format, manner),
        tuple(FORMATS),
        ("form", "own", "paths"),
    )


def of_comparison(comparison: Comparison) -> Offer:
    """A comparison: a table of four columns is for reading."""
    return Offer(
        f"the comparison of {len(comparison.incidents)} incidents",
        lambda store: "comparison.md",
        lambda store, format, manner: render_comparison(comparison, manner),
        chosen=("paths",),
    )


def of_statistics(statistics: Statistics, query: str, period: Period) -> Offer:
    """Statistics; `breachtui stats` has JSON."""
    return Offer(
        f"the statistics of {statistics.whole.incidents:,} incidents",
        lambda store: "statistics.md",
        lambda store, format, manner: render_statistics(statistics, query, period),
    )


_MEANINGS = {
    "md": "Markdown", "csv": "CSV", "json": "JSON", "plain": "citations", "markdown": "with links",
    "bibtex": "BibTeX", "csl": "CSL-JSON",
}  # fmt: skip
_MOST_WAYS = 5  # keys that a frame of 70 cells has room for
_CHOSEN_BY = {"form": "tab form", "own": "f3 notes", "paths": "f4 files"}


class ExportDialog(Dialog[None]):
    """Asks what to write and where; stays open, saying why, when it cannot."""

    BINDINGS = keys.EXPORT
    TITLE = "Export"

    choice: reactive[int] = reactive(0, init=False)
    manner: reactive[Manner] = reactive(TO_SEND, init=False)

    def __init__(self, reading: StoreThread, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._details = reading
        self._offers = offers
        self._confirmed: Path | None = None
        self._suggested = ""

    def contents(self) -> ComposeResult:
        yield Static(id="offers")
        yield Static(id="manner")
        yield LineInput(id="path")
        yield Static(id="hint")

    def on_mount(self) -> None:
        self._hint()
        self.watch_manner()
        self.watch_choice()

    @property
    def _offer(self) -> Offer:
        return self._offers[self.choice]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes a difference is chosen."""
        return action not in _CHOSEN_BY or action in self._offer.chosen

    def watch_manner(self) -> None:
        """Say how a document will be, and by which keys that is chosen."""
        chosen = self._offer.chosen
        forms = [f"{'▸' if form == self.manner.form else ' '}{form}" for form in FORMS if "form" in chosen]
        named = {"own": "your notes", "paths": "files"}
        also = [name for each, name in named.items() if getattr(self.manner, each) and each in chosen]
        not_also = " or ".join(name for each, name in named.items() if each in chosen)
        told = ["Markdown:", *forms, f" with {' and '.join(also)}" if also else f" without {not_also}"]
        said = "  ".join(told) if chosen else ""
        self.query_one("#manner", Static).update(Content.styled(said, "$secondary"))
        ways = ["↑↓ what"] * (len(self._offers) > 1) + [_CHOSEN_BY[each] for each in chosen]
        self.sub_title = " · ".join(["enter writes", *ways, "esc cancels"][:_MOST_WAYS])

    def action_form(self) -> None:
        self.manner = replace(self.manner, form=FORMS[(FORMS.index(self.manner.form) + 1) % len(FORMS)])

    def action_own(self) -> None:
        self.manner = replace(self.manner, own=not self.manner.own)

    def action_paths(self) -> None:
        self.manner = replace(self.manner, paths=not self.manner.paths)

    @work(exclusive=True, group="name")
    async def watch_choice(self) -> None:
        """Show the choice, and a name for it unless the user typed one."""
        self.watch_manner()
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
