"""What the browse screen says about its results, in words."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from textual.content import Content

from breachtui.tui.cell_text import clean
from breachtui.tui.results import Results

_MERGED = 50  # incidents
EMPTY = """\
The database is empty.

Press L to load articles, filings or tables,
or open them from the command line with

    breachtui FILE…"""


def title(results: Results, marked: int, database: Path) -> Content:
    """How many of how many, for which words others were taken, in which order, from which file."""
    order = results.order
    by = f"by {order.said}" if order else "by match"
    marks = [f"● {marked:,} marked"] if marked else []
    more = "" if results.found.complete else "…"  # still being counted
    taken, faint = _taken(results.found.corrections), "$secondary"
    folded = f"{len(results.ids):,}{more} organizations, " if results.query.fold else ""
    found = f"{folded}{len(results.found.ids):,}{more} of {results.total:,} · "
    rest = " · ".join([*marks, by, clean(database.name)])
    parts = [(found, faint), (taken, "$warning"), (f" · {rest}", faint)] if taken else [(found + rest, faint)]
    return Content.assemble(("breachtui", "bold $primary"), "  ", *parts)


def _taken(corrections: Mapping[str, Sequence[str]]) -> str:
    """The words taken for those that nothing, or little, matches."""
    taken = [f"{', '.join(words[:3])} for {word}" for word, words in corrections.items() if words]
    return clean(f"≈ {'; '.join(taken)}") if taken else ""


def advice(results: Results, without: Sequence[tuple[str, int]] = ()) -> str:
    """What to do where the list is empty, and how many there are ``without`` a filter; "" where it is not."""
    if results.ids or not results.total:
        return "" if results.ids else EMPTY
    said = f"No incident matches {clean(results.query.text, 200)}; esc clears."
    lines = [f"{number:>9,} without {clean(item, 60)}" for item, number in without if number]
    return "\n".join([said, *([""] if lines else []), *lines])


def why_not_compare(marked: int) -> str:
    """Why so many marks cannot be compared, and the remedy; "" where they can."""
    from breachtui.compare import MOST  # not needed for the first paint

    if 2 <= marked <= MOST:
        return ""
    if marked > MOST:
        return f"{marked:,} are marked and {MOST} fit side by side; space unmarks one, u all"
    return f"{'One is' if marked else 'None is'} marked; mark two to {MOST} with space, then c"


def why_not_merge(marked: int) -> str:
    """Why so many marks cannot be merged, and the remedy; "" where they can."""
    if 2 <= marked <= _MERGED:
        return ""
    if marked > _MERGED:
        return f"{marked:,} are marked and {_MERGED} are merged at once, at most; space unmarks one, u all"
    return f"{'One is' if marked else 'None is'} marked; mark two or more with space, then M"
