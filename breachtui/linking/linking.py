"""All links of a database: incidents, pairs with their reasons, questions, campaigns.

`link` looks at all records, `revise` only at what new ones touch. Both give the same: of the records
and a person's decisions, whatever the order in which they came.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from breachtui.linking.campaigns import Campaign, vendor_marks
from breachtui.linking.clusters import Pair
from breachtui.linking.index import Index, Memory
from breachtui.linking.judgement import Judgement, Verdict
from breachtui.linking.pairs import Link, Pairs
from breachtui.linking.record import LinkRecord
from breachtui.linking.region import Past, Region

Decided = Mapping[Pair, Verdict]
"""A person's word on pairs, the lesser number first."""


@dataclass(frozen=True)
class Change:
    """What new records change in what linking gave before; all else stays."""

    stale: frozenset[int]
    """The records whose links are replaced: all of each are in ``links``, or are no more."""
    links: Mapping[Pair, Link]
    """The links of those records."""
    members: frozenset[int]
    """The records whose incidents are replaced, as are the suggestions of which they are an end."""
    clusters: tuple[tuple[int, ...], ...]
    """Their incidents of two reports or more; a member that is in none stands alone."""
    suggestions: tuple[Link, ...]
    """The suggestions of which one of them is an end."""
    vendors: frozenset[str]
    """The vendors, as marks of an index, whose campaigns are replaced."""
    campaigns: tuple[Campaign, ...]
    """Their campaigns."""


@dataclass(frozen=True)
class Linking:
    """Which reports speak of one breach."""

    clusters: tuple[tuple[int, ...], ...] = ()
    """The incidents of two reports or more; the reports of each in the order of their keys."""
    links: Mapping[Pair, Link] = field(default_factory=dict)
    """The pairs judged same or sibling, those in doubt, and those that a person decided."""
    suggestions: tuple[Link, ...] = ()
    """The pairs to ask a person about: the best one of two incidents that nothing forbids to be one."""
    campaigns: tuple[Campaign, ...] = ()
    """The events at vendors that befell two incidents or more."""

    def links_of(self, id: int) -> Iterable[Link]:
        """The links of a record."""
        return self._links.get(id, ())

    def incident_of(self, id: int) -> tuple[int, ...]:
        """The incident of a record, itself included, in the order of keys."""
        return self._incidents.get(id, (id,))

    def after(self, change: Change) -> "Linking":
        """What linking gives once that has changed."""
        links = {pair: link for pair, link in self.links.items() if change.stale.isdisjoint(pair)}
        clusters = [each for each in self.clusters if change.members.isdisjoint(each)]
        suggestions = [link for link in self.suggestions if change.members.isdisjoint(link.pair)]
        campaigns = [each for each in self.campaigns if each.mark not in change.vendors]
        return Linking(
            clusters=tuple(sorted([*clusters, *change.clusters])),
            links={**links, **change.links},
            suggestions=tuple(
                sorted([*suggestions, *change.suggestions], key=lambda link: (-link.score, link.pair))
            ),
            campaigns=tuple(
                sorted([*campaigns, *change.campaigns], key=lambda each: (each.mark, each.start or 0))
            ),
        )

    @cached_property
    def _links(self) -> Mapping[int, list[Link]]:
        found: dict[int, list[Link]] = {}
        for link in self.links.values():
            for id in link.pair:
                found.setdefault(id, []).append(link)
        return found

    @cached_property
    def _incidents(self) -> Mapping[int, tuple[int, ...]]:
        return {id: cluster for cluster in self.clusters for id in cluster}


def link(records: Sequence[LinkRecord], decided: Decided | None = None) -> Linking:
    """Link all records; a person's verdicts are obeyed, different and sibling before same."""
    everything = revise(Memory(records), [record.id for record in records], Linking(), decided)
    return Linking().after(everything)


def revise(
    index: Index,
    new: Iterable[int],
    past: Past,
    decided: Decided | None = None,
    changed: Iterable[Pair] = (),
    gone: Iterable[LinkRecord] = (),
) -> Change:
    """What new records change: ``past`` is what linking gave without them, ``index`` has them already.

    ``decided`` are all decisions there are now on records of the index, ``changed`` the pairs decided,
    or no longer, since then.
    ``gone`` are the records that were removed and the former state of those that were changed; a record
    that was changed is new as well.
    """
    pairs = Pairs(index, decided or {})
    added, former = set(new), list(gone)
    removed = {record.id for record in former} - added
    touched = pairs.touched(added, former)
    touched.update(id for pair in changed for id in pair if id not in removed)
    links = pairs.links(touched)
    region = Region(pairs, links, past, touched | removed, removed)
    vendors = region.vendors(mark for record in former for mark in vendor_marks(record))
    return Change(
        stale=frozenset(touched | removed),
        links=links,
        members=frozenset(region.members | removed),
        clusters=tuple(region.clusters()),
        suggestions=tuple(region.suggestions()),
        vendors=frozenset(vendors),
        campaigns=tuple(region.campaigns(vendors)),
    )


def explain(index: Index, one: int, two: int) -> Judgement:
    """What is thought of two reports, linked or not."""
    return Pairs(index, {}).judge(one, two)
