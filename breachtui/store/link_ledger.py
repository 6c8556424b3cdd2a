"""The results of linking in the database: links, incidents, suggestions and campaigns."""

import datetime
import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any

from breachtui.linking import Link, VendorEvent, Verdict
from breachtui.store.incidents import insert, renew
from breachtui.values.identity import fingerprint

_LINK = ("report_a", "report_b", "verdict", "score", "reasons", "decided_by", "at", "suggested")
_ENDS = ("report_a", "report_b")
_IN = "IN (SELECT value FROM json_each(?))"


class LinkLedger:
    """A ledger kept in ``links``, ``reports``, ``campaigns`` and ``campaign_reports``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def links_of(self, id: int) -> Iterable[Link]:
        """The links of a record."""
        for end in _ENDS:
            sql = f"SELECT {', '.join(_LINK[:6])} FROM links WHERE {end} = ?"
            yield from map(_link, self._connection.execute(sql, (id,)).fetchall())

    def incident_of(self, id: int) -> tuple[int, ...]:
        """The incident of a record, itself included, in the order of keys."""
        sql = (
            "SELECT id FROM reports WHERE incident_id = (SELECT incident_id FROM reports WHERE id = ?)"
            " ORDER BY key"
        )
        return tuple(each for (each,) in self._connection.execute(sql, (id,))) or (id,)

    def unlink(self, ids: Collection[int]) -> None:
        """Drop all links of these records."""
        for end in _ENDS:
            self._connection.execute(f"DELETE FROM links WHERE {end} {_IN}", (json.dumps(sorted(ids)),))

    def write(self, links: Iterable[Link]) -> None:
        """Keep links."""
        moment = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        self._connection.executemany(
            insert("links", _LINK),
            (
                (
                    *link.pair, str(link.verdict), round(link.score, 3),
                    json.dumps(link.reasons, ensure_ascii=False), "you" if link.decided else None, moment, 0,
                )
                for link in links
            ),
        )  # fmt: skip

    def group(self, members: Collection[int], clusters: Collection[tuple[int, ...]]) -> None:
        """Put reports into their incidents: the oldest that any of them made."""
        rows = self._connection.execute(
            f"SELECT id, incident_id, origin_id FROM reports WHERE id {_IN}", (json.dumps(sorted(members)),)
        ).fetchall()
        origin = {id: born for id, _, born in rows}
        home = {id: min(origin[each] for each in cluster) for cluster in clusters for id in cluster}
        moved = [
            (home.get(id, born), id, before) for id, before, born in rows if home.get(id, born) != before
        ]
        # an incident that is new to a report may not be there yet; renewing makes it
        self._connection.executemany(
            "UPDATE reports SET incident_id = ? WHERE id = ?", [each[:2] for each in moved]
        )
        renew(self._connection, {id for after, _, before in moved for id in (after, before)})

    def ask(self, members: Collection[int], suggestions: Collection[Link]) -> None:
        """Replace the suggestions of which one of these records is an end."""
        chosen = json.dumps(sorted(members))
        for end in _ENDS:
            sql = f"UPDATE links SET suggested = 0 WHERE suggested AND {end} {_IN}"
            self._connection.execute(sql, (chosen,))
        self._connection.executemany(
            "UPDATE links SET suggested = 1 WHERE report_a = ? AND report_b = ?",
            [link.pair for link in suggestions],
        )

    def replace_campaigns(self, vendors: Collection[str], campaigns: Collection[VendorEvent]) -> None:
        """Replace the campaigns of vendors; their numbers follow from vendor and start alone."""
        chosen = json.dumps(sorted(vendors))
        self._connection.execute(
            f"DELETE FROM campaign_reports WHERE campaign_id IN (SELECT id FROM campaigns WHERE mark {_IN})",
            (chosen,),
        )
        self._connection.execute(f"DELETE FROM campaigns WHERE mark {_IN}", (chosen,))
        times: Counter[str] = Counter()
        for each in sorted(campaigns, key=lambda each: (each.mark, each.start or 0, each.members)):
            start = datetime.date.fromordinal(each.start).isoformat() if each.start else None
            id = _number(each.mark, start or "", times)
            self._connection.execute(
                insert("campaigns", ("id", "mark", "vendor", "start")), (id, each.mark, each.vendor, start)
            )
            self._connection.executemany(
                insert("campaign_reports", ("campaign_id", "report_id")),
                [(id, member) for member in each.members],
            )


def _link(row: tuple[Any, ...]) -> Link:
    one, two, verdict, score, reasons, decided_by = row
    return Link(one, two, Verdict(verdict), score, tuple(json.loads(reasons)), decided_by is not None)


def _number(mark: str, start: str, times: Counter[str]) -> int:
    """A number for a campaign; those of one vendor that no report dates are counted."""
    own = fingerprint(mark, start)
    times[own] += 1
    return int(fingerprint(own, str(times[own]))[:12], 16)
