"""Patterns that are compiled when a text first needs them, so that importing costs nothing."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from breachtui.extract.literals import required

Match = re.Match[str]

_METHODS = ("search", "match", "fullmatch", "findall", "finditer", "sub", "split")


class Lazy:
    """A pattern, compiled at its first use; used like a compiled one.

    Most are for text in lower case: lowering a text once is many times faster than matching
    without regard to case.
    """

    __slots__ = ("_flags", "_source", *_METHODS)
    search: Callable[..., Match | None]
    match: Callable[..., Match | None]
    fullmatch: Callable[..., Match | None]
    findall: Callable[..., list[str]]
    finditer: Callable[..., Iterator[Match]]
    sub: Callable[..., str]
    split: Callable[..., list[str]]

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source, self._flags = source, flags
        for name in _METHODS:
            setattr(self, name, partial(self._first, name))

    def _first(self, name: str, *given: Any, **named: Any) -> Any:
        """The first use; from then on the methods are the pattern's own."""
        self._compile()
        return getattr(self, name)(*given, **named)

    def _compile(self) -> re.Pattern[str]:
        compiled = re.compile(self._source, self._flags)
        for name in _METHODS:
            setattr(self, name, getattr(compiled, name))
        return compiled


class Costly(Lazy):
    """A long pattern: a text without any of the letters that it needs is not searched at all."""

    __slots__ = ()

    def _compile(self) -> re.Pattern[str]:
        compiled = super()._compile()
        letters, search = required(compiled), compiled.search

        def searched(text: str) -> Match | None:
            for each in letters:
                if each in text:
                    return search(text)
            return None

        if letters:
            self.search = searched
        return compiled
