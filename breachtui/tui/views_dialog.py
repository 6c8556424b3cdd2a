"""The dialogs of what the list remembers: views by name, saved and changed here, and past queries."""

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from breachtui.errors import ValueNotKnown
from breachtui.search.completion import recalled
from breachtui.search.orders import order_of
from breachtui.store import Store
from breachtui.store.memory import LONGEST_NAME, NUMBERS, SavedView
from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.dialog import Dialog, LineInput
from breachtui.tui.own import Deed
from breachtui.tui.rows_view import RowsView
from breachtui.tui.table_view import ColumnHead, TableLine, TableView
from breachtui.values.text import fold

_LINES, _PAST = 8, 12  # views and queries in view
_LONGEST = 200  # characters of what is typed to find a query
_HEADS = (
    ColumnHead("", 2), ColumnHead("View", 14), ColumnHead("Query", 20, grows=1), ColumnHead("Order", 12),
)  # fmt: skip


class ViewsDialog(Dialog[Deed | SavedView | None]):
    """Ends with what is to be done, or with the view to open; None where nothing is to be done."""

    BINDINGS = keys.VIEWS
    TITLE = "Save this list as a view"
    SUB_TITLE = "enter saves · tab: views (enter E x 1-9) · esc cancels"

    def __init__(self, now: SavedView, views: Sequence[SavedView]) -> None:
        """``now`` is the list as a view, still without a name; ``views`` are those that there are."""
        super().__init__()
        self._now = now
        self._views = views
        self._renamed: SavedView | None = None

    def contents(self) -> ComposeResult:
        yield LineInput("a name", max_length=LONGEST_NAME)
        yield Static(id="hint")
        yield TableView(_HEADS, id="views")

    def on_mount(self) -> None:
        view = self.table
        view.display = bool(self._views)
        view.styles.height = min(_LINES, len(self._views)) + 1
        view.rows = [TableLine(_cells(each), clean(each.name)) for each in self._views]
        self._hint()

    @on(Input.Changed)
    def _hint(self) -> None:
        name = self.line.value
        same = next((each for each in self._views if fold(each.name) == fold(name.strip())), None)
        taken = {each.number for each in self._views}
        free = next((number for number in NUMBERS if number not in taken), None)
        if self._renamed:
            said = f"another name for the view {clean(self._renamed.name)}"
        elif same:
            said = f"replaces the view {clean(same.name)}{f', on {same.number}' if same.number else ''}"
        else:
            said = f"the key {free} opens it" if free else "no number is free; the facets list it"
        what = f"{clean(self._now.query, 60) or 'all incidents'} · {_order(self._now.sort)}"
        lines = [said] if self._renamed else [what, said]
        self.hint("\n".join(lines))

    @property
    def _current(self) -> SavedView | None:
        """The highlighted view, where the views have the keys."""
        view = self.table
        return self._views[view.cursor] if view.has_focus and self._views else None

    # keys

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        name, now, renamed = event.value, self._now, self._renamed
        if not name.strip():
            return
        if renamed:
            self._do(lambda store: store.rename_view(renamed.name, name), f"Renamed to {clean(name)}")
            return

        def save(store: Store) -> str:
            view = store.save_view(name, now.query, now.sort, now.columns)
            how = f"{view.number} opens it" if view.number else "the facets list it"
            return f"Saved the view {clean(view.name)}; {how}"

        self.dismiss(Deed(save))

    @on(RowsView.Chosen)
    def action_open(self) -> None:
        if view := self._current:
            self.dismiss(view)

    def action_remove(self) -> None:
        if view := self._current:
            self._do(lambda store: store.remove_view(view.name), f"Removed the view {clean(view.name)}")

    def action_number(self, number: int) -> None:
        if view := self._current:
            said = f"{number} opens the view {clean(view.name)}"
            self._do(lambda store: store.number_view(view.name, number), said)

    def action_rename(self) -> None:
        if view := self._current:
            self._renamed = view
            self.title = f"Rename the view {clean(view.name)}"
            self.line.value = view.name
            self.set_focus(self.line)
            self._hint()

    def _do(self, do: Callable[[Store], None], said: str) -> None:
        def act(store: Store) -> str:
            do(store)
            return f"{said}; z undoes it"

        self.dismiss(Deed(act))


def _cells(view: SavedView) -> tuple[str, ...]:
    number = str(view.number) if view.number else ""
    return number, clean(view.name), clean(view.query) or "all incidents", _said(view.sort) or "—"


def _order(spelled: str) -> str:
    return f"by {_said(spelled)}" if spelled else "in the list's order"


def _said(spelled: str) -> str:
    """An order in words; as it is spelled where it is none, in a file that others wrote in."""
    try:
        order = order_of(spelled)
    except ValueNotKnown:
        return clean(spelled)
    return order.said if order else ""


class HistoryDialog(Dialog[str | None]):
    """Ends with the query that was chosen; None for none."""

    BINDINGS = keys.HISTORY
    TITLE, SUB_TITLE = "Queries asked before", "↑↓ enter asks again · esc cancels"

    def __init__(self, queries: Sequence[str]) -> None:
        """``queries`` are those that were asked, the latest first."""
        super().__init__()
        self._queries = queries
        self._found: Sequence[str] = queries

    def contents(self) -> ComposeResult:
        yield LineInput("words of the query", max_length=_LONGEST)
        yield TableView([ColumnHead("", 10, grows=1)], id="choices")

    def on_mount(self) -> None:
        self.table.styles.height = min(_PAST, len(self._queries))
        self._show()

    @on(Input.Changed)
    def _show(self) -> None:
        self._found = recalled(self.line.value, self._queries)
        view = self.table
        shown = map(clean, self._found)
        view.rows = [TableLine((text,), text) for text in shown]
        view.cursor = 0

    def action_choose(self, step: int) -> None:
        self.table.action_move(step)

    @on(Input.Submitted)
    @on(RowsView.Chosen)
    def _chosen(self) -> None:
        if self._found:
            self.dismiss(self._found[self.table.cursor])
