"""Dates as the list shows them: an interval whole, else with its end, in the cells there are."""

from collections.abc import Iterator

from breachtui.errors import ValueNotKnown
from breachtui.tui.cell_text import clean
from breachtui.values.dates import DateSpan
from breachtui.values.text import UNKNOWN

_OPEN = ("", "..")
_NO_YEAR, _SHOWN = "XXXX", "????"
_SEASON = ("-2", "-3", "-4")  # of a month that is none


def interval(edtf: str | None, width: int) -> str:
    """A date in at most ``width`` cells: ``2024-03-26 to 27``; where that has no room, where it begins."""
    start, slash, end = clean(edtf or UNKNOWN).replace(_NO_YEAR, _SHOWN).partition("/")
    if not slash:
        return _date(start)
    *forms, last = _forms(start, end)
    return next((form for form in forms if len(form) <= width), last)


def _forms(start: str, end: str) -> Iterator[str]:
    """From the longest to the shortest."""
    if start in _OPEN:
        yield from (f"until {_date(end)}", f"…{_date(end)}")
    elif end in _OPEN:
        yield from (f"since {_date(start)}", f"{_date(start)}…")
    else:
        yield f"{_date(start)} to {_rest(start, end)}"
        yield f"{_date(start)}→{_rest(start, end)}"
        if start[:7] != end[:7] and len(start) == len(end) == 10:
            yield f"{start[:7]}→{_rest(start[:7], end[:7])}"  # the months
        yield f"{_date(start)}…"


def _rest(start: str, end: str) -> str:
    """The end, without the year and month that it shares with the beginning."""
    first, last = start.split("-"), end.split("-")
    if len(first) != len(last) or _is_season(start) or _is_season(end):
        return _date(end)
    shared = 0
    while shared < len(last) - 1 and first[shared] == last[shared]:
        shared += 1
    return "-".join(last[shared:])


def _is_season(date: str) -> bool:
    """Whether what stands for the month is a season of EDTF, 21 to 41."""
    return date[4:6] in _SEASON and date[5:7].isdigit() and int(date[5:7]) > 12


def _date(date: str) -> str:
    if not _is_season(date):
        return date
    try:
        return DateSpan.parse(date.replace(_SHOWN, _NO_YEAR)).label()
    except ValueNotKnown:
        return date
