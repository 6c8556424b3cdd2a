"""The detail screen: one incident whole, each field beside the words it was read from."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from breachtui.incident import Incident
from breachtui.tui import keys
from breachtui.tui.cell_text import clean, headed
from breachtui.tui.changing import ChangingScreen
from breachtui.tui.detail_rows import DetailRow, detail_rows
from breachtui.tui.field_list import SIGNS, FieldList
from breachtui.tui.key_line import KeyLine
from breachtui.tui.office_names import named
from breachtui.tui.own import Follower
from breachtui.tui.rows_view import RowsView
from breachtui.tui.source_text import SourceText, passage, source_title, widest
from breachtui.tui.store_thread import StoreThread

_WIDE = 120  # cells of a screen on which the halves stand beside each other
_LEAST = 50  # cells of the fields
_LEAST_TEXT = 40  # cells of the text, also of a source that has none and says so
_SHARE = 48  # per cent of the screen that the fields may take of what the text could use
_BESIDE = 5  # cells of border, space and scrollbar


class DetailScreen(Follower, ChangingScreen):
    """One incident of a list; ends with the incident it showed last."""

    BINDINGS = keys.DETAIL

    @dataclass
    class Shown(Message):
        """An incident is on the screen."""

        id: int

    text = getters.query_one(SourceText)

    def __init__(self, reading: StoreThread, ids: Sequence[int], index: int) -> None:
        super().__init__(reading)
        self._listed = ids
        self._index = index
        self._gone = False

    def compose(self) -> ComposeResult:
        yield Static(id="title")
        with Container(id="detail"):
            yield FieldList(id="fields")
            with Vertical(id="source"):
                yield Static(id="source-title")
                yield Static(id="trust")
                yield SourceText(id="text")
        yield KeyLine()

    def on_mount(self) -> None:
        self.fields.focus()
        self.fields.border_title, self.query_one("#source").border_title = "Facts", "Source"
        self.read()

    def read(self) -> None:
        """Read the incident, anew where it is shown already."""
        self._read()

    @work(exclusive=True, group="incident")
    async def _read(self) -> None:
        found = await self._details.incident(self._listed[self._index])
        self._gone = found is None
        if found:
            self.incident = found
        else:
            self._leave()

    def follow(self) -> None:
        self.read()

    def _leave(self) -> None:
        """Back to the list, from an incident that is gone."""
        id = self._listed[self._index]
        if self.is_active:
            if not self.incident or self.incident.id != id:  # else who removed it was told
                self.notify("This incident is no longer in the list")
            self.action_back()

    def on_screen_resume(self) -> None:
        """What lay over this screen may have hidden that the incident is gone."""
        if self._gone:
            self._leave()

    def watch_incident(self, before: Incident | None, incident: Incident) -> None:
        """Show it, starting with its first field; after an edit, staying with it."""
        place = f"{self._index + 1:,} of {len(self._listed):,}"
        self.query_one("#title", Static).update(headed(named(incident), place))
        if before and before.id == incident.id:
            if before.reports != incident.reports:
                self.set_reactive(DetailScreen.report, min(self.report, len(incident.reports) - 1))
                self.watch_report(self.report)
            self.fields.renew(detail_rows(incident), self._edited)
            self._edited = None
        else:
            self.set_reactive(DetailScreen.report, 0)
            self.watch_report(0)
            self.fields.rows = detail_rows(incident)
            self.post_message(self.Shown(incident.id))
        self._divide()

    def on_resize(self) -> None:
        self._divide()

    def _divide(self) -> None:
        """Beside each other, the fields have what they need, and the text at least what it needs."""
        width = self.size.width
        if width < _WIDE or self.incident is None:
            self.fields.styles.clear_rule("width")
            return
        text = max(_LEAST_TEXT, *map(widest, self.incident.reports)) + _BESIDE
        room = max(width * _SHARE // 100, width - text)
        frame = self.fields.styles.gutter.width
        self.fields.styles.width = max(_LEAST, min(self.fields.needed + 1 + frame, room))

    def watch_report(self, number: int) -> None:
        if self.incident is None:
            return
        shown = passage(self.incident.reports[number])
        self.text.here = None
        self.text.passage = shown
        self.fields.evident = frozenset(shown.places)
        self._name_source()

    def _name_source(self) -> None:
        if self.incident:
            title = source_title(self.incident.reports, self.report, self.text.passage, self.text.place)
            self.query_one("#source-title", Static).update(title)

    # the field under the cursor and its evidence

    @on(RowsView.Moved)
    def _show_evidence(self) -> None:
        row = self.fields.current
        if row is None or self.incident is None:
            return
        if (number := self._report_of(row, self.incident)) is not None:
            self.report = number
        found = row.evidence is not None and row.evidence in self.text.passage.places
        self.text.here = (row.evidence, 0) if found and row.evidence else None
        self._name_source()
        self._trust(row)

    def _trust(self, row: DetailRow) -> None:
        """How far the value can be trusted, and why."""
        line = self.query_one("#trust", Static)
        line.display = row.grade is not None
        if row.grade:
            level, reason = row.grade.level, clean(row.grade.reason)
            line.update(Content(f"{SIGNS[level]} {level} confidence: {reason}"))

    def _report_of(self, row: DetailRow, incident: Incident) -> int | None:
        """The report to show for a row: its own, else one with evidence: this, or the one that won."""
        if row.report is not None:
            return row.report
        if row.field is None or row.evidence in incident.reports[self.report].evidence:
            return None
        resolution = incident.resolutions.get(row.field)
        evident = [n for n, report in enumerate(incident.reports) if row.evidence in report.evidence]
        won = [n for n in evident if resolution and incident.reports[n].source.key == resolution.key]
        return next(iter(won or evident), None)

    def action_field(self, step: int) -> None:
        """To the next field with evidence, round at the end."""
        rows = self.fields.rows
        places = self.text.passage.places
        evident = [n for n, row in enumerate(rows) if row.resolved and row.evidence in places]
        if not self.fields.go_round(evident, step):
            self.notify("This source gives no evidence; ] shows the next source")

    def action_evidence(self, step: int) -> None:
        """To the next place of the field's evidence, round at the end."""
        here = self.text.here
        if here is None:
            self.notify("This row has no evidence in this source; tab goes to one that has")
            return
        name, number = here
        count = len(self.text.passage.places[name])
        if count == 1:
            self.notify("This is the only place that says it")
        self.text.here = name, (number + step) % count
        self._name_source()

    def action_report(self, step: int) -> None:
        """To the next source, staying with the field."""
        count = len(self.incident.reports) if self.incident else 0
        if count < 2:
            self.notify("This incident has one source")
            return
        self.report = (self.report + step) % count
        row = self.fields.current
        if row and row.evidence in self.text.passage.places and row.evidence:
            self.text.here = row.evidence, 0
            self._name_source()

    def action_incident(self, step: int) -> None:
        """To the next incident of the list."""
        if 0 <= self._index + step < len(self._listed):
            self._index += step
            self.read()
        else:
            self.notify(f"This is the {'last' if step > 0 else 'first'} incident of the list")

    def action_page(self, pages: int) -> None:
        """Pages are those of the text."""
        self.text.action_page(pages)

    @on(RowsView.Chosen)
    def action_open(self) -> None:
        """The incident that the row names, among those of its campaign."""
        named = (row.incident for row in self.fields.rows if row.incident is not None)
        others, row = list(dict.fromkeys(named)), self.fields.current
        if row and row.incident is not None:
            self.app.push_screen(DetailScreen(self._details, others, others.index(row.incident)))
        else:
            self.notify("enter opens an incident of a campaign; this row names none")

    def action_back(self) -> None:
        """To the list, on this incident."""
        self.dismiss(self._listed[self._index])

    def action_copy(self) -> None:
        if row := self.fields.current:
            self.copy_text(row.value, row.label.strip())

    def action_quote(self) -> None:
        if not self.incident or not self.text.place or not self.text.here:
            self.notify("This row has no evidence in this source")
            return
        from breachtui.export.works import cited

        (name, number), report = self.text.here, self.incident.reports[self.report]
        quote = cited(self.incident, report, report.evidence[name][number])
        self.copy_text(quote, "the evidence and its source")

    def action_markdown(self) -> None:
        if self.incident:
            self.copy_document(self.incident)

    def action_visit(self) -> None:
        if self.incident:
            self.visit_source(self.incident, self.incident.reports[self.report])

    def action_export(self) -> None:
        from breachtui.tui.export_dialog import ExportDialog, of_incidents

        offer = of_incidents("this incident", (self._listed[self._index],))
        self.app.push_screen(ExportDialog(self._details, [offer]))
