"""Where one row or one text becomes a report: a fault costs that report alone."""

import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import ParamSpec

from breachtui.errors import SourceError, Stopped, ValueNotKnown
from breachtui.report import Report
from breachtui.sources.refusal import Refusal
from breachtui.values.text import single_line

_Given = ParamSpec("_Given")
_SHOWN = 60  # characters of what was being read


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


def _fault(row: int | None, about: str, error: Exception) -> Refusal:
    shown = single_line(about[: 4 * _SHOWN])
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    what = f"{type(error).__name__}: {single_line(str(error))[:200]}"
    return replace(
        Refusal(
            row, f"{shown!r} could not be read because of a fault in breachtui ({what}); --debug shows where"
        ),
        trace="".join(traceback.format_exception(error)),
    )
