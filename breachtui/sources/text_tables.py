"""Tables in plain text: of Markdown, of columns of blanks, of blocks ``Field: value``."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, groupby

from breachtui.sources.blocks import Block
from breachtui.sources.document import Document
from breachtui.sources.forms import fields_of, items_of, listed

_LONGEST = 4_000_000  # bytes; longer tables are written otherwise
# Markdown's, and those that the clients of databases draw
_RULE = re.compile(r"\s*[|+]?\s*:?[-=]{1,999}:?\s*(?:[|+]\s*:?[-=]{1,999}:?\s*)*[|+]?\s*")
_BAR = re.compile(r"(?<!\\)\|")
_LINK = re.compile(r"!?\[([^\]]{0,300})\]\(([^)\s]{0,500})[^)]{0,200}\)")
_MARKS = re.compile(r"(\*\*|__|`)(.+?)\1")
_GAP = re.compile(r" {2,}|\t+")
_LEAST_LINES = 3
_SHARE = 0.8  # of the lines of a text that a table of blanks has at the least


def text_blocks(document: Document) -> Sequence[Block]:
    """The tables of a text, none of them split by one character: those are read as a stream."""
    start = document.beginning
    marked = "|" in start and any(map(_is_rule, start.splitlines()))
    if not marked and not _GAP.search(start) and not re.search(r"(?m)^.{1,60}[:=]|^\s*[-*•\d].*\d", start):
        return ()
    if document.is_longer(_LONGEST):
        return ()
    text = document.text
    if marked:
        return list(_markdown(text))
    if "\t" not in text and (rows := _fixed(text)):
        return [Block.of(1, rows[0], rows[1:])]
    if form := fields_of(text):
        return [Block.of(1, *form)]
    items = items_of(text)
    if found := listed(items):
        mostly = 2 * len(" ".join(items).split()) > len(text.split())
        return [Block.of(1, *found, sure=mostly)]
    return ()


def _is_rule(line: str) -> bool:
    return len(line) < 2000 and ("|" in line or "+" in line) and bool(_RULE.fullmatch(line))


def _markdown(text: str) -> Iterator[Block]:
    lines = text.split("\n")
    told = len(prose_of(text).split())
    number = 0
    for barred, group in groupby(lines, lambda line: "|" in line or _is_rule(line)):
        rows = list(dropwhile(_is_rule, group)) if barred else []
        at = next((n for n, line in enumerate(rows) if _is_rule(line)), 0)
        if not at:
            continue
        number += 1
        header = _cells(rows[at - 1])
        body = [cells for line in rows[at + 1 :] if (cells := _cells(line)) and not _is_rule(line)]
        width = len(header)
        even = [(*cells, *[""] * (width - len(cells))) for cells in body]
        if width > 1 and even:
            yield Block.of(number, header, even, sure=len(text.split()) > 2 * told)


def prose_of(text: str) -> str:
    """The text without the lines of its tables and of its list, where that is one."""
    lines = [line for line in text.split("\n") if "|" not in line and not _is_rule(line)]
    if listed(items_of(text)):
        lines = [line for line in lines if not items_of(line)]
    return "\n".join(lines)


def _cells(line: str) -> list[str]:
    inner = line.strip()
    inner = inner[1:] if inner.startswith("|") else inner
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [_plain(cell) for cell in _BAR.split(inner)]


def _plain(cell: str) -> str:
    """A cell without the marks of Markdown; of a link its text, else its address."""
    words = _LINK.sub(lambda link: link[1] or link[2], cell.strip()).replace("\\|", "|")
    return _MARKS.sub(r"\2", words).replace("<br>", " ").strip()


def _fixed(text: str) -> list[list[str]] | None:
    """The rows of a table whose columns stand below each other, the header first.

    A column begins where every line has a blank before it and some line a word.
    """
    lines = [line.rstrip().expandtabs() for line in text.split("\n") if line.strip()]
    lines = [line for line in lines if not set(line) <= set("-=+| ")]
    if len(lines) < _LEAST_LINES or len(_GAP.split(lines[0].strip())) < 3:
        return None
    columns = _starts(lines)
    if len(columns) < 3 or any(_crosses(lines[0], at) for at in columns[1:]):
        return None
    rows = [_cut(line, columns) for line in lines if not any(_crosses(line, at) for at in columns[1:])]
    full = [row for row in rows if sum(map(bool, row)) * 2 > len(columns)]
    if len(full) < max(_LEAST_LINES, _SHARE * len(lines)) or rows[0] != _cut(lines[0], columns):
        return None
    return rows if all(rows[0]) else None


def _starts(lines: Sequence[str]) -> list[int]:
    """Where columns begin: upright strips of blanks, two wide or under a gap of the header, part them."""
    width = max(map(len, lines))
    most = len(lines) * (1 - _SHARE)
    inked = [sum(len(line) > at and line[at] != " " for line in lines) for at in range(width)]
    blank = [count <= most and lines[0][at : at + 1] in ("", " ") for at, count in enumerate(inked)]
    found = [0, *(at for at in range(1, width) if blank[at - 1] and not blank[at])]
    header = lines[0]
    return [
        at for at in found if at == 0 or (header[max(0, at - 2) : at].isspace() and len(header[:at]) == at)
    ]


def _crosses(line: str, at: int) -> bool:
    """Whether a word of the line reaches over the beginning of a column."""
    return len(line) > at > 0 and line[at - 1] != " "


def _cut(line: str, columns: Sequence[int]) -> list[str]:
    ends = (*columns[1:], len(line) + 1)
    return [line[start:end].strip() for start, end in zip(columns, ends, strict=True)]
