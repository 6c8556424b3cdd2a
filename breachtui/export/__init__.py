"""Incidents and comparisons as text to keep or to send; no file is opened here.

A format is a row of `FORMATS`. CSV lines end in CRLF (RFC 4180): write its text to a file
without translating line ends.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from breachtui.errors import ExportError
from breachtui.export.bibliographies import bibtex, csl
from breachtui.export.citations import marked_up, plain
from breachtui.export.csv_rows import rows
from breachtui.export.json_objects import objects
from breachtui.export.manner import FORMS, TO_SEND, Manner
from breachtui.export.markdown import document
from breachtui.export.naming import stem
from breachtui.export.side_by_side import render_comparison
from breachtui.export.statistics_files import render_statistics
from breachtui.incident import Incident

__all__ = [
    "CITATIONS", "FORMATS", "FORMS", "ExportFormat", "Manner", "format_of", "render", "render_comparison",
    "render_statistics", "suggested_name",
]  # fmt: skip


@dataclass(frozen=True)
class ExportFormat:
    """One way of writing incidents."""

    name: str
    """The name by which it is chosen."""
    suffix: str
    """The ending of its files, with the dot."""
    title: str
    """What people call it."""
    render: Callable[[Sequence[Incident], Manner], str]
    """The incidents as the text of one file."""


_TABLE = (
    ExportFormat("md", ".md", "Markdown document", document),
    ExportFormat("csv", ".csv", "CSV table, a row per incident", rows),
    ExportFormat("json", ".json", "JSON with every report", objects),
)
_CITATIONS = (
    ExportFormat("plain", ".txt", "citations as plain text", plain),
    ExportFormat("markdown", ".cite.md", "citations with links, as Markdown", marked_up),
    ExportFormat("bibtex", ".bib", "BibTeX, an entry per source", bibtex),
    ExportFormat("csl", ".csl.json", "CSL-JSON, an item per source", csl),
)

FORMATS: Mapping[str, ExportFormat] = {each.name: each for each in (*_TABLE, *_CITATIONS)}
"""The formats by name, the usual one first."""

CITATIONS = tuple(each.name for each in _CITATIONS)
"""Those that only cite, the usual one first."""


def render(incidents: Sequence[Incident], format: str = "md", manner: Manner = TO_SEND) -> str:
    """The incidents as text in one of `FORMATS`; raises `ExportError` naming the choices."""
    if manner.form not in FORMS:
        raise ExportError(f"{manner.form!r} is no form of a document; choose from {', '.join(FORMS)}")
    return _known(format).render(incidents, manner)


def suggested_name(incidents: Sequence[Incident], format: str = "md") -> str:
    """A file name for them, safe on every system: ``acme-clinic.md``, ``3-incidents.csv``."""
    return stem(incidents) + _known(format).suffix


def format_of(path: Path, formats: Iterable[str] = FORMATS) -> str:
    """The format that a file's suffix asks for; raises `ExportError` naming the choices."""
    suffixes = {FORMATS[name].suffix: name for name in formats}
    fitting = [suffix for suffix in suffixes if path.name.lower().endswith(suffix)]
    if not fitting:
        raise ExportError(f"{path.name}: end the name in {' or '.join(suffixes)}")
    return suffixes[max(fitting, key=len)]


def _known(format: str) -> ExportFormat:
    if format not in FORMATS:
        raise ExportError(f"{format!r} is no export format; choose from {', '.join(FORMATS)}")
    return FORMATS[format]
