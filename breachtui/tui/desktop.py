"""The desktop around the terminal: its clipboard, and what opens a page or a file; none over ssh."""

import os
import shutil
import subprocess
import sys
import webbrowser
from collections.abc import Iterator, Mapping
from pathlib import Path

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
    if not _remote(environment):
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


def _remote(environment: Mapping[str, str]) -> bool:
    return "SSH_CONNECTION" in environment or "SSH_TTY" in environment


# pages and files

# What is read here and shown by what opens it; of other kinds some would be run.
_SHOWN = frozenset(
    {".csv", ".tsv", ".htm", ".html", ".json", ".jsonl", ".md", ".ods", ".pdf", ".txt", ".xls", ".xlsb",
     ".xlsx"}
)  # fmt: skip


def opened(address: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Open a page or a file in the browser; False where that is not possible, or only in this terminal.

    Over ssh it would open on the other machine, or as a text browser over the app.
    """
    if not _has_screen(environment):
        return False
    page = address if address.startswith(("http://", "https://")) else _file(address)
    browser = _browser()
    try:
        return bool(page and browser and browser.open(page))
    except (OSError, webbrowser.Error):
        return False


def _has_screen(environment: Mapping[str, str]) -> bool:
    if _remote(environment):
        return False
    return sys.platform in ("darwin", "win32") or "DISPLAY" in environment or "WAYLAND_DISPLAY" in environment


def _browser() -> webbrowser.BaseBrowser | None:
    """One that has a window of its own."""
    try:
        found = webbrowser.get()
    except webbrowser.Error:
        return None
    return None if type(found) is webbrowser.GenericBrowser else found


def _file(path: str) -> str | None:
    """The address of a file that is there and is shown, not run; what is in an archive is no file."""
    file = Path(path).expanduser()
    return file.resolve().as_uri() if file.suffix.lower() in _SHOWN and file.is_file() else None
