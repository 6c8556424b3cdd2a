"""Stories in a list: feeds (RSS, Atom), and tables with a headline, a day and a text in each row."""

from collections.abc import Iterator, Sequence
from itertools import islice

from breachtui.report import Report
from breachtui.sources.boundary import reports_of
from breachtui.sources.cell_dates import date_cell
from breachtui.sources.document import Document
from breachtui.sources.layout import Layout
from breachtui.sources.refusal import Refusal
from breachtui.sources.rows import Row
from breachtui.sources.stories import FeedStory, story_reports
from breachtui.sources.tables import header, open_table

LAYOUT = Layout(
    {
        "title": ("title", "headline", "post title", "article title", "subject"),
        "text": (
            "content", "content text", "content html", "text", "body", "article", "full text", "summary",
            "description", "excerpt", "story",
        ),
        "published": (
            "published", "publication date", "date published", "published at", "pub date", "date", "posted",
            "published date", "datetime", "created", "time",
        ),
        "url": ("url", "link", "article url", "source url", "external url"),
        "author": ("author", "byline", "writer", "authors"),
        "publisher": ("source", "publisher", "site", "outlet", "website", "source name"),
    },
    required=("title", "text"),
)  # fmt: skip
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
    from breachtui.sources.columns_by_value import partly

    named = partly(document).get("organization")
    if named is not None and named != found[places["title"]] and _is_told(named):
        return False
    texts = [cells[places["text"]] for cells in _sample(document)]
    return bool(texts) and sum(len(text.split()) for text in texts) >= _LEAST_WORDS * len(texts)


def _is_told(header_name: str) -> bool:
    """Whether a header says itself that organizations stand under it."""
    from breachtui.sources.mapping import candidates

    return any(field == "organization" for _, field, _ in candidates((header_name,)))


def _sample(document: Document) -> Sequence[tuple[str, ...]]:
    rows = islice(open_table(document).rows, _SAMPLE)
    return [row.cells for row in rows if isinstance(row, Row)]


def read(document: Document) -> Iterator[Report | Refusal]:
    """The reports that each row's story makes."""
    table = open_table(document)
    places = LAYOUT.match(table.columns)
    for row in table.rows:
        if isinstance(row, Refusal):
            yield row
            continue
        told = {name: row.cells[place].strip() for name, place in places.items()}
        date, _ = date_cell(told.get("published", ""))
        day = (table.columns[places["published"]], told["published"]) if date else None
        more = {name: told.get(name) for name in ("author", "url", "publisher")}
        story = FeedStory(told["title"], told["text"], **more, published=date, day=day)
        yield from reports_of(row.number, told["title"], story_reports, story, document, row.number)
