"""What each sentence speaks of: its part of the page, and whether the incident is the text's own."""

import re
from enum import StrEnum

from breachtui.extract.findings import Article
from breachtui.extract.rules import section_phrases as rules
from breachtui.extract.rules.name_phrases import FUNCTION_WORDS, HEADS, KIND_WORDS
from breachtui.extract.sentences import flatten
from breachtui.extract.wording import Match


class Topic(StrEnum):
    """What a sentence speaks of; it can be several things."""

    HEADLINE = "headline"
    BREACH = "breach"
    NOTICE = "notice"
    ADVICE = "advice"
    """What readers should do, and how to enroll in what they are offered."""
    BACKGROUND = "background"
    """Other incidents, or breaches in general."""
    BOILERPLATE = "boilerplate"
    """About the writer, the site, its other stories; the reservations of lawyers."""


ASIDE = frozenset({Topic.BACKGROUND, Topic.BOILERPLATE})
"""What speaks of no fact of the text's own incident."""
_TOLD = ((Topic.BREACH, rules.BREACH), (Topic.NOTICE, rules.NOTICE))
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
# "Category: Data Breach | Updated: 2024-03-01 | Reading time: 4 min"
_ROW_OF_LABELS = re.compile(r"[\w ]{3,20}: [^|.]{1,80}(?:\| ?[\w ]{3,20}: [^|.]{1,80})+")
_NAME = re.compile(r"([A-Z0-9][\w'&.-]*(?: (?:(?:of|and|&|the|for) )?[A-Z][\w'&.-]*){0,5})")
_LEAD_WORDS = re.compile(r"(?:(?:and|but|just|only),? )+")
# "In March 2021, the retail giant"
_LEADING = re.compile(r"[, ]*(?:(?:the |an? )?(?:[a-z][\w-]* ){1,3}(?=[A-Z]))?")
_COMMON = FUNCTION_WORDS | HEADS | KIND_WORDS
_CAPITAL = re.compile(r"[A-Z][\w&-]+")


class Sections:
    """Judges the sentences of one text, in order."""

    def __init__(self, article: Article, lower: str) -> None:
        self._lower = lower
        self._latest = _latest_year(article, lower)
        self._is_story = not rules.SALUTATIONS.search(lower[:_YEARS_WITHIN])
        self._own = _names(flatten(article.title or ""))
        self._several = bool(of_several(article.title or "", lower))
        self._apart = False
        self._paragraph = -1
        self._other = False  # whether the sentence before told of another incident
        self._ended = False

    def topics(self, text: str, lower: str, index: int, paragraph: int) -> frozenset[Topic]:
        """What the next sentence speaks of."""
        if index < _LEAD:
            self._own |= _names(text)
        found = {topic for topic, told in _TOLD if told.search(lower)}
        if rules.COULD_BE_READ.search(lower):
            found.add(Topic.BREACH)
        if rules.ADVICE.search(lower):
            found.add(Topic.ADVICE)
        begins = paragraph != self._paragraph
        self._ended = self._ended or (index > 0 and begins and bool(rules.ENDINGS.pattern.match(lower)))
        furniture = rules.BOILERPLATE_BEGINS.pattern.match(lower) or _ROW_OF_LABELS.fullmatch(text)
        if self._ended or furniture or rules.BOILERPLATE.search(lower):
            found.add(Topic.BOILERPLATE)
        if index == 0 and len(lower) < _LONGEST_HEADLINE and not lower.endswith("."):
            found.add(Topic.HEADLINE)
        self._other = index > 0 and self._is_other(text, lower, index, begins)
        if self._other:
            found |= {Topic.BACKGROUND, Topic.BREACH}
        elif index and rules.IN_GENERAL.search(lower):
            found.add(Topic.BACKGROUND)
        self._paragraph = paragraph
        return frozenset(found)

    def _is_other(self, text: str, lower: str, index: int, begins: bool) -> bool:
        """Whether it turns to another incident, or goes on about one."""
        turns = self._several and index >= _LEAD and rules.TURNS.pattern.match(lower)
        self._apart = self._apart or bool(turns)
        if self._apart or rules.THIS_INCIDENT.search(lower):
            return self._apart
        if rules.OTHER_INCIDENT.search(lower):
            return True
        lead = _LEAD_WORDS.match(lower)
        time = rules.OTHER_TIME.pattern.match(lower, lead.end() if lead else 0)
        if self._other and (time or not (begins or self._names_own(text))):
            return True
        if index < _LEAD:
            return False
        if time and (year := _YEAR.search(time[0])) and self._latest - int(year[0]) >= _LONG_AGO:
            return not rules.OF_OWN.search(lower)
        return self._is_story and self._is_of_another(text, lower, time.end() if time else 0)

    def _is_of_another(self, text: str, lower: str, start: int) -> bool:
        """Whether its subject, named here in passing, is said to have had a breach."""
        leading = _LEADING.match(text, start) if start else None
        name = _NAME.match(text, leading.end() if leading else 0)
        words = _names(name[1]) if name else frozenset()
        if not name or not words or not self._own.isdisjoint(words):
            return False
        told = rules.TELLS_OWN.pattern.match(lower, name.end() + 1)
        return bool(told) and min(map(self._lower.count, words)) <= _PASSING

    def _names_own(self, text: str) -> bool:
        return not self._own.isdisjoint(_names(text))


def of_several(title: str, lower: str) -> Match | None:
    """Where a text in lower case says in its title or lead that it tells of several breaches."""
    opening = f"{flatten(title).lower()}. {lower.lstrip()[:_OPENING]}"
    return rules.COUNTED.search(opening) or rules.COLLECTED.search(opening)


def _names(text: str) -> frozenset[str]:
    """The words with a capital that tell one name from others, in lower case."""
    return frozenset(map(str.lower, _CAPITAL.findall(text))) - _COMMON


def _latest_year(article: Article, lower: str) -> int:
    """The latest year that a text names, as that of its own story; 0 without any.

    Without it a story may be that of the year before its publication.
    """
    bounds = article.published.bounds if article.published else None
    named = map(int, _YEAR.findall(lower[:_YEARS_WITHIN]))
    return max(*named, 0, bounds[1].year - 1 if bounds else 0)
