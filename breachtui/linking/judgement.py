"""What is thought of a pair of reports."""

from dataclasses import dataclass
from enum import StrEnum

LINK = 9.0
"""The score from which two reports are one breach."""
SUGGEST = 6.5
"""The score from which a person is asked."""
APART = 2.0
"""The score under which two reports with like names are surely two breaches."""


Pair = tuple[int, int]
"""Two numbers of records, the lesser first."""


def ordered(one: int, two: int) -> Pair:
    """Two numbers as a pair."""
    return (one, two) if one < two else (two, one)


class Verdict(StrEnum):
    """How two reports stand to each other."""

    SAME = "same"
    """One event and one group of people."""
    SIBLING = "sibling"
    """One event, another group of people."""
    DIFFERENT = "different"
    """Another event, or another organization."""


@dataclass(frozen=True)
class Judgement:
    """What is thought of a pair of reports."""

    verdict: Verdict
    """How they stand to each other."""
    score: float
    """How much speaks for one breach."""
    reasons: tuple[str, ...]
    """Why, in words, what decided first."""
    sure: bool = False
    """Whether it forbids that they be one incident."""
    neutral: bool = False
    """Whether it speaks neither for nor against: a supplement may come at any time."""

    @property
    def doubtful(self) -> bool:
        """Whether a person should be asked."""
        return self.verdict is Verdict.DIFFERENT and not self.sure and self.score >= SUGGEST


@dataclass(frozen=True)
class Link:
    """How two reports stand to each other."""

    one: int
    """The lesser number of the two."""
    two: int
    """The greater."""
    verdict: Verdict
    """What they are to each other."""
    score: float
    """How much speaks for one breach."""
    reasons: tuple[str, ...]
    """Why, in words, the weightiest first."""
    decided: bool = False
    """Whether a person has said so."""

    @property
    def pair(self) -> Pair:
        """Both numbers."""
        return self.one, self.two
