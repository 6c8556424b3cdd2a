"""A source as a citation names it: who published what, when, and where it can be read."""

from dataclasses import dataclass

from breachtui.export.quotes import said
from breachtui.incident import Incident, Retrieval
from breachtui.report import Report
from breachtui.values.addresses import web_address
from breachtui.values.dates import DateSpan
from breachtui.values.evidence import Evidence
from breachtui.values.places import jurisdiction_name
from breachtui.values.text import single_line
from breachtui.words.portals import portal


@dataclass(frozen=True)
class Work:
    """What one report was read from. All text is on one line and harmless."""

    title: str
    """The headline; where there is none, what it is and about whom."""
    headed: bool
    """Whether the title is a headline of its own."""
    entry: bool
    """Whether it is a row of a list."""
    author: str | None
    """Who signed it."""
    publisher: str | None
    """The site, the office or the list."""
    date: DateSpan | None
    """When it was published, or filed."""
    url: str | None
    """Where it can be read: its own address, else the page of the list; percent-encoded."""
    retrieval: Retrieval | None
    """When it was loaded; None where it is of no database."""
    own_address: bool = True
    """Whether the address that its source gives, if any, is one of the web."""

    @property
    def plain(self) -> str:
        """All of it on one line: ``A. Writer, “Dentists locked out”, The Lake Courier, June 4, 2021, https://…``."""
        named = [self.author, f"“{self.title}”", self.publisher]
        if not self.headed:
            named = [self.publisher, self.title, f"by {self.author}" if self.author else None]
        parts = [*named, self.date.label() if self.date else None, self.url]
        told = ", ".join(part for part in parts if part)
        return f"{told} ({self.fetched})" if self.retrieval else told

    @property
    def heading(self) -> str:
        """The title as it begins a line."""
        return self.title[:1].upper() + self.title[1:]

    @property
    def signed(self) -> str | None:
        """Who is named as its author: who signed it, of a list who keeps it."""
        return self.author or (self.publisher if self.entry else None)

    @property
    def fetched(self) -> str:
        """``list as of 2024-10-08, loaded 2026-11-30``; "" where it was not loaded."""
        if self.retrieval is None:
            return ""
        loaded, as_of = f"loaded {self.retrieval.loaded}", self.retrieval.as_of
        return f"list as of {as_of}, {loaded}" if self.entry and as_of else loaded


def work(incident: Incident, report: Report) -> Work:
    """What a report of the incident was read from."""
    source, page = report.source, portal(report.source.format, report.jurisdiction)
    entry = source.row is not None or page is not None
    filed = report.reported if report.jurisdiction else None
    return Work(
        single_line(source.title or "") or _described(report, entry),
        bool(source.title),
        entry,
        _line(source.author),
        _line(source.publisher) or (_line(jurisdiction_name(report.jurisdiction)) if entry else None),
        report.published or filed,
        web_address(source.url) or page,
        incident.retrieved.get(source.key),
        own_address=not source.url or web_address(source.url) is not None,
    )


def works(incident: Incident) -> list[Work]:
    """Its sources, most trusted first."""
    return [work(incident, report) for report in incident.reports]


def cited(incident: Incident, report: Report, place: Evidence) -> str:
    """A place of evidence as it is quoted: ``“The sentence.” — The Lake Courier, June 4, 2021, https://…``."""
    return f"{said(report, place)} — {work(incident, report).plain}"


def _described(report: Report, entry: bool) -> str:
    """What a source without a headline is: ``breach notice of Acme``, ``entry on Acme``, ``article``."""
    name = single_line(report.organization or "")
    if entry and report.jurisdiction:
        return f"breach notice of {name}" if name else "breach notice"
    kind = "entry" if entry else single_line(report.source.format)
    return f"{kind} on {name}" if name else kind


def _line(text: str | None) -> str | None:
    return single_line(text) if text else None
