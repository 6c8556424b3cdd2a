"""The finders in order of trust, and the findings made of what they hand back."""

from typing import Any

from breachtui.extract import (
    byline,
    data,
    dates,
    filing,
    kind,
    locations,
    nature,
    organization,
    parties,
    people,
    places,
    response,
)
from breachtui.extract.article import Article, Findings
from breachtui.extract.candidate import LOW, Candidate
from breachtui.extract.document import Document
from breachtui.extract.reading import Finder, Reading
from breachtui.report import Response, Span

# Later ones may look at what earlier ones found.
FINDERS: tuple[Finder, ...] = (
    byline.find,
    organization.find,
    people.find,
    dates.find,
    filing.find,
    data.find,
    nature.find,
    locations.find,
    places.find,
    parties.find,
    kind.find,
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
    reading = read(article)
    values: dict[str, Any] = {}
    evidence: dict[str, tuple[Span, ...]] = {}
    for name, candidates in reading.candidates.items():
        chosen = _chosen(name, candidates)
        if not chosen or name in _OWN:
            continue
        evidence[name] = tuple(span for each in chosen for span in each.spans)
        values[name] = tuple(each.value for each in chosen) if name in _MANY else chosen[0].value
    if article.published and "published" not in values:
        values["published"] = article.published
    return Findings(
        _with_response(values),
        evidence,
        None if article.title else reading.value("title"),
        None if article.author else reading.value("author"),
        None if article.publisher else reading.value("publisher"),
        reading.candidates,
    )


def _chosen(name: str, candidates: tuple[Candidate, ...]) -> list[Candidate]:
    good = [each for each in candidates if each.score >= LOW]
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
