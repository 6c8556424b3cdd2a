"""What goes into the reading of prose, and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from breachtui.extract.candidate import Candidate
from breachtui.report import Confidence, Span
from breachtui.values.dates import DateSpan


@dataclass(frozen=True)
class Article:
    """A text to read, with what is known about it beforehand."""

    text: str
    """Harmless prose: control characters replaced, lines ended by line feeds."""
    title: str | None = None
    """The headline where metadata gave it; None for plain text."""
    author: str | None = None
    """Who signed it, from metadata."""
    publisher: str | None = None
    """The site or paper, from metadata."""
    published: DateSpan | None = None
    """The day of publication, from metadata; relative dates are resolved against it."""
    url: str | None = None
    """Where it can be read."""


@dataclass(frozen=True)
class Findings:
    """What a text says about one breach; what it does not say is absent."""

    values: Mapping[str, Any]
    """By field name of `breachtui.report.Report`, with that field's type."""
    evidence: Mapping[str, tuple[Span, ...]]
    """For each field found, where; response fields as ``response.exfiltrated``."""
    title: str | None = None
    """The headline, read from the text where the metadata had none."""
    author: str | None = None
    """The signature, read from the text where the metadata had none."""
    publisher: str | None = None
    """The site or paper, read from the text where the metadata had none."""
    candidates: Mapping[str, tuple[Candidate, ...]] = field(default_factory=dict)
    """For each field that had any, all its candidates, best first."""

    def confidence(self, name: str) -> Confidence | None:
        """How far the value of a field can be trusted; None where it has none."""
        ranked = self.candidates.get(name, ())
        return ranked[0].confidence if ranked and name in self.evidence else None
