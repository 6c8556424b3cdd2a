"""Where keys hold, what is particular about some, which are never to be used, and what they are called."""

import unicodedata
from collections.abc import Mapping

from textual.binding import Binding
from textual.keys import KEY_NAME_REPLACEMENTS, KEY_TO_UNICODE_NAME, Keys

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


# keys as a user writes them, and as Textual names them

_MODIFIERS = {"ctrl", "shift", "alt", "super", "hyper", "meta"}
_NAMED = {key.value for key in Keys} | set(KEY_NAME_REPLACEMENTS.values())
_ALIASES = {"esc": "escape", "return": "enter", "del": "delete", "pgup": "pageup", "pgdn": "pagedown"}


def normal(key: str) -> str:
    """The name that Textual has for a key: ``question_mark`` for ``?``, ``ctrl+e`` for ``Ctrl+E``."""
    *modifiers, base = (
        [part.strip() for part in key.strip().split("+")] if len(key.strip()) > 1 else [key.strip()]
    )
    if len(base) == 1 and not base.isalnum():
        name = unicodedata.name(base, base).lower().replace("-", "_").replace(" ", "_")
        base = KEY_NAME_REPLACEMENTS.get(name, name)
    elif modifiers or len(base) > 1:
        base = base.lower()
    return "+".join([*(modifier.lower() for modifier in modifiers), _ALIASES.get(base, base)])


def known(key: str) -> bool:
    """Whether there is such a key."""
    *modifiers, base = key.split("+")
    if not set(modifiers) <= _MODIFIERS or not base:
        return False
    return key in _NAMED or base in _NAMED or _typed(base) != ""


def types(key: str) -> bool:
    """Whether the key writes something where text is typed."""
    return key == "space" or ("+" not in key and _typed(key) != "")


def _typed(name: str) -> str:
    """The character that a key writes; "" for none."""
    if len(name) == 1:
        return name if name.isprintable() else ""
    replaced = {short: long for long, short in KEY_NAME_REPLACEMENTS.items()}.get(name, name)
    try:
        found = unicodedata.lookup(KEY_TO_UNICODE_NAME.get(name, replaced.replace("_", " ").upper()))
    except KeyError:
        return ""
    return found if found.isprintable() else ""
