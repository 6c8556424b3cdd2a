"""The orders of the list as SQL. What is unknown comes last, whichever way a column is sorted."""

from breachtui.search.orders import Order

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
    """The ORDER BY terms, as the column's index has them; ``incidents`` is the table's name."""
    column = _COLUMNS[order.name]
    if order.descending:  # in which NULL is the least of all
        return f"incidents.{column} DESC, incidents.id DESC"
    return f"incidents.{column} ASC NULLS LAST, incidents.id ASC"


def order_found(order: Order) -> str:
    """The same, for what is sorted after it was found: the sign keeps the column's index out."""
    return order_by(order).replace("incidents.", "+incidents.", 1)
