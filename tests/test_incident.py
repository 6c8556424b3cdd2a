from dataclasses import replace

import pytest

from breachtui.incident import EDIT, Incident, trust
from breachtui.report import Report, Response
from breachtui.values.counts import Count, Qualifier
from breachtui.values.dated import DatedEvent, DateKind
from breachtui.values.dates import DateSpan
from tests.builders import incident, report

NEWS = {"format": "article"}
FILING = {"format": "hhs", "jurisdiction": "US-HHS"}


def people(key: str, number: int, qualifier: Qualifier = Qualifier.EXACT, **facts: object) -> Report:
    counts = (Count(number, qualifier=qualifier),)
    return report(key, individuals_affected=number, counts=counts, **facts)  # type: ignore[arg-type]


def won(of: Incident, name: str) -> str:
    return of.resolutions[name].key


def test_the_kinds_of_source_in_order_of_trust() -> None:
    kinds = [
        report(format="hhs", jurisdiction="US-HHS"),
        report(format="notice"),
        report(format="article"),
        report(format="hibp", jurisdiction="US-ME"),
    ]
    assert [trust(each) for each in kinds] == [0, 1, 2, 3]


def test_the_more_trusted_wins_in_any_order() -> None:
    kinds = [
        report("filing", format="state", jurisdiction="US-ME", attack="hacking"),
        report("notice", format="notice", attack="phishing"),
        report("news", attack="malware"),
        report("list", format="veris", attack="insider"),
    ]
    for reports in (kinds, kinds[::-1]):
        resolved = incident(1, *reports)
        assert resolved.attack == "hacking"
        assert resolved.resolutions["attack"].reason == "filing with a regulator"
        assert [key for key, _ in resolved.resolutions["attack"].others] == ["notice", "news", "list"]
        assert resolved.conflicts == ("attack",)
        assert [each.source.key for each in resolved.reports] == ["filing", "notice", "news", "list"]


def test_one_source_alone_is_followed() -> None:
    resolved = incident(1, report(organization="Acme", aliases=["AC"], data_types=["ssn"]))
    assert {each.reason for each in resolved.resolutions.values()} == {"the only source"}
    assert resolved.conflicts == ()


def test_an_edit_beats_everything_and_keeps_what_was_said() -> None:
    reports = [report("r1", state="OH"), report("r2", state="TX")]
    resolved = incident(1, *reports, edits={"state": "NV", "response.exfiltrated": True})
    assert (resolved.state, resolved.response.exfiltrated) == ("NV", True)
    assert won(resolved, "state") == EDIT
    assert resolved.resolutions["state"].others == (("r1", "OH"), ("r2", "TX"))


def test_an_edit_can_empty_a_field() -> None:
    assert incident(1, report(state="OH"), edits={"state": None}).state is None


def test_among_equals_the_more_exact_date_wins_then_the_later_source() -> None:
    month = report("month", occurred="2021-10", published="2021-12-01")
    day = report("day", occurred="2021-10-10", published="2021-11-01")
    assert won(incident(1, month, day), "occurred") == "day"
    early = report("early", attack="malware", published="2021-11-01")
    late = report("late", attack="hacking", published="2021-11-02")
    undated = report("undated", attack="insider")
    assert won(incident(1, undated, early, late), "attack") == "late"


@pytest.mark.parametrize(
    ("vague", "exact"), [("XXXX-07-12", "2021-07"), ("2021", "2021-07-12/2021-07-20"), ("2021-22", "2021-07")]
)
def test_how_exact_a_date_is(vague: str, exact: str) -> None:
    resolved = incident(1, report("vague", occurred=vague), report("exact", occurred=exact))
    assert won(resolved, "occurred") == "exact"
    assert resolved.conflicts == ()


def test_a_placeholder_never_beats_a_figure() -> None:
    filing = people("filing", 501, Qualifier.PLACEHOLDER, format="hhs", jurisdiction="US-HHS")
    resolved = incident(1, filing, people("news", 48000, Qualifier.ABOUT))
    assert resolved.individuals_affected == 48000
    assert resolved.conflicts == ()
    assert incident(1, filing).individuals_affected == 501


def test_the_exact_figure_beats_the_rounded_of_the_same_trust() -> None:
    resolved = incident(1, people("round", 656000, Qualifier.AT_LEAST), people("exact", 656047))
    assert won(resolved, "individuals_affected") == "exact"


@pytest.mark.parametrize(
    ("number", "qualifier", "conflict"),
    [
        (656047, Qualifier.EXACT, False),
        (656000, Qualifier.ABOUT, False),
        (656000, Qualifier.EXACT, True),
        (600000, Qualifier.ABOUT, True),
    ],
)
def test_when_figures_conflict(number: int, qualifier: Qualifier, conflict: bool) -> None:
    resolved = incident(1, people("r1", 656047), people("r2", number, qualifier))
    assert ("individuals_affected" in resolved.conflicts) is conflict


@pytest.mark.parametrize(
    ("field", "one", "two", "conflict"),
    [
        ("occurred", "2021-10-10", "2021-10", False),
        ("occurred", "2021-10-10", "2021-11", True),
        ("published", "2021-10-10", "2021-11-10", False),
        ("organization", "Acme", "ACME Clinic, Inc.", False),
        ("organization", "Acme Clinic", "Zenith Labs", True),
        ("attack", "hacking", "unknown", False),
        ("breach_type", "Theft", "Unknown", False),
        ("breach_type", "Theft", "Loss", True),
        ("jurisdiction", "US-ME", "US-HHS", False),
        ("response", Response(exfiltrated=True), Response(exfiltrated=False), True),
    ],
)
def test_when_other_values_conflict(field: str, one: object, two: object, conflict: bool) -> None:
    resolved = incident(1, report("r1", **{field: one}), report("r2", **{field: two}))  # type: ignore[arg-type]
    assert bool(resolved.conflicts) is conflict


def test_an_alias_is_the_same_organization() -> None:
    full = report("r1", organization="Community Medical Centers", aliases=["CMC"])
    assert incident(1, full, report("r2", organization="CMC")).conflicts == ()


def test_lists_are_united_in_the_order_of_the_vocabulary() -> None:
    one = report("r1", data_types=["ssn", "name"], aliases=["AC"], counts=[Count(5, text="five")])
    two = report("r2", data_types=["medical", "name"], aliases=["A.C.", "AC"], counts=[Count(5), Count(7)])
    may = DateSpan.parse("2021-05")
    one = replace(one, dates=(DatedEvent(may, DateKind.OCCURRED, "May"),))
    two = replace(two, dates=(DatedEvent(may, DateKind.OCCURRED), DatedEvent(may, DateKind.OTHER)))
    resolved = incident(1, one, two)
    assert resolved.data_types == ("name", "ssn", "medical")
    assert resolved.aliases == ("AC", "A.C.")
    assert [count.value for count in resolved.counts] == [5, 7]
    assert resolved.counts[0].text == "five"
    assert [(each.kind, each.text) for each in resolved.dates] == [("occurred", "May"), ("other", "")]
    assert resolved.resolutions["data_types"].reason == "united from all sources"
    assert resolved.conflicts == ()


def test_an_incident_finds_its_reports() -> None:
    resolved = incident(1, report("r1"), tags=("x",), note="n")
    assert resolved.report("r1") is resolved.reports[0]
    assert resolved.report("r2") is None
    assert (resolved.tags, resolved.note, resolved.resolutions) == (("x",), "n", {})
