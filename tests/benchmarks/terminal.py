"""A program under a pseudo-terminal: what it shows, and when."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from dataclasses import dataclass
from pathlib import Path

import pyte

from tests.benchmarks.installed import ENVIRONMENT

_PATIENCE = 60  # seconds until a program counts as stuck
_DIVIDER = "▏"  # between list and preview
_QUIET = 0.12  # seconds without a byte after which a screen counts as painted


@dataclass(frozen=True)
class Painted:
    """Seconds from a key until something was painted; 0 where nothing was."""

    first: float
    """Until the first byte."""
    listed: float
    """Until box and rows stood as they stay; counts, scrollbar and preview may follow."""
    whole: float
    """Until the last byte."""


class Terminal:
    """A program in a terminal of its own, until `close`."""

    def __init__(self, command: list[str], width: int = 80, height: int = 24) -> None:
        self.started = time.perf_counter()
        """When the program was started."""
        self.process, self._terminal = pty.fork()
        if self.process == 0:
            shape = {"TERM": "xterm-256color", "COLUMNS": str(width), "LINES": str(height)}
            os.execvpe(command[0], command, ENVIRONMENT | shape)
        self._screen = pyte.Screen(width, height)
        self._stream = pyte.ByteStream(self._screen)
        size = struct.pack("HHHH", height, width, 0, 0)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, size)

    def seconds_until(self, shown: str) -> float:
        """Seconds from the start until the terminal has received ``shown``; raises `TimeoutError`."""
        received = b""
        while shown.encode() not in received:
            received += self._read(_PATIENCE)
        return time.perf_counter() - self.started

    def settle(self) -> None:
        """Wait until nothing more is painted."""
        self.press("")

    def press(self, keys: str) -> "Painted":
        """Send a key, wait until the screen is whole and quiet, and tell what was painted when."""
        pressed = last = time.perf_counter()
        os.write(self._terminal, keys.encode())
        pieces: list[tuple[float, bytes]] = []
        while select.select([self._terminal], [], [], _QUIET if pieces else 4 * _QUIET)[0]:
            piece = os.read(self._terminal, 1 << 16)
            last = time.perf_counter()
            pieces.append((last - pressed, piece))
        shown = [(at, self._fed(piece)) for at, piece in pieces]
        if not shown:
            return Painted(0, 0, 0)
        final = shown[-1][1]
        stale = [number for number, (_, each) in enumerate(shown) if each != final]
        after = stale[-1] + 1 if stale else 0
        return Painted(shown[0][0], shown[min(after, len(shown) - 1)][0], shown[-1][0])

    def _fed(self, piece: bytes) -> list[str]:
        """The screen's rows after that: no title with its count, no scrollbar, no preview."""
        self._stream.feed(piece)
        return [line.partition(_DIVIDER)[0][:-1] for line in self._screen.display[1:]]

    def resident(self) -> int:
        """The program's memory in megabytes."""
        status = Path(f"/proc/{self.process}/status").read_text("ascii").splitlines()
        (line,) = (each for each in status if each.startswith("VmRSS"))
        return int(line.split()[1]) // 1024

    def close(self) -> None:
        """End the program."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self._terminal)

    def _read(self, patience: float) -> bytes:
        if not select.select([self._terminal], [], [], patience)[0]:
            raise TimeoutError("the program never showed what it should")
        return os.read(self._terminal, 1 << 16)
