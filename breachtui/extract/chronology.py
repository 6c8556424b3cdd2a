"""The dates of a whole document: years carried from one to the next, and the order in which things happen."""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from breachtui.errors import ValueNotKnown
from breachtui.extract.document import Document, Sentence, Topic
from breachtui.extract.findings import HIGH, LOW, Candidate
from breachtui.extract.relative_dates import latest_year
from breachtui.extract.written_dates import DatePhrase, interval
from breachtui.report import Span
from breachtui.values.dated import DatedEvent, DateKind
from breachtui.values.dates import PartialDate

FIELDS = ("occurred", "discovered", "reported", "notified")
_LONG_AGO = re.compile(
    r"\b(?:as (?:early|far back|long ago) as|back in|dat\w+ back to|since)\s(?:\w{1,6}\s)?$"
)
_NEAR_MONTHS, _NEAR_SENTENCES = 3, 3
_FIRST = re.compile(
    r"\b(?:first|initial(?:ly)?|earliest|beg[au]n|started)\s(?:[\w-]+\s){0,12}(?:on|in|as early as)\s$"
)
_LAST = re.compile(
    r"\b(?:last|final|latest|most recent|end(?:ed)?|stopped)\s(?:[\w-]+\s){0,12}(?:on|in|as late as)\s$"
)
_REACH = 160


@dataclass(frozen=True)
class Event:
    """A date phrase given to an event."""

    field: str
    """A field, "announced", "other" for what is set beside the breach, or "none"."""
    phrase: DatePhrase
    sentence: Sentence
    score: float
    reasons: tuple[str, ...]
    lasting: bool = False
    """Whether it only seems to last: a week in which something was discovered."""
    aside: bool = False
    """Whether its sentence speaks of something else."""

    @property
    def start(self) -> int:
        """Where the date begins in the text."""
        return self.sentence.start + self.phrase.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.sentence.start + self.phrase.end

    @property
    def words(self) -> str:
        """The date as it is written, in lower case."""
        return self.sentence.lower[self.phrase.start : self.phrase.end]

    @property
    def exactness(self) -> int:
        """4 for a day with its year, less for a month, a year, or a day of no known year."""
        return self.phrase.precision + bool(self.phrase.first.year) - self.lasting


def with_years(events: list[Event], published: datetime.date | None) -> list[Event]:
    """The events, with missing years from their neighbours, else from the day of publication."""
    anchors = [
        event
        for event in events
        if event.phrase.first.year
        and event.phrase.first.month
        and event.phrase.certain
        and not _LONG_AGO.search(event.sentence.lower[: event.phrase.start][-24:])
    ]
    return [
        _reckoned(_with_year(event, anchors, published), published)
        if event.phrase.first.year is None
        else event
        for event in events
    ]


def _reckoned(event: Event, published: datetime.date | None) -> Event:
    """A date that still has no year as the last such day before publication."""
    first, last = event.phrase.first, event.phrase.last
    if first.year or not first.month or not published:
        return event
    try:
        start = first.in_year(latest_year(first.month, first.day, published))
        end = last and last.month and last.in_year(latest_year(last.month, last.day, published))
    except ValueNotKnown:
        return event
    phrase = replace(event.phrase, first=start, last=end or last, certain=False)
    reasons = (*event.reasons, "reckoned from the day of publication")
    return replace(event, phrase=phrase, score=event.score - 0.3, reasons=reasons)


def _with_year(event: Event, anchors: list[Event], published: datetime.date | None) -> Event:
    near = (anchor for anchor in anchors if anchor.aside == event.aside)
    years = {year for anchor in near if (year := _year(event, anchor, published))}
    if len(years) != 1:
        return event
    year, first, last = years.pop(), event.phrase.first, event.phrase.last
    try:
        first = PartialDate(first.year or year, first.month, first.day)
        last = last and PartialDate(last.year or year, last.month, last.day)
    except ValueNotKnown:
        return event
    phrase = replace(event.phrase, first=first, last=last)
    return replace(event, phrase=phrase, reasons=(*event.reasons, "year from the date beside it"))


def _year(event: Event, anchor: Event, published: datetime.date | None) -> int | None:
    """The year that a dated event gives to one without: none unless both are one chain.

    A chain is one sentence, or one of the next going on some weeks later; and a month and day that
    stand elsewhere with their year are the same day.
    """
    part, known = event.phrase.first, anchor.phrase.last or anchor.phrase.first
    if not part.month or not known.month or not known.year or max(part.month, known.month) > 12:
        return None
    if part.day and (part.month, part.day) in {(p.month, p.day) for p in (anchor.phrase.first, known)}:
        return known.year
    gap, apart = part.month - known.month, event.sentence.index - anchor.sentence.index
    if apart == 0 and abs(gap) < 6:
        return known.year
    if 0 <= apart <= _NEAR_SENTENCES and gap % 12 <= _NEAR_MONTHS:
        return known.year + (gap < 0)
    if -_NEAR_SENTENCES <= apart < 0 and (part.day or not published) and -gap % 12 <= _NEAR_MONTHS:
        return known.year - (gap > 0)
    return known.year - 1 if apart == 0 and gap > 6 else None


def with_intervals(events: list[Event]) -> Iterator[Event]:
    """The events; a last day in the next sentence makes an interval with the first."""
    yield from events
    happened = [event for event in events if event.field == "occurred" and event.phrase.last is None]
    for first, last in pairwise(happened):
        told = _FIRST.search(_before(first)) and _LAST.search(_before(last))
        joined = interval(first.phrase, last.phrase)
        if last.sentence.index - first.sentence.index == 1 and told and joined.last:
            phrase = replace(joined, end=last.end - first.sentence.start)
            score = max(first.score, last.score) + 0.5
            yield replace(first, phrase=phrase, score=score, reasons=("from its first to its last day",))


def _before(event: Event) -> str:
    return event.sentence.lower[max(0, event.phrase.start - _REACH) : event.phrase.start]


def in_order(events: list[Event]) -> list[Event]:
    """The events with those made unlikely that come after what follows from them."""
    best = {
        field: max((e for e in events if e.field == field), key=lambda e: e.score, default=None)
        for field in FIELDS[1:]
    }
    return [_placed(_refined(event, events), best) for event in events]


def _refined(event: Event, events: list[Event]) -> Event:
    """An event whose date only says more exactly what a likelier one says is as likely."""
    if event.phrase.precision < 3 or event.lasting or event.score < LOW:
        return event
    vaguer = (
        e.score
        for e in events
        if e.field == event.field
        and e.exactness < event.exactness
        and e.phrase.span.agrees_with(event.phrase.span)
    )
    best = max(vaguer, default=0)
    if best <= event.score:
        return event
    return replace(event, score=best + 0.1, reasons=(*event.reasons, "more exact than another"))


def _placed(event: Event, best: dict[str, Event | None]) -> Event:
    bounds = event.phrase.span.bounds if event.field == "occurred" else None
    for other in best.values():
        reach = other.phrase.span.bounds if other and other.score >= LOW else None
        if bounds and reach and bounds[0] > reach[1]:
            return replace(
                event, score=event.score - 1.5, reasons=(*event.reasons, "later than what follows from it")
            )
    return event


def stated(document: Document, events: Iterable[Event]) -> Iterator[Candidate]:
    """One for each date and what it is the date of, with all the places that state it.

    A date that is too doubtful for its field is that of something else.
    """
    found: dict[tuple[str, DateKind], tuple[DatedEvent, list[Span], float]] = {}
    for event in events:
        kind = _kind(event)
        if kind is None:
            continue
        span = document.span(event.start, event.end)
        dated = DatedEvent(event.phrase.span, kind, span.text)
        key = str(dated.value), kind
        _, spans, score = found.setdefault(key, (dated, [], LOW))
        spans.append(span)
        found[key] = (dated, spans, max(score, min(event.score, HIGH)))
    for dated, spans, score in found.values():
        if not any(_says_more(other, dated) for other, _, _ in found.values()):
            yield Candidate(dated, tuple(spans), score, (f"a date beside what is {dated.kind}",))


def _says_more(one: DatedEvent, two: DatedEvent) -> bool:
    """Whether the first says more exactly what the second says: October 10, 2021 and October."""
    month = two.value.start is not None and not two.value.start.day and two.text.rstrip(".").isalpha()
    vague = two.value.bounds is None or month
    if not vague or one.kind is not two.kind or one.value == two.value:
        return False
    return len(str(one.value)) > len(str(two.value)) and one.value.agrees_with(two.value)


def _kind(event: Event) -> DateKind | None:
    if event.field in FIELDS and event.score >= LOW:
        return DateKind(event.field)
    if (
        event.field == "none"
        or Topic.ADVICE in event.sentence.topics
        or Topic.BREACH not in event.sentence.topics
    ):
        return None
    return DateKind.ANNOUNCED if event.field == DateKind.ANNOUNCED else DateKind.OTHER
