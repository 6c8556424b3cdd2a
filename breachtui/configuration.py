"""What the user set, from one TOML file; each setting with its line, each fault with its own.

Whether a theme, a key or a column exists is not known here: the screens check that.
"""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from breachtui.errors import ConfigurationError

_KINDS: Mapping[str, type] = {"theme": str, "columns": list, "start": dict, "keys": dict}
_NONE: Mapping[str, Any] = MappingProxyType({})
_START: Mapping[str, type] = {"query": str, "view": str, "facets": bool}
_SAID = {str: "text in quotes", list: "a list of names", dict: "a table", bool: "true or false"}
_NAME = r"""\s*("[^"]*"|'[^']*'|[\w-]+)\s*"""
_ASSIGNED = rf"{_NAME}(?:\.{_NAME})?="
_TABLE = rf"\s*\[{_NAME}\]"


class Fault(NamedTuple):
    """Something in the file that has no effect."""

    line: int | None
    """Where it stands, counted from 1; None where the file as a whole is meant."""
    words: str
    """What is wrong and what to do about it."""

    def said(self, path: Path) -> str:
        """In one line, with the place."""
        return f"{path.name}{f' line {self.line}' if self.line else ''}: {self.words}"


class Configuration(NamedTuple):
    """The settings of a file, as far as they are of the right kind."""

    path: Path
    """The file; it need not exist."""
    theme: str | None = None
    """The name of a theme."""
    columns: tuple[str, ...] = ()
    """The names of the columns of the list, from left to right; empty for those that fit."""
    query: str = ""
    """What the list starts with."""
    view: str = ""
    """The view that it starts with, by its name or number."""
    facets: bool = False
    """Whether it starts with the facets beside it."""
    keys: Mapping[str, str] = _NONE
    """Keys by the id of what they do, with commas between them."""
    lines: Mapping[str, int] = _NONE
    """The line of each setting, by its name with dots."""
    faults: tuple[Fault, ...] = ()
    """What has no effect."""

    @property
    def wrong(self) -> str:
        """The first fault in one line, and how many more there are; "" for none."""
        if not self.faults:
            return ""
        more = f" (and {len(self.faults) - 1} more: `breachtui config --check`)" * (len(self.faults) > 1)
        return f"{self.faults[0].said(self.path)}{more}"


def default_file() -> Path:
    """``BREACHTUI_CONFIG``, else a file in the platform's folder for settings."""
    if named := os.environ.get("BREACHTUI_CONFIG"):
        return Path(named).expanduser()
    from platformdirs import user_config_path  # some 25 ms

    return user_config_path("breachtui", appauthor=False) / "config.toml"


def read(path: Path) -> Configuration:
    """The settings at ``path``; none where there is no such file, or where it is no TOML."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Configuration(path)
    except (OSError, UnicodeDecodeError) as error:
        reason = f"cannot be read ({error.strerror})" if isinstance(error, OSError) else "is not UTF-8 text"
        return Configuration(path, faults=(Fault(None, f"{reason}; nothing of it is in force"),))
    return parse(text, path)


def parse(text: str, path: Path) -> Configuration:
    """The settings that a text makes."""
    import tomllib  # some 4 ms, needed only where there is a file

    try:
        said = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r"\(at line (\d+), column \d+\)", str(error))
        words = f"is no TOML: {str(error).partition(' (at ')[0]}; nothing of the file is in force"
        return Configuration(path, faults=(Fault(int(place[1]) if place else None, words),))
    lines = dict(_lines(text))
    faults: list[Fault] = []
    top = _of_kind(said, _KINDS, "", lines, faults)
    start = _of_kind(top.get("start", {}), _START, "start.", lines, faults)
    return Configuration(
        path,
        theme=top.get("theme"),
        columns=_columns(top.get("columns", []), lines, faults),
        query=start.get("query", ""),
        view=start.get("view", ""),
        facets=start.get("facets", False),
        keys=dict(_keys(top.get("keys", {}), lines, faults)),
        lines=lines,
        faults=tuple(faults),
    )


def _lines(text: str) -> Iterator[tuple[str, int]]:
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if headed := re.match(_TABLE, line):
            table = f"{_bare(headed[1])}."
            yield table[:-1], number
        elif assigned := re.match(_ASSIGNED, line):
            yield table + ".".join(_bare(name) for name in assigned.groups() if name), number


def _bare(name: str) -> str:
    return name.strip("\"'")


def _of_kind(
    said: Mapping[str, Any],
    kinds: Mapping[str, type],
    table: str,
    lines: Mapping[str, int],
    faults: list[Fault],
) -> dict[str, Any]:
    """The settings that there are, of the kinds that they are to be."""
    from difflib import get_close_matches

    good: dict[str, Any] = {}
    for name, value in said.items():
        line = lines.get(table + name)
        if name not in kinds:
            near = get_close_matches(name, kinds, 1)
            meant = f"did you mean {near[0]}?" if near else f"the settings are {', '.join(kinds)}"
            faults.append(Fault(line, f"{table}{name} is no setting; {meant}"))
        elif not isinstance(value, kinds[name]):
            faults.append(Fault(line, f"{table}{name} is to be {_SAID[kinds[name]]}"))
        else:
            good[name] = value
    return good


def _columns(said: list[Any], lines: Mapping[str, int], faults: list[Fault]) -> tuple[str, ...]:
    if all(isinstance(each, str) for each in said):
        return tuple(said)
    faults.append(Fault(lines.get("columns"), f"columns is to be {_SAID[list]}"))
    return ()


def _keys(
    said: Mapping[str, Any], lines: Mapping[str, int], faults: list[Fault]
) -> Iterator[tuple[str, str]]:
    for name, value in said.items():
        keys = value.split(",") if isinstance(value, str) else value
        if isinstance(keys, list) and keys and all(isinstance(key, str) and key.strip() for key in keys):
            yield name, ",".join(key.strip() for key in keys)
        else:
            words = f'keys.{name} is to be a key such as "ctrl+e", or several: "e,ctrl+e"'
            faults.append(Fault(lines.get(f"keys.{name}"), words))


def keep_theme(path: Path, name: str) -> None:
    """Write the name of a theme into the file, and leave all else in it as it is.

    Raises `ConfigurationError` where that cannot be done, `ExportError` where the file cannot be written.
    """
    from breachtui.saving import save  # brings what makes names, for what is seldom done

    found = read(path)
    broken = any(fault.line is None for fault in found.faults)
    text = path.read_text(encoding="utf-8-sig") if path.exists() and not broken else ""
    lines, said = text.splitlines(keepends=True), f'theme = "{name}"\n'
    if at := found.lines.get("theme"):
        lines[at - 1] = said
    else:
        lines[:0] = [said, "\n"] if lines else [said]
    if broken or parse("".join(lines), path).theme != name:
        raise ConfigurationError(f"{path}: the theme cannot be written there; say {said.strip()} in it")
    path.parent.mkdir(parents=True, exist_ok=True)
    save("".join(lines), path, force=True)
