"""Rows of a table that are no breaches: totals, headings, legends, notes, the header once more."""

import re
from collections.abc import Sequence

from breachtui.sources.cells import MISSING, UNSTATED
from breachtui.values.text import fold

_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_TOTAL = re.compile(
    r"(?:grand |sub-?|over-?all |running |yearly |annual )?totals?\b(?: (?:for|of|in)\b.{0,40}|:.*)?"
    r"|sums?|(?:sub-?)total:?|averages?|medians?|counts?:?"
)
_FIGURE = re.compile(
    r"(?:(?:grand |sub-?)?totals?|sums?|averages?|means?|medians?|counts?|minimum|maximum)"
    r"(?: ?[(\[].{0,20}[)\]]| (?:for|of|in|per|by)\b.{0,40})?:?|.{1,40}\b(?:sub-?)?totals?:?"
)
_PERIOD = re.compile(
    rf"(?:(?:{_MONTH})(?: (?:19|20)\d\d)?|(?:q(?:tr)?\.? ?[1-4]"
    r"|(?:1st|2nd|3rd|4th|first|second|third|fourth) quarter)"
    r"(?:,? (?:of )?(?:19|20)\d\d)?|(?:fiscal |calendar )?(?:year )?(?:19|20)\d\d"
    r"(?: (?:breaches|notices|reports|data))?)",
)
_NOTE = re.compile(
    r"(?:sources?|notes?|legends?|keys?|footnotes?|disclaimer|updated|last updated|as of|generated|page"
    r"|report date"
    r"|prepared by|fetched|downloaded|exported|copyright)\b ?[:.\d*]|[*†‡§]+ ?\w|\[\w{1,3}\] \w|©"
    r"|page \d|(?:data )?as of \d"
    r"|end of (?:report|list|table|file)|[\w*†‡]{1,12} = \w"
)
_NAMED = (
    r"(?:n?var)?char2?|character(?: varying)?|n?text|str(?:ing)?|object|category|uuid|json|blob|bytea|binary"
    r"|(?:big|small|tiny|medium)?int(?:eger)?\d{0,2}|number|numeric|decimal|real|float\d{0,2}"
    r"|double(?: precision)?|bool(?:ean)?|bit|date|datetime\d{0,2}|time|timestamp(?:tz)?"
)
_TYPE = re.compile(rf"(?:{_NAMED})(?:\([\d, ]{{1,9}}\)|\[\w{{1,3}}\])?(?: unsigned)?(?: (?:not )?null)?")
_MANY = 3  # columns that say when, where or how: a breach leaves two empty, not all of so many
_WITHDRAWN = frozenset({
    "withdrawn", "void", "voided", "deleted", "duplicate", "test", "cancelled", "canceled", "redacted",
    "(withdrawn)", "(duplicate)", "(void)", "rescinded",
})  # fmt: skip


def is_heading(text: str) -> bool:
    """Whether a text names no organization: a month, a total, a note, a word that stands for nothing."""
    words = " ".join(fold(text).split()).strip(" -–—|")
    return (
        not any(char.isalnum() for char in words)
        or words in MISSING
        or words in UNSTATED
        or words in _WITHDRAWN
        or any(each.fullmatch(words) for each in (_TOTAL, _FIGURE, _PERIOD))
        or _NOTE.match(words) is not None
    )


def is_header_again(cells: Sequence[str], columns: Sequence[str]) -> bool:
    """Whether a row is the header once more, as where tables were put below each other."""
    told = [
        (fold(one).strip(), fold(two).strip())
        for one, two in zip(cells, columns, strict=False)
        if one.strip()
    ]
    return len(told) > 1 and sum(one == two for one, two in told) * 3 >= 2 * len(told)


def explains(cells: Sequence[str]) -> str | None:
    """What a row says of the columns, as one does below the header of dumps and of forms; None for others."""
    told = [fold(cell).strip() for cell in cells if cell.strip()]
    if len(told) < 2:
        return None
    if all(map(_TYPE.fullmatch, told)):
        return "names the types"
    if [cell.strip() for cell in cells] == [f"{number}" for number in range(1, len(cells) + 1)]:
        return "has the numbers"
    return (
        "explains what stands in each"
        if all(cell[0] + cell[-1] in ("()", "[]", "<>") for cell in told)
        else None
    )


def says_nothing(name: str, telling: Sequence[str]) -> str | None:
    """Why a row is no breach: what stands where the name should, or that nothing stands beside it.

    ``telling`` are its cells that say when, where or how; none where the table has no such columns.
    """
    shown = " ".join(name.split())[:60]
    if is_heading(name):
        folded = fold(name).strip()
        empty = all(fold(cell).strip() in MISSING for cell in telling)
        surely = not any(map(str.isalnum, name)) or folded in _WITHDRAWN or _TOTAL.fullmatch(folded)
        if empty or surely:
            return f"is no breach: {shown!r} names no organization"
    if len(telling) >= _MANY and not any(cell.strip() for cell in telling):
        return f"is no breach: beside {shown!r} stands no date, place or kind"
    return None
