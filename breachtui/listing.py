"""Incidents as lines of plain text, aligned, whatever script their names are in."""

from collections.abc import Iterator, Mapping, Sequence

from breachtui.store import ListRow
from breachtui.values.counts import Count, CountKind, Qualifier, kind_label
from breachtui.values.dates import DateSpan
from breachtui.values.text import UNKNOWN, single_line, visible
from breachtui.words.attacks import ATTACKS
from breachtui.words.data_types import DATA_TYPES

_HEADER = ("id", "organization", "state", "affected", "date", "attack", "data")
_LEAST = 5  # cells to which a column of text is cut
_DATE, _DAY = 4, 11  # the column of dates, and what a day takes with the sign that more follows
_EACH: Mapping[int, int] = {}
_NO_YEAR = "XXXX"
_CHANGED = "Δ"  # what was loaded last changed it


def lines(
    rows: Sequence[ListRow],
    several: Mapping[int, int] = _EACH,
    *,
    header: bool = True,
    width: int | None = None,
) -> Iterator[str]:
    """A line for each row, under a header; ``several`` says which stand for how many of one organization.

    ``width`` is that of `table`.
    """
    cells = [_cells(row, several.get(row.id)) for row in rows]
    yield from table(_HEADER if header else None, cells, right=(0, 3), width=width, least={_DATE: _DAY})


def _cells(row: ListRow, many: int | None) -> tuple[str, ...]:
    return (
        str(row.id),
        single_line(row.organization or UNKNOWN) + (f" ({many:,})" if many else ""),
        single_line(row.state or row.country or UNKNOWN),
        f"{_CHANGED} {count(row)}" if row.changed else count(row),
        _date(row.date),
        ATTACKS.label(row.attack) or single_line(row.breach_type or UNKNOWN),
        " ".join(DATA_TYPES.by_id[id].badge for id in row.data_types if id in DATA_TYPES) or UNKNOWN,
    )


def _date(edtf: str | None) -> str:
    """The date as the database has it; one without a year in words."""
    if edtf and edtf.startswith(_NO_YEAR):
        return DateSpan.parse(edtf).label()
    return edtf or UNKNOWN


def count(row: ListRow) -> str:
    """The count a row is listed under, with its sign of doubt and, where it is not persons, its kind."""
    if row.affected is None:
        return UNKNOWN
    kind = CountKind(row.affected_kind or CountKind.PERSONS)
    short = Count(row.affected, kind, Qualifier(row.affected_qualifier or Qualifier.EXACT)).short()
    if kind is CountKind.PERSONS:
        return short
    return f"{short} {single_line(kind_label(kind, row.affected_jurisdiction, one=row.affected == 1))}"


def table(
    header: tuple[str, ...] | None,
    rows: Sequence[tuple[str, ...]],
    *,
    right: tuple[int, ...] = (),
    width: int | None = None,
    tail: int | None = None,
    least: Mapping[int, int] = _EACH,
) -> Iterator[str]:
    """Rows as aligned lines; ``right`` names the columns that align on the right, as numbers do.

    Lines of more than ``width`` cells are made to fit, if it is given: texts are cut, the longest first and
    those of the first column of text last, and end in ``…``; those of the column ``tail`` begin with it. A
    number is never cut; ``least`` says how much of a column is kept at least, such as a date.
    """
    from rich.cells import cell_len  # some 20 ms, needed only for a list

    every = [tuple(map(visible, row)) for row in ([header, *rows] if header else rows)]
    widths = [max(map(cell_len, column)) for column in zip(*every, strict=True)]
    if width is not None:
        texts = {at: least.get(at, _LEAST) for at in range(len(widths)) if at not in right}
        _narrow(widths, texts, width)
    for row in every:
        padded = (
            " " * (room - cell_len(cell)) + cell if at in right else _fitted(cell, room, at == tail)
            for at, (cell, room) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(padded).rstrip()


def _narrow(widths: list[int], texts: Mapping[int, int], width: int) -> None:
    """Take cells from the widest columns of text until all fit, or each is as narrow as ``texts`` allows."""
    over = sum(widths) + 2 * (len(widths) - 1) - width
    first, *others = texts
    while over > 0:
        wide = [at for at in others if widths[at] > texts[at]] or [first]
        widest = max(wide, key=lambda at: widths[at])
        if widths[widest] <= texts[widest]:
            return
        widths[widest] -= 1
        over -= 1


def _fitted(text: str, width: int, at_end: bool) -> str:
    from rich.cells import cell_len, set_cell_size

    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return (
        "…" + set_cell_size(text[::-1], width - 1)[::-1] if at_end else set_cell_size(text, width - 1) + "…"
    )
