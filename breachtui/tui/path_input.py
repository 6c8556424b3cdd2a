"""A box for paths."""

from textual.widgets import Input

from breachtui.values.text import visible


class PathInput(Input):
    """Paths; what was pasted must not act on the terminal."""

    def validate_value(self, value: str) -> str:
        """Control characters become visible ones."""
        return visible(value)
