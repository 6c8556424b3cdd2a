"""What was done after the breach, and what is known to have followed."""

import re
from collections.abc import Callable, Iterator

from breachtui.extract.findings import Candidate
from breachtui.extract.negation import Status, clauses, status, with_denial, words_in
from breachtui.extract.numbers import in_words
from breachtui.extract.rules import response_phrases as words
from breachtui.extract.sentences import flatten
from breachtui.extract.story import Found, Sentence, Story, StoryReading, Topic
from breachtui.extract.wording import Match, stem

_DURATION = re.compile(
    r"\b(?P<n>\d{1,2}|one|two|three|four|five|six|ten|twelve|eighteen|twenty[- ]four|thirty[- ]six|an?)"
    r"(?:[ -]?(?:full|free|complimentary))?(?: \(\d{1,2}\))?[ -](?P<unit>months?|years?)\b"
    r"(?! (?:ago|old|earlier|later|after|before))"
)
# So far before the police stands what was done with them: "told the FBI, the state, and the local police".
_TOLD_BEFORE = 120
_TOLD, _OFFERED = words.TOLD.stems, words.OFFERED.stems
_LAID_OPEN = re.compile(r"(?i)leaked|published|posted")

Claim = tuple[Match, Status]


def find(reading: StoryReading) -> Found:
    """Candidates for the fields of the response, named ``response.…``."""
    story = reading.story
    attack = reading.value("attack")
    taken = list(_claims(story, _exfiltration)) if attack not in words.NO_COPYING else []
    if attack == "exposed":  # by mistake, which takes nothing
        taken = [each for each in taken if not any(_LAID_OPEN.search(span.text) for span in each.spans)]
    offered, months = _monitoring(story)
    return {
        "response.credit_monitoring": offered,
        "response.credit_monitoring_months": months,
        "response.law_enforcement": list(_police(reading)),
        "response.misuse_reported": list(_claims(story, _misuse)),
        "response.exfiltrated": taken,
    }


def _monitoring(story: Story) -> tuple[list[Candidate], list[Candidate]]:
    """Whether services that watch over credit or identity are offered, and for how many months."""
    told: list[Candidate] = []
    months: list[Candidate] = []
    for sentence in story.main:
        match = words.MONITORING.search(sentence.lower)
        refused = match is not None and words.NOT_OFFERED.search(sentence.lower) is not None
        offered = match is not None and not refused and not _OFFERED.isdisjoint(map(stem, sentence.words))
        if match and (refused or offered):
            span = story.span(sentence.start + match.start(), sentence.start + match.end())
            why = "monitoring spoken of as offered" if offered else "said not to be offered"
            told.append(Candidate(offered, (span,), 2.5, (why,)))
        if match and offered:
            months += _durations(story, sentence, match.start())
    return told, months


def _durations(story: Story, sentence: Sentence, place: int) -> Iterator[Candidate]:
    for each in _DURATION.finditer(sentence.lower):
        number = int(each["n"]) if each["n"].isdecimal() else in_words(each["n"]) or 1
        months = number * (12 if each["unit"].startswith("year") else 1)
        span = story.span(sentence.start + each.start(), sentence.start + each.end())
        far = abs(each.start() - place) / 1000
        yield Candidate(months, (span,), 2.5 - far, ("a time beside the offer of monitoring",))


def _police(reading: StoryReading) -> Iterator[Candidate]:
    name = flatten(reading.value("organization") or "").lower()
    for sentence in reading.story.main:
        if not words.POLICE.search(sentence.lower) or sentence.text.endswith("?"):
            continue
        for start, end in clauses(sentence.lower):
            match = words.POLICE.search(sentence.lower, start, end)
            if not match or words.POLICE_ASIDE.search(sentence.lower, start, end) or match[0] in name:
                continue
            beside = words_in(sentence.lower, max(0, min(start, match.start() - _TOLD_BEFORE)), end)
            if not _TOLD.isdisjoint(map(stem, beside)):
                span = reading.story.span(sentence.start + match.start(), sentence.start + match.end())
                score = 2.5 if Topic.ADVICE not in sentence.topics else 0.5
                yield Candidate(True, (span,), score, ("told or investigating",))


def _claims(story: Story, find: Callable[[Sentence], Iterator[Claim]]) -> Iterator[Candidate]:
    """True where the text states it, False where it denies it; a mere possibility says nothing."""
    for sentence in story.main:
        for match, told in () if sentence.text.endswith("?") else find(sentence):
            truth = told is Status.STATED
            aside = truth and not sentence.topics.isdisjoint({Topic.HEADLINE, Topic.ADVICE})
            if told is not Status.OPEN and not aside:
                # what is denied is quoted with the word that denies it
                quoted = match.span() if truth else with_denial(sentence.lower, *match.span())
                span = story.span(sentence.start + quoted[0], sentence.start + quoted[1])
                why = "stated" if truth else "denied, or no evidence of it"
                yield Candidate(truth, (span,), 2.0 if truth else 3.0, (why,))


def _exfiltration(sentence: Sentence) -> Iterator[Claim]:
    """That data was taken away, or that it was not."""
    text = sentence.lower
    for match in words.EXFILTRATED.finditer(text):
        told = status(text, match.start(), match.end())
        start, end = next(each for each in clauses(text) if match.start() < each[1] or each[1] == len(text))
        # "No fraud with the stolen data" denies the fraud.
        attribute = match[0].startswith(("stolen", "leaked", "copied"))
        partly = attribute or not words.OF_A_KIND.isdisjoint(words_in(text, start, end))
        if not (partly and told is Status.DENIED):
            yield match, told


def _misuse(sentence: Sentence) -> Iterator[Claim]:
    """That data was misused, by whom or how; or that nothing is known of any misuse."""
    text = sentence.lower
    for wording, wanted in ((words.MISUSED, Status.STATED), (words.MISUSE, Status.DENIED)):
        for match in wording.finditer(text):
            if status(text, match.start(), match.end()) is wanted:
                yield match, wanted
