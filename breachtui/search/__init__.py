"""The query language, the index inside the database, and the ranking."""

from breachtui.search.completion import Completion, complete, label_of
from breachtui.search.editing import Choice, held, toggled
from breachtui.search.filters import FILTERS, Filter
from breachtui.search.find import Found, find
from breachtui.search.highlight import Highlights, highlights
from breachtui.search.orders import ORDERS, Order
from breachtui.search.query import Query, parse

__all__ = [
    "FILTERS", "ORDERS", "Choice", "Completion", "Filter", "Found", "Highlights", "Order", "Query",
    "complete", "find", "held", "highlights", "label_of", "parse", "toggled",
]  # fmt: skip
