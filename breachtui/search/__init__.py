"""The query language, the index inside the database, and the ranking."""

from breachtui.search.completion import Completion, complete
from breachtui.search.filters import FILTERS, Filter
from breachtui.search.find import Found, find
from breachtui.search.highlight import highlights
from breachtui.search.orders import ORDERS, Order
from breachtui.search.query import Query, parse

__all__ = [
    "FILTERS", "ORDERS", "Completion", "Filter", "Found", "Order", "Query", "complete", "find", "highlights",
    "parse",
]  # fmt: skip
