"""Where faults end: one in a row costs its report, one in a library or in reading a file that file."""

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import ParamSpec

from breachtui.errors import BreachError, SourceError, Stopped, ValueNotKnown
from breachtui.report import Report
from breachtui.sources.refusal import Refusal
from breachtui.values.text import single_line

_Given = ParamSpec("_Given")
_SHOWN = 60  # characters of what was being read
_NOT_THERE = {
    FileNotFoundError: "there is no such file or folder; check the path",
    IsADirectoryError: "holds no file that could be read; check the path and its permissions",
    PermissionError: "may not be read; change its permissions (chmod +r)",
}
_EXHAUSTED = {
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
    try:
        return tuple(make(*given, **named))
    except (SourceError, Stopped):
        raise
    except ValueNotKnown as error:
        return (Refusal(row, str(error)),)
    except Exception as error:  # noqa: BLE001  the one place: a fault of ours must not lose other reports
        return (_fault(row, about, error),)


@contextmanager
def file_of(name: str, what: str = "is broken, or there is a fault in breachtui") -> Iterator[None]:
    """Where a file is read, by libraries above all: whatever goes wrong is a `SourceError`.

    ``what`` says what a file is that a library does not cope with: "is a broken PDF". Their errors are
    not told apart: no list of them is ever whole.
    """
    try:
        yield
    except BreachError:
        raise
    except OSError as error:
        raise SourceError(f"{name}: {_of_disk(error)}") from None
    except Exception as error:
        said = next((said for kind, said in _EXHAUSTED.items() if isinstance(error, kind)), None)
        raise SourceError(f"{name}: {said or f'{what} ({_told(error)}); fetch it again'}") from error


def _of_disk(error: OSError) -> str:
    said = next((said for kind, said in _NOT_THERE.items() if isinstance(error, kind)), None)
    return said or f"cannot be read ({error.strerror or error})"


def _told(error: BaseException) -> str:
    said = single_line(str(error)[:800])[:200]
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def _fault(row: int | None, about: str, error: Exception) -> Refusal:
    shown = single_line(about[: 4 * _SHOWN])
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    what = _told(error)
    return replace(
        Refusal(
            row, f"{shown!r} could not be read because of a fault in breachtui ({what}); --debug shows where"
        ),
        trace="".join(traceback.format_exception(error)),
    )
