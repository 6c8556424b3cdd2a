"""Years that a date does not write, taken from the dates beside it where that leaves no doubt."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from breachtui.errors import ValueNotKnown
from breachtui.extract.patterns import Lazy
from breachtui.values.dates import PartialDate

if TYPE_CHECKING:
    from breachtui.extract.dateline import Dateline
    from breachtui.extract.dates import Event
    from breachtui.extract.written_dates import DatePhrase

_LONG_AGO = Lazy(r"\b(?:as (?:early|far back|long ago) as|dat\w+ back to|since)\s(?:\w{1,6}\s)?$", re.I)
_SOME_YEAR = Lazy(r"\b(?:this|last) year$", re.I)
_MONTH_FIRST = Lazy(r"(?:[a-z]{6,9}day,? )?(?:the )?\d{0,2}(?:st|nd|rd|th)? ?[a-z]{3,9}\.?(?: \d|$)", re.I)
_SOME_WEEKS = 45
"""In days."""
# So many months on a story is still at the same chain of events.
_NEXT = 3
_NEAR = 3
"""Sentences."""


def with_years(events: list[Event], line: Dateline | None) -> list[Event]:
    """The events, with missing years from their neighbours; what the dateline dates is no event."""
    if line:
        events = [e for e in events if not line.start <= e.sentence.start + e.phrase.start < line.end]
    anchors = [e for e in events if e.phrase.first.year and e.phrase.first.month and e.phrase.certain]
    anchors = [e for e in anchors if not _LONG_AGO.search(e.sentence.text[: e.phrase.start][-24:])]
    events = [_with_year(event, anchors) if _lacks_year(event) else event for event in events]
    return [_beside(event, anchors) if _is_reckoned(event) else event for event in events]


def _lacks_year(event: Event) -> bool:
    """Whether a neighbour may give the year: not of ``June 21 of this year``."""
    words = event.sentence.text[event.phrase.start : event.phrase.end]
    return event.phrase.first.year is None and not _SOME_YEAR.search(words)


def _is_reckoned(event: Event) -> bool:
    """Whether only the day of publication gave a month and day their year."""
    words = event.sentence.text[event.phrase.start : event.phrase.end]
    return not event.phrase.certain and bool(event.phrase.first.day) and bool(_MONTH_FIRST.match(words))


def _beside(event: Event, anchors: list[Event]) -> Event:
    """The event in the year of a date some days from it in its sentence, which is the better witness."""
    for anchor in anchors:
        if anchor.sentence is event.sentence and anchor.phrase.first.day:
            moved = _with_year(replace(event, phrase=_undated(event.phrase)), [anchor])
            one, two = moved.phrase.span.bounds, anchor.phrase.span.bounds
            if one and two and abs((one[0] - two[0]).days) <= _SOME_WEEKS:
                return moved
    return event


def _undated(phrase: DatePhrase) -> DatePhrase:
    first, last = phrase.first, phrase.last
    return replace(
        phrase,
        first=PartialDate(None, first.month, first.day),
        last=last and PartialDate(None, last.month, last.day),
        certain=True,
    )


def _with_year(event: Event, anchors: list[Event]) -> Event:
    years = {year for anchor in anchors if (year := _year(event, anchor))}
    if len(years) != 1:
        return event
    year = years.pop()
    try:
        first = _dated(event.phrase.first, year)
        last = event.phrase.last and _dated(event.phrase.last, year)
    except ValueNotKnown:
        return event
    phrase = replace(event.phrase, first=first, last=last)
    return replace(event, phrase=phrase, reasons=(*event.reasons, "year from the date beside it"))


def _dated(part: PartialDate, year: int) -> PartialDate:
    return PartialDate(part.year or year, part.month, part.day)


def _year(event: Event, anchor: Event) -> int | None:
    """The year that a dated event gives to one without: none unless both are one chain.

    A chain is one sentence, or one of the next going on some weeks later; and a month and day that
    stand elsewhere with their year are the same day.
    """
    part = event.phrase.first
    known = anchor.phrase.last or anchor.phrase.first
    if not part.month or not known.month or not known.year or max(part.month, known.month) > 12:
        return None
    if part.day and (part.month, part.day) in {(p.month, p.day) for p in (anchor.phrase.first, known)}:
        return known.year
    gap, apart = part.month - known.month, event.sentence.index - anchor.sentence.index
    if apart == 0 and abs(gap) < 6:
        return known.year
    if 0 <= apart <= _NEAR and gap % 12 <= _NEXT:
        return known.year + (gap < 0)
    if apart == -1 and part.day and -gap % 12 <= _NEXT:
        return known.year - (gap > 0)
    return known.year - 1 if apart == 0 and gap > 6 else None
