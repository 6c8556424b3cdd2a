"""The writing half of the store: loads, edits, tags, notes, marks, merging, removal, undo."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import combinations
from typing import TYPE_CHECKING, Any

from breachtui.errors import NoteChanged, StoreError
from breachtui.store.load_rows import Recounting

if TYPE_CHECKING:  # writing, which a reader does without
    from breachtui.store.load import Load

# Reports of a transaction of linking, and how long it may grow to take; many small ones take longer in all,
# since incidents that grow by a report in each are written anew in each.
_LINKED, _SECONDS = 500, 1.0
_PAUSE = 0.06  # seconds between two, in which another program that waits looks at least once


class Acting(Recounting):
    """The half of the store that writes; each method is one transaction."""

    def _now(self, id: int) -> int:
        """The current number of an incident, which may have been merged into another."""
        sql = "SELECT incident_id FROM reports WHERE origin_id = ?1 ORDER BY incident_id = ?1 DESC"
        found = self._connection.execute(sql, (id,)).fetchone()
        return int(found[0]) if found else id

    def _current(self, ids: Sequence[int]) -> list[int]:
        """The current numbers of incidents, each once: linking may have merged some since they were shown."""
        return list(dict.fromkeys(map(self._now, ids)))

    @contextmanager
    def load(
        self,
        path: str,
        as_of: str | None = None,
        run: int | None = None,
        pulse: Callable[[], object] = lambda: None,
    ) -> "Iterator[Load]":
        """Load one file: what the block adds is written in one transaction when it ends, or not at all.

        ``as_of`` is the day of the file's contents (ISO 8601), by default taken from them; ``run`` is the
        number of the first of several loads that belong together; ``pulse`` is called while it is written.
        """
        from breachtui.store.load import Load

        load = Load(self._connection, path, as_of, run, pulse)
        try:
            yield load
            with self._transaction():
                load.finish()
        finally:
            load.close()

    def edit(self, ids: Sequence[int], field: str, value: Any) -> None:
        """Set a field of incidents to the user's value, which overrides every source.

        ``value`` is typed text, or a value as JSON or the model has it; None or "" removes the
        edit, ``—`` means that it is not known. Raises `ValueNotKnown`, naming what is allowed.
        """
        from breachtui.store import annotations, incidents, journal, load

        with self._transaction():
            ids = self._current(ids)
            what = f"{'edit' if value not in (None, '') else 'no edit'} of {field} on {self._named(ids)}"
            with journal.recorded(self._connection, "edits", ids, what):
                annotations.write_edit(self._connection, ids, field, value, load.now())
            incidents.renew(self._connection, ids)

    def tag(self, ids: Sequence[int], tag: str, on: bool = True) -> None:
        """Add a tag to incidents, or remove it; raises `ValueNotKnown` for an invalid tag."""
        self.retag(ids, {tag: on})

    def retag(self, ids: Sequence[int], tags: Mapping[str, bool]) -> None:
        """Add (True) or remove several tags, all or none."""
        from breachtui.store import annotations, journal

        with self._transaction():
            ids = self._current(ids)
            said = ", ".join(f"{'+' if on else '-'}{tag}" for tag, on in tags.items())
            with journal.recorded(self._connection, "tags", ids, f"tags {said} on {self._named(ids)}"):
                annotations.write_tags(self._connection, ids, tags)

    def note(self, id: int, text: str, before: str | None = None) -> None:
        """Replace the note on an incident; an empty text removes it.

        With ``before``, the note that the user saw, raises `NoteChanged` where it is another by now.
        """
        from breachtui.store import annotations, journal, load

        with self._transaction():
            [id] = self._current([id])
            with journal.recorded(self._connection, "notes", [id], f"note on {self._named([id])}"):
                now = annotations.note(self._connection, id)
                if before is not None and now != before:
                    raise NoteChanged(now)
                annotations.write_note(self._connection, id, text, load.now())

    def mark(self, ids: Sequence[int], on: bool = True) -> None:
        """Mark incidents, or unmark them."""
        from breachtui.store import annotations, journal

        with self._transaction(content=False):
            if changed := annotations.unlike(self._connection, self._current(ids), on):
                journal.put_marks(self._connection, changed, on)
                what = f"{'mark' if on else 'no mark'} on {self._named(changed)}"
                journal.record(self._connection, "mark", what, {"marks": changed, "on": on})

    def link(self, *, everything: bool = True) -> None:
        """Link the reports that were added or changed since this was last done, some at a time.

        Whoever else writes can do so in between. Without ``everything``, nothing is done if very many
        reports wait.
        """
        from breachtui.store import connection, links

        if everything or len(links.waiting(self._connection, links.AT_ONCE + 1)) <= links.AT_ONCE:
            self._link_waiting()
        connection.shorten(self._connection)

    def _link_waiting(self) -> None:
        from breachtui.store import links

        entered: set[int] = set()

        def enter(most: int) -> bool:
            some = links.enter(self._connection, most)
            entered.update(some)
            return len(some) == most

        def link(most: int) -> bool:
            links.relink(self._connection, links.waiting(self._connection, most), entered=entered)
            return bool(links.waiting(self._connection, 1))

        if len(links.waiting(self._connection, _LINKED + 1)) > _LINKED:
            self._in_turns(enter)
        self._in_turns(link)

    def _in_turns(self, some: Callable[[int], bool]) -> None:
        """Do a part, of so many reports, until nothing is left to do; others write in between."""
        most, more, rested = _LINKED, True, time.monotonic()
        while more:
            with self._transaction():
                start = time.monotonic()
                more = some(most)
                end = time.monotonic()
            most = max(_LINKED, int(most * min(2.0, _SECONDS / max(0.01, end - start))))
            if more and end - rested > _SECONDS / 2:
                time.sleep(_PAUSE)  # SQLite queues nobody: whoever waits has to find the file free
                rested = time.monotonic()

    def merge(self, ids: Sequence[int]) -> int:
        """Merge incidents into one; returns its number, the lowest of theirs."""
        distinct = self._distinct(ids, "merging needs two incidents or more")
        first, *others = [report for id in distinct for report in self._reports(id)]
        self._decide([(first, other, "same") for other in others], f"merging of {self._named(ids)}")
        return self._now(min(ids))

    def part(self, ids: Sequence[int], verdict: str) -> None:
        """Record that incidents are ``different``, or ``sibling``: one event, but not one breach."""
        reports = {id: self._reports(id) for id in self._distinct(ids, "name two incidents or more")}
        pairs = [(one, two) for a, b in combinations(reports, 2) for one in reports[a] for two in reports[b]]
        self._decide([(*pair, verdict) for pair in pairs], f"{self._named(ids)} said to be {verdict}")

    def split(self, id: int, key: str) -> None:
        """Separate a report from its incident; raises `StoreError` if it has no such one, or no other."""
        reports = self._reports(id)
        found = self._connection.execute(
            "SELECT id, ifnull(jurisdiction, format) FROM reports WHERE key = ?", (key,)
        ).fetchone()
        if not found or found[0] not in reports:
            raise StoreError(f"incident {id} has no report {key}; `breachtui show {id} --json` has its keys")
        others = [each for each in reports if each != found[0]]
        if not others:
            raise StoreError(f"incident {id} has no other report; there is nothing to take {key} off")
        said = [(found[0], each, "different") for each in others]
        self._decide(said, f"taking the report of {found[1]} off {self._named([id])}")

    def _reports(self, id: int) -> list[int]:
        from breachtui.store import links

        found = links.reports_of(self._connection, self._now(id))
        if not found:
            raise StoreError(f"there is no incident {id}; `breachtui search` lists those there are")
        return found

    def _distinct(self, ids: Sequence[int], few: str) -> list[int]:
        distinct = self._current(ids)
        if len(distinct) < 2:
            raise StoreError(few)
        return distinct

    def _decide(self, said: Sequence[tuple[int, int, str]], what: str) -> None:
        from breachtui.store import journal, links

        with self._transaction():
            before = links.said_of(self._connection, said)
            links.decide(self._connection, said)
            journal.record(self._connection, "decide", what, {"before": before, "after": said})

    def remove(self, ids: Sequence[int]) -> None:
        """Remove incidents with their reports, which stay removed when their files are loaded again."""
        with self._transaction():
            ids = self._current(ids)
            self._remove([each for id in ids for each in self._reports(id)], self._named(ids))

    def remove_report(self, key: str) -> None:
        """Remove one report, which stays removed when its file is loaded again."""
        with self._transaction():
            found = self._connection.execute(
                "SELECT id, incident_id FROM reports WHERE key = ?", (key,)
            ).fetchone()
            if found is None:
                raise StoreError(
                    f"there is no report {key}; `breachtui show ID --json` has the keys of reports"
                )
            self._remove([found[0]], f"report {key} of {self._named([found[1]])}")

    def _remove(self, reports: Sequence[int], named: str) -> None:
        from breachtui.store import journal, setting_aside

        setting_aside.remove(self._connection, reports)
        journal.record(self._connection, "remove", f"removal of {named}", {"reports": reports})

    def restore(self, ids: Sequence[int]) -> None:
        """Restore the removed reports of these incidents; raises `StoreError` if there are none."""
        from breachtui.store import journal, setting_aside

        with self._transaction():
            reports = setting_aside.removed_of(self._connection, ids)
            details = {"reports": reports, "incidents": setting_aside.incidents_of(self._connection, reports)}
            setting_aside.restore(self._connection, reports)
            what = f"return of {self._named(ids)}"
            journal.record(self._connection, "restore", what, details)

    def take_back(self, load: int) -> None:
        """Undo a load: reports that no other load read are set aside, the others stay."""
        self._count(load, counts=False)

    def count_again(self, load: int) -> None:
        """Restore a load that was taken back."""
        self._count(load, counts=True)

    def _count(self, load: int, *, counts: bool) -> None:
        from breachtui.store import journal, setting_aside

        with self._transaction():
            row = self._load_row(load)
            if (row.taken_back_at is None) == counts:
                raise StoreError(f"load {load} {'counts already' if counts else 'was taken back already'}")
            setting_aside.count(self._connection, load, counts)
            act, word = ("count again", "return") if counts else ("take back", "taking back")
            journal.record(self._connection, act, f"{word} of load {load}, {row.path}", {"load": load})

    def undo(self) -> str:
        """Undo the last action and return its description; raises `StoreError` if there is none."""
        from breachtui.store import journal

        with self._transaction():
            return journal.step(self._connection, back=True)

    def redo(self) -> str:
        """Redo the action undone last and return its description; raises `StoreError` if there is none."""
        from breachtui.store import journal

        with self._transaction():
            return journal.step(self._connection, back=False)

    def _named(self, ids: Sequence[int]) -> str:
        """A short description of incidents."""
        if len(ids) != 1:
            return f"{len(ids):,} incidents"
        named = self._connection.execute(
            "SELECT organization FROM incidents WHERE id = ?", (ids[0],)
        ).fetchone()
        return f"{named[0]} ({ids[0]})" if named and named[0] else f"incident {ids[0]}"
