"""Text to a file: whole, or not at all."""

from pathlib import Path
from secrets import token_hex

from breachtui.errors import ExportError


def save(text: str, path: Path) -> None:
    """Write ``text`` as UTF-8, replacing what is there only once all of it is written.

    Raises `ExportError` where the folder is missing or may not be written.
    """
    target = path.expanduser()
    temporary = target.with_name(f".breachtui-{token_hex(8)}")
    try:
        try:
            with temporary.open("x", encoding="utf-8", newline="") as file:
                file.write(text)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)  # gone already, unless writing failed
    except FileNotFoundError as error:
        raise ExportError(f"{target.parent}: there is no such folder; make it, or choose another") from error
    except OSError as error:
        raise ExportError(f"{target}: cannot be written ({error.strerror}); choose another place") from error
