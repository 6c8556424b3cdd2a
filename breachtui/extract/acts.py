"""Which of a table's terms a sentence tells of: classes of words that stand near one another in order.

A frame is a line such as ``steal 5 device``: a word of the class "steal", then one of the class "device"
with at most five words between. ``a/b`` is a word of either class, no word of a class after ``!`` may stand
between, and none of a class after ``!!`` anywhere in the sentence. What is denied, feared, prevented or
planned tells of nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from breachtui.extract.negation import denied, within
from breachtui.extract.rules.act_phrases import ACTORS, ACTS, FUNCTION_WORDS, GRAMMAR, NOT_SO
from breachtui.extract.rules.thing_phrases import MEANS, PLACES, THINGS
from breachtui.words.written_forms import Lexicon, Place, offsets, words_of

# These tell how a thing was, and deny no act.
_LACKS = re.compile(r"\b(?:without|nobody|lacked)\b")
_GAP = 3
_BOUNDARY, _BRACKETS = frozenset(";:"), frozenset("()")
_THERE = ("hacker", "outsider", "ransomware")
"""What is there where it is spoken of as known: "no data was lost in the ransomware attack"."""
_OWNED = ("mailbox", "email", "laptop", "device", "emr")
_SUBJECT = 5
"""How many words before a verb its subject may begin."""
_FILLING, _DEFINITE, _ENDS = (
    frozenset(FUNCTION_WORDS[kind].entries) for kind in ("filling", "definite", "ending")
)
_TOLD = frozenset({*ACTS, *MEANS})


class Part(NamedTuple):
    """One class of a frame, or several."""

    kinds: tuple[str, ...]
    """The classes of which one word must be there."""
    denied: bool
    """Whether what is denied of it is denied of the whole: an act, and no thing or person."""
    gap: int
    """How many words may stand between the part before and this one."""


class Frame(NamedTuple):
    """Classes of words that together tell of a term."""

    parts: tuple[Part, ...]
    """In the order of the sentence."""
    between: tuple[str, ...]
    """Classes of which no word stands between two parts."""
    nowhere: tuple[str, ...]
    """Classes of which no word stands in the sentence."""


Frames = tuple[Frame, ...]
"""The frames of one term, in order of trust."""


@lru_cache(256)
def frames(lines: tuple[str, ...]) -> Frames:
    """The frames that the lines of a table write."""
    return tuple(map(_frame, lines))


def _frame(line: str) -> Frame:
    rest, _, nowhere = line.partition("!!")
    written, _, between = rest.partition("!")
    parts, gap = [], _GAP
    for word in written.split():
        if word.isdigit():
            gap = int(word)
        else:
            kinds = tuple(word.split("/"))
            parts.append(Part(kinds, _TOLD.issuperset(kinds), gap))
            gap = _GAP
    if not any(part.denied for part in parts):
        parts = [part._replace(denied=True) for part in parts]
    return Frame(tuple(parts), tuple(between.split()), tuple(nowhere.split()))


@lru_cache(1)
def _lexicon() -> Lexicon:
    kinds = {**ACTORS, **ACTS, **MEANS, **THINGS, **PLACES, **NOT_SO, **GRAMMAR}
    return Lexicon(kinds, masking="plain")


class Clauses:
    """A sentence in lower case as the words and phrases of the classes in it."""

    def __init__(self, lower: str) -> None:
        self._lower = lower
        self._words = words_of(lower)
        self._places = dict(_lexicon().find(self._words))
        if insiders := self._places.pop("insider", None):
            things = dict(place for kind in _OWNED for place in self._places.get(kind, ()))
            if acting := [each for each in insiders if not self._is_owner(each, things)]:
                self._places["insider"] = acting
        self._absent = self._places.keys().isdisjoint

    def _is_owner(self, place: Place, things: Mapping[int, int]) -> bool:
        """Whether somebody is only named as the owner of a thing: ``several employee email accounts``."""
        last = things.get(place[1] + 1)
        return last is not None and not self._words[last].endswith(("ed", "ing"))

    def first(self, wanted: Frames) -> tuple[int, int] | None:
        """The characters of the first place where one of the frames holds and is asserted."""
        for each in wanted:
            if place := self._asserted(each):
                return self._offsets[place[0]][0], self._offsets[place[1]][1]
        return None

    def _asserted(self, wanted: Frame) -> Place | None:
        if self._absent(wanted.parts[-1].kinds) or not self._absent(wanted.nowhere):
            return None
        for first in self._of(wanted.parts[0].kinds):
            found = self._following(wanted, [first])
            if found and not any(map(self._is_denied, found, wanted.parts)):
                return first[0], found[-1][1]
        return None

    def _is_denied(self, place: Place, part: Part) -> bool:
        return part.denied and place[0] in self._unasserted

    def _of(self, kinds: Iterable[str]) -> list[Place]:
        return [place for kind in kinds for place in self._places.get(kind, ())]

    def _following(self, wanted: Frame, found: list[Place]) -> list[Place] | None:
        """The places of all parts of a frame, given those of the first ones."""
        if len(found) == len(wanted.parts):
            return found
        part = wanted.parts[len(found)]
        for kind in part.kinds:
            for each in self._after(found[-1], self._places.get(kind, ()), part.gap):
                free = self._is_free(found[-1], each, wanted)
                if free and (longer := self._following(wanted, [*found, each])):
                    return longer
        return None

    def _after(self, before: Place, places: Sequence[Place], gap: int) -> Iterator[Place]:
        """Those of the places of a class that follow another within so many words."""
        furthest = self._counted[before[1]] + gap + 1
        for number in range(bisect_left(places, (before[1] + 1, 0)), len(places)):
            if self._counted[places[number][0]] > furthest:
                return
            yield places[number]

    def _is_free(self, one: Place, other: Place, wanted: Frame) -> bool:
        if not _BOUNDARY.isdisjoint(self._words[one[1] + 1 : other[0]]):
            return False
        barriers = (self._places.get(kind, ()) for kind in wanted.between)
        return not any(self._stands_between(one, other, each) for each in barriers)

    def _stands_between(self, one: Place, other: Place, places: Sequence[Place]) -> bool:
        number = bisect_left(places, (one[1] + 1, 0))
        return number < len(places) and places[number][0] < other[0]

    @cached_property
    def _offsets(self) -> list[tuple[int, int]]:
        return offsets(self._lower)

    @cached_property
    def _counted(self) -> list[int]:
        """For each word how many are before it: a phrase is one, what only fills or is in brackets none."""
        inside = {at for each in self._places.values() for a, b in each for at in range(a + 1, b + 1)}
        far, depth, counted = 0, 0, []
        for place, word in enumerate(self._words):
            counted.append(far)
            if word in _BRACKETS:
                depth = max(0, depth + (1 if word == "(" else -1))
            far += not (depth or place in inside or word in _FILLING or not word[0].isalpha())
        return counted

    @cached_property
    def _unasserted(self) -> frozenset[int]:
        """The words that stand under a denial, or under what is only feared, prevented or planned.

        Who is spoken of as "the hackers" is there, whatever is denied of them.
        """
        stretches = denied(self._without_part(), use_too=True)
        found = {n for n, (start, _) in enumerate(self._offsets) if within(start, stretches)}
        for cue in self._places.get("supposed", ()):
            found.update(range(cue[0], self._end(cue[0])))
        for cue in self._places.get("conjectured", ()):
            found.update(range(cue[0], self._end(cue[0])))
            found.update(range(max(0, cue[0] - _SUBJECT), cue[0]))
        there = (place[0] for place in self._of(_THERE))
        return frozenset(found.difference(n for n in there if n and self._words[n - 1] in _DEFINITE))

    def _without_part(self) -> str:
        """The sentence without the words of denial that are part of what happened; same offsets."""
        text = _LACKS.sub(lambda each: "#" * len(each[0]), self._lower)
        parts = filter(self._is_part, self._places.get("denial", ()))
        for first, last in (*parts, *self._places.get("lacking", ())):
            start, end = self._offsets[first][0], self._offsets[last][1]
            text = f"{text[:start]}{'#' * (end - start)}{text[end:]}"
        return text

    def _is_part(self, cue: Place) -> bool:
        """Whether a word of denial is part of what happened: "could not be located"."""
        return any(
            a <= cue[0] <= b and a < b and (a, b) != cue for each in self._places.values() for a, b in each
        )

    def _end(self, place: int) -> int:
        """Where the main clause that holds a place ends."""
        return next((n for n in range(place, len(self._words)) if self._words[n] in _ENDS), len(self._words))
