"""Every date that a text states of its breach and of what it sets beside it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from breachtui.extract.candidate import HIGH, LOW, Candidate
from breachtui.extract.document import Document, Topic
from breachtui.report import Span
from breachtui.values.dated import DatedEvent, DateKind

if TYPE_CHECKING:
    from breachtui.extract.dates import Event

_FIELDS = frozenset({"occurred", "discovered", "reported", "notified"})


def stated(document: Document, events: Iterable["Event"]) -> Iterator[Candidate]:
    """One for each date and what it is the date of, with all the places that state it.

    A date that is too doubtful for its field is that of something else.
    """
    found: dict[tuple[str, DateKind], tuple[DatedEvent, list[Span], float]] = {}
    for event in events:
        kind = _kind(event)
        if kind is None:
            continue
        start = event.sentence.start + event.phrase.start
        span = document.span(start, event.sentence.start + event.phrase.end)
        dated = DatedEvent(event.phrase.span, kind, span.text)
        key = str(dated.value), kind
        _, spans, score = found.setdefault(key, (dated, [], LOW))
        spans.append(span)
        found[key] = (dated, spans, max(score, min(event.score, HIGH)))
    for dated, spans, score in found.values():
        if any(_says_more(other, dated) for other, _, _ in found.values()):
            continue
        yield Candidate(dated, tuple(spans), score, (f"a date beside what is {dated.kind}",))


def _says_more(one: DatedEvent, two: DatedEvent) -> bool:
    """Whether the first is the second, which has no year, said in full: October 10, 2021 and October."""
    if two.value.bounds or one.kind is not two.kind or one.value == two.value:
        return False
    return len(str(one.value)) > len(str(two.value)) and one.value.agrees_with(two.value)


def _kind(event: "Event") -> DateKind | None:
    if event.field in _FIELDS and event.score >= LOW:
        return DateKind(event.field)
    if Topic.ADVICE in event.sentence.topics or Topic.BREACH not in event.sentence.topics:
        return None
    return DateKind.ANNOUNCED if event.field == DateKind.ANNOUNCED else DateKind.OTHER
