"""What people do to words when they type them."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from breachtui.values.text import words

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Target:
    """The organization that a query is to find."""

    name: str
    state: str
    data: tuple[str, ...]
    words: tuple[str, ...]
    """Words that it shares with few others, in the order of the name."""


Damage = Callable[[random.Random, Target], str | None]
"""The text of a query; None where the target does not lend itself to it."""


def begun(chance: random.Random, target: Target) -> str | None:
    return " ".join(word[: max(3, len(word) - chance.randrange(1, 4))] for word in target.words)


def part(chance: random.Random, target: Target) -> str | None:
    at = _longest(target, 7)
    if at is None:
        return None
    start = chance.randrange(1, len(target.words[at]) - 5)
    return _replaced(target, at, target.words[at][start : start + 6])


def _typo(chance: random.Random, target: Target) -> str | None:
    at = _longest(target, 5)
    return None if at is None else _replaced(target, at, _mistyped(chance, target.words[at]))


def _typos(chance: random.Random, target: Target) -> str | None:
    long = [at for at, word in enumerate(target.words) if len(word) >= 5]
    if len(long) > 1:
        one, two = chance.sample(long, 2)
        once = Target(*_with(target, one, _mistyped(chance, target.words[one])))
        return _replaced(once, two, _mistyped(chance, target.words[two]))
    at = _longest(target, 8)
    return (
        None if at is None else _replaced(target, at, _mistyped(chance, _mistyped(chance, target.words[at])))
    )


def _swapped(chance: random.Random, target: Target) -> str | None:
    at = _longest(target, 4)
    if at is None:
        return None
    word = target.words[at]
    pairs = [i for i in range(len(word) - 1) if word[i] != word[i + 1]]
    i = chance.choice(pairs)
    return _replaced(target, at, word[:i] + word[i + 1] + word[i] + word[i + 2 :])


def _together(chance: random.Random, target: Target) -> str | None:
    name = words(target.name)
    pairs = [(a, b) for a, b in pairwise(target.words) if f"{a} {b}" in " ".join(name)]
    if not pairs:
        return None
    one, two = chance.choice(pairs)
    return " ".join(target.words).replace(f"{one} {two}", one + two)


def _turned(chance: random.Random, target: Target) -> str | None:
    order = list(target.words)
    if len(order) < 2:
        return None
    while tuple(order) == target.words:
        chance.shuffle(order)
    return " ".join(order)


def _begun_mistyped(chance: random.Random, target: Target) -> str | None:
    at = _longest(target, 7)
    if at is None:
        return None
    word = target.words[at]
    left = _mistyped(chance, word[: len(word) - chance.randrange(1, 3)])
    return " ".join((*(each for i, each in enumerate(target.words) if i != at), left))


def _longest(target: Target, least: int) -> int | None:
    at = max(range(len(target.words)), key=lambda i: len(target.words[i]))
    return at if len(target.words[at]) >= least else None


def _with(target: Target, at: int, word: str) -> tuple[str, str, tuple[str, ...], tuple[str, ...]]:
    changed = (*target.words[:at], word, *target.words[at + 1 :])
    return target.name, target.state, target.data, changed


def _replaced(target: Target, at: int, word: str) -> str:
    return " ".join((*target.words[:at], word, *target.words[at + 1 :]))


def _mistyped(chance: random.Random, word: str) -> str:
    """One letter wrong, missing or too many; not the first, as with people."""
    at = chance.randrange(1, len(word))
    letter = chance.choice(_LETTERS.replace(word[at], ""))
    return word[:at] + chance.choice(("", letter, letter + word[at])) + word[at + 1 :]


DAMAGES: dict[str, Damage] = {
    "words": lambda chance, target: " ".join(target.words),
    "prefix": begun,
    "substring": part,
    "one typo": _typo,
    "two typos": _typos,
    "transposition": _swapped,
    "missing space": _together,
    "word order": _turned,
    "partial with typo": _begun_mistyped,
}
"""The kinds that damage the words alone."""
