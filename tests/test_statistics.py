"""Statistics: like added to like, nothing left out, and every bar listed by its own query."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breachtui.export import render_statistics
from breachtui.export.statistics_files import statistics_json
from breachtui.report import Report
from breachtui.search.parsing import parse
from breachtui.statistics import Bar, FigureKind, Period, Section, Statistics, statistics
from breachtui.statistics.notice_days import days
from breachtui.store import Store
from breachtui.store.queries.figure_rows import FigureRow
from breachtui.values.counts import LARGEST, Count, CountKind, Qualifier
from tests.builders import report
from tests.databases import load

PERSONS = FigureKind(CountKind.PERSONS)
ACCOUNTS = FigureKind(CountKind.ACCOUNTS)
INDIANA = FigureKind(CountKind.RESIDENTS, "US-IN")
MAINE = FigureKind(CountKind.RESIDENTS, "US-ME")


def residents(number: int, state: str) -> tuple[Count, ...]:
    return (Count(number, CountKind.RESIDENTS, jurisdiction=f"US-{state}"),)


REPORTS = (
    report("a", organization="Alder Clinic", state="CA", organization_type="healthcare_provider",
           individuals_affected=500, counts=(Count(500, qualifier=Qualifier.PLACEHOLDER),), occurred="2023-03-03",
           discovered="2023-04-01", notified="2023-05-31", breach_type="Hacking/IT Incident", attack="ransomware",
           data_types=("name", "ssn"), format="hhs"),
    report("b", organization="Birch Bank", state="CA", organization_type="finance", individuals_affected=1_000,
           occurred="2023-04/2023-06", discovered="2023-06-01/2023-06-10", notified="2023-08-10",
           data_types=("ssn",), format="article"),
    report("c", organization="Cedar Plan", state="KY", organization_type="health_plan", occurred="2022-21",
           counts=residents(70, "IN"), discovered="2022-04-01", notified="2022-05-31", jurisdiction="US-IN"),
    report("d", organization="Dogwood", counts=residents(30, "ME"), occurred="2022-12-31", jurisdiction="US-ME"),
    report("e", organization="Elm Forum", counts=(Count(4_000, CountKind.ACCOUNTS),), occurred="2020",
           format="hibp", attack="hacking"),
    report("f", organization="Fir Forum", counts=(Count(6_000, CountKind.ACCOUNTS),), occurred="XXXX-07-12",
           discovered="2021-07-01", notified="2021-06-30"),
    report("g", organization="Gum Archive", counts=(Count(9, CountKind.RECORDS, Qualifier.ABOUT),),
           occurred="../2020-02-03", discovered="2020", notified="2020-03-01"),
    report("h", organization='Haw "Tree", Inc.', reported="2024-11-05"),
)  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("statistics") / "statistics.db"
    load(path, *REPORTS)
    with Store(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def whole(store: Store) -> Statistics:
    return statistics(store.figure_rows())


def section(found: Statistics, name: str, period: Period = Period.YEAR) -> Section:
    return next(each for each in found.sections(period) if each.name == name)


def numbers(of: Section) -> dict[str, int]:
    return {bar.label: bar.tally.incidents for bar in of.bars}


def test_figures_are_added_up_by_what_they_count(whole: Statistics) -> None:
    assert {kind.label: (each.incidents, each.total, each.inexact) for kind, each in whole.whole.totals.items()} == {
        "persons": (2, 1_500, 1), "residents of Indiana": (1, 70, 0), "residents of Maine": (1, 30, 0),
        "accounts": (2, 10_000, 0), "records": (1, 9, 1),
    }  # fmt: skip
    assert (whole.whole.incidents, whole.whole.not_stated) == (8, 1)
    assert [bar.label for bar in whole.totals.bars][-1] == "not stated"


def test_time_is_never_more_precise_than_stated(whole: Statistics) -> None:
    assert numbers(section(whole, "year")) == {
        "2024": 1, "2023": 2, "2022": 2, "2021": 0, "2020": 2, "year not stated": 1,
    }  # fmt: skip
    quarters = numbers(whole.by_period(Period.QUARTER))
    assert {name: n for name, n in quarters.items() if n} == {
        "2024 Q4": 1, "2023 Q2": 1, "2023 Q1": 1, "2022 Q4": 1,
        "2022, quarter not stated": 1, "2020, quarter not stated": 2, "year not stated": 1,
    }  # fmt: skip
    months = [bar.label for bar in whole.by_period(Period.MONTH).bars if bar.known]
    assert months[:2] == ["2024-11", "2024-10"]
    assert months[-1] == "2022-12"


def test_what_is_ranked_is_ranked_by_what_is_asked(whole: Statistics) -> None:
    states = section(whole, "state")
    assert [bar.label for bar in states.by(None)] == ["CA California", "KY Kentucky", "not stated"]
    assert [bar.label for bar in states.by(INDIANA)] == ["KY Kentucky", "CA California", "not stated"]
    assert numbers(section(whole, "data")) == {"Social Security numbers": 2, "Names": 1, "not stated": 6}


def test_days_to_notice_beside_the_limit_of_hipaa(store: Store, whole: Statistics) -> None:
    every, covered = section(whole, "notice"), section(whole, "notice_hipaa")
    assert numbers(every) == {
        "before the discovery": 1, "0 to 30 days": 0, "31 to 60 days": 2, "61 to 90 days": 1, "91 to 180 days": 0,
        "181 to 365 days": 0, "more than 365 days": 0, "not stated to the day": 4,
    }  # fmt: skip
    assert every.limit
    assert list(store.find(parse("has:notice sort:days")).ids) == [2, 3, 1, 6]
    assert (every.limit[0], "164.404" in every.limit[1]) == (3, True)
    assert every.notes[0] == "More than 60 days: 1 of 4 incidents that state both dates to the day (25.0 %)."
    assert covered.notes[0] == "More than 60 days: 0 of 2 incidents that state both dates to the day (0.0 %)."


@pytest.mark.parametrize(
    ("discovered", "notified", "between"),
    [
        ("2024-01-01", "2024-03-01", 60),
        ("2024-01-01/2024-01-05", "2024-01-05/2024-02-01", 0),
        ("2024-01", "2024-03-01", None),
        ("2024-01-01", "2024", None),
        ("XXXX-01-01", "2024-03-01", None),
        ("2024-01-01/..", "2024-03-01", None),
        (None, "2024-03-01", None),
    ],
)
def test_days_are_counted_from_day_to_day(
    discovered: str | None, notified: str | None, between: int | None
) -> None:
    assert days(discovered, notified) == between


def test_the_largest_are_compared_with_their_like(whole: Statistics) -> None:
    largest = {
        name: [bar.said for bar in section(whole, f"largest_{name}").bars]
        for name in ("persons", "residents")
    }
    assert largest == {
        "persons": ["Birch Bank: 1,000 persons", "Alder Clinic: placeholder 500 persons"],
        "residents": ["Cedar Plan: 70 residents of Indiana", "Dogwood: 30 residents of Maine"],
    }


@pytest.mark.parametrize("period", list(Period))
def test_the_query_of_a_bar_lists_its_incidents(store: Store, whole: Statistics, period: Period) -> None:
    bars = [bar for each in whole.sections(period) for bar in each.bars if bar.incident is None]
    assert all(bar.query for bar in bars)
    for bar in bars:
        found = store.find(parse(bar.query or ""))
        assert (bar.query, len(found.ids)) == (bar.query, bar.tally.incidents)
        assert statistics(store.figure_rows(found.ids)).whole == bar.tally


def test_only_the_chosen_are_counted(store: Store) -> None:
    chosen = store.find(parse("state:CA")).ids
    assert statistics(store.figure_rows([*chosen, 99])).whole.total(PERSONS) == 1_500
    assert statistics(store.figure_rows([])).whole.incidents == 0


def test_the_marked_can_be_asked_for(tmp_path: Path) -> None:
    load(tmp_path / "m.db", *REPORTS)
    with Store(tmp_path / "m.db") as opened:
        opened.mark([2, 3], True)
        assert sorted(opened.find(parse("has:mark")).ids) == [2, 3]


FIGURE_ROWS = st.builds(
    FigureRow,
    id=st.integers(1, 10**6),
    organization=st.none() | st.text(max_size=5),
    state=st.sampled_from([None, "CA", "NV", "ZZ"]),
    sector=st.sampled_from([None, "finance", "health_plan"]),
    breach_type=st.sampled_from([None, "Theft"]),
    attack=st.sampled_from([None, "phishing"]),
    date=st.sampled_from([None, "2021", "2021-22", "2021-03-04", "2021-11/2022-02", "../2021-04", "0001-01"]),
    year=st.sampled_from([None, 1, 2021]),
    discovered=st.sampled_from([None, "2021-03-04", "2021-03"]),
    notified=st.sampled_from([None, "2021-03-04", "2022-03-04/..", "2020-01-01"]),
    affected=st.integers(0, LARGEST),
    kind=st.sampled_from([None, *map(str, CountKind)]),
    qualifier=st.sampled_from([None, *map(str, Qualifier)]),
    jurisdiction=st.sampled_from([None, "US-IN", "US-ME"]),
    data_types=st.sampled_from([None, "[]", '["ssn"]', '["ssn","name"]']),
    formats=st.sampled_from(['["hhs"]', '["article","hhs"]']),
).map(lambda row: row if row.kind else row._replace(affected=None, jurisdiction=None, qualifier=None))


@given(st.lists(st.lists(FIGURE_ROWS, max_size=6), max_size=4))
def test_nothing_is_lost_or_added_up_twice(batches: list[list[FigureRow]]) -> None:
    found = statistics(batches)
    rows = [row for batch in batches for row in batch]
    assert found.whole.incidents == len(rows)
    for kind, total in found.whole.totals.items():
        own = [row for row in rows if (row.kind, row.jurisdiction) == (kind.kind, kind.jurisdiction)]
        assert (total.incidents, total.total) == (len(own), sum(row.affected or 0 for row in own))
    for period in Period:
        for each in found.sections(period):
            if each.name not in ("data", "source", "notice_hipaa") and not each.single:
                assert sum(bar.tally.incidents for bar in each.bars) == len(rows)
                for kind, total in found.whole.totals.items():
                    assert sum(bar.tally.total(kind) for bar in each.bars) == total.total


def test_sums_are_exact_whatever_their_size() -> None:
    huge = LARGEST - 1
    row = FigureRow(
        1, "A", None, None, None, None, None, None, None, None, huge, "persons", "exact", None, "[]", "[]"
    )
    found = statistics([[row] * 10_000])
    assert found.whole.total(PERSONS) == 10_000 * huge > 2**53
    assert f"{10_000 * huge:,}" in render_statistics(found)


def test_what_another_program_wrote_into_a_row_is_not_stated(tmp_path: Path) -> None:
    load(tmp_path / "t.db", *(_made(number) for number in range(1, 9)))
    connection = sqlite3.connect(tmp_path / "t.db")
    for id, change in enumerate(
        ("affected = 'many', date = 5", "affected_kind = 'cows'", f"affected = '{10**25}'", "data_types = '{'",
         "affected = 1.5, year = 'x'", f"affected = {LARGEST + 1}", "affected = -1", "affected_qualifier = 'so'"),
        start=1,
    ):  # fmt: skip
        connection.execute(f"UPDATE incidents SET {change} WHERE id = {id}")
    connection.commit()
    connection.close()
    with Store(tmp_path / "t.db") as opened:
        found = statistics(opened.figure_rows())
        listed = [row.affected for row in opened.rows(range(1, 9))]
    assert (found.whole.incidents, found.whole.not_stated) == (8, 7)
    assert found.whole.total(PERSONS) == 4
    assert listed == [None, None, None, 4, None, None, None, None]
    assert numbers(section(found, "data")) == {"not stated": 8}


def test_markdown_has_every_number_and_no_total_over_kinds(whole: Statistics) -> None:
    written = render_statistics(whole, "state:CA | `x`", Period.QUARTER)
    assert "Of the incidents that match `` state:CA | `x` ``." in written
    assert "| CA California | 2 | 1,500 | — | — | — | — | 0 |" in written.replace("\\", "")
    assert "| 2023 Q2 | 1 | 1,000 |" in written
    assert "45 CFR 164.404" in written.replace("\\", "")
    assert "placeholder 500 persons" in written
    assert "1,570" not in written  # persons and residents


def test_json_has_every_section(whole: Statistics) -> None:
    said: Any = json.loads(json.dumps(statistics_json(whole, "x")))
    assert (said["query"], said["incidents"], said["figure_not_stated"]) == ("x", 8, 1)
    assert {"totals", "year", "quarter", "month", "state", "notice", "largest_persons"} <= said[
        "sections"
    ].keys()
    (california,) = [bar for bar in said["sections"]["state"]["bars"] if bar["query"] == "state:CA"]
    assert california["figures"] == [
        {"kind": "persons", "jurisdiction": None, "incidents": 2, "total": 1_500, "inexact": 1}
    ]


def test_a_bar_says_what_its_figures_count() -> None:
    found = statistics([[row("persons", 1, "exact"), row("residents", 2, "about", "US-IN"), row(None, None)]])
    bar = next(bar for bar in section(found, "state").bars if isinstance(bar, Bar))
    assert bar.said == (
        "not stated: 3 incidents, 1 without a figure; 1 person (1 incident);"
        " 2 residents of Indiana (1 incident, 1 not exact)"
    )


def row(
    kind: str | None, affected: int | None, qualifier: str | None = None, whose: str | None = None
) -> FigureRow:
    return FigureRow(
        1, None, None, None, None, None, None, None, None, None, affected, kind, qualifier, whose, None, "[]"
    )


def _made(number: int) -> Report:
    return report(f"r{number}", organization=f"Org {number}", individuals_affected=number)


def test_many_incidents_are_counted_as_the_few(tmp_path: Path) -> None:
    load(tmp_path / "many.db", *map(_made, range(1_200)))
    with Store(tmp_path / "many.db") as opened:
        found = statistics(opened.figure_rows())
    assert found.whole.total(PERSONS) == sum(range(1_200))
    assert [bar.count.value for bar in section(found, "largest_persons").bars if bar.count] == list(
        range(1_199, 1_189, -1)
    )
