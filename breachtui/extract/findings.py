"""What goes into the reading of prose, and what comes out: candidates of every field, and those chosen."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from breachtui.report import plain
from breachtui.values.dates import DateSpan
from breachtui.values.evidence import Confidence, Span
from breachtui.values.text import single_line

# What a score means, the same for every field. Below LOW a candidate is left out.
HIGH, MEDIUM, LOW = 3.0, 2.0, 1.0
_MOST = 8  # candidates of a field that are explained; those behind them never win
_LONGEST = 90  # characters of a quotation


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
    american: bool = False
    """Whether its source is American, and 10-03-2020 in October where the text shows nothing else."""


@dataclass(frozen=True)
class Candidate:
    """One possible value of one field, with its evidence and the reasons for and against it."""

    value: Any
    """The value, with the type of the report's field, or one member of it where that is a tuple."""
    spans: tuple[Span, ...]
    """Where the text says so."""
    score: float
    """From 3 high, from 2 medium, from 1 low, below that not to be used."""
    reasons: tuple[str, ...] = ()
    """What spoke for and against it, for people to read."""

    @property
    def confidence(self) -> Confidence | None:
        """The score in words; None when it is too low to be used."""
        if self.score >= HIGH:
            return Confidence.HIGH
        if self.score >= MEDIUM:
            return Confidence.MEDIUM
        return Confidence.LOW if self.score >= LOW else None


def ranked(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Best first; among equals the one that stands first in the text."""
    return tuple(sorted(candidates, key=lambda each: (-each.score, each.spans[0].start if each.spans else 0)))


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
    levels: Mapping[str, Confidence] = field(default_factory=dict)
    """How far the value of each field can be trusted."""

    def confidence(self, name: str) -> Confidence | None:
        """How far the value of a field can be trusted; None where it has none."""
        return self.levels.get(name) if name in self.evidence else None


@dataclass(frozen=True)
class Several:
    """What a text that tells of several breaches gives."""

    each: tuple[Findings, ...]
    """One for every breach where the text keeps them apart; their spans are the whole text's."""
    mixed: bool
    """Whether it tells of more than it keeps apart, so that what was read is not all of it."""


def explanation(candidates: Mapping[str, tuple[Candidate, ...]]) -> Iterator[str]:
    """Why a text was read the way it was: lines with each field, then its candidates, best first.

    Each has its score, the confidence that makes (``-`` where it is too low to be used), the
    value, where it stands, and what spoke for and against it.
    """
    for name, best_first in candidates.items():
        if not best_first:
            continue
        yield name
        for each in best_first[:_MOST]:
            yield f"  {each.score:6.2f} {each.confidence or '-':6}  {single_line(str(plain(each.value)))}"
            because = single_line(", ".join(each.reasons)) or "nothing else stands there"
            yield f"                 because {because}"
            for span in each.spans[:2]:
                yield f"                 {span.start}-{span.end} “{_quoted(span.text)}”"
        if len(best_first) > _MOST:
            yield f"         and {len(best_first) - _MOST} more"


def _quoted(text: str) -> str:
    line = single_line(text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
