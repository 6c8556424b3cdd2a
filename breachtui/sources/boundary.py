"""Where faults end: one in a row costs its report, one in a library or in reading a file that file."""

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import ParamSpec

from breachtui.errors import BreachError, SourceError, Stopped, ValueNotKnown
from breachtui.report import Report
from breachtui.sources.rows import Refusal
from breachtui.values.text import single_line

_Given = ParamSpec("_Given")
_SHOWN = 60  # characters of what was being read
_SAID = {
    FileNotFoundError: "there is no such file or folder; check the path",
    IsADirectoryError: "holds no file that could be read; check the path and its permissions",
    PermissionError: "may not be read; change its permissions (chmod +r)",
    MemoryError: "takes more memory than there is; split it",
    RecursionError: "is nested too deeply to be read",
}


def reports_of(
    row: int | None,
    about: str,
    make: Callable[_Given, Iterable[Report | Refusal]],
    *given: _Given.args,
    **named: _Given.kwargs,
) -> Sequence[Report | Refusal]:
    """What ``make`` makes of one row, or of a text that is none; ``about`` tells people which.

    A file that cannot be read any further raises `SourceError`, a load that the user stops `Stopped`.
    """
    refused: list[Refusal] = []
    with _caught(lambda error: refused.append(_refusal(row, about, error))):
        return tuple(make(*given, **named))
    return refused


@contextmanager
def file_of(name: str, what: str = "is broken, or there is a fault in breachtui") -> Iterator[None]:
    """Where a file is read, by libraries above all: whatever goes wrong is a `SourceError`.

    ``what`` says what a file is that a library does not cope with: "is a broken PDF". Their errors are
    not told apart: no list of them is ever whole.
    """
    with _caught(partial(_refuse_file, name, what)):
        yield


@contextmanager
def _caught(settle: Callable[[Exception], None]) -> Iterator[None]:
    """Gives ``settle`` what goes wrong inside, whatever it is, but for what ends a file or a load."""
    try:
        yield
    except (SourceError, Stopped):
        raise
    except Exception as error:  # noqa: BLE001  the one place: a fault must not lose what else is read
        settle(error)


def _refuse_file(name: str, what: str, error: Exception) -> None:
    if isinstance(error, BreachError):
        raise error
    said = next((said for kind, said in _SAID.items() if isinstance(error, kind)), None)
    if isinstance(error, OSError):
        raise SourceError(f"{name}: {said or f'cannot be read ({error.strerror or error})'}") from None
    raise SourceError(f"{name}: {said or f'{what} ({_told(error)}); fetch it again'}") from error


def _refusal(row: int | None, about: str, error: Exception) -> Refusal:
    if isinstance(error, ValueNotKnown):
        return Refusal(row, str(error))
    shown = single_line(about[: 4 * _SHOWN])
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    why = f"could not be read because of a fault in breachtui ({_told(error)}); --debug shows where"
    return Refusal(row, f"{shown!r} {why}", trace="".join(traceback.format_exception(error)))


def _told(error: BaseException) -> str:
    said = single_line(str(error)[:800])[:200]
    return f"{type(error).__name__}: {said}" if said else type(error).__name__
