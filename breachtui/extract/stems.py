"""Looking at a text word by word before any costly pattern is tried on it.

Every class of words is one bit; the bits of all words of a sentence together are its signs, made in
one look at its words. Whether a sentence holds any word of a class is then a single ``&``.
"""

import re
from collections import defaultdict

_WORD = re.compile(r"[a-z0-9]{2,40}")
# Texts share most of their words, so each is judged about once in a run.
_REMEMBERED = 30_000
_bits: dict[str, int] = {}
_prefixes: defaultdict[str, int] = defaultdict(int)
_whole: defaultdict[str, int] = defaultdict(int)
_judged: dict[str, int] = {}


def sign(stems: str) -> int:
    """The bit of a class of words, given by what they begin with or, before a ``$``, what they are.

    A stem has two letters or more.
    """
    bit = _bits.setdefault(stems, 1 << len(_bits))
    for stem in stems.split():
        if stem.endswith("$"):
            _whole[stem[:-1]] |= bit
        else:
            _prefixes[stem] |= bit
    _judged.clear()
    return bit


def words_of(lower: str) -> frozenset[str]:
    """The distinct words of a text in lower case."""
    return frozenset(_WORD.findall(lower))


def signs_of(words: frozenset[str]) -> int:
    """The bits of all classes that any of the words belongs to."""
    known, found = _judged.get, 0
    for word in words:
        bits = known(word)
        found |= _judge(word) if bits is None else bits
    return found


def _judge(word: str) -> int:
    if len(_judged) > _REMEMBERED:
        _judged.clear()
    bits = _whole.get(word, 0)
    for length in range(2, len(word) + 1):
        bits |= _prefixes.get(word[:length], 0)
    _judged[word] = bits
    return bits
