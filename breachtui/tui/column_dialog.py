"""The dialog that arranges the columns of the list, and sorts by several of them."""

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from breachtui.search.orders import ORDERS, Order, order_of
from breachtui.tui import keys
from breachtui.tui.arrangement import NARROWEST, PRESETS, WIDEST, Arrangement, Placed
from breachtui.tui.columns import COLUMNS
from breachtui.tui.dialog import Dialog
from breachtui.tui.rows_view import RowsView
from breachtui.tui.table_view import ColumnHead, TableLine, TableView

_HINT = """\
space shows or hides · ←→ moves · + - width, 0 auto
s sorts by it, then by others · f freezes the first
p takes a preset: {}"""


class ColumnDialog(Dialog[tuple[Arrangement, Order | None] | None]):
    """Ends with the columns and the order; None where all stays as it is."""

    BINDINGS = keys.COLUMNS
    TITLE, SUB_TITLE = "Columns", "enter keeps · esc cancels"

    def __init__(self, arrangement: Arrangement, order: Order | None, ordered: bool) -> None:
        """``ordered`` is whether the query says how to sort, which then cannot be chosen here."""
        super().__init__()
        self._order = order
        self._ordered = ordered
        self._take(arrangement)

    def _take(self, arrangement: Arrangement) -> None:
        """Start from these columns; those that are hidden stand behind them."""
        self._shown = [each.name for each in arrangement.columns]
        self._widths = {each.name: each.width for each in arrangement.columns}
        self._frozen = arrangement.frozen
        self._names = [*self._shown, *(name for name in COLUMNS if name not in self._shown)]

    @property
    def _arrangement(self) -> Arrangement:
        """The columns that are shown, from top to bottom."""
        names = [name for name in self._names if name in self._shown]
        return Arrangement(tuple(Placed(name, self._widths.get(name)) for name in names), self._frozen)

    def contents(self) -> ComposeResult:
        heads = [
            ColumnHead("Column", 14),
            ColumnHead("shows", 20, grows=1),
            ColumnHead("Width", 6, right=True),
            ColumnHead("Sort", 5),
        ]
        yield TableView(heads, id="columns")
        yield Static(Content.styled(_HINT.format(", ".join(PRESETS)), "$secondary"), id="hint")

    def on_mount(self) -> None:
        self._show()
        self.set_focus(self.table)

    def _show(self) -> None:
        """Show the columns; the cursor stays on its own."""
        sorting_by = self._order.keys if self._order else ()
        sorting = {
            each.name: f"{at}{'↓' if each.descending else '↑'}" for at, each in enumerate(sorting_by, start=1)
        }
        arrangement = self._arrangement
        placed = {each.name: each for each in arrangement.columns}
        first = arrangement.columns[0].name if self._frozen else ""
        self.table.rows = [
            _line(name, placed.get(name), sorting.get(name, ""), frozen=name == first) for name in self._names
        ]

    @property
    def _column(self) -> str:
        return self._names[self.table.cursor]

    # keys

    @on(RowsView.Chosen)
    def action_show(self) -> None:
        """Show the column where it stands, or hide it; one always stays."""
        name = self._column
        if self._shown == [name]:
            self.notify("One column stays; show another one first")
            return
        shown = [each for each in self._shown if each != name]
        self._shown = shown if name in self._shown else [*shown, name]
        self._show()

    def action_move(self, step: int) -> None:
        """Move the column to the other side of its neighbour."""
        view, names = self.table, self._names
        at, to = view.cursor, view.cursor + step
        if 0 <= to < len(names):
            names[at], names[to] = names[to], names[at]
            self._show()
            view.cursor = to

    def action_widen(self, step: int) -> None:
        name = self._column
        if name in self._shown:
            width = self._widths.get(name) or COLUMNS[name].least
            self._widths[name] = max(NARROWEST, min(WIDEST, width + step)) if step else None
            self._show()

    def action_freeze(self) -> None:
        self._frozen = not self._frozen
        self._show()

    def action_sort(self) -> None:
        name = self._column
        if self._ordered:
            self.notify("The query says how to sort; take sort: out of it first")
        elif name not in ORDERS:
            self.notify("There is no order for this column")
        else:
            self._order = order_of(_next(name, self._order.spelled.split(",") if self._order else []))
            self._show()

    def action_preset(self) -> None:
        now, presets = self._arrangement, list(PRESETS.items())
        at = next((at for at, (_, each) in enumerate(presets) if each == now), -1)
        name, arrangement = presets[(at + 1) % len(presets)]
        self._take(arrangement)
        self.title = f"Columns: {name}"
        self._show()
        self.table.cursor = 0

    def action_keep(self) -> None:
        self.dismiss((self._arrangement, self._order))


def _next(name: str, keys: list[str]) -> str:
    if name in keys:
        return ",".join(f"-{name}" if each == name else each for each in keys)
    if f"-{name}" in keys:
        return ",".join(each for each in keys if each != f"-{name}")
    return ",".join([*keys, name])


def _line(name: str, placed: Placed | None, sorting: str, *, frozen: bool) -> TableLine:
    column = COLUMNS[name]
    width = "" if placed is None else str(placed.width or "auto")
    about = f"{column.label}, frozen" if frozen else column.label
    return TableLine(
        (column.title, about, width, sorting), about, "✓" if placed else "", faint=placed is None
    )
