"""The reports of a database as linking needs them: their records, and the reports with each mark."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import islice

from breachtui.linking import LinkRecord, marks, packed, record_of, unpacked
from breachtui.linking.rarity import MOST
from breachtui.report import Report

_KEPT = 20_000  # records that are kept in memory, of some 2 KB each
_COUNTED = 200_000  # counts of marks that are kept in memory
_BATCH = (
    10_000  # reports at once: marks come in the order of their hashes, so each page is written once a batch
)
_IN = "IN (SELECT value FROM json_each(?))"


class LinkIndex:
    """An index kept in ``link_records`` and ``link_marks``.

    A mark is kept as 64 bits of its hash: a third of the room of its letters, and as quick to find.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._counts: dict[tuple[str, int], int] = {}
        self._records: dict[int, LinkRecord] = {}

    def record(self, id: int) -> LinkRecord:
        """The record of that number."""
        if id not in self._records:
            self.fetch([id])
        return self._records[id]

    def fetch(self, ids: Collection[int]) -> None:
        """Read the records of those numbers with one query."""
        wanted = [id for id in ids if id not in self._records]
        if len(self._records) + len(wanted) > _KEPT:
            wanted = list(ids)
            self._records.clear()
        self._records.update((each.id, each) for each in self.records(wanted))

    def records(self, ids: Iterable[int]) -> Iterator[LinkRecord]:
        """The records of those numbers that there are."""
        sql = f"SELECT report_id, key, record FROM link_records WHERE report_id {_IN}"
        for some in _batches(ids):
            for row in self._connection.execute(sql, (json.dumps(some),)).fetchall():
                yield unpacked(*row)

    def count(self, mark: str, most: int = MOST) -> int:
        """How many records have a mark, or ``most``."""
        if (mark, most) not in self._counts:
            if len(self._counts) > _COUNTED:
                self._counts.clear()
            sql = "SELECT count(*) FROM (SELECT 1 FROM link_marks WHERE mark = ? LIMIT ?)"
            [self._counts[mark, most]] = self._connection.execute(sql, (_number(mark), most)).fetchone()
        return self._counts[mark, most]

    def holders(self, mark: str, most: int | None = None) -> Sequence[int]:
        """The numbers of the records that have it, or ``most`` of them."""
        sql = "SELECT report_id FROM link_marks WHERE mark = ? LIMIT ?"
        rows = self._connection.execute(sql, (_number(mark), -1 if most is None else most))
        return [id for (id,) in rows]

    def drop(self, ids: Sequence[int]) -> Iterator[LinkRecord]:
        """Remove records from the index; returns those that were in it."""
        for some in _batches(ids):
            former = list(self.records(some))
            self._connection.executemany(
                "DELETE FROM link_marks WHERE mark = ? AND report_id = ?", _rows(former)
            )
            self._connection.execute(f"DELETE FROM link_records WHERE report_id {_IN}", (json.dumps(some),))
            yield from former

    def add(self, ids: Sequence[int]) -> Iterator[LinkRecord]:
        """Add reports to the index; returns the records of those that count."""
        for some in _batches(ids):
            now = list(self._of_reports(some))
            self._connection.executemany(
                "INSERT INTO link_records(report_id, key, record) VALUES (?, ?, ?)",
                [(each.id, each.key, packed(each)) for each in now],
            )
            self._connection.executemany(
                "INSERT OR IGNORE INTO link_marks(mark, report_id) VALUES (?, ?)", sorted(_rows(now))
            )
            yield from now

    def _of_reports(self, ids: Sequence[int]) -> Iterator[LinkRecord]:
        """Records of reports, made without what linking does not look at: that is most of their JSON."""
        rows = self._connection.execute(
            "SELECT id, key, json_remove(json, '$.evidence', '$.confidence', '$.dates', '$.response'),"
            " json_extract(json, '$.evidence.organization[0].column'),"
            f" json_extract(json, '$.evidence.organization[0].text') FROM reports WHERE id {_IN}",
            (json.dumps(ids),),
        )
        for id, key, said, column, text in rows.fetchall():
            data = json.loads(said)
            data["source"]["key"] = key
            if column:
                data["evidence"] = {"organization": [{"column": column, "text": text}]}
            yield record_of(id, Report.from_json(data))


def _rows(records: Iterable[LinkRecord]) -> list[tuple[int, int]]:
    return [(_number(mark), record.id) for record in records for mark in marks(record)]


def _number(mark: str) -> int:
    return int.from_bytes(blake2b(mark.encode(), digest_size=8).digest(), signed=True)


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    left = iter(ids)
    while some := list(islice(left, _BATCH)):
        yield some
