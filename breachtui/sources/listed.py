"""What lists of well-known breaches have in common: years, sectors and methods in free words."""

import re

from breachtui.errors import ValueNotKnown
from breachtui.extract import Article, extract
from breachtui.sources import list_words
from breachtui.sources.causes import cause
from breachtui.sources.cells import text_cell
from breachtui.sources.prose import beside_the_point
from breachtui.sources.sheet import Line
from breachtui.values.dates import DateSpan
from breachtui.values.places import country_code, state_code
from breachtui.values.text import fold

_YEARS = re.compile(r"((?:19|20)\d\d)(?:\.0)?(?:\s?[-–—/]\s?((?:19|20)?\d\d))?", re.ASCII)
_LEGEND = {"oops!": "accidentally published"}  # as Information is Beautiful calls it
_FROM_PROSE = ("data_types", "attack", "breach_type")


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


def put_years(line: Line, column: str) -> None:
    """Put down when it happened, of ``2014``, ``2018-2019`` or a date."""
    if "occurred" in line.values:
        return
    years = _YEARS.fullmatch(line.raw(column).strip())
    if not years or (years[2] and len(years[2]) == 2):  # 2012-10 is a month
        line.date("occurred", column)
        return
    try:
        line.take("occurred", DateSpan.parse(f"{years[1]}/{years[2]}" if years[2] else years[1]), column)
    except ValueNotKnown:
        line.doubt(column, "is no span of years")


def put_kind(line: Line, *, sector: str, method: str, prose: str = "") -> None:
    """Put down the sector, and how it came about; the story gives what the method leaves open.

    Where the method says hacking, a kind of hacking that the story names is put down instead.
    """
    line.take("organization_type", list_words.sector(line.raw(sector)), sector)
    said = cause(_LEGEND.get(fold(line.raw(method)).strip(), line.raw(method)))
    found = extract(Article(prose)) if prose else None
    sharper = found and found.values.get("breach_type") == "Hacking/IT Incident"
    if said:
        line.take("breach_type", said.breach_type, method)
        if not (said.attack == "hacking" and sharper and found and found.values.get("attack")):
            line.take("attack", said.attack, method)
    elif line.raw(method).strip():
        line.doubt(method, "is no method that is known")
    if found:
        left_out = beside_the_point(found, prose)
        line.fill(found.values, found.evidence, (name for name in _FROM_PROSE if name not in left_out))
