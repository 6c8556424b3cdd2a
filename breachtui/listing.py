"""Incidents as lines of plain text, aligned, whatever script their names are in."""

from collections.abc import Iterator, Mapping, Sequence

from breachtui.fields import UNKNOWN
from breachtui.store import ListRow
from breachtui.values.counts import Count, CountKind, Qualifier
from breachtui.values.text import single_line
from breachtui.words.data_types import DATA_TYPES

_HEADER = ("id", "organization", "state", "affected", "date", "type", "data")
_EACH: Mapping[int, int] = {}
_CHANGED = "Δ"  # what was loaded last changed it


def lines(
    rows: Sequence[ListRow], several: Mapping[int, int] = _EACH, *, header: bool = True
) -> Iterator[str]:
    """A line for each row, under a header; ``several`` says which stand for how many of one organization."""
    cells = [_cells(row, several.get(row.id)) for row in rows]
    yield from table(_HEADER if header else None, cells, right=(0, 3))


def _cells(row: ListRow, many: int | None) -> tuple[str, ...]:
    return (
        str(row.id),
        single_line(row.organization or UNKNOWN) + (f" ({many:,})" if many else ""),
        single_line(row.state or row.country or UNKNOWN),
        f"{_CHANGED} {count(row)}" if row.changed else count(row),
        row.date or UNKNOWN,
        row.attack or row.breach_type or UNKNOWN,
        " ".join(DATA_TYPES.by_id[id].badge for id in row.data_types if id in DATA_TYPES) or UNKNOWN,
    )


def count(row: ListRow) -> str:
    """The count a row is listed under, with its sign of doubt and, where it is not people, its kind."""
    if row.affected is None:
        return UNKNOWN
    kind = CountKind(row.affected_kind or CountKind.PERSONS)
    short = Count(row.affected, kind, Qualifier(row.affected_qualifier or Qualifier.EXACT)).short()
    return short if kind is CountKind.PERSONS else f"{short} {kind}"


def table(
    header: tuple[str, ...] | None, rows: Sequence[tuple[str, ...]], *, right: tuple[int, ...] = ()
) -> Iterator[str]:
    """Rows as aligned lines; ``right`` names the columns that align on the right."""
    from rich.cells import cell_len  # some 20 ms, needed only for a list

    every = [header, *rows] if header else list(rows)
    widths = [max(map(cell_len, column)) for column in zip(*every, strict=True)]
    for row in every:
        padded = (
            " " * (width - cell_len(cell)) + cell if at in right else cell + " " * (width - cell_len(cell))
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(padded).rstrip()
