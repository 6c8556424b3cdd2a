"""The letters without which a pattern matches nothing: a plain look for them is quicker than it."""

import importlib
import re
from collections.abc import Iterable
from typing import Any

# More of them would take longer than the pattern.
_MOST = 60
_SHORTEST = 3

Letters = frozenset[str]
"""Strings of which a text must hold at least one; empty where nothing is known."""


def required(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Strings of which any text holds at least one that the pattern matches; empty for no such.

    >>> required(re.compile("(?:lost|stolen)( the)? laptops?"))
    (' laptop',)
    """
    if pattern.flags & re.IGNORECASE:
        return ()
    try:
        parsed = importlib.import_module("re._parser").parse(pattern.pattern)
    except ImportError:  # another Python may keep its parser elsewhere
        return ()
    found = _of(parsed)
    fewest = [each for each in found if not any(other in each for other in found if other != each)]
    return tuple(sorted(fewest)) if len(fewest) <= _MOST else ()


def _of(sequence: Iterable[tuple[Any, Any]]) -> Letters:
    """The best of what the parts of a sequence need, as each of them must be there."""
    best: Letters = frozenset()
    run = ""
    for code, part in sequence:
        kind = str(code)
        if kind == "LITERAL":
            run += chr(part)
            best = _better(best, frozenset({run}))
            continue
        run = "" if kind != "AT" else run
        best = _better(best, _within(kind, part))
    return best


def _within(kind: str, part: Any) -> Letters:
    if kind == "SUBPATTERN":
        return frozenset() if part[1] or part[2] else _of(part[3])
    if kind == "BRANCH":
        each = [_of(branch) for branch in part[1]]
        return frozenset().union(*each) if all(each) else frozenset()
    if kind in ("MAX_REPEAT", "MIN_REPEAT") and part[0]:
        return _of(part[2])
    return frozenset()


def _better(one: Letters, two: Letters) -> Letters:
    """The one that fewer texts will hold: few strings, and long ones."""
    return max(one, two, key=_rarity)


def _rarity(letters: Letters) -> tuple[bool, float]:
    shortest = min(map(len, letters), default=0)
    return shortest >= _SHORTEST, shortest / (2 + len(letters)) if letters else 0
