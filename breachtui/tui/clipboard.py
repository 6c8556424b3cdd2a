"""Copying: the machine's own tool, else tmux, else the terminal; and the truth about which."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping

_MOST = 74_994  # bytes that terminals take in one OSC 52 (xterm's limit, base64 and all)
_PATIENCE = 2  # seconds


def copy(text: str, environment: Mapping[str, str] = os.environ) -> str | None:
    """Copy with the first tool that takes it, and name it; None where only the terminal is left."""
    for name, command in _tools(environment):
        if _run(command, text):
            return name
    return None


def fits_terminal(text: str) -> bool:
    """Whether terminals take so much through an escape sequence."""
    return len(text.encode()) * 4 / 3 <= _MOST


def _tools(environment: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Over ssh the machine's own clipboard is not the user's."""
    remote = "SSH_CONNECTION" in environment or "SSH_TTY" in environment
    if not remote:
        if sys.platform == "darwin":
            yield "pbcopy", ["pbcopy"]
        if "WAYLAND_DISPLAY" in environment:
            yield "wl-copy", ["wl-copy"]
        if "DISPLAY" in environment:
            yield "xclip", ["xclip", "-selection", "clipboard"]
            yield "xsel", ["xsel", "--clipboard", "--input"]
    if "TMUX" in environment:
        yield "tmux (paste with prefix ])", ["tmux", "load-buffer", "-w", "-"]


def _run(command: list[str], text: str) -> bool:
    if shutil.which(command[0]) is None:
        return False
    quiet = subprocess.DEVNULL
    try:
        done = subprocess.run(
            command, input=text.encode(), stdout=quiet, stderr=quiet, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
