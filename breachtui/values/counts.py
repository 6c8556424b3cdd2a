"""How many were affected: a number, what it counts, and how exact it claims to be."""

import re
from dataclasses import dataclass
from enum import StrEnum

from breachtui.errors import ValueNotKnown
from breachtui.values.places import STATES

LARGEST = 10**12
"""No count is larger: what says so counts no people, and sums of many such would fit no database."""


class CountKind(StrEnum):
    """What a count counts."""

    PERSONS = "persons"
    """People affected in total."""
    RESIDENTS = "residents"
    """People of one state only, named by the count's jurisdiction."""
    ACCOUNTS = "accounts"
    """User accounts, of which a person may have several."""
    RECORDS = "records"
    """Records or rows, of which a person may have many."""


class Qualifier(StrEnum):
    """How the source hedges the number."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    PLACEHOLDER = "placeholder"
    """HHS 500 or 501: "at least the threshold, to be counted"."""


_HEDGES = {
    Qualifier.EXACT: ("", ""),
    Qualifier.ABOUT: ("about ", "~"),
    Qualifier.AT_LEAST: ("at least ", "≥"),
    Qualifier.AT_MOST: ("up to ", "≤"),
    Qualifier.PLACEHOLDER: ("placeholder ", "?"),
}
"""What stands before a number, in words and as a sign."""


def kind_label(kind: CountKind, jurisdiction: str | None = None, *, one: bool = False) -> str:
    """What a figure counts, in words: ``persons``, ``residents of Indiana``; ``one`` for the singular."""
    noun = str(kind).removesuffix("s") if one else str(kind)
    if not jurisdiction:
        return noun
    return f"{noun} of {STATES.get(jurisdiction.removeprefix('US-'), jurisdiction)}"


@dataclass(frozen=True)
class Count:
    """One count as a source states it."""

    value: int
    """The number, never negative and at most `LARGEST`; more raises `ValueNotKnown`."""
    kind: CountKind = CountKind.PERSONS
    """What it counts."""
    qualifier: Qualifier = Qualifier.EXACT
    """How exact it claims to be."""
    jurisdiction: str | None = None
    """For residents: whose, as ``US-WA``; None otherwise."""
    text: str = ""
    """The words it was read from."""

    def __post_init__(self) -> None:
        if self.value > LARGEST:
            raise ValueNotKnown("a count of more than a trillion counts no people and no records")

    def label(self) -> str:
        """``about 600,000 persons``, ``1,204 residents of Washington``, ``1 account``."""
        counted = kind_label(self.kind, self.jurisdiction, one=self.value == 1)
        return f"{_HEDGES[self.qualifier][0]}{self.value:,} {counted}"

    def written(self) -> str:
        """The same for a file that is read again: ``1,204 residents of US-WA``."""
        where = f" of {self.jurisdiction}" if self.jurisdiction else ""
        return f"{_HEDGES[self.qualifier][0]}{self.value:,} {self.kind}{where}"

    def short(self) -> str:
        """The number with its sign of doubt: ``~600,000``, ``≥500``, ``?500``."""
        return f"{_HEDGES[self.qualifier][1]}{self.value:,}"


_FIGURE = re.compile(
    r"(\d{1,3}(?:,\d{2,3}){0,5},\d{3}|\d{0,18})(?:\.(\d{1,18}))?\s{0,4}([kmb]|thousand|million|billion)?",
    re.I | re.ASCII,
)
_SCALE = {
    "": 1, "k": 10**3, "thousand": 10**3,
    "m": 10**6, "million": 10**6, "b": 10**9, "billion": 10**9,
}  # fmt: skip


def parse_figure(text: str, largest: int | None = LARGEST) -> int:
    """The number of ``656,047``, ``4.3M``, ``100k`` or ``1.5 million``.

    Raises `ValueNotKnown` for anything else, and for more than ``largest``, if that is given.
    """
    match = _FIGURE.fullmatch(text.strip())
    if not match or not (match[1] or match[2]):
        raise ValueNotKnown(f"{text!r} is no count; write 500, 1,204, 100k or 1.5m")
    whole, fraction = match[1].replace(",", ""), match[2] or ""
    scale = _SCALE[(match[3] or "").lower()]
    number = int(whole or 0) * scale + int(fraction or 0) * scale // int(10 ** len(fraction))
    if largest is not None and number > largest:
        raise ValueNotKnown(f"{text!r} is more than any count; write a trillion (1000b) at the most")
    return number
