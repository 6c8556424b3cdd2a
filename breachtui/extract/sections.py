"""What each sentence speaks of: its part of the page, and whether the incident is the text's own."""

import re
from dataclasses import dataclass
from enum import StrEnum

from breachtui.extract.findings import Article
from breachtui.extract.rules import letters, roundups
from breachtui.extract.rules import sections as rules
from breachtui.extract.rules.sentences import FUNCTION_WORDS
from breachtui.extract.sentences import flatten


class Topic(StrEnum):
    """What a sentence speaks of; it can be several things."""

    HEADLINE = "headline"
    BREACH = "breach"
    NOTICE = "notice"
    RESPONSE = "response"
    ADVICE = "advice"
    """What readers should do, and how to enroll in what they are offered."""
    BACKGROUND = "background"
    """Other incidents, or breaches in general."""
    BOILERPLATE = "boilerplate"
    """About the writer, the site, its other stories; the reservations of lawyers."""
    DESCRIPTION = "description"
    """What a company is and does."""
    COMMENT = "comment"
    """What somebody from elsewhere says of it."""


ASIDE = frozenset({Topic.BACKGROUND, Topic.BOILERPLATE})
"""What speaks of no fact of the text's own incident."""
_BY_STEM = ((Topic.BREACH, rules.BREACH), (Topic.NOTICE, rules.NOTICE))
_BY_WORDING = (
    (Topic.BREACH, rules.COULD_BE_READ),
    (Topic.RESPONSE, rules.RESPONSE),
    (Topic.ADVICE, rules.ADVICE),
    (Topic.BOILERPLATE, rules.BOILERPLATE),
)
# The lead of a text speaks of its own incident, whatever it compares that with.
_LEAD = 3
# A year so much earlier than the text's own is another story's.
_LONG_AGO = 2
_YEARS_WITHIN = 20_000
# The look-behind stands after two figures, so that the search skips what is no figure.
_YEAR = re.compile(r"(?:19|20)(?<!\d\d\d)\d\d(?!\d)")
_LONGEST_HEADLINE = 200
# Where a text says that it is a collection.
_OPENING = 300
# What other incidents are told of is named no more often than this.
_PASSING = 2
_NAME = re.compile(r"[A-Z0-9][\w'&.-]*(?: (?:(?:of|and|&|the|for) )?[A-Z][\w'&.-]*){0,5}")
_CAPITAL = re.compile(r"[A-Z][\w&-]+")
_INNER_NAME = re.compile(r"[a-z,] [A-Z][a-z]")
_COMMENT = re.compile(r"\"[^\"]{20,}|[^\"]{20,}\"")


@dataclass(frozen=True)
class _Told:
    """What was made of the sentence before."""

    topics: frozenset[Topic]
    paragraph: int
    other: bool
    """Whether it told of another incident."""


class Sections:
    """Judges the sentences of one text, in order."""

    def __init__(self, article: Article, lower: str) -> None:
        self._lower = lower
        self._last: _Told | None = None
        self._ended = False
        self._latest = _latest_year(article, lower)
        self._is_story = not letters.SALUTATIONS.search(lower[:_YEARS_WITHIN])
        self._several = tells_of_several(article.title or "", lower)
        self._apart = False
        self._own = _names(flatten(article.title or ""))

    def topics(
        self, text: str, lower: str, words: frozenset[str], index: int, paragraph: int, cut_off: bool
    ) -> frozenset[Topic]:
        """What the next sentence speaks of; ``cut_off`` says that it is a clause about others."""
        if index < _LEAD:
            self._own |= _names(text)
        found = {topic for topic, stems in _BY_STEM if stems.among(words)}
        found |= {topic for topic, wording in _BY_WORDING if topic not in found and wording.search(lower)}
        begins = not self._last or self._last.paragraph != paragraph
        self._ended = self._ended or (index > 0 and begins and bool(rules.ENDINGS.pattern.match(lower)))
        if self._ended or rules.BOILERPLATE_BEGINS.pattern.match(lower):
            found.add(Topic.BOILERPLATE)
        if index == 0 and len(lower) < _LONGEST_HEADLINE and not lower.endswith("."):
            found.add(Topic.HEADLINE)
        if Topic.BREACH not in found and index and rules.DESCRIPTION.search(lower):
            found.add(Topic.DESCRIPTION)
        if index and self._is_comment(text, lower):
            found.add(Topic.COMMENT)
        other = cut_off or self._is_other(text, lower, index, paragraph)
        if other or (index and self._is_general(lower)):
            found.add(Topic.BACKGROUND)
        if other:
            found.add(Topic.BREACH)
        self._last = _Told(frozenset(found), paragraph, other and not cut_off)
        return self._last.topics

    def _is_other(self, text: str, lower: str, index: int, paragraph: int) -> bool:
        """Whether it tells of another incident."""
        self._apart = self._apart or (
            self._several and index >= _LEAD and bool(roundups.TURNS.pattern.match(lower))
        )
        if self._apart:
            return True
        return index > 0 and self._turns(text, lower, index, paragraph) and not _returns(lower)

    def _turns(self, text: str, lower: str, index: int, paragraph: int) -> bool:
        """Whether it turns to another incident, or goes on about one."""
        if rules.OTHER_INCIDENT.search(lower):
            return not rules.RANKED.search(lower)
        time = rules.OTHER_TIME.pattern.match(lower)
        after_other = self._last and Topic.BACKGROUND in self._last.topics
        if after_other and (time or self._goes_on(text, index, paragraph)):
            return True
        if index < _LEAD:
            return False
        if time and (year := _YEAR.search(time[0])) and self._latest - int(year[0]) >= _LONG_AGO:
            return not rules.OF_OWN.search(lower)
        return self._is_story and self._is_of_another(text, lower, time.end() if time else 0)

    def _is_general(self, lower: str) -> bool:
        """Whether it speaks of a row of incidents, of breaches in general or of the law."""
        if rules.IN_ROW.search(lower) and not rules.RANKED.search(lower):
            return True
        return bool(rules.IN_GENERAL.search(lower)) and not _returns(lower)

    def _is_of_another(self, text: str, lower: str, start: int) -> bool:
        """Whether its subject, named here in passing, is said to have had a breach."""
        begin = start + len(text[start:]) - len(text[start:].lstrip(", "))
        name = _NAME.match(text, begin)
        if not name or name[0].lower() in FUNCTION_WORDS:
            return False
        words = _names(name[0])
        if not words or not self._own.isdisjoint(words):
            return False
        told = rules.TELLS_OWN.pattern.match(lower, name.end() + 1)
        return bool(told) and min(map(self._lower.count, words)) <= _PASSING

    def _goes_on(self, text: str, index: int, paragraph: int) -> bool:
        """Whether a sentence of the same paragraph goes on about the other incident of the one before."""
        if not self._last or self._last.paragraph != paragraph or index <= _LEAD or self._names_own(text):
            return False
        return self._last.other or bool(_INNER_NAME.search(text))

    def _names_own(self, text: str) -> bool:
        return not self._own.isdisjoint(_names(text))

    def _is_comment(self, text: str, lower: str) -> bool:
        """Whether an expert is quoted, whose firm is not the text's own."""
        if '"' not in text or not _COMMENT.search(text):
            return False
        who = rules.EXPERTS.search(lower)
        return bool(who) and not self._names_own(text[who.start() : who.end() + 60] if who else "")


def _returns(lower: str) -> bool:
    """Whether a sentence returns to the text's own incident."""
    return rules.THIS_INCIDENT.search(lower) is not None


def tells_of_several(title: str, lower: str) -> bool:
    """Whether a text, given in lower case, says in its title or lead that it tells of several breaches."""
    opening = f"{flatten(title).lower()}. {lower.lstrip()[:_OPENING]}"
    return bool(roundups.COUNTED.search(opening) or roundups.COLLECTED.search(opening))


def _names(text: str) -> frozenset[str]:
    """The words with a capital, in lower case."""
    return frozenset(map(str.lower, _CAPITAL.findall(text))) - FUNCTION_WORDS


def _latest_year(article: Article, lower: str) -> int:
    """The latest year that a text names, as that of its own story; 0 without any.

    Without it a story may be that of the year before its publication.
    """
    bounds = article.published.bounds if article.published else None
    named = map(int, _YEAR.findall(lower[:_YEARS_WITHIN]))
    return max(*named, 0, bounds[1].year - 1 if bounds else 0)
