"""Queries with known targets, as people write them: whole, begun, mistyped, run together, turned round.

A target is an organization of the database, drawn by chance. Its query starts from words that at most
five organizations share, so that ten lines are enough for whoever understands the query; then the
words are damaged as the kind says.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from sqlite3 import Connection

from breachtui.store.index.tokens import acronym, token
from breachtui.values.places import STATES
from breachtui.values.text import words
from tests.benchmarks.damages import DAMAGES, Damage, Target, begun, part

_SHARED = 5  # organizations that may have all the words of a query
_TARGETS = """SELECT 1 FROM incidents JOIN incident_data_types ON incident_id = incidents.id
    WHERE organization IS NOT NULL AND state IS NOT NULL"""
_PARTS = {"of", "at", "no", "and", "the", "llc", "inc", "pllc", "corporation", "p", "c"}


@dataclass(frozen=True)
class Query:
    """One query, and what it is meant to find."""

    kind: str
    """What was done to the words."""
    text: str
    """What is typed."""
    target: str
    """The name of the organization."""
    plain: str
    """The same without ``field:value``, for programs that know no fields."""


class Queries:
    """A source of queries about the incidents of a database; the same ones for the same seed.

    Raises `SystemExit` for a database without a target.
    """

    def __init__(self, connection: Connection, seed: int = 7) -> None:
        self._connection = connection
        self._chance = random.Random(seed)
        (self._last,) = connection.execute("SELECT max(id) FROM incidents").fetchone()
        if not connection.execute(_TARGETS + " LIMIT 1").fetchone():
            raise SystemExit("no incident has an organization, a state and data types: take the generator's")

    def __call__(self, each: int) -> Iterator[Query]:
        """``each`` queries of every kind."""
        for kind, damage in DAMAGES.items():
            yield from self._of(kind, each, partial(self._damaged, damage))
        yield from self._of("acronym", each, self._acronym)
        yield from self._of("state", each, lambda: self._narrowed("state"))
        yield from self._of("name with state", each, lambda: self._narrowed("state name"))
        yield from self._of("data type", each, lambda: self._narrowed("data"))

    def _of(self, kind: str, each: int, make: Callable[[], tuple[str, str, str] | None]) -> Iterator[Query]:
        made = 0
        while made < each:
            if found := make():
                made += 1
                yield Query(kind, *found)

    def _row(self) -> tuple[str, str, tuple[str, ...]]:
        row = None
        while not row or not row[0] or not row[1]:
            row = self._connection.execute(
                "SELECT organization, state, group_concat(data_type) FROM incidents JOIN incident_data_types"
                " ON incident_id = incidents.id WHERE incidents.id = ?",
                (self._chance.randrange(1, self._last + 1),),
            ).fetchone()
        return row[0], row[1], tuple(sorted(row[2].split(",")))

    def _damaged(self, damage: Damage) -> tuple[str, str, str] | None:
        name, state, data = self._row()
        chosen = self._few(name)
        if not chosen:
            return None
        text = damage(self._chance, Target(name, state, data, chosen))
        if not text or (damage is begun and self._shared(_expression(text.split(), " *")) > _SHARED):
            return None
        if damage is part and not self._tells(text.split(), chosen):
            return None
        return text, name, text

    def _tells(self, parts: list[str], chosen: tuple[str, ...]) -> bool:
        """Whether few organizations have these words, one of them being part of a word."""
        likes = [(piece, f"%{piece}%") for piece, word in zip(parts, chosen, strict=True) if piece != word]
        piece, pattern = likes[0]
        found = self._connection.execute("SELECT word FROM words WHERE word LIKE ? LIMIT 300", (pattern,))
        either = " OR ".join(f'"{word}"' for (word,) in found)
        rest = [f'"{each}"' for each in parts if each != piece]
        return self._shared(" AND ".join((f"({either})", *rest))) <= _SHARED

    def _few(self, name: str, *more: str) -> tuple[str, ...]:
        """Words of the name, the rarest first, until few share them; at times one more than needed."""
        known = [word for word in dict.fromkeys(words(name)) if word not in _PARTS and word.isalpha()]
        known.sort(key=self._incidents)
        for number in range(1, len(known) + 1):
            if self._shared(_expression([*known[:number]], "", *more)) <= _SHARED:
                chosen = set(known[: number + self._chance.randrange(2)])
                return tuple(word for word in dict.fromkeys(words(name)) if word in chosen)
        return ()

    def _incidents(self, word: str) -> int:
        row = self._connection.execute("SELECT incidents FROM words WHERE word = ?", (word,)).fetchone()
        return row[0] if row else 0

    def _shared(self, match: str) -> int:
        sql = "SELECT count(*) FROM (SELECT rowid FROM incident_search WHERE incident_search MATCH ? LIMIT 6)"
        (number,) = self._connection.execute(sql, (match,)).fetchone()
        return int(number)

    def _acronym(self) -> tuple[str, str, str] | None:
        name, state, _ = self._row()
        letters = "".join(word[0] for word in words(name) if word not in _PARTS and word.isalpha())
        narrow = f'"{acronym(letters)}" AND "{token("state", state)}"'
        if not 3 <= len(letters) <= 8 or not 1 <= self._shared(narrow) <= _SHARED:
            return None
        text = f"{letters} {state.lower()}"
        return text, name, text

    def _narrowed(self, by: str) -> tuple[str, str, str] | None:
        name, state, data = self._row()
        value = self._chance.choice(data)
        narrow = token("data", value) if by == "data" else token("state", state)
        chosen = self._few(name, f'"{narrow}"')
        if not chosen:
            return None
        typed = {"state": f"state:{state}", "state name": STATES.get(state, state), "data": f"data:{value}"}[
            by
        ]
        plain = {"state": state, "state name": typed, "data": value}[by]
        return f"{' '.join(chosen)} {typed}", name, f"{' '.join(chosen)} {plain}"


def _expression(found: list[str], sign: str, *more: str) -> str:
    return " AND ".join((*(f'"{word}"{sign}' for word in found), *more))
