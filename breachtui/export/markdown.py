"""Incidents as one Markdown document that a person would send."""

from collections.abc import Callable, Sequence

from breachtui.export.citations import sources
from breachtui.export.contents import Headings, listed, loaded
from breachtui.export.escaping import text
from breachtui.export.facts import data_types, disagreements, facts, main_facts, response, unknown
from breachtui.export.history import history, outdated
from breachtui.export.manner import TO_SEND, Manner
from breachtui.export.naming import title
from breachtui.export.references import Footnotes
from breachtui.export.sentence import summary
from breachtui.export.timeline import timeline
from breachtui.incident import Campaign, Incident
from breachtui.values.counts import Count
from breachtui.values.text import counted

Write = Callable[[Incident, Footnotes, Manner], str]

_SECTIONS: tuple[tuple[str, Write], ...] = (
    ("Facts", lambda incident, notes, _: facts(incident, notes)),
    ("Timeline", lambda incident, _, __: timeline(incident)),
    ("Data involved", lambda incident, notes, _: data_types(incident, notes)),
    ("Response", lambda incident, notes, _: response(incident, notes)),
    ("Where the sources differ", lambda incident, _, __: disagreements(incident)),
    ("Campaign", lambda incident, _, __: campaigns(incident)),
    ("History", lambda incident, _, __: history(incident)),
    ("No longer stated", lambda incident, _, __: outdated(incident)),
    ("Tags and note", lambda incident, _, manner: own(incident) if manner.own else ""),
    ("Sources", lambda incident, _, manner: sources(incident, manner)),
)
"""What is said of an incident, in reading order; a part without content is left out."""


_MOST = 20


def campaigns(incident: Incident) -> str:
    """A paragraph and a list for each event; "" where there is none."""
    return "\n\n".join(_event(incident, each) for each in incident.campaigns)


def _event(incident: Incident, campaign: Campaign) -> str:
    others = [each for each in campaign.incidents if each[0] != incident.id]
    on = "on" if (campaign.start or "").count("-") == 2 else "in"
    start = f" that began {on} {text(campaign.start)}" if campaign.start else ""
    many = f"{len(others)} other incident{'s' if len(others) > 1 else ''}"
    lines = [
        f"Part of one event at {text(campaign.vendor)}{start}, with {many}."
        " Their figures are of other people, or of the vendor as a whole, and are not added up.",
        "",
        *(f"- {text(name or 'no name')}{_affected(number)}" for _, name, number in others[:_MOST]),
    ]
    more = [f"- and {len(others) - _MOST} more"] if len(others) > _MOST else []
    return "\n".join([*lines, *more])


def _affected(number: int | None) -> str:
    return "" if number is None else f": {Count(number).label()}"


def own(incident: Incident) -> str:
    """The tags, then the note, its lines and paragraphs as they were typed; "" where there are none."""
    tags = [f"Tags: {', '.join(text(tag) for tag in incident.tags)}"] if incident.tags else []
    return "\n\n".join([*tags, *_paragraphs(incident.note)])


def _paragraphs(note: str) -> list[str]:
    """The note parted at its empty lines; a line that goes on ends in a backslash, which breaks it."""
    paragraphs: list[list[str]] = [[]]
    for line in note.splitlines():
        if line.strip():
            paragraphs[-1].append(text(line))
        else:
            paragraphs.append([])
    return ["\\\n".join(lines) for lines in paragraphs if lines]


def document(incidents: Sequence[Incident], manner: Manner = TO_SEND) -> str:
    """One incident as a document of its own; several under a table that leads to each."""
    if manner.form == "list":
        return _joined([_many(incidents), listed(incidents), loaded(incidents)])
    headings, notes = Headings(), Footnotes()
    if len(incidents) == 1:
        return _joined(_incident(incidents[0], 1, manner, headings, notes))
    headings.add(_many(incidents))
    parts: list[str] = []
    anchors = []
    for incident in incidents:
        anchors.append(headings.next(title(incident)))
        parts += _incident(incident, 2, manner, headings, notes)
    return _joined([_many(incidents), listed(incidents, anchors), *parts])


def _many(incidents: Sequence[Incident]) -> str:
    return f"# {counted(len(incidents), 'incident')}"


def _incident(
    incident: Incident, level: int, manner: Manner, headings: Headings, notes: Footnotes
) -> list[str]:
    headings.add(title(incident))
    parts = [f"{'#' * level} {text(title(incident))}", summary(incident)]
    if manner.form == "short":
        mine = own(incident) if manner.own else ""
        return [*parts, main_facts(incident), loaded([incident]), mine]
    for heading, write in _SECTIONS:
        if body := write(incident, notes, manner):
            headings.add(heading)
            parts += [f"{'#' * (level + 1)} {heading}", body]
    return [*parts, unknown(incident), notes.written()]


def _joined(parts: Sequence[str]) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"
