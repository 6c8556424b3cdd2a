"""The orders of the list. What is unknown comes last, whichever way a column is sorted."""

from dataclasses import dataclass, replace
from typing import Self


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

    def reversed(self) -> Self:
        """The same, the other way round."""
        return replace(self, descending=not self.descending)


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
    )
}
"""The orders by name; the first is the list's own."""

BY_ANY_NAME = {name: order for order in ORDERS.values() for name in (order.name, *order.aliases)}
"""The same, by their other names too."""
