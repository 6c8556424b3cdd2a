"""Looking at a text word by word before any costly pattern is tried on it.

Every class of words is one bit; the bits of all words of a sentence together are its signs, made in
one look at its words. Whether a sentence holds any word of a class is then a single ``&``.
"""

from collections import defaultdict
from functools import reduce
from operator import or_
from string import ascii_lowercase, digits

# All but small letters and digits, of which words are made, become spaces.
_WORDS_ONLY = bytes(byte if chr(byte) in ascii_lowercase + digits else 32 for byte in range(256))
# Texts share most of their words, so each is judged about once in a run.
_REMEMBERED = 30_000
# No stem is longer.
_LONGEST = 20
ANY = 1
"""The sign of any text."""
FIGURE = 2
"""The sign of a word with a figure in it."""

_bits: dict[str, int] = {}
_prefixes: defaultdict[str, int] = defaultdict(int)
_whole: defaultdict[str, int] = defaultdict(int)


class _Judged(dict[str, int]):
    """The bits of the words seen so far; those of another are worked out when it is looked up."""

    def __missing__(self, word: str) -> int:
        if len(self) > _REMEMBERED:
            self.clear()
        bits = _whole.get(word, 0) | (FIGURE if any(map(str.isdigit, word)) else 0)
        for length in range(1, min(len(word), _LONGEST) + 1):
            bits |= _prefixes.get(word[:length], 0)
        self[word] = bits
        return bits


_judged = _Judged()


def sign(stems: str) -> int:
    """The bit of a class of words, given by what they begin with or, before a ``$``, what they are.

    Without any stems it is the class that every text has.
    """
    if not stems:
        return ANY
    bit = _bits.setdefault(stems, 4 << len(_bits))
    for stem in stems.split():
        if stem.endswith("$"):
            _whole[stem[:-1]] |= bit
        else:
            _prefixes[stem] |= bit
    _judged.clear()
    return bit


def words_of(lower: str) -> frozenset[str]:
    """The distinct words of a text in lower case."""
    return frozenset(lower.encode("ascii", "replace").translate(_WORDS_ONLY).decode("ascii").split())


def signs_of(words: frozenset[str]) -> int:
    """The bits of all classes that any of the words belongs to."""
    return reduce(or_, map(_judged.__getitem__, words), ANY)
