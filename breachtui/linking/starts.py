"""What two reports say of when it happened, with the errors that offices make."""

from breachtui.linking.event_dates import Days, seasons_apart, slipped
from breachtui.linking.figures import Sign
from breachtui.linking.record import LinkRecord

_LONG = 75  # days of an interval that says little
_VAGUE = 300  # days of a date that is only a year
_SOON = 180  # days from the start in which most offices are told
_SEASON = 45  # days of the calendar between two dates of which one has no year


def start_sign(one: LinkRecord, two: LinkRecord) -> Sign | None:
    """What the times at which it began say; None where they say nothing."""
    if _vague(one) or _vague(two):
        return _years(one, two)
    if one.occurred and two.occurred:
        return _starts(one, two, one.occurred, two.occurred)
    for known, other in ((one, two), (two, one)):
        if known.occurred and not other.occurred:
            return _one_start(known, other, known.occurred)
    return None


def _vague(record: LinkRecord) -> bool:
    days = record.occurred
    return days is not None and not days.exact and days.last - days.first > _VAGUE


def _years(one: LinkRecord, two: LinkRecord) -> Sign | None:
    """One says no more than a year, which may be that of the event or of the news."""
    a, b = _story(one), _story(two)
    if a is None or b is None:
        return None
    gap = a.gap(b)
    if gap <= 31:
        return Sign(2.5, "the years fit")
    return Sign(-0.5 if gap <= 200 else -5.0, f"years that are {gap:,} days apart")


def _story(record: LinkRecord) -> Days | None:
    known = [days for days in (record.occurred, record.discovered, record.reported) if days]
    if not known:
        return None
    return Days(min(days.first for days in known), max(days.last for days in known), exact=False)


def _starts(one: LinkRecord, two: LinkRecord, a: Days, b: Days) -> Sign | None:
    if a.exact and b.exact and (sign := _to_the_day(one, two, a, b)):
        return sign
    return None if _impossible(one) or _impossible(two) else _loosely(a, b)


def _to_the_day(one: LinkRecord, two: LinkRecord, a: Days, b: Days) -> Sign | None:
    if a.first == b.first:
        return Sign(5.0, f"both start {a.label}")
    words = f"starts {a.label} and {b.label}"
    for begun, found in ((a, two.discovered), (b, one.discovered)):
        if found and begun.first == found.first:
            return Sign(4.0, f"{words}, {begun.label} being when the other was found")
    if abs(a.first - b.first) <= 3:
        return Sign(3.5, f"{words}, {abs(a.first - b.first)} days apart")
    if a.last == b.last and a.last > a.first:
        return Sign(3.5, f"both end on one day, {words}")
    slip = slipped(a, b) or slipped(a.end, b) or slipped(a, b.end)
    return Sign(1.5, f"{words}, {slip}") if slip else None


def _impossible(record: LinkRecord) -> bool:
    """Whether its dates cannot all be true: it was told before it began."""
    if record.doubtful:
        return True
    begun, told = record.occurred, record.reported
    return begun is not None and told is not None and begun.first > told.last + 3


def _loosely(a: Days, b: Days) -> Sign:
    words = f"starts {a.label} and {b.label}"
    gap = a.gap(b)
    if gap == 0:
        longest = max(a.last - a.first, b.last - b.first)
        return Sign(2.0 if longest <= _LONG else 1.0, f"{words} meet")
    points = next((points for most, points in _GAPS if gap <= most), -6.0)
    return Sign(points, f"{words}, {gap:,} days apart")


_GAPS = ((31, 0.5), (100, -1.5), (366, -4.0))


def _one_start(known: LinkRecord, other: LinkRecord, start: Days) -> Sign | None:
    """One report says when it began, the other at most when it was found or told."""
    if other.discovered and _found_together(known, other.discovered, start):
        return Sign(3.5, f"one starts or was found {other.discovered.label}, when the other was found")
    if other.yearless and start.exact and seasons_apart(other.yearless, start.day) > _SEASON:
        return Sign(-2.0, "another time of the year")
    if other.reported is None or _impossible(known):
        return None
    return _told_after(known, other.reported.last - start.first)


def _found_together(known: LinkRecord, found: Days, start: Days) -> bool:
    return any(days.gap(found) <= 2 for days in (start, known.discovered) if days)


def _told_after(known: LinkRecord, late: int) -> Sign | None:
    if late < -2:
        return Sign(-2.0 if late >= -31 else -5.0, f"one was told {-late:,} days before the other began")
    if late <= _SOON:
        return Sign(1.0, f"told {late} days after the other says it began", soon=True)
    if known.reported and not known.loose:
        return None
    if late <= 250:
        return Sign(0.5, f"told {late} days after the other says it began")
    return Sign(-4.0, f"told {late:,} days after the other says it began") if late > 800 else None
