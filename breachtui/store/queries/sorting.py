"""The orders of the list as SQL. What is unknown comes last, whichever way a column is sorted."""

from array import array
from itertools import chain
from sqlite3 import Connection

from breachtui.search.orders import Order
from breachtui.search.query import Found
from breachtui.store.index.ranks import KIND_RANK_OF_INCIDENTS

_DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
# an interval is discovered on its last day, notified from its first
_FROM, _TO = "substr(incidents.discovered, -10)", "substr(incidents.notified, 1, 10)"
NOTICE_DAYS = (
    f"CASE WHEN {_FROM} GLOB '{_DAY}' AND {_TO} GLOB '{_DAY}'"
    f" THEN CAST(julianday({_TO}) - julianday({_FROM}) AS INTEGER) END"
)
"""Days from discovery to notice; NULL where either is not stated to the day."""

INDEXED = {
    "date": "incidents.date_sort",
    "affected": "incidents.affected",
    "organization": "incidents.organization_sort",
    "state": "incidents.state",
    "type": "incidents.breach_type",
    "attack": "incidents.attack",
    "sources": "incidents.sources",
}
"""The columns of the orders that have an index."""

_COLUMNS = {
    **INDEXED,
    **{  # where no year is stated, none can be sorted by
        name: f"CASE WHEN incidents.{name} GLOB '[0-9]*' THEN incidents.{name} END"
        for name in ("occurred", "discovered", "notified", "reported", "published")
    },
    "days": NOTICE_DAYS,
    "sector": "incidents.organization_type",
    "vendor": "incidents.third_party",
    "jurisdiction": "incidents.jurisdiction",
}


def order_by(order: Order) -> str:
    """The ORDER BY terms, as the index of the first column has them; ``incidents`` is the table's name.

    Figures are sorted within what they count, since a number of accounts is no number of persons.
    """
    terms = ", ".join(_terms(each) for each in order.keys)
    return f"{terms}, incidents.id {'DESC' if order.descending else 'ASC'}"


def _terms(order: Order) -> str:
    columns = [_COLUMNS[order.name]]
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
