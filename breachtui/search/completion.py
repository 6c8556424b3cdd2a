"""Completions at the cursor of a query: fields, their values with numbers of incidents, earlier queries."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from breachtui.search.criteria import HAS
from breachtui.search.filters import FILTERS
from breachtui.search.orders import ORDERS
from breachtui.search.query import FOLD, FOLDS, quoted
from breachtui.values.counts import CountKind
from breachtui.values.places import STATES, country_name, jurisdiction_name, state_name
from breachtui.values.text import fold, visible
from breachtui.words.attacks import ATTACKS
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.milestones import TIMELINE
from breachtui.words.portals import keeper
from breachtui.words.sectors import ORGANIZATION_TYPES

_ITEM = re.compile(
    r"(?P<before>-?)(?:(?P<field>[A-Za-z_]+)[:=](?P<others>(?:[^\s,\"]+,)*))?(?P<typed>[^\s,\"]*)$"
)
_LONGEST = 200  # letters of an item that is looked at
_MOST = 50
_SHORTEST = 2  # letters by which a field is meant: one begins any word

Counted = Mapping[str, Mapping[str, int]]
"""For each facet how many incidents have each value."""


@dataclass(frozen=True)
class Completion:
    """One completion."""

    text: str
    """The text that replaces what is typed from `start` to the cursor."""
    start: int
    """Where in the query it begins."""
    meaning: str
    """What it is, in words."""
    count: int | None
    """How many incidents it has; None for a field, or where that is not known."""


def complete(text: str, cursor: int, counted: Counted) -> list[Completion]:
    """The fields or values that begin with the text before ``cursor``.

    An exact match comes first, then the values of most incidents. There is nothing to complete inside
    a word, nor where the text is the only completion.
    """
    if text[cursor : cursor + 1].strip(" ,"):
        return []
    quote = text.rfind('"', 0, cursor) if text.count('"', 0, cursor) % 2 else -1
    end = cursor if quote < 0 else quote
    item = _ITEM.fullmatch(text, max(text.rfind(" ", 0, end) + 1, end - _LONGEST), end)
    if not item or (quote >= 0 and (item["field"] is None or item["typed"])):
        return []
    start, typed = (item.start("typed"), item["typed"]) if quote < 0 else (quote, text[quote + 1 : cursor])
    if item["field"] is None:
        named = _fields(typed) if len(typed) >= _SHORTEST else ()
        return [Completion(f"{name}:", start, said, None) for name, said in named]
    found = [
        each
        for each in _values(item["field"].lower(), counted)
        if _fits(fold(typed), each[0], each[1]) and _can_be_written(each[0], item["others"])
    ]
    found.sort(key=lambda each: (fold(each[0]) != fold(typed), -(each[2] or 0), each[0]))
    offers = [Completion(quoted(value), start, said, count) for value, said, count in found[:_MOST]]
    return [] if [each.text for each in offers] == [text[start:cursor]] else offers


def _can_be_written(value: str, others: str) -> bool:
    """Whether a query can contain it, and does not yet."""
    return '"' not in value and visible(value) == value and quoted(value) not in others.split(",")


def label_of(facet: str, value: str) -> str:
    """A value in words; the value itself where it speaks for itself."""
    return _MEANINGS[facet](value) if facet in _MEANINGS else value


def _fields(typed: str) -> Iterator[tuple[str, str]]:
    for name, each in FILTERS.items():
        if name == each.name and name.startswith(typed.lower()):
            yield name, each.meaning
    if "sort".startswith(typed.lower()):
        yield "sort", "order of the list"
    if FOLD.startswith(typed.lower()):
        yield FOLD, "one row for each organization"


def _values(field: str, counted: Counted) -> Iterator[tuple[str, str, int | None]]:
    """(value, meaning, incidents) of a field."""
    if field == "has":
        yield from ((name, "", None) for name in HAS)
    elif field == "kind":
        yield from ((str(kind), "", None) for kind in CountKind)
    elif field == "residents":
        yield from ((code, name, None) for code, name in STATES.items())
    elif field == "changed":
        from breachtui.fields import REVISED  # with the model, 25 ms that the first list does without

        yield from ((name, "", None) for name in REVISED)
    elif field == "sort":
        yield from ((order.name, order.label, None) for order in ORDERS.values())
    elif field == FOLD:
        yield from ((each, "one row for each", None) for each in FOLDS)
    elif field in FILTERS:
        name = FILTERS[field].name
        yield from ((value, _beside(name, value), n) for value, n in _of(name, counted).items() if value)


def _of(name: str, counted: Counted) -> Mapping[str, int]:
    """The values of a facet; of a date its years and months."""
    if name not in TIMELINE:
        return counted.get(name, {})
    return {value: n for value, n in counted.get(name, {}).items() if value[:1].isdigit()}


def _beside(name: str, value: str) -> str:
    said = label_of(name, value)
    return "" if said == value else said


_MEANINGS: dict[str, Callable[[str], str]] = {
    "state": state_name,
    "country": country_name,
    "data": DATA_TYPES.label,
    "attack": ATTACKS.label,
    "sector": ORGANIZATION_TYPES.label,
    "jurisdiction": jurisdiction_name,
    "source": lambda format: keeper(format) or format,
}


def _fits(sought: str, value: str, meaning: str) -> bool:
    return fold(value).startswith(sought) or any(word.startswith(sought) for word in fold(meaning).split())


_NEAR = 75  # of 100: how like a part of a query has to be to what is typed


def recalled(typed: str, queries: Sequence[str]) -> list[str]:
    """The queries that hold every typed word, then those that hold something like it.

    Each group in the order in which the queries are given; all of them where nothing is typed.
    """
    wanted = fold(typed).split()
    if not wanted:
        return list(queries)
    texts = [fold(query) for query in queries]
    holding = [all(word in text for word in wanted) for text in texts]
    found = [query for query, holds in zip(queries, holding, strict=True) if holds]
    others = [pair for *pair, holds in zip(queries, texts, holding, strict=True) if not holds]
    return found + _like(" ".join(wanted), others)


def _like(typed: str, queries: Sequence[Sequence[str]]) -> list[str]:
    from rapidfuzz import fuzz  # some 40 ms

    if len(typed) < 3:
        return []
    return [query for query, text in queries if fuzz.partial_ratio(typed, text, score_cutoff=_NEAR)]
