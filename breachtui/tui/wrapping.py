"""Where the lines of a text break on a screen, in time linear in the text."""

from collections.abc import Iterator

from rich.cells import cell_len


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
