"""How the list is sorted: by the keys, and by a click on the head of a column."""

from textual import on

from breachtui.search import ORDERS, Order
from breachtui.tui.incident_list import IncidentList
from breachtui.tui.recalling import RecallingScreen


class OrderingScreen(RecallingScreen):
    """A list that can be sorted, unless its query says how."""

    def action_sort(self) -> None:
        """By the next column; after the last, as a new list is sorted."""
        names = list(ORDERS)
        current = self.results.order
        following = names[names.index(current.name) + 1 :] if current and current.name in names else names
        self._sort(ORDERS[following[0]] if following else None)

    def action_reverse(self) -> None:
        """The other way round."""
        if self.results.order:
            self._sort(self.results.order.reversed())
        else:
            self.notify("The best match comes first; s sorts by a column")

    @on(IncidentList.SortAsked)
    def _sort_asked(self, event: IncidentList.SortAsked) -> None:
        current = self.results.order
        if event.column not in ORDERS:
            self.notify("There is no order for this column")
        elif current and current.name == event.column:
            self._sort(current.reversed())
        else:
            self._sort(ORDERS[event.column])

    def _sort(self, order: Order | None) -> None:
        if self.results.query.order:
            self.notify("The query says how to sort; take sort: out of it first")
            return
        self._order = order
        self.action_reload()
