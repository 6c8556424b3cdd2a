"""Incidents made of the reports that speak of one breach: what linking says of them, written down.

Reports that were added, changed or set aside wait in ``link_pending`` until `relink` goes through them
and all that hangs together with them. A person's word on a pair is a row of ``decisions``.
"""

import datetime
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from breachtui.linking import (
    Campaign,
    Change,
    Index,
    Judgement,
    Link,
    Linking,
    LinkRecord,
    Memory,
    Verdict,
    explain,
    marks,
    record_of,
    revise,
)
from breachtui.report import Report
from breachtui.store.incidents import insert, renew
from breachtui.values.identity import fingerprint

Pair = tuple[int, int]
"""Two numbers of reports, the lesser first."""

_SAID = "a person has said so"
_LINK = ("report_a", "report_b", "verdict", "score", "reasons", "decided_by", "at", "suggested")
_IN = "IN (SELECT value FROM json_each(?))"
AT_ONCE = 50_000
"""Reports that a load links at its end, about a millisecond each."""
_IN_MEMORY = 250_000  # reports that are linked at once when none were before; some 12 KB of memory each
_BATCH = 5_000  # reports that are linked at a time, else


class Marks:
    """The reports of a database, as linking asks for them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._records: dict[int, LinkRecord] = {}
        self._counts: dict[str, int] = {}

    def record(self, id: int) -> LinkRecord:
        """The record of that number."""
        if id not in self._records:
            [self._records[id]] = _read(self._connection, "id = ?", id)
        return self._records[id]

    def count(self, mark: str) -> int:
        """How many records have a mark."""
        if mark not in self._counts:
            sql = "SELECT count(*) FROM link_marks WHERE mark = ?"
            self._counts[mark] = self._connection.execute(sql, (mark,)).fetchone()[0]
        return self._counts[mark]

    def holders(self, mark: str) -> Sequence[int]:
        """The numbers of the records that have it."""
        sql = "SELECT report_id FROM link_marks WHERE mark = ?"
        return [id for (id,) in self._connection.execute(sql, (mark,))]


class Before:
    """What linking gave before."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def links_of(self, id: int) -> Iterable[Link]:
        """The links of a record."""
        sql = f"SELECT {', '.join(_LINK[:6])} FROM links WHERE {{}} = ?"
        for column in ("report_a", "report_b"):
            yield from map(_link, self._connection.execute(sql.format(column), (id,)).fetchall())

    def incident_of(self, id: int) -> tuple[int, ...]:
        """The incident of a record, itself included, in the order of keys."""
        sql = (
            "SELECT id FROM reports WHERE incident_id = (SELECT incident_id FROM reports WHERE id = ?)"
            " ORDER BY key"
        )
        return tuple(each for (each,) in self._connection.execute(sql, (id,))) or (id,)


def _link(row: tuple[Any, ...]) -> Link:
    one, two, verdict, score, reasons, decided_by = row
    return Link(one, two, Verdict(verdict), score, tuple(json.loads(reasons)), decided_by is not None)


def _read(
    connection: sqlite3.Connection, where: str, parameter: object, table: str = "reports"
) -> Iterator[LinkRecord]:
    """The records of reports, without what linking does not look at: that is most of their JSON."""
    rows = connection.execute(
        "SELECT id, key, json_remove(json, '$.evidence', '$.confidence', '$.dates', '$.response'),"
        " json_extract(json, '$.evidence.organization[0].column'),"
        f" json_extract(json, '$.evidence.organization[0].text') FROM {table} WHERE {where}",
        (parameter,),
    )
    for id, key, said, column, text in rows.fetchall():
        data = json.loads(said)
        data["source"]["key"] = key
        if column:
            data["evidence"] = {"organization": [{"column": column, "text": text}]}
        yield record_of(id, Report.from_json(data))


_FORMER = "(SELECT report_id AS id, key, json FROM link_pending)"


def relink(connection: sqlite3.Connection, changed: Sequence[Pair] = (), *, everything: bool = False) -> None:
    """Link the reports that wait, and what a person decided anew or no longer of the pairs ``changed``.

    Where more than `AT_ONCE` wait, they go on waiting, unless ``everything`` is wanted.
    """
    waiting = [id for (id,) in connection.execute("SELECT report_id FROM link_pending ORDER BY report_id")]
    linked = connection.execute("SELECT 1 FROM link_marks LIMIT 1").fetchone()
    if len(waiting) > AT_ONCE and not everything:
        waiting = []
    size = _BATCH if linked else _IN_MEMORY
    for start in range(0, len(waiting), size):
        _relink(connection, waiting[start : start + size], (), linked=bool(linked or start))
    if changed:
        _relink(connection, [], changed, linked=True)


def _relink(
    connection: sqlite3.Connection, ids: Sequence[int], changed: Sequence[Pair], *, linked: bool
) -> None:
    chosen = json.dumps(list(ids))
    former = list(_read(connection, f"key IS NOT NULL AND id {_IN}", chosen, _FORMER))
    now = list(_read(connection, f"id {_IN}", chosen))
    connection.executemany(
        "DELETE FROM link_marks WHERE mark = ? AND report_id = ?",
        [(mark, record.id) for record in former for mark in marks(record)],
    )
    connection.executemany(
        insert("link_marks", ("mark", "report_id")),
        sorted((mark, record.id) for record in now for mark in marks(record)),
    )
    index: Index = Marks(connection) if linked else Memory(now)
    past = Before(connection) if linked else Linking()
    new = [record.id for record in now]
    _apply(connection, revise(index, new, past, decisions(connection), changed, former))
    connection.execute(f"DELETE FROM link_pending WHERE report_id {_IN}", (chosen,))


def _apply(connection: sqlite3.Connection, change: Change) -> None:
    _write_links(connection, change)
    renew(connection, _move(connection, change))
    _write_campaigns(connection, change.vendors, change.campaigns)


def _write_links(connection: sqlite3.Connection, change: Change) -> None:
    stale, members = (json.dumps(sorted(each)) for each in (change.stale, change.members))
    for column in ("report_a", "report_b"):
        connection.execute(f"DELETE FROM links WHERE {column} {_IN}", (stale,))
        connection.execute(f"UPDATE links SET suggested = 0 WHERE suggested AND {column} {_IN}", (members,))
    moment = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    connection.executemany(
        insert("links", _LINK),
        [
            (
                *link.pair, str(link.verdict), round(link.score, 3),
                json.dumps(link.reasons, ensure_ascii=False), "you" if link.decided else None, moment, 0,
            )
            for link in change.links.values()
        ],
    )  # fmt: skip
    connection.executemany(
        "UPDATE links SET suggested = 1 WHERE report_a = ? AND report_b = ?",
        [link.pair for link in change.suggestions],
    )


def _move(connection: sqlite3.Connection, change: Change) -> set[int]:
    """Put reports into their incidents, the oldest that any of them made; gives the incidents touched."""
    rows = connection.execute(
        f"SELECT id, incident_id, origin_id FROM reports WHERE id {_IN}",
        (json.dumps(sorted(change.members)),),
    ).fetchall()
    origin = {id: born for id, _, born in rows}
    home = {id: min(origin[each] for each in cluster) for cluster in change.clusters for id in cluster}
    moved = [(home.get(id, born), id, before) for id, before, born in rows if home.get(id, born) != before]
    # an incident that is new to a report may not be there yet; renewing makes it
    connection.executemany("UPDATE reports SET incident_id = ? WHERE id = ?", [each[:2] for each in moved])
    return {id for after, _, before in moved for id in (after, before)}


def _write_campaigns(
    connection: sqlite3.Connection, vendors: Iterable[str], campaigns: Iterable[Campaign]
) -> None:
    """Replace the campaigns of vendors; their numbers follow from vendor and start alone."""
    chosen = json.dumps(sorted(vendors))
    connection.execute(
        f"DELETE FROM campaign_reports WHERE campaign_id IN (SELECT id FROM campaigns WHERE mark {_IN})",
        (chosen,),
    )
    connection.execute(f"DELETE FROM campaigns WHERE mark {_IN}", (chosen,))
    times: Counter[str] = Counter()
    for each in sorted(campaigns, key=lambda each: (each.mark, each.start or 0, each.members)):
        start = datetime.date.fromordinal(each.start).isoformat() if each.start else None
        id = _number(each.mark, start or "", times)
        connection.execute(
            insert("campaigns", ("id", "mark", "vendor", "start")), (id, each.mark, each.vendor, start)
        )
        connection.executemany(
            insert("campaign_reports", ("campaign_id", "report_id")),
            [(id, member) for member in each.members],
        )


def _number(mark: str, start: str, times: Counter[str]) -> int:
    """A number for a campaign; those of one vendor that no report dates are counted."""
    own = fingerprint(mark, start)
    times[own] += 1
    return int(fingerprint(own, str(times[own]))[:12], 16)


def decisions(connection: sqlite3.Connection) -> dict[Pair, Verdict]:
    """A person's word on pairs of reports that count."""
    rows = connection.execute(
        "SELECT report_a, report_b, verdict FROM decisions"
        " WHERE EXISTS (SELECT 1 FROM reports WHERE id = report_a)"
        " AND EXISTS (SELECT 1 FROM reports WHERE id = report_b)"
    )
    return {(one, two): Verdict(verdict) for one, two, verdict in rows}


def decide(connection: sqlite3.Connection, said: Iterable[tuple[int, int, str | None]]) -> None:
    """Write down a person's word on pairs, or that there is none any more (None), and link anew."""
    pairs: list[Pair] = []
    for one, two, verdict in said:
        pair = (one, two) if one < two else (two, one)
        pairs.append(pair)
        connection.execute("DELETE FROM decisions WHERE report_a = ? AND report_b = ?", pair)
        if verdict:
            row = (*pair, verdict)
            connection.execute(insert("decisions", ("report_a", "report_b", "verdict")), row)
    counted = [pair for pair in pairs if _counts(connection, pair)]
    relink(connection, counted)


def said_of(
    connection: sqlite3.Connection, pairs: Iterable[tuple[int, int, str]]
) -> list[tuple[int, int, str | None]]:
    """What a person has said of pairs so far; None where nothing."""
    sql = "SELECT verdict FROM decisions WHERE report_a = ? AND report_b = ?"
    found = [(one, two, connection.execute(sql, sorted((one, two))).fetchone()) for one, two, _ in pairs]
    return [(one, two, row[0] if row else None) for one, two, row in found]


def _counts(connection: sqlite3.Connection, pair: Pair) -> bool:
    (number,) = connection.execute("SELECT count(*) FROM reports WHERE id IN (?, ?)", pair).fetchone()
    return bool(number == 2)


def judged(connection: sqlite3.Connection, one: int, two: int) -> Judgement:
    """What is thought of two reports, linked or not; a person's word goes before."""
    thought = explain(Marks(connection), one, two)
    [(*_, said)] = said_of(connection, [(one, two, "")])
    return replace(thought, verdict=Verdict(said), reasons=(_SAID, *thought.reasons)) if said else thought


def reports_of(connection: sqlite3.Connection, incident: int) -> list[int]:
    """The numbers of an incident's reports, by key."""
    sql = "SELECT id FROM reports WHERE incident_id = ? ORDER BY key"
    return [id for (id,) in connection.execute(sql, (incident,))]
