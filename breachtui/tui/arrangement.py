"""Which columns the list has, in which order and how wide; and what of that fits."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Self

from breachtui.tui.columns import COLUMNS, Column

GAP = 2
"""Cells between columns."""
NARROWEST, WIDEST = 2, 99
"""The cells that a column can be given."""
_NAME = "organization"
_FAIR = 22  # cells of a name, before the attack is told in more than a word
_NARROW = 66  # cells of all columns; of what is beyond, half goes first to names, which tell incidents apart
_FROZEN = "|"


class Placed(NamedTuple):
    """A column in its place."""

    name: str
    """Its name."""
    width: int | None = None
    """The cells that the user gave it; None for as many as it needs."""

    @property
    def column(self) -> Column:
        """The column."""
        return COLUMNS[self.name]


class Arrangement(NamedTuple):
    """The columns of a list."""

    columns: tuple[Placed, ...]
    """From left to right; never empty."""
    frozen: bool = False
    """Whether the first stays where it is while the others move."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """What `str` made of one, without what is no column; the standard one where nothing is left."""
        placed = [each for word in text.split() if (each := _placed(word.removesuffix(_FROZEN)))]
        unique = tuple({each.name: each for each in placed}.values())
        first = text.split()[:1]
        frozen = bool(first) and first[0].endswith(_FROZEN)
        return cls(unique, frozen) if unique else cls(STANDARD.columns, STANDARD.frozen)

    def __str__(self) -> str:
        first, *others = (
            each.name if each.width is None else f"{each.name}:{each.width}" for each in self.columns
        )
        return " ".join([first + _FROZEN * self.frozen, *others])


def _placed(word: str) -> Placed | None:
    name, _, width = word.partition(":")
    if name not in COLUMNS:
        return None
    return Placed(
        name, max(NARROWEST, min(WIDEST, int(width))) if width.isdecimal() and len(width) < 4 else None
    )


def _of(names: str) -> Arrangement:
    return Arrangement(tuple(Placed(name) for name in names.split()), frozen=True)


STANDARD = _of("organization state affected date attack sources data")
"""The columns of a list that nobody arranged."""
PRESETS = {
    "standard": STANDARD,
    "regulator": _of("organization state affected discovered notified days reported jurisdiction sources"),
    "researcher": _of("organization sector state date affected type attack vendor sources data"),
}
"""Arrangements by name."""


class Laid(NamedTuple):
    """What of an arrangement is in view."""

    columns: tuple[tuple[Column, int], ...]
    """The columns, left to right, with the cells each gets."""
    before: bool = False
    """Whether there are columns to the left of those."""
    behind: bool = False
    """Whether there are columns to the right."""

    @property
    def width(self) -> int:
        """The cells that they take together."""
        return sum(width for _, width in self.columns) + GAP * (len(self.columns) - 1)


def lay_out(arrangement: Arrangement, width: int, needs: Mapping[str, int], moved: int = 0) -> Laid:
    """The columns that fit in ``width`` cells.

    ``needs`` says how many cells the rows take of each column; ``moved`` is how many of the columns that
    are not frozen stand to the left of the view.
    """
    placed = [each for each in arrangement.columns if not _vanished(each, needs)] or arrangement.columns[:1]
    fixed = int(arrangement.frozen)
    moved = max(0, min(moved, len(placed) - fixed - 1))
    candidates = [*placed[:fixed], *placed[fixed + moved :]]
    shown = _fitting(candidates, width, needs)
    widths = {each.name: _least(each, needs) for each in shown}
    room, last, behind = width - GAP * (len(shown) - 1), shown[-1], len(shown) < len(candidates)
    if behind and last.width is None:  # its title, and the sign that more columns follow
        lacking = len(last.column.title) + 1 - widths[last.name]
        widths[last.name] += max(0, min(lacking, room - sum(widths.values())))
    _grow(widths, shown, room, needs)
    laid = tuple((each.column, widths[each.name]) for each in shown)
    return Laid(laid, before=moved > 0, behind=behind)


def _vanished(each: Placed, needs: Mapping[str, int]) -> bool:
    return each.column.vanishes and each.width is None and not needs.get(each.name)


def _fitting(placed: Sequence[Placed], width: int, needs: Mapping[str, int]) -> list[Placed]:
    shown: list[Placed] = []
    taken = -GAP
    for each in placed:
        spare = each.column.spare and each.width is None
        room = max(taken, sum(_whole(one, needs) + GAP for one in shown) - GAP) if spare else taken
        if shown and room + GAP + _least(each, needs) > width:
            break
        shown.append(each)
        taken += GAP + _least(each, needs)
    return shown


def _least(each: Placed, needs: Mapping[str, int]) -> int:
    """The cells without which it is not shown."""
    return _cells(each, needs, each.column.rigid)


def _whole(each: Placed, needs: Mapping[str, int]) -> int:
    """The cells in which it is whole, or a name long enough."""
    return _cells(each, needs, _FAIR if each.name == _NAME else each.column.most)


def _cells(each: Placed, needs: Mapping[str, int], most: int) -> int:
    """The cells that the user gave it, else those that it needs, up to so many."""
    return max(each.column.least, min(needs.get(each.name, 0), most)) if each.width is None else each.width


def _grow(widths: dict[str, int], shown: Sequence[Placed], width: int, needs: Mapping[str, int]) -> None:
    """Give what is left: a fair name first, then what makes others whole, then the whole name."""
    fair = _FAIR + max(0, width - _NARROW) // 2
    free = sorted((each for each in shown if each.width is None), key=lambda each: each.name != _NAME)
    wanted = [(_NAME, min(needs.get(_NAME, 0), fair)) for each in free if each.name == _NAME]
    wanted += [(each.name, _whole(each, needs)) for each in free if each.name != _NAME]
    wanted += [(each.name, min(needs.get(_NAME, 0), each.column.most)) for each in free if each.name == _NAME]
    for column, enough in wanted:
        left = width - sum(widths.values())
        widths[column] += max(0, min(left, enough - widths[column]))
    rest = width - sum(widths.values())
    if rest > 0:
        widths[(free[:1] or shown[-1:])[0].name] += rest
    elif rest < 0:  # the first alone is wider than the list
        widths[shown[0].name] = max(1, widths[shown[0].name] + rest)
