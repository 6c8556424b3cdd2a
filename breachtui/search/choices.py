"""Add or remove one value of a query's filters; the rest stays as the user wrote it."""

import re

from breachtui.errors import BreachError, ValueNotKnown
from breachtui.search.criteria import SINGLE, Asked, single
from breachtui.search.filters import FILTERS
from breachtui.search.parsing import PIECE, items, plain, plainly
from breachtui.search.query import Choice, quoted
from breachtui.values.text import visible
from breachtui.words.milestones import TIMELINE

_SEVERAL = ("data", "source", "location", "jurisdiction", "flag", "tag", "campaign")
_NUMBERS = ("year", "load")
_UNKNOWN = ("data", "state", "type", "attack", "year", "sector", *TIMELINE)  # what ``has:`` tells of a facet


def held(text: str) -> dict[Choice, bool]:
    """The single values in a query: True for those it narrows to, False for those it excludes."""
    found: dict[Choice, bool] = {}
    for item in items(plainly(text)):
        for piece in PIECE.finditer(item["value"]):
            if choice := _choice(item, piece):
                found[choice] = bool(item["minus"]) == (choice.value is None)
    return found


def toggled(text: str, choice: Choice, *, exclude: bool = False) -> str:
    """The query with ``choice`` added, or excluded; removed if it already was.

    Raises `ValueNotKnown` if a query cannot express it.
    """
    text = plainly(text)
    before = held(text).get(choice)
    kept = (
        text if before is None else " ".join(filter(None, (_without(item, choice) for item in items(text))))
    )
    return kept if before is (not exclude) else _with(kept, choice, exclude)


def _choice(item: re.Match[str], piece: re.Match[str]) -> Choice | None:
    """The choice that one value of an item expresses; None if it is not one value of a facet."""
    name = (item["field"] or "").lower()
    if name not in FILTERS:
        return None
    try:
        return _meant(FILTERS[name].name, FILTERS[name].meant(plain(piece)))
    except BreachError:  # explained under the box
        return None


def _meant(field: str, asked: Asked) -> Choice | None:
    if not isinstance(asked, str):
        ends = single(asked)
        return Choice(field, ends[0]) if field in _NUMBERS and ends and ends[0] == ends[1] else None
    if field == "has" and asked in _UNKNOWN:
        return Choice(asked, None)
    told = field in (*SINGLE, *_SEVERAL) or (field == "has" and asked in ("conflict", "vendor", "mark"))
    return Choice(field, asked) if told else None


def _without(item: re.Match[str], choice: Choice) -> str:
    """The item without the value; "" where nothing is left."""
    pieces = list(PIECE.finditer(item["value"]))
    kept = [piece[0] for piece in pieces if _choice(item, piece) != choice]
    if len(kept) == len(pieces):
        return item[0]
    return f"{item['minus']}{item['field']}:{','.join(kept)}" if kept else ""


def _with(text: str, choice: Choice, exclude: bool) -> str:
    """The query with the value added: to an item of the same field where possible, else as a new item."""
    known = choice.value is not None
    field, value = (choice.facet, quoted(str(choice.value))) if known else ("has", choice.facet)
    minus = exclude == known
    added = f"{'-' * minus}{field}:{value}"
    if visible(added) != added or list(held(added)) != [choice]:
        raise ValueNotKnown(f"{field}: {value} cannot be written in a query")
    text = text + '"' * (text.count('"') % 2)  # else it would stand in the quotes
    for item in items(text):
        if _takes(item, choice, minus):
            comma = "," if item["value"] else ""
            return f"{text[: item.end()]}{comma}{value}{text[item.end() :]}"
    return f"{text} {added}".strip()


def _takes(item: re.Match[str], choice: Choice, minus: bool) -> bool:
    """Whether the value can be added to the item without changing what its others mean."""
    field = FILTERS.get((item["field"] or "").lower())
    if field is None or field.name != choice.facet or bool(item["minus"]) != minus:
        return False
    return choice.value is not None and (minus or choice.facet in SINGLE or not item["value"])
