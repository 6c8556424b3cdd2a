"""Tables of letters that count those affected state by state."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from breachtui.extract.document import Document
from breachtui.extract.patterns import Lazy
from breachtui.values.places import state_code

_ROW = Lazy(
    r"^[ \t|]{0,80}(?P<name>[A-Z][A-Za-z.]{1,13}(?: [A-Za-z.]{2,9}){0,2})(?: residents)?(?::[ \t]|[ \t.|]{3})"
    r"[ \t.|]{0,90}(?P<number>\d{1,3}(?:,\d{3}){1,3}|\d{1,7})[ \t|]{0,80}$",
    re.M,
)
_TOTAL = Lazy(r"(?:grand )?totals?(?: (?:affected|individuals|residents))?", re.I)
_HEAD = Lazy(r"residents|individuals|affected|impacted|notified|persons|people|consumers")
_WORDS = frozenset({"residents", "state", "states"})
# So many rows make a table.
_ENOUGH, _MOST = 2, 120
_HEAD_REACH = 300


@dataclass(frozen=True)
class Row:
    """One row: a state and how many live there, or the total."""

    state: str | None
    """USPS code; None for the total."""
    number: int
    start: int
    """Offset of the row in the article's text, and after it."""
    end: int


def rows(document: Document) -> list[Row]:
    """The rows of a table of residents by state; none where the text has no such table."""
    if _WORDS.isdisjoint(document.words):
        return []
    found = list(islice(_rows(document.article.text), _MOST))
    if sum(row.state is not None for row in found) < _ENOUGH:
        return []
    first = found[0].start
    return found if _HEAD.search(document.lower, max(0, first - _HEAD_REACH), first) else []


def _rows(text: str) -> Iterator[Row]:
    for match in _ROW.finditer(text):
        state = state_code(match["name"])
        if state or _TOTAL.fullmatch(match["name"]):
            number = int(match["number"].replace(",", ""))
            start = match.start("name")
            yield Row(state, number, start, match.end("number"))
