"""The app: its look, its threads, and the keys that mean the same everywhere."""

import gc
import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from textual import work
from textual.app import SystemCommand
from textual.dom import DOMNode
from textual.screen import Screen

from breachtui.configuration import Configuration, Fault
from breachtui.errors import BreachError, StoreError
from breachtui.store import ListRow, Store
from breachtui.store.connection import DAMAGED, SMALL_CACHE_KIB
from breachtui.store.memory import SavedView, Session
from breachtui.tui import keys, own
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.cell_text import clean
from breachtui.tui.intake import IntakeApp
from breachtui.tui.settings import writing_actions
from breachtui.tui.store_thread import StoreThreads

if TYPE_CHECKING:
    from textual.actions import ActionParseResult
    from textual.driver import Driver

    from breachtui.sources import Document, Reading
    from breachtui.tui.detail import DetailScreen
    from breachtui.tui.suggestion_queue import Pair

_TWICE = 2.0  # seconds in which a key that is pressed again means it
_PAUSES = 3_000, 3, 100  # how often Python looks for garbage: short, not in the middle of each drawing


class BreachApp(IntakeApp):
    """The incidents of one database, in a terminal."""

    CSS_PATH = "app.tcss"
    TITLE = "breachtui"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-middle"), (120, "-wide")]  # noqa: RUF012  Textual declares it so
    VERTICAL_BREAKPOINTS = [(0, "-short"), (40, "-tall")]  # noqa: RUF012  the same
    BINDINGS = keys.APP

    def __init__(  # noqa: PLR0913  what it opens, and how; each by its name
        self,
        database: Path,
        query: str = "",
        paths: Sequence[str] = (),
        reader: "Callable[[Document], Reading] | None" = None,
        settings: Configuration | None = None,
        view: SavedView | None = None,
        *,
        fresh: bool = False,
        read_only: bool = False,
        watched: Sequence[str] = (),
    ) -> None:
        """The list starts as it was left, unless ``fresh``; or with a query, or a view.

        ``settings`` are the user's, else the app's own; ``read_only`` refuses to change or write anything.
        What lands in the folders ``watched`` is loaded, as ``reader`` reads it.
        """
        super().__init__(settings, StoreThreads(database, self._waiting), paths, reader, watched)
        self._database = database
        self._settings = settings
        self._start = query, view, fresh
        self._refused: frozenset[str] = frozenset()  # actions
        if read_only:
            self._threads.protect()
            self._refused = writing_actions()
            self.sub_title = "read only"
        self._later: set[Pair] = set()  # suggestions that the user leaves for later
        self._window: Store | None = None
        self._asked_to_leave = 0.0  # when, by the clock that only goes on
        if settings and settings.keys:
            self.set_keymap({**settings.keys})

    def get_driver_class(self) -> "type[Driver]":
        """The driver that is asked for; where that is Textual's own, one on which `escape` acts sooner."""
        chosen = super().get_driver_class()
        if chosen.__name__ != "LinuxDriver":
            return chosen
        from breachtui.tui.keyboard import KeyboardDriver

        return KeyboardDriver

    def get_default_screen(self) -> BrowseScreen:
        """The list is where the app starts."""
        left, (query, view, fresh) = self._left(), self._start
        if self._settings:
            columns = left.columns or " ".join(self._settings.columns)
            left = left._replace(columns=columns, facets=left.facets or self._settings.facets)
            if not query and not view:
                view, query = self._start_view(self._settings), self._settings.query
        begin = _begin_with(left, query, view, fresh)
        return BrowseScreen(self._database, begin, left, self._fetch, self._threads)

    def _left(self) -> Session:
        """Where the list was left; nowhere where that cannot be read, which the list will say."""
        try:
            return self._look().session()
        except (StoreError, sqlite3.Error):
            return Session()

    def _start_view(self, settings: Configuration) -> SavedView | None:
        """The view that the settings name; where there is none, that is another fault of theirs."""
        try:
            return self._window.view(settings.view) if settings.view and self._window else None
        except (StoreError, sqlite3.Error) as error:
            fault = Fault(settings.lines.get("start.view"), f"start.view: {error}")
            self._settings = settings._replace(faults=(*settings.faults, fault))
            return None

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key asks for, unless the app is only to be read with."""
        if action in self._refused:
            self.notify("This is open to be read only", severity="warning")
            return True
        return await super().run_action(action, default_namespace, namespaces)

    def on_ready(self) -> None:
        """What was made to start with stays: whoever looks for garbage need not go through it each time."""
        self.read_styles()
        if not self.is_headless:
            gc.freeze()
            gc.set_threshold(*_PAUSES)
        gc.enable()  # off since the command began

    def on_mount(self) -> None:
        if self._settings and self._settings.faults:
            self.notify(self._settings.wrong, severity="warning")

    def on_unmount(self) -> None:
        """Let go of the file."""
        self.close_intake()
        self._threads.close()
        if self._window is not None:
            self._window.close()

    def _fetch(self, ids: Sequence[int]) -> list[ListRow]:
        """The rows in view, read on the event loop: 32 by number take 1 ms of a file of 100,000.

        A thread would show them a frame later. While another connection has the file locked, this one
        waits no longer than a frame either.
        """
        try:
            return self._look().rows(ids)
        except (StoreError, *DAMAGED) as error:
            self.notify(f"{self._database.name}: {error}", severity="error")
            return []

    def _look(self) -> Store:
        """What is read of the file on the event loop."""
        if self._window is None:
            file = self._threads.file
            self._window = Store(self._database, SMALL_CACHE_KIB, busy_seconds=0.05, file=file)
        return self._window

    def _waiting(self) -> None:
        """Called in the thread that waits."""
        said = "Waiting for another program that writes to the file…"
        self.call_later(self.notify, said, severity="warning", timeout=20)

    def action_leave(self) -> None:
        """One step back, or out of the app."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.exit()

    async def action_interrupt(self) -> None:
        """Copy what is selected, else cancel the dialog in front; else leave, if it is asked for twice."""
        selected = getattr(self.focused, "selected_text", "") or self.screen.get_selected_text()
        if selected:
            self.copy_to_clipboard(selected)
        elif self.screen.is_modal:
            ways = ("stop", "cancel", "dismiss")
            await self.run_action(
                next(way for way in ways if hasattr(self.screen, f"action_{way}")), self.screen
            )
        elif monotonic() - self._asked_to_leave < _TWICE:
            self.exit()
        else:
            self._asked_to_leave = monotonic()
            self.notify("The same key again leaves breachtui", timeout=_TWICE)

    def action_help(self) -> None:
        from breachtui.tui.help import HelpScreen, key_rows  # not needed for the first paint

        self.push_screen(HelpScreen(key_rows(self.screen)))

    def on_detail_screen_shown(self, event: "DetailScreen.Shown") -> None:
        """What is open over the list is open again after the next start."""
        lowest, *others = self.screen_stack
        if isinstance(lowest, BrowseScreen) and len(others) == 1:
            lowest.put_down(incident=event.id, opened=True)

    def on_deed(self, event: own.Deed) -> None:
        """Do it, after what was asked for before."""
        self._tell(self._threads.writing.write(event.do))

    @work(group="act")
    async def _tell(self, done: Awaitable[str]) -> None:
        """Say what was done, and have the screens follow."""
        try:
            said, wrong = await done, False
        except BreachError as error:
            said, wrong = str(error), True
        self.notify(clean(said[:1].upper() + said[1:]), severity="warning" if wrong else "information")
        self.on_store_changed()

    def action_undo(self) -> None:
        self.post_message(own.Deed(own.undo))

    def action_redo(self) -> None:
        self.post_message(own.Deed(own.redo))

    def action_loads(self) -> None:
        from breachtui.tui.loads import LoadsScreen  # not needed for the first paint

        self.push_screen(LoadsScreen(self._threads.details))

    def action_suggestions(self) -> None:
        from breachtui.tui.suggestions import SuggestionsScreen  # not needed for the first paint

        self.push_screen(SuggestionsScreen(self._threads.details, self._later))

    def on_store_changed(self) -> None:
        """Have every screen read the database again."""
        for screen in self.screen_stack:  # none while the app ends
            if isinstance(screen, own.Follower) and screen.is_mounted:
                screen.follow()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command of the screen in front, with its key."""
        from textual.markup import escape

        from breachtui.tui.help import key_rows

        for row in key_rows(screen):
            yield SystemCommand(
                escape(f"{row.label}  {row.keys}"),
                row.meaning,
                partial(self.run_action, row.action, row.node),
            )
        yield from self.theme_commands()


def _begin_with(left: Session, query: str, view: SavedView | None, fresh: bool) -> Session:
    """Where a list starts that was left so: there, unless it is to start afresh, or with something else."""
    if view:
        return Session(view.query, view.sort, view.columns, facets=left.facets and not fresh)
    if query:
        kept = Session() if fresh else left
        return Session(query, columns=kept.columns, facets=kept.facets)
    return Session() if fresh else left
