"""What holds of any set of reports, in whatever order they come."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from breachtui.linking import (
    Arrivals,
    LinkRecord,
    Verdict,
    explain,
    packed,
    revise,
    unpacked,
)
from tests.linking.cases import by_key, filing
from tests.linking.memory import Linking, Memory, link

_NAMES = (
    "Alderbrook", "Alderbrook Inc.", "Alderbrok", "Alderbrook Health Plan", "Alderbrook of Ohio",
    "Birchwood Bank", "Birchwood Savings", "Cedarprint on behalf of Birchwood Bank", "Cedarprint",
    "Elm Valley Clinic (EVC)", "EVC", "Elm Valley Hospital", "Birchwood Bank (Cedarprint, Inc.)",
)  # fmt: skip
_STARTS = ("2023-05-13", "2023-05-14", "2023-12", "2024", "2024-05-13", "2024-05-13/2024-06-02", "XXXX-05-13")
_REPORTS = ("2023-07-02", "2024-01-20", "2024-07-02", "2024-07-05", "2024-09-01", "2025-02-02")
_FACTS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"organization": st.sampled_from(_NAMES), "office": st.sampled_from(("ca", "wa", "ma", "hhs", "hibp", "news"))},
    optional={
        "occurred": st.sampled_from(_STARTS),
        "reported": st.sampled_from(_REPORTS),
        "total": st.sampled_from((501, 12, 4000, 43_107)),
        "residents": st.sampled_from((1, 12, 9400)),
    },
)  # fmt: skip


def records(least: int = 2, most: int = 14) -> st.SearchStrategy[list[LinkRecord]]:
    rows = st.lists(_FACTS, min_size=least, max_size=most)
    return rows.map(lambda facts: [filing(**each, key=f"k{at:03}") for at, each in enumerate(facts)])


@st.composite
def decisions(draw: st.DrawFn, some: list[LinkRecord]) -> dict[tuple[int, int], Verdict]:
    ids = sorted(record.id for record in some)
    pair = st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(lambda two: two[0] < two[1])
    return draw(st.dictionaries(pair, st.sampled_from(Verdict), max_size=3))


def renumbered(some: list[LinkRecord], by: Callable[[int], int]) -> list[LinkRecord]:
    return [replace(record, id=by(record.id)) for record in some]


def arriving(new: list[LinkRecord], former: Iterable[LinkRecord] = ()) -> Arrivals:
    arrivals = Arrivals()
    arrivals.drop(former)
    arrivals.add(new)
    return arrivals


@given(records())
def test_a_record_is_read_as_it_was_packed(some: list[LinkRecord]) -> None:
    assert [unpacked(each.id, each.key, packed(each)) for each in some] == some


@given(st.data(), records())
def test_the_order_and_the_numbers_do_not_matter(data: st.DataObject, some: list[LinkRecord]) -> None:
    decided = data.draw(decisions(some))
    shuffled = renumbered(data.draw(st.permutations(some)), lambda id: -id)
    turned = {(-two, -one): verdict for (one, two), verdict in decided.items()}
    assert by_key(shuffled, link(shuffled, turned)) == by_key(some, link(some, decided))


@given(records())
def test_a_verdict_is_the_same_from_either_side(some: list[LinkRecord]) -> None:
    index = Memory(some)
    for one in some:
        for two in some:
            assert explain(index, one.id, two.id) == explain(index, two.id, one.id)


@given(st.data(), records())
def test_a_persons_word_is_obeyed(data: st.DataObject, some: list[LinkRecord]) -> None:
    decided = data.draw(decisions(some))
    clusters = link(some, decided).clusters
    incident = {id: cluster for cluster in clusters for id in cluster}
    for (one, two), verdict in decided.items():
        joined = two in incident.get(one, ())
        if verdict is not Verdict.SAME:
            assert not joined
        elif set(decided.values()) == {Verdict.SAME}:
            assert joined


@given(records())
def test_an_incident_has_no_two_reports_that_are_surely_of_two(some: list[LinkRecord]) -> None:
    index = Memory(some)
    for cluster in link(some).clusters:
        assert not any(explain(index, one, two).sure for one in cluster for two in cluster if one != two)


@given(st.data(), records(least=3))
def test_what_comes_later_gives_what_all_at_once_gives(data: st.DataObject, some: list[LinkRecord]) -> None:
    decided = data.draw(decisions(some))
    index, linking, seen = Memory(), Linking(), set[int]()
    rest = data.draw(st.permutations(some))
    while rest:
        batch, rest = rest[: (size := data.draw(st.integers(1, 5)))], rest[size:]
        for record in batch:
            index.add(record)
        seen.update(record.id for record in batch)
        now = {pair: verdict for pair, verdict in decided.items() if seen.issuperset(pair)}
        revise(index, linking, arriving(batch), now)
    assert by_key(some, linking) == by_key(some, link(some, decided))


@given(st.data(), records(least=3))
def test_what_changes_or_goes_gives_what_all_at_once_gives(
    data: st.DataObject, some: list[LinkRecord]
) -> None:
    linking = link(some)
    changed = data.draw(st.sampled_from(some))
    gone = data.draw(st.sampled_from([record for record in some if record is not changed]))
    after = replace(filing(**data.draw(_FACTS), key=changed.key), id=changed.id)
    left = [after if record is changed else record for record in some if record is not gone]
    revise(Memory(left), linking, arriving([after], former=[changed, gone]))
    assert by_key(left, linking) == by_key(left, link(left))


def test_a_vendor_whose_filing_changes_leaves_its_campaign() -> None:
    client: dict[str, Any] = {"organization": "Cedarprint on behalf of Birchwood Bank", "office": "ca"}
    some = [
        filing(**client, occurred="2023-05-13", key="k000"),
        filing(organization="Cedarprint", office="ca", occurred="2023-05-13", key="k001"),
        filing(**client, key="k002"),
    ]
    linking = link(some)
    after = replace(filing(organization="Alderbrook", office="ca", key="k001"), id=some[1].id)
    left = [some[0], after, some[2]]
    revise(Memory(left), linking, arriving([after], former=[some[1]]))
    assert by_key(left, linking) == by_key(left, link(left))


@given(st.data(), records())
def test_a_word_taken_back_leaves_no_trace(data: st.DataObject, some: list[LinkRecord]) -> None:
    first, second = data.draw(decisions(some)), data.draw(decisions(some))
    changed = [pair for pair in first | second if first.get(pair) != second.get(pair)]
    linking = link(some, first)
    revise(Memory(some), linking, Arrivals(), second, changed)
    assert by_key(some, linking) == by_key(some, link(some, second))


@settings(max_examples=5)
@given(st.permutations(range(90)))
def test_words_that_become_common_are_weighed_anew(order: list[int]) -> None:
    some = [
        filing(
            f"Alderbrook {'Birchwood' if at % 3 else 'Cedarwood'} {at % 7}", ("ca", "wa", "ma")[at % 3],
            reported=f"2024-{at % 12 + 1:02}-0{at % 9 + 1}", key=f"k{at:03}",
        )
        for at in range(90)
    ]  # fmt: skip
    index, linking = Memory(), Linking()
    for start in range(0, 90, 15):
        batch = [some[at] for at in order[start : start + 15]]
        for record in batch:
            index.add(record)
        revise(index, linking, arriving(batch))
    assert by_key(some, linking) == by_key(some, link(some))


def test_what_is_packed_is_what_databases_hold() -> None:
    """Databases keep packed records: another field takes a migration that has all reports linked anew."""
    assert len(json.loads(packed(filing("Alderbrook")))) == 20
