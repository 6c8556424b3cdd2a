"""The incident under the cursor, beside the list where there is room."""

from asyncio import sleep
from collections.abc import Awaitable, Callable, Iterator

from textual import work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from breachtui.errors import BreachError
from breachtui.fields import stated
from breachtui.incident import EDIT, Incident
from breachtui.tui.cell_text import clean, fit, fold_lines
from breachtui.values.evidence import Evidence, Span

Read = Callable[[int], Awaitable[Incident | None]]
"""Reads an incident whole; None for one that is gone."""

_LABEL = 20
_VALUE = 240  # characters of a value; the detail screen has the whole
_QUOTE = 320
_SKIPPED = ("organization", "counts", "dates", "country")


class Preview(Static):
    """What is known of one incident, and the first sentence that says so."""

    DEFAULT_CSS = """
    Preview { padding: 0 1; }
    """

    incident: reactive[Incident | None] = reactive(None, init=False)
    """What is shown; None shows nothing."""

    _folded = 0  # cells that the lines were folded to

    def watch_incident(self) -> None:
        """Show it."""
        self._folded = width = self.scrollable_content_region.width or 40
        self.update(Content("\n").join(_lines(self.incident, width)) if self.incident else Content(""))

    def on_resize(self) -> None:
        """Fold the lines anew, where they are not as many as before only because they are others."""
        if self.scrollable_content_region.width != self._folded:
            self.watch_incident()


class PreviewPane(VerticalScroll, can_focus=False):
    """The preview, where there is room for it."""

    def __init__(self, read: Read, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._read = read

    def compose(self) -> ComposeResult:
        """The preview alone."""
        yield Preview()

    @work(exclusive=True, group="preview")
    async def show(self, id: int | None, after: float = 0) -> None:
        """Show this incident ``after`` so many seconds, unless another one is asked for meanwhile."""
        await sleep(after)
        if not self.display:
            return
        try:
            incident = None if id is None else await self._read(id)
        except BreachError as error:
            self.notify(str(error), severity="error")
        else:
            self.query_one(Preview).incident = incident


def _lines(incident: Incident, width: int) -> Iterator[Content]:
    yield Content.styled(clean(incident.organization or f"Incident {incident.id}", _VALUE), "bold $primary")
    yield Content("")
    for field in stated(incident):
        if field.name not in _SKIPPED:
            sign = _sign(incident, field.name)
            yield from _field(field.label, sign, clean(field.shown(incident), _VALUE), width)
    for label, own in (("Tags", ", ".join(incident.tags)), ("Note", incident.note)):
        if own:
            yield from _field(label, " ", clean(own, _VALUE), width)
    yield Content("")
    if quote := _quote(incident):
        yield Content.assemble(("“", "$secondary"), (quote, "italic"), ("”", "$secondary"))
        yield Content("")
    for report in incident.reports:
        said = report.source.title or report.source.publisher or report.source.path or report.source.key
        yield Content.styled(f"{report.source.format}: {clean(said, _VALUE)}", "$secondary")


def _sign(incident: Incident, name: str) -> str:
    if name in incident.conflicts:
        return "‼"
    resolution = incident.resolutions.get(name)
    return "✎" if resolution and resolution.key == EDIT else " "


def _field(label: str, sign: str, value: str, width: int) -> Iterator[Content]:
    first, *others = fold_lines(value, max(10, width - _LABEL - 2))
    yield Content.assemble((fit(label, _LABEL), "$secondary"), (sign, "bold $accent"), " ", first)
    yield from (Content(" " * (_LABEL + 2) + other) for other in others)


def _quote(incident: Incident) -> str:
    """The first evidence of the figure, else of anything, with the words around it."""
    for report in incident.reports:
        for name in ("individuals_affected", "counts", *report.evidence):
            for place in report.evidence.get(name, ()):
                return clean(_around(place, report.text or ""), _QUOTE)
    return ""


def _around(place: Evidence, text: str) -> str:
    if not isinstance(place, Span):
        return f"{place.column}: {place.text}"
    before = text[max(0, place.start - 200) : place.start]
    after = text[place.end : place.end + 200]
    start = max(before.rfind(end) + len(end) for end in (". ", "\n", ".\n"))
    stops = [found for found in (after.find(". "), after.find("\n")) if found >= 0]
    return before[start:] + place.text[:_QUOTE] + after[: min(stops, default=len(after)) + 1]
