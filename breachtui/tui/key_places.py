"""Where keys hold, what is particular about some, and which are never to be used."""

from collections.abc import Mapping

from textual.binding import Binding

from breachtui.tui import keys

TAKEN: Mapping[str, str] = {
    "ctrl+a": "screen and byobu take it",
    "ctrl+b": "tmux takes it",
    "ctrl+h": "to many terminals it is backspace",
    "ctrl+i": "to terminals it is tab",
    "ctrl+j": "to terminals it is enter",
    "ctrl+m": "to terminals it is enter",
    "ctrl+p": "the palette takes it",
    "ctrl+o": "terminals of macOS and zellij take it",
    "ctrl+s": "many terminals stop at it",
}
"""Keys that do not reach the app everywhere, and why."""

TYPED = (
    keys.SEARCH,
    keys.EXPORT,
    keys.EDIT,
    keys.TAGS,
    keys.NOTE,
    keys.LOAD,
    keys.HISTORY,
)
"""The lists of places where text is typed."""


WRITING = frozenset({
    "export", "tags", "merge", "remove", "undo", "redo", "load", "watch", "edit", "note", "split",
    "leave-out", "same", "sibling", "different", "save-view",
})  # fmt: skip
"""The ids of what changes the database, or reads and writes files."""


def writing_actions() -> frozenset[str]:
    """What those keys run."""
    every = (each for place in places().values() for each in place)
    return frozenset(each.action for each in every if each.id in WRITING)


def places() -> dict[str, list[Binding]]:
    """The bindings that hold together, by the name of their list here; on a screen also those of the app."""
    lists = {name: _bindings(value) for name, value in vars(keys).items() if name.isupper()}
    around = [*lists["APP"], *lists["MOVING"], *lists["PAGING"]]
    screens = [
        name
        for name, found in lists.items()
        if name in ("BROWSE", "FACETS") or any(each.id == "back" for each in found)
    ]
    return {name: [*found, *around * (name in screens)] for name, found in lists.items() if found}


def _bindings(value: object) -> list[Binding]:
    return [each for each in value if isinstance(each, Binding)] if isinstance(value, list) else []
