"""A table of a known layout, row by row: cells by column, and values with their evidence."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import Any

from breachtui.errors import SourceError
from breachtui.report import Report, Source
from breachtui.sources.boundary import reports_of
from breachtui.sources.cell_dates import (
    Style,
    contradicts,
    date_cell,
    date_style,
    either_way_round,
    names_several_days,
    told_order,
)
from breachtui.sources.cells import count_cell, parts_thousands, prose_cell, text_cell, without_points
from breachtui.sources.document import Document
from breachtui.sources.draft import Draft
from breachtui.sources.layout import Layout, other_unit
from breachtui.sources.no_breaches import explains, is_header_again, says_nothing
from breachtui.sources.notes_in_names import names_several
from breachtui.sources.rows import Refusal, Remark, Row, ahead, filled
from breachtui.sources.tables import open_table
from breachtui.values.counts import Count, CountKind
from breachtui.values.dates import DateSpan
from breachtui.values.evidence import Cell
from breachtui.values.identity import day_numbers, natural_key, normalized
from breachtui.values.text import single_line, visible

_AHEAD = 1000  # rows from which the style of a column of dates is decided
# columns that say nothing of a breach: a total has them too, a note may stand in them
_NOT_TELLING = frozenset({
    "name", "organization", "number", "id", "affected", "residents", "total", "records", "accounts",
    "description", "notes", "story", "details", "url", "link", "source", "publisher", "aka", "aliases",
})  # fmt: skip
_COUNTING = frozenset(("affected", "residents", "total", "records", "accounts"))
_ONE_DAY = frozenset(("reported", "published", "notified"))  # later ones are of what was filed again
_FEW = 3  # columns of a list whose rows may be a name and nothing else
_SHOWN = 60  # characters of a cell in a remark


@dataclass(frozen=True)
class Sheet:
    """What the rows of one table have in common."""

    path: str | None
    """The file, as the user named it."""
    columns: Sequence[str]
    """Its headers."""
    headers: Mapping[str, str]
    """For each column of the layout that is there, its header as the file spells it."""
    places: Mapping[str, int]
    """For each of these its place in a row."""
    styles: Mapping[str, Style]
    """For each column of dates how it writes them."""
    pointed: frozenset[int] = frozenset()
    """The places of the columns whose figures have points between thousands, if they are of counts."""
    required: Sequence[str] = ()
    """The columns of the layout that every such table has."""

    @cached_property
    def naming(self) -> int:
        """The place of the column that names the organization."""
        return next((self.places[each] for each in ("name", "organization") if each in self.places), 0)

    @cached_property
    def _beside(self) -> Sequence[int]:
        """The places of the columns that say when, where or how."""
        return [place for column, place in self.places.items() if column not in _NOT_TELLING]

    def refused(self, cells: Sequence[str]) -> str | None:
        """Why a row is no breach; None for one that may be."""
        if not any(cell.strip() for cell in cells):
            return "is empty"
        name = cells[self.naming]
        beside = [cells[place] for place in self._beside]
        if is_header_again(cells, self.columns):
            return "is no breach: it is the header once more"
        if said := explains(cells):
            return f"is no breach: it {said} of the columns"
        said = says_nothing(name, beside) if name.strip() else None
        if not said and len(cells) > _FEW and name.strip() and filled(cells) == 1:
            return f"is no breach: beside {single_line(name)[:_SHOWN]!r} stands nothing"
        return said

    def lacking(self, row: Row) -> str | None:
        """Why a row that was cut off is none: it ends before a cell that every such table has."""
        there = len(row.cells) - row.cut
        lost = [self.headers[x] for x in self.required if self.places.get(x, -1) >= there]
        return (
            f"ends before {', '.join(lost)}: it may be torn; load the original file"
            if row.cut and lost
            else None
        )

    @cached_property
    def telling(self) -> Callable[[Sequence[str]], Sequence[str]]:
        """Picks the cells that are read, in an order that does not depend on the file's."""
        places = [place for _, place in sorted(self.places.items())]
        if len(places) == 1:
            return lambda cells: (cells[places[0]],)
        return itemgetter(*places)


class Line(Draft):
    """One row, and the report that is made of it."""

    def __init__(self, sheet: Sheet, row: Row) -> None:
        super().__init__("\0".join(sheet.telling(row.cells)))
        self.sheet = sheet
        """The table."""
        self.row = row
        """The row."""
        self._cells = row.cells

    def raw(self, column: str) -> str:
        """A cell as the file has it; "" where there is no such column."""
        place = self.sheet.places.get(column)
        return "" if place is None else self._cells[place]

    def cell(self, column: str) -> tuple[str, str]:
        """The header and the words of a cell."""
        return self.sheet.headers[column], self.raw(column)

    def take(self, field: str, value: object, *columns: str) -> None:
        """Put down a value that was read from these columns; the first one stays, None is passed over."""
        if field in self.values or (not value and value in (None, ())):
            return
        sheet, cells = self.sheet, self._cells
        self.values[field] = value
        if len(columns) == 1 and columns[0] in sheet.places:  # else its unit is another
            (column,) = columns
            self.evidence[field] = _cell(sheet.headers[column], cells[sheet.places[column]])
            return
        found = ((sheet.headers[each], sheet.places[each]) for each in columns if each in sheet.places)
        self.evidence[field] = tuple(cell for header, place in found for cell in _cell(header, cells[place]))

    def text(self, field: str, column: str) -> str | None:
        """Put down the words of a cell."""
        value = text_cell(self.raw(column))
        self.take(field, value, column)
        return value

    def prose(self, column: str) -> str:
        """The prose of a cell; "" where it holds none."""
        return prose_cell(self.raw(column))

    def date(self, field: str, column: str) -> DateSpan | None:
        """Put down the date of a cell."""
        value = self.read_date(column)
        if (
            value
            and value.interval
            and field in _ONE_DAY
            and names_several_days(self.raw(column), self.sheet.styles[column])
        ):
            self.doubt(column, "names several days, of which the first is taken")
            value = DateSpan(value.start)
        self.take(field, value, column)
        return value

    def read_date(self, column: str) -> DateSpan | None:
        """The date of a cell."""
        raw = self.raw(column)
        if not raw:
            return None
        value, remark = date_cell(raw, self.sheet.styles[column])
        if remark:
            self.doubt(column, remark)
            self.doubtful_date |= contradicts(raw, remark)
        return value

    def dates(self, first: str, last: str) -> None:
        """Put down when it happened, from two cells; where it ends before it begins, the years it lies in."""
        start, end = self.read_date(first), self.read_date(last)
        if not start or not end:
            until = end and end.start and DateSpan(None, end.end or end.start, interval=True)
            self.take("occurred", start or until, first if start else last)
        elif start.start and end.start and start.sort_key <= end.sort_key:
            self.take("occurred", DateSpan.between(start.start, end.end or end.start), first, last)
        else:
            self.doubt(first, f"is after {self.sheet.headers[last]}")
            self.doubtful_date = True
            years = sorted(year for year in (start.year, end.year) if year)
            span = f"{years[0]}/{years[-1]}" if years[0] != years[-1] else f"{years[0]}"
            self.take("occurred", DateSpan.parse(span), first, last)

    def counts(self, *counted: tuple[str, CountKind, str | None]) -> None:
        """Put down the counts of these columns (column, kind, jurisdiction); persons are the total."""
        counts: list[Count] = []
        columns: list[str] = []
        for column, kind, jurisdiction in counted:
            if count := self.read_count(column, kind, jurisdiction):
                counts.append(count)
                columns.append(column)
                if kind is CountKind.PERSONS:
                    self.take("individuals_affected", count.value, column)
        self.take("counts", tuple(counts), *columns)

    def read_count(self, column: str, kind: CountKind, jurisdiction: str | None = None) -> Count | None:
        """The count of a cell."""
        raw = self.raw(column)
        if not raw:
            return None
        figure = without_points(raw) if self.sheet.places[column] in self.sheet.pointed else raw
        value, qualifier, remark = count_cell(figure)
        if remark:
            self.doubt(column, remark)
        return None if value is None else Count(value, kind, qualifier, jurisdiction, raw.strip())

    def doubt(self, column: str, remark: str) -> None:
        """Say of a cell what could not be made out of it."""
        raw = " ".join(self.raw(column).split())
        shown = raw if len(raw) <= _SHOWN else f"{raw[:_SHOWN]}…"
        self.troubles.append(f"{self.sheet.headers[column]} {shown!r} {remark}")

    def tells_of_other(self, column: str, other: str) -> None:
        """Say that the account in a cell is of another organization, so that nothing is read from it."""
        self.troubles.append(
            f"{self.sheet.headers[column]} tells of {visible(other)!r}, not of this row's organization:"
            " nothing is read from it"
        )
        self.other_organization = True

    def made(self, format: str, key: str, text: str | None = None, **source: Any) -> Report:
        """The report of the row; ``source`` is what else a `Source` says."""
        return self.report(Source(format, key, path=self.sheet.path, row=self.row.number, **source), text)

    def key(self, format: str, *columns: str) -> str:
        """The natural key of the row: what its source wrote in these columns."""
        return natural_key(format, *map(self._telling, columns))

    def _telling(self, column: str) -> str:
        raw = self.raw(column)
        return day_numbers(raw) if column in self.sheet.styles else normalized(text_cell(raw) or "")


@lru_cache(16384)  # the same few words fill most cells
def _cell(header: str, text: str) -> tuple[Cell]:
    return (Cell(header, visible(text)),)


def read_sheet(
    document: Document, layout: Layout, make: Callable[[Line], Report | str]
) -> Iterator[Report | Refusal]:
    """The reports that ``make`` makes of a table's rows; a string is why it makes none."""
    table = open_table(document)
    if missing := layout.missing(table.columns):
        raise SourceError(f"{document.name}: lacks the columns {', '.join(missing)}")
    headers = {column: table.columns[place] for column, place in layout.match(table.columns).items()}
    units = {c: unit for c in sorted(_COUNTING & headers.keys()) if (unit := other_unit(headers[c]))}
    for column, unit in units.items():
        told = f"no figure of {visible(headers[column])!r} is read: it counts by {unit!r}"
        yield Remark(None, f"{told}; give a column of whole numbers of people or records")
    places = {c: place for c, place in layout.match(table.columns).items() if c not in units}
    first, rows = ahead(table.rows, _AHEAD)
    columns = list(zip(*(row.cells for row in first if isinstance(row, Row)), strict=False))
    cells = {c: columns[place] if columns else () for c, place in places.items()}
    told_by_rows = told_order(columns)
    order = told_by_rows or layout.order
    if layout.any_order and not told_by_rows:
        yield from _say_order(headers, {c: cells[c] for c in layout.dates if c in places})
    styles = {c: date_style(cells[c], order) for c in layout.dates if c in places}
    pointed = frozenset(place for c, place in places.items() if parts_thousands(cells[c]))
    headers = {c: headers[c] for c in places}
    sheet = Sheet(document.path, table.columns, headers, places, styles, pointed, layout.required)
    yield from _made(rows, sheet, make)


def _say_order(headers: Mapping[str, str], dates: Mapping[str, Sequence[str]]) -> Iterator[Remark]:
    """Say of which columns it cannot be known whether the day or the month stands first."""
    unsure = [visible(headers[column]) for column, cells in dates.items() if either_way_round(cells)]
    if unsure:
        yield Remark(
            None,
            f"nothing tells whether 03/04 is in March or in April in {', '.join(unsure)}; the month was taken"
            " for the first: if it is not, write the dates as 2021-04-03",
        )


def _made(
    rows: Iterator[Row | Refusal], sheet: Sheet, make: Callable[[Line], Report | str]
) -> Iterator[Report | Refusal]:
    for row in rows:
        if isinstance(row, Refusal):
            yield row
            continue
        line = Line(sheet, row)
        yield from reports_of(row.number, row.cells[sheet.naming], _items, line, make)


def _items(line: Line, make: Callable[[Line], Report | str]) -> Sequence[Report | Refusal]:
    number = line.row.number
    made = line.sheet.refused(line.row.cells) or line.sheet.lacking(line.row) or make(line)
    if isinstance(made, str):
        return (Refusal(number, made),)
    if made.organization and names_several(made.organization):
        line.troubles.append(
            f"{visible(made.organization)[:_SHOWN]!r} may be several organizations, kept as one"
        )
    remark = line.remark(number)
    return (made, remark) if remark else (made,)
