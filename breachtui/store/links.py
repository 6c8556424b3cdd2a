"""Reports linked into incidents: what linking finds, written to the database.

Reports that were added, changed or set aside wait in ``link_pending`` until `relink` goes through them
and everything connected with them. The user's decision on a pair is a row of ``decisions``.
"""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from breachtui.linking import Arrivals, Judgement, Pair, Verdict, explain, revise
from breachtui.linking.judgement import ordered
from breachtui.store.incidents import insert
from breachtui.store.link_index import LinkIndex
from breachtui.store.link_ledger import LinkLedger

_SAID = "a person has said so"
AT_ONCE = 50_000
"""Reports that a load links at its end, about two milliseconds each."""


def waiting(connection: sqlite3.Connection, most: int) -> list[int]:
    """The reports that wait longest, at most so many."""
    sql = "SELECT report_id FROM link_pending ORDER BY report_id LIMIT ?"
    return [id for (id,) in connection.execute(sql, (most,))]


def enter(connection: sqlite3.Connection, most: int) -> list[int]:
    """Tell linking of reports that it does not know, at most so many; returns their numbers.

    They wait on, and with them all for which a word or a name is worth more or less than before: where many
    are linked a part at a time, each is then looked at once, not anew after each part.
    """
    sql = (
        "SELECT report_id FROM link_pending JOIN reports ON reports.id = report_id"
        " WHERE report_id NOT IN (SELECT report_id FROM link_records) ORDER BY report_id LIMIT ?"
    )
    chosen = [id for (id,) in connection.execute(sql, (most,))]
    index, arrivals = LinkIndex(connection), Arrivals()
    for done in index.renew(chosen):
        arrivals.add(done.new)
    wait = [(id,) for id in sorted(arrivals.touched(index))]
    connection.executemany("INSERT OR IGNORE INTO link_pending(report_id) VALUES (?)", wait)
    return chosen


def relink(
    connection: sqlite3.Connection,
    reports: Iterable[int],
    changed: Sequence[Pair] = (),
    entered: Collection[int] = (),
) -> None:
    """Link those of the reports that wait, and the pairs ``changed`` on which the user decided.

    Whichever reports go first, all come to the same in the end. Pairs with those ``entered`` that wait on
    are left until these are linked.
    """
    wait = {id for (id,) in connection.execute("SELECT report_id FROM link_pending")}
    chosen = sorted(wait.intersection(reports))
    if not chosen and not changed:
        return
    index, arrivals = LinkIndex(connection), Arrivals(wait.intersection(entered).difference(chosen))
    for done in index.renew(chosen):
        arrivals.drop(done.former)
        arrivals.add(done.new)
        arrivals.new.update(done.same)
    revise(index, LinkLedger(connection), arrivals, decisions(connection), changed)
    connection.executemany("DELETE FROM link_pending WHERE report_id = ?", [(id,) for id in chosen])


def decisions(connection: sqlite3.Connection) -> dict[Pair, Verdict]:
    """The user's decisions on pairs of reports that count."""
    rows = connection.execute(
        "SELECT report_a, report_b, verdict FROM decisions"
        " WHERE EXISTS (SELECT 1 FROM reports WHERE id = report_a)"
        " AND EXISTS (SELECT 1 FROM reports WHERE id = report_b)"
    )
    return {(one, two): Verdict(verdict) for one, two, verdict in rows}


def decide(connection: sqlite3.Connection, said: Iterable[tuple[int, int, str | None]]) -> None:
    """Record the user's decision on pairs, or remove it (None), and link again."""
    pairs: list[Pair] = []
    for one, two, verdict in said:
        pair = ordered(one, two)
        pairs.append(pair)
        connection.execute("DELETE FROM decisions WHERE report_a = ? AND report_b = ?", pair)
        if verdict:
            row = (*pair, verdict)
            connection.execute(insert("decisions", ("report_a", "report_b", "verdict")), row)
    counted = [pair for pair in pairs if _counts(connection, pair)]
    relink(connection, chain.from_iterable(pairs), counted)


def said_of(
    connection: sqlite3.Connection, pairs: Iterable[tuple[int, int, str]]
) -> list[tuple[int, int, str | None]]:
    """The user's decisions on pairs so far; None where there is none."""
    sql = "SELECT verdict FROM decisions WHERE report_a = ? AND report_b = ?"
    found = [(one, two, connection.execute(sql, sorted((one, two))).fetchone()) for one, two, _ in pairs]
    return [(one, two, row[0] if row else None) for one, two, row in found]


def _counts(connection: sqlite3.Connection, pair: Pair) -> bool:
    (number,) = connection.execute("SELECT count(*) FROM reports WHERE id IN (?, ?)", pair).fetchone()
    return bool(number == 2)


def judged(connection: sqlite3.Connection, one: int, two: int) -> Judgement:
    """The judgement on two reports, linked or not; the user's decision comes first."""
    thought = explain(LinkIndex(connection), one, two)
    [(*_, said)] = said_of(connection, [(one, two, "")])
    return replace(thought, verdict=Verdict(said), reasons=(_SAID, *thought.reasons)) if said else thought


def reports_of(connection: sqlite3.Connection, incident: int) -> list[int]:
    """The numbers of an incident's reports, by key."""
    sql = "SELECT id FROM reports WHERE incident_id = ? ORDER BY key"
    return [id for (id,) in connection.execute(sql, (incident,))]
