"""Stories in a list: feeds (RSS, Atom), and tables with a headline, a day and a text in each row."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email.utils import parsedate
from typing import Any

from breachtui.errors import ValueNotKnown
from breachtui.extract import Article
from breachtui.report import Report
from breachtui.sources.article import WebPage, one_line, page_reports
from breachtui.sources.boundary import reports_of
from breachtui.sources.cell_dates import date_cell
from breachtui.sources.columns_by_value import partly
from breachtui.sources.document import Document
from breachtui.sources.layout import Layout
from breachtui.sources.mapping import candidates
from breachtui.sources.rows import Refusal
from breachtui.sources.tables import first_rows, header, open_table
from breachtui.sources.web_pages import plain
from breachtui.values.dates import DateSpan
from breachtui.values.evidence import Cell
from breachtui.values.text import single_line, visible_prose

LAYOUT = Layout(
    {
        "title": ("title", "headline", "post title", "article title", "subject"),
        "text": (
            "content", "content text", "content html", "text", "body", "article", "full text", "summary",
            "description", "excerpt", "story",
        ),
        "published": (
            "published", "publication date", "date published", "pub date", "date", "posted", "datetime",
            "created", "time",
        ),
        "url": ("url", "link", "article url", "source url", "external url"),
        "author": ("author", "byline", "writer"),
        "publisher": ("source", "publisher", "site", "outlet", "website", "source name"),
    },
    required=("title", "text"),
)  # fmt: skip
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def story_reports(
    story: Article, day: tuple[str, str], document: Document, row: int
) -> Iterator[Report | Refusal]:
    """The reports that a story makes, its words as text or HTML; what it says of no breach is refused.

    ``day`` is the column or tag that says when it appeared, and its text.
    """
    title = single_line(plain(story.title or ""))
    text = visible_prose(plain(story.text)).strip()
    if not text and not title:
        yield Refusal(row, "tells nothing: it has neither headline nor text")
        return
    whole = text if title and title in text[: len(title) + 200] else f"{title}\n\n{text}".strip()
    url = story.url if story.url and story.url.startswith(("http://", "https://")) else None
    article = Article(
        whole, title=title or None, author=one_line(story.author), publisher=one_line(story.publisher),
        published=story.published, url=url,
    )  # fmt: skip
    evidence = {"published": (Cell(*day),)} if story.published else {}
    for item in page_reports(document, WebPage(article, None, evidence)):
        if isinstance(item, Report) and not _tells(item):
            yield Refusal(row, "tells of no breach that can be read from it")
        elif isinstance(item, Report):
            yield replace(item, source=replace(item.source, row=row))
        else:
            yield replace(item, row=row)


def day_of(text: str) -> DateSpan | None:
    """The day of ``Tue, 05 Mar 2024 10:00:00 GMT``, as mails and feeds have it, or of an ISO date."""
    parts = parsedate(text)
    day = f"{parts[0]:04}-{parts[1]:02}-{parts[2]:02}" if parts else text[:10]
    try:
        return DateSpan.parse(day) if _ISO.match(day) else None
    except ValueNotKnown:
        return None


def _tells(report: Report) -> bool:
    return bool(report.attack or report.breach_type or report.data_types or report.counts)


_LEAST_WORDS = 8  # of a text, on the average
_SAMPLE = 50


def recognizes(document: Document) -> bool:
    """Whether a table has stories in its rows: a headline and a text, and nobody named beside them."""
    found = header(document)
    if not found or LAYOUT.missing(found):
        return False
    places = LAYOUT.match(found)
    if len(places) < 3 or len(found) > len(places) + 6:
        return False
    named = partly(document).get("organization")
    told = named is not None and any(field == "organization" for _, field, _ in candidates((named,)))
    if told and named != found[places["title"]]:
        return False
    texts = [cells[places["text"]] for cells in first_rows(document, _SAMPLE)]
    return bool(texts) and sum(len(text.split()) for text in texts) >= _LEAST_WORDS * len(texts)


def read(document: Document) -> Iterator[Report | Refusal]:
    """The reports that each row's story makes."""
    table = open_table(document)
    places = LAYOUT.match(table.columns)
    for row in table.rows:
        if isinstance(row, Refusal):
            yield row
            continue
        told: dict[str, Any] = {name: row.cells[place].strip() for name, place in places.items()}
        day = (table.columns[places.get("published", 0)], told.get("published", ""))
        published, _ = date_cell(day[1])
        story = Article(**told | {"published": published})
        yield from reports_of(row.number, told["title"], story_reports, story, day, document, row.number)
