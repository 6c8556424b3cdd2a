"""Forms for each breach, a field and what was filled in, and lists whose items have the same parts.

Such an item is ``Cedar Bank — March 4, 2021 — 1,200 customers``.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import chain, pairwise

from breachtui.sources.cell_dates import date_cell
from breachtui.sources.cells import count_cell
from breachtui.sources.mapping import guess
from breachtui.values.text import single_line

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
_LONGEST_HEADING = 12  # words, of an organization's name too
_LONGEST_NAME = 8  # words of the name of a field
_ITEM = re.compile(r"[ \t]*(?:[-*•]|\d{1,3}[.)])[ \t]+(.+)")
_MARKS = re.compile(r"\*\*|__|`")
_PARTED = re.compile(r"\s+[-–—|•·]+\s+|\s*[;\t]\s*|:\s+")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}, (?:19|20)\d\d|\d{{1,2}}/\d{{1,2}}/(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)"
_NAME_DAY = re.compile(rf"(.{{2,150}}?)[,\s]\s?\(?({_DAY})\)?", re.ASCII)
_DAY_NAME = re.compile(rf"({_DAY})[,:]?\s(.{{2,150}})", re.ASCII)
_NAME_DAY_REST = re.compile(
    rf"(.{{2,150}}?)[,\s(–—-]{{1,3}}"
    rf"(?:(?:was |were )?(?:reported|filed|posted|announced|dated|received)(?: on)? )?"
    rf"({_DAY})([\s,;)(–—-].{{0,80}}|)",
    re.ASCII | re.I,
)
_ABOUT = re.compile(  # what offices put behind the name of each
    r"[\s–—-]+(?:notice of )?(?:data )?(?:security )?breach(?: (?:notice|notification|letter))?"
    r"(?: to .{1,40})?$",
    re.I,
)
_LEAST, _MOSTLY = 3, 0.8


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


def items_of(text: str) -> list[str]:
    """The items of the lists in a text, without their bullets."""
    return [_MARKS.sub("", found[1]).strip() for line in text.split("\n") if (found := _ITEM.fullmatch(line))]


def listed(items: Sequence[str]) -> Form | None:
    """The table that such items make; None where they have no name, or neither a day nor a figure."""
    told = [single_line(item) for item in items]
    if len(told) < _LEAST:
        return None
    for split in (_PARTED.split, _day_behind, _day_before, _day_within):
        rows = [row for each in told if (row := split(each))]
        width = max((len(row) for row in rows), default=0)
        even = [row for row in rows if len(row) == width]
        if width > 1 and len(even) >= max(_LEAST, _MOSTLY * len(told)) and (columns := _columns(even)):
            name = columns.index("Organization")
            return columns, [[*row[:name], _ABOUT.sub("", row[name]), *row[name + 1 :]] for row in even]
    return None


def _day_behind(item: str) -> list[str]:
    found = _NAME_DAY.fullmatch(item)
    return [found[1].rstrip(" –—-"), found[2]] if found else []


def _day_before(item: str) -> list[str]:
    found = _DAY_NAME.fullmatch(item)
    return [found[1], found[2].lstrip(" –—-")] if found else []


def _day_within(item: str) -> list[str]:
    """``Cedar Bank, reported March 4, 2021 (1,200 customers)``."""
    found = _NAME_DAY_REST.fullmatch(item)
    return [found[1].rstrip(" ,–—-"), found[2], found[3].strip(" ,;–—-()")] if found else []


def _columns(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """What the parts are, by what stands in them; none where no name stands beside a day."""
    names: list[str] = []
    for place, cells in enumerate(zip(*rows, strict=True), 1):
        if _share(cells, _is_day) and "Published" not in names:
            names.append("Published")
        elif _share(cells, _is_count) and any(map(_DIGITS.search, cells)) and "Affected" not in names:
            names.append("Affected")
        elif "Organization" not in names and _share(cells, _is_name):
            names.append("Organization")
        else:
            names.append(f"Part {place}")
    return tuple(names) if {"Organization", "Published"} <= set(names) else ()


def _share(cells: Sequence[str], test: Callable[[str], bool]) -> bool:
    return sum(map(test, cells)) >= _MOSTLY * len(cells)


def _is_day(cell: str) -> bool:
    date, remark = date_cell(cell)
    return date is not None and remark is None and not cell.isdigit()


def _is_count(cell: str) -> bool:
    return count_cell(cell)[0] is not None or count_cell(cell)[2] in ("states no number", "is no number")


def _is_name(cell: str) -> bool:
    return cell[:1].isupper() and len(cell.split()) <= _LONGEST_HEADING
