"""The screen of what the user removed, from where it comes back."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import PurePath
from typing import ClassVar

from textual.binding import BindingType

from breachtui.store import Store
from breachtui.store.setting_aside import Removed
from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.own import Deed
from breachtui.tui.table_screen import TableContent, TableScreen
from breachtui.tui.table_view import ColumnHead, TableLine
from breachtui.values.text import UNKNOWN, counted


class RemovedScreen(TableScreen):
    """The incidents of which reports were removed."""

    BINDINGS: ClassVar[list[BindingType]] = keys.REMOVED
    HEADS: ClassVar[Sequence[ColumnHead]] = (
        ColumnHead("Organization", 22, grows=2),
        ColumnHead("Reports", 7, right=True),
        ColumnHead("Affected", 13, right=True),
        ColumnHead("Reported", 10),
        ColumnHead("File", 10, grows=1, tail=True),
    )

    def read(self, store: Store) -> TableContent:
        """What was removed, a line for each incident."""
        grouped = groupby(store.removed(), key=lambda each: each.incident_id)
        lines = [_line(id, list(reports)) for id, reports in grouped]
        told = counted(len(lines), "incident") + "; x restores" * bool(lines)
        return TableContent("Removed", told, lines)

    def action_leave_out(self) -> None:
        """Take the incident in again."""
        line = self.table.current
        id = line.incident if line else None
        if line is None or id is None:
            self.notify("Nothing is removed")
            return
        name = line.cells[0]

        def restore(store: Store) -> str:
            store.restore([id])
            return f"Restored {name}; z undoes it"

        self.app.post_message(Deed(restore))

    def action_open(self) -> None:
        """What is removed has nothing more to show."""
        self.notify("x restores it; then the list shows it")


def _line(id: int, reports: Sequence[Removed]) -> TableLine:
    first = reports[0]
    name = clean(first.organization or f"Incident {id}")
    affected = UNKNOWN if first.individuals_affected is None else f"{first.individuals_affected:,}"
    path = clean(first.path or "")
    cells = (
        name, f"{len(reports):,}", affected, clean(first.reported or UNKNOWN), clean(PurePath(path).name),
    )  # fmt: skip
    about = f"{name}\n{counted(len(reports), 'report')} removed{f'; {path}' if path else ''}"
    return TableLine(cells, about, sign="−", incident=id)
