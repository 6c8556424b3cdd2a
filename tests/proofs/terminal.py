"""Terminal: no byte of what is loaded, typed or named acts on the terminal, in any screen or command."""

import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
from pathlib import Path
from random import Random

from breachtui.store import Store
from tests.builders import report
from tests.databases import load
from tests.proofs.promise import Figures, Promise

ACTING = (
    "\x1b]52;c;b3duZWQ=\x07", "\x1b]0;owned\x07", "\x1bPowned\x1b\\", "\x1b[2Jowned", "\x1b[?1049lowned",
    "\x9b2Jowned", "\x9d0;owned\x9c", "\x90owned\x9c", "\x85\x84owned", "\u202eowned\u2066\u200f", "\u061cowned",
    "ow\u200bned\u2060\ufeff", "own\U000e0065d", "東京大学 owned", "e\u0301\u0301owned", "\ud800owned", "[red]owned[/] [@click=app.quit]",
    "a\rowned\nb\tc\x00d\x7f",
)  # fmt: skip
_FORBIDDEN = re.compile(
    "[\x80-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\U000e0000-\U000e007f\x00\x7f]"
    "|\x1b[\\]P^_X]"
)
_KEYS = (
    b"jjjf", b"\x1b", b"?", b"]", b"\x1b", b"\r", b"\t\t\t", b"e", b"\x1b", b"t", b"\x1b", b"E", b"\x1b",
    b"\x1b", b"  c", b"e\x1b", b"\x1b", b"H", b"\r", b"\x1b", b"\x1b", b"/owned", b"\x1b\x1b", b"/state:\x1b\x1b",
    b"L", b"\x1b", b"e", b"\x1b", b"D", b"z", b"\x10", b"\x1b", b"d",
)  # fmt: skip
_COMMANDS = (
    "search", "search owned", "search --json", "show 1", "show 1 --json", "compare 1 2", "export 1 --format csv",
    "export 1 --format json", "stats", "stats --json", "loads", "loads 1", "loads --json", "undo --list", "suggestions",
    "removed", "search state:owned", "show 999",
)  # fmt: skip


def prove(folder: Path, random: Random, long: bool) -> Figures:
    """All screens at 80x24, and every command, on a terminal of its own."""
    database = folder / "b\x1b[31m.db"
    made(database)
    screens = shown = 0
    for size in ((24, 80), (48, 160)) if long else ((24, 80),):
        said = _app(database, size)
        harmless(said)
        shown += len(said)
        screens += len(_KEYS)
    commands = 0
    hostile = folder / f"{ACTING[0].replace('/', '')}.txt"
    hostile.write_text(f"{ACTING[1]} Bank said on May 2, 2023 that 500 people were affected by a breach.")
    for command in [
        *(each.split() for each in _COMMANDS[:: 1 if long else 4]),
        ["load", str(hostile)],
        ["parse", str(hostile)],
    ]:
        said = _on_terminal(
            [sys.executable, "-m", "breachtui", "--db", str(database), *command], (24, 80), ()
        )
        harmless(said)
        shown += len(said)
        commands += 1
    return {"texts": len(ACTING), "keys pressed": screens, "commands": commands, "bytes looked at": shown}


def made(database: Path) -> None:
    """A database in which every text that a source can give is hostile."""
    load(
        database,
        *(
            report(
                f"k{n}{text}", organization=text, aliases=(text,), state=text[:8], attack=text, breach_type=text,
                third_party=text, title=text, publisher=text, author=text, url=text, path=text, text=f"{text} said {text}.",
                occurred="2021-01-01", evidence={"organization": (text, text)},
            )
            for n, text in enumerate(ACTING) if "\ud800" not in text
        ),
    )  # fmt: skip
    with Store(database) as store:
        for id, text in enumerate((each for each in ACTING if "\ud800" not in each), start=1):
            store.note(id, text)
            store.tag([id], re.sub('[,"]', "", text) or "x")


def harmless(said: bytes) -> None:
    """Nothing of it acts: no string sequences but Textual's for the pointer, no C1, nothing that reorders or hides."""
    text = re.sub(
        r"\x1b\[[0-9;?<>=$]*[a-zA-Z~]|\x1b[=>78(]B?|\x1b\]22;[a-z-]+\x07", "", said.decode(errors="strict")
    )
    found = _FORBIDDEN.search(text)
    assert not found, text[max(0, found.start() - 60) : found.end() + 40].encode("unicode_escape")


def _app(database: Path, size: tuple[int, int]) -> bytes:
    command = [sys.executable, "-m", "breachtui", "--db", str(database)]
    return _on_terminal(command, size, (*_KEYS, b"\x1b", b"\x1b", b"\x1b", b"\x11"))


def _on_terminal(command: list[str], size: tuple[int, int], keys: tuple[bytes, ...]) -> bytes:
    """What a program writes to its terminal while these keys are typed."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, size)
    environment = os.environ | {
        "TERM": "xterm-256color",
        "TEXTUAL_ANIMATIONS": "none",
        "PAGER": "cat",
        "LANG": "C.UTF-8",
    }
    environment["PYTHONPATH"] = str(Path(__file__).parents[2])
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    said = b""
    try:
        if keys:
            said += _quiet(ours, 3.0, wanted=b"owned")
        for key in keys:
            os.write(ours, key)
            said += _quiet(ours, 0.1)
        end = time.monotonic() + 60
        while process.poll() is None and time.monotonic() < end:
            said += _quiet(ours, 0.2)
            if keys:
                os.write(ours, b"\x11")
        said += _quiet(ours, 0.1)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    return said


def _quiet(terminal: int, seconds: float, wanted: bytes = b"") -> bytes:
    """What is written until nothing is for so long; and until something is there, where it is ``wanted``."""
    said, end = b"", time.monotonic() + 60
    while time.monotonic() < end:
        if not select.select([terminal], [], [], seconds)[0]:
            if not wanted or wanted in said:
                break
            continue
        try:
            said += os.read(terminal, 65536)
        except OSError:  # Linux, once the other end is closed
            break
    return said


PROMISE = Promise(
    "terminal",
    "No byte of names, texts, files, tags or notes acts on the terminal: no sequence but the app's own, nothing that"
    " reorders or hides.",
    prove,
)
