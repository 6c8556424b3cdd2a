"""How keys come in: Textual's driver, with a shorter wait for what may follow an escape.

The sequences of many keys begin with the byte of `escape`. Textual looks only every tenth of a second whether
`ESCDELAY` has passed; this driver looks when it has.
"""

import os
import selectors
from codecs import getincrementaldecoder
from contextlib import suppress

from textual import constants
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

_PAUSE = 0.1  # seconds after which it looks whether the app has ended
_ESCAPE = "\x1b"


class KeyboardDriver(LinuxDriver):
    """Textual's driver for Linux and macOS, on which `escape` acts as soon as it is known to be one."""

    def run_input_thread(self) -> None:
        """Hand on what the terminal sends, until the app ends."""
        parser, decode = XTermParser(self._debug), getincrementaldecoder("utf-8")().decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            pause = _PAUSE
            while not self.exit_event.is_set():
                text = decode(os.read(self.fileno, 4096)) if selector.select(pause) else ""
                pause = min(_PAUSE, constants.ESCAPE_DELAY) if text.endswith(_ESCAPE) else _PAUSE
                for event in parser.feed(text) if text else ():
                    self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
        with suppress(EOFError, ParseError):
            for _ in parser.feed(""):  # the end of the input
                pass
