"""What was loaded and removed: all loads, what one changed, what was removed; undone and restored here."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from pathlib import PurePath

from breachtui.revision import Revision, telling
from breachtui.store import ListRow, Store
from breachtui.store.load_rows import LoadRow
from breachtui.store.setting_aside import Removed
from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.columns import CHANGED, COLUMNS
from breachtui.tui.detail import DetailScreen
from breachtui.tui.dialog import ChoiceDialog
from breachtui.tui.own import Deed
from breachtui.tui.store_thread import StoreThread
from breachtui.tui.table_screen import TableContent, TableScreen
from breachtui.tui.table_view import ColumnHead, TableLine
from breachtui.values.counts import Count, CountKind, Qualifier
from breachtui.values.text import UNKNOWN, counted

_NONE = "–"  # a load that names no day
_MOST = 1000  # added incidents that are listed


class LoadsScreen(TableScreen):
    """Every load, the latest first; below them what was removed."""

    BINDINGS = keys.LOADS
    HEADS = (
        ColumnHead("Load", 4, right=True),
        ColumnHead("When (UTC)", 16),
        ColumnHead("As of", 10),
        ColumnHead("Added", 7, right=True),
        ColumnHead("Changed", 7, right=True),
        ColumnHead("Refused", 7, right=True),
        ColumnHead("File", 10, grows=1, tail=True),
    )

    def read(self, store: Store) -> TableContent:
        loads, removed = store.loads(), {each.incident_id for each in store.removed()}
        back = sum(load.taken_back_at is not None for load in loads)
        told = counted(len(loads), "load") + f", {back:,} taken back ✗" * bool(back)
        return TableContent("Loads", told, [*map(_line, loads), *_removed(len(removed))])

    def action_open(self) -> None:
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
        said = (
            f"{clean(load.path)}\n\nIt added {counted(load.added, 'report')} and changed {load.updated:,}. "
            "What only this load read goes, with its incidents; what other loads read as well stays."
        )
        choices = [("Take it back", partial(self._turn, load)), ("Leave it as it is", None)]
        self.app.push_screen(ChoiceDialog(f"Take load {load.id} back?", said, choices))

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


class ChangesScreen(TableScreen):
    """First what changed, then what was refused, then what is new."""

    BINDINGS = keys.CHANGES
    HEADS = (
        ColumnHead("Organization", 22, grows=1),
        ColumnHead("Fact", 20),
        ColumnHead("Before → since", 28, grows=2),
    )

    def __init__(self, reading: StoreThread, load: LoadRow) -> None:
        super().__init__(reading)
        self._load = load

    def read(self, store: Store) -> TableContent:
        load, revisions, refusals = store.changes_of_load(self._load.id)
        changed = [_changed(each) for each in telling(revisions)]
        added = store.added_by(load.id, _MOST)
        rows = {row.id: _told(row) for row in store.rows([id for id, _ in added])}
        lines = [*changed, *(_refused(*each) for each in refusals), *_added(added, rows, load.added)]
        back = " · taken back" if load.taken_back_at else ""
        counts = f"{CHANGED} {counted(len(changed), 'value')} of {counted(load.updated, 'report')}"
        others = f"✗ {load.refused:,} refused · + {load.added:,} added"
        told = f"{counts} · {others}{back} · {clean(PurePath(load.path).name)}"
        nothing = [TableLine(("nothing", "", ""), "It changed, refused and added nothing", faint=True)]
        return TableContent(f"Load {load.id}", told, lines or nothing)

    def action_open(self) -> None:
        line = self.table.current
        if line is None or line.incident is None:
            self.notify("This line is about no incident")
            return
        every = (each.incident for each in self.table.rows)
        ids = list(dict.fromkeys(id for id in every if id is not None))
        self.app.push_screen(DetailScreen(self._details, ids, ids.index(line.incident)))


def _changed(revision: Revision) -> TableLine:
    name, words = clean(revision.organization or UNKNOWN), clean(revision.words)
    about = f"{name}\n{revision.label}: {words}"
    return TableLine((name, revision.label, words), about, sign=CHANGED, incident=revision.incident_id)


def _refused(row: int | None, reason: str) -> TableLine:
    where = "the file" if row is None else f"row {row:,}"
    return TableLine((where, "refused", clean(reason)), f"refused, {where}: {clean(reason)}", sign="✗")


def _told(row: ListRow) -> str:
    """The figure and the date of an incident, as far as they are known."""
    kind, qualifier = CountKind(row.affected_kind or "persons"), Qualifier(row.affected_qualifier or "exact")
    figure = None if row.affected is None else Count(row.affected, kind, qualifier, row.affected_jurisdiction)
    date = COLUMNS["date"]
    told = (clean(figure.label()) if figure else UNKNOWN, date.cell(row, date.most))
    return " · ".join(each for each in told if each != UNKNOWN)


def _added(
    added: Sequence[tuple[int, str | None]], told: Mapping[int, str], every: int
) -> Iterator[TableLine]:
    for id, organization in added:
        name, said = clean(organization or UNKNOWN), told.get(id, "")
        yield TableLine((name, "added", said), f"{name}\nadded: {said}".rstrip(": "), sign="+", incident=id)
    if len(added) == _MOST and every > _MOST:
        said = f"… {every - _MOST:,} more added"
        yield TableLine((said, "", ""), f"the first {_MOST:,} of {every:,} added are listed", faint=True)


class RemovedScreen(TableScreen):
    """The incidents of which reports were removed."""

    BINDINGS = keys.REMOVED
    HEADS = (
        ColumnHead("Organization", 22, grows=2),
        ColumnHead("Reports", 7, right=True),
        ColumnHead("Affected", 13, right=True),
        ColumnHead("Reported", 10),
        ColumnHead("File", 10, grows=1, tail=True),
    )

    def read(self, store: Store) -> TableContent:
        grouped = groupby(store.removed(), key=lambda each: each.incident_id)
        lines = [_removed_line(id, list(reports)) for id, reports in grouped]
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
        self.notify("x restores it; then the list shows it")


def _removed_line(id: int, reports: Sequence[Removed]) -> TableLine:
    first = reports[0]
    name = clean(first.organization or f"Incident {id}")
    affected = UNKNOWN if first.individuals_affected is None else f"{first.individuals_affected:,}"
    path = clean(first.path or "")
    cells = (
        name, f"{len(reports):,}", affected, clean(first.reported or UNKNOWN), clean(PurePath(path).name),
    )  # fmt: skip
    about = f"{name}\n{counted(len(reports), 'report')} removed{f'; {path}' if path else ''}"
    return TableLine(cells, about, sign="−", incident=id)
