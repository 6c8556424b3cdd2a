"""A topic as a page for a terminal."""

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import Markdown
from rich.theme import Theme

_THEME = Theme(
    {
        "markdown.h1": "bold",
        "markdown.h2": "bold cyan",
        "markdown.h3": "bold",
        "markdown.code": "bold",
        "markdown.table.border": "dim",
        "markdown.table.header": "bold",
    }
)


class TopicPage:
    """A Rich renderable: headings, tables and code, in the terminal's own colours."""

    def __init__(self, markdown: str) -> None:
        self._page = Markdown(markdown, code_theme="ansi_dark", hyperlinks=False)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The page, as wide as there is room."""
        with console.use_theme(_THEME):
            yield from console.render(self._page, options)
