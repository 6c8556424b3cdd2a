"""How a table in a text file is written: its delimiter and its header, or whether it is prose."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from statistics import mode

from breachtui.sources.cut_rows import completed
from breachtui.sources.document import Document
from breachtui.sources.headers import header_of, names_columns
from breachtui.sources.rows import Row, filled, ragged
from breachtui.values.text import visible

LONGEST_CELL = 2**17  # characters; a quote that is never closed would swallow the rest of the file
DELIMITERS = {",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar", "^": "a caret", "~": "a tilde"}
"""What parts the cells of tables, and its name."""
_SAMPLE = 60  # records from which the delimiter is decided
_TABLE = 3  # cells of a row, from which it is no line of prose with a comma
_ALIKE = 0.8  # of the rows, that have as many cells where a header ran together with the first
_HALF = 0.5
_PREAMBLE = 10  # records that may stand above the header, as a title does
_MOST_WORDS = 14  # of a header; what has more is a sentence
# a cell in quotes that holds a delimiter: no apostrophe stands so
_QUOTED = {
    quote: re.compile(
        rf"(?:^|[,;|\t]){quote}[^{quote}\n]{{0,200}}[,;|\t][^{quote}\n]{{0,200}}{quote}(?=[,;|\t\r\n])", re.M
    )
    for quote in ("'", '"')
}
# a header that was saved again as one cell: its own quotes are doubled
_QUOTED_WHOLE = re.compile(r'\ufeff?"[^"\n]{1,200}([;|\t])""')
# Every comma stands before a space, or within a number.
_COMMA_OF_PROSE = re.compile(r"^[^,]*(?:,(?: |\d{3}|[\"”])[^,]*)+$")
_WIDE = 10  # cells of a record, of which two tell that the text is a table
_NAME = 5  # words of the name of a column
_SEVERAL = 3  # lines
_RECORDS = 5  # from which it is seen whether a text is a table


@dataclass(frozen=True)
class Dialect:
    """How the table in a file is written; no columns where it is none."""

    delimiter: str = ","
    quote: str = '"'
    columns: tuple[str, ...] = ()
    above: int = 0
    """The records above the first row, the header among them."""
    trouble: str | None = None
    """Why it cannot be read."""
    torn: bool = False
    """Whether that is sure: a table it was once."""


@lru_cache(2)
def dialect(document: Document) -> Dialect:
    """How the table in a file is written, from its beginning."""
    encoding = document.encoding
    text = document.head.decode(encoding.name, "replace")
    whole = len(document.head) < 65536
    quote = _quote(text)
    found = [_look(text, delimiter, quote, whole) for delimiter in DELIMITERS]
    if torn := next((each for each in found if each.torn), None):
        return torn
    # a header in the first record, before one that has to be looked for further down
    return max(found, key=lambda each: (-each.above, not each.trouble, len(each.columns)))


def _quote(text: str) -> str:
    """The character between which cells with a delimiter stand."""
    singles, doubles = len(_QUOTED["'"].findall(text)), len(_QUOTED['"'].findall(text))
    return "'" if singles > 1 and singles > doubles else '"'


def _look(text: str, delimiter: str, quote: str, whole: bool) -> Dialect:
    """What the beginning of a file is when split at that character."""
    records = records_of(text, delimiter, _SAMPLE, whole=whole, quote=quote)
    header = header_of(records, _PREAMBLE)
    if records and (torn := _torn(text, records, delimiter)):
        return Dialect(delimiter, quote, trouble=torn, torn=True)
    if header is None or max(len(cell.split()) for cell in header[1]) > _MOST_WORDS:
        return Dialect(above=_PREAMBLE + 1)
    above, columns = header[0], tuple(map(visible, header[1]))
    wrong = "most of its rows do not have the cells of its header; load the original file"
    fits = _fitting(records[above:], len(columns)) >= 0.5 or _cut(records[above:], columns) >= 0.5
    return Dialect(delimiter, quote, columns, above, None if fits else wrong)


def _fitting(rows: Sequence[Sequence[str]], width: int) -> float:
    """The part of the rows that have so many cells."""
    fitting = [isinstance(ragged(0, cells, width), Row) for cells in rows if cells]
    return sum(fitting) / len(fitting) if fitting else 1.0


def _cut(rows: Sequence[Sequence[str]], columns: Sequence[str]) -> float:
    """The part of the rows that have so many cells, or lack only empty ones at the end."""
    made = list(completed((ragged(0, cells, len(columns)) for cells in rows if cells), columns))
    return sum(isinstance(each, Row) for each in made) / len(made) if made else 1.0


def records_of(text: str, delimiter: str, most: int, *, whole: bool, quote: str = '"') -> list[list[str]]:
    """The first records of a text split at that character, empty for blank lines; none where it cannot be."""
    csv.field_size_limit(LONGEST_CELL)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quotechar=quote)
        records = list(islice(reader, most + 1))
    except csv.Error:
        return []
    # what the end of the sample cuts off says nothing
    return records[:most] if whole or len(records) > most else records[:-1]


def _torn(text: str, records: Sequence[Sequence[str]], delimiter: str) -> str | None:
    """What to say of a file whose header and rows are not split by the same character."""
    if not records:
        return None
    header, rows = records[0], records[1:]
    if _is_glued(header, rows):
        return "its first line holds its header and a row, run together; load the original file"
    if quoted := _QUOTED_WHOLE.match(text):
        return _split(quoted[1], ",")
    for other in DELIMITERS:
        if other == delimiter or len(header) < 3 or not rows:
            continue
        if filled(header) == 1 and header[0].count(other) > 1:
            return _split(other, delimiter)
        by_other = [cells[0].split(other) for cells in rows if cells]
        if _fitting(by_other, len(header)) > 0.9 and _fitting(rows, len(header)) < 0.1:
            return _split(delimiter, other)
    return None


def _is_glued(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first record is far wider than the rows, of which nearly all have as many cells.

    Half of them are enough where it is as wide as two rows, which may share a cell.
    """
    widths = [len(cells) for cells in rows if cells]
    width = mode(widths) if widths else 0
    if width < _TABLE or len(header) < 2 * width - 1:
        return False
    alike = widths.count(width) / len(widths)
    if alike < (_HALF if len(header) <= 2 * width else _ALIKE):
        return False
    return any(map(str.isdigit, "".join(header[width - 1 :])))  # else rows that were cut off


def _split(header: str, rows: str) -> str:
    return (
        f"its header is split by {DELIMITERS[header]}, its rows at {DELIMITERS[rows]}: it was opened with"
        " the wrong delimiter and saved again, which tore its cells apart; load the original file"
    )


def is_delimited(text: str) -> bool:
    """Whether the first records are split by the same character into as many cells each."""
    start = text[:20_000]
    if any(_is_headed(start, delimiter) for delimiter in DELIMITERS):
        return True
    for delimiter in DELIMITERS:
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
    found = records_of(start, delimiter, 2 * _PREAMBLE, whole=whole)
    records = [cells for cells in found if filled(cells) and not _is_comment(cells)]
    if (named := header_of(records, _PREAMBLE)) and names_columns(named[1]) > 0.5:  # below a title
        records = [list(named[1]), *records[named[0] :]]
    return records[:_RECORDS]


def _is_comment(cells: Sequence[str]) -> bool:
    return filled(cells) == 1 and cells[0].startswith("#")


def _is_headed(start: str, delimiter: str) -> bool:
    """Whether the first line begins with names of columns, and several below have cells: a table, if torn."""
    first, *below = [line for line in start.splitlines() if line.strip()] or [""]
    names = first.replace('"', "").split(delimiter)
    told = names[:_RECORDS]  # behind them a row may be run together with the header
    if len(names) < _TABLE or any(name[:1] == " " or len(name.split()) > _NAME for name in told):
        return False
    if len(names) <= _RECORDS:  # few, which prose may have as well: all lines are like the first
        return names_columns(names) > 0.7 and all(line.count(delimiter) >= len(names) - 1 for line in below)
    wide = sum(line.count(delimiter) >= _RECORDS for line in below)
    return names_columns(told) > 0.5 and wide >= _SEVERAL


def _are_sentences(records: Sequence[Sequence[str]], *, quoted: bool) -> bool:
    """Whether lines with commas are prose: none joins two words, and all but a title end as sentences do."""
    if quoted or any("\n" in cell for cells in records for cell in cells):
        return False
    lines = [",".join(cells) for cells in records]
    ended = sum(line.rstrip().endswith((".", "!", "?", "”", '"')) for line in lines)
    more = lines[-1].count(",") > lines[0].count(",")
    return (more or ended >= len(lines) - 1) and all(map(_COMMA_OF_PROSE.search, lines))
