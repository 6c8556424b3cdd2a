"""Feeds of stories: RSS 0.9 to 2.0, RDF and Atom."""

import re
from collections.abc import Iterator
from typing import Any

from breachtui.errors import SourceError
from breachtui.extract import Article
from breachtui.report import Report
from breachtui.sources.boundary import reports_of
from breachtui.sources.document import Document
from breachtui.sources.rows import Refusal
from breachtui.sources.stories import day_of, story_reports

_ROOT = re.compile(r"<(?:\w{1,20}:)?(?:rss|rdf|feed)\b", re.I)
_TEXTS = ("encoded", "content", "description", "summary")  # the longest is taken
_DAYS = ("pubDate", "published", "date", "issued", "updated")


def recognizes(document: Document) -> bool:
    """Whether the file is such a feed."""
    start = document.beginning[:2000]
    return start.startswith("<") and bool(_ROOT.search(start)) and "<html" not in start.lower()


def read(document: Document) -> Iterator[Report | Refusal]:
    """The reports that the stories make."""
    from lxml import etree

    # no entity is looked up: a feed comes from strangers
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(document.text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(f"{document.name}: is a broken feed ({error}); fetch it again") from error
    stories = root.xpath("//*[local-name()='item' or local-name()='entry']") if root is not None else []
    if not stories:
        raise SourceError(f"{document.name}: is a feed without a story; fetch it again")
    publisher = _first(
        root, "./*[local-name()='channel']/*[local-name()='title'] | ./*[local-name()='title']"
    )
    for number, item in enumerate(stories, 1):
        story, day = _story(item, publisher)
        yield from reports_of(number, story.title or "", story_reports, story, day, document, number)


def _story(item: Any, publisher: str) -> tuple[Article, tuple[str, str]]:
    texts = [_first(item, f"./*[local-name()='{name}']") for name in _TEXTS]
    tag, day = next(((t, d) for t in _DAYS if (d := _first(item, f"./*[local-name()='{t}']"))), ("", ""))
    links = [
        str(each) for each in item.xpath("./*[local-name()='link'][not(@rel) or @rel='alternate']/@href")
    ]
    story = Article(
        max(texts, key=len),
        title=_first(item, "./*[local-name()='title']"),
        author=_first(item, "./*[local-name()='creator']|./*[local-name()='author']/*[local-name()='name']"),
        publisher=publisher,
        published=day_of(day),
        url=links[0] if links else _first(item, "./*[local-name()='link']"),
    )
    return story, (tag, day)


def _first(node: Any, path: str) -> str:
    found = node.xpath(path)
    return "".join(map(str, found[0].itertext())).strip() if found else ""
