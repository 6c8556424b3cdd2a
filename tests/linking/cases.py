"""Small filings for tests of linking."""

from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any

from breachtui.linking import Judgement, LinkRecord, explain, record_of
from breachtui.values.counts import Count, CountKind, Qualifier
from tests.builders import report
from tests.linking.memory import Linking, Memory

_NUMBERS = count(1)


def filing(
    organization: str,
    office: str = "ca",
    *,
    total: int | None = None,
    residents: int | None = None,
    accounts: int | None = None,
    key: str | None = None,
    **facts: Any,
) -> LinkRecord:
    """The record of a filing; the office is a reader of the program, ``news`` stands for an article."""
    number = next(_NUMBERS)
    jurisdiction = _OFFICES.get(office)
    counts: list[Count] = []
    if total is not None:
        qualifier = Qualifier.PLACEHOLDER if total in (500, 501) else Qualifier.EXACT
        counts.append(Count(total, CountKind.PERSONS, qualifier))
    if residents is not None:
        counts.append(Count(residents, CountKind.RESIDENTS, jurisdiction=jurisdiction))
    if accounts is not None:
        counts.append(Count(accounts, CountKind.ACCOUNTS))
    return record_of(
        number,
        report(
            key or f"{office}:{number:04}", format="article" if office == "news" else office,
            organization=organization, jurisdiction=jurisdiction, individuals_affected=total,
            counts=tuple(counts), **facts,
        ),
    )  # fmt: skip


_OFFICES = {"ca": "US-CA", "wa": "US-WA", "de": "US-DE", "ma": "US-MA", "in": "US-IN", "hhs": "US-HHS"}


def judged(one: LinkRecord, two: LinkRecord, *others: LinkRecord) -> Judgement:
    """What is thought of two filings in a database of these."""
    return explain(Memory([one, two, *others]), one.id, two.id)


def by_key(records: Iterable[LinkRecord], linking: Linking) -> tuple[object, ...]:
    """All that linking says, in keys instead of numbers."""
    key = {record.id: record.key for record in records}
    return (
        {tuple(key[id] for id in cluster) for cluster in linking.clusters},
        {
            (frozenset((key[link.one], key[link.two])), link.verdict, link.score, link.reasons, link.decided)
            for link in linking.links.values()
        },
        {frozenset((key[link.one], key[link.two])) for link in linking.suggestions},
        [
            (each.vendor, each.start, tuple(key[id] for id in each.members))
            for each in linking.campaigns
        ],
    )  # fmt: skip


def together(linking: Linking, *records: LinkRecord) -> bool:
    """Whether these are one incident."""
    ids = {record.id for record in records}
    return any(ids <= set(cluster) for cluster in linking.clusters)


def sizes(linking: Linking) -> Sequence[int]:
    """How many reports the incidents of two or more have."""
    return sorted(map(len, linking.clusters))
