"""When it occurred, was discovered, reported and notified: each date belongs to the event that governs it."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from breachtui.extract.byline import dateline
from breachtui.extract.chronology import FIELDS, Event, day_first, in_order, sent_astray, stated, with_years
from breachtui.extract.clauses import DatePlace, clauses, governing, is_lead
from breachtui.extract.date_events import verdicts
from breachtui.extract.findings import Candidate
from breachtui.extract.sentences import is_open
from breachtui.extract.story import Found, Sentence, Story, StoryReading, Topic, elsewhere, of_others
from breachtui.extract.tellings import LEAST, Verdict
from breachtui.extract.written_dates import DatePhrase, date_phrases, interval

_SET_BESIDE = re.compile(
    r"\b(?:before|after|prior to|following|(?<!earlier )than|as (?:many|much|often|high|in)"
    r"|compared (?:with|to)|versus|(?:up|down) from)(?:\s(?:in|the|those|of|for|during|end)){0,3}\s$"
)
"""What another event or another year's figure is compared with."""
_TIME = (
    "morning|afternoon|evening|night|days?|weeks?|weekend|months?|hours|years?|beginning|start|middle|end"
    "|half|part|quarter|spring|summer|fall|autumn|winter|as|out|because|letters?|notices?"
)
_ITS_OWN = re.compile(rf"\b(?!(?:{_TIME})\b)(?P<noun>[\w-]+) of $")
"""A date that belongs to the noun before it."""
_OF_DATA = re.compile(
    r"\b(?:backups?|records|files?|data|information|databases?|lists?|cop(?:y|ies)|documents|forms)"
    r"(?:,? dating)?(?: back)? (?:from|to)(?: (?:late|early|mid))?[ -]$"
)
"""A month or a year of data, as opposed to the days in which they were taken."""
_OF_PATIENTS = re.compile(
    r"\b(?:(?:people|(?!was|has|is)[a-z]+s|those) (?:(?:who|that) (?:was|were|had been|have been) )?"
    r"(?:seen|treated|served|admitted|enrolled|employed|tested|hospitali[sz]ed|screened|vaccinated|examined"
    r"|insured|cared for)"
    r"|(?:who|that|and) (?:received?|sought|obtained) (?:medical |health )?(?:care|services?|treatment)"
    r"|who (?:underwent|attended|graduated|worked))\b(?:\s[\w'&.-]+){0,8}?"
    r"\s(?:between|from|in|during|since|on|before|after)\s(?:(?:about|around|late|early|mid|or|the)[\s-]){0,2}$"
)
"""When people were patients, students or staff, which says nothing of the breach."""
_PUBLISHED = re.compile(
    r"\b(?:(?:news|press) releases?|statements?|articles?|stor(?:y|ies)|interviews?|blogs?|posts?|reports?)"
    r"\s(?:(?:published|posted|issued|released|dated|on|from|of|by)\s){1,2}$"
)
"""What is written about a breach has a date of its own."""
_UPDATE = re.compile(r"^\W{0,3}(?:latest )?updated?\W{1,3}(?:on |as of |posted )?$")
"""With which an entry begins that tells what is new."""
_GOES_ON = re.compile(r"\s(?:until|till|through|to|onwards?)\b")
_ARTICLE, _NOUN = re.compile(r"\b(?:an?|its|their)\s$"), re.compile(r"(?:\s[a-z][\w-]+){1,3}")
"""Around a date that belongs to the noun after it: ``a May 3 request``."""
_FILING = re.compile(r"\b(?:attorneys? general|ocr\b|hhs\b|covered entity|regulator|office for civil rights)")
_DATA = re.compile(
    r"\b(?:files?|records|information|data|documents|laptop|computer|forms|tapes?|accounts?)\b"
)
_ENDING = re.compile(
    r"\b(?:until|till|through|(?:ended|ending|terminated|ceased|stopped|concluded|lasted|continued|continuing|last\s\w+)(?:\s\w+){0,2})"
    r"(?:\s[\w'-]+){0,8}\s$"
)
"""What leads from the beginning of something to the date at which it ended."""
_NOT_UNTIL = re.compile(r"(?:\bnot|n't|\bnever)\b[^.;]{0,90}\buntil\b")
_MISHAPS = frozenset({"misdirected", "lost_device"})
_ONLY_A_DATE = re.compile(r"[\d/.-]{6,10}$|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}$")
_LONGEST_LABEL = 90
# A page of more dates than this is no story; what follows is left aside.
_MOST, _MOST_PHRASES = 400, 2000
# What the metadata of a page may hold besides stands for no day.
_YEARS = range(1900, 2100)


def find(reading: StoryReading) -> Found:
    """Candidates for the days of occurrence, discovery, report and notice, and of publication."""
    story = reading.story
    line = dateline(story)
    found: dict[str, list[Candidate]] = {field: [] for field in FIELDS}
    if line and line.published and not story.article.published:
        found["published"] = [line.published]
    published = publication_day(reading) or (line.day if line else None)
    events = list(islice(_events(reading, published), _MOST))
    if line:
        events = [each for each in events if not line.start <= each.start < line.end]
    dated = with_years(events, published)
    ordered = in_order(sent_astray(dated) if reading.value("attack") in _MISHAPS else dated)
    for event in ordered:
        if event.field in FIELDS:
            span = story.span(event.start, event.end)
            found[event.field].append(Candidate(event.phrase.span, (span,), event.score, event.reasons))
    found["dates"] = list(stated(story, ordered))
    return found


def publication_day(reading: StoryReading) -> datetime.date | None:
    """The day against which relative dates are resolved; None where it is not known to the day."""
    published = reading.story.article.published or reading.value("published")
    bounds = published.bounds if published else None
    exact = bounds and bounds[0] == bounds[1] and bounds[1].year in _YEARS
    return bounds[1] if bounds and exact else None


def _events(reading: StoryReading, published: datetime.date | None) -> Iterator[Event]:
    story = reading.story
    aside, best = elsewhere(story) | of_others(reading), reading.best("published")
    heads = {span.start for span in best.spans} if best else set()
    mishap = reading.value("attack") in _MISHAPS
    named = [reading.value(name) or "" for name in ("organization", "third_party", "aliases")]
    own = frozenset(word for name in named for word in name.split()[:1])
    previous: DatePhrase | None = None
    seen, filing, order = 0, False, day_first(story)
    for sentence in _with_labels(story):
        filed, filing = filing, bool(_FILING.search(sentence.lower))
        phrases = date_phrases(sentence.text, published, previous, day_first=order)
        if phrases and is_open(story.flat, sentence.start + phrases[-1].end, story.cut):
            phrases = phrases[:-1]
        phrases = [each for each in phrases if sentence.start + each.start not in heads]
        if phrases and Topic.BOILERPLATE not in sentence.topics:
            yield from _sentence_events(
                sentence, phrases, filed or filing, own, mishap=mishap, aside=sentence.index in aside
            )
        previous = next((phrase for phrase in reversed(phrases) if phrase.first.day), previous)
        seen += len(phrases)
        if seen > _MOST_PHRASES:
            return


def _with_labels(story: Story) -> Iterator[Sentence]:
    """The sentences, a label of a form with the line of its date as one."""
    label: Sentence | None = None
    for sentence in story.sentences:
        if label and sentence.figures and _ONLY_A_DATE.match(sentence.text):
            text = f"{label.text:{sentence.start - label.start}}{sentence.text}"
            yield replace(label, end=sentence.end, text=text, lower=text.lower())
        else:
            yield sentence
        label = sentence if sentence.text[-1] == ":" and len(sentence.text) <= _LONGEST_LABEL else None


def _sentence_events(
    sentence: Sentence,
    phrases: list[DatePhrase],
    filing: bool,
    own: frozenset[str],
    *,
    mishap: bool,
    aside: bool,
) -> Iterator[Event]:
    parts = clauses(sentence.text, sentence.lower, [(phrase.start, phrase.end) for phrase in phrases])
    begun: DatePhrase | None = None
    for phrase in phrases:
        if begun and (joined := _until(sentence.lower, begun, phrase)):
            yield _scored(sentence, joined, ("occurred", 2.4, "from its beginning to its end"), aside)
        place = DatePlace(sentence.text, sentence.lower, phrase, parts, filing, mishap, own)
        for verdict in _verdicts(place):
            begun = phrase if verdict[0] == "occurred" else begun
            found = verdict[0] == "discovered" and phrase.certain and phrase.last  # at the end of what lasted
            when = replace(phrase, first=found, last=None) if found else phrase
            yield _scored(sentence, when, verdict, aside)


def _verdicts(place: DatePlace) -> list[Verdict]:
    """What a date is the date of; where it is no field's, of what was said in public or something else."""
    own = None if place.interval else _ITS_OWN.search(place.before(30))
    taken = place.interval and any(
        cue.end <= place.start for each in place.clauses for cue in each.of("happened", "sent")
    )
    data = _OF_DATA.search(place.before(40)) and not (taken or _GOES_ON.match(place.lower, place.end))
    if own and _is_cue(place, place.start - len(own[0]), place.start):
        own = None
    noun = _ARTICLE.search(place.before(6)) and _NOUN.match(place.lower, place.end)
    if noun and _is_cue(place, noun.start(), noun.end() + 10):
        noun = None
    patients = _OF_PATIENTS.search(place.before(110))
    if data or own or noun or (patients and not taken) or _SET_BESIDE.search(place.before(40)):
        return [("other", 0.0, "only set beside it")]
    told = any(cue.end < place.start for cue in place.clauses[place.clause].of("discovered", "told", "sent"))
    if not told and (_PUBLISHED.search(place.before(40)) or _UPDATE.search(place.lower[: place.start])):
        return [("announced", 0.0, "the date of what was written about it")]
    found, latest = verdicts(place), place.before(4) in ("by ", " by ")  # by then it had been
    if found and not latest:
        return found
    if latest:
        by_then = [each for each in found if each[0] in ("reported", "notified")]
        return by_then or [("other", 0.0, "only the latest day")]
    kinds = {cue.kind for cue in governing(place)[0]}
    leads = is_lead(place.lower[: place.start])
    lasted = place.interval and any(each.of("event") for each in place.clauses)
    if (leads or lasted) and kinds <= {"unknown"} and _DATA.search(place.lower):
        return [("occurred", LEAST, "of a verb that is not known, in a sentence about data")]
    said = bool(kinds & {"announced", "said"})
    caption = not any(each.cues for each in place.clauses)
    field = "announced" if said else "none" if kinds == {"other"} or caption else "other"
    return [(field, 0.0, "no date of the breach itself")]


def _is_cue(place: DatePlace, start: int, end: int) -> bool:
    cues = (cue for each in place.clauses for cue in each.of("event", "letter", "happened"))
    return any(cue.start < end and start < cue.end for cue in cues)


def _until(lower: str, first: DatePhrase, second: DatePhrase) -> DatePhrase | None:
    """The interval from one date to a later one in the same sentence at which it ended."""
    between = lower[max(first.end, second.start - 90) : second.start]
    if first.last or second.last or not _ENDING.search(between) or _NOT_UNTIL.search(between):
        return None
    joined = interval(first, second)
    return joined if joined.last else None


def _scored(sentence: Sentence, phrase: DatePhrase, verdict: Verdict, aside: bool) -> Event:
    field, sure, why = verdict
    vague = phrase.last is not None and not phrase.certain  # "last week" only seems to last
    occurred = field == "occurred"
    signs = (
        (0.7, phrase.precision == 3 and not vague, "to the day"),
        (-0.5 if occurred else -1.0, phrase.precision == 1, "only a year"),
        (0.5, phrase.last is not None and occurred and not vague, "an interval"),
        (-0.3, not phrase.certain, "reckoned from the day of publication"),
        (-2.5, aside, "in a sentence about something else"),
        (-0.5, Topic.ADVICE in sentence.topics, "in advice to readers"),
        (-0.05 * min(sentence.index, 10), sentence.index > 0, "further down in the text"),
    )
    score = sure + sum(weight for weight, holds, _ in signs if holds)
    reasons = (why, *(why for _, holds, why in signs if holds))
    return Event(field, phrase, sentence, score, reasons, aside)
