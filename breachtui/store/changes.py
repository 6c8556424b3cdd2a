"""What a load did, and what it changed: how many figures, dates and texts, and which figures most."""

import heapq
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from breachtui.words.milestones import TIMELINE

_MOST = 10
_KINDS = {
    "individuals_affected": "figures", "counts": "figures", "text": "texts",
    **dict.fromkeys(TIMELINE, "dates"),
}  # fmt: skip


@dataclass
class Changes:
    """Counts of what changed, and the ten figures that changed most."""

    reports: Counter[str] = field(default_factory=Counter)
    """Reports by what changed of them: ``figures``, ``dates``, ``texts``, ``others``."""
    largest: list[tuple[int, str, int, int]] = field(default_factory=list)
    """(difference, organization, old, new) of people affected, the greatest difference first."""

    def add(self, organization: str | None, changes: list[tuple[str, str, str]]) -> None:
        """Count the changes of one report: (field, old, new), values as JSON."""
        self.reports.update({_KINDS.get(name, "others") for name, _, _ in changes})
        for name, old, new in changes:
            if name == "individuals_affected":
                before, after = json.loads(old), json.loads(new)
                if before is not None and after is not None:
                    one = abs(after - before), organization or "", before, after
                    self.largest = heapq.nlargest(_MOST, [*self.largest, one])

    @classmethod
    def together(cls, several: Iterable["Changes"]) -> "Changes":
        """The changes of several loads."""
        whole = cls()
        for each in several:
            whole.reports += each.reports
            whole.largest = heapq.nlargest(_MOST, [*whole.largest, *each.largest])
        return whole

    def lines(self) -> list[str]:
        """The figures that changed most, a line each: ``Cedar Clinic: 500 -> 7,000``."""
        return [f"{who or 'no name'}: {old:,} -> {new:,}" for _, who, old, new in self.largest]

    def __str__(self) -> str:
        """``12 figures, 3 dates, 1 text changed``; "" where nothing did."""
        said = [
            f"{number:,} {kind.removesuffix('s') if number == 1 else kind}"
            for kind in ("figures", "dates", "texts", "others")
            if (number := self.reports[kind])
        ]
        return f"{', '.join(said)} changed" if said else ""


@dataclass
class LoadSummary:
    """What one load did."""

    path: str
    """What was loaded, as the user named it."""
    id: int = 0
    """The number of the load."""
    added: int = 0
    """Reports that were new."""
    updated: int = 0
    """Reports that say something else than before."""
    unchanged: int = 0
    """Reports that say what they said before."""
    older: int = 0
    """Of these, reports of which the file knows an earlier state, now in their history."""
    kept_out: int = 0
    """Reports that the user removed, and that stay out."""
    as_of: str | None = None
    """How new the file's contents are: a day, ISO 8601."""
    changes: Changes = field(default_factory=Changes)
    """What the updated reports say now."""
    refusals: list[tuple[int | None, str]] = field(default_factory=list)
    """Rows that could not be read: (row number or None for the whole file, reason)."""
    remarks: list[tuple[int | None, str]] = field(default_factory=list)
    """Rows that were read save for what the reason names."""
    traces: list[str] = field(default_factory=list)
    """Where breachtui failed on rows, as Python tells it."""

    @property
    def read(self) -> int:
        """Reports read."""
        return self.added + self.updated + self.unchanged + self.kept_out
