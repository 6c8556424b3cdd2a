"""The query at the top of the screen: the box, how the query was taken, and how it can go on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Label, Static

from breachtui.errors import QueryError, ValueNotKnown
from breachtui.search.query import Choice
from breachtui.tui.cell_text import clean, fit
from breachtui.tui.rows_view import RowsView
from breachtui.tui.search_box import Complete, SearchBox

if TYPE_CHECKING:  # with the fields of the language, 15 ms that the first list does without
    from breachtui.search.completion import Completion

_LINES = 8
_MOST = 36, 30, 11  # cells of a completion, its meaning and its count


class CompletionList(RowsView["Completion"], can_focus=False):
    """Completions as rows; the box has the focus and the keys."""

    DEFAULT_CSS = """
    CompletionList {
        display: none; overlay: screen; constrain: inside none; background: $panel;
        border-right: vkey $secondary;  /* without colours what is below would read on */
    }
    """

    @dataclass
    class Taken(Message):
        """A completion was clicked."""

        index: int

    def __init__(self) -> None:
        super().__init__()
        self._cells: list[tuple[str, str, str]] = []
        self._widths = [0, 0, 0]

    def show(self, offers: Sequence["Completion"], chosen: int, item: str, x: int) -> None:
        """Show these under column ``x``, or hide; ``item`` is what stands before each of them."""
        self._cells = [
            (clean(item + each.text), clean(each.meaning), "" if each.count is None else f"{each.count:,}")
            for each in offers
        ]
        self.rows = offers
        self.measure()
        self.cursor = chosen
        self.styles.offset = (x, 0)
        self.display = bool(offers)
        columns = zip(*self._cells, strict=True)
        self._widths = [
            min(most, max(map(cell_len, each))) for most, each in zip(_MOST, columns, strict=False)
        ]
        self.styles.width = sum(self._widths) + 6
        self.styles.height = min(_LINES, len(offers))

    def on_rows_view_moved(self, event: RowsView.Moved) -> None:
        """Nobody else's row."""
        event.stop()

    def click_row(self, row: int, event: events.Click) -> None:
        self.post_message(self.Taken(row))

    def segments(self, row: int, part: int, at_cursor: bool) -> Iterable[Segment]:
        (name, meaning, count), (left, middle, right) = self._cells[row], self._widths
        yield Segment("▸" if at_cursor else " ", self.tone("sign"))
        yield Segment(f"{fit(name, left)} ")
        yield Segment(f"{fit(meaning, middle)} ", self.tone("faint"))
        yield Segment(fit(count, right, right=True))


class QueryLine(Static):
    """What is wrong with the query; hidden when nothing is."""

    DEFAULT_CSS = """
    QueryLine { height: auto; max-height: 4; padding: 0 1; display: none; color: $warning; }
    QueryLine.-said { display: block; }
    """

    def explain(self, error: QueryError, text: str) -> None:
        """Show the query with the offending part marked, and the remedy."""
        part = clean(text[error.start : error.end])
        self._say(Content.assemble("✗ ", (part, "underline bold"), " · " * bool(part), clean(str(error))))

    def fail(self, message: str) -> None:
        """Show what kept the search from being answered."""
        self._say(Content(f"✗ {clean(message)}"))

    def clear(self) -> None:
        """Nothing is wrong."""
        if self.has_class("-said"):
            self._say(Content(""))

    def _say(self, content: Content) -> None:
        self.update(content, layout=bool(content))
        self.set_class(bool(content), "-said")


class QueryBar(Vertical):
    """The box, the line under it, and the list under both."""

    DEFAULT_CSS = """
    QueryBar { height: auto; }
    QueryBar.-offering QueryLine { display: none; }
    """

    def __init__(self, query: str, complete: Complete) -> None:
        super().__init__()
        self._query = query
        self._complete = complete

    def compose(self) -> ComposeResult:
        with Horizontal(id="search-line"):
            yield Label("/ ")
            yield SearchBox(self._query, self._complete, id="search")
        yield QueryLine()
        yield CompletionList()

    def toggle(self, choice: Choice, exclude: bool) -> None:
        """Narrow the query to a value, or leave it out; or no longer, where it does."""
        from breachtui.search.choices import toggled  # not needed for the first paint

        box = self.query_one(SearchBox)
        try:
            box.value = toggled(box.value, choice, exclude=exclude)
        except ValueNotKnown as error:
            self.notify(str(error), severity="warning")
        box.cursor_position = len(box.value)

    @on(SearchBox.Offered)
    def _offered(self, event: SearchBox.Offered) -> None:
        event.stop()
        self.set_class(bool(event.offers), "-offering")  # what is half typed is not yet wrong
        left = self.query_one(SearchBox).region.x - self.region.x
        self.query_one(CompletionList).show(event.offers, event.chosen, event.item, left + event.x - 1)

    @on(CompletionList.Taken)
    def _taken(self, event: CompletionList.Taken) -> None:
        event.stop()
        self.query_one(SearchBox).take(event.index)
