"""What the database keeps for searching: the words of each incident, all words, the counts of facets."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from sqlite3 import Connection
from typing import NamedTuple

from breachtui.search.criteria import SINGLE
from breachtui.store.facets import total
from breachtui.store.index import tokens
from breachtui.store.index.ranks import rank
from breachtui.store.profile import Profile
from breachtui.values.text import words

_MANY = 2000  # reports after which the pieces of the index are worth joining
# forms of organization under the laws of the states; single letters, as of P.C., go with them
_LEGAL = {
    "inc", "incorporated", "llc", "llp", "lp", "pllc", "pc", "pa", "corp", "corporation", "co", "company",
    "ltd", "limited", "plc",
}  # fmt: skip
_JOINED = re.compile(r"\b([A-Za-z]{1,3}) ?& ?([A-Za-z])\b")  # AT&T is looked for as att
_SMALL = {"of", "the", "and", "for", "in", "at", "a", "an"}


_Value = tuple[str, str]  # of a facet: its name and the value


class Entry(NamedTuple):
    """What is searched and counted of one incident."""

    rank: int
    """Its row in the index."""
    people: int
    """How many people it counts for."""
    words: frozenset[str]
    """Words of its names; those with digits, which are countless, are in the text only."""
    facets: tuple[tuple[str, str], ...]
    """Values by facet; of a facet that is not known there is none."""
    text: str
    """Words and tokens with a space before and after each; names stand on lines of their own."""


def entry(profile: Profile, id: int) -> Entry:
    """The searchable side of an incident."""
    stated = (profile.organization, *profile.aliases, profile.third_party)
    names = [name for each in stated if each and (name := words(each))]
    facets = tokens.facets(profile)
    joined = [
        tokens.acronym("".join(pair).lower()) for each in stated if each for pair in _JOINED.findall(each)
    ]
    marks = {
        *facets.values(),
        *joined,
        *[tokens.acronym(letters) for name in names for letters in _acronyms(name)],
    }
    lines = "".join([f" {' '.join(name)} \n" for name in names])
    return Entry(
        rank(id, profile.affected, profile.year),
        profile.individuals_affected or 0,
        frozenset([word for name in names for word in name if word.isalpha()]),
        tuple(facets),
        f"{lines} {' '.join(sorted(marks))} ",
    )


def _acronyms(name: Sequence[str]) -> Iterable[str]:
    """``cmc`` for Community Medical Centers, Inc.; with and without the small words."""
    end = len(name)
    while end > 1 and (name[end - 1] in _LEGAL or len(name[end - 1]) == 1):
        end -= 1
    initials = "".join([word[0] for word in name[:end]])
    if 2 <= end <= 8:
        yield initials
    if not _SMALL.isdisjoint(name[:end]):
        shorter = "".join([word[0] for word in name[:end] if word not in _SMALL])
        if 2 <= len(shorter) <= 8:
            yield shorter


def add(connection: Connection, entries: Sequence[Entry]) -> None:
    """Put incidents into the index that are not in it."""
    connection.executemany(
        "INSERT INTO incident_search(rowid, text) VALUES (?, ?)",
        sorted((each.rank, each.text) for each in entries),
    )
    _count(connection, entries, 1)


def begin(connection: Connection) -> None:
    """Get ready to `hold`."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS held(rank INTEGER, text TEXT)")


def hold(connection: Connection, entries: Sequence[Entry]) -> None:
    """Count incidents that are not in the index, and keep their words until `release`."""
    rows = [(each.rank, each.text) for each in entries]
    connection.executemany("INSERT INTO held VALUES (?, ?)", rows)
    _count(connection, entries, 1)


def release(connection: Connection) -> None:
    """Put what was held into the index: in the order of its rows, which is a third of the work."""
    connection.execute("INSERT INTO incident_search(rowid, text) SELECT rank, text FROM held ORDER BY rank")
    connection.execute("DELETE FROM held")


def settle(connection: Connection, written: int) -> None:
    """After a load of ``written`` reports: put the index in order where most of it is new."""
    if written >= max(_MANY, total(connection) // 4):
        connection.execute("INSERT INTO incident_search(incident_search) VALUES ('optimize')")


def remove(connection: Connection, ids: Sequence[int]) -> None:
    """Take incidents out of the index; to be called while the incidents table has them as indexed."""
    found = [row for id in ids for row in connection.execute(_INDEXED, (id,))]
    entries = [_read(*row) for row in found]
    connection.executemany("DELETE FROM incident_search WHERE rowid = ?", ((each.rank,) for each in entries))
    _count(connection, entries, -1)


_INDEXED = (
    "SELECT search_rank, ifnull(individuals_affected, 0), text"
    " FROM incidents JOIN incident_search ON incident_search.rowid = search_rank WHERE id = ?"
)


def _read(rank: int, people: int, text: str) -> Entry:
    parts = text.split()
    found = (tokens.facet(part) for part in parts if part.startswith(tokens.MARK))
    plain = frozenset(filter(str.isalpha, parts))
    return Entry(rank, people, plain, tuple(each for each in found if each), text)


def _count(connection: Connection, entries: Sequence[Entry], sign: int) -> None:
    known = Counter(chain.from_iterable(each.words for each in entries))
    incidents, people = _counted(entries)
    connection.executemany(
        "INSERT INTO words(word, incidents) VALUES (?, ?)"
        " ON CONFLICT(word) DO UPDATE SET incidents = incidents + excluded.incidents",
        ((word, sign * number) for word, number in known.items()),
    )
    connection.executemany(
        "INSERT INTO facet_counts(facet, value, incidents, people) VALUES (?, ?, ?, ?)"
        " ON CONFLICT(facet, value) DO UPDATE"
        " SET incidents = incidents + excluded.incidents, people = people + excluded.people",
        ((*facet, sign * number, sign * people[facet]) for facet, number in incidents.items() if number),
    )
    if sign < 0:
        connection.execute("DELETE FROM words WHERE incidents <= 0")
        connection.execute("DELETE FROM facet_counts WHERE incidents <= 0")


def _counted(entries: Sequence[Entry]) -> tuple[Counter[_Value], Counter[_Value]]:
    """Incidents and people by facet and value: "" counts those whose value is not known, ``all`` all."""
    incidents = Counter(chain.from_iterable(each.facets for each in entries))
    people: Counter[_Value] = Counter()
    for each in entries:
        if each.people:
            for facet in each.facets:
                people[facet] += each.people
    whole = len(entries), sum(each.people for each in entries)
    for counts, number in zip((incidents, people), whole, strict=True):
        known: Counter[str] = Counter()
        for (name, _), counted in counts.items():
            known[name] += counted
        counts.update({(name, ""): number - known[name] for name in SINGLE})
        counts["all", ""] = number
    return incidents, people
