"""Figures that only fill a cell: where a source must state a number, 0 and 1 stand for one not known."""

from breachtui.sources.count_cells import count_cell
from breachtui.sources.sheet import Line

_STANDS_IN = "stands for a number that is not known"


def figures(line: Line, total: str, residents: str) -> list[str]:
    """Those of the columns of a total and of residents within it that state a number; it is said of others.

    0 states none, nor does a total of 1 beside more residents than that.
    """
    values = {column: count_cell(line.raw(column))[0] for column in (total, residents)}
    of_state = values[residents] or 0
    filling = [
        column
        for column, value in values.items()
        if value == 0 or (column == total and value == 1 and of_state > 1)
    ]
    for column in filling:
        line.doubt(column, _STANDS_IN)
    return [column for column in values if column not in filling]
