"""The screen that asks which column of a table holds what."""

from collections.abc import Iterator, Sequence
from typing import Literal

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Label, Select, Static

from breachtui.sources import Columns, TableSample
from breachtui.sources.mapping import FIELDS
from breachtui.tui import keys
from breachtui.tui.cell_text import clean, tail
from breachtui.tui.dialog import Dialog

_EXAMPLE = 40  # characters of a value
_HEADER = 60


SKIP_ALL: Literal["all"] = "all"
"""Said instead of the columns: this table and all such tables are left out; None leaves out this one."""


class ColumnSelect(Select[int], inherit_bindings=False):
    """The column that holds one field."""

    BINDINGS = keys.COLUMN
    DEFAULT_CSS = """
    ColumnSelect { width: 28; background: transparent; }
    ColumnSelect > SelectCurrent { background: transparent; }
    ColumnSelect > SelectOverlay { width: 40; }
    """

    def __init__(self, field: str, headers: Sequence[str], header: str | None) -> None:
        options = [(Text(clean(each, _HEADER)), place) for place, each in enumerate(headers)]
        value = headers.index(header) if header in headers else Select.NULL
        super().__init__(options, prompt="—", value=value, compact=True)
        self.field = field
        """What the column holds."""

    def action_none(self) -> None:
        self.clear()


class MappingScreen(Dialog[Columns | Literal["all"]]):
    """Our fields, the columns that they are read from, and examples of the values there."""

    BINDINGS = keys.MAPPING
    SUB_TITLE = "L loads · enter chooses · ⌫ none · esc leaves it out"

    def __init__(self, name: str, look: TableSample) -> None:
        super().__init__()
        self.title = f"What are the columns of {tail(name, 40)}?"
        self._headers = list(look.examples)
        self._examples = list(look.examples.values())
        self._suggested = look.suggested.by_field if look.suggested else {}

    def contents(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            for field in FIELDS:
                with Horizontal(classes="mapped"):
                    yield Label(field.replace("_", " "))
                    yield ColumnSelect(field, self._headers, self._suggested.get(field))
                    yield Static(classes="examples")
        yield Static(id="hint")

    def _rest(self) -> None:
        """Say what is not read of the table."""
        taken = {each.value for each in self._selects}
        rest = [clean(name, _HEADER) for place, name in enumerate(self._headers) if place not in taken]
        self.hint(f"not read: {', '.join(rest)}" if rest else "every column is read")

    @property
    def _selects(self) -> Iterator[ColumnSelect]:
        return iter(self.query(ColumnSelect))

    @on(Select.Changed)
    def _chosen(self, event: Select.Changed) -> None:
        """Show examples; a column holds one field only, the last one it was chosen for."""
        select, place = event.select, event.value
        assert isinstance(select, ColumnSelect)
        values = self._examples[place] if isinstance(place, int) else ()
        shown = " · ".join(clean(each, _EXAMPLE) for each in values)
        line = select.parent
        if line is not None:
            line.query_one(".examples", Static).update(Content(shown))
        self._rest()
        for other in self._selects:
            if isinstance(place, int) and other is not select and other.value == place:
                other.clear()

    def action_load(self) -> None:
        chosen = {
            each.field: self._headers[each.value] for each in self._selects if isinstance(each.value, int)
        }
        if "organization" in chosen:
            self.dismiss(Columns(chosen))
        else:
            self.fail("Say which column names the organization; the others may stay open.")

    def action_stop(self) -> None:
        self.dismiss(SKIP_ALL)
