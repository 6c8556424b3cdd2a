"""The line under the search box that says how the query was taken."""

from textual.content import Content
from textual.widgets import Static

from breachtui.errors import QueryError
from breachtui.tui.cells import clean
from breachtui.tui.results import Results


class QueryLine(Static):
    """What is wrong with the query, or which words were corrected; hidden when there is nothing to say."""

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

    def report(self, results: Results) -> None:
        """Show the words taken for those that nothing matches."""
        taken = [(word, ", ".join(words[:3])) for word, words in results.found.corrections.items() if words]
        self._say(
            Content(clean("≈ " + "; ".join(f"{words} for {word}" for word, words in taken)) if taken else "")
        )

    def _say(self, content: Content) -> None:
        self.update(content, layout=bool(content))
        self.set_class(bool(content), "-said")
