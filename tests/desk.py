"""breachtui at a terminal of its own, as a person has it: keys go in, the screen is read."""

import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
from base64 import b64decode
from pathlib import Path

import pyte

from tests.benchmarks.installed import ENVIRONMENT

ESCAPE, ENTER, CLEAR, UP, F2 = "\x1b", "\r", "\x15", "\x1b[A", "\x1bOQ"
_PATIENCE = 60  # seconds until a screen counts as one that never comes
_UNSET = ("NO_COLOR", "TMUX", "DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION", "SSH_TTY")
_COPIED = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07")


class Desk:
    """The app from its start until it is left; the folder is where it was started."""

    def __init__(self, folder: Path, *args: str, width: int = 80, height: int = 24) -> None:
        self._terminal, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (height, width))
        environment = {name: value for name, value in ENVIRONMENT.items() if name not in _UNSET}
        environment |= {"TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none"}
        environment |= {"BREACHTUI_CONFIG": str(folder / "none.toml"), "LANG": "C.UTF-8"}
        environment["PYTHONPATH"] = str(Path(__file__).parents[1])
        self._process = subprocess.Popen(
            [sys.executable, "-m", "breachtui", *args],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            cwd=folder,
        )
        os.close(theirs)
        self._screen = pyte.Screen(width, height)
        self._stream = pyte.ByteStream(self._screen)
        self._received = b""

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._terminal, keys.encode())

    def shows(self, *patterns: str) -> re.Match[str]:
        """Wait until the screen shows all of these; the match of the first.

        Raises `AssertionError`, with the screen, where it does not.
        """
        end = time.monotonic() + _PATIENCE
        while True:
            found = [re.search(pattern, self.screen, re.M) for pattern in patterns]
            if found[0] and all(found) and not self._read(0.05):
                return found[0]
            assert time.monotonic() < end, f"{patterns} are not all shown:\n{self.screen}"
            self._read(0.2)

    @property
    def screen(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def clipboard(self) -> str:
        """What was copied last, by the terminal's own clipboard."""
        return b64decode(_COPIED.findall(self._received)[-1]).decode()

    def left(self) -> int:
        """Wait until the program has ended; its exit code."""
        while self._process.poll() is None:
            self._read(0.2)
        return self._process.returncode

    def close(self) -> None:
        """End the program where it still runs."""
        self._process.kill()
        self._process.wait()
        os.close(self._terminal)

    def _read(self, seconds: float) -> bool:
        """Take in what the program writes within that time; whether it wrote."""
        if not select.select([self._terminal], [], [], seconds)[0]:
            return False
        try:
            piece = os.read(self._terminal, 1 << 16)
        except OSError:  # Linux, once the program has ended
            return False
        self._received += piece
        self._stream.feed(piece)
        return True
