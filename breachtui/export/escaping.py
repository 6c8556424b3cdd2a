"""Untrusted text as Markdown that shows exactly that text and does nothing.

The target is CommonMark 0.31 with GFM tables, also where bare addresses become links.
"""

import re

from breachtui.values.addresses import web_address
from breachtui.values.text import single_line

_ENTITY = r"&(?=\#?\w{1,32};)"
_ACTIVE = re.compile(
    rf"""
    [\\`*_\[\]<|~$\#]               # code, emphasis, links, HTML, cells, strike-through, math, headings
    | {_ENTITY}
    | @ | (?<=/)/                   # addresses that GFM and linkifiers turn into links
    | (?<=www)\. | (?<=\w)\.(?=[^\W\d_]{{2}})
    """,
    re.X | re.I,
)
_BULLET = re.compile(r"^[+>=-]")
_NUMBER = re.compile(r"^(\d{1,9})([.)])")


def text(raw: str) -> str:
    """Any text, on one line, as Markdown for a heading, a paragraph, a cell or a list item."""
    inline = _ACTIVE.sub(r"\\\g<0>", single_line(raw))
    return _NUMBER.sub(r"\1\\\2", _BULLET.sub(r"\\\g<0>", inline))


def code(raw: str) -> str:
    """Any text as a code span; not for table cells, where a pipe would part it."""
    line = single_line(raw)
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", line)), default=0))
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}" if line else ""


def link(label: str, url: str) -> str:
    """The label as a link; where the address is not of the web, the label and the address as code."""
    address = web_address(url)
    if address is None:
        return f"{text(label)} {code(url)}" if label != url else code(url)
    inert = re.sub(_ENTITY, r"\\&", address)
    return f"[{text(label)}]({inert})"


def table(header: list[str], rows: list[list[str]]) -> str:
    """A GFM table of cells that are Markdown already."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
