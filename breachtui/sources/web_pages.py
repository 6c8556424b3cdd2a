"""Web pages made fit to be parsed in a time that grows with their size, not with its square."""

import re
from typing import Any

from breachtui.sources.date_forms import MONTHS
from breachtui.values.dates import DateSpan
from breachtui.values.text import visible_prose

_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]{0,40})[^<>]{20000,}>?")
_LONG_TAG_OF_BYTES = re.compile(_LONG_TAG.pattern.encode())
_CODE = re.compile(rb"<(script|style|svg)\b", re.I)
_DECLARATION = re.compile(r"^\s*<\?xml[^<>]{0,200}\?>")  # lxml takes it for that of bytes
_SPANS = re.compile(rb"\b(?:col|row)span\b", re.I)
_MONTHS = 12
_MOST_TAGS = 20_000  # of a page in which an article is looked for; a long one has some 5,000


def parsed(text: str) -> Any:
    """The page as lxml has it; None where it holds no element.

    A tag is freed of attributes that fill pages: to find one that is there twice, libxml2 takes the
    square of their number.
    """
    from lxml import html  # some 30 ms
    from lxml.etree import ParserError

    fit = _LONG_TAG.sub(r"<\1>", _DECLARATION.sub("", visible_prose(text)))
    try:
        return html.fromstring(fit) if fit.strip() else None
    except ParserError:  # a page of nothing but comments
        return None


def is_plain(page: bytes) -> bool:
    """Whether a page is simple enough to look for the article in it, which takes the square of its tags."""
    return page.count(b"<") <= _MOST_TAGS


def without_spans(page: bytes) -> bytes:
    """The page with every cell standing for itself: an article is not read cell by cell."""
    return _SPANS.sub(b"data-span", page)


def lightened(page: bytes, most: int) -> bytes:
    """The page without tags that fill pages; where it is larger than that, without its code and drawings."""
    page = _LONG_TAG_OF_BYTES.sub(rb"<\1>", page)
    if len(page) <= most:
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


def is_clear(page: bytes, day: DateSpan) -> bool:
    """Whether a page does not tell of a day by numbers alone that may be read as another: ``3/4/2021``."""
    date = day.start
    if not (date and date.month and date.day) or date.day > _MONTHS or date.day == date.month:
        return True
    year, month, number = date.year, date.month, date.day
    numbers = rf"(?<!\d)(?:0?{month}([/.-])0?{number}|0?{number}([/.-])0?{month})(?:\1|\2){year}(?!\d)"
    text = page.decode("latin-1")
    name = MONTHS[month - 1]
    clear = (
        rf"{year}[-/.]?0?{month}[-/.]?0?{number}(?!\d)|{name}[a-z]{{0,6}}\.? 0?{number}\D|"
        rf"(?<!\d)0?{number}(?:st|nd|rd|th)?[ -]{name}"
    )
    return bool(re.search(clear, text, re.I)) or not re.search(numbers, text)


_MARKUP = re.compile(r"<[a-zA-Z/!]")
_BLOCKS = ("p", "div", "li", "br", "h1", "h2", "h3", "h4", "tr", "dt", "dd", "td")
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HIDDEN = ("script", "style", "noscript")


def plain(text: str) -> str:
    """The words of a text that may be HTML, a paragraph a line."""
    if not _MARKUP.search(text):
        from html import unescape

        return unescape(text) if "&" in text else text
    page = parsed(f"<div>{text}</div>")
    return "" if page is None else words_of(page)


def _led(text: str | None) -> str:
    """The text on a line of its own; lxml gives characters, as of ``&#1;``, that it does not take back."""
    return "\n\n" + _NOT_XML.sub("\ufffd", text or "")


def words_of(page: Any) -> str:
    """The words of a parsed page, which is changed; each block begins a line."""
    for hidden in list(page.iter(*_HIDDEN)):
        hidden.drop_tree()
    for block in page.iter(*_BLOCKS):
        if block.tag != "br":
            block.text = _led(block.text)
        block.tail = _led(block.tail)
    lines = (line.strip() for line in str(page.text_content()).split("\n"))
    return "\n\n".join(line for line in lines if line)
