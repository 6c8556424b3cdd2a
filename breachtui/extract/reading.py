"""What the finders share: the document, and what was found before them."""

from collections.abc import Callable, Mapping
from typing import Any

from breachtui.extract.document import Document
from breachtui.extract.findings import LOW, Candidate, ranked

Found = Mapping[str, list[Candidate]]
"""Candidates by field name."""


class Reading:
    """One reading of one document; finders look at it and hand back candidates."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.candidates: dict[str, tuple[Candidate, ...]] = {}

    def add(self, found: Found) -> None:
        """Keep what a finder found."""
        for name, candidates in found.items():
            self.candidates[name] = ranked([*self.candidates.get(name, ()), *candidates])

    def best(self, name: str) -> Candidate | None:
        """The winner of a field, if one is good enough."""
        ordered = self.candidates.get(name, ())
        return ordered[0] if ordered and ordered[0].score >= LOW else None

    def value(self, name: str) -> Any:
        """The winning value of a field, or None."""
        best = self.best(name)
        return best.value if best else None


Finder = Callable[[Reading], Found]
