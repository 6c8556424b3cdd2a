"""The distinct words of the index, and what a typed word can mean among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from sqlite3 import Connection

_MOST = 100  # alternatives of one word; more would say nothing


@dataclass(frozen=True)
class Vocabulary:
    """All words of the index, sorted."""

    words: Sequence[str]

    @classmethod
    def read(cls, connection: Connection) -> "Vocabulary":
        """The words that stand in the database now."""
        return cls([word for (word,) in connection.execute("SELECT word FROM words ORDER BY word")])

    def containing(self, part: str) -> list[str]:
        """The words that have ``part`` inside, not at their beginning; none for fewer than three letters."""
        if len(part) < 3:
            return []
        return [word for word in self.words if part in word and not word.startswith(part)][:_MOST]

    def has_beginning(self, part: str) -> bool:
        """Whether any word begins with ``part``."""
        return any(word.startswith(part) for word in self.words)

    def corrections(self, word: str) -> list[str]:
        """The words that ``word`` may be a mistyping of, nearest first.

        One edit (insertion, deletion, substitution, swap of neighbours) for words of four to
        seven letters, two for longer ones; shorter words are not corrected. A word that is
        still being typed is compared with the beginnings of longer words.
        """
        allowed = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
        if not allowed:
            return []
        near = _within(word, self.words, allowed)
        if near:
            return near
        beginnings = [each[: len(word)] for each in self.words]
        return _within(word, beginnings, allowed, self.words)

    def joined(self, word: str) -> tuple[str, str] | None:
        """The two words that ``word`` is without the space between them."""
        known = set(self.words)
        for at in range(2, len(word) - 1):
            if word[:at] in known and word[at:] in known:
                return word[:at], word[at:]
        return None


def _within(word: str, choices: Sequence[str], allowed: int, words: Sequence[str] | None = None) -> list[str]:
    from rapidfuzz.distance import OSA  # some 40 ms, needed only when a word is mistyped
    from rapidfuzz.process import extract

    found = extract(word, choices, scorer=OSA.distance, score_cutoff=allowed, limit=_MOST)
    # a wrong first letter is rare, a different word that ends alike is not
    ranked = sorted(found, key=lambda hit: (hit[1], hit[0][0] != word[0], hit[2]))
    nearest = [hit for hit in ranked if hit[1] == ranked[0][1]]
    return list(dict.fromkeys((words or choices)[index] for _, _, index in nearest))
