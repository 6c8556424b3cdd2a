"""Keys as bytes: an escape on its own, and sequences that begin with one."""

import os
import selectors
import threading
from pathlib import Path

import pytest
from textual import constants
from textual.events import Key
from textual.message import Message

from breachtui.tui.app import BreachApp
from breachtui.tui.keyboard import KeyboardDriver


class Keyboard(KeyboardDriver):
    """The driver's thread on a pipe; it ends after so many keys."""

    def __init__(self, fileno: int, wanted: int) -> None:  # without a terminal
        self.fileno, self._wanted = fileno, wanted
        self._debug = False
        self.exit_event = threading.Event()
        self.keys: list[str] = []

    def process_message(self, message: Message) -> None:
        if isinstance(message, Key):
            self.keys.append(message.key)
        if len(self.keys) == self._wanted:
            self.exit_event.set()


@pytest.mark.parametrize(
    ("pieces", "keys"),
    [
        ((b"\x1b",), ["escape"]),
        ((b"\x1b", b"[A"), ["up"]),
        ((b"\x1b[", b"B", b"q"), ["down", "q"]),
        ((b"\xc3", b"\xa9"), ["é"]),
    ],
)
def test_an_escape_alone_is_a_key_and_one_in_pieces_is_none(
    pieces: tuple[bytes, ...], keys: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving, sending = os.pipe()
    waits: list[float | None] = []
    left = list(pieces)

    class Selector(selectors.SelectSelector):
        def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
            waits.append(timeout)
            if left:
                os.write(sending, left.pop(0))
            return super().select(timeout)

    monkeypatch.setattr(selectors, "SelectSelector", Selector)
    keyboard = Keyboard(receiving, len(keys))
    try:
        keyboard.run_input_thread()
    finally:
        os.close(receiving)
        os.close(sending)
    assert keyboard.keys == keys
    if pieces[0] == b"\x1b":
        assert waits[:2] == [0.1, constants.ESCAPE_DELAY]  # and not a tenth of a second more


def test_the_app_takes_its_keys_from_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert BreachApp(tmp_path / "b.db").driver_class is KeyboardDriver
    monkeypatch.setattr(constants, "DRIVER", "textual.drivers.headless_driver:HeadlessDriver")
    assert BreachApp(tmp_path / "b.db").driver_class is not KeyboardDriver
