"""Opening the page or the file that a report was read from, where there is a screen to open it on."""

import os
import sys
import webbrowser
from collections.abc import Mapping
from pathlib import Path

from breachtui.export.works import work
from breachtui.incident import Incident
from breachtui.report import Report

# What is read here and shown by what opens it; of other kinds some would be run.
_SHOWN = frozenset(
    {".csv", ".tsv", ".htm", ".html", ".json", ".jsonl", ".md", ".ods", ".pdf", ".txt", ".xls", ".xlsb",
     ".xlsx"}
)  # fmt: skip


def address(incident: Incident, report: Report) -> str | None:
    """Where a report can be read: its page, else that of its list, else the file; None for stdin."""
    return work(incident, report).url or report.source.path


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
    if "SSH_CONNECTION" in environment or "SSH_TTY" in environment:
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
