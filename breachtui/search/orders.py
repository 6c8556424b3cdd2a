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
    column: str
    """A column of the incidents table, with an index."""
    descending: bool
    """Whether the greatest comes first."""

    @property
    def sql(self) -> str:
        """The ORDER BY terms, as the column's index has them; ``incidents`` is the table's name."""
        if self.descending:  # in which NULL is the least of all
            return f"incidents.{self.column} DESC, incidents.id DESC"
        return f"incidents.{self.column} ASC NULLS LAST, incidents.id ASC"

    @property
    def after(self) -> str:
        """The same, for what is sorted after it was found: the sign keeps the column's index out."""
        return self.sql.replace("incidents.", "+incidents.", 1)

    def reversed(self) -> Self:
        """The same column, the other way."""
        return replace(self, descending=not self.descending)


ORDERS = {
    order.name: order
    for order in (
        Order("date", "date", "date_sort", descending=True),
        Order("affected", "people", "affected", descending=True),
        Order("organization", "organization", "organization_sort", descending=False),
        Order("state", "state", "state", descending=False),
        Order("type", "type", "breach_type", descending=False),
        Order("attack", "attack", "attack", descending=False),
        Order("sources", "sources", "sources", descending=True),
    )
}
"""The orders by name; the first is the list's own."""
