"""The list of incidents: any number of them, of which only those in view are ever read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from textual.cache import LRUCache
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from breachtui.search.highlight import Highlights
from breachtui.store import ListRow
from breachtui.tui.arrangement import GAP, STANDARD, Arrangement, Laid, lay_out
from breachtui.tui.cell_text import clean, fit
from breachtui.tui.columns import Column
from breachtui.tui.results import Results
from breachtui.tui.rows_view import RowsView

Fetch = Callable[[Sequence[int]], list[ListRow]]
"""Reads rows by the numbers of their incidents."""

_CHUNK = 32
_GUTTER = 3  # cells before the columns: cursor, mark, space
_TONES = {"sources": "sign", "data": "faint", "attack": "faint"}  # of columns


class IncidentList(RowsView[int]):
    """Incidents as rows of columns."""

    header_lines = 1
    results: reactive[Results] = reactive(Results, init=False, repaint=False)
    """What is listed."""
    marked: reactive[frozenset[int]] = reactive(frozenset, init=False)
    """The incidents that carry a mark."""
    arrangement: reactive[Arrangement] = reactive(STANDARD, init=False)
    """The columns."""
    moved: reactive[int] = reactive(0, init=False)
    """How many columns stand to the left of the view."""

    @dataclass
    class SortAsked(Message):
        """A column's title was clicked."""

        column: str

    class OpenAsked(Message):
        """The incident under the cursor was clicked twice."""

    def __init__(self, fetch: Fetch, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._fetch = fetch
        self._chunks: LRUCache[int, dict[int, ListRow]] = LRUCache(32)
        self._anchor: int | None = None  # the incident that the cursor follows
        self._left: int | None = None  # the same before words were searched
        self._awaited: int | None = None
        self._drawn = Laid(())  # the columns that are drawn
        self._highlights: Callable[[str], Iterable[tuple[int, int]]] = lambda text: ()
        self._needs: dict[str, int] = {}  # cells that the rows seen so far take of each column

    def watch_results(self, old: Results, results: Results) -> None:
        """Show them, the cursor staying on its incident where that is still listed.

        Where it is gone from the same list, as by an edit, the cursor stays at its height. Of other words it
        stands on the best match; when they are gone, it is back where it was, unless it was moved.
        """
        self.rows = results.ids
        if _goes_on(old, results):
            self.extend()
            if results.several:  # of which there are more now
                self.refresh()
            self._arrive()
            return
        self._chunks.clear()
        self.measure()
        height = min(self.cursor, max(0, self.row_count - 1)) if old.query == results.query else 0
        if results.order is None and old.query.terms != results.query.terms:
            self._left, self._anchor = self._anchor or self._left, None
        elif not results.query.terms:
            self._anchor = self._anchor or self._left
        self.set_reactive(IncidentList.cursor, self._index(self._anchor, height))
        self.show_cursor()
        self.post_message(self.Moved())
        self._arrive()

    def await_incident(self, id: int) -> None:
        """Put the cursor on this incident as soon as it is listed, unless it is moved before."""
        self._awaited = id

    def _arrive(self) -> None:
        awaited = self._awaited
        if awaited is not None and awaited in self.rows:
            self.go_to(awaited)
            self._awaited = None
        elif self.results.found.complete:  # it is not there any more
            self._awaited = None

    def _index(self, id: int | None, otherwise: int = 0) -> int:
        return self.rows.index(id) if id is not None and id in self.rows else otherwise

    def hold(self) -> None:
        """Let the cursor follow its incident from now on, even if it was never moved."""
        self._anchor = self.current

    def renew(self) -> None:
        """Read the rows again, which may say something else now, and let the cursor follow."""
        self.hold()
        self._chunks.clear()
        self._needs.clear()
        self.refresh()
        self.post_message(self.Moved())

    def go_to(self, id: int) -> None:
        """Put the cursor on an incident, if it is listed."""
        if id in self.rows:
            self.cursor = self._index(id)

    def watch_cursor(self, before: int) -> None:
        """Remember the incident, so that the cursor can follow it."""
        self._awaited = None
        self._anchor = self.current
        super().watch_cursor(before)

    def watch_arrangement(self) -> None:
        """Show the columns from the first on."""
        self._needs.clear()
        self._chunks.clear()
        self.moved = 0

    def shift(self, step: int) -> bool:
        """Bring the next column into view, or the one before; says whether there is one."""
        laid = self._laid()
        more = laid.behind if step > 0 else laid.before
        if more:
            self.moved += step
        return more

    def on_rows_view_chosen(self, event: RowsView.Chosen) -> None:
        event.stop()
        self.post_message(self.OpenAsked())

    def click_header(self, x: int) -> None:
        left = _GUTTER
        for column, width in self._laid().columns:
            if left <= x < left + width + GAP:
                self.post_message(self.SortAsked(column.name))
                return
            left += width + GAP

    # drawing

    def _row(self, index: int) -> ListRow | None:
        chunk, _ = divmod(index, _CHUNK)
        if chunk not in self._chunks:
            ids = self.rows[chunk * _CHUNK : (chunk + 1) * _CHUNK]
            rows = self._fetch(ids)
            self._measure_cells(rows)
            self._chunks[chunk] = {row.id: row for row in rows}
        return self._chunks[chunk].get(self.rows[index])

    def _measure_cells(self, rows: Sequence[ListRow]) -> None:
        """Columns become as wide as what was seen of them, and not narrower again while one scrolls."""
        for placed in self.arrangement.columns:
            column = placed.column
            cells = max((cell_len(column.cell(row, column.most)) for row in rows), default=0)
            self._needs[column.name] = max(cells, self._needs.get(column.name, 0))

    def _laid(self) -> Laid:
        return lay_out(self.arrangement, self.width - _GUTTER, self._needs, self.moved)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw; what all lines share is looked up once."""
        top = self.scroll_offset.y
        for index in (top, min(top + self.page_lines, self.row_count) - 1):  # as wide as what is in view
            if 0 <= index < self.row_count:
                self._row(index)
        before, self._drawn = self._drawn, self._laid()
        self._highlights = Highlights(self.results.query, self.results.found)
        if before != self._drawn and crop.height < self.size.height:
            self.refresh()  # the lines that are not drawn now stand in other columns
        return super().render_lines(crop)

    def header(self, y: int) -> Iterable[Segment]:
        """The titles, with an arrow where the list is sorted, and signs for what is out of view."""
        order, laid = self.results.order, self._drawn
        arrows = {each.name: "↓" if each.descending else "↑" for each in (order.keys if order else ())}
        parts = [Segment(f"{' ' * (_GUTTER - 1)}{'‹' if laid.before else ' '}", self.tone("titles"))]
        last = len(laid.columns) - 1
        for number, (column, width) in enumerate(laid.columns):
            arrow, behind = arrows.get(column.name, ""), number == last and laid.behind
            title = _title(column, width - behind, GAP if number < last else 0, arrow) + "›" * behind
            parts.append(Segment(title, self.tone("heading" if arrow else "titles")))
        return Segment.simplify(parts)

    def segments(self, row: int, part: int, at_cursor: bool) -> Iterable[Segment]:
        """Cursor, mark and cells; of a folded list also how many incidents the row stands for."""
        found = self._row(row)
        parts = self._cells(found, self.pointer if at_cursor else " ") if found else ()
        return Segment.simplify(each for each in parts if each.text)

    def _cells(self, row: ListRow, pointer: str) -> Iterator[Segment]:
        yield Segment(f"{pointer}{'●' if row.id in self.marked else ' '} ", self.tone("sign"))
        for number, (column, width) in enumerate(self._drawn.columns):
            if number:
                yield Segment(" " * GAP)
            if column.name == "organization":
                several = self.results.several.get(row.id, 0)
                behind = f" ({several:,})" if several else ""
                yield from self._highlighted(fit(column.cell(row, width), width - len(behind)) + behind)
            else:
                tone = _TONES.get(column.name)
                cell = fit(clean(column.cell(row, width)), width, right=column.right)
                yield Segment(cell, self.tone(tone) if tone else None)

    def _highlighted(self, text: str) -> Iterator[Segment]:
        done = 0
        for start, end in self._highlights(text):
            yield Segment(text[done:start])
            yield Segment(text[start:end], self.tone("match"))
            done = end
        yield Segment(text[done:])


def _title(column: Column, width: int, gap: int, arrow: str) -> str:
    """A column's title with its arrow, which may stand in the gap behind; it gives way to the title."""
    if column.right and gap:
        return fit(fit(column.title, width, right=True) + arrow, width + gap)
    room = width + gap
    shown = column.title + arrow if len(column.title + arrow) <= room else column.title[:room]
    return fit(shown, room, right=column.right)


def _goes_on(old: Results, new: Results) -> bool:
    """Whether the new results are the old ones, which were not all, with those behind them."""
    many = len(old.ids)
    return not old.found.complete and old.query == new.query and old.ids == new.ids[:many]
