"""Tables and texts with a form for each breach: a field and what was filled in."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain, pairwise

from breachtui.sources.mapping import guess

Form = tuple[tuple[str, ...], list[list[str]]]
"""The names of the fields, and the rows that the forms make."""

_LEAST_FIELDS, _MOST_FIELDS = 3, 60
_FIELD = re.compile(  # behind the name a colon, an equals sign or tabs
    r"(?:[-*•] ?|\d{1,3}\. )?\*{0,2}([A-Za-z][^:=\t\n|]{0,58}?)\*{0,2}\s?"
    r"(?:[:=]\*{0,2}(?:[ \t]+(.*))?|\t+(.*))$"
)
_MARKED = re.compile(r"[-*•]|\d{1,3}\. ")
_BULLET = re.compile(r"^[-*•] |^\d{1,3}\. ")
_BETWEEN = re.compile(r"#|[-=_*# ]+$|[-=*]{3,} ?\S.{0,40} ?[-=*]{3,}$")  # what parts two blocks
_HEADED = re.compile(r"^(?:#{1,6} |[-*•] |\d{1,3}[.)] )\s*")
_DIGITS = re.compile(r"\d+")
_NAME = "Organization"
_LONGEST_HEADING = 12  # words
_LONGEST_NAME = 8  # words of the name of a field


def filled_in(rows: Sequence[Sequence[str]]) -> Form | None:
    """The one row that a table of two columns makes, where the left one names fields of a breach."""
    if not 2 < len(rows) <= _MOST_FIELDS or any(len(row) != 2 for row in rows):
        return None
    names = tuple(row[0].rstrip(" :") for row in rows)
    if len(set(names)) < len(names) or guess(names) is None:
        return None
    return names, [[row[1] for row in rows]]


def one_each(tables: Sequence[Sequence[Sequence[str]]]) -> list[list[str]] | None:
    """The names of the fields and a row for each table, where each holds one breach under the same names.

    A name stands above its value: every second row is of names.
    """
    forms = [
        list(chain.from_iterable(map(_unspanned, rows[::2], rows[1::2])))
        for rows in tables
        if len(rows) in (2, 4, 6)
    ]
    if len(forms) < 2 or len(forms) < len(tables):
        return None
    names = {tuple(cell for row in rows[::2] for cell in row) for rows in forms}
    if len(names) != 1 or guess(found := next(iter(names))) is None or len(set(found)) < len(found):
        return None
    made = [[cell for row in rows[1::2] for cell in row] for rows in forms]
    return [list(found), *made] if all(len(row) == len(found) for row in made) else None


def _unspanned(names: Sequence[str], values: Sequence[str]) -> list[list[str]]:
    """A row of names and one of values, what spans several columns once."""
    pairs = list(dict.fromkeys(zip(names, values, strict=False)))
    return [[name for name, _ in pairs], [value for _, value in pairs]]


def together(forms: Sequence[Mapping[str, str]]) -> Form | None:
    """The rows of forms that each say of one breach what their names tell; None where any does not."""
    columns = tuple(dict.fromkeys(name.rstrip(" :") for form in forms for name in form))
    if not forms or len(columns) > _MOST_FIELDS or any(guess([*form]) is None for form in forms):
        return None
    plain = [{name.rstrip(" :"): value for name, value in form.items()} for form in forms]
    return columns, [[form.get(name, "") for name in columns] for form in plain]


def fields_of(text: str) -> Form | None:
    """The rows of a text that is made of blocks of lines ``Field: value``, the same in each.

    Where no field names the organization, the line above each block does.
    """
    blocks = _blocks(text)
    return _form(text, blocks) or _form(text, _headed(text, blocks))


def unmarked(text: str) -> str:
    """The text of a form without the bullets and stars of its fields; any other text as it is."""
    lines = text.split("\n")
    marked = {n: plain for n, line in enumerate(lines) if _MARKED.match(plain := line.strip())}
    fields = {n: found for n, line in marked.items() if (found := _FIELD.match(line))}
    if len(fields) < _LEAST_FIELDS or guess([found[1] for found in fields.values()]) is None:
        return text
    for n, found in fields.items():
        lines[n] = f"{found[1]}: {found[2] or found[3] or ''}".strip()
    return "\n".join(lines)


def _form(text: str, found: Sequence[Sequence[str]]) -> Form | None:
    blocks = [fields for block in found if (fields := _read(block))]
    named = [frozenset(block) for block in blocks]
    if len(blocks) < 2:
        return None
    shared = frozenset.intersection(*named)
    columns = tuple(dict.fromkeys(name for block in blocks for name in block))
    if len(shared) < 2 or len(columns) > _MOST_FIELDS or guess(columns) is None:
        return None
    lines = [line for line in text.split("\n") if line.strip()]
    if sum(map(len, blocks)) * 2 < len(lines):
        return None
    return columns, [[block.get(name, "") for name in columns] for block in blocks]


def _blocks(text: str) -> list[list[str]]:
    """The lines of a text in blocks: each begins with the field with which the first one begins.

    A field that stands there once only, as the address of a page's head, begins none.
    """
    lines = [line.strip() for line in text.split("\n")]
    names = [found[1] for line in lines if (found := _FIELD.match(line))]
    often = Counter(names)
    first = next((name for name in names if often[name] > 1), None)
    blocks: list[list[str]] = []
    for line in lines:
        found = _FIELD.match(line)
        if found and found[1] == first:
            blocks.append([])
        if blocks and line:
            blocks[-1].append(line)
    return blocks


def _headed(text: str, blocks: Sequence[Sequence[str]]) -> list[list[str]]:
    """The blocks with the heading of each as their first field; none where some block has no heading."""
    lines = [line for each in text.split("\n") if (line := each.strip())]
    found: list[list[str]] = []
    at = 0
    for block in blocks:
        at = lines.index(block[0], at)
        if not at or not (name := _heading(lines[at - 1])):
            return []
        found.append([f"{_NAME}: {name}", *block])
        at += 1
    for above, below in pairwise(found):
        if len(above) > 2 and _heading(above[-1]) == below[0].partition(": ")[2]:
            above.pop()  # it is the heading of the block below
    kinds = {_DIGITS.sub("", block[0]) for block in found}  # "Incident 1" names none
    return found if len(kinds) > 1 and len({block[0] for block in found}) == len(found) else []


def _heading(line: str) -> str:
    """The words of a heading; "" for what is a field or a sentence."""
    words = _HEADED.sub("", line).strip("*_ ")
    return "" if _FIELD.match(line) or words.endswith(".") or len(words.split()) > _LONGEST_HEADING else words


def _read(block: Sequence[str]) -> dict[str, str] | None:
    """The fields of a block; a line that names none goes on with the one above."""
    values: dict[str, str] = {}
    last = ""
    for line in block:
        found = _FIELD.match(line)
        if found and len(found[1].split()) <= _LONGEST_NAME and found[1] not in values:
            last = found[1]
            values[last] = (found[2] or found[3] or "").strip()
        elif last and not _BETWEEN.match(line):
            values[last] = f"{values[last]} {_BULLET.sub('', line)}".strip()
    return values or None
