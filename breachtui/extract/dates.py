"""Which date is which: each date phrase belongs to the event whose verb governs it."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from breachtui.extract.calendar_words import date_phrases, until
from breachtui.extract.candidate import LOW, Candidate
from breachtui.extract.clauses import clauses
from breachtui.extract.cut_off import is_open_date
from breachtui.extract.dateline import dateline
from breachtui.extract.document import Sentence, Topic
from breachtui.extract.form_dates import below_labels
from breachtui.extract.found_out import found_when
from breachtui.extract.happenings import governors, named_by_date, verdicts
from breachtui.extract.lasting import with_intervals
from breachtui.extract.lexicon.dates import DATE_WORDS
from breachtui.extract.patterns import Costly, Lazy
from breachtui.extract.reading import Found, Reading
from breachtui.extract.scope import elsewhere
from breachtui.extract.stated_dates import stated
from breachtui.extract.verbs import Place, Verdict
from breachtui.extract.written_dates import DatePhrase
from breachtui.extract.years import with_years
from breachtui.report import Span

FIELDS = ("occurred", "discovered", "reported", "notified")
_AFTER_OTHER = Lazy(r"\b(?:before|after|prior to|following|by)\s(?:the\s)?(?:end of\s)?$", re.I)
# What the figures of another year are compared with, and a date told again by its distance.
_COMPARED = Lazy(
    r"\b(?:than|as (?:many|much|often|high|in)|compared (?:with|to)|versus|(?:up|down) from)"
    r"(?: (?:in|the|those|of|for|during)){0,2}\s$",
    re.I,
)
_OF_A_LAW = Lazy(r",? (?:\w{1,12} )?(?:compliance|effective|due|dead-?line)\b", re.I)
_SAID_AGAIN = Lazy(
    r"\b(?:that's|that is|which is|that was|which was)"
    r"(?: (?:almost|nearly|about|over|some|more than|only))?\s$",
    re.I,
)
_FILING = Costly(
    r"\b(?:attorneys? general|ocr\b|hhs\b|covered entity|regulator|office for civil rights)",
    "attorney attorneys ocr$ hhs$ covered$ regulator office$",
)
_AGO = Lazy(r"\b(?:ago|week|weekend|past)\b", re.I)
_NEWS_DAY = Lazy(r"day$|^today|week", re.I)
# A page of more dates than this is no story; what follows is left aside.
_MOST = 400
_MOST_PHRASES = 2000
# What the metadata of a page may hold besides stands for no day.
_YEARS = range(1900, 2100)


@dataclass(frozen=True)
class Event:
    """A date phrase given to an event."""

    field: str
    phrase: DatePhrase
    sentence: Sentence
    score: float
    reasons: tuple[str, ...]


def find(reading: Reading) -> Found:
    """Candidates for the days of occurrence, discovery, report and notice, and of publication."""
    line = dateline(reading.document)
    found: dict[str, list[Candidate]] = {field: [] for field in FIELDS}
    if line and line.published and not reading.document.article.published:
        found["published"] = [line.published]
    published = publication_day(reading) or (line.day if line else None)
    events = with_years(list(islice(_events(reading, published), _MOST)), line)
    events = list(with_intervals(events))
    ordered = _ordered(events)
    for event in ordered:
        if event.field not in FIELDS:
            continue
        start, end = event.sentence.start + event.phrase.start, event.sentence.start + event.phrase.end
        span = reading.document.span(start, end)
        found[event.field].append(Candidate(event.phrase.span, (span,), event.score, event.reasons))
    found["dates"] = list(stated(reading.document, ordered))
    return found


def publication_day(reading: Reading) -> datetime.date | None:
    """The day against which relative dates are resolved; None where it is not known to the day."""
    published = reading.document.article.published or reading.value("published")
    bounds = published.bounds if published else None
    exact = bounds and bounds[0] == bounds[1] and bounds[1].year in _YEARS
    return bounds[1] if bounds and exact else None


def _events(reading: Reading, published: datetime.date | None) -> Iterator[Event]:
    document = reading.document
    aside, heads = elsewhere(document), _heads(reading)
    previous: DatePhrase | None = None
    before: Sentence | None = None
    seen = 0
    told: set[int] = set()
    for lines, phrase, found in below_labels(document):
        told.update(line.index for line in lines)
        for verdict in found:
            yield _scored(lines[0], phrase, verdict, False)
    for sentence in document.sentences:
        if seen > _MOST_PHRASES:
            return
        phrases = date_phrases(sentence.text, published, previous) if _may_date(sentence) else []
        if phrases and is_open_date(document.flat, sentence.start + phrases[-1].end, document.cut):
            phrases = phrases[:-1]
        aimless = Topic.BOILERPLATE in sentence.topics or sentence.index in told
        if phrases and not aimless and not _is_head(sentence, phrases, heads):
            filing = bool((before and _FILING.within(before)) or _FILING.within(sentence))
            yield from _sentence_events(sentence, phrases, filing, sentence.index in aside)
        seen += len(phrases)
        exact = [phrase for phrase in phrases if phrase.first.day]
        previous = exact[-1] if exact else previous
        before = sentence


def _may_date(sentence: Sentence) -> bool:
    """Whether there can be a date in a sentence: a cheap look before a costly pattern."""
    return sentence.figures or not DATE_WORDS.isdisjoint(sentence.words)


def _heads(reading: Reading) -> tuple[Span, ...]:
    best = reading.best("published")
    return best.spans if best else ()


def _is_head(sentence: Sentence, phrases: list[DatePhrase], heads: tuple[Span, ...]) -> bool:
    """Whether the sentence is only the line with the day of publication."""
    return (
        len(phrases) == 1
        and len(sentence.text) < 80
        and any(sentence.start <= head.start < sentence.end for head in heads)
    )


def _sentence_events(
    sentence: Sentence, phrases: list[DatePhrase], filing: bool, aside: bool
) -> Iterator[Event]:
    parts = clauses(sentence.text, sentence.lower, [(phrase.start, phrase.end) for phrase in phrases])
    begun: DatePhrase | None = None
    for phrase in phrases:
        joined = until(sentence.text, begun, phrase) if begun else None
        if joined:
            yield _scored(sentence, joined, ("occurred", 2.4, "from its beginning to its end"), aside)
        words = sentence.text[phrase.start : phrase.end]
        place = Place(
            sentence.text,
            phrase.start,
            phrase.end,
            parts,
            filing,
            phrase.last is not None,
            bool(_NEWS_DAY.search(words)),
        )
        before = sentence.text[max(0, phrase.start - 40) : phrase.start]
        if not phrase.certain and _SAID_AGAIN.search(before):
            continue
        if _AFTER_OTHER.search(before) or _COMPARED.search(before):
            law = _OF_A_LAW.match(sentence.text, phrase.end)
            named = named_by_date(place) or ([] if law else [("other", 0.0, "only set beside it")])
            yield from (_scored(sentence, phrase, verdict, aside) for verdict in named[:1])
            continue
        if found_when(place):
            last = replace(phrase, first=phrase.last or phrase.first, last=None)
            yield _scored(sentence, last, ("discovered", 1.9, "when it was found"), aside)
        for verdict in verdicts(place) or _unplaced(place):
            begun = phrase if verdict[0] == "occurred" else begun
            yield _scored(sentence, phrase, verdict, aside)


def _unplaced(place: Place) -> Iterator[Verdict]:
    """What a date is that is the date of no field: of what was said in public, or of something else."""
    kinds = governors(place)
    if not kinds <= {"other"} or not kinds:
        yield ("announced" if kinds & {"announced", "said"} else "other"), 0.0, "no date of the breach itself"


def _scored(sentence: Sentence, phrase: DatePhrase, verdict: Verdict, aside: bool) -> Event:
    field, sure, why = verdict
    signs = (
        (0.7, phrase.precision == 3 and not (phrase.last and _is_ago(sentence, phrase)), "to the day"),
        (-0.5 if field == "occurred" else -1.0, phrase.precision == 1, "only a year"),
        (
            0.5,
            phrase.last is not None and field == "occurred" and not _is_ago(sentence, phrase),
            "an interval",
        ),
        (-0.3, not phrase.certain, "reckoned from the day of publication"),
        (-2.5, aside, "in a sentence about something else"),
        (-0.5, Topic.ADVICE in sentence.topics, "in advice to readers"),
        (-0.05 * min(sentence.index, 10), sentence.index > 0, "not at the beginning"),
    )
    score = sure + sum(weight for weight, holds, _ in signs if holds)
    return Event(field, phrase, sentence, score, (why, *(why for _, holds, why in signs if holds)))


def _is_ago(sentence: Sentence, phrase: DatePhrase) -> bool:
    """Whether a date is told by its distance: ``two weeks ago`` only seems to last."""
    return bool(_AGO.search(sentence.text, phrase.start, phrase.end))


def _ordered(events: list[Event]) -> list[Event]:
    """The events with those made unlikely that come in the wrong order; what came first is preferred."""
    best = {f: max((e for e in events if e.field == f), key=lambda e: e.score, default=None) for f in FIELDS}
    return [_placed(_refined(event, events), best) for event in events]


def _refined(event: Event, events: list[Event]) -> Event:
    """An event whose date only says more exactly what a likelier one says is as likely."""
    if _exactness(event) < 4 or event.score < LOW:
        return event
    vague = (
        other for other in events if other.field == event.field and _exactness(other) < _exactness(event)
    )
    best = max(
        (other.score for other in vague if other.phrase.span.agrees_with(event.phrase.span)), default=0
    )
    if best <= event.score:
        return event
    return replace(event, score=best + 0.1, reasons=(*event.reasons, "more exact than another"))


def _exactness(event: Event) -> int:
    """4 for a day with its year, less for a month, a year, or a day of no known year."""
    lasting = event.phrase.last is not None and (
        event.field != "occurred" or _is_ago(event.sentence, event.phrase)
    )
    return event.phrase.precision + bool(event.phrase.first.year) - lasting


def _placed(event: Event, best: dict[str, Event | None]) -> Event:
    bounds = event.phrase.span.bounds if event.field == "occurred" else None
    if not bounds:
        return event
    later = [best[field] for field in ("discovered", "reported", "notified")]
    for other in later:
        reach = other.phrase.span.bounds if other and other.score >= LOW else None
        if reach and bounds[0] > reach[1]:
            return replace(
                event, score=event.score - 1.5, reasons=(*event.reasons, "later than what follows from it")
            )
    return event
