"""The query language, the index inside the database, and the ranking.

What it offers is imported when it is first asked for: a load needs the index and none of this, which
takes 20 ms.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from breachtui.search.completion import Completion, complete, label_of
    from breachtui.search.editing import Choice, held, toggled
    from breachtui.search.filters import FILTERS, Filter
    from breachtui.search.finding import Found, find
    from breachtui.search.folding import Folded, folded, unfolded
    from breachtui.search.highlight import Highlights, highlights
    from breachtui.search.orders import ORDERS, Order
    from breachtui.search.query import Query, parse

__all__ = [
    "FILTERS", "ORDERS", "Choice", "Completion", "Filter", "Folded", "Found", "Highlights", "Order", "Query",
    "complete", "find", "folded", "held", "highlights", "label_of", "parse", "toggled", "unfolded",
]  # fmt: skip

_HOMES = {
    "completion": ("Completion", "complete", "label_of"),
    "editing": ("Choice", "held", "toggled"),
    "filters": ("FILTERS", "Filter"),
    "finding": ("Found", "find"),
    "folding": ("Folded", "folded", "unfolded"),
    "highlight": ("Highlights", "highlights"),
    "orders": ("ORDERS", "Order"),
    "query": ("Query", "parse"),
}


def __getattr__(name: str) -> Any:
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
