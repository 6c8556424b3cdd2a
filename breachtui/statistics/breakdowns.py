"""What incidents are divided by: one row of a table each."""

import json
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from breachtui.search.query import quoted
from breachtui.statistics.bars import Bar, Section
from breachtui.statistics.tallies import Tally
from breachtui.values.places import STATES, state_name
from breachtui.words.attacks import ATTACKS
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.portals import keeper
from breachtui.words.sectors import ORGANIZATION_TYPES

_SEVERAL = "An incident may have several, so the numbers add up to more than there are incidents."


@dataclass(frozen=True)
class Breakdown:
    """One way to divide incidents by a value."""

    name: str
    """The field of the query language."""
    title: str
    """The heading."""
    column: str
    """The column of `FigureRow` that has the value."""
    label: Callable[[str], str]
    """A value in words."""
    notes: tuple[str, ...] = ()
    """What has to be said about it."""
    members: Callable[[str | None], Iterable[str | None]] = lambda value: (value,)
    """The values in the column; of a list more than one."""

    def section(self, tallies: Mapping[Hashable, Tally]) -> Section:
        """The bars, most incidents first, last those of which the value is not known."""
        known = [self._bar(str(value), tally) for value, tally in tallies.items() if value]
        unknown = [
            Bar("not stated", tally, f"-has:{self.name}", known=False)
            for value, tally in tallies.items()
            if not value
        ]
        section = Section(self.name, self.title, [*known, *unknown], self.notes, ranked=True)
        return replace(section, bars=section.by(None))

    def _bar(self, value: str, tally: Tally) -> Bar:
        said = self.name != "state" or value in STATES  # the query language knows no other
        return Bar(
            self.label(value), tally, f"{self.name}:{quoted(value)}" if said and '"' not in value else None
        )


def _state(code: str) -> str:
    name = state_name(code)
    return code if name == code else f"{code} {name}"


def _format(name: str) -> str:
    return f"{name} {keeper(name)}".rstrip()


@lru_cache(4096)  # most incidents share theirs with others
def _listed(text: str | None) -> Iterable[str | None]:
    """The members of a JSON list, or that there is none."""
    try:
        members = json.loads(text or "[]")
    except ValueError:  # another program wrote it
        return [None]
    known = [each for each in members if isinstance(each, str)] if isinstance(members, list) else []
    return known or [None]


BREAKDOWNS = (
    Breakdown("state", "States of the organizations", "state", _state),
    Breakdown("type", "Breach types", "breach_type", str),
    Breakdown("attack", "Attacks", "attack", ATTACKS.label),
    Breakdown("data", "Data types", "data_types", DATA_TYPES.label, (_SEVERAL,), _listed),
    Breakdown("sector", "Sectors", "sector", ORGANIZATION_TYPES.label),
    Breakdown("source", "Sources", "formats", _format, (_SEVERAL,), _listed),
)
"""The breakdowns in reading order."""
