"""Writing reports: one load is one transaction, whole or not at all, and begun when all is read."""

import datetime
import pickle
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from tempfile import SpooledTemporaryFile

from breachtui.report import Report
from breachtui.store import facets, records
from breachtui.store.changes import LoadSummary
from breachtui.store.encoding import dump
from breachtui.store.incidents import drop_indexes, insert, next_incident, next_report, write_incidents
from breachtui.store.index import entries as index
from breachtui.store.profile import FACTS, Profile
from breachtui.store.records import Written, written
from breachtui.values.identity import NATURAL
from breachtui.values.text import visible

_BATCH = 500  # reports written at a time
_IN_MEMORY = 16 * 2**20  # bytes of reports that wait, some 5,000 rows of a table
PENDING = ("key", "path", "row", "fingerprint", "digest", "text", "json")
"""The columns of the rows that wait until the whole file is read."""
_STATED = (*FACTS, "aliases", "data_types", "information_location", "response")
_FILED = (Profile._fields.index("reported"), Profile._fields.index("published"))
_HAPPENED = tuple(map(Profile._fields.index, ("notified", "discovered", "occurred")))
_COLUMNS = tuple(map(Profile._fields.index, _STATED))


class Load:
    """An open load: reports go in while a file is read, and stand in the database once it is finished.

    Until then nobody has to wait for it: the database is not touched before `finish`.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: str,
        as_of: str | None = None,
        run: int | None = None,
        pulse: Callable[[], object] = lambda: None,
    ) -> None:
        """``as_of`` is how new the contents are, where the user says so; ``run`` the first of several.

        ``pulse`` is called between two batches that are written, and raises where the load is to stop.
        """
        self._connection = connection
        self._run = run
        self._pulse = pulse
        self._unwritten = _Unwritten()
        self.format: str | None = None
        """The format of the file, once it is known."""
        self.summary = LoadSummary(path)
        """What it did so far."""
        self._as_of = as_of
        self._days = ["", ""]  # the latest of filing, and of anything else
        self._stated: set[str] = set()
        self._indexes: list[str] = []
        self._path = visible(path)
        self._started_at = now()
        self._first = self._incidents = 0

    def add(self, report: Report) -> None:
        """Add a report: new, changed or known."""
        self._unwritten.add(written(report))

    def refuse(self, row: int | None, reason: str) -> None:
        """Record a row (None: the file) that could not be read."""
        self.summary.refusals.append((row, reason))

    def remark(self, row: int | None, reason: str) -> None:
        """Record a row that could be read only in part."""
        self.summary.remarks.append((row, reason))

    def finish(self) -> None:
        """Write the reports, match those that share a key with others, and record the load.

        Called within a transaction.
        """
        self._begin()
        for batch in self._unwritten.batches():
            self._pulse()
            self._write(batch)
        self.summary.as_of = self._as_of or self._days[0] or self._days[1] or None
        self._note()
        self._settle()
        done = self.summary
        # all at once: a trigger for each would take a twentieth of the load
        self._connection.execute(
            "INSERT OR IGNORE INTO link_pending(report_id) SELECT id FROM reports WHERE id >= ?",
            (self._first,),
        )
        index.release(self._connection)
        for made in self._indexes:
            self._connection.execute(made)
        index.settle(self._connection, done.added + done.updated)
        self._note()

    def close(self) -> None:
        """Let go of what was not written."""
        self._unwritten.close()

    def _begin(self) -> None:
        self._first = next_report(self._connection)  # all new ones have this number or a greater
        index.begin(self._connection)
        self._connection.execute(f"CREATE TEMP TABLE IF NOT EXISTS pending({', '.join(PENDING)})")
        self._incidents = facets.total(self._connection)
        execute = self._connection.execute
        written = execute("INSERT INTO loads(path, started_at) VALUES (?, ?)", (self._path, self._started_at))
        self.summary.id = id = int(written.lastrowid or 0)
        execute("UPDATE loads SET run = ? WHERE id = ?", (self._run or id, id))

    def _note(self) -> None:
        done = self.summary
        said = [*done.refusals, *((*each, True) for each in done.remarks)]  # True: read in part
        self._connection.execute(
            "UPDATE loads SET format = ?, finished_at = ?, as_of = ?, stated = ?, read = ?, added = ?,"
            " updated = ?, unchanged = ?, refused = ?, refusals = ? WHERE id = ?",
            (
                self.format, now(), done.as_of, dump(sorted(self._stated)), done.read, done.added,
                done.updated, done.unchanged, len(done.refusals), dump(said), self.summary.id,
            ),
        )  # fmt: skip

    def _look(self, batch: Sequence[Written]) -> None:
        """Record how recent the reports are, and which fields they state."""
        today = self._started_at[:10]
        columns = list(zip(*[record.profile for record in batch], strict=True))
        for place, kinds in enumerate((_FILED, _HAPPENED)):
            days = [day[:10] for kind in kinds for day in columns[kind] if day and day[:4].isdigit()]
            self._days[place] = max(self._days[place], *[day for day in days if day <= today], "")
        for name, column in zip(_STATED, _COLUMNS, strict=True):
            if name not in self._stated and any(columns[column]):
                self._stated.add(name)
        if "text" not in self._stated and any(record.text for record in batch):
            self._stated.add("text")

    def _write(self, batch: Sequence[Written]) -> None:
        self._look(batch)
        known = self._known([record.key for record in batch])
        fresh: dict[str, Written] = {}
        again: list[tuple[int, Written]] = []
        pending: list[Written] = []
        for record in batch:
            same = known.get(record.key)
            if same is None and record.key not in fresh:
                fresh[record.key] = record
            elif same and same[1:] == (record.fingerprint, record.digest):
                known[record.key] = _TAKEN
                again.append((same[0], record))
            else:
                pending.append(record)
        if fresh:
            self.insert(list(fresh.values()))
        self._appear(again)
        self._connection.executemany(
            insert("pending", PENDING),
            [
                (each.key, *each.source[-2:], each.fingerprint, each.digest, each.text, each.json)
                for each in pending
            ],
        )
        self.summary.unchanged += len(again)

    def _known(self, keys: Sequence[str]) -> dict[str, tuple[int, str, str]]:
        """The one report of each known key, its fingerprint and digest; `_TAKEN` where there are several."""
        found: dict[str, tuple[int, str, str]] = {}
        for key, *only, simple in self._connection.execute(_KNOWN, (dump(keys), self.summary.id)):
            found[key] = _TAKEN if key in found or not simple else tuple(only)
        return found

    def _appear(self, read: Iterable[tuple[int, Written]]) -> None:
        """Record where reports were read."""
        self._connection.executemany(
            insert("appearances", ("report_id", "load_id", "path", "row")),
            [(id, self.summary.id, *record.source[-2:]) for id, record in read],
        )

    def insert(self, fresh: Sequence[Written]) -> None:
        """Write new reports, each with an incident of its own."""
        # more than there were: every row would change the indexes in another place
        if not self._indexes and len(fresh) + self.summary.added >= max(_BATCH, self._incidents):
            self._indexes = drop_indexes(self._connection)
        first, incident = next_report(self._connection), next_incident(self._connection)
        entries = write_incidents(
            self._connection, [(incident + n, record.profile) for n, record in enumerate(fresh)]
        )
        index.hold(self._connection, entries)
        self._connection.executemany(
            _INTO_REPORTS,
            [
                (id, home, record.key, home, self.summary.id, self._started_at, *record.columns)
                for id, home, record in zip(count(first), count(incident), fresh, strict=False)
            ],
        )
        self._appear((first + n, record) for n, record in enumerate(fresh))
        self.summary.added += len(fresh)

    def _settle(self) -> None:
        """Find the reports of the rows that share their key with others or say something else than before."""
        if not self._connection.execute("SELECT 1 FROM pending LIMIT 1").fetchone():
            return
        from breachtui.store.settling import Settlement

        index.release(self._connection)
        Settlement(self._connection, self).settle()
        self._connection.execute("DELETE FROM pending")


class _Unwritten:
    """Reports that are read: a few in memory, many in a file without a name. Gives them in batches, once."""

    def __init__(self) -> None:
        self._last: list[Written] = []
        self._kept: SpooledTemporaryFile[bytes] | None = None

    def add(self, record: Written) -> None:
        """One more."""
        self._last.append(record)
        if len(self._last) >= _BATCH:
            if self._kept is None:
                self._kept = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  lives as long as this
            pickle.dump(self._last, self._kept, pickle.HIGHEST_PROTOCOL)
            self._last = []

    def close(self) -> None:
        """Forget them."""
        self._last = []
        if self._kept is not None:
            self._kept.close()

    def batches(self) -> Iterator[list[Written]]:
        """All of them, in their order."""
        if self._kept is not None:
            end = self._kept.tell()
            self._kept.seek(0)
            while self._kept.tell() < end:
                yield pickle.load(self._kept)
        if self._last:
            yield self._last


def now() -> str:
    """This moment, in UTC, as the database writes it."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


_TAKEN = (0, "", "")
_INTO_REPORTS = insert("reports", ("id", "origin_id", *records.REPORT_COLUMNS))
# the keys of a natural key begin with it; no character that a key goes on with comes after "-"
_KNOWN = f"""
    WITH wanted(key) AS (SELECT DISTINCT value FROM json_each(?1)),
    found(wanted, id, fingerprint, digest, aside) AS (
        SELECT wanted.key, id, fingerprint, digest, 0 FROM wanted JOIN reports
            ON reports.key >= wanted.key
            AND reports.key < wanted.key || iif(instr(wanted.key, '{NATURAL}'), '.', char(1))
        UNION ALL
        SELECT wanted.key, id, fingerprint, digest, 1 FROM wanted JOIN reports_aside AS aside
            ON aside.key >= wanted.key
            AND aside.key < wanted.key || iif(instr(wanted.key, '{NATURAL}'), '.', char(1)))
    SELECT wanted, id, fingerprint, digest, NOT aside
        AND NOT EXISTS (SELECT 1 FROM versions WHERE report_id = id)
        AND NOT EXISTS (SELECT 1 FROM appearances WHERE report_id = id AND load_id = ?2)
    FROM found"""
