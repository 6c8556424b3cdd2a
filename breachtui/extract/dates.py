"""When it occurred, was discovered, reported and notified: each date belongs to the event that governs it."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, takewhile

from breachtui.extract.byline import dateline
from breachtui.extract.chronology import FIELDS, Event, in_order, stated, with_intervals, with_years
from breachtui.extract.clauses import clauses
from breachtui.extract.cut_off import is_open_date
from breachtui.extract.date_events import FOUND_AT_ITS_END, HEAD, governing, named_by_date, verdicts
from breachtui.extract.date_verbs import LEAST, Place, Verdict
from breachtui.extract.document import Document, Sentence, Topic, elsewhere
from breachtui.extract.findings import Candidate
from breachtui.extract.reading import Found, Reading
from breachtui.extract.rules.dates import DATE_WORDS
from breachtui.extract.written_dates import DatePhrase, date_phrases, interval

_SET_BESIDE = re.compile(
    r"\b(?:before|after|prior to|following|by|than|as (?:many|much|often|high|in)|compared (?:with|to)|versus"
    r"|(?:up|down) from)(?:\s(?:in|the|those|of|for|during|end)){0,3}\s$"
)
"""What another event or another year's figure is compared with."""
_FILING = re.compile(r"\b(?:attorneys? general|ocr\b|hhs\b|covered entity|regulator|office for civil rights)")
_DATA = re.compile(
    r"\b(?:files?|records|information|data|documents|laptop|computer|forms|tapes?|accounts?)\b"
)
_NEWS_DAY = re.compile(r"day$|^today|week")
_AGO = re.compile(r"\b(?:ago|week|weekend|past)\b")
_ENDING = re.compile(
    r"\b(?:until|till|through|(?:ended|ending|stopped|lasted|continued|continuing|last\s\w+)(?:\s\w+){0,2})"
    r"(?:\s[\w'-]+){0,8}\s$"
)
"""What leads from the beginning of something to the date at which it ended."""
_NOT_UNTIL = re.compile(r"(?:\bnot|n't|\bnever)\b[^.;]{0,90}\buntil\b")
_ONLY_DATES = re.compile(r"[\s,;&-]*(?:(?:and|to|through)[\s,;&-]*)*")
_LONGEST_LABEL, _LONGEST_LINE, _MOST_LINES = 90, 60, 60
# A page of more dates than this is no story; what follows is left aside.
_MOST, _MOST_PHRASES = 400, 2000
# What the metadata of a page may hold besides stands for no day.
_YEARS = range(1900, 2100)


def find(reading: Reading) -> Found:
    """Candidates for the days of occurrence, discovery, report and notice, and of publication."""
    document = reading.document
    line = dateline(document)
    found: dict[str, list[Candidate]] = {field: [] for field in FIELDS}
    if line and line.published and not document.article.published:
        found["published"] = [line.published]
    published = publication_day(reading) or (line.day if line else None)
    events = list(islice(_events(reading, published), _MOST))
    if line:
        events = [each for each in events if not line.start <= each.start < line.end]
    ordered = in_order(list(with_intervals(with_years(events, published))))
    for event in ordered:
        if event.field in FIELDS:
            span = document.span(event.start, event.end)
            found[event.field].append(Candidate(event.phrase.span, (span,), event.score, event.reasons))
    found["dates"] = list(stated(document, ordered))
    return found


def publication_day(reading: Reading) -> datetime.date | None:
    """The day against which relative dates are resolved; None where it is not known to the day."""
    published = reading.document.article.published or reading.value("published")
    bounds = published.bounds if published else None
    exact = bounds and bounds[0] == bounds[1] and bounds[1].year in _YEARS
    return bounds[1] if bounds and exact else None


def _events(reading: Reading, published: datetime.date | None) -> Iterator[Event]:
    document = reading.document
    aside, best = elsewhere(document), reading.best("published")
    heads = [span.start for span in best.spans] if best else []
    previous: DatePhrase | None = None
    before: Sentence | None = None
    seen = 0
    told: set[int] = set()
    for lines, phrase, found in _below_labels(document):
        told.update(line.index for line in lines)
        yield from (_scored(lines[0], phrase, verdict, False) for verdict in found)
    for sentence in document.sentences:
        if seen > _MOST_PHRASES:
            return
        dated = sentence.figures or not DATE_WORDS.isdisjoint(sentence.words)
        phrases = date_phrases(sentence.text, published, previous) if dated else []
        if phrases and is_open_date(document.flat, sentence.start + phrases[-1].end, document.cut):
            phrases = phrases[:-1]
        aimless = Topic.BOILERPLATE in sentence.topics or sentence.index in told
        if phrases and not aimless and not _is_head(sentence, phrases, heads):
            filing = any(_FILING.search(each.lower) for each in (before or sentence, sentence))
            following = "".join(
                each.lower for each in document.sentences[sentence.index + 1 : sentence.index + 2]
            )
            yield from _sentence_events(sentence, phrases, filing, following, sentence.index in aside)
        seen += len(phrases)
        previous = next((phrase for phrase in reversed(phrases) if phrase.first.day), previous)
        before = sentence


def _is_head(sentence: Sentence, phrases: list[DatePhrase], heads: list[int]) -> bool:
    """Whether the sentence is only the line with the day of publication."""
    short = len(phrases) == 1 and len(sentence.text) < 80
    return short and any(sentence.start <= start < sentence.end for start in heads)


def _sentence_events(
    sentence: Sentence, phrases: list[DatePhrase], filing: bool, following: str, aside: bool
) -> Iterator[Event]:
    parts = clauses(sentence.text, sentence.lower, [(phrase.start, phrase.end) for phrase in phrases])
    begun: DatePhrase | None = None
    for phrase in phrases:
        if begun and (joined := _until(sentence.lower, begun, phrase)):
            yield _scored(sentence, joined, ("occurred", 2.4, "from its beginning to its end"), aside)
        weekday = bool(_NEWS_DAY.search(sentence.lower[phrase.start : phrase.end]))
        span = phrase.start, phrase.end
        lasting = phrase.last is not None
        place = Place(sentence.text, sentence.lower, *span, parts, filing, lasting, weekday, following)
        for verdict in _verdicts(place):
            begun = phrase if verdict[0] == "occurred" else begun
            end = phrase.last if verdict[2] == FOUND_AT_ITS_END else None
            yield _scored(sentence, replace(phrase, first=end, last=None) if end else phrase, verdict, aside)


def _verdicts(place: Place) -> list[Verdict]:
    """What a date is the date of; where it is no field's, of what was said in public or something else."""
    if _SET_BESIDE.search(place.before(40)):
        return named_by_date(place) or [("other", 0.0, "only set beside it")]
    found = verdicts(place)
    if found:
        return found
    kinds = {cue.kind for cue in governing(place)[0]}
    leads = len(place.lower[: place.start].split()) <= HEAD
    event = place.interval and any(cue.kind == "event" for each in place.clauses for cue in each.cues)
    if (leads or event) and kinds <= {"unknown"} and _DATA.search(place.lower):
        return [("occurred", LEAST, "of a verb that is not known, in a sentence about data")]
    said = bool(kinds & {"announced", "said"})
    field = "announced" if said else "none" if kinds == {"other"} else "other"
    return [(field, 0.0, "no date of the breach itself")]


def _until(lower: str, first: DatePhrase, second: DatePhrase) -> DatePhrase | None:
    """The interval from one date to a later one in the same sentence at which it ended."""
    between = lower[max(first.end, second.start - 90) : second.start]
    if first.last or second.last or not _ENDING.search(between) or _NOT_UNTIL.search(between):
        return None
    joined = interval(first, second)
    return joined if joined.last else None


def _scored(sentence: Sentence, phrase: DatePhrase, verdict: Verdict, aside: bool) -> Event:
    field, sure, why = verdict
    ago = bool(_AGO.search(sentence.lower, phrase.start, phrase.end))  # two weeks ago only seems to last
    signs = (
        (0.7, phrase.precision == 3 and not (phrase.last and ago), "to the day"),
        (-0.5 if field == "occurred" else -1.0, phrase.precision == 1, "only a year"),
        (0.5, phrase.last is not None and field == "occurred" and not ago, "an interval"),
        (-0.3, not phrase.certain, "reckoned from the day of publication"),
        (-2.5, aside, "in a sentence about something else"),
        (-0.5, Topic.ADVICE in sentence.topics, "in advice to readers"),
        (-0.05 * min(sentence.index, 10), sentence.index > 0, "not at the beginning"),
    )
    score = sure + sum(weight for weight, holds, _ in signs if holds)
    lasting = phrase.last is not None and (field != "occurred" or ago)
    return Event(
        field, phrase, sentence, score, (why, *(why for _, holds, why in signs if holds)), lasting, aside
    )


def _below_labels(document: Document) -> Iterator[tuple[list[Sentence], DatePhrase, list[Verdict]]]:
    """The lines of dates below each label of a form, their dates as one phrase, and what they are.

    Of several days below one label the first and the last are the ends of what happened.
    """
    for label in document.sentences:
        if label.text[-1] != ":" or len(label.text) > _LONGEST_LABEL:
            continue
        following = document.sentences[label.index + 1 : label.index + 1 + _MOST_LINES]
        lines = list(takewhile(_is_date, following))
        phrases = [
            replace(phrase, start=phrase.start + by, end=phrase.end + by)
            for line in lines
            if (by := line.start - lines[0].start) >= 0
            for phrase in date_phrases(line.text, None)
        ]
        if phrases:
            whole = interval(phrases[0], phrases[-1]) if len(phrases) > 1 else phrases[0]
            yield lines, whole, _labelled(label, lines[0], phrases[0])


def _is_date(line: Sentence) -> bool:
    """Whether a line holds dates and nothing else."""
    if not line.figures or len(line.text) > _LONGEST_LINE:
        return False
    phrases = [each for each in date_phrases(line.text, None) if each.precision == 3]
    rest = line.text
    for phrase in reversed(phrases):
        rest = rest[: phrase.start] + rest[phrase.end :]
    return bool(phrases) and bool(_ONLY_DATES.fullmatch(rest))


def _labelled(label: Sentence, line: Sentence, phrase: DatePhrase) -> list[Verdict]:
    """What the date would be if it stood in the line of its label."""
    text, by = f"{label.text} {line.text}", len(label.text) + 1
    lower, span = f"{label.lower} {line.lower}", (phrase.start + by, phrase.end + by)
    return verdicts(
        Place(text, lower, *span, clauses(text, lower, [span]), False, phrase.last is not None, False)
    )
