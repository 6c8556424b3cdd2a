"""Which rows with the same natural key are one report: the rows of each export matched one to one.

The answer depends on what was read, not on the order in which it was loaded: the exports are gone
through from the oldest to the newest. Equal rows are the same report. What is left over is joined
best pair first, where no more facts differ than agree; the remainder are reports of their own.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from breachtui.fields import BY_NAME, known
from breachtui.report import Report, plain
from breachtui.store.sightings import Seen
from breachtui.values.counts import Qualifier
from breachtui.values.evidence import Span

_IN_KEY = frozenset({"organization", "aliases", "reported", "published", "state", "country", "jurisdiction"})
_DERIVED = frozenset({"individuals_affected", "attack", "dates"})  # the counts, the type and the place say it
_MOST_PAIRS = 40_000
_WORD = re.compile(r"\w+")
_SIMILAR = 0.5  # of the words of two texts, for them to be one account


@dataclass(frozen=True)
class Sighting:
    """One row as one load read it."""

    seen: Seen
    """Where it was read, and what."""
    load: tuple[str, int]
    """When its export was made, and its load: exports are ordered by this."""
    facts: Mapping[str, str]
    """What is compared, from `facts_of`."""
    report_id: int | None
    """The report that it belongs to so far; None for a row just read."""
    place: int
    """Tells equal rows of one load apart."""

    @property
    def fingerprint(self) -> str:
        """Of what the source wrote."""
        return self.seen.version.fingerprint

    def order(self) -> tuple[tuple[str, int], str, bool, int, int]:
        """By age, then by what was written; of equal rows those first that have a report."""
        known = self.report_id is not None
        return self.load, self.fingerprint, not known, self.report_id or 0, self.place


@dataclass
class Group:
    """The sightings of one report."""

    sightings: list[Sighting] = field(default_factory=list)
    """From the oldest to the newest."""

    def agreement(self, row: Sighting) -> tuple[int, int]:
        """Facts that differ less those that agree, and those that differ, of the most similar sighting."""
        return min(_difference(each.facts, row.facts) for each in self.sightings)

    def has(self, row: Sighting) -> bool:
        """Whether a sighting wrote exactly that."""
        return any(each.fingerprint == row.fingerprint for each in self.sightings)

    def was(self, row: Sighting) -> bool:
        """Whether the row belongs to the same report so far."""
        return row.report_id is not None and any(each.report_id == row.report_id for each in self.sightings)


def facts_of(report: Report) -> dict[str, str]:
    """What tells apart reports that share a natural key: each stated fact by name.

    Of a row only what its cells say counts, and its text as a whole; of prose every field.
    """
    cells = any(not isinstance(place, Span) for places in report.evidence.values() for place in places)
    facts: dict[str, str] = {}
    for name, one in BY_NAME.items():
        value = one.value(report)
        if not known(value) or name in _IN_KEY | _DERIVED or (cells and _from_prose(report, name)):
            continue
        if name == "counts":
            facts.update(
                (f"{each.kind} {each.jurisdiction}", str(each.value))
                for each in reversed(value)
                if each.qualifier is not Qualifier.PLACEHOLDER
            )
        else:
            facts[name] = str(plain(value))
    if cells and report.text:
        facts["text"] = report.text
    return facts


def _from_prose(report: Report, name: str) -> bool:
    return all(isinstance(place, Span) for place in report.evidence.get(name, ()))


def grouped(sightings: Iterable[Sighting]) -> list[Group]:
    """The reports that the sightings of one natural key make, in an order that depends on them alone."""
    ordered = sorted(sightings, key=Sighting.order)
    groups: list[Group] = []
    for _, rows in groupby(ordered, key=lambda each: each.load):
        _take(groups, list(rows))
    return groups


def _take(groups: list[Group], rows: Sequence[Sighting]) -> None:
    """Put the rows of one load into groups, no two into the same."""
    free, left = list(groups), []
    for same in _equal(rows):
        fitting = [group for group in free if group.has(same[0])]
        left += _hand_out(same, fitting)
        taken = {id(group) for group in fitting if group.sightings[-1].load == same[0].load}
        free = [group for group in free if id(group) not in taken]
    groups.extend(Group([row]) for row in _matched(free, left))


def _equal(rows: Iterable[Sighting]) -> Iterator[list[Sighting]]:
    return (list(same) for _, same in groupby(rows, key=lambda each: each.fingerprint))


def _hand_out(same: Sequence[Sighting], groups: Iterable[Group]) -> list[Sighting]:
    """Put equal rows into groups, each into its own where that is one of them, lest they change places.

    Returns the rows for which there is no group.
    """
    left, others = list(groups), []
    for row in same:
        own = next((n for n, group in enumerate(left) if group.was(row)), None)
        if own is None:
            others.append(row)
        else:
            left.pop(own).sightings.append(row)
    for group, row in zip(left, others, strict=False):
        group.sightings.append(row)
    return others[len(left) :]


def _matched(free: list[Group], rows: Sequence[Sighting]) -> list[Sighting]:
    """Join rows to the free groups, best pair first; returns the rows that fit none."""
    if len(free) * len(rows) > _MOST_PAIRS:  # a table that names nobody: only equal rows are the same
        return list(rows)
    equal = list(_equal(rows))
    pairs = sorted(
        (*group.agreement(same[0]), n, m) for n, same in enumerate(equal) for m, group in enumerate(free)
    )
    joined: dict[int, int] = {}
    many = list(map(len, equal))
    for balance, differing, n, m in pairs:
        # one fact was corrected, or at least as many stayed as changed
        if (differing <= 1 or balance <= 0) and many[n] and m not in joined:
            joined[m] = n
            many[n] -= 1
    return [
        row
        for n, same in enumerate(equal)
        for row in _hand_out(same, [free[m] for m in joined if joined[m] == n])
    ]


def _difference(one: Mapping[str, str], two: Mapping[str, str]) -> tuple[int, int]:
    both = one.keys() & two.keys()
    differing = sum(not _agree(name, one[name], two[name]) for name in both)
    return 2 * differing - len(both), differing


def _agree(name: str, one: str, two: str) -> bool:
    if name != "text" or one == two:
        return one == two
    first, second = (Counter(_WORD.findall(text.lower())) for text in (one, two))
    return (first & second).total() >= _SIMILAR * min(first.total(), second.total())
