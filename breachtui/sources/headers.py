"""Which of the first rows of a table are its header: one, or two of which the upper one spans columns."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from breachtui.sources.layout import words
from breachtui.sources.mapping import NAMING, candidates
from breachtui.sources.rows import filled
from breachtui.values.text import fold

# words that rows hold as often as headers
_OF_ROWS = {"art", "home", "hospital", "land", "personal", "provider", "public", "service"}
# words that name columns, besides those that tell what they hold; a title has fewer of them
_NAMES = NAMING - _OF_ROWS | {"address", "county", "kind", "no", "present", "status"}
_FIGURE = re.compile(r"\d")
_MOSTLY = 0.6  # of the cells of a header hold such a word
_TITLES = 3  # rows that may stand between the first and the header
_LONGEST_NAME = 6  # words of the name of a column

_BELOW = 20  # rows below a header that tell how wide the table is


def header_of(rows: Sequence[Sequence[str]], most: int) -> tuple[int, tuple[str, ...]] | None:
    """How many rows end with the header, and the names of the columns; None where there is no header.

    ``rows`` are the first of a table, ``most`` of which may be looked at. A title, or what is said of the
    file in two cells, fills at most half of the columns below it.
    """
    wide = [n for n, cells in enumerate(rows[:most]) if filled(cells) > 1]
    first = next((n for n in wide if not _is_narrow(rows, n)), wide[0] if wide else None)
    if first is None:
        return None
    if first + 1 < len(rows) and over(rows[first], rows[first + 1]):
        return first + 2, joined(rows[first : first + 2])
    first = _below_titles(rows, first)
    if goes_on(rows, first):
        return first + 2, tuple(
            " ".join(filter(None, map(str.strip, x)))
            for x in zip_longest(*rows[first : first + 2], fillvalue="")
        )
    return first + 1, tuple(rows[first])


def _below_titles(rows: Sequence[Sequence[str]], first: int) -> int:
    """The row that names columns, where the one that seems to be the header is a title above it."""
    own = names_columns(rows[first])
    if own >= _MOSTLY:
        return first
    near = range(first + 1, min(first + 1 + _TITLES, len(rows) - 1))
    return next((n for n in near if names_columns(rows[n]) >= _MOSTLY > own), first)


def names_columns(cells: Sequence[str]) -> float:
    """The part of the cells that are like names of columns; 0 where a figure stands among them."""
    told = [cell for cell in cells if cell.strip()]
    if len(told) < 2 or any(map(_FIGURE.search, cells)):
        return 0.0
    named = (len(cell.split()) <= _LONGEST_NAME and not _NAMES.isdisjoint(words(cell)) for cell in told)
    return sum(named) / len(told)


def goes_on(rows: Sequence[Sequence[str]], at: int) -> bool:
    """Whether the row below a header is its second line: it holds but words that name columns."""
    if at + 2 >= len(rows) or not names_columns(rows[at]) or not any(map(_FIGURE.search, rows[at + 2])):
        return False
    above, below = rows[at : at + 2]
    told = [each for cell in below if (each := words(cell))]
    known = all(map(_NAMES.issuperset, told))
    again = any(fold(one).strip() == fold(two).strip() != "" for one, two in zip(above, below, strict=False))
    return len(told) > 1 and known and not again


def _is_narrow(rows: Sequence[Sequence[str]], at: int) -> bool:
    """Whether a row is far narrower than the rows below, or narrower and apart, and no half of a header."""
    below = rows[at + 1 : at + 1 + _BELOW]
    if not below or over(rows[at], below[0]):
        return False
    own, widest = filled(rows[at]), max(map(filled, below))
    return own * 2 <= widest or (own < widest and not filled(below[0]))


def over(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two rows are the two halves of a header.

    The upper one leaves columns open, or spans them with one word, the lower one names just these,
    and what it leaves open the upper one names. No name has a figure in it.
    """
    if len(second) > len(first) or any(map(_FIGURE.search, (*first, *second))):
        return False
    second = (*second, *[""] * (len(first) - len(second)))
    spanned = [n for n, cell in enumerate(first) if not cell.strip() or cell in (*first[:n], *first[n + 1 :])]
    named = [n for n, cell in enumerate(second) if cell.strip()]
    inner = [n for n in spanned if first[n].strip() or any(map(str.strip, first[n + 1 :])) or n in named]
    named_above = all(first[n].strip() or second[n].strip() for n in range(len(first)))
    below = bool(inner) and set(inner) <= set(named) and len(named) > 1
    return below and named_above and _new(first, second)


def _new(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether the lower row repeats nothing of the upper one but what spans both."""
    differ = [two for one, two in zip(first, second, strict=True) if two.strip() and fold(one) != fold(two)]
    return len(differ) > 1 and len(set(differ)) == len(differ)


def joined(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The names of the columns from a header's rows: the lowest, with the upper where it tells too little.

    So it is where two are the same, and where only both tell what the column holds: a date, of the breach.
    """
    width = max(map(len, rows))
    stacks = [
        list(dict.fromkeys(row[n].strip() for row in rows if n < len(row) and row[n].strip()))
        for n in range(width)
    ]
    lowest = [stack[-1] if stack else "" for stack in stacks]
    return tuple(
        " ".join(stack) if name and (lowest.count(name) > 1 or _only_together(stack)) else name
        for stack, name in zip(stacks, lowest, strict=True)
    )


def _only_together(stack: Sequence[str]) -> bool:
    return len(stack) > 1 and not any(candidates(stack[-1:])) and any(candidates((" ".join(stack),)))
