"""The query language: parse, complete, highlight, change, correct. It knows no table; the store answers.

Names are imported when they are first used: a load needs none of them, and they take 20 ms.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from breachtui.search.choices import held, toggled
    from breachtui.search.completion import Completion, complete, label_of, recalled
    from breachtui.search.filters import FILTERS, Filter
    from breachtui.search.highlight import Highlights, highlights
    from breachtui.search.orders import ORDERS, Order, order_of
    from breachtui.search.organizations import unfolded
    from breachtui.search.parsing import parse
    from breachtui.search.query import Choice, Found, Query

__all__ = [
    "FILTERS", "ORDERS", "Choice", "Completion", "Filter", "Found", "Highlights", "Order", "Query",
    "complete", "held", "highlights", "label_of", "order_of", "parse", "recalled", "toggled", "unfolded",
]  # fmt: skip

_HOMES = {
    "completion": ("Completion", "complete", "label_of", "recalled"),
    "choices": ("held", "toggled"),
    "filters": ("FILTERS", "Filter"),
    "highlight": ("Highlights", "highlights"),
    "orders": ("ORDERS", "Order", "order_of"),
    "organizations": ("unfolded",),
    "parsing": ("parse",),
    "query": ("Choice", "Found", "Query"),
}


def __getattr__(name: str) -> Any:
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
