from breachtui.linking import Verdict
from tests.linking.cases import filing, sizes, together
from tests.linking.memory import link


def pair(one: int, two: int) -> tuple[int, int]:
    return min(one, two), max(one, two)


def test_one_breach_in_four_lists_is_one_incident() -> None:
    records = [
        filing("Alderbrook Clinic", "hhs", reported="2024-07-02", total=41_207, state="OR"),
        filing("Alderbrook Clinic, Inc.", "ca", occurred="2024-05-13", reported="2024-07-02"),
        filing("Alderbrook Clinic", "wa", occurred="2024-05-13", reported="2024-07-03", residents=912),
        filing("ALDERBROOK CLINIC", "ma", reported="2024-07-09", residents=12),
        filing("Birchwood Clinic", "wa", occurred="2024-05-13", reported="2024-07-03", residents=77),
    ]
    linking = link(records)
    assert together(linking, *records[:4])
    assert sizes(linking) == [4]
    assert all(link.reasons for link in linking.links.values())


def test_a_serial_filer_makes_no_chain() -> None:
    records = [
        filing("Alderbrook", office, occurred=f"2024-{month:02}-03", reported=f"2024-{month:02}-{day}")
        for month in range(1, 13)
        for office, day in (("ca", 10), ("wa", 12), ("de", 14))
    ]
    linking = link(records)
    assert sizes(linking) == [3] * 12
    assert all(together(linking, *records[at : at + 3]) for at in range(0, 36, 3))


def test_two_breaches_of_one_organization_stay_two_though_a_third_list_could_be_of_either() -> None:
    first = filing("Alderbrook", "ca", occurred="2023-02-03", reported="2023-03-10")
    second = filing("Alderbrook", "ca", occurred="2023-06-03", reported="2023-07-10")
    third = filing("Alderbrook", "ma", reported="2023-07-12", residents=40)
    linking = link([first, second, third])
    assert together(linking, second, third)
    assert not together(linking, first, second)


def test_a_person_joins_what_would_not_be_joined() -> None:
    one = filing("Alderbrook", "ca", occurred="2019-02-03", reported="2019-03-10")
    two = filing("Birchwood", "wa", occurred="2023-06-03", reported="2023-07-10")
    assert sizes(link([one, two])) == []
    decided = link([one, two], {pair(one.id, two.id): Verdict.SAME})
    assert together(decided, one, two)
    assert decided.links[pair(one.id, two.id)].decided


def test_a_person_parts_what_would_be_joined() -> None:
    one = filing("Alderbrook", "ca", occurred="2024-05-13", reported="2024-07-02")
    two = filing("Alderbrook", "wa", occurred="2024-05-13", reported="2024-07-02")
    three = filing("Alderbrook", "de", occurred="2024-05-13", reported="2024-07-02")
    assert sizes(link([one, two, three])) == [3]
    for word in (Verdict.DIFFERENT, Verdict.SIBLING):
        linking = link([one, two, three], {pair(one.id, two.id): word})
        assert not together(linking, one, two)
        assert sizes(linking) == [2]


def test_what_is_in_doubt_is_asked_once_for_two_incidents() -> None:
    records = [
        filing("Alderbrook", "ca", occurred="2024-05-13", reported="2024-06-02"),
        filing("Alderbrook", "wa", occurred="2024-05-13", reported="2024-06-04"),
        filing("Alderbrook", "in", reported="2025-03-02", total=8110),
        filing("Alderbrook", "ma", reported="2025-03-04", residents=11),
        *(filing("Alderbrook", "hhs", reported=f"20{year}-03-02", total=600 + year) for year in range(12, 18)),
    ]  # fmt: skip
    linking = link(records)
    assert together(linking, *records[:2])
    assert together(linking, *records[2:4])
    assert len(linking.suggestions) <= 1
    alone = link(records[:3])
    (question,) = alone.suggestions
    assert records[2].id in question.pair
    refused = link(records[:3], {question.pair: Verdict.DIFFERENT})
    assert refused.suggestions == ()


def test_the_clients_of_a_vendor_are_one_campaign() -> None:
    records = [
        filing("Cedarprint on behalf of Alderbrook Bank", "ca", occurred="2024-05-13", reported="2024-07-02"),
        filing("Birchwood Foods (Cedarprint, Inc.)", "wa", occurred="2024-05-14", reported="2024-07-20"),
        filing("Cedarprint, Inc.", "hhs", reported="2024-07-01", total=811_204),
        filing("Elmwood Spa", "wa", occurred="2022-01-14", reported="2022-07-20", third_party="Cedarprint"),
    ]
    (campaign,) = link(records).campaigns
    assert campaign.vendor == "Cedarprint"
    assert set(campaign.members) == {record.id for record in records[:3]}
    assert sizes(link(records)) == []


def test_reports_of_one_organization_are_no_campaign() -> None:
    records = [
        filing("Alderbrook (Cedarprint, Inc.)", office, occurred="2024-05-13", reported="2024-07-02")
        for office in ("ca", "wa")
    ]
    assert link(records).campaigns == ()


def test_without_a_start_a_campaign_is_of_one_year() -> None:
    records = [
        filing("Alderbrook Bank (Cedarprint, Inc.)", "ma", reported="2019-05-13"),
        filing("Birchwood Foods (Cedarprint, Inc.)", "ma", reported="2019-07-20"),
        filing("Elmwood Spa (Cedarprint, Inc.)", "ma", reported="2024-07-20"),
    ]
    (campaign,) = link(records).campaigns
    assert campaign.start is None
    assert set(campaign.members) == {record.id for record in records[:2]}
