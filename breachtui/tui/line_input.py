"""A box for one line, and the completion of words in it."""

from collections.abc import Iterable

from textual.suggester import Suggester
from textual.widgets import Input

from breachtui.values.text import visible


class LineInput(Input):
    """One line; what was pasted must not act on the terminal."""

    def __init__(self, placeholder: str = "", *, id: str = "line", max_length: int = 0) -> None:
        super().__init__(placeholder=placeholder, id=id, max_length=max_length, compact=True)
        self.cursor_blink = False

    def put(self, text: str) -> None:
        """Have this text in the box, the cursor behind it."""
        self.value = text
        self.cursor_position = len(text)

    def validate_value(self, value: str) -> str:
        """Control characters become visible ones."""
        return visible(value)

    def complete(self) -> None:
        """Take what is suggested."""
        self.action_end()
        self.action_cursor_right()


class WordSuggester(Suggester):
    """The first of these words that goes on as typed: of a list, its last item."""

    def __init__(self, words: Iterable[str], separator: str = "") -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._words = tuple(words)
        self._separator = separator

    async def get_suggestion(self, value: str) -> str | None:
        """The whole line with the word completed."""
        start = value.rfind(self._separator) + 1 if self._separator else 0
        typed = value[start:].lstrip()
        found = (word for word in self._words if typed and word[: len(typed)].lower() == typed.lower())
        word = next(found, None)
        return value + word[len(typed) :] if word else None
