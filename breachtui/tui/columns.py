"""The columns of the list: what each shows, how wide it is, and which go first when room is short."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from breachtui.fields import UNKNOWN
from breachtui.store import ListRow
from breachtui.tui.cell_text import clean
from breachtui.values.counts import Count, Qualifier
from breachtui.words.attacks import ATTACKS
from breachtui.words.data_types import DATA_TYPES

GAP = 2
"""Cells between columns."""
CHANGED = "Δ"
"""What was loaded last changed a value of it."""


@dataclass(frozen=True)
class Column:
    """One column."""

    name: str
    """What it is, and the order that a click on its title asks for."""
    title: str
    """What stands above it."""
    least: int
    """The fewest cells it makes sense in."""
    most: int
    """The cells beyond which it gains nothing."""
    cell: Callable[[ListRow, int], str]
    """What it shows of a row in so many cells; clean text."""
    right: bool = False
    """Whether it aligns on the right."""


_KINDS = {"accounts": "acc", "records": "rec", "residents": "res"}


def _affected(row: ListRow, width: int) -> str:
    """The figure with what it counts, where that is not persons; of residents whose."""
    if row.affected is None:
        return UNKNOWN
    whose = (row.affected_jurisdiction or "").removeprefix("US-")
    kind = f"of {clean(whose)}" if whose else _KINDS.get(row.affected_kind or "", "")
    count = Count(row.affected, qualifier=Qualifier(row.affected_qualifier or Qualifier.EXACT))
    shown = f"{count.short()} {kind}".rstrip()
    return shown if len(shown) <= width else f"{row.affected // 10**6:,}m {kind}".rstrip()


def _date(row: ListRow, width: int) -> str:
    """The date, or where an interval begins; ``…`` stands for its other side."""
    start, slash, end = (row.date or UNKNOWN).partition("/")
    return f"…{end}" if start in ("", "..") else f"{start}…" if slash else start


def _attack(row: ListRow, width: int) -> str:
    """The attack, else the breach type; of two words for it the first where both do not fit."""
    label = ATTACKS.label(row.attack) or row.breach_type or UNKNOWN
    return label if len(label) <= width else label.split("/")[0]


def _data(row: ListRow, width: int) -> str:
    """As many badges as fit, then how many more there are."""
    badges = [DATA_TYPES.by_id[id].badge for id in row.data_types if id in DATA_TYPES]
    for shown in range(len(badges), -1, -1):
        more = len(badges) - shown
        line = " ".join([*badges[:shown], *([f"+{more}"] if more else [])])
        if len(line) <= width:
            return line or UNKNOWN
    return ""


def _sources(row: ListRow, width: int) -> str:
    several = f"×{row.sources}" if row.sources > 1 else ""
    return several + "‼" * bool(row.conflicts) + CHANGED * row.changed


def organization(row: ListRow, width: int) -> str:
    """The name as the list shows it, before it is cut."""
    return clean(row.organization or UNKNOWN)


COLUMNS = {
    column.name: column
    for column in (
        Column("organization", "Organization", 22, 46, organization),
        Column("state", "St", 2, 2, lambda row, width: clean(row.state or row.country or UNKNOWN)),
        Column("affected", "Affected", 13, 13, _affected, right=True),
        Column("date", "Date", 11, 11, _date),
        Column("attack", "Attack", 11, 19, _attack),
        Column("data", "Data", 10, 39, _data),
        Column("sources", "Src", 5, 5, _sources),
    )
}
"""The columns from left to right."""

_RANKING = ("organization", "affected", "date", "state", "attack", "sources", "data")
_GROWING = ("organization", "attack", "data")


def layout(width: int, names: Sequence[str] = ()) -> list[tuple[Column, int]]:
    """The columns that fit in ``width`` cells, left to right, with the cells each gets.

    ``names`` are those to choose from, in their order; all where there are none. That of names always fits.
    """
    widths = {"organization": COLUMNS["organization"].least}
    for name in [name for name in names or _RANKING if name not in widths]:
        column = COLUMNS[name]
        if sum(widths.values()) + GAP * len(widths) + column.least <= width:
            widths[name] = column.least
    left = width - sum(widths.values()) - GAP * (len(widths) - 1)
    for name in _GROWING:
        if name in widths and left > 0:
            grown = min(left, COLUMNS[name].most - widths[name])
            widths[name] += grown
            left -= grown
    widths["organization"] += left
    order = dict.fromkeys(names or COLUMNS)
    first = [] if "organization" in order else ["organization"]
    return [(COLUMNS[name], widths[name]) for name in (*first, *order) if name in widths]
