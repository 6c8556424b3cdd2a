"""Patterns that are compiled when a text first needs them, so that importing costs nothing."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from breachtui.extract.borders import narrowed
from breachtui.extract.stems import sign

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

    @property
    def source(self) -> tuple[str, int]:
        """As it was written, and its flags."""
        return self._source, self._flags

    def __getattr__(self, name: str) -> Any:
        """A method at the first use of any; from then on they are the compiled pattern's own."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(narrowed(self._source), self._flags)
        for each in _METHODS:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


class Signed(Protocol):
    """A stretch of text whose words have been looked at."""

    @property
    def lower(self) -> str:
        """The text in lower case."""

    @property
    def signs(self) -> int:
        """The classes of its words; see `breachtui.extract.stems`."""


class Costly(Lazy):
    """A long pattern for text in lower case: what has none of the words that it needs is not searched."""

    __slots__ = ("sign",)
    sign: int
    """The class of the words of which one must be there."""

    def __init__(self, source: str, needs: str = "") -> None:
        super().__init__(source)
        self.sign = sign(needs)

    def within(self, stretch: Signed) -> Match | None:
        """The first place where a stretch of text matches."""
        return self.search(stretch.lower) if stretch.signs & self.sign else None
