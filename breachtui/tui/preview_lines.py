"""What the preview says of an incident, line by line."""

from collections.abc import Iterator
from itertools import zip_longest

from textual.content import Content

from breachtui.export.quotes import said
from breachtui.fields import BY_NAME, LISTED_FIGURE, known, main_count, stated
from breachtui.incident import EDIT, Incident
from breachtui.tui.cell_text import clean, clean_lines, fold_lines
from breachtui.tui.office_names import named
from breachtui.words.milestones import TIMELINE

_LABEL, _SHORT_LABEL = 20, 12
_WIDE = 44  # cells in which there is room for whole labels
_VALUE = 240  # characters of a value; the detail screen has the whole
_QUOTE = 400
_FIGURE = "individuals_affected"
_NOT_STATED = "— not stated"
_SKIPPED = ("organization", "dates", "country")


def preview_lines(incident: Incident, width: int) -> Iterator[Content]:
    """Its fields and what the user added, the sentence of its figure, and its sources, in ``width`` cells."""
    yield Content.styled(named(incident, _VALUE), "bold $primary")
    yield Content("")
    for name, value in _values(incident):
        label = LISTED_FIGURE if name == _FIGURE else BY_NAME[name].label
        yield from _field(label, _sign(incident, name), clean(value, _VALUE), width)
    for label, own in (("Tags", ", ".join(incident.tags)), ("Note", incident.note)):
        if own:
            yield from _field(label, " ", clean_lines(own, _VALUE), width)
    yield Content("")
    if quote := _quote(incident):
        yield Content.styled(quote, "italic")
        yield Content("")
    for report in incident.reports:
        said = report.source.title or report.source.publisher or report.source.path or report.source.key
        yield Content.styled(f"{report.source.format}: {clean(said, _VALUE)}", "$secondary")


def _values(incident: Incident) -> Iterator[tuple[str, str]]:
    """Fields and what they say: the figure and the dates first, whatever kinds of them there are."""
    count = main_count(incident)
    yield _FIGURE, count.label() if count else _NOT_STATED
    if [each for each in incident.counts if not count or each.value != count.value]:
        yield "counts", BY_NAME["counts"].shown(incident)
    dated = [name for name in TIMELINE if known(getattr(incident, name))]
    for name in dated or ["dates" if incident.dates else "occurred"]:
        value = BY_NAME[name].value(incident)
        yield name, BY_NAME[name].words(value) if known(value) else _NOT_STATED
    for field in stated(incident):
        if field.name not in (_FIGURE, "counts", *dated, *_SKIPPED):
            yield field.name, field.shown(incident)


def _sign(incident: Incident, name: str) -> str:
    if name in incident.conflicts:
        return "‼"
    resolution = incident.resolutions.get(name)
    return "✎" if resolution and resolution.key == EDIT else " "


def _field(label: str, sign: str, value: str, width: int) -> Iterator[Content]:
    column = _LABEL if width >= _WIDE else _SHORT_LABEL
    labels, values = fold_lines(label, column), fold_lines(value, max(10, width - column - 2))
    for number, (words, line) in enumerate(zip_longest(labels, values, fillvalue="")):
        shown = f"{sign} " if not number else "  "
        yield Content.assemble((words or " " * column, "$secondary"), (shown, "bold $accent"), line)


def _quote(incident: Incident) -> str:
    """The sentence or the cell that states the figure, else anything."""
    for report in incident.reports:
        for name in (_FIGURE, "counts", *report.evidence):
            for place in report.evidence.get(name, ()):
                return clean(said(report, place), _QUOTE)
    return ""
