"""Sources as they are cited: under a sentence for people to paste, and as the list of a document."""

from collections.abc import Sequence

from breachtui.export.escaping import code, link, text
from breachtui.export.manner import TO_SEND, Manner
from breachtui.export.sentence import told
from breachtui.export.works import Work, work, works
from breachtui.incident import Incident
from breachtui.report import Report
from breachtui.values.places import jurisdiction_name
from breachtui.words.flags import in_words


def plain(incidents: Sequence[Incident], manner: Manner) -> str:
    """As text without markup."""
    return "\n\n".join(citation(incident) for incident in incidents) + "\n"


def citation(incident: Incident) -> str:
    """One incident: what is known in a sentence, then a line for each source."""
    return "\n".join([told(incident), *_listed([each.plain for each in works(incident)])])


def marked_up(incidents: Sequence[Incident], manner: Manner) -> str:
    """As Markdown with links."""
    return "\n\n".join(map(_marked_up, incidents)) + "\n"


def _marked_up(incident: Incident) -> str:
    return "\n".join([text(told(incident)), "", *(f"- {linked(each)}" for each in works(incident))])


def linked(work: Work) -> str:
    """A source as Markdown, on one line, its title or its publisher a link."""
    head, other = (work.title, work.publisher) if work.headed else (work.publisher or work.title, work.title)
    author = text(work.author) if work.author else ""
    parts = [
        author if work.headed else "",
        link(head, work.url) if work.url else text(head),
        text(other) if other and other != head else "",
        f"by {author}" if author and not work.headed else "",
        text(work.date.label()) if work.date else "",
        work.fetched,
    ]
    return ", ".join(part for part in parts if part)


def brief(work: Work) -> str:
    """A source as Markdown by its publisher, else its title, and its date."""
    return f"{named(work)}, {text(work.date.label())}" if work.date else named(work)


def named(work: Work) -> str:
    """A source as Markdown by its publisher, else its title."""
    name = work.publisher or work.title
    return link(name, work.url) if work.url else text(name)


def _listed(lines: list[str]) -> list[str]:
    if len(lines) == 1:
        return [f"Source: {lines[0]}"]
    return [f"[{number}] {line}" for number, line in enumerate(lines, 1)]


def sources(incident: Incident, manner: Manner = TO_SEND) -> str:
    """One item a report, numbered as the facts refer to them; files only where the manner has paths."""
    return "\n".join(
        f"{number}. {_item(incident, report, manner)}" for number, report in enumerate(incident.reports, 1)
    )


def _item(incident: Incident, report: Report, manner: Manner) -> str:
    source, filed = report.source, jurisdiction_name(report.jurisdiction)
    told_by = work(incident, report)
    parts = [
        linked(told_by),
        code(source.url) if source.url and not told_by.own_address else "",
        f"filed with the {text(filed)}" if filed and filed != source.publisher else "",
        _place(report) if manner.paths else "",
        f"marked {text(in_words(source.flags))}" if source.flags else "",
        f"licence: {text(source.license)}" if source.license else "",
    ]
    return ", ".join(part for part in parts if part)


def _place(report: Report) -> str:
    place = code(report.source.path or "")
    row = f"row {report.source.row}" if report.source.row is not None else ""
    return ", ".join(part for part in (place, row) if part)
