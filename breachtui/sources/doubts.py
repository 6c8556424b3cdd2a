"""Dates that cannot both be true, or that lie ahead: what stands first in time cannot come last."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from breachtui.values.dates import DateSpan

_ORDER = (
    ("occurred", "discovered"), ("occurred", "reported"), ("occurred", "notified"), ("occurred", "published"),
    ("discovered", "reported"), ("discovered", "notified"),
)  # fmt: skip
_DATES = ("occurred", "discovered", "reported", "notified", "published")
_ZONES = datetime.timedelta(days=1)  # by which it is later elsewhere


def doubts(values: Mapping[str, Any], today: datetime.date | None = None) -> Iterator[str]:
    """What is wrong with the dates of a report, each in words; as far as they are known for certain.

    >>> values = {"occurred": DateSpan.of(2024, 5, 3), "reported": DateSpan.of(2024, 4)}
    >>> list(doubts(values))
    ['occurred 2024-05-03 is after reported 2024-04']
    """
    found = {name: date for name in _DATES if (date := values.get(name)) and date.bounds}
    if not found:
        return
    for earlier, later in _ORDER:
        if earlier in found and later in found and _begins(found[earlier]) > found[later].bounds[1]:
            yield f"{earlier} {found[earlier]} is after {later} {found[later]}"
    latest = (today or datetime.date.today()) + _ZONES
    for name, date in found.items():
        if _begins(date) > latest:
            yield f"{name} {date} is still to come"


def _begins(date: DateSpan) -> datetime.date:
    return date.bounds[0] if date.bounds else datetime.date.min
