"""The orders of the list. What is unknown comes last, whichever way a column is sorted."""

from dataclasses import dataclass, replace
from typing import Self

from breachtui.errors import ValueNotKnown


@dataclass(frozen=True)
class Order:
    """One way to sort incidents."""

    name: str
    """What it is called in ``sort:name``."""
    label: str
    """What the list calls it."""
    descending: bool
    """Whether the greatest comes first."""
    aliases: tuple[str, ...] = ()
    """Other names that a query may use."""
    then: "Order | None" = None
    """How those are sorted that are equal in this."""

    def reversed(self) -> Self:
        """The same, the other way round; those that are equal in it stay as they are."""
        return replace(self, descending=not self.descending)

    @property
    def keys(self) -> "tuple[Order, ...]":
        """It and those that follow."""
        return (self, *(self.then.keys if self.then else ()))

    @property
    def spelled(self) -> str:
        """As it stands after ``sort:``."""
        minus = (each.descending != ORDERS[each.name].descending for each in self.keys)
        return ",".join(f"{'-' * sign}{each.name}" for sign, each in zip(minus, self.keys, strict=True))

    @property
    def said(self) -> str:
        """In words: ``state ↑, people ↓``."""
        return ", ".join(f"{each.label} {'↓' if each.descending else '↑'}" for each in self.keys)


def order_of(spelled: str) -> Order | None:
    """The order that is spelled so; None for "". Raises `ValueNotKnown` for what is no order."""
    keys: dict[str, Order] = {}
    for name in (each.strip().lower() for each in spelled.split(",") if each.strip()):
        order = BY_ANY_NAME.get(name.removeprefix("-"))
        if order is None:
            raise ValueNotKnown(f"cannot sort by {name}; choose from {', '.join(ORDERS)}")
        keys.setdefault(order.name, order.reversed() if name.startswith("-") else order)
    found: Order | None = None
    for order in reversed(keys.values()):
        found = replace(order, then=found)
    return found


ORDERS = {
    order.name: order
    for order in (
        Order("date", "date", descending=True),
        Order("affected", "affected", descending=True, aliases=("people", "individuals_affected")),
        Order("organization", "organization", descending=False),
        Order("state", "state", descending=False),
        Order("type", "type", descending=False),
        Order("attack", "attack", descending=False),
        Order("sources", "sources", descending=True),
        Order("occurred", "occurred", descending=True),
        Order("discovered", "discovered", descending=True),
        Order("notified", "notified", descending=True),
        Order("reported", "reported", descending=True),
        Order("published", "published", descending=True),
        Order("days", "days to notice", descending=True, aliases=("notice",)),
        Order("sector", "sector", descending=False),
        Order("vendor", "third party", descending=False),
        Order("jurisdiction", "filed with", descending=False),
    )
}
"""The orders by name; the first is the list's own."""

BY_ANY_NAME = {name: order for order in ORDERS.values() for name in (order.name, *order.aliases)}
"""The same, by their other names too."""
