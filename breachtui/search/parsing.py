"""The query language: words, "phrases", field:value, -negation, sort:column, fold:organization.

query   = item { [ "AND" | "OR" ] item }
item    = [ "-" | "NOT" ] ( word | phrase | field ( ":" | "=" ) value { "," value } | field sign value )
sign    = ">" | ">=" | "<" | "<="
value   = word | phrase
phrase  = '"' characters '"'

AND says what a space says; OR stands between values of one field, and says what a comma says.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from breachtui.errors import QueryError, ValueNotKnown
from breachtui.search.filters import FILTERS
from breachtui.search.orders import ORDERS, Order, order_of
from breachtui.search.query import FOLD, FOLDS, Condition, Query, SearchTerm
from breachtui.values.text import words

_MOST = 500
"""Words and values of one query: SQLite takes no more than 1,000 parts of an expression."""
_CONNECTIVES = frozenset({"AND", "OR", "NOT"})
_NAMES = "|".join((*FILTERS, "sort", FOLD))
_ITEM = re.compile(
    rf"(?P<minus>-?)(?:(?P<field>[A-Za-z_]+(?=:)|\b(?i:{_NAMES})(?=!=|[=<>]))(?::|={{1,2}}|(?=[<>!])))?"
    r'(?P<value>(?:"[^"]*"?|[^\s"])*)'
)
PIECE = re.compile(r'"([^"]*)"?|([^,"]+)')
"""One of the values after a field's colon: in quotes, or plain."""


class _Item(NamedTuple):
    """An item of a query, with the words that stand before it."""

    match: re.Match[str]
    """As `items` gives it."""
    negated: bool
    """Whether a minus or NOT stands before it."""
    alternative: re.Match[str] | None
    """The OR before it."""


def parse(text: str, *, typing: bool = False) -> Query:
    """Read a query; raises `QueryError` with the place of what cannot be understood.

    While ``typing``, a field at the end that has no value yet asks for nothing.
    """
    terms: list[SearchTerm] = []
    conditions: list[Condition] = []
    order: Order | None = None
    fold = False
    text = text.encode(errors="replace").decode()  # half a character, which no database takes, is a ?
    joinable: Condition | None = None
    for item, negated, alternative in _connected(text):
        name, value = (item["field"] or "").lower(), item["value"]
        if typing and _begun(item):
            continue
        before, joinable = joinable, None
        if alternative and (negated or before is None or before.field != _filter(name)):
            raise QueryError(
                "OR joins values of one field, as in state:CA OR state:NV; search for words one after the "
                'other, or quote it: "OR"', *alternative.span(),
            )  # fmt: skip
        if not name:
            terms.extend(_terms(value, negated))
        elif name == "sort":
            order = _order(value, item)
        elif name == FOLD:
            fold = _fold(value, item)
        else:
            condition = _condition(name, value, item, negated)
            if alternative and before:
                conditions.remove(before)
                condition = condition._replace(asked=before.asked + condition.asked)
            conditions.append(condition)
            joinable = None if negated else condition
        _check_length(len(terms) + sum(len(each.asked) for each in conditions), item)
    return Query(text, tuple(terms), tuple(conditions), order, fold)


def _check_length(parts: int, item: re.Match[str]) -> None:
    if parts > _MOST:
        raise QueryError(f"a search can have {_MOST} words and values; leave out the rest", *item.span())


def plainly(text: str) -> str:
    """The query without AND, OR and NOT: with spaces, commas and minus signs in their place."""
    if _CONNECTIVES.isdisjoint(text.split()):
        return text
    said: list[str] = []
    for item, negated, alternative in _connected(text):
        if alternative:
            said[-1] += f",{item['value']}"
        else:
            said.append(f"-{item[0]}" if negated and not item["minus"] else item[0])
    return " ".join(said)


def _connected(text: str) -> Iterator[_Item]:
    """The items that are not AND, OR or NOT: these are words where nothing stands to join them with."""
    found = list(items(text))
    before, negated, alternative = False, False, None
    for at, item in enumerate(found):
        followed = at + 1 < len(found)
        if item[0] == "NOT" and followed:
            negated = True
        elif item[0] == "AND" and before and followed:
            continue
        elif item[0] == "OR" and before and followed:
            alternative = item
        else:
            yield _Item(item, negated or bool(item["minus"]), alternative)
            before, negated, alternative = True, False, None


def _begun(item: re.Match[str]) -> bool:
    return item["field"] is not None and not item["value"] and item.end() == len(item.string)


def _filter(name: str) -> str | None:
    return FILTERS[name].name if name in FILTERS else None


def items(text: str) -> Iterator[re.Match[str]]:
    """The items of a query, right or wrong: ``minus``, ``field`` and ``value`` as they are written."""
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        item = _ITEM.match(text, position)
        assert item is not None, "the pattern matches at any character that is no space"
        yield item
        position = max(item.end(), position + 1)


def _terms(value: str, negated: bool) -> Iterator[SearchTerm]:
    """A bare item's terms: AT&T is three characters of punctuation and two words."""
    for match in re.finditer(r'"([^"]*)"?|([^"]+)', value):
        phrase, bare = match.groups()
        found = tuple(words(phrase if phrase is not None else bare))
        if phrase is not None and found:
            yield SearchTerm(found, exact=True, negated=negated)
        elif phrase is None:
            yield from (SearchTerm((word,), exact=False, negated=negated) for word in found)


def _values(value: str) -> list[str]:
    return [each for piece in PIECE.finditer(value) if (each := plain(piece))]


def plain(piece: re.Match[str]) -> str:
    """What stands in a match of `PIECE`, without its quotes."""
    return (piece[1] if piece[1] is not None else piece[2]).strip()


def _condition(name: str, value: str, item: re.Match[str], negated: bool) -> Condition:
    if name not in FILTERS:
        raise QueryError(_remedy(name, item[0]), *item.span("field"))
    if value.startswith("!="):
        raise QueryError(f"write -{name}:{value.removeprefix('!=')} for all others", *item.span())
    values = _values(value)
    if not values:
        example = FILTERS[name].examples[0]
        raise QueryError(f"{name}: needs a value, as in {example}", item.start("field"), item.end())
    try:
        asked = tuple(FILTERS[name].meant(each) for each in values)
    except ValueNotKnown as error:
        raise QueryError(f"{name}: {error}", *item.span("value")) from error
    return Condition(FILTERS[name].name, asked, negated, *item.span("value"))


def _remedy(name: str, item: str) -> str:
    """What to write in place of a field that there is not: one spelled much like it, or any, last."""
    from difflib import get_close_matches  # only for what is wrong

    known = list(dict.fromkeys((*(each.name for each in FILTERS.values()), "sort", FOLD)))
    meant = get_close_matches(name, [*known, *FILTERS], n=1, cutoff=0.7)
    if meant:
        return f'no field {name}: write {meant[0]}:, or to search for the text "{item}"'
    return f'no field {name}: to search for the text write "{item}"; fields are {", ".join(known)}'


def _order(value: str, item: re.Match[str]) -> Order:
    try:
        order = order_of(value.replace('"', ""))
    except ValueNotKnown as error:
        raise QueryError(str(error), *item.span("value")) from error
    if order is None:
        raise QueryError(f"cannot sort by nothing; choose from {', '.join(ORDERS)}", *item.span("value"))
    return order


def _fold(value: str, item: re.Match[str]) -> bool:
    if value.lower().strip('"') in FOLDS and not item["minus"]:
        return True
    said = f"cannot fold by {value or 'nothing'}; write {FOLD}:{FOLDS[0]}"
    if item["minus"]:
        said = "the list is folded, or it is not: take the minus away"
    raise QueryError(said, *item.span())
