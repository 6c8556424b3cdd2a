"""How much a word tells, by how rare it is in this database.

What counts is not a number but its level, the count of its binary digits: a level changes so
seldom, and never for common words, that what new records do to the words of old ones costs in proportion
to the new.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from breachtui.linking.legal_forms import COMMON, SIDES, STATES, WEAK
from breachtui.linking.record import LinkRecord

Counter = Callable[[str], int]
"""Tells how many records have a token of `tokens`."""

MOST = 64
"""With so many records a word or a name is common; how common does not matter."""
COUNTED = re.compile(r"[wf]:|n:[^|]*$")
"""The marks of `tokens`."""
_RAREST = 14.0  # bits of a word that one record has
_COMMON = 5.0
_CAPS = {
    word: bits for some, bits in ((COMMON, 3.0), (STATES, 3.0), (SIDES, 3.0), (WEAK, 1.0)) for word in some
}


class Rarity:
    """What words and names weigh in a database."""

    def __init__(self, count: Counter) -> None:
        self._count = count
        self._bits: dict[str, float] = {}
        self._levels: dict[str, int] = {}

    def bits(self, word: str) -> float:
        """The weight of a word."""
        found = self._bits.get(word)
        if found is None:
            found = self._bits[word] = _bits(word, self._count(f"w:{word}"))
        return found

    def sum(self, words: Sequence[str]) -> float:
        """The weight of several words."""
        return sum(map(self.bits, words))

    def whole(self, joined: str, words: Sequence[str]) -> float:
        """The weight of a whole name: rarer than its words where those are of a trade."""
        known = min(11.0, _RAREST - level(self._count(f"n:{joined}")))
        return max(self.sum(words), known)

    def filings(self, record: LinkRecord) -> int:
        """How many filings, as a level, the organization has with that office in that year."""
        token = filing_token(record)
        return self._level(token) if token else 0

    def namesakes(self, record: LinkRecord) -> int:
        """How many records, as a level, bear the main name of that one."""
        return self._level(f"n:{record.own[0].joined}") if record.own else 0

    def _level(self, token: str) -> int:
        found = self._levels.get(token)
        if found is None:
            found = self._levels[token] = level(self._count(token))
        return found


def level(count: int) -> int:
    """The level of a count: 0, 1, 2 for 2 and 3, 3 for 4 to 7, and so on to that of `MOST`."""
    return min(count, MOST).bit_length()


def weight(token: str, count: int) -> float:
    """What follows from how many records have a token: while this stays, no verdict changes for it."""
    return _bits(token[2:], count) if token.startswith("w:") else level(count)


def _bits(word: str, count: int) -> float:
    rare = _COMMON if count >= MOST else _RAREST - level(count) + 1
    return min(rare, _CAPS.get(word, _short(word)))


def tokens(record: LinkRecord) -> Iterator[str]:
    """What is counted of a record, each once: its words, and its filing."""
    yield from {f"w:{word}": None for name in record.names for word in name.words}
    yield from {f"n:{name.joined}": None for name in record.names}
    if token := filing_token(record):
        yield token


def filing_token(record: LinkRecord) -> str | None:
    """What the filings of one organization with one office in one year have in common."""
    if not record.own or not record.reported:
        return None
    return f"f:{record.own[0].joined}|{record.office or record.format}|{record.reported.day.year}"


def _short(word: str) -> float:
    return (0.5, 5.0, _RAREST)[min(len(word), 3) - 1]
