"""The moving picture of README: a session with the examples of seeds/, played and photographed.

    python -m tests.picture [--frames FOLDER]

writes tests/__snapshots__/session.svg; with --frames, each frame as an SVG of its own as well.
"""

import argparse
import asyncio
import os
import tempfile
from pathlib import Path
from typing import NamedTuple

from textual.widgets import Input

from breachtui.ingest import ingest
from breachtui.store import Store
from breachtui.tui.app import BreachApp
from tests.animation import Scene, animated
from tests.conftest import press, settle

PLACE = Path(__file__).parent / "__snapshots__" / "session.svg"
_SEEDS = Path(__file__).parent.parent / "seeds"
_SIZE = (110, 30)
_MACHINE = ("NO_COLOR", "TMUX", "DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION", "SSH_TTY")


class Act(NamedTuple):
    """Keys that are pressed, and the picture after them."""

    caption: str
    seconds: float
    keys: tuple[str, ...] = ()


SESSION = (
    Act("25 incidents from 31 reports", 2.5),
    Act("/  dupg…", 0.5, ("slash", *"dupg")),
    Act("/  dupgae - the typo is corrected", 2.5, (*"ae",)),
    Act("/  campaign:ledgerwise - the clients of one vendor", 2.5, ("escape", *"campaign:ledgerwise")),
    Act("%  what the list adds up to", 3, ("enter", "percent_sign")),
    Act("V  the query is kept as a view, by name…", 1.5, ("escape", "V", *"Ledgerwise")),
    Act("…and 1 opens it from now on", 1.5, ("enter",)),
    Act("space, F  one is kept, and compared with each to which you move", 2, ("space", "F", "j")),
    Act("j  the next", 2, ("j",)),
    Act("enter  one breach from three sources", 2, ("F", "G", "enter")),
    Act("tab  each value beside the words it was read from", 2, ("right_square_bracket", "tab", "tab")),
    Act("]  the sources disagree about the figure", 2, ("right_square_bracket", "tab", "tab", "tab", "tab")),
    Act("Y  the sentence with its source, date and link is copied", 2.5, ("Y",)),
    Act("a  a note of your own", 1.5, ("a", *"Ask", "space", *"why", "space", *"43,910.")),
    Act("…z  is undone", 1.5, ("f2", "z")),
    Act("e  exports Markdown, CSV, JSON, BibTeX or CSL-JSON", 2.5, ("e",)),
)


async def frames() -> list[Scene]:
    """The session as it is played; takes some seconds."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "demo.db"
        with Store(database) as store:
            assert not any(summary.refusals for summary in ingest(store, [str(_SEEDS)]))
        app = BreachApp(database)
        pictures = []
        async with app.run_test(size=_SIZE, notifications=True) as pilot:
            await settle(pilot)
            for act in SESSION:
                await press(pilot, *act.keys)
                for box in app.screen.query(Input):
                    box.cursor_blink = False
                await settle(pilot)
                pictures.append(Scene(act.caption, act.seconds, app.export_screenshot(simplify=True)))
                app.clear_notifications()
        return pictures


def main() -> None:
    """Play the session and write the picture."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--frames", type=Path, help="a folder for each frame by itself")
    folder: Path | None = options.parse_args().frames
    for name in _MACHINE:
        os.environ.pop(name, None)
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    if folder:
        folder = folder.resolve()
    os.chdir("/")  # the export dialog names it
    played = asyncio.run(frames())
    PLACE.write_text(animated(played), encoding="utf-8")
    for number in range(len(played)) if folder else ():
        assert folder
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:02}.svg").write_text(animated(played, number), encoding="utf-8")


if __name__ == "__main__":
    main()
