"""Phrases that stand right before or after something, such as a number or a place."""

import re
from functools import cached_property

from breachtui.extract.wording import Match, WholeWords, Wording


def each(words: str) -> str:
    """Single words, parted by white space, as phrases: one a line."""
    return "\n".join(["", *words.split(), ""])


class Before(Wording):
    """Phrases that end where something begins.

    ``then`` is a regular expression of what may stand between the two, such as a preposition.
    """

    def __init__(self, text: str, *, then: str = "", closed: bool = False, **fragments: str) -> None:
        super().__init__(text, closed=closed, flags=0, **fragments)
        self._then = then

    @cached_property
    def _ending(self) -> WholeWords:
        return WholeWords(rf"{self.source()}{self._then}\W{{0,2}}$")

    def find(self, lower: str, first: int, last: int) -> Match | None:
        """One of the phrases that begins in a text in lower case after ``first`` and ends at ``last``."""
        return self._ending.search(lower, max(0, first), last)

    def ends(self, lower: str, first: int, last: int) -> bool:
        """Whether there is such a phrase."""
        return self.find(lower, first, last) is not None


class After(Wording):
    """Phrases that begin where something ends; ``then`` is what may stand between the two."""

    def __init__(self, text: str, *, then: str = r"\W{0,2}", closed: bool = False, **fragments: str) -> None:
        super().__init__(text, closed=closed, flags=0, **fragments)
        self._then = then

    @cached_property
    def _beginning(self) -> re.Pattern[str]:
        return re.compile(rf"{self._then}{self.source()}")

    def begins(self, lower: str, at: int) -> bool:
        """Whether one of the phrases follows in a text in lower case."""
        return bool(self._beginning.match(lower, at))
