"""Words that lists of breaches use freely, and what each is in our vocabularies.

Sources: the legends of Information is Beautiful and of Wikipedia's "List of data breaches",
the codes of the Privacy Rights Clearinghouse, and the headings of state breach statutes. In
each list the first entry that stands in a cell decides; entries are beginnings of words.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from breachtui.errors import ValueNotKnown
from breachtui.extract.acts import Clauses, frames
from breachtui.extract.negation import denied, within
from breachtui.sources.cells import list_cell
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
