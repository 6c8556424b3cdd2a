"""Headline, author, site, day of publication and dateline, where a plain text gives them."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from breachtui.extract.chronology import day_first
from breachtui.extract.findings import Candidate
from breachtui.extract.rules.date_phrases import BESIDE_A_DATE, PUBLISHED
from breachtui.extract.story import Found, Sentence, Story, StoryReading, Topic, head, is_letter
from breachtui.extract.written_dates import DatePhrase, date_phrases

_BY = re.compile(
    r"^\W{0,3}(?:(?i:author|(?:written |posted |reported )?by|reporter))(?::| by)? "
    r"(?P<name>[^\W\d_][\w.'-]{1,20}(?: [A-Z]\.)?(?: [A-Z][\w.'-]{1,20}){1,3})(?=$|[\s,|/-])"
)
_SITE = re.compile(r"\s(?:\||-|\u2014|::)\s(?P<name>[A-Z][\w.&' -]{1,40})$")
_AGENCY = re.compile(r"[A-Z][\w .,'-]{2,60} ?[(/](?P<name>[A-Z][\w. ]{1,25})[)/] ?(?:-|\u2014)")
# "March 4, 2022 | Health Desk", "4 March 2022 Category: Health"
_DESK = re.compile(
    r"[A-Z][\w ]{2,30} ?[|\u2022\u00b7] ?|\W{0,2} ?[|\u2022\u00b7] ?[A-Z][\w ,&.'-]{2,40}"
    r"|\W{0,3}(?i:category|categories|section|topics?|tags?|filed (?:under|in)|posted in):? [\w ,&.'-]{2,60}"
)
_WORD = re.compile(r"[a-z]+")
_LABELS = frozenset({"date", "posted", "published", "updated"})
_HOUR = re.compile(r"\b\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: [a-z]{2,5}\b)?")
_DASH = re.compile(r"(?<=\d\)):\s|\s?(?:\u2014|--|-|\u2015|/PRNewswire/|\([A-Z]{2,8}\)\s?:)\s")
_PLACE = re.compile(r"(?!\w{3,6}day,)\W{0,2}(?:[A-Z]{3}[A-Z .'-]{0,30}\b|(?:[A-Z][\w.'-]{1,20} ?){1,4}, )")
_SMALL = re.compile(r"\b[a-z]{2,}")
_HEAD_LINES, _FOOT_LINES, _DATELINES, _LONGEST_LINE, _GAP = 6, 4, 8, 90, 6


def find(reading: StoryReading) -> Found:
    """Candidates for what the head and foot of the text say about itself."""
    story = reading.story
    lines = [
        sentence
        for sentence in story.sentences
        if not sentence.index or story.sentences[sentence.index - 1].paragraph != sentence.paragraph
    ]
    return {
        "title": list(_title(story)),
        "author": [each for line in lines for each in _named(story, line, _BY.search(line.text), "signed")],
        "publisher": [each for line in lines[:_HEAD_LINES] for each in _publisher(story, line)],
        "published": [] if story.article.published else list(_days(story, lines)),
    }


def _title(story: Story) -> Iterator[Candidate]:
    first = story.sentences[0] if len(story.sentences) > 1 else None
    if first and Topic.HEADLINE in first.topics and not _BY.match(first.text):
        span = story.span(first.start, first.end)
        yield Candidate(" ".join(span.text.split()), (span,), 2.0, ("the first line",))


def _named(story: Story, line: Sentence, match: re.Match[str] | None, why: str) -> Iterator[Candidate]:
    if match and len(line.text) < 200:
        span = story.span(line.start + match.start("name"), line.start + match.end("name"))
        yield Candidate(" ".join(span.text.split()), (span,), 2.5, (why,))


def _publisher(story: Story, line: Sentence) -> Iterator[Candidate]:
    if line.index == 0:
        yield from _named(story, line, _SITE.search(line.text), "after the headline")
    if match := _AGENCY.match(story.flat, line.start):
        span = story.span(*match.span("name"))
        yield Candidate(span.text, (span,), 2.0, ("the dateline names it",))


def _days(story: Story, lines: list[Sentence]) -> list[Candidate]:
    """The day at the head, of a letter anywhere above its salutation; else that at the foot."""
    letter = head(story)
    labels = {line.index for line in lines if line.text[-1] == ":"}  # the date below is the label's
    last = letter.salutation if letter else 0
    near = [line for number, line in enumerate(lines) if number < _HEAD_LINES or line.index < last]
    found = [day for line in near if line.index - 1 not in labels for day in _published(story, line)]
    foot = lines[-_FOOT_LINES:] if is_letter(story) else []
    return found or [each for line in foot for each in _published(story, line)]


def _published(story: Story, line: Sentence) -> Iterator[Candidate]:
    """A line that is a day, or says that one follows."""
    for phrase in date_phrases(line.text, None, day_first=day_first(story))[:1] if line.figures else ():
        if phrase.precision == 3 and phrase.first.year and not phrase.last and _only_dates(line, phrase):
            span = story.span(line.start + phrase.start, line.start + phrase.end)
            yield Candidate(phrase.span, (span,), 3.0, ("a line of its own at the head",))


def _only_dates(line: Sentence, phrase: DatePhrase) -> bool:
    """Whether nothing in a line tells of something else: no ``Date of breach``."""
    before, after = line.text[: phrase.start], line.text[phrase.end :]
    apart = before.endswith(" " * _GAP) and not after.strip(" ")  # in a column of its own
    led = set(_WORD.findall(before.lower()))
    labelled = led & _LABELS and BESIDE_A_DATE.issuperset(led)
    if apart or labelled or _DESK.fullmatch(before + after):
        return True
    said = _WORD.findall(_HOUR.sub(" ", f"{before} {after}".lower()))
    short = len(line.text) <= _LONGEST_LINE and not line.text.endswith(".")
    return BESIDE_A_DATE.issuperset(said) or (short and not PUBLISHED.isdisjoint(said))


@dataclass(frozen=True)
class Dateline:
    """When and where a story says that it was written."""

    start: int
    end: int
    published: Candidate | None
    """The day of publication, where the dateline gives it whole."""

    @property
    def day(self) -> datetime.date | None:
        """The date as a day, where its year is written."""
        bounds = self.published.value.bounds if self.published else None
        return bounds[0] if bounds else None


def dateline(story: Story) -> Dateline | None:
    """``TOPEKA, Kan., Nov. 5, 2021 - ``; ``BOSTON (Nov. 5) - ``; ``Nov 21, 2022 - ``."""
    starts = {each.paragraph: each.start for each in reversed(story.sentences[:_DATELINES])}
    for start in sorted(starts.values()):
        line = story.flat[start : start + _LONGEST_LINE]
        dash = _DASH.search(line)
        phrases = date_phrases(line[: dash.start()], None, day_first=day_first(story)) if dash else []
        if not dash or len(phrases) != 1 or phrases[0].precision < 3 or phrases[0].last:
            continue
        phrase = phrases[0]
        alone = phrase.start == 0 and phrase.end == dash.start() and phrase.first.year
        if alone or (_PLACE.match(line) and not _SMALL.search(line, phrase.end, dash.start())):
            span = story.span(start + phrase.start, start + phrase.end)
            day = Candidate(phrase.span, (span,), 3.0, ("the dateline",)) if phrase.first.year else None
            return Dateline(span.start, span.end, day)
    return None
