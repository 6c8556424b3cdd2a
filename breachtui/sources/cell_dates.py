"""A cell that holds a date, several, or something like one: what is certain of it."""

import datetime
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from breachtui.sources.cells import MISSING, UNSTATED
from breachtui.sources.date_forms import MONTHS, Style, Token, date_style, plain_date, tokens
from breachtui.values.dates import DateSpan, PartialDate
from breachtui.values.text import ascii_digits

__all__ = [
    "Style",
    "contradicts",
    "date_cell",
    "date_style",
    "either_way_round",
    "names_several_days",
    "told_order",
]

# words that stand beside a date and take nothing from it
_FILLERS = frozenset({
    "a", "about", "after", "am", "and", "approx", "approximate", "approximately", "around", "at",
    "before", "beginning", "between", "by", "circa", "date", "dates", "during", "early", "end",
    "ending", "est", "estimated", "from", "in", "late", "mid", "middle", "now", "of", "on", "or",
    "pm", "possibly", "present", "prior", "since", "starting", "commencing", "week",
    "ended", "gmt", "utc",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    "the", "through", "thru", "to", "until", "up",
})  # fmt: skip
_RANGE = re.compile(r"[-–—‐−]|\b(?:to|through|thru|until)\b", re.I)
_OPEN = re.compile(r"(?<!on or )\b(?:(before|prior to|until)|(after|since))\b", re.I)
_WORD = re.compile(r"[^\W\d_]+|\d+")
_REVERSED = "ends before it begins"
_NO_YEAR = re.compile(r"(?<!\d)(?!19|20)\d{4}(?=-\d\d?-)|(?<=\d[/.-])(?!19|20)\d{4}(?!\d)", re.ASCII)

_LONGEST = 2000  # characters; a longer cell is no date


_FIRST, _EPOCH = 1902, datetime.date(1970, 1, 1)  # days that stand for nothing lie before, or on it
_WEEK = re.compile(r"\bweek (?:of|beginning|starting|commencing|(ending|ended))\b", re.I)
_MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]{{0,6}}\.?"
_UP_TO = r"(?:[-–—]|to|through|and)"
_TH = r"(?:st|nd|rd|th)?"
_DAYS = re.compile(
    rf"\b({_MONTH}) (\d{{1,2}}){_TH} ?(?:[-–—]|to|through) ?(\d{{1,2}}){_TH},? ((?:19|20)\d\d)(?!\d)",
    re.I | re.ASCII,
)
_MONTH_DAY = rf"({_MONTH})(?: (\d{{1,2}}){_TH})?"
_MONTHS = re.compile(rf"\b{_MONTH_DAY} ?{_UP_TO} ?{_MONTH_DAY},? ((?:19|20)\d\d)(?!\d)", re.I | re.ASCII)
_SHORT_SPAN = re.compile(
    rf"(?<![\d/.-])(\d{{1,2}})([/.])(\d{{1,2}}) ?{_UP_TO} ?(\d{{1,2}})\2(\d{{1,2}})\2((?:19|20)?\d\d)(?!\d)",
    re.ASCII,
)

_DAY_MONTH = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?!\d)", re.ASCII)
_SPACED = re.compile(r"(?<!\d)(\d{1,2}) ?([/.]) ?(\d{1,2}) ?\2 ?((?:19|20)\d\d)(?!\d)", re.ASCII)

_US = Style("MDY")
_ORDERS = (_US, Style("DMY"))


@lru_cache(16384)
def date_cell(text: str, style: Style = _US) -> tuple[DateSpan | None, str | None]:
    """The date of a cell, and a remark where that is not all it says.

    Several dates make the interval from the first to the last of them. What is mistyped
    gives its certain part: ``02/11/2o23`` a day without a year, ``712/04/2023`` a year.
    """
    span, remark = _read(text, style)
    if span and _is_filler(span):
        return None, "is what programs write where there is no date"
    return span, remark


def _is_filler(span: DateSpan) -> bool:
    bounds = span.start.bounds() if span.start and span.start.year else None
    return bool(bounds and (bounds[0].year < _FIRST or bounds == (_EPOCH, _EPOCH)))


def _read(text: str, style: Style) -> tuple[DateSpan | None, str | None]:
    plain = ascii_digits(text.strip())
    if simple := plain_date(plain, style):
        return DateSpan(simple), None
    folded = plain.lower()
    if folded in MISSING:
        return None, None
    if folded in UNSTATED or len(plain) > _LONGEST:
        return None, "states no date"
    return _among_words(_with_years(plain, style), style)


def _with_years(text: str, style: Style) -> str:
    """A span whose year stands at its end alone, with the year at both: ``May 3-9, 2021``.

    Spaces within a date go: ``11/16/ 2023``, ``16. 11. 2023``.
    """
    text = _SPACED.sub(r"\1\2\3\2\4", text)
    text = _DAYS.sub(r"\1 \2, \4 - \1 \3, \4", text)
    text = _MONTHS.sub(_of_one_year, text)
    return _SHORT_SPAN.sub(lambda span: _both(span, style), text)


def _of_one_year(span: re.Match[str]) -> str:
    first, second = (MONTHS.index(span[place][:3].lower()) for place in (1, 3))
    if first >= second or bool(span[2]) != bool(span[4]):
        return span[0]
    one, two = (f" {day}," if day else "" for day in (span[2], span[4]))
    return f"{span[1]}{one} {span[5]} - {span[3]}{two} {span[5]}"


def _both(span: re.Match[str], style: Style) -> str:
    first, separator, second, one, two, year = span.groups()
    order = style.order(separator, year)
    start, end = (int(first), int(second)), (int(one), int(two))
    if order == "DMY":
        start, end = start[::-1], end[::-1]
    if not order or start > end:
        return span[0]
    return f"{first}{separator}{second}{separator}{year} - {one}{separator}{two}{separator}{year}"


def told_order(columns: Iterable[Sequence[str]]) -> str:
    """The order of day and month that the columns of a table tell, those that tell it; "" where none does.

    A column of days up to the 12th is written as the others of its table are.
    """
    told: set[str] = set()
    for cells in columns:
        said = [cell.strip() for cell in cells if cell.strip()]
        if said and sum(any(plain_date(cell, style) for style in _ORDERS) for cell in said) * 2 > len(said):
            told.update(order for shape, order in date_style(said).orders if shape[0] != ".")
    told.discard("")
    return told.pop() if len(told) == 1 else ""


def names_several_days(text: str, style: Style) -> bool:
    """Whether a cell names days beside one another, which are not the two ends of a span."""
    plain = _with_years(ascii_digits(text.strip()), style)
    found = [token for token in tokens(plain, style) if token.date]
    gaps = (plain[one.end : two.start] for one, two in pairwise(found))
    return len(found) > 1 and not any(map(_RANGE.search, gaps))


def either_way_round(cells: Iterable[str]) -> bool:
    """Whether nothing in a column tells if days or months stand first: none is after the 12th."""
    dates = [(int(one), int(two)) for cell in cells for one, _, two, _ in _DAY_MONTH.findall(cell)]
    return any(one != two for one, two in dates) and all(max(each) <= 12 for each in dates)


def contradicts(text: str, remark: str) -> bool:
    """Whether what was remarked of a cell is that it cannot be true: the year 2302, an end first."""
    return remark == _REVERSED or bool(_NO_YEAR.search(text))


def _among_words(plain: str, style: Style) -> tuple[DateSpan | None, str | None]:
    found = list(tokens(plain, style))
    dates = [token.date for token in found if token.date]
    if not dates:
        return None, "is no date"
    remark = _remark(plain, found)
    if len(found) == 1:
        return _single(dates[0], plain), remark
    gap = plain[found[0].end : found[-1].start]
    if len(found) == 2 and _RANGE.search(gap) and _reversed(*dates):
        return _years(dates), _REVERSED
    return _span(dates), remark


def _remark(text: str, found: Sequence[Token]) -> str | None:
    if not all(token.whole for token in found):
        return "is not all readable as a date"
    if any(one.end == two.start for one, two in pairwise(found)):
        return "holds several dates run together"
    ends = (0, *(token.end for token in found)), (*(token.start for token in found), len(text))
    rest = " ".join(text[start:end] for start, end in zip(*ends, strict=True))
    words = _WORD.findall(rest.lower())
    return None if _FILLERS.issuperset(words) else "holds more than a date"


def _single(date: PartialDate, text: str) -> DateSpan:
    if (week := _WEEK.search(text)) and date.day and (bounds := date.bounds()):
        other = bounds[0] + datetime.timedelta(-6 if week[1] else 6)
        far = PartialDate(other.year, other.month, other.day)
        return DateSpan.between(far, date) if week[1] else DateSpan.between(date, far)
    opened = _OPEN.search(text)
    if not opened:
        return DateSpan(date)
    return DateSpan(None, date, interval=True) if opened[1] else DateSpan(date, None, interval=True)


def _reversed(*dates: PartialDate) -> bool:
    bounds = [date.bounds() for date in dates]
    return len(bounds) == 2 and bool(bounds[0] and bounds[1] and bounds[0][0] > bounds[1][1])


def _years(dates: Sequence[PartialDate]) -> DateSpan:
    years = sorted(date.year for date in dates if date.year)
    return DateSpan.between(PartialDate(years[0]), PartialDate(years[-1]))


def _span(dates: Sequence[PartialDate]) -> DateSpan:
    """From the earliest to the latest; in the order of the cell where a year is missing."""
    if any(date.year is None for date in dates):
        return DateSpan.between(dates[0], dates[-1])
    bounded = [(bounds, date) for date in dates if (bounds := date.bounds())]
    first = min(bounded, key=lambda each: each[0][0])[1]
    last = max(bounded, key=lambda each: each[0][1])[1]
    return DateSpan.between(first, last)
