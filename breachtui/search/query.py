"""What a query asks for, once it is read, and what it finds."""

from typing import TYPE_CHECKING, NamedTuple

from breachtui.search.orders import Order

if TYPE_CHECKING:
    from breachtui.search.criteria import Asked
from collections.abc import Mapping, Sequence
from types import MappingProxyType

FOLD, FOLDS = "fold", ("organization",)
"""The word that folds a list, and by what it can be folded."""


def quoted(value: str) -> str:
    """A value as a query has it: in quotes where it holds what would end it."""
    return f'"{value}"' if any(each.isspace() or each == "," for each in value) else value


class Choice(NamedTuple):
    """A value of a facet, which a query can narrow to or leave out."""

    facet: str
    """The facet; a field of the query language has the same name."""
    value: str | int | None
    """As it is stored; None for incidents of which it is not known."""


class SearchTerm(NamedTuple):
    """Free text that an incident has to match, or must not."""

    words: tuple[str, ...]
    """Folded words; one for a plain word, several in a row for a phrase."""
    exact: bool
    """Whether it stood in quotes: whole words, as they are, in this order."""
    negated: bool
    """Whether matches are to be left out."""


class Condition(NamedTuple):
    """A ``field:value`` filter."""

    field: str
    """The name of a `Filter`."""
    asked: "tuple[Asked, ...]"
    """Its values, any of which must hold."""
    negated: bool
    """Whether matches are to be left out."""
    start: int = 0
    """Where in the query its values begin."""
    end: int = 0
    """Where they end."""


class Query(NamedTuple):
    """A parsed search."""

    text: str = ""
    """What the user wrote."""
    terms: tuple[SearchTerm, ...] = ()
    """The free text, all of which must hold."""
    conditions: tuple[Condition, ...] = ()
    """The filters, all of which must hold."""
    order: Order | None = None
    """The order asked for with ``sort:``; None for the order of the list."""
    fold: bool = False
    """Whether each organization is to have one row, with ``fold:organization``."""

    @property
    def wanted(self) -> tuple[SearchTerm, ...]:
        """The free text that has to match."""
        return tuple(term for term in self.terms if not term.negated)


class Found(NamedTuple):
    """The incidents that match, in order."""

    ids: Sequence[int]
    """Their numbers."""
    corrections: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Typed words that matched nothing, or little, and the words taken for them."""
    complete: bool = True
    """Whether these are all; else there may be more after them."""
