"""Breaches of many organizations in one event at a vendor."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from breachtui.linking.record import LinkRecord

_NEAR = 31  # days between two starts of one event
_LATE = 400  # days after its start in which a report without one belongs to it


@dataclass(frozen=True)
class VendorEvent:
    """One event at a vendor, and the reports of those it befell."""

    mark: str
    """The vendor, as the mark of an index."""
    vendor: str
    """The vendor's name, as the first report by key writes it."""
    start: int | None
    """The first day, as an ordinal; None where no report says."""
    members: tuple[int, ...]
    """The numbers of the reports, in the order of their keys; of two incidents or more."""


def vendor_marks(record: LinkRecord) -> Iterator[str]:
    """The vendors that a record names, as marks of an index."""
    return (f"v:{name.joined}" for name in record.vendors)


def campaigns(
    mark: str, records: Iterable[LinkRecord], incident: Callable[[int], tuple[int, ...]]
) -> list[VendorEvent]:
    """The campaigns at one vendor: of the records that name it, and of its own filings on the same events."""
    found = []
    for start, members in _events(sorted(records, key=lambda each: each.key)):
        naming = [each for each in members if mark in vendor_marks(each)]
        if naming and len({incident(each.id) for each in members}) > 1:
            vendor = next(name.text for name in naming[0].vendors if f"v:{name.joined}" == mark)
            found.append(VendorEvent(mark, vendor, start, tuple(each.id for each in members)))
    return found


def _events(records: list[LinkRecord]) -> Iterator[tuple[int | None, list[LinkRecord]]]:
    """The records by event: near starts together, those without a start where only one event fits."""
    starts = _apart([each.occurred.first for each in records if each.occurred], _NEAR)
    if starts:
        events: dict[int, list[LinkRecord]] = {start: [] for start in starts}
        for record in records:
            fitting = [start for start in starts if _fits(record, start)]
            if len(fitting) == 1:
                events[fitting[0]].append(record)
        yield from ((start, members) for start, members in events.items() if members)
        return
    told = {each.id: each.reported.first for each in records if each.reported}
    for first in _apart(told.values(), _LATE):
        yield None, [each for each in records if 0 <= told.get(each.id, -1) - first <= _LATE]


def _apart(days: Iterable[int], most: int) -> list[int]:
    """The first of the days, and each that is further than ``most`` from the one before it in the list."""
    found: list[int] = []
    for day in sorted(set(days)):
        if not found or day - found[-1] > most:
            found.append(day)
    return found


def _fits(record: LinkRecord, start: int) -> bool:
    if record.occurred:
        return 0 <= record.occurred.first - start <= _NEAR
    return record.reported is not None and 0 <= record.reported.first - start <= _LATE
