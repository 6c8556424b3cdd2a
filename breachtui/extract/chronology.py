"""The dates of a whole story: the order of their figures, the years carried on, what happens before what."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from breachtui.errors import ValueNotKnown
from breachtui.extract.findings import HIGH, LOW, Candidate
from breachtui.extract.relative_dates import latest_year
from breachtui.extract.residence import places_in
from breachtui.extract.story import Sentence, Story, Topic
from breachtui.extract.written_dates import DatePhrase
from breachtui.values.dated import DatedEvent, DateKind
from breachtui.values.dates import PartialDate
from breachtui.values.evidence import Span

FIELDS = ("occurred", "discovered", "reported", "notified")
_LONG_AGO = re.compile(
    r"\b(?:as (?:early|far back|long ago) as|back in|dat\w+ back to|since)\s(?:\w{1,6}\s)?$"
)
_NEAR_MONTHS, _NEAR_SENTENCES = 3, 3
_LIKE = 0.5
"""Two discoveries that score so nearly the same are told with like certainty."""
_NUMERIC = re.compile(r"(?<![\w/.-])(\d{1,2})([/-])(\d{1,2})\2(?:(?:19|20)\d\d|\d\d)(?![\d/-])")
_OF_US = re.compile(r"\bSocial Security numbers?\b|\bHIPAA\b")
_UNDECIDED = frozenset({"CA", "PH"})  # both orders are in use
_OF_ATTACKERS = frozenset({"CN", "IR", "KP", "RU"})  # named as often for who did it


@dataclass(frozen=True)
class Event:
    """A date phrase given to an event."""

    field: str
    """A field, "announced", "other" for what is set beside the breach, or "none"."""
    phrase: DatePhrase
    sentence: Sentence
    score: float
    reasons: tuple[str, ...]
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


@lru_cache(maxsize=4)
def day_first(story: Story) -> bool | None:
    """Whether the day comes first, as its other dates or the places named show; None where nothing does."""
    dates = [(int(match[1]), int(match[3])) for match in _NUMERIC.finditer(story.flat)]
    shown = {one > 12 for one, two in dates if (one > 12) != (two > 12)}
    if shown or not dates:
        return shown.pop() if len(shown) == 1 else None
    if story.article.american:
        return False
    named = {place.country for place in places_in(story.flat) if not place.adjective}
    if "US" in named or _OF_US.search(story.flat):
        return False
    return True if named - _OF_ATTACKERS and not named & _UNDECIDED else None


def with_years(events: list[Event], published: datetime.date | None) -> list[Event]:
    """The events, with missing years from their neighbours, else from the day of publication."""
    anchors = [event for event in events if _is_anchor(event)]
    dated = [event if event.phrase.first.year else _with_year(event, anchors, published) for event in events]
    return dated if dated == events else with_years(dated, published)


def _is_anchor(event: Event) -> bool:
    """Whether it can lend its year to those near it."""
    part, lower = event.phrase.first, event.sentence.lower
    told = event.field != "none" or Topic.BREACH in event.sentence.topics
    dated = part.year and part.month and event.phrase.certain
    return bool(told and dated) and not _LONG_AGO.search(lower[: event.phrase.start][-24:])


def _with_year(event: Event, anchors: list[Event], published: datetime.date | None) -> Event:
    """An event with the year that its neighbours agree on; else as the last such day before publication."""
    first, last = event.phrase.first, event.phrase.last
    near = [anchor for anchor in anchors if anchor.aside == event.aside]
    years = {year for anchor in near if (year := _year(event, anchor, published))}
    if not years and not published:
        known = (anchor.phrase.last or anchor.phrase.first for anchor in near)
        years = {year for part in known if part.day and (year := _nearest(first, part))}
    try:
        if len(years) == 1:
            year = years.pop()
            phrase = replace(event.phrase, first=_in(first, year), last=last and _in(last, year))
            return replace(event, phrase=phrase, reasons=(*event.reasons, "year from the date beside it"))
        if not published or not first.month:
            return event
        start = _in(first, latest_year(first.month, first.day, published))
        end = last and _in(last, latest_year(last.month or 1, last.day, published))
    except ValueNotKnown:
        return event
    phrase = replace(event.phrase, first=start, last=end, certain=False)
    reasons = (*event.reasons, "reckoned from the day of publication")
    return replace(event, phrase=phrase, score=event.score - 0.3, reasons=reasons)


def _in(part: PartialDate, year: int) -> PartialDate:
    return PartialDate(part.year or year, part.month, part.day)


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
    begun = anchor.phrase.first
    if anchor.phrase.last and begun.year == known.year and (begun.month or 13) <= part.month <= known.month:
        return known.year  # within what lasted
    gap, apart = part.month - known.month, event.sentence.index - anchor.sentence.index
    if apart == 0 and abs(gap) < 6:
        return known.year
    if 0 <= apart <= _NEAR_SENTENCES and gap % 12 <= _NEAR_MONTHS:
        return known.year + (gap < 0)
    if -_NEAR_SENTENCES <= apart < 0 and (part.day or not published) and -gap % 12 <= _NEAR_MONTHS:
        return known.year - (gap > 0)
    return known.year - 1 if apart == 0 and gap > 6 else None


def _nearest(part: PartialDate, known: PartialDate) -> int | None:
    """The year in which a day lies a few months from one that stands anywhere in the text."""
    if not part.month or not known.month or not known.year or max(part.month, known.month) > 12:
        return None
    gap = part.month - known.month
    return next((known.year + move for move in (0, -1, 1) if abs(gap + 12 * move) <= _NEAR_MONTHS), None)


def sent_astray(events: list[Event]) -> list[Event]:
    """The events, with what went out before it was found to be lost or misdirected as no notice."""
    found = [event.phrase.first for event in events if event.field == "discovered"]
    return [
        replace(event, field="occurred")
        if event.field == "notified" and any(_precedes(event.phrase.first, each) for each in found)
        else event
        for event in events
    ]


def _precedes(one: PartialDate, two: PartialDate) -> bool:
    days = [(each.year or 0, each.month or 0, each.day or 0) for each in (one, two)]
    return bool(one.day and two.day) and (one.year is None) == (two.year is None) and days[0] <= days[1]


def in_order(events: list[Event]) -> list[Event]:
    """The events with those made unlikely that come after what follows from them."""
    best = [
        max((e for e in events if e.field == field and e.score >= LOW), key=lambda e: e.score, default=None)
        for field in FIELDS[1:]
    ]
    known = [event.phrase.last or event.phrase.first for event in best if event]
    for surpasses in (_is_finer, _is_earlier):
        events = [_raised(event, events, surpasses) for event in events]
    return [_placed(event, known) for event in events]


def _raised(event: Event, events: list[Event], surpasses: Callable[[Event, Event], bool]) -> Event:
    """An event with a score above those of its field that it surpasses."""
    if event.score < LOW:
        return event
    others = [each.score + 0.1 for each in events if each.field == event.field and surpasses(event, each)]
    return replace(event, score=max([event.score, *others]))


def _is_finer(event: Event, other: Event) -> bool:
    """Whether a day only says more exactly what another says."""
    phrase, vaguer = event.phrase, other.phrase
    exact = phrase.precision == 3 and not phrase.last and not (vaguer.precision == 3 and vaguer.first.year)
    return exact and vaguer.span.agrees_with(phrase.span)


def _is_earlier(event: Event, other: Event) -> bool:
    """Whether a discovery is earlier than one told with like certainty."""
    own, others = event.phrase.span.bounds, other.phrase.span.bounds
    like = event.field == "discovered" and event.score < other.score <= event.score + _LIKE
    return bool(like and own and others and others[0] > own[1])


def _placed(event: Event, known: list[PartialDate]) -> Event:
    """What occurred is unlikely to have begun after the breach was known."""
    begun = event.phrase.first
    if event.field != "occurred" or not any(_is_before(each, begun) for each in known):
        return event
    reasons = (*event.reasons, "later than what follows from it")
    return replace(event, score=event.score - 1.5, reasons=reasons)


def _is_before(one: PartialDate, two: PartialDate) -> bool:
    """Whether all of the first lies before the second; days without a year are of half a year."""
    if not (one.year or two.year):
        gap = (two.month or 0) - (one.month or 0), (two.day or 0) - (one.day or 0)
        return bool(one.day and two.day) and (0, 0) < gap < (6, 0)
    bounds, others = one.bounds(), two.bounds()
    return bool(bounds and others and bounds[1] < others[0])


def stated(story: Story, events: Iterable[Event]) -> Iterator[Candidate]:
    """One for each date and what it is the date of, with all the places that state it.

    A date that is too doubtful for its field is that of something else.
    """
    found: dict[tuple[str, DateKind], tuple[DatedEvent, list[Span], float]] = {}
    for event in events:
        kind = _kind(event)
        if kind is None:
            continue
        span = story.span(event.start, event.end)
        dated = DatedEvent(event.phrase.span, kind, span.text)
        key = str(dated.value), kind
        first, spans, score = found.setdefault(key, (dated, [], LOW))
        spans.append(span)
        found[key] = (first, spans, max(score, min(event.score, HIGH)))
    for dated, spans, score in found.values():
        if not any(_says_more(other, dated) for other, _, _ in found.values()):
            yield Candidate(dated, tuple(spans), score, (dated.kind.told,))


def _says_more(one: DatedEvent, two: DatedEvent) -> bool:
    """Whether the first says more exactly what the second says: October 10, 2021 and October."""
    vague = two.value.bounds is None or (two.value.start and not two.value.start.day and two.text.isalpha())
    if not vague or one.kind is not two.kind or one.value == two.value:
        return False
    return len(str(one.value)) > len(str(two.value)) and one.value.agrees_with(two.value)


def _kind(event: Event) -> DateKind | None:
    if event.field in FIELDS and event.score >= LOW:
        return DateKind(event.field)
    topics = event.sentence.topics
    if event.field == "none" or Topic.ADVICE in topics or Topic.BREACH not in topics:
        return None
    return DateKind.ANNOUNCED if event.field == DateKind.ANNOUNCED else DateKind.OTHER
