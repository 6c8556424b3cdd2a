"""The days from discovery to the notice of individuals, beside the limit that HIPAA sets."""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from breachtui.statistics.bars import Bar, Section
from breachtui.statistics.tallies import Tally, merged
from breachtui.values.text import counted

COVERED = ("healthcare_provider", "health_plan", "clearing_house")
"""The sectors of HIPAA's covered entities (45 CFR 160.103)."""

LIMIT = 60
"""Days after discovery within which a covered entity has to notify individuals (45 CFR 164.404(b))."""


class Delay(NamedTuple):
    """Where an incident stands in the distribution."""

    group: int | None
    """The number of its group in `DAY_RANGES`; None where the days are not known."""
    covered: bool
    """Whether its sector is one of HIPAA's covered entities."""


class DayRange(NamedTuple):
    """A range of days."""

    label: str
    """In words."""
    query: str
    """What narrows a query to it."""
    last: float
    """The last day."""


DAY_RANGES = (
    DayRange("before the discovery", "notice:<0", -1),
    DayRange("0 to 30 days", "notice:0..30", 30),
    DayRange("31 to 60 days", "notice:31..60", LIMIT),
    DayRange("61 to 90 days", "notice:61..90", 90),
    DayRange("91 to 180 days", "notice:91..180", 180),
    DayRange("181 to 365 days", "notice:181..365", 365),
    DayRange("more than 365 days", "notice:>365", float("inf")),
)
"""The ranges, of which the limit ends one."""

_WITHIN = next(at for at, group in enumerate(DAY_RANGES) if group.last == LIMIT) + 1
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_RULE = "HIPAA's limit: 60 days after discovery (45 CFR 164.404)"
_COUNTED = "Counted where both dates are stated to the day; an interval is discovered on its last day."
_APPLIES = (
    "45 CFR 164.404 binds HIPAA's covered entities only: providers, health plans and clearing houses."
    " For other sectors the line is a comparison, not a limit."
)


def days(discovered: str | None, notified: str | None) -> int | None:
    """Days from discovery to notice; None where one is not stated to the day."""
    start, end = (discovered or "")[-10:], (notified or "")[:10]
    if not _DAY.fullmatch(start) or not _DAY.fullmatch(end):
        return None
    return (date.fromisoformat(end) - date.fromisoformat(start)).days


@lru_cache(8192)  # most incidents state no dates
def delay_of(discovered: str | None, notified: str | None, sector: str | None) -> Delay:
    """Where an incident stands; dates are EDTF."""
    passed = days(discovered, notified)
    group = None if passed is None else next(at for at, each in enumerate(DAY_RANGES) if passed <= each.last)
    return Delay(group, sector in COVERED)


def notice_sections(tallies: Mapping[Delay, Tally]) -> list[Section]:
    """The distribution of all, and of those that the limit binds."""
    return [
        _section("notice", "Days from discovery to notice", tallies, covered=False),
        _section(
            "notice_hipaa", "Days from discovery to notice: HIPAA-covered sectors", tallies, covered=True
        ),
    ]


def _section(name: str, title: str, tallies: Mapping[Delay, Tally], *, covered: bool) -> Section:
    groups = {
        group: merged(
            tally for delay, tally in tallies.items() if delay.group == group and delay.covered >= covered
        )
        for group in (*range(len(DAY_RANGES)), None)
    }
    also = f" sector:{','.join(COVERED)}" if covered else ""
    bars = [Bar(group.label, groups[at], group.query + also) for at, group in enumerate(DAY_RANGES)]
    bars.append(Bar("not stated to the day", groups[None], f"-has:notice{also}", known=False))
    notes = (_share(groups), _COUNTED, *(() if covered else (_APPLIES,)))
    return Section(name, title, bars, notes, limit=(_WITHIN, _RULE))


def _share(tallies: Mapping[int | None, Tally]) -> str:
    """The part of the known that is beyond the limit, in words."""
    known = sum(tally.incidents for at, tally in tallies.items() if at is not None)
    beyond = sum(tally.incidents for at, tally in tallies.items() if at is not None and at >= _WITHIN)
    if not known:
        return "No incident states both dates to the day."
    of = f"{counted(known, 'incident')} that state both dates to the day"
    return f"More than {LIMIT} days: {beyond:,} of {of} ({100 * beyond / known:.1f} %)."
