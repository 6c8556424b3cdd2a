"""Patterns that are compiled when a text first needs them, so that importing costs nothing."""

import re
from collections.abc import Callable, Iterator

Match = re.Match[str]


class Lazy:
    """A pattern for text in lower case; used like a compiled one.

    Lowering a text once is many times faster than matching without regard to case.
    """

    search: Callable[..., Match | None]
    match: Callable[..., Match | None]
    findall: Callable[..., list[str]]
    finditer: Callable[..., Iterator[Match]]

    def __init__(self, *alternatives: str) -> None:
        self._source = "|".join(alternatives)

    def __getattr__(self, name: str) -> object:
        # Only reached before the first use: from then on the methods are the pattern's own.
        if name not in ("search", "match", "findall", "finditer"):
            raise AttributeError(name)
        compiled = re.compile(self._source)
        self.search, self.match = compiled.search, compiled.match
        self.findall, self.finditer = compiled.findall, compiled.finditer
        return getattr(self, name)
