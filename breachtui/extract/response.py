"""What was done after the breach, and what is known to have followed."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from breachtui.extract.document import Document, Sentence, Topic
from breachtui.extract.findings import Candidate
from breachtui.extract.negation import Status, affirmed_questions, clauses, denied_questions, status, words_in
from breachtui.extract.reading import Found, Reading
from breachtui.extract.rules import response as words
from breachtui.extract.sentences import flatten
from breachtui.extract.wording import Match, Words

_DURATION = re.compile(
    r"\b(?P<n>\d{1,2}|one|two|three|four|five|six|ten|twelve|eighteen|twenty[- ]four|thirty[- ]six|an?)"
    r"(?:[ -]?(?:full|free|complimentary))?(?: \(\d{1,2}\))?[ -](?P<unit>months?|years?)\b"
    r"(?! (?:ago|old|earlier|later|after|before))"
)
_NUMBERS = {
    "one": 1, "a": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10,
    "twelve": 12, "eighteen": 18, "twenty-four": 24, "twenty four": 24, "thirty-six": 36, "thirty six": 36,
}  # fmt: skip
_ONLY_NAMED = re.compile(r"\W*(?:(?:the|our|local|with|and) )*(?:[\w'.-]{1,15} ){0,3}")
_NAMED_END = re.compile(r"(?:'s)?(?: department| office)?\W*")
_TOLD_BEFORE = 120


def find(reading: Reading) -> Found:
    """Candidates for the fields of the response, named ``response.…``."""
    document = reading.document
    copied = reading.value("attack") not in words.NO_COPYING
    return {
        "response.credit_monitoring": list(_monitoring(document)),
        "response.credit_monitoring_months": list(_months(document)),
        "response.law_enforcement": list(_police(reading)),
        "response.misuse_reported": list(_claims(document, words.USING, _misuse)),
        "response.exfiltrated": list(_claims(document, words.TAKING, _exfiltration)) if copied else [],
    }


def _has(wanted: Words, text: str, start: int = 0, end: int | None = None) -> bool:
    return not wanted.isdisjoint(words_in(text, start, end))


@lru_cache(maxsize=2)
def _services(document: Document) -> tuple[tuple[Sentence, Match | None], ...]:
    """The sentences, each with the service in it that watches over credit or identity."""
    return tuple((sentence, words.MONITORING.search(sentence.lower)) for sentence in document.main)


def _monitoring(document: Document) -> Iterator[Candidate]:
    refused, affirmed = denied_questions(document.sentences), affirmed_questions(document.sentences)
    for sentence, match in _services(document):
        if not match:
            continue
        span = (document.span(sentence.start + match.start(), sentence.start + match.end()),)
        if sentence.index in affirmed:
            yield Candidate(True, span, 2.5, ("asked, and the answer is yes",))
        elif sentence.index in refused:
            yield Candidate(False, span, 2.7, ("asked, and the answer is no",))
        elif words.NOT_YET.search(sentence.lower):
            continue
        elif words.NOT_OFFERED.search(sentence.lower):
            yield Candidate(False, span, 2.6, ("said not to be offered",))
        elif _has(words.OFFERED, sentence.lower):
            yield Candidate(True, span, 2.5, ("monitoring spoken of as offered",))


def _months(document: Document) -> Iterator[Candidate]:
    offered, affirmed = False, affirmed_questions(document.sentences)
    for sentence, match in _services(document):
        goes_on = offered and bool(words.OF_THE_OFFER.pattern.match(sentence.lower))
        offered = bool(match and not words.NOT_OFFERED.search(sentence.lower))
        offered = offered and (sentence.index in affirmed or _has(words.OFFERED, sentence.lower))
        if not offered and not goes_on:
            continue
        place = match.start() if match else 0
        for each in _DURATION.finditer(sentence.lower):
            number = _NUMBERS.get(each["n"]) or int(each["n"])
            months = number * (12 if each["unit"].startswith("year") else 1)
            span = document.span(sentence.start + each.start(), sentence.start + each.end())
            far = abs(each.start() - place) / 1000
            yield Candidate(months, (span,), 2.5 - far, ("a time beside the offer of monitoring",))


def _police(reading: Reading) -> Iterator[Candidate]:
    name = flatten(reading.value("organization") or "").lower()
    document = reading.document
    refused, affirmed = denied_questions(document.sentences), affirmed_questions(document.sentences)
    for sentence in document.main:
        if sentence.index in refused or not words.POLICE.search(sentence.lower):
            continue
        answer = sentence.index - 1 in affirmed and _has(
            words.TOLD, document.sentences[sentence.index - 1].lower
        )
        for start, end in clauses(sentence.lower):
            match = words.POLICE.search(sentence.lower, start, end)
            if not match or words.POLICE_ASIDE.search(sentence.lower, start, end) or match[0] in name:
                continue
            not_told = bool(words.TOLD_NOT.search(sentence.lower, start, end))
            if not_told or answer or _is_told(sentence.lower, start, end, match):
                span = document.span(sentence.start + match.start(), sentence.start + match.end())
                score = 2.5 if Topic.ADVICE not in sentence.topics else 0.5
                yield Candidate(not not_told, (span,), score, ("told or investigating",))


def _is_told(text: str, start: int, end: int, named: Match) -> bool:
    """Whether the clause says it, or only names the last of those told: ``, and the Corwin police``."""
    if _has(words.TOLD, text, start, end):
        return True
    alone = _ONLY_NAMED.fullmatch(text, start, named.start()) and _NAMED_END.fullmatch(text, named.end(), end)
    return bool(alone) and _has(words.TOLD, text, max(0, start - _TOLD_BEFORE), start)


Claim = tuple[Match, Status]
_Finder = Callable[[Sentence], Iterator[Claim]]


def _claims(document: Document, acts: Words, find: _Finder) -> Iterator[Candidate]:
    """True where the text states it, False where it denies it; a mere possibility says nothing."""
    for sentence in document.main:
        if sentence.text.endswith("?") or acts.isdisjoint(sentence.words):
            continue
        for match, told in find(sentence):
            if told is Status.OPEN:
                continue
            truth = told is Status.STATED
            if truth and not sentence.topics.isdisjoint({Topic.HEADLINE, Topic.ADVICE}):
                continue
            span = (document.span(sentence.start + match.start(), sentence.start + match.end()),)
            why = "stated" if truth else "denied, or no evidence of it"
            yield Candidate(truth, span, 2.0 if truth else 3.0, (why,))


def _exfiltration(sentence: Sentence) -> Iterator[Claim]:
    """That data was taken away, or that it was not."""
    text = sentence.lower
    for match in words.EXFILTRATED.finditer(text):
        start, end = _clause(text, match.start())
        told = status(text, match.start(), match.end())
        if words.OF_OTHERS.pattern.match(text, match.end() + 1):
            continue
        if told is Status.STATED and words.WITH_A_THING.search(text, start, match.end()):
            continue
        if told is Status.DENIED and (_has(words.OF_A_KIND, text, start, end) or _is_attribute(match)):
            continue
        yield match, told


def _is_attribute(match: Match) -> bool:
    """ "No fraud with the stolen data" denies the fraud."""
    return match[0].startswith(("stolen", "leaked", "copied")) and " from" not in match[0]


def _misuse(sentence: Sentence) -> Iterator[Claim]:
    """That data was misused, by whom or how; or that nothing is known of any misuse."""
    text = sentence.lower
    for wording, wanted in ((words.MISUSED, Status.STATED), (words.MISUSE, Status.DENIED)):
        for match in wording.finditer(text):
            if status(text, match.start(), match.end()) is wanted:
                yield match, wanted


def _clause(text: str, place: int) -> tuple[int, int]:
    return next((start, end) for start, end in clauses(text) if place < end or end == len(text))
