"""Rows as statistics can take them: any program may have written to the database."""

from typing import Any

from breachtui.store.queries.figure_rows import FigureRow
from breachtui.values.counts import CountKind

_KINDS = frozenset(CountKind)
_TEXTS = ("organization", "date", "discovered", "notified", "data_types", "formats", "jurisdiction")


def sound(row: FigureRow) -> FigureRow:
    """The row itself, or what can be taken of it: what is no value of its column is not known."""
    counted = type(row.affected) is int if row.kind in _KINDS else (row.affected, row.kind) == (None, None)
    dated = (row.date is None or type(row.date) is str) and (row.year is None or type(row.year) is int)
    if counted and dated:
        return row
    figure = _number(row.affected) if row.kind in _KINDS else None
    texts = {name: value if isinstance(value := getattr(row, name), str) else None for name in _TEXTS}
    mended: dict[str, Any] = {**texts, "affected": figure, "year": _number(row.year)}
    if figure is None:
        mended |= {"kind": None, "jurisdiction": None, "qualifier": None}
    return row._replace(**mended)


def _number(value: Any) -> int | None:
    """A whole number; SQLite keeps one of more than 63 bits as a fraction, which is none."""
    return value if type(value) is int else None
