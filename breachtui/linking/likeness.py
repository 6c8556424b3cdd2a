"""How like two names are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from breachtui.linking.legal_forms import COMMON, SIDES, STATES, WEAK
from breachtui.linking.name_parts import Name
from breachtui.linking.rarity import Rarity
from breachtui.linking.words import plain_words

_ALIKE = 0.84  # of two words of which one is mistyped
_LEAST_LETTERS = 4
_LEAST_JOINED = 9  # letters of a whole name that may be mistyped anywhere


@dataclass(frozen=True)
class Likeness:
    """What two names have in common."""

    points: float
    """For the same organization, from 0 for nothing in common."""
    reason: str = ""
    """Why, in words."""
    equal: bool = False
    """Whether no telling word is in one only."""
    conflict: bool = False
    """Whether each has a telling word that the other lacks."""
    exact: bool = False
    """Whether no word at all is in one only, slips of spelling aside."""
    hard: bool = False
    """Whether what each has alone is more than a word of its trade."""
    shared: float = 0.0
    """The weight of what both have."""


NOTHING = Likeness(0.0)
"""Names with nothing in common."""

_DIGIT = re.compile(r"\d")
_PLACES = STATES | SIDES
_CONFLICT = 4.0
_TRADE = 1.5
_APART = 0.2
_FRONT = 0.1
_WITHIN = 0.2
_INITIALS = "one name is the initials of the other"


class Comparer:
    """Compares names, each pair of them once."""

    def __init__(self, rarity: Rarity) -> None:
        self._rarity = rarity
        self._kept: dict[tuple[str, str], Likeness] = {}

    def best(self, some: Sequence[Name], others: Sequence[Name]) -> Likeness:
        """The likeness of the two most alike."""
        best = NOTHING
        for one in some:
            for two in others:
                found = self.likeness(one, two)
                if found.points > best.points:
                    best = found
        return best

    def likeness(self, one: Name, two: Name) -> Likeness:
        """What two names have in common."""
        if one.text > two.text:
            one, two = two, one
        key = one.text, two.text
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._compared(one, two)
        return found

    def _compared(self, one: Name, two: Name) -> Likeness:
        rarity = self._rarity
        if one.words == two.words:
            return _same(_equal(one, two), rarity.whole(one.joined, one.words))
        if one.joined == two.joined:
            shared = max(rarity.sum(one.words), rarity.sum(two.words))
            return _same("names equal but for spaces", shared)
        if not _near(one.words, two.words):
            return Likeness(5.5, _INITIALS, shared=8.0) if _initialled(one, two) else NOTHING
        match = _matched(one.words, two.words)
        shared = rarity.sum(match.both) + 0.9 * rarity.sum(match.mistyped)
        if _mistyped(one.joined, two.joined) and match.slip:
            shared = min(rarity.sum(one.words), rarity.sum(two.words))
            return _same("names equal but for a slip of spelling", shared, less=0.5)
        if shared < 5 and _initialled(one, two):
            points = 4.5 if len(min(one.joined, two.joined, key=len)) < 4 else 5.5
            return Likeness(points, _INITIALS, shared=8.0)
        if not shared:
            return NOTHING
        return self._partial(match, shared)

    def _partial(self, match: "_Match", shared: float) -> Likeness:
        left, right = self._telling(match.left), self._telling(match.right)
        fewer, more = sorted((left, right))
        points = _points(shared) - 0.3 * len(match.mistyped)
        conflict = fewer > 0
        hard = conflict and _hard(match.left) and _hard(match.right)
        if conflict:
            points -= (_CONFLICT if hard else _TRADE) + _APART * (left + right)
        elif match.front and shared >= 10:
            points -= min(_FRONT * more, 2.0)
        else:
            points -= min(_WITHIN * more, 3.0)
        if not conflict and not _PLACES.isdisjoint(match.left + match.right):
            points -= 1.0  # the branch of a place
        points -= 0.1 * (len(match.left) + len(match.right))
        equal = more == 0
        return Likeness(
            max(0.0, points), _partly(match, equal), equal=equal, conflict=conflict, hard=hard,
            exact=not match.left and not match.right, shared=shared,
        )  # fmt: skip

    def _telling(self, words: Sequence[str]) -> float:
        return sum(self._rarity.bits(word) for word in words if word not in WEAK)


def _points(shared: float) -> float:
    return min(9.0, 2.5 + 0.45 * shared)


def _same(reason: str, shared: float, less: float = 0.0) -> Likeness:
    return Likeness(_points(shared) - less, reason, equal=True, exact=True, shared=shared)


def _equal(one: Name, two: Name) -> str:
    same = one.text.casefold() == two.text.casefold()
    return "names equal" if same else "names equal but for legal form or case"


def _partly(match: "_Match", equal: bool) -> str:
    sides = [f"“{' '.join(words)}”" for words in (match.left, match.right) if words]
    if equal and not sides:
        return f"names equal but for {'spelling' if match.mistyped else 'the order of words'}"
    if len(sides) == 2:
        return f"names differ in {sides[0]} and {sides[1]}"
    return f"names equal but for {sides[0]}"


@dataclass(frozen=True)
class _Match:
    both: tuple[str, ...]
    mistyped: tuple[str, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]
    front: bool
    """Whether what one has alone stands behind what both have."""

    @property
    def slip(self) -> bool:
        """Whether what is left on both sides may be one thing, mistyped or cut into other words."""
        left, right = "".join(self.left), "".join(self.right)
        if _DIGIT.search(left + right) or not _PLACES.isdisjoint(self.left + self.right):
            return False
        return bool(left and right) or len(left + right) <= 3


def _hard(words: Sequence[str]) -> bool:
    return any(word not in COMMON and word not in WEAK for word in words)


def _matched(one: tuple[str, ...], two: tuple[str, ...]) -> _Match:
    both = tuple(word for word in one if word in two)
    left = [word for word in one if word not in two]
    right = [word for word in two if word not in one]
    mistyped: list[str] = []
    if left and right:
        both += _together(left, right) + _together(right, left)
        for word in list(left):
            if other := next((each for each in right if _mistyped_word(word, each)), None):
                left.remove(word)
                right.remove(other)
                mistyped.append(min(word, other))
    return _Match(both, tuple(mistyped), tuple(left), tuple(right), one[0] == two[0])


def _together(left: list[str], right: list[str]) -> tuple[str, ...]:
    """Words of the one that the other writes as one: blue cross, bluecross."""
    if len(left) < 2:
        return ()
    found = []
    for one, two in zip(list(left), list(left)[1:], strict=False):
        if one + two in right and one in left and two in left:
            left.remove(one)
            left.remove(two)
            right.remove(one + two)
            found.append(one + two)
    return tuple(found)


def _mistyped_word(one: str, two: str) -> bool:
    if one[0] != two[0] or (one in STATES and two in STATES) or one.isdigit() or two.isdigit():
        return False
    less = min(len(one), len(two))
    if less != 2 and (one.startswith(two) or two.startswith(one)):  # an initial, or cut off
        return True
    if less < _LEAST_LETTERS:
        return False
    return Indel.normalized_similarity(one, two, score_cutoff=_ALIKE) > 0


def _mistyped(one: str, two: str) -> bool:
    less, more = sorted((len(one), len(two)))
    if less < _LEAST_JOINED or more > 1.16 * less:  # too unlike in length for what follows
        return False
    return Indel.normalized_similarity(one, two, score_cutoff=0.93) > 0


def _near(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two words of theirs begin alike, which is soon known."""
    return not {word[:1] for word in one}.isdisjoint(word[:1] for word in two)


def _initialled(one: Name, two: Name) -> bool:
    return _initials_of(one, two) or _initials_of(two, one)


def _initials_of(short: Name, long: Name) -> bool:
    if len(short.words) > 2 or not long.initials:
        return False
    return any(3 <= len(word) <= 7 and word in long.initials for word in plain_words(short.text))
