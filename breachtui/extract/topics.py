"""What a sentence speaks of, judged from its words alone and from the sentence before it."""

from enum import StrEnum

from breachtui.extract.lexicon import topics as words
from breachtui.extract.lexicon.several import NEXT_ONE, SEVERAL
from breachtui.extract.patterns import Lazy
from breachtui.extract.sentences import flatten
from breachtui.extract.stems import sign
from breachtui.values.dates import DateSpan


class Topic(StrEnum):
    """What a sentence speaks of; it can be several things."""

    HEADLINE = "headline"
    BREACH = "breach"
    NOTICE = "notice"
    RESPONSE = "response"
    ADVICE = "advice"
    """What readers should do."""
    BACKGROUND = "background"
    """Other incidents, or breaches in general."""
    BOILERPLATE = "boilerplate"
    """About the writer, the site, the company."""


# For some topics a word is enough, for others a pattern decides.
_BY_WORD = ((Topic.BREACH, sign(words.BREACH)), (Topic.NOTICE, sign(words.NOTICE)))
_BY_PATTERN = (
    (Topic.RESPONSE, words.RESPONSE),
    (Topic.ADVICE, words.ADVICE),
    (Topic.BACKGROUND, words.BACKGROUND),
    (Topic.BOILERPLATE, words.BOILERPLATE),
)
_SERIES = sign(words.SERIES_WORDS)
# The lead of a story speaks of its own breach, whatever it compares it with.
_LEAD = 3
_LONG = 2
_YEARS_WITHIN = 20_000
# Where a story says that it tells of several.
_OPENING = 500
_SEVERAL, _NEXT_ONE = Lazy(SEVERAL), Lazy(NEXT_ONE)


def topics_of(lower: str, signs: int, index: int) -> set[Topic]:
    """What a sentence in lower case with these signs speaks of, the first having index 0."""
    found = {topic for topic, bit in _BY_WORD if signs & bit}
    found |= {topic for topic, pattern in _BY_PATTERN if signs & pattern.sign and pattern.search(lower)}
    if words.BOILERPLATE_START.match(lower):
        found.add(Topic.BOILERPLATE)
    if Topic.BACKGROUND in found and words.THIS_ONE.search(lower):
        found.remove(Topic.BACKGROUND)
    if index and signs & _SERIES and (words.SERIES.search(lower) or words.ELSEWHERE.search(lower)):
        found.add(Topic.BACKGROUND)
    if index == 0 and len(lower) < 200 and not lower.endswith("."):
        found.add(Topic.HEADLINE)
    return found


def goes_on(before: str, text: str, index: int, together: bool) -> bool:
    """Whether a sentence goes on about the other incident of the one before it.

    ``together`` says whether both stand in one paragraph; ``index`` is that of the second.
    """
    if together and index > _LEAD and words.SERIES.search(before):
        return True
    return bool(words.CARRIED_ON.match(text)) and not words.THIS_ONE.search(text)


def tells_of_several(title: str, lower: str) -> bool:
    """Whether a text, given in lower case, says in its title or lead that it tells of several breaches."""
    return bool(_SEVERAL.search(f"{flatten(title).lower()}. {lower[:_OPENING]}"))


def is_apart(lower: str, index: int) -> bool:
    """Whether with this sentence a text that tells of several breaches turns to the next one."""
    return index >= _LEAD and bool(_NEXT_ONE.match(lower))


def latest_year(text: str, published: DateSpan | None) -> int:
    """The latest year that a text names, as that of its own story; 0 without any.

    Without it a story may be that of the year before its publication.
    """
    bounds = published.bounds if published else None
    named = (int(each) for each in words.YEAR.findall(text[:_YEARS_WITHIN]))
    return max(*named, 0, bounds[1].year - 1 if bounds else 0)


def is_long_past(text: str, index: int, latest: int) -> bool:
    """Whether a sentence begins with a year well before the story's own, and tells of another matter."""
    year = words.BEGINS_WITH_YEAR.match(text) if index >= _LEAD else None
    if not year or latest - int(year["year"]) < _LONG:
        return False
    return not words.OF_THIS.search(text)
