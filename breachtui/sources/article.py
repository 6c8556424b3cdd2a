"""Articles, notices and letters: plain text or HTML, one report each."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html import unescape

from breachtui.errors import SourceError, ValueNotKnown
from breachtui.extract import Article, Findings, extract, several
from breachtui.extract.findings import explanation
from breachtui.extract.sentences import begins_with_field
from breachtui.report import Report, Source
from breachtui.sources.boundary import reports_of
from breachtui.sources.dialect import is_delimited
from breachtui.sources.document import Document
from breachtui.sources.forms import unmarked
from breachtui.sources.rows import Refusal, Remark
from breachtui.sources.typesetting import in_pages, untypeset
from breachtui.sources.web_pages import is_clear, is_plain, lightened, parsed, without_spans, words_of
from breachtui.values.dates import DateSpan
from breachtui.values.evidence import PAGE_BREAK, TURN, Cell, Evidence, Grade
from breachtui.values.identity import NATURAL, fingerprint, natural_key
from breachtui.values.text import single_line, visible_prose

_LONGEST = 200_000
"""Characters; what is longer than a book chapter is no article."""

_LARGEST = 600_000
"""Bytes of a page without its code; what finds the article in it takes the square of its size."""

_SHOWN = 200  # characters that tell which text is meant

_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.I)
_PART = re.compile(r"<(?:article|section|main|div|p|h[1-6]|ul|ol|table|blockquote)\b", re.I)
_ANY_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>|<!--.{0,2000}?-->", re.S)
# JSON or marked-up text, and no word in brackets
_DATA = re.compile(r"\[(?:(?![A-Za-z]{2})|true\b|false\b|null\b)|\{\s*(?:[\"'}]|$)|<[?!/a-zA-Z]")
_PLACEHOLDER_REACH = 200  # the field of a template that a letter begins with is no longer
_PDF = b"%PDF"
_LINE_OF_PROSE = 5  # words of a line, on the average, at the least
_TELLING = ("organization", "counts", "occurred", "attack", "breach_type", "data_types")
_FIRST_PERSON = re.compile(r"\b(?:we|our|us)\b", re.I)
_YOU = re.compile(r"\byour?\b", re.I)


def recognizes(document: Document) -> bool:
    """Whether the file is a page or prose: not JSON, not a table."""
    if document.head.startswith(_PDF):
        return not document.block and _is_prose(_words(document))
    if document.binary or document.block:
        return False
    if _is_html(document):
        return True
    beginning = _beginning(document)
    start = beginning[:_PLACEHOLDER_REACH]
    data = _DATA.match(start) and not (begins_with_field(start) or _PART.match(start))
    if data:
        return False
    return not is_delimited(beginning)


def _beginning(document: Document) -> str:
    return re.sub("\r\n?", "\n", document.beginning)


def _words(document: Document) -> str:
    """What it says, before it is known what kind of text it is."""
    if document.head.startswith(_PDF):
        from breachtui.sources.pdf import pdf_text

        return pdf_text(document)
    return document.text


def _is_prose(text: str) -> bool:
    """Whether the lines of a PDF are those of a letter, and not of a table."""
    lines = [line for line in text.split("\n") if line.strip()]
    return sum(len(line.split()) for line in lines) >= _LINE_OF_PROSE * max(1, len(lines))


@lru_cache(2)
def _is_html(document: Document) -> bool:
    """Whether it is a page, or a part of one: a text with a tag or two among its paragraphs is neither."""
    if document.head.startswith(_PDF):
        return False
    if _PAGE.search(document.head[:8192]):
        return True
    start = _beginning(document)[:50_000]
    if not _PART.search(start):
        return False
    paragraphs = [each for each in re.split(r"\n\s*\n", start) if _ANY_TAG.sub("", each).strip()]
    return all(_ANY_TAG.search(each) for each in paragraphs)


@dataclass(frozen=True)
class WebPage:
    """What was got from a page besides its text."""

    article: Article
    license: str | None = None
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)


def read(document: Document) -> Iterator[Report | Refusal]:
    """The report that the article makes, or one for each breach where it keeps several apart."""
    return iter(reports_of(None, _words(document).lstrip()[:_SHOWN], _items, document))


def _items(document: Document) -> Iterator[Report | Refusal]:
    if not _is_html(document):
        yield from _told(page_reports(document, _from_text(document), len(_words(document))))
        return
    light = _light(document)
    if len(light) > _LARGEST:
        yield Refusal(None, f"only the first {_LARGEST:,} of the page's {len(light):,} bytes were read")
    if not is_plain(light[:_LARGEST]):
        yield Remark(None, "has too many tags to tell its article from the rest: all its words were read")
    yield from _told(page_reports(document, _from_html(document)))


def _told(items: Iterable[Report | Refusal]) -> Iterator[Report | Refusal]:
    """The same, with a remark on a report that says nothing."""
    for each in items:
        yield each
        if isinstance(each, Report) and not any(getattr(each, name) for name in _TELLING):
            yield Remark(None, "tells of no breach that can be read from it: nothing but its text is kept")


def page_reports(document: Document, page: WebPage, length: int = 0) -> Iterator[Report | Refusal]:
    """The reports that an article makes; ``length`` is that of its text where not all of it is handed on."""
    length = max(length, len(page.article.text))
    if len(page.article.text) > _LONGEST:
        yield Refusal(None, f"only the first {_LONGEST:,} of {length:,} characters were read")
        page = replace(page, article=replace(page.article, text=page.article.text[:_LONGEST]))
    found = extract(page.article)
    beside = several(page.article, found)
    if beside.mixed:
        one = (*beside.each, found)[0].values["organization"]
        read = f"{len(beside.each)} were" if len(beside.each) > 1 else f"that of {one} was"
        yield Remark(None, f"seems to tell of several breaches that are not all kept apart; {read} read")
    for each in beside.each or (found,):
        yield _report(document, page, each, apart=len(beside.each) > 1)


def explain(document: Document) -> Iterator[str]:
    """Lines that say, field by field, which candidates there were and why the winner won.

    Raises `SourceError` for what is no article.
    """
    if not recognizes(document):
        raise SourceError(
            f"{document.name}: is no article; only articles, notices and letters can be explained"
        )
    page = _from_html(document) if _is_html(document) else _from_text(document)
    yield from explanation(extract(replace(page.article, text=page.article.text[:_LONGEST])).candidates)


def _from_text(document: Document) -> WebPage:
    text = in_pages(_words(document)[: 2 * _LONGEST])  # what stands behind is not read
    if _PART.search(text):
        text = unescape(_ANY_TAG.sub("", text)).lstrip()
    return WebPage(Article(visible_prose(unmarked(untypeset(text)))))


def _from_html(document: Document) -> WebPage:
    from trafilatura import bare_extraction  # some 250 ms
    from trafilatura.settings import Document as Extracted

    light = _light(document)[:_LARGEST]
    if not is_plain(light):
        return _all_words(light.decode(document.encoding.name, "replace"), document)
    page = bare_extraction(
        without_spans(light),
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if not isinstance(page, Extracted) or not (page.text or "").strip():
        raise SourceError(f"{document.name}: no article found in the page; save its text and load that")
    title = single_line(page.title) if page.title else None
    text = visible_prose(page.text or "")
    if title and title not in text[: len(title) + 200]:
        text = f"{title}\n\n{text}"  # so that what the headline says has a place in the text
    published = day if (day := _date(page.date)) and is_clear(light, day) else None
    article = Article(
        text,
        title=title,
        author=one_line(page.author),
        publisher=one_line(page.sitename or page.hostname),
        published=published,
        url=one_line(page.url),
    )
    evidence = {"published": (Cell("date in the page's metadata", str(page.date)),)} if published else {}
    return WebPage(article, one_line(page.license), evidence)


def _all_words(text: str, document: Document) -> WebPage:
    page = parsed(text)
    titles = [] if page is None else page.xpath("//title/text()")
    words = "" if page is None else words_of(page)
    if not words:
        raise SourceError(f"{document.name}: no article found in the page; save its text and load that")
    return WebPage(Article(visible_prose(words), title=one_line(titles[0]) if titles else None))


@lru_cache(1)
def _light(document: Document) -> bytes:
    return lightened(document.data, _LARGEST)


def one_line(text: str | None) -> str | None:
    """The words on one line; None where there are none."""
    return single_line(text) or None if text else None


def _date(text: str | None) -> DateSpan | None:
    try:
        return DateSpan.parse(text) if text else None
    except ValueNotKnown:
        return None


def _report(document: Document, page: WebPage, found: Findings, *, apart: bool) -> Report:
    article = page.article
    values = {"published": article.published, **found.values} if article.published else dict(found.values)
    url = article.url
    return Report(
        source=Source(
            format="notice" if _is_notice(article.text) else "article",
            key=_key(article, apart=apart),
            title=found.title or article.title,
            author=found.author or article.author,
            publisher=found.publisher or article.publisher,
            url=url,
            path=document.path,
            license=page.license,
        ),
        text=article.text,
        evidence={**page.evidence, **found.evidence},
        fingerprint=fingerprint(_unpaged(article.text), *_section(found, apart=apart)),
        confidence={name: grade for name in found.evidence if (grade := _grade(found, name))},
        **values,
    )


def _grade(found: Findings, name: str) -> Grade | None:
    level = found.confidence(name)
    return Grade(level, ", ".join(found.candidates[name][0].reasons)) if level else None


def _is_notice(text: str) -> bool:
    """Whether the organization itself speaks, to those affected: "we" and "you" outside quotes."""
    spoken = re.sub(r"[“\"][^”\"]{0,600}[”\"]", " ", text[:20_000])
    return len(_FIRST_PERSON.findall(spoken)) >= 3 and bool(_YOU.search(spoken))


def _unpaged(text: str) -> str:
    return text.replace(PAGE_BREAK, "\n\n").replace(f"\n{TURN}\n", " ") if TURN in text else text


def _section(found: Findings, *, apart: bool) -> Iterator[str]:
    """Where in the text the breach stands, where it stands beside others."""
    if apart:
        yield from (f"{each.start}" for each in found.evidence.get("organization", ()))


def _key(article: Article, *, apart: bool) -> str:
    """The address of a page, else its words; several reports of one article share a natural key."""
    key = natural_key("article", article.url or " ".join(_unpaged(article.text).split()))
    return key if apart else key.replace(NATURAL, ":")
