"""Rows as statistics can take them: any program may have written to the database."""

from typing import Any

from breachtui.store.queries.figure_rows import FigureRow
from breachtui.store.sound_values import is_figure, sound_figure, sound_number, sound_text

_TEXTS = ("organization", "date", "discovered", "notified", "data_types", "formats")


def sound(row: FigureRow) -> FigureRow:
    """The row itself, or what can be taken of it."""
    if row.affected is None and row.kind is None:
        counted = row.qualifier is None
    else:
        counted = is_figure(row.affected, row.kind, row.qualifier)
    dated = (row.date is None or type(row.date) is str) and (row.year is None or type(row.year) is int)
    if counted and dated:
        return row
    figure = sound_figure(row.affected, row.kind, row.qualifier, row.jurisdiction)
    mended: dict[str, Any] = {name: sound_text(getattr(row, name)) for name in _TEXTS}
    return row._replace(**mended, year=sound_number(row.year), **figure._asdict())
