"""The numbered list of an incident's sources."""

from breachtui.export.citations import linked
from breachtui.export.escaping import code, text
from breachtui.export.manner import TO_SEND, Manner
from breachtui.export.works import work
from breachtui.incident import Incident
from breachtui.report import Report
from breachtui.values.places import jurisdiction_name
from breachtui.words.flags import in_words


def sources(incident: Incident, manner: Manner = TO_SEND) -> str:
    """One item a report, numbered as the facts refer to them; files only where the manner has paths."""
    return "\n".join(
        f"{number}. {_item(incident, report, manner)}" for number, report in enumerate(incident.reports, 1)
    )


def _item(incident: Incident, report: Report, manner: Manner) -> str:
    source, filed = report.source, jurisdiction_name(report.jurisdiction)
    parts = [
        linked(work(incident, report)),
        code(source.url) if source.url and not work(incident, report).own_address else "",
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
