"""Help: the keys of the screen in front, as they are bound now, the query language, and the documentation."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.dom import DOMNode
from textual.reactive import var
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from breachtui import docs
from breachtui.search import FILTERS, ORDERS
from breachtui.search.query import FOLD, FOLDS
from breachtui.tui import keys
from breachtui.tui.columns import CHANGED
from breachtui.tui.detail_rows import NO_LONGER

_KEYS = 12
_EXAMPLE = 24
_TURNING = "[ ] documentation  "
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


class HelpScreen(ModalScreen[None]):
    """A page of help over the screen it is about; behind it the topics of the documentation."""

    BINDINGS: ClassVar[list[BindingType]] = keys.HELP

    topic: var[int] = var(0, init=False)
    """Which page is shown: 0 is about the screen, the others are topics."""

    def __init__(self, rows: Sequence[KeyRow]) -> None:
        super().__init__()
        self._rows = rows

    def compose(self) -> ComposeResult:
        """The page."""
        with VerticalScroll(classes="dialog", can_focus=False) as page:
            page.border_title = Content("Help")
            page.border_subtitle = Content(f"{_TURNING}esc closes")
            yield Static(self._screen_page())

    @property
    def _page(self) -> VerticalScroll:
        return self.query_one(VerticalScroll)

    def watch_topic(self, topic: int) -> None:
        """Show the page from its beginning."""
        from breachtui.docs.page import TopicPage  # Rich's Markdown, which the keys do without

        about = docs.TOPICS[topic - 1] if topic else None
        named = f"Help: {docs.title(about)} ({topic} of {len(docs.TOPICS)})" if about else "Help"
        self._page.border_title = Content(named)
        self.query_one(Static).update(TopicPage(docs.text(about)) if about else self._screen_page())
        self._page.scroll_home(animate=False)

    def _screen_page(self) -> Content:
        return Content("\n").join(_content(self._rows))

    def action_turn(self, pages: int) -> None:
        """The next topic, or the one before; round at the end."""
        self.topic = (self.topic + pages) % (len(docs.TOPICS) + 1)

    def action_move(self, lines: int) -> None:
        """Lines on, or back."""
        self._page.scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """A page on, or back."""
        self._page.scroll_relative(y=pages * self._page.size.height, animate=False)

    def action_first(self) -> None:
        """To the beginning."""
        self._page.scroll_home(animate=False)

    def action_last(self) -> None:
        """To the end."""
        self._page.scroll_end(animate=False)


def _content(rows: Sequence[KeyRow]) -> Iterator[Content]:
    yield _heading("Keys here")
    for row in rows:
        yield _entry(row.keys, row.meaning or row.label, _KEYS)
    yield Content("")
    yield _heading("Signs")
    for sign, meaning in _SIGNS.items():
        yield _entry(sign, meaning, _KEYS)
    yield Content("")
    yield _heading("Query language")
    yield _entry("mercy hospital", "every word, mistyped ones too, in names, states, data, vendors", _EXAMPLE)
    yield _entry('"medical group"', "these words as they are, in this order", _EXAMPLE)
    yield _entry("-word  -state:CA", "not this", _EXAMPLE)
    for each in dict.fromkeys(FILTERS.values()):
        yield _entry(each.examples[0], each.meaning, _EXAMPLE)
    for order in ORDERS.values():
        yield _entry(f"sort:{order.name}", f"by {order.label}; sort:-{order.name} the other way", _EXAMPLE)
    folding = "one row for each organization, with how many incidents it has; enter lists them"
    yield _entry(f"{FOLD}:{FOLDS[0]}", folding, _EXAMPLE)


def _heading(text: str) -> Content:
    return Content.styled(text, "bold $primary")


def _entry(left: str, right: str, width: int) -> Content:
    return Content.assemble("  ", (f"{left:<{width}}", "bold"), " ", right)
