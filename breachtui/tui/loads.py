"""The screen of all loads: what each did; one can be taken back, and counted again."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import ClassVar

from textual.binding import BindingType

from breachtui.store import Store
from breachtui.store.load_rows import LoadRow
from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.own import Deed
from breachtui.tui.table_screen import TableContent, TableScreen
from breachtui.tui.table_view import ColumnHead, TableLine
from breachtui.values.text import counted

_NONE = "–"  # a load that names no day


class LoadsScreen(TableScreen):
    """Every load, the latest first; below them what was removed."""

    BINDINGS: ClassVar[list[BindingType]] = keys.LOADS
    HEADS: ClassVar[Sequence[ColumnHead]] = (
        ColumnHead("Load", 4, right=True),
        ColumnHead("When (UTC)", 16),
        ColumnHead("As of", 10),
        ColumnHead("Added", 7, right=True),
        ColumnHead("Changed", 7, right=True),
        ColumnHead("Refused", 7, right=True),
        ColumnHead("File", 10, grows=1, tail=True),
    )

    def read(self, store: Store) -> TableContent:
        """The loads, and how much was removed."""
        loads, removed = store.loads(), {each.incident_id for each in store.removed()}
        back = sum(load.taken_back_at is not None for load in loads)
        told = counted(len(loads), "load") + f", {back:,} taken back ✗" * bool(back)
        return TableContent("Loads", told, [*map(_line, loads), *_removed(len(removed))])

    def action_open(self) -> None:
        """What the load changed, or what was removed."""
        from breachtui.tui.load_changes import ChangesScreen
        from breachtui.tui.removed import RemovedScreen

        if line := self.table.current:
            screen = ChangesScreen(self._details, line.load) if line.load else RemovedScreen(self._details)
            self.app.push_screen(screen)

    def action_leave_out(self) -> None:
        """Take the load back, asking first where it brought anything; or have it count again."""
        line = self.table.current
        load = line.load if line else None
        if load is None:
            if line:
                self.notify("enter lists what was removed; x restores it there")
        elif load.taken_back_at or not load.added + load.updated + load.unchanged:
            self._turn(load)
        else:
            self._ask(load)

    def _ask(self, load: LoadRow) -> None:
        from breachtui.tui.choice_dialog import ChoiceDialog

        said = (
            f"{clean(load.path)}\n\nIt added {counted(load.added, 'report')} and changed {load.updated:,}. "
            "What only this load read goes, with its incidents; what other loads read as well stays."
        )
        choices = [("Take it back", True), ("Leave it as it is", False)]
        dialog = ChoiceDialog(f"Take load {load.id} back?", said, choices)
        self.app.push_screen(dialog, lambda yes: self._turn(load) if yes else None)

    def _turn(self, load: LoadRow) -> None:
        self.notify(f"{'Counting' if load.taken_back_at else 'Taking back'} load {load.id:,}…", timeout=60)
        self.app.post_message(Deed(lambda store: turn(store, load)))


def turn(store: Store, load: LoadRow) -> str:
    """Take a load back or have it count again; says what became of the incidents."""
    before = len(store)
    if load.taken_back_at:
        store.count_again(load.id)
        back = counted(len(store) - before, "incident")
        return f"Load {load.id} counts again: {back} came back; z undoes it"
    store.take_back(load.id)
    return f"Took load {load.id} back: {counted(before - len(store), 'incident')} went; z undoes it"


def _line(load: LoadRow) -> TableLine:
    when = load.started_at[:16].replace("T", " ")
    path, back = clean(load.path), load.taken_back_at
    counts = tuple(f"{number:,}" for number in (load.added, load.updated, load.refused))
    about = (
        f"Load {load.id}: {path}{f' ({clean(load.format)})' if load.format else ''}\n"
        f"{counted(load.added, 'report')} added, {load.updated:,} changed, {load.unchanged:,} unchanged, "
        f"{load.refused:,} refused{f'; taken back {back[:10]}, x has it count again' if back else ''}"
    )
    cells = (str(load.id), when, load.as_of or _NONE, *counts, clean(PurePath(load.path).name))
    return TableLine(cells, about, sign="✗" if back else "", faint=back is not None, load=load)


def _removed(number: int) -> Iterator[TableLine]:
    """Where something was removed, the way to it."""
    if number:
        about = f"You removed {counted(number, 'incident')}, or reports of them; enter lists them"
        yield TableLine(("", f"{number:,} removed", *[""] * 5), about, sign="−")
