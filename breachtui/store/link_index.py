"""The reports of a database as linking needs them: their records, and the reports with each mark."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import islice
from typing import NamedTuple

from breachtui.linking import LinkRecord, marks, packed, record_of, unpacked
from breachtui.linking.rarity import MOST
from breachtui.report import Report

_KEPT = 20_000  # records that are kept in memory, of some 2 KB each
_COUNTED = 200_000  # counts of marks that are kept in memory
_BATCH = (
    10_000  # reports at once: marks come in the order of their hashes, so each page is written once a batch
)
_IN = "IN (SELECT value FROM json_each(?))"
_RECORDS = f"SELECT report_id, key, record FROM link_records WHERE report_id {_IN}"


class Renewed(NamedTuple):
    """What became of some records of the index."""

    former: list[LinkRecord]
    """Those that are no more, or as they were before a change."""
    new: list[LinkRecord]
    """Those that are new, or as they are after a change."""
    same: set[int]
    """The numbers of those that did not change."""


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
        self._records.update((each.id, each) for each in self._read(wanted))

    def records(self, ids: Iterable[int]) -> Iterator[LinkRecord]:
        """The records of those numbers that there are."""
        for some in _batches(ids):
            missing = [id for id in some if id not in self._records]
            yield from [self._records[id] for id in some if id in self._records]
            yield from self._read(missing)

    def _read(self, ids: Iterable[int]) -> Iterator[LinkRecord]:
        for some in _batches(ids):
            for row in self._connection.execute(_RECORDS, (json.dumps(some),)).fetchall():
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

    def renew(self, ids: Sequence[int]) -> Iterator[Renewed]:
        """Bring the records of reports up to date, some at a time; only those that changed are written."""
        for some in _batches(ids):
            now = {each.id: each for each in self._of_reports(some)}
            kept = {id: row for id, *row in self._connection.execute(_RECORDS, (json.dumps(some),))}
            same = {id for id, each in now.items() if kept.get(id) == [each.key, packed(each)]}
            former = [unpacked(id, *row) for id, row in kept.items() if id not in same]
            new = [each for id, each in now.items() if id not in same]
            self._drop(former)
            self._add(new)
            if len(self._records) + len(now) <= _KEPT:
                self._records.update(now)
            yield Renewed(former, new, same)

    def _drop(self, former: Sequence[LinkRecord]) -> None:
        self._connection.executemany("DELETE FROM link_marks WHERE mark = ? AND report_id = ?", _rows(former))
        self._connection.executemany(
            "DELETE FROM link_records WHERE report_id = ?", [(each.id,) for each in former]
        )

    def _add(self, new: Sequence[LinkRecord]) -> None:
        self._connection.executemany(
            "INSERT INTO link_records(report_id, key, record) VALUES (?, ?, ?)",
            [(each.id, each.key, packed(each)) for each in new],
        )
        self._connection.executemany(
            "INSERT OR IGNORE INTO link_marks(mark, report_id) VALUES (?, ?)", sorted(_rows(new))
        )

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


@lru_cache(maxsize=_COUNTED)
def _number(mark: str) -> int:
    return int.from_bytes(blake2b(mark.encode(), digest_size=8).digest(), signed=True)


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    left = iter(ids)
    while some := list(islice(left, _BATCH)):
        yield some
