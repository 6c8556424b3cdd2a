"""The user's settings as the app takes them: what there is no such thing of is told, and left as it was."""

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import combinations

from textual.binding import Binding
from textual.keys import KEY_NAME_REPLACEMENTS, Keys, key_to_character

from breachtui.configuration import Configuration, Fault
from breachtui.tui import keys
from breachtui.tui.columns import COLUMNS
from breachtui.tui.theme import THEMES


def in_force(said: Configuration) -> Configuration:
    """The settings that name what there is, keys as Textual names them; the faults in the order of lines."""
    faults = list(said.faults)
    theme = said.theme
    if theme is not None and theme not in THEMES:
        faults.append(Fault(said.lines.get("theme"), f"no theme {theme}; the themes are {', '.join(THEMES)}"))
        theme = None
    columns = said.columns
    if wrong := [name for name in columns if name not in COLUMNS]:
        words = f"no column {wrong[0]}; the columns are {', '.join(COLUMNS)}"
        faults.append(Fault(said.lines.get("columns"), words))
        columns = ()
    if said.view and said.query:
        faults.append(Fault(said.lines.get("start.query"), "start.query has no effect beside start.view"))
    keymap = _keymap(said, faults)
    faults.sort(key=lambda fault: fault.line or 0)
    return said._replace(theme=theme, columns=columns, keys=keymap, faults=tuple(faults))


# the keys of places

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

TYPED = keys.SEARCH, keys.EXPORT, keys.EDIT, keys.TAGS, keys.NOTE, keys.LOAD, keys.HISTORY
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
    screens = {name for name, found in lists.items() if any(each.id == "back" for each in found)}
    screens |= {"BROWSE", "FACETS"}
    return {name: [*found, *around * (name in screens)] for name, found in lists.items() if found}


def _bindings(value: object) -> list[Binding]:
    return [each for each in value if isinstance(each, Binding)] if isinstance(value, list) else []


# keys as a user writes them, and as Textual names them

_MODIFIERS = {"ctrl", "shift", "alt", "super", "hyper", "meta"}
_NAMED = {key.value for key in Keys} | set(KEY_NAME_REPLACEMENTS.values())
_UNREPLACED = {short: long for long, short in KEY_NAME_REPLACEMENTS.items()}
_ALIASES = {"esc": "escape", "return": "enter", "del": "delete", "pgup": "pageup", "pgdn": "pagedown"}


def normal(key: str) -> str:
    """The name that Textual has for a key: ``question_mark`` for ``?``, ``ctrl+e`` for ``Ctrl+E``."""
    stripped = key.strip()
    *modifiers, base = map(str.strip, stripped.split("+")) if len(stripped) > 1 else [stripped]
    if len(base) == 1 and not base.isalnum():
        name = unicodedata.name(base, base).lower().replace("-", "_").replace(" ", "_")
        base = KEY_NAME_REPLACEMENTS.get(name, name)
    elif modifiers or len(base) > 1:
        base = base.lower()
    return "+".join([*map(str.lower, modifiers), _ALIASES.get(base, base)])


def known(key: str) -> bool:
    """Whether there is such a key."""
    *modifiers, base = key.split("+")
    return set(modifiers) <= _MODIFIERS and bool({key, base} & _NAMED or types(base))


def types(key: str) -> bool:
    """Whether the key writes something where text is typed."""
    written = key_to_character(_UNREPLACED.get(key, key))
    return written is not None and written.isprintable()


# keymaps

_Shared = Mapping[str, str]
"""Keys by the ids of bindings."""


def binding_ids() -> dict[str, Binding]:
    """Every id that a setting may name, with its binding."""
    return {each.id: each for place in places().values() for each in place if each.id}


def _keymap(said: Configuration, faults: list[Fault]) -> dict[str, str]:
    if not said.keys:
        return {}
    every = binding_ids()
    wanted = {}
    for id, value in said.keys.items():
        chosen = ",".join(map(normal, value.split(",")))
        if reason := _refused(id, chosen, every):
            faults.append(Fault(said.lines.get(f"keys.{id}"), reason))
        else:
            wanted[id] = chosen
    while clash := next(_clashes(wanted), None):
        id, words = clash
        faults.append(Fault(said.lines.get(f"keys.{id}"), words))
        del wanted[id]
    return {**_kept(wanted), **wanted}


def _refused(id: str, chosen: str, every: Mapping[str, Binding]) -> str:
    """Why these keys cannot be bound to that id; "" where they can."""
    if id not in every:
        from difflib import get_close_matches

        near = get_close_matches(id, every, 1)
        meant = f"did you mean {near[0]}?" if near else "`breachtui config --show` lists them"
        return f"keys.{id}: nothing has that id; {meant}"
    for key in chosen.split(","):
        if not known(key):
            return f"keys.{id}: there is no key {key}; keys are written like e, E, f2, ctrl+e, question_mark"
        if reason := TAKEN.get(key):
            return f"keys.{id}: {key} does not arrive, {reason}; choose another key"
        if types(key) and any(every[id] in place for place in TYPED):
            return f"keys.{id}: {key} is typed as text there; choose one such as f3 or ctrl+e"
    return ""


def _clashes(wanted: _Shared) -> Iterator[tuple[str, str]]:
    """Settings by which one key would mean two things in one place, and what to say of them."""
    for place in places().values():
        for one, two in combinations({each.id or "": each for each in place}.values(), 2):
            changed = [each.id for each in (two, one) if each.id in wanted]
            before = set(one.key.split(",")) & set(two.key.split(","))
            now = _keys(one, wanted) & _keys(two, wanted) - before
            if changed and now:
                id = max(map(str, changed), key=list(wanted).index)
                other = one if id == two.id else two
                yield (
                    id,
                    f"keys.{id}: {min(now)} is {other.description} ({other.id}) already; move that too",
                )


def _keys(binding: Binding, wanted: _Shared) -> set[str]:
    return set(wanted.get(binding.id or "", binding.key).split(","))


def _kept(wanted: _Shared) -> dict[str, str]:
    """The keys of bindings that share one with a changed one: Textual would take it from both."""
    kept = {}
    for place in places().values():
        for one, two in combinations(place, 2):
            if set(one.key.split(",")) & set(two.key.split(",")):
                for changed, other in ((one, two), (two, one)):
                    if changed.id in wanted and other.id and other.id not in wanted:
                        kept[other.id] = other.key
    return kept
