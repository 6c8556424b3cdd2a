"""One answer to a search: all that the list shows, in one value, and what is said about it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from textual.content import Content

from breachtui.search.orders import ORDERS, Order
from breachtui.search.query import Found, Query
from breachtui.store import Store
from breachtui.tui.cell_text import clean


class Results(NamedTuple):
    """What a search found."""

    ids: Sequence[int] = ()
    """The incidents that are listed, in order."""
    total: int = 0
    """How many incidents the database has."""
    query: Query = Query()
    """What was asked."""
    found: Found = Found(())
    """All that match, and the words that were corrected."""
    order: Order | None = None
    """How they are sorted; None: by how well they match."""
    several: Mapping[int, int] = MappingProxyType({})
    """Where organizations have one row each: how many incidents stand behind those of several."""


FIRST = 200
"""How many incidents are shown before all are counted: more than any screen has lines."""


def search(store: Store, text: str, order: Order | None, first: int | None = None) -> Results:
    """Ask the store; raises `QueryError` for a query that cannot be understood.

    With ``first``, only so many, at once: ``found.complete`` says whether these are all.
    """
    query = _parsed(text) if text else Query()
    found = store.find(query, order, first)
    by = query.order or order or (None if query.wanted else ORDERS["date"])
    if not query.fold:
        return Results(found.ids, len(store), query, found, by)
    shown = store.folded(found.ids)
    return Results(shown.ids, len(store), query, found, by, shown.several)


def without_one(store: Store, query: Query) -> list[tuple[str, int]]:
    """The filters of a query that finds nothing, and how many incidents match without each, most first."""
    counted = []
    for at, each in enumerate(query.conditions):
        others = query._replace(conditions=(*query.conditions[:at], *query.conditions[at + 1 :]))
        if others.terms or others.conditions:
            values = query.text[each.start : each.end]
            whole = len(each.asked) <= values.count(",") + 1  # else OR joins it to values before
            said = f"{'-' * each.negated}{each.field}:{values if whole else '…'}"
            counted.append((said, len(store.find(others).ids)))
    return sorted(counted, key=lambda each: -each[1])


def _parsed(text: str) -> Query:
    # with the fields of the language, 15 ms that the first list does without
    from breachtui.search.parsing import parse

    return parse(text, typing=True)


EMPTY = """\
The database is empty.

Press L to load articles, filings or tables,
or open them from the command line with

    breachtui FILE…"""


def headline(results: Results, marked: int, database: Path) -> Content:
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
