"""Help: the keys of the screen in front, as they are bound now, the query language, and the documentation."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from textual import getters
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.dom import DOMNode
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from breachtui import docs
from breachtui.search.filters import FILTERS
from breachtui.search.orders import ORDERS
from breachtui.search.query import FOLD, FOLDS
from breachtui.tui import keys
from breachtui.tui.cell_text import wrap
from breachtui.tui.columns import CHANGED
from breachtui.tui.detail_rows import NO_LONGER
from breachtui.tui.dialog import Dialog

_KEYS = 12
_EXAMPLE = 24
_SIGNS = {
    "●": "marked; marks are kept",
    CHANGED: "the last load changed a value",
    "‼": "the sources disagree",
    "✎": "your edit",
    NO_LONGER: "the newest export of the source no longer states it",
    "› ≈ ?": "read from the text: surely, probably, perhaps",
    "= ≠ ·": "side by side: equal, different, not said of all",
}


class KeyRow(NamedTuple):
    """One command."""

    keys: str
    """All its keys, as they are written on a keyboard."""
    label: str
    """Its name."""
    meaning: str
    """What it does."""
    action: str
    """What it runs."""
    node: DOMNode
    """Where that is run."""


def key_rows(screen: Screen[object]) -> list[KeyRow]:
    """The commands that the screen takes now, the innermost first; keys of one command in one row."""
    rows: dict[tuple[str, DOMNode], KeyRow] = {}
    for node, binding, _, tooltip in screen.active_bindings.values():
        if binding.id is None:
            continue
        shown = screen.app.get_key_display(binding)
        row = rows.get((binding.id, node))
        keys = f"{row.keys} {shown}" if row else shown
        meaning = tooltip or binding.tooltip
        rows[binding.id, node] = KeyRow(keys, binding.description, meaning, binding.action, node)
    return list(rows.values())


class HelpScreen(Dialog[None]):
    """A page of help over the screen it is about; behind it the topics of the documentation."""

    BINDINGS = keys.HELP
    TITLE, SUB_TITLE = "Help", "[ ] documentation · esc closes"
    BOX = VerticalScroll

    topic: var[int] = var(0, init=False)
    """Which page is shown: 0 is about the screen, the others are topics."""

    _page = getters.query_one(VerticalScroll)

    def __init__(self, rows: Sequence[KeyRow]) -> None:
        super().__init__()
        self._rows = rows

    def contents(self) -> ComposeResult:
        yield Static()

    def on_resize(self) -> None:
        """Fold the lines to the width there is now."""
        self.call_after_refresh(self._show)

    def watch_topic(self, topic: int) -> None:
        about = docs.TOPICS[topic - 1] if topic else None
        self.title = f"Help: {docs.title(about)} ({topic} of {len(docs.TOPICS)})" if about else "Help"
        self._show()
        self._page.scroll_home(animate=False)

    def _show(self) -> None:
        from breachtui.docs.page import TopicPage  # Rich's Markdown, which the keys do without

        lines = _content(self._rows, self._page.scrollable_content_region.width)
        page = TopicPage(docs.text(docs.TOPICS[self.topic - 1])) if self.topic else Content("\n").join(lines)
        self.query_one(Static).update(page)

    def action_turn(self, pages: int) -> None:
        self.topic = (self.topic + pages) % (len(docs.TOPICS) + 1)

    def action_move(self, lines: int) -> None:
        self._page.scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        self._page.scroll_relative(y=pages * self._page.size.height, animate=False)

    def action_first(self) -> None:
        self._page.scroll_home(animate=False)

    def action_last(self) -> None:
        self._page.scroll_end(animate=False)


def _content(rows: Sequence[KeyRow], width: int) -> Iterator[Content]:
    """The page about a screen, its lines no wider than ``width``."""
    parts = (
        ("Keys here", _KEYS, [(row.keys, row.meaning or row.label) for row in rows]),
        ("Signs", _KEYS, _SIGNS.items()),
        ("Query language", _EXAMPLE, _language()),
    )
    for heading, column, entries in parts:
        yield Content.styled(heading, "bold $primary")
        for left, right in entries:
            for at, (start, end) in enumerate(wrap(right, max(20, width - column - 3))):
                shown = "" if at else left
                yield Content.assemble("  ", (f"{shown:<{column}}", "bold"), " ", right[start:end])
        yield Content("")


def _language() -> Iterator[tuple[str, str]]:
    """What a query may hold, and what it means."""
    yield "mercy hospital", "every word, mistyped ones too, in names, states, data, vendors"
    yield '"medical group"', "these words as they are, in this order"
    yield "-word  -state:CA", "not this"
    yield from ((each.examples[0], each.meaning) for each in dict.fromkeys(FILTERS.values()))
    for order in ORDERS.values():
        yield f"sort:{order.name}", f"by {order.label}; sort:-{order.name} the other way"
    yield (
        f"{FOLD}:{FOLDS[0]}",
        "one row for each organization, with how many incidents it has; enter lists them",
    )
