"""The search box, and the line under it that says how the query was taken."""

from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from breachtui.errors import QueryError
from breachtui.tui import keys
from breachtui.tui.cells import clean
from breachtui.tui.results import Results
from breachtui.values.text import visible


class SearchBox(Input):
    """A query, searched while it is typed."""

    BINDINGS: ClassVar[list[BindingType]] = keys.SEARCH
    DEFAULT_CSS = """
    SearchBox { width: 1fr; background: $background; &:focus { background: $surface; } }
    """

    class Left(Message):
        """The user goes on to the list."""

    def __init__(self, query: str, *, id: str | None = None) -> None:
        super().__init__(
            visible(query), placeholder="words, or field:value as in state:CA data:ssn", id=id, compact=True
        )
        self.cursor_blink = False

    def validate_value(self, value: str) -> str:
        """What was pasted must not act on the terminal."""
        return visible(value)

    def action_leave(self) -> None:
        """To the list, keeping the query."""
        self.post_message(self.Left())

    def action_clear(self) -> None:
        """Clear the query; leave when it is empty."""
        if self.value:
            self.value = ""
        else:
            self.post_message(self.Left())


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
