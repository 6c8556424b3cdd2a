"""The rows of a load that share their key with known reports: which report each belongs to."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from breachtui.store.combining import differences
from breachtui.store.incidents import hand_over, next_incident, next_report, renew
from breachtui.store.load import PENDING
from breachtui.store.matching import Group, Sighting, facts_of, grouped
from breachtui.store.records import restored
from breachtui.store.sightings import (
    REMOVED,
    TAKEN_BACK,
    Loads,
    Seen,
    Standing,
    Stored,
    Version,
    save,
    standing,
    stored,
)
from breachtui.values.identity import NATURAL, ToldApart

if TYPE_CHECKING:
    from breachtui.store.load import Load

_TOUCHED = 5_000  # incidents that wait to be written anew


class Settlement:
    """Goes through the keys that wait, one by one."""

    def __init__(self, connection: sqlite3.Connection, load: "Load") -> None:
        self._connection = connection
        self._load = load
        self._loads = Loads(connection)
        self._touched: set[int] = set()

    def settle(self) -> None:
        """Write every report that the waiting rows belong to."""
        for key, rows in self._waiting():
            self._settle(key, rows)
            if len(self._touched) > _TOUCHED:
                self._renew()
        self._renew()

    def _renew(self) -> None:
        renew(self._connection, self._touched)
        self._touched.clear()

    def _waiting(self) -> Iterator[tuple[str, list[Seen]]]:
        keys = self._connection.execute("SELECT DISTINCT key FROM pending ORDER BY key").fetchall()
        self._connection.execute("CREATE INDEX IF NOT EXISTS temp.idx_pending ON pending(key)")
        sql = f"SELECT {', '.join(PENDING[1:])} FROM pending WHERE key = ? ORDER BY rowid"
        for (key,) in keys:
            rows = self._connection.execute(sql, (key,)).fetchall()
            yield key, [Seen(self._load.summary.id, path, row, Version(*wrote)) for path, row, *wrote in rows]

    def _settle(self, key: str, read: Sequence[Seen]) -> None:
        natural = NATURAL in key
        last = f"{key}." if natural else f"{key}\1"
        known = stored(self._connection, "key >= ? AND key < ?", (key, last))
        _reread(known, read)
        sightings = [each for report in known for each in self._sightings(report.key, report.seen, report.id)]
        sightings += self._sightings(key, read, None)
        groups = grouped(sightings) if natural else [Group(sightings)]
        homes = _homes(groups, known)
        self._absorb(groups, homes, known)
        keys = _keys(key, groups) if natural else [key]
        if len(groups) > 1:
            self._let_go([home for home in homes if home])
        for group, home, own_key in zip(groups, homes, keys, strict=True):
            self._save(home, own_key, group.sightings)

    def _sightings(self, key: str, rows: Sequence[Seen], report_id: int | None) -> Iterator[Sighting]:
        for place, seen in enumerate(rows):
            facts = facts_of(seen.version.report(key, seen.path, seen.row))
            yield Sighting(seen, self._loads.order(seen), facts, report_id, place)

    def _absorb(
        self, groups: Sequence[Group], homes: Sequence[Stored | None], known: Sequence[Stored]
    ) -> None:
        """Delete reports that turn out to be part of others, and move the user's own to the one kept."""
        for gone in (report for report in known if report not in homes):
            at = max(
                range(len(groups)), key=lambda n: sum(s.report_id == gone.id for s in groups[n].sightings)
            )
            home = homes[at]
            if home:
                hand_over(self._connection, gone.origin_id, home.origin_id)
                if gone.aside != REMOVED and home.aside == REMOVED:
                    home.aside = TAKEN_BACK  # one that is there is not to vanish in one that was removed
                self._touched |= {gone.incident_id, home.incident_id}
            for table in ("reports", "reports_aside"):
                self._connection.execute(f"DELETE FROM {table} WHERE id = ?", (gone.id,))
            for table in ("appearances", "versions", "revisions"):
                self._connection.execute(f"DELETE FROM {table} WHERE report_id = ?", (gone.id,))

    def _let_go(self, homes: Sequence[Stored]) -> None:
        """Free the keys of reports, which other reports may take."""
        for table in ("reports", "reports_aside"):
            self._connection.executemany(
                f"UPDATE {table} SET key = 'moving:' || id WHERE id = ?", [(home.id,) for home in homes]
            )

    def _save(self, home: Stored | None, key: str, rows: Sequence[Sighting]) -> None:
        new = [row for row in rows if row.report_id is None]
        summary = self._load.summary
        if home is None:
            incident = next_incident(self._connection)
            home = Stored(next_report(self._connection), incident, incident, key, "", None)
            home.seen = [row.seen for row in rows]
            save(self._connection, home, self._loads)
            self._connection.execute("INSERT INTO incidents(id) VALUES (?)", (home.incident_id,))
            self._touched.add(home.incident_id)
            summary.added += bool(new)
            summary.unchanged += max(0, len(new) - 1)
            return
        before = standing(home, self._loads) if new else None
        just_added = all(each.load_id == self._load.summary.id for each in home.seen)
        home.key, home.seen = key, [row.seen for row in rows]
        changed, after = save(self._connection, home, self._loads)
        if changed:
            self._touched.add(home.incident_id)
        if before is None:
            return
        if home.aside == REMOVED:
            summary.kept_out += len(new)
            return
        if just_added:
            summary.unchanged += len(new)
            return
        self._count(before, after, len(new))

    def _count(self, before: Standing, after: Standing, rows: int) -> None:
        summary = self._load.summary
        if not before.counts:  # its loads were taken back: it is new again
            summary.added += 1
        elif changes := list(differences(restored(before.record), restored(after.record))):
            summary.updated += 1
            summary.changes.add(after.record.profile.organization, changes)
        else:
            summary.unchanged += 1
            summary.older += len(after.changes) > len(before.changes)
        summary.unchanged += rows - 1


def _reread(known: Sequence[Stored], read: Sequence[Seen]) -> None:
    """Where the source wrote the same, how it is read now replaces how it was read before."""
    by_fingerprint = {each.version.fingerprint: each.version for each in read}
    by_digest = {each.version.digest: each.version for each in read}
    for report in known:
        report.seen = [
            seen._replace(
                version=by_fingerprint.get(seen.version.fingerprint)
                or by_digest.get(seen.version.digest, seen.version)
            )
            for seen in report.seen
        ]


def _homes(groups: Sequence[Group], known: Sequence[Stored]) -> list[Stored | None]:
    """For each group the report that most of its sightings belonged to so far."""
    by_id = {report.id: report for report in known}
    claims = sorted(
        (-number, id, place)
        for place, group in enumerate(groups)
        for id, number in Counter(each.report_id for each in group.sightings).items()
        if id is not None
    )
    homes: dict[int, Stored] = {}
    given: set[int] = set()
    for _, id, place in claims:
        if place not in homes and id not in given:
            homes[place] = by_id[id]
            given.add(id)
    return [homes.get(place) for place in range(len(groups))]


def _keys(key: str, groups: Sequence[Group]) -> list[str]:
    """The natural key for the oldest report; the others' keys are extended by their first fingerprint."""
    apart = ToldApart()
    return [apart.key(key, group.sightings[0].fingerprint) for group in groups]
