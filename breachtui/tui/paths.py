"""Paths as they are typed: quoted or escaped where they hold spaces, completed from the folders."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from breachtui.errors import SourceError
from breachtui.values.text import visible

# a word that may still be open: escapes, quotes, anything else but white space
_WORD = re.compile(r"""(?:\\.|\\$|'[^']*(?:'|$)|"(?:\\.|[^"\\])*(?:"|\\?$)|[^\s'"\\])+""", re.S)
_SPECIAL = re.compile(r"""([\s'"\\])""")
_OPEN = ("", "\\", "'", '"')  # what may be lacking at the end of a word


class PathCompletion(NamedTuple):
    """One entry of a folder that can stand where the user types."""

    text: str
    """The whole input with it."""
    name: str
    """Its name, harmless to show; of a folder with ``/``."""


def here() -> str:
    """The working folder in words; it may have been removed."""
    try:
        return str(Path.cwd())
    except OSError:
        return "a folder that is gone"


def split(text: str) -> list[str]:
    """The paths in ``text``, ``~`` expanded; raises `SourceError` where one is not there."""
    if not text.strip():
        raise SourceError("name a file or a folder; several are separated by spaces")
    if whole := _found(text.strip()):  # pasted or dropped without quotes
        return [whole]
    try:
        words = shlex.split(text)
    except ValueError as error:
        raise SourceError("a quote is opened and never closed") from error
    return [_known(word) for word in words]


def _known(word: str) -> str:
    if found := _found(word):
        return found
    spaces = "; put a path with spaces in quotes" if Path(word).parent.is_dir() else ""
    raise SourceError(f"{word}: there is no such file or folder{spaces}")


def _found(word: str) -> str | None:
    """The path that a word means, if it is there."""
    path = _expanded(word)
    try:
        if not path.exists():  # an entry that cannot be typed is meant by what is shown of it
            path = next(each for each in path.parent.iterdir() if visible(each.name) == path.name)
    except (OSError, ValueError, StopIteration):
        return None
    return "./-" if str(path) == "-" else str(path)  # no standard input here, but a file of that name


def _expanded(word: str) -> Path:
    try:
        return Path(word).expanduser()
    except RuntimeError:  # ~nobody
        return Path(word)


def complete(text: str) -> list[PathCompletion]:
    """What the last path in ``text`` can become, by name; hidden files only where a dot is typed."""
    start, typed = _last_word(text)
    folder, slash, prefix = typed.rpartition("/")
    before = f"{text[:start]}{_escaped(folder + slash)}"
    found = [
        PathCompletion(visible(f"{before}{_escaped(name)}"), visible(name))
        for name in _names(_expanded(folder + slash))
        if name.casefold().startswith(prefix.casefold()) and (prefix or not name.startswith("."))
    ]
    return sorted(found, key=lambda each: (each.name.casefold(), each.name))


def listed(text: str) -> str:
    """The folder whose entries those are."""
    folder, slash, _ = _last_word(text)[1].rpartition("/")
    return str(Path(here()) / _expanded(folder + slash)) if slash else here()


def _names(folder: Path) -> Iterator[str]:
    try:
        for each in folder.iterdir():
            yield f"{each.name}/" if each.is_dir() else each.name
    except OSError:
        return  # what cannot be listed has nothing to offer


def _last_word(text: str) -> tuple[int, str]:
    """Where the word begins that the input ends in, and what it says without quotes."""
    for match in _WORD.finditer(text):
        if match.end() == len(text):
            for lacking in _OPEN:
                try:
                    return match.start(), "".join(shlex.split(match[0].removesuffix("\\") + lacking))
                except ValueError:
                    continue
    return len(text), ""


def _escaped(name: str) -> str:
    return _SPECIAL.sub(r"\\\1", name)
