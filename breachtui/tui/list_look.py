"""How the lines of the list look: what all lines of one drawing share, and one line as a strip."""

from collections.abc import Iterable, Iterator, Mapping

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from breachtui.search.highlight import Highlights
from breachtui.search.orders import Order
from breachtui.store import ListRow
from breachtui.tui.arrangement import GAP, Laid
from breachtui.tui.cell_text import clean, fit
from breachtui.tui.columns import Column

GUTTER = 3
"""Cells before the columns: cursor, mark, space."""
TONES = ("titles", "heading", "cursor", "match", "sign", "faint")
"""The styles of the parts of a line."""

_OF_COLUMNS = {"sources": "sign", "data": "faint", "attack": "faint"}
_BETWEEN = " " * GAP
_Part = tuple[str, str]
"""A piece of a line, and the name of its style; "" is the ground."""


class Look:
    """What all lines of one drawing share."""

    def __init__(self, laid: Laid, parts: Mapping[str, Style], base: Style, highlights: Highlights) -> None:
        self.laid = laid
        """The columns."""
        self.elsewhere = _on(base, parts)
        """The styles of a line by the names of its parts; "" is the ground."""
        self.at_cursor = _on(base + parts["cursor"], parts)
        """The same under the cursor."""
        self._highlights = highlights
        self._width = GUTTER + laid.width

    def header(self, order: Order | None) -> Strip:
        """The titles, with an arrow where the list is sorted, and signs for what is out of view."""
        return self._strip(self._titles(order), self.elsewhere)

    def _titles(self, order: Order | None) -> Iterator[_Part]:
        keys = order.keys if order else ()
        arrows = {each.name: "↓" if each.descending else "↑" for each in keys}
        yield f"{' ' * (GUTTER - 1)}{'‹' if self.laid.before else ' '}", "titles"
        last = len(self.laid.columns) - 1
        for number, (column, width) in enumerate(self.laid.columns):
            arrow = arrows.get(column.name, "")
            behind = number == last and self.laid.behind
            title = _title(column, width - behind, GAP if number < last else 0, arrow) + "›" * behind
            yield title, "heading" if arrow else "titles"

    def line(self, row: ListRow, pointer: str, marked: bool, several: int) -> Strip:
        """One row, with ``pointer`` before the one at the cursor, else "".

        Of a folded list ``several`` is how many incidents it stands for, 0 for itself.
        """
        styles = self.at_cursor if pointer else self.elsewhere
        return self._strip(self._cells(row, pointer or " ", marked, several), styles)

    def _cells(self, row: ListRow, pointer: str, marked: bool, several: int) -> Iterator[_Part]:
        yield f"{pointer}{'●' if marked else ' '} ", "sign"
        for number, (column, width) in enumerate(self.laid.columns):
            if number:
                yield _BETWEEN, ""
            behind = f" ({several:,})" if several and column.name == "organization" else ""
            text = fit(clean(column.cell(row, width)), width - len(behind), right=column.right) + behind
            if column.name == "organization":
                yield from _highlighted(text, self._highlights)
            else:
                yield text, _OF_COLUMNS.get(column.name, "")

    def _strip(self, parts: Iterable[_Part], styles: Mapping[str, Style]) -> Strip:
        """Parts of a line made one strip, neighbours of the same tone one segment."""
        segments: list[Segment] = []
        texts: list[str] = []
        tone = ""
        for text, each in parts:
            if each != tone and texts:
                segments.append(Segment("".join(texts), styles[tone]))
                texts.clear()
            texts.append(text)
            tone = each
        segments.append(Segment("".join(texts), styles[tone]))
        # the parts are as wide as the look says: to measure them again takes longer than to draw them
        return Strip(segments, self._width)


def _title(column: Column, width: int, gap: int, arrow: str) -> str:
    """A column's title with its arrow, which may stand in the gap behind; it gives way to the title."""
    if column.right and gap:
        return fit(fit(column.title, width, right=True) + arrow, width + gap)
    room = width + gap
    shown = column.title + arrow if len(column.title + arrow) <= room else column.title[:room]
    return fit(shown, room, right=column.right)


def _highlighted(text: str, highlights: Highlights) -> Iterator[_Part]:
    done = 0
    for start, end in highlights(text):
        if start > done:
            yield text[done:start], ""
        yield text[start:end], "match"
        done = end
    if done < len(text):
        yield text[done:], ""


def _on(base: Style, parts: Mapping[str, Style]) -> dict[str, Style]:
    """The styles of the parts of a line on a ground; "" is the ground itself."""
    return {"": base} | {name: base + style for name, style in parts.items()}
