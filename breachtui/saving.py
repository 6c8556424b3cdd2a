"""Text to a file: whole, or not at all."""

import os
import tempfile
from pathlib import Path

from breachtui.errors import ExportError


def save(text: str, path: Path) -> None:
    """Write ``text`` as UTF-8, replacing what is there only once all of it is written.

    Raises `ExportError` where the folder is missing or may not be written.
    """
    target = path.expanduser()
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=target.parent, prefix=".breachtui-", delete=False
        ) as file:
            temporary = Path(file.name)
            file.write(text)
        _allow_what_is_usual(temporary)
        temporary.replace(target)
    except FileNotFoundError as error:
        raise ExportError(f"{target.parent}: there is no such folder; make it, or choose another") from error
    except OSError as error:
        raise ExportError(f"{target}: cannot be written ({error.strerror}); choose another place") from error


def _allow_what_is_usual(path: Path) -> None:
    """A temporary file is private; a saved one has the rights that any new file has."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)
