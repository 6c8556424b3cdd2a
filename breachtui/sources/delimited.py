"""Whether a text is a table whose cells a character parts, and no prose."""

import re
from collections.abc import Sequence

from breachtui.sources.dialect import DELIMITERS, records_of
from breachtui.sources.headers import header_of, names_columns

# Every comma stands before a space, or within a number.
_COMMA_OF_PROSE = re.compile(r"^[^,]*(?:,(?: |\d{3}|[\"”])[^,]*)+$")
_WIDE = 10  # cells of a record, of which two tell that the text is a table
_NAME = 5  # words of the name of a column
_SEVERAL = 3  # lines
_RECORDS = 5  # from which it is seen whether a text is a table


def is_delimited(text: str) -> bool:
    """Whether the first records are split by the same character into as many cells each."""
    start = text[:20_000]
    for delimiter in DELIMITERS:
        if _is_headed(start, delimiter):
            return True
        records = _records(start, delimiter, whole=len(text) <= len(start))
        if len(records) < 2 or len(records[0]) < 3 or any(len(r) < len(records[0]) for r in records):
            continue
        if delimiter == "," and _are_sentences(records, quoted='","' in start):
            return False
        header = records[0]
        wide = _RECORDS if len(records) >= _RECORDS else _WIDE
        if len(header) >= wide and len({*map(len, records)}) == 1:
            return True
        ended = header[-1].rstrip().endswith((".", "!", "?", "”"))
        if not ended and max(len(cell.split()) for cell in header) <= 8:
            return True
    return False


def _records(start: str, delimiter: str, *, whole: bool) -> list[list[str]]:
    """The first records that hold something, from the one that names columns on."""
    records = [cells for cells in records_of(start, delimiter, _RECORDS, whole=whole) if cells]
    if (named := header_of(records, _RECORDS)) and names_columns(named[1]) > 0.5:  # below a title
        return [list(named[1]), *records[named[0] :]]
    return records


def _is_headed(start: str, delimiter: str) -> bool:
    """Whether the first line begins with names of columns, and several below have cells: a table, if torn."""
    first, *below = [line for line in start.splitlines() if line.strip()] or [""]
    names = first.replace('"', "").split(delimiter)[:_RECORDS]
    if len(names) < _RECORDS or f"{delimiter} " in first or max(len(name.split()) for name in names) > _NAME:
        return False
    return names_columns(names) > 0.5 and sum(line.count(delimiter) >= _RECORDS for line in below) >= _SEVERAL


def _are_sentences(records: Sequence[Sequence[str]], *, quoted: bool) -> bool:
    """Whether lines with commas are prose: none joins two words, and all but a title end as sentences do."""
    if quoted or any("\n" in cell for cells in records for cell in cells):
        return False
    lines = [",".join(cells) for cells in records]
    ended = sum(line.rstrip().endswith((".", "!", "?", "”", '"')) for line in lines)
    more = lines[-1].count(",") > lines[0].count(",")
    return (more or ended >= len(lines) - 1) and all(map(_COMMA_OF_PROSE.search, lines))
