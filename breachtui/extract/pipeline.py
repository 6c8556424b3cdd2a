"""The finders in order of trust, and the findings made of what they hand back."""

from collections.abc import Mapping
from typing import Any

from breachtui.extract import (
    attack,
    byline,
    counts,
    data,
    dates,
    filing,
    home,
    locations,
    organization,
    response,
)
from breachtui.extract.confidence import level
from breachtui.extract.document import Document
from breachtui.extract.findings import LOW, Article, Candidate, Findings
from breachtui.extract.reading import Finder, Reading
from breachtui.report import Confidence, Response, Span

# Later ones may look at what earlier ones found.
FINDERS: tuple[Finder, ...] = (
    byline.find,
    organization.find,
    counts.find,
    dates.find,
    filing.find,
    data.find,
    attack.find,
    locations.find,
    home.find,
    response.find,
)
# Fields that take every candidate that is good enough, in the order of the text.
_MANY = frozenset({"counts", "dates", "aliases", "data_types", "information_location"})
_OWN = frozenset({"title", "author", "publisher"})


def read(article: Article) -> Reading:
    """All candidates of all fields."""
    reading = Reading(Document(article))
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
