"""Articles, notices and letters: plain text or HTML, one report each."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from breachtui.errors import SourceError, ValueNotKnown
from breachtui.extract import Article, Findings, extract, several
from breachtui.extract.findings import explanation
from breachtui.extract.sentences import begins_with_field
from breachtui.report import Cell, Evidence, Grade, Report, Source
from breachtui.sources.boundary import reports_of
from breachtui.sources.document import Document
from breachtui.sources.refusal import Refusal, Remark
from breachtui.sources.typesetting import untypeset
from breachtui.values.dates import DateSpan
from breachtui.values.identity import NATURAL, fingerprint, natural_key
from breachtui.values.text import single_line, visible_prose

_LONGEST = 200_000
"""Characters; what is longer than a book chapter is no article."""

_LARGEST = 600_000
"""Bytes of a page without its code; what finds the article in it takes the square of its size."""

_SHOWN = 200  # characters that tell which text is meant

_CODE = re.compile(rb"<(script|style|svg)\b", re.I)

_TAG = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|p|h1|table)\b", re.I)
# Every comma stands before a space, or within a number.
_COMMA_OF_PROSE = re.compile(r"^[^,]*(?:,(?: |\d{3}|[\"”])[^,]*)+$")
# No JSON: a word in brackets.
_BRACKETED = re.compile(r"\[(?!(?:true|false|null)\b)[A-Za-z]{2}|\{[A-Za-z]{2}")
# The field of a template that a letter begins with is no longer.
_PLACEHOLDER_REACH = 200
_FIRST_PERSON = re.compile(r"\b(?:we|our|us)\b", re.I)
_YOU = re.compile(r"\byour?\b", re.I)


def recognizes(document: Document) -> bool:
    """Whether the file is a page or prose: not JSON, not a table."""
    if document.binary:
        return False
    if _is_html(document):
        return True
    start = document.text.lstrip()[:_PLACEHOLDER_REACH]
    if start[:1] in ("{", "[", "<") and not (begins_with_field(start) or _BRACKETED.match(start)):
        return False
    return not _is_table(document.text)


def _is_html(document: Document) -> bool:
    return bool(_TAG.search(document.data[:8192]))


def _is_table(text: str) -> bool:
    """Whether the first lines are split by the same character into as many cells each."""
    lines = [line for line in text[:20_000].split("\n")[:6] if line.strip()]
    for delimiter in ",;|\t":
        cells = [line.count(delimiter) for line in lines[:-1] or lines]
        if len(lines) > 1 and cells[0] >= 2 and all(count >= cells[0] for count in cells):
            if delimiter == "," and _are_sentences(lines[:-1] or lines):
                return False
            words = [len(cell.split()) for cell in lines[0].split(delimiter)]
            if max(words) <= 8 and not lines[0].rstrip().endswith((".", "!", "?", "”")):
                return True
    return False


def _are_sentences(lines: list[str]) -> bool:
    """Whether lines with commas are prose: none joins two words, and all but a title end as sentences do."""
    if all('","' in line for line in lines):  # cells in quotes
        return False
    ended = sum(line.rstrip().endswith((".", "!", "?", "”", '"')) for line in lines)
    more = lines[-1].count(",") > lines[0].count(",")
    return (more or ended >= len(lines) - 1) and all(map(_COMMA_OF_PROSE.search, lines))


@dataclass(frozen=True)
class _Page:
    """What was got from a page besides its text."""

    article: Article
    license: str | None = None
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)


def read(document: Document) -> Iterator[Report | Refusal]:
    """The report that the article makes, or one for each breach where it keeps several apart."""
    return iter(reports_of(None, document.text.lstrip()[:_SHOWN], _items, document))


def _items(document: Document) -> Iterator[Report | Refusal]:
    if _is_html(document) and (size := len(_light(document.data))) > _LARGEST:
        yield Refusal(None, f"only the first {_LARGEST:,} of the page's {size:,} bytes were read")
    page = _from_html(document) if _is_html(document) else _from_text(document)
    length = len(page.article.text)
    if length > _LONGEST:
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


def _from_text(document: Document) -> _Page:
    return _Page(Article(visible_prose(untypeset(document.text))))


def _from_html(document: Document) -> _Page:
    from trafilatura import bare_extraction  # some 250 ms
    from trafilatura.settings import Document as Extracted

    page = bare_extraction(
        _light(document.data)[:_LARGEST],
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
    published = _date(page.date)
    article = Article(
        text,
        title=title,
        author=_line(page.author),
        publisher=_line(page.sitename or page.hostname),
        published=published,
        url=_line(page.url),
    )
    evidence = {"published": (Cell("date in the page's metadata", str(page.date)),)} if published else {}
    return _Page(article, _line(page.license), evidence)


def _light(page: bytes) -> bytes:
    """A page that is too large without its scripts, styles and drawings; any other as it is."""
    if len(page) <= _LARGEST:
        return page
    kept, at = [], 0
    for opening in _CODE.finditer(page):
        if opening.start() < at:
            continue
        end = page.find(b"</" + opening[1], opening.end())
        if end < 0:
            break
        kept.append(page[at : opening.start()])
        at = end
    return b"".join((*kept, page[at:]))


def _line(text: str | None) -> str | None:
    return single_line(text) or None if text else None


def _date(text: str | None) -> DateSpan | None:
    try:
        return DateSpan.parse(text) if text else None
    except ValueNotKnown:
        return None


def _report(document: Document, page: _Page, found: Findings, *, apart: bool) -> Report:
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
        fingerprint=fingerprint(article.text, *_section(found, apart=apart)),
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


def _section(found: Findings, *, apart: bool) -> Iterator[str]:
    """Where in the text the breach stands, where it stands beside others."""
    if apart:
        yield from (f"{each.start}" for each in found.evidence.get("organization", ()))


def _key(article: Article, *, apart: bool) -> str:
    """The address of a page, else its words; several reports of one article share a natural key."""
    key = natural_key("article", article.url or " ".join(article.text.split()))
    return key if apart else key.replace(NATURAL, ":")
