"""The app: its look, its threads, and the keys that mean the same everywhere."""

import gc
import sqlite3
from asyncio import Event
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.app import SystemCommand
from textual.binding import BindingType
from textual.dom import DOMNode
from textual.screen import Screen

from breachtui.errors import BreachError, StoreError
from breachtui.store import ListRow, Store
from breachtui.store.connection import DAMAGED, SMALL_CACHE_KIB
from breachtui.store.memory import SavedView, Session
from breachtui.tui import keys, own
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.cell_text import clean
from breachtui.tui.key_places import writing_actions
from breachtui.tui.notices import LONGEST_NOTICE, NoticeApp
from breachtui.tui.session_keeper import SessionKeeper, begin_with
from breachtui.tui.store_thread import StoreThreads

if TYPE_CHECKING:
    from textual.actions import ActionParseResult

    from breachtui.sources import Document, Reading
    from breachtui.tui.settings import Settings
    from breachtui.tui.suggestion_queue import Pair
    from breachtui.tui.watching import Arrived, FolderWatch

_TWICE = 2.0  # seconds in which a key that is pressed again means it
_PAUSES = 3_000, 3, 100  # how often Python looks for garbage: short, not in the middle of each drawing


class BreachApp(NoticeApp):
    """The incidents of one database, in a terminal."""

    CSS_PATH = "app.tcss"
    TITLE = "breachtui"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-middle"), (120, "-wide")]  # noqa: RUF012  Textual declares it so
    VERTICAL_BREAKPOINTS = [(0, "-short"), (40, "-tall")]  # noqa: RUF012  the same
    BINDINGS: ClassVar[list[BindingType]] = keys.APP

    def __init__(  # noqa: PLR0913  what it opens, and how; each by its name
        self,
        database: Path,
        query: str = "",
        paths: Sequence[str] = (),
        reader: "Callable[[Document], Reading] | None" = None,
        settings: "Settings | None" = None,
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
        super().__init__(settings)
        self._database = database
        self._settings = settings
        self._start = query or (settings.query if settings else ""), view, fresh
        self._paths = paths
        self._reader = reader
        self._watched = watched
        self._watch: FolderWatch | None = None
        self.failure = "stopped: not all was loaded" if paths else ""
        """What could not be loaded of the paths, in words; "" where all was."""
        self._threads = StoreThreads(database, self._waiting)
        self._refused: frozenset[str] = frozenset()  # actions
        if read_only:
            self._threads.protect()
            self._refused = writing_actions()
        self._later: set[Pair] = set()  # suggestions that the user leaves for later
        self._window: Store | None = None
        self._keeper: SessionKeeper | None = None
        self._begun = Event()  # there is a screen to type on
        self._asked_to_leave = 0.0  # when, by the clock that only goes on
        if settings and settings.keymap:
            self.set_keymap({**settings.keymap})

    def get_default_screen(self) -> BrowseScreen:
        """The list is where the app starts."""
        left = self._left()
        if self._settings:
            columns = left.columns or " ".join(self._settings.columns)
            left = left._replace(columns=columns, facets=left.facets or self._settings.facets)
        self._keeper = SessionKeeper(self._threads.writing, left)
        begin = begin_with(left, *self._start)
        return BrowseScreen(self._database, begin, self._keeper, self._fetch, self._threads, self._begun)

    def _left(self) -> Session:
        """Where the list was left; nowhere where that cannot be read, which the list will say."""
        try:
            self._window = Store(self._database, SMALL_CACHE_KIB, busy_seconds=0.05)
            return self._window.session()
        except (StoreError, sqlite3.Error):
            return Session()

    async def on_event(self, event: events.Event) -> None:
        """What is typed before there is a screen waits for it: a slash opens its box."""
        if isinstance(event, events.Key):
            await self._begun.wait()
        await super().on_event(event)

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
        """Say what of the settings is wrong; load what the app was opened with, before the user's eyes."""
        if self._settings and self._settings.faults:
            self.notify(self._settings.wrong, severity="warning")
        if self._watched:
            self._follow_folders()
        if self._paths:
            self._load(self._paths, self._reader, self._loaded)

    def on_unmount(self) -> None:
        """Keep where the list is, and let go of the file."""
        if self._watch is not None:
            self._watch.close()
        if self._keeper:
            self._keeper.keep()
        self._threads.close()
        if self._window is not None:
            self._window.close()

    def _fetch(self, ids: Sequence[int]) -> list[ListRow]:
        """The rows in view, read on the event loop: 32 by number take 1 ms of a file of 100,000.

        A thread would show them a frame later. While another connection has the file locked, this one
        waits no longer than a frame either.
        """
        try:
            if self._window is None:
                file = self._threads.file
                self._window = Store(self._database, SMALL_CACHE_KIB, busy_seconds=0.05, file=file)
            return self._window.rows(ids)
        except (StoreError, *DAMAGED) as error:
            self.notify(f"{self._database.name}: {error}", severity="error")
            return []

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
        """The keys of the screen in front, and the query language."""
        from breachtui.tui.help import HelpScreen, key_rows  # not needed for the first paint

        self.push_screen(HelpScreen(key_rows(self.screen)))

    def action_load(self) -> None:
        """Ask for files, and load them."""
        from breachtui.tui.load_dialog import LoadDialog  # not needed for the first paint

        self.push_screen(LoadDialog(), lambda paths: self._load(paths) if paths else None)

    def _load(
        self,
        paths: Sequence[str],
        reader: "Callable[[Document], Reading] | None" = None,
        done: Callable[[str | None], None] | None = None,
    ) -> None:
        from breachtui.sources import read  # these bring what reads files, some 300 ms
        from breachtui.tui.loading import LoadingScreen

        self.read_styles()  # for one that is shown before the list is
        self.push_screen(LoadingScreen(self._threads.file, paths, reader or read), done)

    @work(group="watch")
    async def _follow_folders(self) -> None:
        from breachtui.sources import read  # these bring what reads files, some 300 ms
        from breachtui.tui.watching import FolderWatch

        self._watch = FolderWatch(self._threads.file, self._watched, self._reader or read, self.post_message)
        await self._watch.run()

    def on_arrived(self, event: "Arrived") -> None:
        """Say what came into a folder that is watched; the list follows."""
        self.notify(clean(event.words, LONGEST_NOTICE), severity="warning" if event.wrong else "information")
        self._follow()

    def _loaded(self, failure: str | None) -> None:
        self.failure = failure or ""

    def on_loading_screen_changed(self) -> None:
        """The list follows what is loaded."""
        self._follow()

    def on_own_changed(self) -> None:
        """The screens follow what is edited and tagged."""
        self._follow()

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
        self._follow()

    def action_undo(self) -> None:
        """Take back what the user did last."""
        self.post_message(own.Deed(own.undo))

    def action_redo(self) -> None:
        """Do again what was undone last."""
        self.post_message(own.Deed(own.redo))

    def action_loads(self) -> None:
        """Every load, and what was removed."""
        from breachtui.tui.loads import LoadsScreen  # not needed for the first paint

        self.push_screen(LoadsScreen(self._threads.details))

    def action_suggestions(self) -> None:
        """Incidents that may be one."""
        from breachtui.tui.suggestions import SuggestionsScreen  # not needed for the first paint

        self.push_screen(SuggestionsScreen(self._threads.details, self._later))

    def _follow(self) -> None:
        for screen in self.screen_stack:  # none while the app ends
            if isinstance(screen, own.Follower) and screen.is_mounted:
                screen.follow()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command of the screen in front, with its key."""
        from textual.markup import escape

        from breachtui.tui.help import key_rows

        for row in key_rows(screen):
            yield SystemCommand(
                escape(f"{row.label}  {row.keys}"), row.meaning, partial(self._run, row.action, row.node)
            )
        yield from self.theme_commands()

    async def _run(self, action: str, node: DOMNode) -> None:
        await self.run_action(action, node)
