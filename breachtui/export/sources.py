"""The numbered list of an incident's sources."""

from breachtui.export.escaping import code, link, text
from breachtui.incident import Incident
from breachtui.report import Report
from breachtui.values.places import jurisdiction_name
from breachtui.words.flags import in_words


def sources(incident: Incident) -> str:
    """One item a report, numbered as the facts refer to them."""
    return "\n".join(f"{number}. {_item(report)}" for number, report in enumerate(incident.reports, 1))


def _item(report: Report) -> str:
    source, filed = report.source, jurisdiction_name(report.jurisdiction)
    parts = [
        _name(report),
        text(source.publisher) if source.publisher and source.title else "",
        f"by {text(source.author)}" if source.author else "",
        text(report.published.label()) if report.published else "",
        f"filed with the {text(filed)}" if filed and filed != source.publisher else "",
        _place(report),
        f"marked {text(in_words(source.flags))}" if source.flags else "",
        f"licence: {text(source.license)}" if source.license else "",
    ]
    return ", ".join(part for part in parts if part)


def _name(report: Report) -> str:
    source = report.source
    name = source.title or source.publisher or source.url or f"{source.format} report"
    return link(name, source.url) if source.url else text(name)


def _place(report: Report) -> str:
    place = code(report.source.path or "")
    row = f"row {report.source.row}" if report.source.row is not None else ""
    return ", ".join(part for part in (place, row) if part)
