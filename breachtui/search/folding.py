"""A list folded by organization: one row for all the incidents of a serial filer, which stay apart."""

import re
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from json import dumps
from sqlite3 import Connection
from typing import NamedTuple

from breachtui.search.query import FOLD, items
from breachtui.search.words import words

_FEW = 200_000  # incidents; of more it is quicker to read all names in the order of their index
_OFTEN = 10_000  # names after which it is asked whether anyone still waits
_TAIL = re.compile(
    r"[\s,]*(?:[(\[“\"].*|\s(?:and|&)(?:\s?/\s?or)?\s(?:its|it['’]s|their|all)\b.*|\sd/?b/?a\b.*)$",
    re.I | re.S,
)
_ODD = re.compile(r"[(\[“\"/]|\s(?:and|&|dba)\s", re.I)  # what a tail begins with
_FORMS = frozenset(
    ["inc", "incorporated", "llc", "llp", "lp", "pllc", "plc", "ltd", "limited", "corp", "corporation", "co",
     "company", "na", "pc", "pa"]
)  # fmt: skip
_FORM = re.compile(
    r"[\s,]+(?:inc|incorporated|llc|l\.l\.c|llp|lp|pllc|plc|ltd|limited|corp|corporation|co|company"
    r"|n\.?a|p\.?c|p\.?a)\.?[\s,]*$",
    re.I,
)


class Folded(NamedTuple):
    """A list of which each organization has one row."""

    ids: Sequence[int]
    """For each organization the incident that stands first, in the order of the list."""
    several: Mapping[int, int]
    """For each of these that stands for more than itself, how many incidents it stands for."""


def folded(connection: Connection, ids: Sequence[int], check: Callable[[], None]) -> Folded:
    """Fold a list; those of no known name stay single. ``check`` raises where nobody waits any more."""
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


@lru_cache(1024)
def telling(name: str) -> str:
    """A name without its legal form and what follows it: what its spellings have in common.

    >>> telling("The Cedar Bank Company, Inc. and/or its affiliates (“CB”)")
    'Cedar Bank'
    """
    short = _TAIL.sub("", name)
    while (shorter := _FORM.sub("", short)) != short:
        short = shorter
    return re.sub(r"^the\s+", "", short, flags=re.I).strip(" ,;.") or name


def key(name: str) -> str:
    """What is equal for the names of one organization, as `telling`, but quicker: lists are long."""
    found = words((_TAIL.sub("", name) if _ODD.search(name) else name).replace(".", ""))
    while len(found) > 1 and found[-1] in _FORMS:
        found.pop()
    return " ".join(found[1:] if len(found) > 1 and found[0] == "the" else found) or name


def unfolded(text: str, organization: str) -> str:
    """The query that lists the incidents of one organization of a folded list."""
    kept = [item[0] for item in items(text) if (item["field"] or "").lower() != FOLD]
    name = telling(organization).replace('"', " ")
    return " ".join([*kept, f'org:"{name}"'])
