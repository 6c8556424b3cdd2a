"""Headline, author, site and day of publication, where a plain text gives them."""

import re
from collections.abc import Iterator

from breachtui.extract.calendar_words import date_phrases
from breachtui.extract.candidate import Candidate
from breachtui.extract.document import Sentence, Topic
from breachtui.extract.letter import head, is_letter
from breachtui.extract.patterns import Lazy
from breachtui.extract.reading import Found, Reading
from breachtui.extract.written_dates import DatePhrase

_PERSON = r"(?P<name>[^\W\d_][\w.'-]{1,20}(?: [A-Z]\.)?(?: [A-Z][\w.'-]{1,20}){1,3})"
_BY = Lazy(
    rf"^\W{{0,3}}(?:(?i:author|written by|posted by|reported by|reporter|by))(?::"
    rf"| by)? {_PERSON}(?=$|[\s,|/-])"
)
_POSTED = Lazy(
    r"^\W{0,3}(?:date published(?: (?:on|at) [\w ]{2,30})?: |(?:(?:first )?published|posted|updated"
    r"|last updated)(?: on)?:? |(?:date|sent) ?: |for immediate "
    r"release:? |by [^|,]{3,50}[|,-] )",
    re.I,
)
# "Substitute Notice: Posted May 4, 2023"
_POSTED_LAST = Lazy(r"\b(?:posted|published|updated)(?: on)?:? $", re.I)
_LONGEST_LINE, _GAP = 90, 6
_SITE = Lazy(r"\s(?:\||-|\u2014|::)\s(?P<name>[A-Z][\w.&' -]{1,40})$")
_AGENCY = Lazy(r"^[A-Z][\w .,'-]{2,60} ?[(/](?P<name>[A-Z][\w. ]{1,25})[)/] ?(?:-|\u2014)")
# What may stand beside the date in a line that only says when: no "Date of breach".
_ONLY_DATE = Lazy(
    r"\W{0,5}(?:(?:dated?|posted|published|updated|last|on|at|[a-z]{3,6}day|\d{1,2}:\d\d|[ap]\.?m\.?"
    r"|[ECMP][SD]T|UTC|GMT)"
    r"\W{0,4}){0,6}",
    re.I,
)
# "March 4, 2022 | Health Desk", "4 March 2022 Category: Health"
_DESK = Lazy(
    r"[A-Z][\w ]{2,30} ?[|\u2022\u00b7] ?|\W{0,2} ?[|\u2022\u00b7] ?[A-Z][\w ,&.'-]{2,40}"
    r"|\W{0,3}(?i:category|categories|section|topics?|tags?|filed (?:under|in)|posted in):? [\w ,&.'-]{2,60}"
)
_HEAD_LINES = 6
_FOOT_LINES = 4
# Where pages of registers say it at their end.
_FOOT = Lazy(r"(?:first published (?:on )?|date published(?: (?:on|at) [\w ]{2,30})?: ?)\d", re.I)
_DATELINE = 120


def find(reading: Reading) -> Found:
    """Candidates for what the head and foot of the text say about itself."""
    lines = _lines(reading)
    return {
        "title": list(_title(reading)),
        "author": [found for line in lines for found in _named(reading, line, _BY, "signed")],
        "publisher": [found for line in lines[:_HEAD_LINES] for found in _publisher(reading, line)],
        "published": [] if reading.document.article.published else list(_days(reading, lines)),
    }


def _days(reading: Reading, lines: list[Sentence]) -> Iterator[Candidate]:
    """The day at the head; else that below the signature of a letter."""
    found = [each for line in _head_lines(reading, lines) for each in _published(reading, line)]
    if not found and is_letter(reading.document):
        found = [each for line in lines[-_FOOT_LINES:] for each in _published(reading, line)]
    yield from found


def _head_lines(reading: Reading, lines: list[Sentence]) -> list[Sentence]:
    """The lines that may tell the day: in a letter all before its salutation."""
    letter = head(reading.document)
    last = letter.salutation if letter else 0
    below: set[int] = set()  # a label, where dates are the label's
    for line in lines:
        if line.text[-1] == ":" or (line.index in below and line.figures):
            below.add(line.index + 1)
    near = [line for number, line in enumerate(lines) if number < _HEAD_LINES or line.index < last]
    foot = [line for line in lines[-_FOOT_LINES:] if _FOOT.match(line.text) and line not in near]
    return [line for line in (*near, *foot) if line.index not in below]


def _lines(reading: Reading) -> list[Sentence]:
    """The sentences with which paragraphs begin."""
    lines, last = [], -1
    for sentence in reading.document.sentences:
        if sentence.paragraph != last:
            lines.append(sentence)
        last = sentence.paragraph
    return lines


def _title(reading: Reading) -> Iterator[Candidate]:
    first = reading.document.sentences[0] if reading.document.sentences else None
    if (
        first
        and Topic.HEADLINE in first.topics
        and not _BY.match(first.text)
        and len(reading.document.sentences) > 1
    ):
        span = reading.document.span(first.start, first.end)
        yield Candidate(" ".join(span.text.split()), (span,), 2.0, ("the first line",))


def _named(reading: Reading, line: Sentence, pattern: Lazy, why: str) -> Iterator[Candidate]:
    match = pattern.search(line.text)
    if match and len(line.text) < 200:
        span = reading.document.span(line.start + match.start("name"), line.start + match.end("name"))
        yield Candidate(" ".join(span.text.split()), (span,), 2.5, (why,))


def _publisher(reading: Reading, line: Sentence) -> Iterator[Candidate]:
    if line.index == 0:
        yield from _named(reading, line, _SITE, "after the headline")
    match = _AGENCY.match(reading.document.flat[line.start : line.start + _DATELINE])
    if match:
        span = reading.document.span(line.start + match.start("name"), line.start + match.end("name"))
        yield Candidate(span.text, (span,), 2.0, ("the dateline names it",))


def _published(reading: Reading, line: Sentence) -> Iterator[Candidate]:
    """A line that is a date, or says that one follows."""
    phrases = date_phrases(line.text, None) if line.figures else []
    for phrase in phrases[:1]:
        before, after = line.text[: phrase.start].rstrip(" "), line.text[phrase.end :].strip(" ")
        apart = phrase.start - len(before) >= _GAP and not after  # in a column of its own
        desk = _DESK.fullmatch(line.text[: phrase.start] + line.text[phrase.end :])
        alone = bool(apart or desk or _ONLY_DATE.fullmatch(f"{before} {after}".strip()))
        if (
            phrase.precision == 3
            and phrase.first.year
            and not phrase.last
            and (alone or _POSTED.match(line.text) or _is_posted(line, phrase))
        ):
            span = reading.document.span(line.start + phrase.start, line.start + phrase.end)
            yield Candidate(phrase.span, (span,), 3.0, ("a line of its own at the head",))


def _is_posted(line: Sentence, phrase: DatePhrase) -> bool:
    """Whether a line that is no sentence ends in the day on which it was posted."""
    ends = len(line.text) - phrase.end <= 1 and not line.text.endswith(".")
    return ends and len(line.text) <= _LONGEST_LINE and bool(_POSTED_LAST.search(line.text[: phrase.start]))
