"""Text to a file: whole, or not at all, and over nothing that the user has not agreed to lose."""

import os
import stat
import time
from collections.abc import Iterable
from pathlib import Path

from breachtui.errors import ExportError

_PREFIX = ".breachtui-"
_SHOWN = 200  # characters of a name, in a message
_FORGOTTEN = 3600  # seconds after which what a killed program left is taken away


def target(text: str | Path) -> Path:
    """The file that a typed name means; raises `ExportError` for what can be none."""
    shown = str(text) if len(str(text)) <= _SHOWN else f"{str(text)[:_SHOWN]}…"
    try:
        path = Path(text).expanduser().absolute()
        if path.is_dir():
            raise ExportError(f"{path}: is a folder; add a file name")
        _ = _kind(path)
    except OSError as error:  # such as names that are too long; a working folder that is gone
        raise ExportError(f"{shown}: cannot be written ({error.strerror}); choose another place") from error
    except (RuntimeError, ValueError) as error:  # ~nobody; NUL
        raise ExportError(f"{shown}: is no name of a file ({error}); choose another place") from error
    return path


def check(path: Path, *, force: bool = False, kept: Iterable[Path] = ()) -> Path:
    """The file to write to; raises `ExportError` where that would destroy something.

    ``kept`` are files that are never written over: the database, and what is read. Other files are only with
    ``force``, as is what a symbolic link points to. Pipes and devices hold nothing.
    """
    path = target(path)
    kind = _kind(path)
    if kind is None or not (stat.S_ISREG(kind) or stat.S_ISLNK(kind)):
        return path
    for each in kept:
        if each.exists() and path.exists() and path.samefile(each):
            raise ExportError(f"{path}: is in use by this command; choose another file to write to")
    if not force:
        what = "is a symbolic link" if stat.S_ISLNK(kind) else "exists"
        raise ExportError(f"{path}: {what}; --force writes over it")
    return path


def save(text: str, path: Path, *, force: bool = False, kept: Iterable[Path] = ()) -> None:
    """Write ``text`` as UTF-8 once `check` allows it; a file is replaced only when all of it is written.

    Only the user can read a new file; one that is replaced keeps its mode, and a symbolic link stays one.
    Raises `ExportError` where the folder is missing or may not be written.
    """
    path = check(path, force=force, kept=kept)
    try:
        mode = _kind(path)
        if mode is None or stat.S_ISREG(mode) or stat.S_ISLNK(mode):
            _replace(Path(os.path.realpath(path)), text)
        else:
            with path.open("w", encoding="utf-8", newline="") as file:
                file.write(text)
    except FileNotFoundError as error:
        raise ExportError(f"{path.parent}: there is no such folder; make it, or choose another") from error
    except OSError as error:
        raise ExportError(f"{path}: cannot be written ({error.strerror}); choose another place") from error


def _kind(path: Path) -> int | None:
    """The mode of what stands there, a link not being followed; None where nothing does."""
    try:
        return path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None


def _replace(path: Path, text: str) -> None:
    from secrets import token_hex  # with OpenSSL, 3 ms that every command would wait for

    _tidy(path.parent)
    mode = _kind(path)
    temporary = path.with_name(f"{_PREFIX}{token_hex(8)}")
    try:
        temporary.touch(0o600, exist_ok=False)
        with temporary.open("wb") as file:
            file.write(text.encode(errors="replace"))
            if mode is not None:
                temporary.chmod(stat.S_IMODE(mode))
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)  # gone already, unless writing failed


def _tidy(folder: Path) -> None:
    """Take away what was left of exports that were killed."""
    for each in folder.glob(f"{_PREFIX}*"):
        if len(each.name) == len(_PREFIX) + 16 and time.time() - each.lstat().st_mtime > _FORGOTTEN:
            each.unlink(missing_ok=True)
