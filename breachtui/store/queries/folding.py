"""A list folded by organization: one row for all its incidents, which stay separate incidents."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from json import dumps
from sqlite3 import Connection
from typing import NamedTuple

from breachtui.search.organizations import key

_FEW = 200_000  # incidents; of more it is quicker to read all names in the order of their index
_OFTEN = 10_000  # names between two checks for an interruption


class Folded(NamedTuple):
    """A list of which each organization has one row."""

    ids: Sequence[int]
    """For each organization the incident that stands first, in the order of the list."""
    several: Mapping[int, int]
    """For each of these with other incidents behind it, the number of all of them."""


def folded(connection: Connection, ids: Sequence[int], check: Callable[[], None]) -> Folded:
    """Fold a list; those without a name stay single. ``check`` raises if the search was interrupted."""
    slots = array("i", bytes(4 * (max(ids, default=0) + 1)))  # by incident: its organization, from 1
    known: dict[str, int] = {}
    before, slot = "", 0
    for number, (id, name) in enumerate(_named(connection, ids)):
        if number % _OFTEN == 0:
            check()
        if name != before:
            before, slot = name, known.setdefault(key(name), len(known) + 1)
        if id < len(slots):
            slots[id] = slot
    counts = array("i", bytes(4 * (len(known) + 1)))
    heads = array("q")
    for id in ids:
        slot = slots[id]
        if not slot or not counts[slot]:
            heads.append(id)
        counts[slot] += 1
    several = {id: counts[slots[id]] for id in heads if slots[id] and counts[slots[id]] > 1}
    return Folded(heads, several)


def _named(connection: Connection, ids: Sequence[int]) -> Iterable[tuple[int, str]]:
    named = "SELECT id, organization_sort FROM incidents WHERE organization_sort IS NOT NULL"
    if len(ids) <= _FEW:
        return connection.execute(
            f"{named} AND id IN (SELECT value FROM json_each(?)) ORDER BY +organization_sort",
            (dumps(list(ids)),),
        )
    return connection.execute(f"{named} ORDER BY organization_sort")
