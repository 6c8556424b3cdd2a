"""The columns that the list can have: what each shows, and how wide it is."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from breachtui.errors import ValueNotKnown
from breachtui.store import ListRow
from breachtui.tui.cell_text import clean
from breachtui.values.counts import Count, Qualifier
from breachtui.values.dates import DateSpan
from breachtui.values.text import UNKNOWN
from breachtui.words.attacks import ATTACKS
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.sectors import ORGANIZATION_TYPES

CHANGED = "Δ"
"""What was loaded last changed a value of it."""


class Column(NamedTuple):
    """One column."""

    name: str
    """What it is, and the order that a click on its title asks for."""
    title: str
    """What stands above it."""
    label: str
    """What it is called where there is room."""
    least: int
    """The fewest cells it makes sense in."""
    most: int
    """The cells beyond which it gains nothing."""
    cell: Callable[[ListRow, int], str]
    """What it shows of a row in so many cells; clean text."""
    right: bool = False
    """Whether it aligns on the right."""
    rigid: int = 0
    """Up to so many cells it has what its rows take, before others get more than the fewest."""
    vanishes: bool = False
    """Whether it goes where it has nothing to show."""
    spare: bool = False
    """Whether it comes only where the columns before it are whole."""


_KINDS = {"accounts": "acc", "records": "rec", "residents": "res"}


def _affected(row: ListRow, width: int) -> str:
    """The figure with what it counts, where that is not persons; of residents whose."""
    if row.affected is None:
        return UNKNOWN
    whose = (row.affected_jurisdiction or "").removeprefix("US-")
    kind = f"of {clean(whose)}" if whose else _KINDS.get(row.affected_kind or "", "")
    count = Count(row.affected, qualifier=Qualifier(row.affected_qualifier or Qualifier.EXACT))
    shown = f"{count.short()} {kind}".rstrip()
    return shown if len(shown) <= width else f"{row.affected / 10**6:,.1f}m {kind}".rstrip()


_SHORT = {
    "Credential stuffing": "Credentials", "Stolen device": "Stolen", "Lost device": "Lost",
    "Misdirected message": "Misdirected", "Exposed data": "Exposed", "Improper disposal": "Disposal",
    "Improper Disposal": "Disposal", "Hacking/IT Incident": "Hacking",
    "Unauthorized Access/Disclosure": "Unauthorized",
}  # fmt: skip


def _whole(label: str, width: int) -> str:
    """A label, or a word for it where that has no room."""
    return label if len(label) <= width else _SHORT.get(label, label)


def _attack(row: ListRow, width: int) -> str:
    return _whole(ATTACKS.label(row.attack) or clean(row.breach_type or UNKNOWN), width)


def _type(row: ListRow, width: int) -> str:
    return _whole(clean(row.breach_type or UNKNOWN), width)


def _data(row: ListRow, width: int) -> str:
    """As many badges as fit, then how many more there are."""
    badges = [DATA_TYPES.by_id[id].badge for id in row.data_types if id in DATA_TYPES]
    for shown in range(len(badges), -1, -1):
        more = len(badges) - shown
        line = " ".join([*badges[:shown], *([f"+{more}"] if more else [])])
        if len(line) <= width:
            return line or UNKNOWN
    return ""


def _sources(row: ListRow, width: int) -> str:
    several = f"×{row.sources}" if row.sources > 1 else ""
    return several + "‼" * bool(row.conflicts) + CHANGED * row.changed


def organization(row: ListRow, width: int) -> str:
    """The name as the list shows it, before it is cut."""
    return clean(row.organization or UNKNOWN)


def _days(row: ListRow, width: int) -> str:
    """From discovery to notice, as far as the dates tell."""
    if not row.discovered or not row.notified:
        return UNKNOWN
    try:
        days = DateSpan.parse(row.discovered).days_until(DateSpan.parse(row.notified))
    except ValueNotKnown:
        return UNKNOWN
    if days is None:
        return UNKNOWN
    least, most = days
    shown = f"{least:,}" if least == most else f"{least:,} to {most:,}"
    return shown if len(shown) <= width else f"{least:,}+"


def _text(name: str) -> Callable[[ListRow, int], str]:
    return lambda row, width: clean(getattr(row, name) or UNKNOWN)


def _dated(name: str, title: str) -> Column:
    return Column(
        name, title, title.lower(), 10, 24, lambda row, width: interval(getattr(row, name), width), rigid=16
    )


COLUMNS = {
    column.name: column
    for column in (
        Column("organization", "Organization", "organization", 18, 46, organization),
        Column("state", "St", "state", 2, 2, lambda row, width: clean(row.state or row.country or UNKNOWN)),
        Column("affected", "Affected", "persons, else accounts…", 8, 13, _affected, right=True, rigid=13),
        Column("date", "Date", "occurred, else another date", 10, 24,
               lambda row, width: interval(row.date, width), rigid=16),
        Column("attack", "Attack", "attack, else breach type", 12, 19, _attack),
        Column("sources", "Src", "sources × conflict ‼ change Δ", 4, 6, _sources,
               rigid=6, vanishes=True),
        Column("data", "Data", "data types", 10, 39, _data, spare=True),
        Column("type", "Type", "breach type", 12, 30, _type),
        Column("sector", "Sector", "sector", 10, 24,
               lambda row, width: ORGANIZATION_TYPES.label(row.organization_type) or UNKNOWN),
        Column("vendor", "Third party", "third party", 12, 30, _text("third_party")),
        Column("jurisdiction", "Filed with", "office with the filing", 10, 10, _text("jurisdiction")),
        _dated("occurred", "Occurred"),
        _dated("discovered", "Discovered"),
        _dated("notified", "Notified"),
        _dated("reported", "Reported"),
        _dated("published", "Published"),
        Column("days", "Days", "from discovery to notice", 4, 12, _days, right=True, rigid=12),
        Column("country", "Country", "country", 7, 7, _text("country")),
        Column("id", "Id", "number of the incident", 5, 9, lambda row, width: str(row.id),
               right=True, rigid=9),
    )
}  # fmt: skip
"""Every column, by name."""


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
