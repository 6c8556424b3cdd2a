"""The forms that dates have in cells, and how each becomes parts of a date."""

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from breachtui.errors import ValueNotKnown
from breachtui.values.dates import PartialDate

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The months by their first letters."""
_SEASONS = {"spring": 21, "summer": 22, "fall": 23, "autumn": 23, "winter": 24}  # EDTF level 1
_ISO_SHAPE = ("", 4)
_LEAST_FIRSTS, _LEAST_MONTHS = 5, 3  # dates that show that a column knows only months
_FIRST_OF_EXCEL = datetime.date(1899, 12, 30)  # so that its days after February 1900, which it has wrong, fit
_FIRST_OF_UNIX = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_SECONDS = 10  # digits; thousandths have three more
_CENTURY = 69  # two digits below it are of this century, as in POSIX

_FULL = (
    "january", "february", "march", "april", "june", "july",
    "august", "september", "october", "november", "december", "sept",
)  # fmt: skip
_MONTH = rf"(?<![a-z])(?:{'|'.join((*_FULL, *MONTHS))})(?![a-z])\.?"
_TIME = r"(?:[T ]{1,2}\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?[AP]M)?(?:Z| ?[+-]\d\d:?\d\d| UTC)?)?"
_YYYY = r"(?:19|20)\d\d"
_ONE = rf"\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:{_YYYY}|\d\d(?!\d)){_TIME}"

_FORMS = {
    "quarter": rf"(?<!\w)(?:q[1-4][ /-]{{0,3}}(?:of )?{_YYYY}|{_YYYY}[ /-]{{0,3}}q[1-4])(?!\d)",
    "iso": rf"(?<!\d){_YYYY}[-/.]\d{{1,2}}(?:[-/.]\d{{1,2}}(?!\d){_TIME}|(?!\d))",
    "month_year": rf"(?<![\d/.-])\d{{1,2}}[/-]{_YYYY}(?![\d/-])",
    "years": rf"(?<![\d/.-]){_YYYY} ?[-–/] ?{_YYYY}(?![\d/.-])",
    "numeric": rf"(?<![\d/OolI|])(?:{_ONE}){{1,40}}(?![/\d])",  # more than one: run together
    "day_first": rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?[ -]{_MONTH}[, -]{{1,2}}(?:{_YYYY}|\d\d)(?!\d){_TIME}",
    "month_first": rf"{_MONTH} (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?{_YYYY}(?!\d){_TIME}",
    "year_first": rf"(?<!\d){_YYYY}[ -]{_MONTH}(?:[ -]\d{{1,2}}(?!\d))?{_TIME}",
    "season": rf"(?:spring|summer|fall|autumn|winter)(?: of)? {_YYYY}(?!\d)",
    "year": rf"(?<![\d/.-]){_YYYY}(?![\d/])",
    "compact": rf"(?<!\d){_YYYY}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)",
    "serial": r"(?<![\d.])(?:[34]\d{4}|5[0-4]\d{3})(?:\.0)?(?![\d.])",  # 1982 to 2050, as Excel counts days
    "epoch": r"(?<![\d.])(?:[3-9]|1\d|2[0-4])\d{8}(?:\d{3})?(?:\.0)?(?![\d.])",  # seconds, or thousandths
    "yearless": rf"{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?(?!\d))?",
    "damaged": r"\d{1,4}[/.-]\d{1,4}(?:[/.-][0-9o][^\s,;–]{0,5})?",
}
_COUNTED = f"{_FORMS['serial']}|{_FORMS['epoch']}"
_SPLIT = {"numeric": _ONE, "years": _YYYY}
_WORD = re.compile(r"[0-9]+|[a-z]+", re.ASCII | re.I)
_CLOCK = re.compile(r"[T ]{1,2}\d{1,2}:.*", re.ASCII)
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?!\d)", re.ASCII)
_PLAIN_ISO = re.compile(rf"{_YYYY}-\d\d-\d\d", re.ASCII)
_LAST_YEAR = re.compile(rf"[/.-]({_YYYY})$", re.ASCII)
_DAY_AND_MONTH = re.compile(r"(\d{1,2})([/.-])(\d{1,2})(?:\2\S{1,6})?", re.ASCII)


@lru_cache
def _compiled(form: str) -> re.Pattern[str]:
    """Compiled once it is needed: most tables hold dates of one plain form, and these take 5 ms."""
    return re.compile(form, re.ASCII | re.I)


@lru_cache
def _token() -> re.Pattern[str]:
    return _compiled("|".join(f"(?P<{name}>{form})" for name, form in _FORMS.items()))


class Style(NamedTuple):
    """How a column writes numeric dates: ``MDY``, ``DMY``, or "" where that is undecided."""

    usual: str = ""
    """The order of the shapes that are not named."""
    orders: tuple[tuple[tuple[str, int], str], ...] = ()
    """For each shape (separator, digits of the year) its order."""
    monthly: tuple[tuple[str, int], ...] = ()
    """The shapes, `_ISO_SHAPE` among them, whose dates are all the first of a month: they say the month."""
    counted: bool = False
    """Whether most of its cells count days or seconds, as programs do; one among others is a slip."""

    def order(self, separator: str, year: str) -> str:
        """The order of a date of that shape."""
        for shape, order in self.orders:
            if shape == (separator, len(year)):
                return order
        return self.usual


class Token(NamedTuple):
    """A date in a cell."""

    start: int
    end: int
    date: PartialDate | None
    """What is certain of it."""
    whole: bool = True
    """Whether that is all that it says."""


def date_style(cells: Iterable[str], usual: str = "") -> Style:
    """How a column writes its numeric dates, from those cells that can be read one way only.

    ``usual`` is what the source is known to write; it holds where nothing speaks against it.
    """
    votes: Counter[tuple[str, int, str]] = Counter()
    written: defaultdict[tuple[str, int], set[tuple[int, int, int]]] = defaultdict(set)
    counted = stated = 0
    for cell in cells:
        stated += bool(cell.strip())
        counted += bool(_compiled(_COUNTED).fullmatch(cell.strip()))
        for first, separator, second, year in _NUMERIC.findall(cell):
            one, two = int(first), int(second)
            told = "" if (one > 12) == (two > 12) else "DMY" if one > 12 else "MDY"
            votes[separator, len(year), told] += 1
            written[separator, len(year)].add((one, two, int(year)))
        if _PLAIN_ISO.fullmatch(cell[:10]):
            year, month, day = map(int, cell[:10].split("-"))
            written[_ISO_SHAPE].add((day, month, year))
    firsts = {shape: order for shape, dates in written.items() if (order := _of_firsts(dates))}
    shapes = {shape[:2] for shape in votes}
    known = [order for shape in shapes if shape[0] != "." and (order := _decided(votes, shape, ""))]
    dotted = usual if usual in known else ""  # Europeans write points, few Americans
    orders = (
        (shape, firsts.get(shape, "") or _decided(votes, shape, dotted if shape[0] == "." else usual))
        for shape in sorted(shapes)
    )
    return Style(usual, tuple(orders), tuple(sorted(firsts)), counted * 2 > stated)


def _of_firsts(dates: set[tuple[int, int, int]]) -> str | None:
    """The order of dates that are all the first of a month, of several months; None for others."""
    days, months = {each[0] for each in dates}, {each[1] for each in dates}
    if len(dates) < _LEAST_FIRSTS or max(len(days), len(months)) < _LEAST_MONTHS:
        return None
    if days == {1} and max(months) <= 12:
        return "DMY"
    return "MDY" if months == {1} and max(days) <= 12 else None


def _decided(votes: Counter[tuple[str, int, str]], shape: tuple[str, int], usual: str) -> str:
    """Some 60 dates in 100 have a day past the 12th: an order that few of them show is a slip."""
    mdy, dmy, open_ = (votes[*shape, order] for order in ("MDY", "DMY", ""))
    few = 0.2 * (mdy + dmy + open_)
    if max(mdy, dmy) < few or not max(mdy, dmy):
        return usual
    if min(mdy, dmy) * 20 > max(mdy, dmy):
        return ""
    return "MDY" if mdy > dmy else "DMY"


def plain_date(text: str, style: Style) -> PartialDate | None:
    """The date of a cell that holds a numeric one and nothing else, as most do; None for the others."""
    if match := _NUMERIC.fullmatch(text):
        date, whole = _ordered(match, style)
    elif _PLAIN_ISO.fullmatch(text):
        date, whole = _iso(text, style)
    else:
        return None
    return date if whole else None


def tokens(text: str, style: Style) -> Iterator[Token]:
    """The dates in a cell, in its order."""
    for match in _token().finditer(text):
        kind = match.lastgroup or ""
        parts = _compiled(_SPLIT[kind]).finditer(text, *match.span()) if kind in _SPLIT else (match,)
        for part in parts:
            date, whole = _READERS[kind](part[0], style)
            yield Token(*part.span(), date, whole)


Parts = tuple[PartialDate | None, bool]


@lru_cache(16384)  # breaches are reported on the same days
def _date(year: int | None, month: int | None = None, day: int | None = None) -> Parts:
    try:
        return PartialDate(year, month, day), True
    except ValueNotKnown:
        return (PartialDate(year), False) if year else (None, False)


def _year(text: str) -> int:
    number = int(text)
    return number if number > 99 else number + (2000 if number < _CENTURY else 1900)


def _numeric(text: str, style: Style) -> Parts:
    match = _NUMERIC.match(text)
    return _ordered(match, style) if match else _damaged(text, style)


def _ordered(match: re.Match[str], style: Style) -> Parts:
    first, separator, second, year = match.groups()
    order = style.order(separator, year) or ("DMY" if int(first) > 12 else "MDY" if int(second) > 12 else "")
    if not order:
        return PartialDate(_year(year)), first == second
    day, month = (first, second) if order == "DMY" else (second, first)
    monthly = (separator, len(year)) in style.monthly
    return _date(_year(year), int(month), None if monthly else int(day))


def _iso(text: str, style: Style) -> Parts:
    parts = [int(part) for part in _WORD.findall(_CLOCK.sub("", text))]
    if len(parts) == 2 and parts[1] > 12:  # 2020-21 are years, no season
        return PartialDate(parts[0]), False
    return _date(*parts[: 2 if _ISO_SHAPE in style.monthly else 3])


def _named(text: str, style: Style) -> Parts:
    """A date with the month's name: its place tells the day from the year."""
    parts = [part.lower() for part in _WORD.findall(_CLOCK.sub("", text))]
    month = next(n for n, part in enumerate(parts) if part[:3] in MONTHS)
    numbers = [int(part) for part in parts if part.isdigit()]
    years = [number for number in numbers if number > 99]
    days = [number for number in numbers if number <= 99]
    year = years[0] if years else _year(parts[-1]) if len(days) > 1 else None
    return _date(year, MONTHS.index(parts[month][:3]) + 1, days[0] if days else None)


def _only_year(text: str, style: Style) -> Parts:
    return _date(int(text))


def _damaged(text: str, style: Style) -> Parts:
    """The year where it is whole at the end, else day and month where they are."""
    if year := _LAST_YEAR.search(text):
        return PartialDate(int(year[1])), False
    match = _DAY_AND_MONTH.fullmatch(text)
    if not match or not (order := style.order(match[2], "0000")):
        return None, False
    day, month = (match[1], match[3]) if order == "DMY" else (match[3], match[1])
    return _date(None, int(month), int(day))[0], False


def _serial(text: str, style: Style) -> Parts:
    """A day as spreadsheets count them."""
    if not style.counted:
        return None, False
    day = _FIRST_OF_EXCEL + datetime.timedelta(int(float(text)))
    return _date(day.year, day.month, day.day)


def _epoch(text: str, style: Style) -> Parts:
    """A day in seconds since 1970, or thousandths of them: what pandas writes into JSON."""
    if not style.counted:
        return None, False
    seconds = int(float(text)) // (1000 if len(text.partition(".")[0]) > _SECONDS else 1)
    day = _FIRST_OF_UNIX + datetime.timedelta(seconds=seconds)
    return _date(day.year, day.month, day.day)


def _month_year(text: str, style: Style) -> Parts:
    month, year = re.split("[/-]", text)
    return _date(int(year), int(month))


_READERS: dict[str, Callable[[str, Style], Parts]] = {
    "quarter": lambda text, style: (PartialDate(max(map(int, re.findall(r"\d+", text)))), False),
    "numeric": _numeric,
    "years": _only_year,
    "month_year": _month_year,
    "iso": _iso,
    "day_first": _named,
    "month_first": _named,
    "year_first": _named,
    "season": lambda text, style: _date(int(text[-4:]), _SEASONS[text.partition(" ")[0].lower()]),
    "year": _only_year,
    "compact": lambda text, style: _date(int(text[:4]), int(text[4:6]), int(text[6:])),
    "serial": _serial,
    "epoch": _epoch,
    "yearless": _named,
    "damaged": _damaged,
}
