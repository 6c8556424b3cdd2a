"""The user's settings as the app takes them: what there is no such thing of is told, and left as it was."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from textual.binding import Binding, BindingType

from breachtui.configuration import Configuration, Fault
from breachtui.tui.columns import COLUMNS
from breachtui.tui.key_places import TAKEN, TYPED, known, normal, places, types
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


# keys

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
        if types(key) and any(id in _ids(place) for place in TYPED):
            return f"keys.{id}: {key} is typed as text there; choose one such as f3 or ctrl+e"
    return ""


def _ids(place: Sequence[BindingType]) -> set[str]:
    return {each.id for each in place if isinstance(each, Binding) and each.id}


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
