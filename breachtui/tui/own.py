"""What the user does to the database: asked for by screens, done by the app, followed by every screen."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.message import Message

from breachtui.store import Store


class StoreChanged(Message):
    """The database says something else now; posted to the app, since the screen may close."""


@dataclass
class Deed(Message):
    """Something to be done; posted to the app, since the screen may close before it is done."""

    do: Callable[[Store], str]
    """Does it and says in words what was done; raises `BreachError` where it cannot."""


class Follower:
    """A screen that shows what is in the database."""

    def follow(self) -> None:
        """The database says something else now: read it again."""
        raise NotImplementedError


def undo(store: Store) -> str:
    """Take back what was done last."""
    return f"Undone: {store.undo()}"


def redo(store: Store) -> str:
    """Do again what was undone last."""
    return f"Done again: {store.redo()}"
