"""How what lists of well-known breaches say is put down: years, places, sectors and methods in free words."""

import re
from dataclasses import replace

from breachtui.errors import ValueNotKnown
from breachtui.sources.cells import MISSING, UNSTATED, count_cell, text_cell
from breachtui.sources.list_words import cause, sector
from breachtui.sources.prose import HOW, Prose
from breachtui.sources.sheet import Line
from breachtui.values.counts import Qualifier
from breachtui.values.dates import DateSpan
from breachtui.values.places import country_code, state_code
from breachtui.values.text import fold

_YEARS = re.compile(r"((?:19|20)\d\d)(?:\.0)?(?:\s?[-–—/]\s?((?:19|20)?\d\d))?", re.ASCII)
_PLACEHOLDERS = (500, 501)
_UNKNOWN = "names no kind of breach that is known"
_LEGEND = {"oops!": "accidentally published"}  # as Information is Beautiful calls it


def address(line: Line, column: str) -> str | None:
    """The web address in a cell, if one stands there."""
    text = text_cell(line.raw(column)) or ""
    return text if text.startswith(("http://", "https://")) else None


def put_place(line: Line, column: str) -> None:
    """Put down state and country of ``Toledo, Ohio``, ``California``, ``US`` or ``Leeds, UK``."""
    last = line.raw(column).rpartition(",")[2].strip()
    if not last:
        return
    if state := state_code(last):
        line.take("state", state, column)
        line.take("country", "US", column)
    else:
        line.take("country", country_code(last), column)


def put_state(line: Line) -> None:
    """Put down the home state that the column of states names, and with it the country."""
    raw = line.raw("state").strip()
    state = state_code(raw) if raw else None
    line.take("state", state, "state")
    line.take("country", "US" if state else None, "state")
    if not state and fold(raw) not in MISSING | UNSTATED:
        line.doubt("state", "is no state")


def put_cause(line: Line, *columns: str) -> None:
    """Put down the kind of breach that the first column names, and the attack that the last of them names."""
    found = {column: said for column in columns if (said := cause(line.raw(column)))}
    for column in found.keys() & set(columns[:1]):
        line.take("breach_type", found[column].breach_type, column)
    for column in reversed(found):
        line.take("attack", found[column].attack, column)
    if "breach_type" not in line.values and "attack" not in line.values:
        _say_open(line, *columns)


def _say_open(line: Line, *columns: str) -> None:
    """Say which cells tell something of how it came about, of which no value was made."""
    for column in columns:
        said = fold(line.raw(column)).strip()
        if said and said not in MISSING | UNSTATED:
            line.doubt(column, "leaves open what kind of breach it was" if cause(said) else _UNKNOWN)


def figures(line: Line) -> list[str]:
    """Those of the columns of a total and of residents within it that state a number; it is said of others.

    Where a source must state one, 0 stands for a number that is not known, and so does a total of 1 beside
    more residents than that.
    """
    values = {column: count_cell(line.raw(column))[0] for column in ("total", "residents")}
    filling = [column for column, value in values.items() if value == 0]
    if values["total"] == 1 and (values["residents"] or 0) > 1:
        filling.append("total")
    for column in filling:
        line.doubt(column, "stands for a number that is not known")
    return [column for column in values if column not in filling]


def mark_placeholders(line: Line) -> None:
    """Mark the counts that HHS has where the number is not known yet."""
    line.values["counts"] = tuple(
        replace(count, qualifier=Qualifier.PLACEHOLDER) if count.value in _PLACEHOLDERS else count
        for count in line.values.get("counts", ())
    )


def put_years(line: Line) -> None:
    """Put down when it happened by the column of years, of ``2014``, ``2018-2019`` or a date."""
    if "occurred" in line.values:
        return
    years = _YEARS.fullmatch(line.raw("year").strip())
    if not years or (years[2] and len(years[2]) == 2):  # 2012-10 is a month
        line.date("occurred", "year")
        return
    try:
        line.take("occurred", DateSpan.parse(f"{years[1]}/{years[2]}" if years[2] else years[1]), "year")
    except ValueNotKnown:
        line.doubt("year", "is no span of years")


def put_kind(line: Line, story: str = "") -> None:
    """Put down the sector, and how it came about; the story gives what the method leaves open.

    Where the method says hacking, a kind of hacking that the story names is put down instead.
    """
    line.take("organization_type", sector(line.raw("sector")), "sector")
    method = line.raw("method")
    said = cause(_LEGEND.get(fold(method).strip(), method))
    prose = Prose(story, of_leaks=True) if story else None
    if said:
        line.take("breach_type", said.breach_type, "method")
        if not (prose and prose.sharpens(said.attack)):
            line.take("attack", said.attack, "method")
    if prose:
        prose.fill(line, (*HOW, "data_types"))
    if not said or "breach_type" not in line.values:
        _say_open(line, "method")
