"""The list without words and filters: one column in its order, for which nothing else is imported or read."""

from array import array
from itertools import chain
from sqlite3 import Connection

from breachtui.search.found import Found
from breachtui.search.orders import Order
from breachtui.store.queries.sorting import order_by


def unfiltered(connection: Connection, order: Order, first: int | None) -> Found:
    """All incidents; only the ``first`` ones where so many are enough."""
    limit = "" if first is None else f"LIMIT {first + 1}"  # one more tells whether there are more
    rows = connection.execute(f"SELECT id FROM incidents ORDER BY {order_by(order)} {limit}")
    ids = array("q", chain.from_iterable(rows))
    complete = first is None or len(ids) <= first
    return Found(ids if complete else ids[:first], complete=complete)
