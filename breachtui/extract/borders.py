"""Patterns that begin at the border of a word, told with which letters that word can begin.

At every border of a text a pattern of many alternatives is tried one by one; a look at the next
letter spares most of that.
"""

import re
from collections.abc import Iterator

_ITEM = re.compile(
    r"(\(\?P=\w+\)|\((?:\?(?:P<\w+>|<?[=!]|-?[a-z]*:))?|\)|\||\\.|\[\^?(?:\\.|[^\]\\])+\]"
    r"|[\w ]+(?![?*{])|.)"
    r"([?*]|\{0?,\d*\})?",
    re.S,
)
_NO_CASE = "(?i)"
_BORDERS = frozenset({r"\b", "^"})
_NOWHERE = _BORDERS | {"$"}
# Single characters and ranges of them, such as can stand in a class.
_LISTED = re.compile(r"\[(\w(?:-\w)?(?:\w(?:-\w)?)*)\]|(\w)[\w ]*|(\\[dw])")
# Stands for characters that are too many to be listed, or written in either case.
_MANY = ""

# So few alternatives are tried about as fast.
_FEW = 4

_Item = tuple[str, str]


def narrowed(source: str) -> str:
    r"""A pattern that matches the same, and fails sooner where it begins with the border of a word.

    >>> narrowed(r"\b(?:loss|the?ft|hack|lapse|[Ll]eak) of")
    '(?a:\\b)(?=[Llhlt])(?:\\b(?:loss|the?ft|hack|lapse|[Ll]eak) of)'
    """
    flag = _NO_CASE if source.startswith(_NO_CASE) else ""
    bare = source.removeprefix(flag)
    if not bare.startswith(tuple(_BORDERS)) or source.count("|") < _FEW:
        return source
    items = _ITEM.findall(bare)
    bordered = _bordered(items)
    letters, empty, _ = _beginnings(iter(items[:bordered]))
    if empty or _MANY in letters:
        return source
    listed = "".join(sorted(letters))
    # Whether a border stands before a letter of ASCII is found much faster among these alone.
    border = r"(?a:\b)" if listed.isascii() and "\\" not in listed else r"\b"
    first, others = ("".join(map("".join, part)) for part in (items[:bordered], items[bordered:]))
    return f"{flag}{border}(?=[{listed}])(?:{first}){others}"


def _bordered(items: list[_Item]) -> int:
    """How many items the first of the outermost alternatives have that all begin with a border."""
    depth, begins, last = 0, True, 0
    for place, (item, _) in enumerate(items):
        if begins and item not in _BORDERS:
            return last
        depth += (item[0] == "(" and item[-1] != ")") - (item == ")")
        begins = item == "|" and not depth
        last = place if begins else last
    return len(items)


def _beginnings(items: Iterator[_Item]) -> tuple[set[str], bool, bool]:
    """With what a group can begin, up to its closing bracket; whether it can be empty, or left out."""
    found: set[str] = set()
    empty, begun = False, False
    for item, optional in items:
        if item == ")":
            return found, empty or not begun, bool(optional)
        if item == "|":
            empty, begun = empty or not begun, False
        elif item not in _NOWHERE and not (begun and item[0] != "("):
            letters, may_be_empty, absent = _first(item, bool(optional), items)
            found |= set() if begun else letters
            begun = begun or not (may_be_empty or absent)
    return found, empty or not begun, False


def _first(item: str, optional: bool, items: Iterator[_Item]) -> tuple[set[str], bool, bool]:
    """The same of one item, with what follows up to its bracket where it opens a group."""
    if item[0] == "(" and item[-1] != ")":
        letters, empty, absent = _beginnings(items)
        if item[-1] in "=!":
            return set(), True, True
        return {_MANY} if item.startswith("(?i") else letters, empty, absent
    listed = _LISTED.fullmatch(item)
    return {listed[listed.lastindex or 0] if listed else _MANY}, False, optional
