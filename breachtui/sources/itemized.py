"""Lists whose items have the same parts: ``Cedar Bank — March 4, 2021 — 1,200 customers``."""

import re
from collections.abc import Callable, Sequence

from breachtui.sources.cell_dates import date_cell
from breachtui.sources.count_cells import count_cell
from breachtui.values.text import single_line

_ITEM = re.compile(r"[ \t]*(?:[-*•]|\d{1,3}[.)])[ \t]+(.+)")
_MARKS = re.compile(r"\*\*|__|`")
_PARTED = re.compile(r"\s+[-–—|•·]+\s+|\s*[;\t]\s*|:\s+")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}, (?:19|20)\d\d|\d{{1,2}}/\d{{1,2}}/(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)"
_NAME_DAY = re.compile(rf"(.{{2,150}}?)[,\s]\s?\(?({_DAY})\)?", re.ASCII)
_DAY_NAME = re.compile(rf"({_DAY})[,:]?\s(.{{2,150}})", re.ASCII)
_ABOUT = re.compile(  # what offices put behind the name of each
    r"[\s–—-]+(?:notice of )?(?:data )?(?:security )?breach(?: (?:notice|notification|letter))?"
    r"(?: to .{1,40})?$",
    re.I,
)
_LEAST, _MOSTLY = 3, 0.8
_LONGEST_NAME = 12  # words
Listed = tuple[tuple[str, ...], list[list[str]]]
"""The names of the columns, and the rows."""


def items_of(text: str) -> list[str]:
    """The items of the lists in a text, without their bullets."""
    return [_MARKS.sub("", found[1]).strip() for line in text.split("\n") if (found := _ITEM.fullmatch(line))]


def listed(items: Sequence[str]) -> Listed | None:
    """The table that such items make; None where they have no name, or neither a day nor a figure."""
    told = [single_line(item) for item in items]
    if len(told) < _LEAST:
        return None
    for split in (_in_parts, _day_behind, _day_before):
        rows = [row for each in told if (row := split(each))]
        width = max((len(row) for row in rows), default=0)
        even = [row for row in rows if len(row) == width]
        if width > 1 and len(even) >= max(_LEAST, _MOSTLY * len(told)) and (columns := _columns(even)):
            name = columns.index("Organization")
            return columns, [[*row[:name], _ABOUT.sub("", row[name]), *row[name + 1 :]] for row in even]
    return None


def _in_parts(item: str) -> list[str]:
    return _PARTED.split(item)


def _day_behind(item: str) -> list[str]:
    found = _NAME_DAY.fullmatch(item)
    return [found[1].rstrip(" –—-"), found[2]] if found else []


def _day_before(item: str) -> list[str]:
    found = _DAY_NAME.fullmatch(item)
    return [found[1], found[2].lstrip(" –—-")] if found else []


def _columns(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """What the parts are, by what stands in them; none where no name stands beside a day."""
    names: list[str] = []
    for place, cells in enumerate(zip(*rows, strict=True), 1):
        if _share(cells, _is_day) and "Published" not in names:
            names.append("Published")
        elif _share(cells, _is_count) and any(map(_has_figure, cells)) and "Affected" not in names:
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


def _has_figure(cell: str) -> bool:
    return any(char.isdigit() for char in cell)


def _is_name(cell: str) -> bool:
    return cell[:1].isupper() and len(cell.split()) <= _LONGEST_NAME
