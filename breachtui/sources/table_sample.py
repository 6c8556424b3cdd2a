"""A look at a table of no known layout, for the user to say what its columns are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from breachtui.sources.columns_by_value import suggest
from breachtui.sources.document import Document
from breachtui.sources.mapping import Columns
from breachtui.sources.rows import Row
from breachtui.sources.tables import open_table

_LOOKED_AT = 200  # rows in which examples of values are looked for
_EXAMPLES = 3


@dataclass(frozen=True)
class TableSample:
    """What a table of no known layout looks like."""

    examples: Mapping[str, Sequence[str]]
    """For each header the first values under it that differ, up to three."""
    suggested: Columns | None
    """The mapping that header and values suggest."""


def preview(document: Document) -> TableSample:
    """A look at the beginning of a table; raises `SourceError` where it holds none that can be read."""
    with document.guarded():
        table = open_table(document)
        rows = [each.cells for each in islice(table.rows, _LOOKED_AT) if isinstance(each, Row)]
    columns = zip(*rows, strict=True) if rows else ((),) * len(table.columns)
    examples = {
        name: tuple(dict.fromkeys(cell for cell in cells if cell.strip()))[:_EXAMPLES]
        for name, cells in zip(table.columns, columns, strict=True)
        if name.strip()
    }
    return TableSample(examples, suggest(document))
