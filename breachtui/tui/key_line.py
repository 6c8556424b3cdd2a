"""The keys that a screen takes now, on its last line."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any, ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.reactive import reactive
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

_EDGE = "▏"
_KEY, _LABEL = "$footer-key-foreground bold", "$footer-description-foreground"


class Key(NamedTuple):
    """One of the keys."""

    name: str
    """What a click presses."""
    shown: str
    """As the line shows it."""
    label: str
    """What it does, in a word or two."""
    enabled: bool
    """Whether it does that now."""
    meaning: str
    """What it does, in a sentence."""

    @property
    def text(self) -> str:
        return f"{self.shown} {self.label}"


class KeyLine(Widget, can_focus=False):
    """Keys side by side, the palette's on the right.

    It looks as Textual's footer does, which makes a widget of each key anew and lays the screen out whenever
    the focus moves: with it a key that moves the focus takes almost four times as long (205 ms of CPU, not
    55, on a loaded machine), a letter in the search box 1.4 times. This one draws its line.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-line--hover", "key-line--edge"}
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom; height: 1; background: $footer-background; color: $footer-foreground;
        .key-line--hover { background: $block-hover-background; color: $footer-key-foreground; }
        .key-line--edge { color: $foreground 20%; }
    }
    """

    keys: reactive[tuple[Key, ...]] = reactive((), init=False)
    """The keys, from left to right."""
    palette: reactive[Key | None] = reactive(None, init=False)
    """The palette's key."""
    pointed: reactive[Key | None] = reactive(None, init=False)
    """The key under the mouse."""

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def _follow(self, screen: Screen[object]) -> None:
        if not self.app.app_focus and self.keys:  # in a browser it may begin elsewhere
            return
        bound = screen.active_bindings
        first = {}  # of the keys for one action
        for _, binding, enabled, tooltip in bound.values():
            if binding.show and binding.action not in first:
                shown = self.app.get_key_display(binding)
                meaning = tooltip or binding.description
                first[binding.action] = Key(binding.key, shown, binding.description, enabled, meaning)
        self.keys = tuple(first.values())
        if self.app.COMMAND_PALETTE_BINDING in bound:
            _, binding, enabled, _ = bound[self.app.COMMAND_PALETTE_BINDING]
            shown, label = self.app.get_key_display(binding), binding.description
            self.palette = Key(binding.key, shown, label, enabled, binding.tooltip or label)

    # drawing

    @property
    def room(self) -> int:
        """The cells that the palette's key leaves."""
        return self.size.width - (cell_len(f"{_EDGE}{self.palette.text} ") if self.palette else 0)

    def places(self) -> Iterator[tuple[int, int, Key]]:
        """Where each key begins and ends; beyond the room, it is not seen."""
        for (start, end), key in zip(pairwise(_starts(self.keys)), self.keys, strict=True):
            yield start, end - 1, key

    def render_line(self, y: int) -> Strip:
        """The keys, as many as there is room for, and the palette's."""
        base = self.rich_style
        segments = [segment for key in self.keys for segment in (*self._segments(key), Segment(" ", base))]
        strip = Strip(segments).adjust_cell_length(self.room, base)
        if self.palette is None:
            return strip
        edge = Segment(_EDGE, self.get_component_rich_style("key-line--edge"))
        return Strip.join([strip, Strip([edge, *self._segments(self.palette), Segment(" ", base)])])

    def _segments(self, key: Key) -> Iterator[Segment]:
        tone, style = (self.rich_style + self._tone(part) for part in (_KEY, _LABEL))
        if key == self.pointed:
            style = self.get_component_rich_style("key-line--hover")
            tone += style
        if not key.enabled:
            style += Style(dim=True)
        yield Segment(key.shown, tone)
        yield Segment(f" {key.label}", style)

    def _tone(self, text: str) -> Style:
        return self.app.stylesheet.parse_style(text).rich_style

    # the mouse

    def _at(self, x: int) -> Key | None:
        if x >= self.room:
            return self.palette
        return next((key for start, end, key in self.places() if start <= x < end), None)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        self.pointed = self._at(event.x)

    def on_leave(self) -> None:
        self.pointed = None

    def watch_pointed(self, key: Key | None) -> None:
        self.tooltip = key.meaning if key else None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        key = self._at(event.x)
        if key and key.enabled:
            self.app.simulate_key(key.name)
        elif key:
            self.app.bell()


def shown(screen: Screen[Any], id: str) -> str:
    """The first key that does on that screen what has this id, as it is shown; "" for none."""
    bound = (each.binding for each in screen.active_bindings.values())
    return next((screen.app.get_key_display(binding) for binding in bound if binding.id == id), "")


def _starts(keys: Sequence[Key]) -> Iterator[int]:
    return accumulate((cell_len(key.text) + 1 for key in keys), initial=0)
