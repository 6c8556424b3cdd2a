"""The query at the top of the screen: the box, how the query was taken, and how it can go on."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Label, Static

from breachtui.errors import QueryError, ValueNotKnown
from breachtui.search import Choice
from breachtui.tui.cell_text import clean
from breachtui.tui.completion_list import CompletionList
from breachtui.tui.search_box import Complete, SearchBox


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
        """From top to bottom."""
        with Horizontal(id="search-line"):
            yield Label("/ ")
            yield SearchBox(self._query, self._complete, id="search")
        yield QueryLine()
        yield CompletionList()

    def toggle(self, choice: Choice, exclude: bool) -> None:
        """Narrow the query to a value, or leave it out; or no longer, where it does."""
        from breachtui.search import toggled  # not needed for the first paint

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
