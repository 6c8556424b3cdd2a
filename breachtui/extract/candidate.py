"""A possible value of a field, with its evidence and the reasons for and against it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from breachtui.report import Confidence, Span

# What a score means, the same for every field. Below LOW a candidate is left out.
HIGH, MEDIUM, LOW = 3.0, 2.0, 1.0


@dataclass(frozen=True)
class Candidate:
    """One possible value of one field."""

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
