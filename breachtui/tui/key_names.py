"""Keys as a user writes them, and as Textual names them."""

import unicodedata

from textual.keys import KEY_NAME_REPLACEMENTS, KEY_TO_UNICODE_NAME, Keys

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
