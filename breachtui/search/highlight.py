"""Where a query matches in a text that is shown."""

import re
from collections.abc import Sequence

from breachtui.search.query import Found, Query
from breachtui.values.text import fold


class Highlights:
    """Tells the stretches of a text that the query's words, or the words taken for them, match.

    A word counts where a word of the text begins with it, else where it stands inside one.
    """

    def __init__(self, query: Query, found: Found | None = None) -> None:
        words = {word for term in query.wanted for word in term.words}
        corrections = found.corrections if found else {}
        sought = {each for word in words for each in (word, *corrections.get(word, ()))}
        self._sought = [(word, re.compile(rf"\b{re.escape(word)}")) for word in sought if word]

    def __call__(self, text: str) -> list[tuple[int, int]]:
        """Offsets into ``text``, sorted, not overlapping."""
        if not self._sought:
            return []
        folded, offsets = _folded(text)
        spans: list[tuple[int, int]] = []
        for word, beginning in self._sought:
            if word in folded:
                starts = [m.start() for m in beginning.finditer(folded)]
                starts = starts or [m.start() for m in re.finditer(re.escape(word), folded)]
                spans.extend((offsets[start], offsets[start + len(word)]) for start in starts)
        return _merged(sorted(spans))


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its characters (and its end) the offset in ``text``."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    plain = next(index for index, char in enumerate(text) if not char.isascii())
    pieces = [text[:plain].lower()]  # a name that is cut ends in "…", and is plain up to there
    offsets = list(range(plain))
    for index, char in enumerate(text[plain:], plain):
        piece = fold(char)
        pieces.append(piece)
        offsets.extend([index] * len(piece))
    return "".join(pieces), [*offsets, len(text)]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged
