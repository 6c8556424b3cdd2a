"""The words of each incident, in the database's full-text index, and the list of all words."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import NamedTuple

from breachtui.report import Facts
from breachtui.values.places import country_name, state_name
from breachtui.values.text import fold
from breachtui.values.vocabulary import ATTACKS, DATA_TYPES

COLUMNS = ("organization", "aliases", "place", "data", "attack", "third_party")
"""The columns of the table ``incident_search``."""

_WORD = re.compile(r"\w+")
_SMALL = {"of", "the", "and", "for", "in", "at", "a", "an"}


class Entry(NamedTuple):
    """What is searched of one incident: folded text, a column each."""

    organization: str
    aliases: str
    place: str
    data: str
    attack: str
    third_party: str

    def words(self) -> set[str]:
        """Its distinct words."""
        return {word for column in self for word in _WORD.findall(column)}


def entry(facts: Facts) -> Entry:
    """The searchable text of an incident."""
    names = [name for name in (facts.organization, *facts.aliases) if name]
    acronyms = {acronym for name in names for acronym in _acronyms(name)}
    data = (f"{id} {DATA_TYPES.label(id)}" for id in facts.data_types)
    place = (facts.state, state_name(facts.state), country_name(facts.country))
    return Entry(
        _words(facts.organization),
        " ".join((*map(_words, facts.aliases), *sorted(acronyms))),
        _words(" ".join(filter(None, place))),
        _words(" ".join(data)),
        _words(ATTACKS.label(facts.attack)),
        _words(facts.third_party),
    )


def _words(text: str | None) -> str:
    """Folded, with apostrophes closed up: "Driver's" is one word."""
    return " ".join(_WORD.findall(re.sub("['’]", "", fold(text)).replace("_", " "))) if text else ""


def _acronyms(name: str) -> Iterable[str]:
    """``cmc`` for Community Medical Centers; with and without the small words."""
    words = _words(name).split()
    for chosen in (words, [word for word in words if word not in _SMALL]):
        if 2 <= len(chosen) <= 8:
            yield "".join(word[0] for word in chosen)


def add(connection: Connection, entries: Sequence[tuple[int, Entry]]) -> None:
    """Put incidents into the index that are not in it."""
    connection.executemany(
        f"INSERT INTO incident_search(rowid, {', '.join(COLUMNS)}) VALUES ({', '.join('?' * 7)})",
        [(id, *each) for id, each in entries],
    )
    _count(connection, Counter(word for _, each in entries for word in each.words()))


def remove(connection: Connection, ids: Sequence[int]) -> None:
    """Take incidents out of the index."""
    columns = ", ".join(COLUMNS)
    lost: Counter[str] = Counter()
    for id in ids:
        row = connection.execute(f"SELECT {columns} FROM incident_search WHERE rowid = ?", (id,)).fetchone()
        if row:
            lost.update(dict.fromkeys(Entry(*row).words(), 1))
            connection.execute("DELETE FROM incident_search WHERE rowid = ?", (id,))
    _count(connection, Counter({word: -count for word, count in lost.items()}))


def _count(connection: Connection, words: Counter[str]) -> None:
    connection.executemany(
        "INSERT INTO words(word, incidents) VALUES (?, ?)"
        " ON CONFLICT(word) DO UPDATE SET incidents = incidents + excluded.incidents",
        words.items(),
    )
    if any(count < 0 for count in words.values()):
        connection.execute("DELETE FROM words WHERE incidents <= 0")
