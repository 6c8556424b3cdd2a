"""The screen of one load: what it changed, refused and added."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import ClassVar

from textual.binding import BindingType

from breachtui.revision import Revision, telling
from breachtui.store import Store
from breachtui.store.load_rows import LoadRow
from breachtui.tui import keys
from breachtui.tui.cell_text import clean
from breachtui.tui.columns import CHANGED
from breachtui.tui.store_thread import StoreThread
from breachtui.tui.table_screen import TableContent, TableScreen
from breachtui.tui.table_view import ColumnHead, TableLine
from breachtui.values.text import UNKNOWN, counted

_MOST = 1000  # added incidents that are listed


class ChangesScreen(TableScreen):
    """First what changed, then what was refused, then what is new."""

    BINDINGS: ClassVar[list[BindingType]] = keys.CHANGES
    HEADS: ClassVar[Sequence[ColumnHead]] = (
        ColumnHead("Organization", 22, grows=1),
        ColumnHead("Fact", 20),
        ColumnHead("Before → since", 28, grows=2),
    )

    def __init__(self, reading: StoreThread, load: LoadRow) -> None:
        super().__init__(reading)
        self._load = load

    def read(self, store: Store) -> TableContent:
        """What the load did."""
        load, revisions, refusals = store.changes_of_load(self._load.id)
        changed = [_changed(each) for each in telling(revisions)]
        added = store.added_by(load.id, _MOST)
        lines = [*changed, *(_refused(*each) for each in refusals), *_added(added, load.added)]
        back = " · taken back" if load.taken_back_at else ""
        counts = f"{CHANGED} {counted(len(changed), 'value')} of {counted(load.updated, 'report')}"
        others = f"✗ {load.refused:,} refused · + {load.added:,} added"
        told = f"{counts} · {others}{back} · {clean(PurePath(load.path).name)}"
        nothing = [TableLine(("nothing", "", ""), "It changed, refused and added nothing", faint=True)]
        return TableContent(f"Load {load.id}", told, lines or nothing)

    def action_open(self) -> None:
        """The incident of the line, among all that are listed."""
        from breachtui.tui.detail import DetailScreen

        line = self.table.current
        if line is None or line.incident is None:
            self.notify("This line is about no incident")
            return
        every = (each.incident for each in self.table.lines)
        ids = list(dict.fromkeys(id for id in every if id is not None))
        self.app.push_screen(DetailScreen(self._details, ids, ids.index(line.incident)))


def _changed(revision: Revision) -> TableLine:
    name, words = clean(revision.organization or UNKNOWN), clean(revision.words)
    about = f"{name}\n{revision.label}: {words}"
    return TableLine((name, revision.label, words), about, sign=CHANGED, incident=revision.incident_id)


def _refused(row: int | None, reason: str) -> TableLine:
    where = "the file" if row is None else f"row {row:,}"
    return TableLine((where, "refused", clean(reason)), f"refused, {where}: {clean(reason)}", sign="✗")


def _added(added: Sequence[tuple[int, str | None]], every: int) -> Iterator[TableLine]:
    for id, organization in added:
        name = clean(organization or UNKNOWN)
        yield TableLine((name, "added", ""), f"{name}\nadded", sign="+", incident=id)
    if len(added) == _MOST and every > _MOST:
        said = f"… {every - _MOST:,} more added"
        yield TableLine((said, "", ""), f"the first {_MOST:,} of {every:,} added are listed", faint=True)
