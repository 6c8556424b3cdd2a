"""The orders of the list as SQL. What is unknown comes last, whichever way a column is sorted."""

from array import array
from itertools import chain
from sqlite3 import Connection

from breachtui.search.orders import Order
from breachtui.search.query import Found
from breachtui.store.index.ranks import KIND_RANK_OF_INCIDENTS

_COLUMNS = {
    "date": "date_sort",
    "affected": "affected",
    "organization": "organization_sort",
    "state": "state",
    "type": "breach_type",
    "attack": "attack",
    "sources": "sources",
}
"""For each order its column of the incidents table, which has an index."""


def order_by(order: Order) -> str:
    """The ORDER BY terms, as the first column's index has them; ``incidents`` is the table's name.

    Figures are sorted within what they count, since a number of accounts is no number of persons.
    """
    terms = ", ".join(_terms(each) for each in order.keys)
    return f"{terms}, incidents.id {'DESC' if order.descending else 'ASC'}"


def _terms(order: Order) -> str:
    columns = [f"incidents.{_COLUMNS[order.name]}"]
    if order.name == "affected":
        columns.insert(0, KIND_RANK_OF_INCIDENTS)
    if order.descending:  # in which NULL is the least of all
        return ", ".join(f"{column} DESC" for column in columns)
    first, *others = columns
    return ", ".join([f"{first} ASC NULLS LAST", *(f"{column} ASC" for column in others)])


def order_found(order: Order) -> str:
    """The same, for what is sorted after it was found: the sign keeps the column's index out."""
    return order_by(order).replace("incidents.", "+incidents.", 1)


def unfiltered(connection: Connection, order: Order, first: int | None) -> Found:
    """The list without words and filters; only the ``first`` incidents where so many are enough."""
    limit = "" if first is None else f"LIMIT {first + 1}"  # one more tells whether there are more
    rows = connection.execute(f"SELECT id FROM incidents ORDER BY {order_by(order)} {limit}")
    ids = array("q", chain.from_iterable(rows))
    complete = first is None or len(ids) <= first
    return Found(ids if complete else ids[:first], complete=complete)
