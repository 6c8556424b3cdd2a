"""The app's clothes: which theme it wears, and that a theme that is chosen is kept."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from textual.app import App, SystemCommand

from breachtui.configuration import Configuration, keep_theme
from breachtui.errors import BreachError
from breachtui.tui.theme import COLOURLESS, THEMES

_SCREENS = str(Path(__file__).with_name("screens.tcss"))


class ThemedApp(App[None]):
    """An app in the theme of the user's settings, or its own; in none at all under ``NO_COLOR``."""

    _dressed = False

    def __init__(self, settings: Configuration | None) -> None:
        # said here, before Textual takes NO_COLOR away: later it would already be set to greys
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self._settings = settings
        chosen = settings.theme if settings else None
        self._dressed = True
        self._wear(COLOURLESS if self.no_color else chosen or next(iter(THEMES)))
        self._variables = self.get_css_variables()  # those of the theme, before anything is drawn
        self.stylesheet.set_variables(self._variables)

    def _wear(self, theme: str) -> None:
        self.register_theme(THEMES[theme])
        self.theme = theme

    def get_css_variables(self) -> dict[str, str]:
        """Those of the theme; Textual asks first for those of its own, which nobody will wear."""
        return super().get_css_variables() if self._dressed else {}

    def read_styles(self) -> None:
        """The styles of what the first frame has not: a fiftieth of the start."""
        if not self.stylesheet.has_source(_SCREENS):
            self.stylesheet.read(_SCREENS)
            self.stylesheet.parse()

    def refresh_css(self, animate: bool = True) -> None:
        """As Textual does, unless the colours are those already: that would be a tenth of the start."""
        before, self._variables = self._variables, self.get_css_variables()
        if self._variables != before:
            super().refresh_css(animate)

    def theme_commands(self) -> Iterator[SystemCommand]:
        """The themes, for the palette."""
        for name in THEMES:
            yield SystemCommand(f"Theme {name}", "Wear it, and keep it", partial(self._choose, name))

    def _choose(self, theme: str) -> None:
        self._wear(theme)
        if self._settings:
            try:
                keep_theme(self._settings.path, theme)
            except BreachError as error:
                self.notify(str(error), severity="warning")
