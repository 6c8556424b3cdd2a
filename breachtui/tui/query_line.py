"""The line under the search box that says what is wrong with the query."""

from textual.content import Content
from textual.widgets import Static

from breachtui.errors import QueryError
from breachtui.tui.cell_text import clean


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
