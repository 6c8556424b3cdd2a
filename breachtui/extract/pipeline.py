"""The finders in order of trust, the findings made of what they hand back, and how far to trust each.

`python -m tests.benchmarks.confidence` prints the shares of right values that the numbers were set by.
"""

from collections.abc import Mapping
from typing import Any

from breachtui.extract import (
    affected,
    attack,
    byline,
    data,
    dating,
    filing,
    home,
    organization,
    response,
)
from breachtui.extract.findings import LOW, Article, Candidate, Findings
from breachtui.extract.story import Finder, Story, StoryReading
from breachtui.report import Response
from breachtui.values.evidence import Confidence, Span

# Later ones may look at what earlier ones found.
FINDERS: tuple[Finder, ...] = (
    byline.find,
    organization.find,
    affected.find,
    attack.find,
    dating.find,
    filing.find,
    data.find,
    home.find,
    response.find,
)
# Fields that take every candidate that is good enough, in the order of the text.
_MANY = frozenset({"counts", "dates", "aliases", "data_types", "information_location"})
_OWN = frozenset({"title", "author", "publisher"})
# A different value with a score so near to the winner's competes with it.
_NEAR = 0.7
_LESS = {Confidence.HIGH: Confidence.MEDIUM, Confidence.MEDIUM: Confidence.LOW}
# Kinds of data are told in lists: one alone is right every second time, one of so many nearly always.
_LIST, _SHORT_LIST = 4, 2
_PLACE = 150


def read(article: Article) -> StoryReading:
    """All candidates of all fields."""
    reading = StoryReading(Story(article))
    for finder in FINDERS:
        reading.add(finder(reading))
    return reading


def extract(article: Article) -> Findings:
    """What the text says about the breach it is about."""
    return chosen(article, read(article).candidates)


def chosen(article: Article, candidates: Mapping[str, tuple[Candidate, ...]]) -> Findings:
    """The findings that candidates make."""
    values: dict[str, Any] = {}
    evidence: dict[str, tuple[Span, ...]] = {}
    levels: dict[str, Confidence] = {}
    for name, ranked in candidates.items():
        good = _good(name, ranked)
        if not good or name in _OWN:
            continue
        evidence[name] = tuple(span for each in good for span in each.spans)
        values[name] = tuple(each.value for each in good) if name in _MANY else good[0].value
        levels[name] = level(name, good, ranked)
        if name == "data_types":
            evidence |= {f"{name}.{each.value}": each.spans for each in good}
    if article.published and "published" not in values:
        values["published"] = article.published
    own = {name: next((each.value for each in _good(name, candidates.get(name, ()))), None) for name in _OWN}
    return Findings(
        _with_response(values),
        evidence,
        None if article.title else own["title"],
        None if article.author else own["author"],
        None if article.publisher else own["publisher"],
        candidates,
        levels,
    )


def _good(name: str, ranked: tuple[Candidate, ...]) -> list[Candidate]:
    good = [each for each in ranked if each.score >= LOW]
    if name not in _MANY:
        return good[:1]
    return sorted(good, key=lambda each: each.spans[0].start if each.spans else 0)


def _with_response(values: dict[str, Any]) -> dict[str, Any]:
    """The values with the fields of the response made one."""
    parts = {
        name.partition(".")[2]: values.pop(name) for name in list(values) if name.startswith("response.")
    }
    if parts:
        values["response"] = Response(**parts)
    return values


def level(field: str, chosen: list[Candidate], ranked: tuple[Candidate, ...]) -> Confidence:
    """The confidence in a field whose candidates are ranked, some of them chosen."""
    weakest = min(chosen, key=lambda each: each.score)
    found = weakest.confidence or Confidence.LOW
    if field == "data_types":
        return _of_list(min(_beside(each, chosen) for each in chosen))
    if field == "third_party" and found is Confidence.HIGH:
        return Confidence.MEDIUM  # who else is named there may be another's vendor
    if len(chosen) > 1:
        return found
    rival = next((each.score for each in ranked if each.value != weakest.value), 0.0)
    return _LESS.get(found, found) if rival >= max(LOW, weakest.score - _NEAR) else found


def _of_list(shortest: int) -> Confidence:
    if shortest >= _LIST:
        return Confidence.HIGH
    return Confidence.MEDIUM if shortest >= _SHORT_LIST else Confidence.LOW


def capped(level: Confidence) -> Confidence:
    """The confidence in what a text says that tells of several breaches which it does not keep apart."""
    return Confidence.MEDIUM if level is Confidence.HIGH else level


def _beside(one: Candidate, chosen: list[Candidate]) -> int:
    """How many values are named where one is, itself included."""
    return sum(
        any(abs(span.start - own.start) < _PLACE for span in each.spans for own in one.spans)
        for each in chosen
    )
