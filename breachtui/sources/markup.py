"""The words of a piece of HTML, its blocks apart."""

import re
from typing import Any

from breachtui.sources.web_pages import parsed

_MARKUP = re.compile(r"<[a-zA-Z/!]")
_BLOCKS = ("p", "div", "li", "br", "h1", "h2", "h3", "h4", "tr", "dt", "dd", "td")
_HIDDEN = ("script", "style", "noscript")


def plain(text: str) -> str:
    """The words of a text that may be HTML, a paragraph a line."""
    if not _MARKUP.search(text):
        from html import unescape

        return unescape(text) if "&" in text else text
    page = parsed(f"<div>{text}</div>")
    return "" if page is None else words_of(page)


def words_of(page: Any) -> str:
    """The words of a parsed page, which is changed; each block begins a line."""
    for hidden in list(page.iter(*_HIDDEN)):
        hidden.drop_tree()
    for block in page.iter(*_BLOCKS):
        if block.tag != "br":
            block.text = f"\n\n{block.text or ''}"
        block.tail = f"\n\n{block.tail or ''}"
    lines = (line.strip() for line in str(page.text_content()).split("\n"))
    return "\n\n".join(line for line in lines if line)
