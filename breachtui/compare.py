"""Two to four incidents side by side: what is equal, what differs and by how much."""

from collections.abc import Sequence
from dataclasses import dataclass

from breachtui.errors import ExportError
from breachtui.fields import FIELDS, LISTED_FIGURE, Field, main_count
from breachtui.incident import Incident
from breachtui.values.dates import DateSpan
from breachtui.values.text import UNKNOWN
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.milestones import TIMELINE

MOST = 4
"""How many incidents fit side by side."""

_SEPARATE = ("data_types", "counts", "dates")  # the first is a matrix, the others are evidence, not values


@dataclass(frozen=True)
class ComparedRow:
    """One field across the incidents."""

    field: str
    """The field's name."""
    label: str
    """What people call it."""
    cells: tuple[str, ...]
    """Its value in words for each incident, `UNKNOWN` where no source states it."""
    sign: str
    """``=`` all say the same, ``≠`` they differ, ``·`` some do not say."""
    differences: tuple[str, ...]
    """For each incident, how it differs from the first, "" where that has no meaning.

    ``×1.09``, ``+47`` where the ratio would read ×1.00, ``+23 days``.
    """

    @property
    def equal(self) -> bool:
        """Whether the row shows no difference."""
        return self.sign == "="


@dataclass(frozen=True)
class DataRow:
    """One data type across the incidents."""

    id: str
    """The data type's id."""
    label: str
    """What people call it."""
    present: tuple[bool, ...]
    """Whether each incident's sources say that it was involved."""
    sign: str
    """``=`` all have it, ``≠`` some do not, ``·`` some of them state no data types at all."""

    @property
    def equal(self) -> bool:
        """Whether all incidents have it."""
        return all(self.present)


@dataclass(frozen=True)
class Interval:
    """The days between two steps of the timeline, for each incident."""

    label: str
    """``Discovered to notified``."""
    cells: tuple[str, ...]
    """``53 days``, ``30 to 60 days``; `UNKNOWN` where a date or its year is missing."""


@dataclass(frozen=True)
class Comparison:
    """Everything a comparison shows."""

    incidents: tuple[Incident, ...]
    """The columns, in the order asked for."""
    rows: tuple[ComparedRow, ...]
    """The fields that at least one of them states."""
    data: tuple[DataRow, ...]
    """The data types that at least one of them has."""
    intervals: tuple[Interval, ...]
    """Days between the steps, where at least one has both."""


def compare(incidents: Sequence[Incident]) -> Comparison:
    """Compare two to four incidents; raise `ExportError` for fewer or more."""
    if not 2 <= len(incidents) <= MOST:
        raise ExportError(f"{len(incidents)} incidents cannot be compared; choose 2 to {MOST}")
    chosen = tuple(incidents)
    rows = [_row(field, chosen) for field in FIELDS if field.name not in _SEPARATE]
    return Comparison(
        chosen,
        tuple(row for row in rows if set(row.cells) != {UNKNOWN}),
        tuple(_data_rows(chosen)),
        tuple(_intervals(chosen)),
    )


def _row(field: Field, incidents: tuple[Incident, ...]) -> ComparedRow:
    cells = tuple(_cell(field, incident) for incident in incidents)
    said = set(cells) - {UNKNOWN}
    sign = "≠" if len(said) > 1 else "·" if UNKNOWN in cells else "="
    first = incidents[0]
    differences = ("", *(_difference(field.name, first, other) for other in incidents[1:]))
    # the figure that each is listed under may count residents or accounts
    label = LISTED_FIGURE if field.name == "individuals_affected" else field.label
    return ComparedRow(field.name, label, cells, sign, differences)


def _cell(field: Field, incident: Incident) -> str:
    if field.name == "individuals_affected":
        count = main_count(incident)
        return count.label() if count else UNKNOWN
    return field.shown(incident)


def _difference(name: str, first: Incident, other: Incident) -> str:
    if name == "individuals_affected":
        return _ratio(first, other)
    if name in TIMELINE:
        return _days_apart(getattr(first, name), getattr(other, name))
    return ""


def _ratio(first: Incident, other: Incident) -> str:
    one, two = main_count(first), main_count(other)
    if not one or not two or one.kind != two.kind or not one.value or not two.value:
        return ""
    if one.value == two.value:
        return ""
    ratio = two.value / one.value
    if f"{ratio:.2f}" == "1.00":
        return f"{two.value - one.value:+,}"
    return f"×{ratio:,.2f}" if ratio >= 0.01 else f"×1/{1 / ratio:,.0f}"


def _days_apart(one: DateSpan | None, two: DateSpan | None) -> str:
    if not one or not two or one == two:
        return ""
    if one.interval or two.interval:
        one, two = DateSpan(one.start), DateSpan(two.start)
    days = one.days_until(two) if one.start and two.start else None
    return in_days(days, signed=True) if days and any(days) else ""  # an interval may begin on the day


def in_days(days: tuple[int, int], *, signed: bool = False) -> str:
    """A number of days, or a range of them, in words."""
    form = "+," if signed else ","
    least, most = days
    if least == most:
        return f"{least:{form}} day{'' if abs(least) == 1 else 's'}"
    return f"{least:{form}} to {most:{form}} days"


_STEP = {"occurred": "it occurred", "discovered": "it was discovered"}


def told_days(start: str, end: str, days: tuple[int, int]) -> str:
    """The days between two steps in words; that they cannot be right, where the second comes first.

    >>> told_days("occurred", "reported", (-220, -220))
    'reported 220 days before it occurred: one of the two is wrong'
    """
    least, most = days
    if most >= 0:
        return in_days(days)
    return f"{end} {in_days((-most, -least))} before {_STEP.get(start, start)}: one of the two is wrong"


def _data_rows(incidents: tuple[Incident, ...]) -> list[DataRow]:
    silent = not all(incident.data_types for incident in incidents)
    rows = []
    for term in DATA_TYPES.terms:
        present = tuple(term.id in incident.data_types for incident in incidents)
        if any(present):
            sign = "=" if all(present) else "·" if silent else "≠"
            rows.append(DataRow(term.id, term.label, present, sign))
    return rows


STEPS = (
    ("occurred", "discovered"),
    ("occurred", "reported"),
    ("discovered", "reported"),
    ("discovered", "notified"),
    ("occurred", "notified"),
)
"""The pairs of dates whose distance people ask for."""


def days_between(incident: Incident, start: str, end: str) -> tuple[int, int] | None:
    """The least and the most days between two steps of one incident's timeline."""
    one, two = getattr(incident, start), getattr(incident, end)
    return one.days_until(two) if one and two else None


def _intervals(incidents: tuple[Incident, ...]) -> list[Interval]:
    found = []
    for start, end in STEPS:
        spans = [days_between(incident, start, end) for incident in incidents]
        if any(spans):
            cells = tuple(told_days(start, end, days) if days else UNKNOWN for days in spans)
            found.append(Interval(f"{start.capitalize()} to {end}", cells))
    return found
