"""Which pair of incidents is asked about, of those that wait for an answer."""

from collections.abc import Iterable, Sequence

from breachtui.store.suggesting import Suggestion

Pair = tuple[int, int]
"""The numbers of two incidents."""


def pair(suggestion: Suggestion) -> Pair:
    """What tells a suggestion from the others."""
    return suggestion.one, suggestion.two


class SuggestionQueue:
    """Suggestions one after the other; what is left for later is not asked about again.

    It holds no store: `renew` is told what the store suggests, also after an answer and its undoing.
    """

    def __init__(self, later: set[Pair]) -> None:
        """``later`` is what was left for later, which outlives the queue."""
        self.current: Suggestion | None = None
        """The pair to ask about; None where none is left."""
        self._later = later
        self._waiting: dict[Pair, Suggestion] = {}
        self._done: list[Pair] = []  # answered or left for later, in that order
        self._unwritten: set[Pair] = set()  # answered, but not yet in the store
        self._undoing = False

    @property
    def place(self) -> tuple[int, int]:
        """Which of how many it is; those that are done count as well."""
        done = len(self._done)
        return done + 1, done + len(self._waiting)

    @property
    def left(self) -> int:
        """How many are left for later."""
        return len(self._later)

    def renew(self, suggestions: Sequence[Suggestion]) -> None:
        """Take in what is suggested now; what was done and waits again is asked about first."""
        before = self._waiting
        every = {pair(each): each for each in suggestions}
        self._later.intersection_update(every)
        out = self._later | self._unwritten
        self._waiting = {each: said for each, said in every.items() if each not in out}
        again = [each for each in self._done if each in self._waiting]
        self._done = [each for each in self._done if each not in self._waiting]
        if self._undoing and not again:  # what was answered before this queue began
            again = [each for each in self._waiting if each not in before][:1]
        self._undoing = False
        wanted = again[-1] if again else pair(self.current) if self.current else None
        self.current = self._waiting.get(wanted) if wanted else None
        self.current = self.current or self._next()

    def _next(self) -> Suggestion | None:
        return next(iter(self._waiting.values()), None)

    def answered(self) -> None:
        """The current pair has its answer, which is being written."""
        if self.current:
            self._unwritten.add(pair(self.current))
            self._pass()

    def written(self, answered: Iterable[Pair]) -> None:
        """The answers to these pairs are in the store, or will never be."""
        self._unwritten.difference_update(answered)

    def postpone(self) -> None:
        """Leave the current pair for later."""
        if self.current:
            self._later.add(pair(self.current))
            self._pass()

    def _pass(self) -> None:
        """Go on to the next."""
        if self.current:
            self._done.append(pair(self.current))
            self._waiting.pop(pair(self.current), None)
        self.current = self._next()

    def resume(self) -> None:
        """Ask about what was left for later after all."""
        self._done = [each for each in self._done if each not in self._later]
        self._later.clear()

    def undo(self) -> bool:
        """Go back one step: whether that was only to leave a pair for later, else the store has to."""
        if self._done and self._done[-1] in self._later:
            self._later.discard(self._done[-1])
            return True
        self._undoing = True
        return False
