"""Words that lists of breaches use freely, what each is in our vocabularies, and how it is put down.

Sources: the legends of Information is Beautiful and of Wikipedia's "List of data breaches",
the codes of the Privacy Rights Clearinghouse, and the headings of state breach statutes. In
each list the first entry that stands in a cell decides; entries are beginnings of words.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from breachtui.errors import ValueNotKnown
from breachtui.extract.acts import Clauses, frames
from breachtui.extract.negation import denied, within
from breachtui.sources.cells import MISSING, UNSTATED, count_cell, list_cell, text_cell
from breachtui.sources.prose import HOW, Prose
from breachtui.sources.sheet import Line
from breachtui.values.counts import Qualifier
from breachtui.values.dates import DateSpan
from breachtui.values.places import country_code, state_code
from breachtui.values.text import fold
from breachtui.words import attacks, breach_types, locations
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.sectors import of_label

_RUN_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])")  # MedicalRecords
_NOTHING = frozenset({"", "unknown", "unkn", "n/a", "-", "various", "none"})
_ORDER = (
    "Hacking/IT Incident", "Improper Disposal", "Theft", "Loss", "Unauthorized Access/Disclosure",
    "Unknown", "Other",
)  # fmt: skip
"""The categories, the most telling word first: "theft by unauthorized access" is a theft."""
_EITHER = ("lose/lost 3 steal/stolen", "steal/stolen 3 lose/lost", "steal 3 slip")
"""What leaves open which of two it was: "loss or theft"."""
_YEARS = re.compile(r"((?:19|20)\d\d)(?:\.0)?(?:\s?[-–—/]\s?((?:19|20)?\d\d))?", re.ASCII)
_PLACEHOLDERS = (500, 501)
_LEGEND = {"oops!": "accidentally published"}  # as Information is Beautiful calls it


@lru_cache(4096)
def sector(text: str) -> str | None:
    """The sector that a word names; other where it names another, None where it names none."""
    words = fold(text).strip()
    if words in _NOTHING:
        return None
    return of_label(words) or "other"


@lru_cache(65536)
def data_types(text: str) -> frozenset[str]:
    """The types of data that a phrase or a list names and does not deny."""
    words = fold(_RUN_TOGETHER.sub(" ", text))
    refused = denied(words)
    return frozenset(each.id for each in DATA_TYPES.cells.find(words) if not within(each.start, refused))


class Cause(NamedTuple):
    """How a breach came about, as far as a cell says."""

    breach_type: str | None = None
    """An id of `BREACH_TYPES`."""
    attack: str | None = None
    """An id of `ATTACKS`."""


@lru_cache(4096)
def cause(text: str) -> Cause | None:
    """How it came about; None where no word of the vocabularies stands there."""
    cell = Clauses(fold(text))
    if cell.first(frames(_EITHER)):
        return Cause()
    if attack := _attack(cell):
        return Cause(_category(cell, attack), attack.id)
    for id in _ORDER:
        if cell.first(frames(breach_types.BY_ID[id].cells)):
            return Cause(id)
    return None


def _attack(cell: Clauses) -> attacks.Attack | None:
    rows = attacks.BY_ID.values()
    return _first(cell, ((row, row.frames) for row in rows)) or _first(
        cell, ((row, (*row.hints, *row.cells)) for row in rows)
    )


def _first(cell: Clauses, rows: Iterable[tuple[attacks.Attack, tuple[str, ...]]]) -> attacks.Attack | None:
    return next((row for row, lines in rows if cell.first(frames(lines))), None)


def _category(cell: Clauses, attack: attacks.Attack) -> str | None:
    """The category of an attack; what an insider stole is a theft."""
    stolen = attack.id == "insider" and cell.first(frames(breach_types.BY_ID["Theft"].cells))
    return "Theft" if stolen else attack.breach_type


@lru_cache(1024)
def places(text: str, *, freely: bool = False) -> tuple[tuple[str, ...], bool]:
    """The places that a list in a cell names, in the order of their vocabulary; whether all are known.

    ``freely`` if it may name them as prose does, and not only as forms do.
    """
    found = {_place(each, freely) for each in list_cell(text)}
    return tuple(id for id in locations.BY_ID if id in found), None not in found


def _place(text: str, freely: bool) -> str | None:
    try:
        return locations.LOCATIONS.find(text).id
    except ValueNotKnown:
        if not freely:
            return None
    cell = Clauses(fold(text))
    return next((id for id, row in locations.BY_ID.items() if cell.first(frames(row.frames))), None)


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


def put_state(line: Line, column: str) -> None:
    """Put down the home state that a cell names, and with it the country."""
    raw = line.raw(column).strip()
    state = state_code(raw) if raw else None
    line.take("state", state, column)
    line.take("country", "US" if state else None, column)
    if not state and fold(raw) not in MISSING | UNSTATED:
        line.doubt(column, "is no state")


def put_cause(line: Line, *columns: str) -> None:
    """Put down the kind of breach that the first column names, and the attack that the last of them names."""
    found = {column: said for column in columns if (said := cause(line.raw(column)))}
    for column in found.keys() & set(columns[:1]):
        line.take("breach_type", found[column].breach_type, column)
    for column in reversed(found):
        line.take("attack", found[column].attack, column)


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
    elif method.strip():
        line.doubt("method", "is no method that is known")
    if prose:
        prose.fill(line, (*HOW, "data_types"))
