"""Text fitted to terminal cells: harmless, on one line, cut and padded by what it takes on screen."""

import unicodedata
from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from breachtui.values.text import single_line


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """The lines of ``text`` as (start, end) offsets, each at most ``width`` cells wide.

    A line feed ends a line; longer lines break at a space, which belongs to no line, or
    inside a word that is too long by itself.
    """
    lines: list[tuple[int, int]] = []
    start = 0
    while start <= len(text):
        feed = text.find("\n", start)
        end = len(text) if feed < 0 else feed
        lines.extend(_paragraph(text, start, end, max(1, width)))
        start = end + 1
    return lines


def _paragraph(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    while (reach := _reach(text, start, end, width)) < end:
        space = text.rfind(" ", start, reach + 1)
        stop = space if space > start else reach
        yield start, stop
        start = stop + (text[stop] == " ")
    yield start, end


def _reach(text: str, start: int, end: int, width: int) -> int:
    """The offset up to which the text fits in ``width`` cells; at least one character on."""
    reach = min(end, start + width)
    if text[start:reach].isascii():
        return reach
    cells, reach = 0, start
    while reach < end:
        cells += cell_len(text[reach])
        if cells > width and reach > start:
            break
        reach += 1
    return reach


LONGEST = 1000
"""Characters of a value that are looked at; a screen shows fewer."""

_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


def clean(text: str, longest: int = LONGEST) -> str:
    """One harmless line whose width terminals agree on: composed, nothing invisible in it."""
    line = single_line(text[: longest + 1])
    line = line if len(text) <= longest else f"{line[:longest]}…"
    if line.isascii():
        return line
    return "".join(char for char in unicodedata.normalize("NFC", line) if not _invisible(char))


def clean_lines(text: str, longest: int = LONGEST) -> str:
    """The same with its line feeds: lines that are each harmless."""
    cut = text[:longest] + "…" * (len(text) > longest)
    return "\n".join(clean(line, longest) for line in cut.splitlines())


def _invisible(char: str) -> bool:
    return unicodedata.category(char) == "Cf" or ord(char) in _VARIATION_SELECTORS


def fit(line: str, width: int, *, right: bool = False) -> str:
    """A clean line in exactly ``width`` cells, ``…`` where it is cut."""
    taken = len(line) if line.isascii() else cell_len(line)
    if taken > width:
        return set_cell_size(line, width - 1) + "…" if width > 1 else " " * width
    padding = " " * (width - taken)
    return padding + line if right else line + padding


def tail(path: str, width: int) -> str:
    """The end of a path, which tells files apart, in at most ``width`` cells."""
    shown = clean(path[-1000:])
    if cell_len(shown) <= width:
        return shown
    while shown and cell_len(shown) >= width:
        shown = shown[1:]
    return f"…{shown}"


def fold_lines(line: str, width: int, most: int = 60) -> list[str]:
    """Clean text as lines of exactly ``width`` cells, at most ``most`` of them."""
    pieces = [line[start:end] for start, end in wrap(line, width)]
    if len(pieces) > most:
        pieces = [*pieces[: most - 1], f"{pieces[most - 1]}…"]
    return [fit(piece, width) for piece in pieces] or [" " * width]


def headed(head: str, rest: str) -> Content:
    """A line of clean text that begins with a heading."""
    return Content.assemble((head, "bold $primary"), "  ", (rest, "$secondary"))
