"""What is told in two sentences, from its first to its last day, is one interval."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from breachtui.extract.calendar_words import interval
from breachtui.extract.patterns import Lazy

if TYPE_CHECKING:
    from breachtui.extract.dates import Event

_FIRST = Lazy(
    r"\b(?:first|initial(?:ly)?|earliest|beg[au]n|started)\s(?:[\w-]{1,20}\s){0,12}(?:on|in|as early as) $"
)
_LAST = Lazy(
    r"\b(?:last|final|latest|most recent|end(?:ed)?|stopped)\s?(?:[\w-]{1,20}\s){0,12}(?:on|in|as late as) $"
)
_START = Lazy(r"\b(?:start|beginning|first day)(?: date)?(?: of (?:the )?\w+)?: {1,4}$")
_END = Lazy(r"\b(?:end|last day)(?: date)?(?: of (?:the )?\w+)?: {1,4}$")
_REACH = 160


def with_intervals(events: list[Event]) -> Iterator[Event]:
    """The events; a last day in the same sentence or the next makes an interval with the first."""
    yield from events
    happened = [event for event in events if event.field == "occurred" and event.phrase.last is None]
    for first, last in pairwise(happened):
        apart = last.sentence.index - first.sentence.index
        told = _FIRST.search(_before(first)) and _LAST.search(_before(last))
        labelled = _START.search(_before(first)) and _END.search(_before(last))
        if apart == 1 and (told or labelled):
            end = last.sentence.start - first.sentence.start + last.phrase.end
            joined = interval(first.phrase, last.phrase)
            if joined.last:
                phrase = replace(joined, end=end)
                score = max(first.score, last.score) + 0.5
                yield replace(first, phrase=phrase, score=score, reasons=("from its first to its last day",))


def _before(event: Event) -> str:
    return event.sentence.lower[max(0, event.phrase.start - _REACH) : event.phrase.start]
