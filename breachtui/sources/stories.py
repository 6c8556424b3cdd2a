"""Stories that stand beside others in a file, each read as an article of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from breachtui.extract import Article
from breachtui.report import Report
from breachtui.sources.article import WebPage, page_reports
from breachtui.sources.document import Document
from breachtui.sources.markup import plain
from breachtui.sources.refusal import Refusal
from breachtui.values.dates import DateSpan
from breachtui.values.evidence import Cell
from breachtui.values.text import single_line, visible_prose


@dataclass(frozen=True)
class FeedStory:
    """One story of several."""

    title: str
    """Its headline."""
    text: str
    """What it tells, as text or HTML."""
    author: str | None = None
    """Who wrote it."""
    publisher: str | None = None
    """Where it appeared."""
    url: str | None = None
    """Its address."""
    published: DateSpan | None = None
    """When it appeared."""
    day: tuple[str, str] | None = None
    """Where that is said: a column or tag, and its text."""


def story_reports(story: FeedStory, document: Document, row: int) -> Iterator[Report | Refusal]:
    """The reports that it makes; what it says of no breach is refused."""
    title = single_line(plain(story.title))
    text = visible_prose(plain(story.text)).strip()
    if not text and not title:
        yield Refusal(row, "tells nothing: it has neither headline nor text")
        return
    whole = text if title and title in text[: len(title) + 200] else f"{title}\n\n{text}".strip()
    url = story.url if story.url and story.url.startswith(("http://", "https://")) else None
    article = Article(
        whole, title=title or None, author=_line(story.author), publisher=_line(story.publisher),
        published=story.published, url=url,
    )  # fmt: skip
    evidence = {"published": (Cell(*story.day),)} if story.published and story.day else {}
    for item in page_reports(document, WebPage(article, None, evidence)):
        if isinstance(item, Report) and not _tells(item):
            yield Refusal(row, "tells of no breach that can be read from it")
        elif isinstance(item, Report):
            yield replace(item, source=replace(item.source, row=row))
        else:
            yield replace(item, row=row)


def _tells(report: Report) -> bool:
    return bool(report.attack or report.breach_type or report.data_types or report.counts)


def _line(text: str | None) -> str | None:
    return (single_line(text) or None) if text else None
