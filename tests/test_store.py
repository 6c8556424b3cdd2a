import sqlite3
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from breachtui.errors import StoreError
from breachtui.report import Report
from breachtui.search.orders import ORDERS
from breachtui.search.parsing import parse
from breachtui.store import Store, facets
from breachtui.store.combinations import Combinations
from breachtui.values.counts import Count
from breachtui.values.dated import DatedEvent, DateKind
from breachtui.values.dates import DateSpan
from tests.builders import report
from tests.databases import load


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "breaches.db"


def rows(db: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(db)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


FULL = report(
    "full",
    title="Clinic breached",
    url="https://news.example/clinic",
    text="Cedar Clinic said 1,200 patients were affected in May 2021.",
    organization="Cedar Clinic",
    aliases=["Cedar"],
    organization_type="healthcare_provider",
    state="OR",
    country="US",
    individuals_affected=1200,
    occurred="2021-05",
    reported="2021-06-01",
    breach_type="Theft",
    attack="stolen_device",
    data_types=("name", "ssn"),
    information_location=("Laptop",),
    third_party="Acme Hosting",
    response={"credit_monitoring": True, "credit_monitoring_months": 12},
    evidence={"organization": "Cedar Clinic", "individuals_affected": "1,200", "state": ("State", "OR")},
)


def test_a_report_comes_back_as_it_went_in(db: Path) -> None:
    load(db, FULL)
    with Store(db) as store:
        assert store.incident(1).reports == (FULL,)


def test_the_resolved_row_is_plain_sql(db: Path) -> None:
    load(db, FULL)
    assert rows(
        db, "SELECT organization, state, individuals_affected, occurred, year, sources FROM incidents"
    ) == [("Cedar Clinic", "OR", 1200, "2021-05", 2021, 1)]
    assert rows(db, "SELECT data_type FROM incident_data_types ORDER BY 1") == [("name",), ("ssn",)]
    assert rows(db, 'SELECT field, start, "end", "column", text FROM evidence') == [
        ("organization", 0, 12, None, "Cedar Clinic"),
        ("individuals_affected", 18, 23, None, "1,200"),
        ("state", None, None, "State", "OR"),
    ]


def test_loading_the_same_twice_changes_nothing(db: Path) -> None:
    assert load(db, FULL).added == 1
    before = (
        rows(db, "SELECT * FROM reports"),
        rows(db, "SELECT * FROM incidents"),
        rows(db, "SELECT * FROM evidence"),
    )
    again = load(db, FULL)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 1)
    assert before == (
        rows(db, "SELECT * FROM reports"),
        rows(db, "SELECT * FROM incidents"),
        rows(db, "SELECT * FROM evidence"),
    )
    assert rows(db, "SELECT * FROM revisions") == []


def test_a_moved_file_says_the_same(db: Path) -> None:
    load(db, report("k", path="old.txt", organization="A"))
    assert load(db, report("k", path="new.txt", organization="A")).unchanged == 1


def test_a_changed_report_updates_and_keeps_a_revision(db: Path) -> None:
    load(db, report("k", organization="Cedar Clinic", individuals_affected=500), FULL)
    summary = load(db, report("k", organization="Cedar Clinic", individuals_affected=7000))
    assert (summary.added, summary.updated) == (0, 1)
    with Store(db) as store:
        assert store.incident(1).individuals_affected == 7000
        [change] = store.revisions(1)
        assert (change.field, change.old, change.new) == ("individuals_affected", "500", "7000")
        assert (change.load_id, change.path, change.key) == (2, "test", "k")
        assert store.find(parse("affected:7000")).ids == [1] or list(
            store.find(parse("affected:7000")).ids
        ) == [1]
        assert len(store) == 2


def test_the_index_follows_an_update(db: Path) -> None:
    load(db, report("k", organization="Willow Bank"))
    load(db, report("k", organization="Hazel Bank"))
    with Store(db) as store:
        assert list(store.find(parse("hazel")).ids) == [1]
        assert list(store.find(parse("willow")).ids) == []
    assert rows(db, "SELECT word FROM words WHERE word IN ('willow', 'hazel')") == [("hazel",)]


def test_the_same_key_twice_in_one_load_is_one_report(db: Path) -> None:
    filed = (
        report("k", organization="First", reported="2021-06"),
        report("k", organization="Second", reported="2021-07"),
    )
    summary = load(db, *filed)
    assert (summary.added, summary.unchanged) == (1, 1)
    with Store(db) as store:
        assert store.incident(1).organization == "Second"
    assert load(db, *reversed(filed)).unchanged == 2


def test_a_load_that_dies_leaves_the_file_as_it_was(db: Path) -> None:
    load(db, FULL)
    before = (
        rows(db, "SELECT * FROM reports"),
        rows(db, "SELECT * FROM loads"),
        rows(db, "SELECT * FROM words"),
        rows(db, "SELECT * FROM sqlite_master"),
    )

    def until_it_dies() -> None:
        with Store(db) as store, store.load("big") as half:
            for number in range(2500):
                half.add(report(f"n{number}", organization=f"Org {number}"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        until_it_dies()
    assert before == (
        rows(db, "SELECT * FROM reports"),
        rows(db, "SELECT * FROM loads"),
        rows(db, "SELECT * FROM words"),
        rows(db, "SELECT * FROM sqlite_master"),
    )


def test_a_load_is_recorded_with_what_it_refused(db: Path) -> None:
    with Store(db) as store, store.load("some\x1b.csv") as half:
        half.add(FULL)
        half.refuse(7, "no organization")
    [(path, read, refused, refusals)] = rows(db, "SELECT path, read, refused, refusals FROM loads")
    assert (path, read, refused, refusals) == ("some␛.csv", 1, 1, '[[7,"no organization"]]')


def test_many_reports_keep_their_order_and_numbers(db: Path) -> None:
    load(db, *(report(f"k{number}", organization=f"Org {number:04}") for number in range(2500)))
    with Store(db) as store:
        listed = store.rows(store.find(parse(""), ORDERS["organization"]).ids)
        assert [row.organization for row in listed] == [f"Org {number:04}" for number in range(2500)]
        assert [row.id for row in store.rows([2500, 3, 9999, 1])] == [2500, 3, 1]


def test_a_big_load_makes_the_indexes_again_and_follows_its_own_updates(db: Path) -> None:
    Store(db).close()
    made = set(rows(db, "SELECT name, sql FROM sqlite_master"))
    many = [report(f"k{number}", organization=f"Org {number}", state="OR") for number in range(2500)]
    load(db, *many, report("k7", organization="Renamed", state="WA", reported="2021-07"))
    assert set(rows(db, "SELECT name, sql FROM sqlite_master")) == made
    assert rows(db, "PRAGMA integrity_check") == [("ok",)]
    with Store(db) as store:
        assert len(store.find(parse("org state:OR")).ids) == 2499
        assert store.find(parse("renamed")).ids[0] == 8
        assert store.count_by("state") == [("OR", 2499, 0), ("WA", 1, 0)]


def test_facets_count_incidents_and_people(db: Path) -> None:
    load(
        db,
        report("a", state="CA", individuals_affected=10, data_types=("ssn", "name")),
        report("b", state="CA", individuals_affected=5, data_types=("ssn",)),
        report("c", individuals_affected=7),
    )
    with Store(db) as store:
        assert store.count_by("state") == [("CA", 2, 15), (None, 1, 7)]
        assert store.count_by("data") == [("ssn", 2, 15), ("name", 1, 10)]
        assert store.count_by("state", [2, 3]) == [(None, 1, 7), ("CA", 1, 5)]
        assert store.count_by("source", [1]) == [("article", 1, 10)]


def test_a_missing_incident_is_named(db: Path) -> None:
    with Store(db) as store, pytest.raises(StoreError, match="no incident 12"):
        store.incident(12)


def test_what_is_counted_follows_an_update(db: Path) -> None:
    load(db, report("k", state="OR", individuals_affected=10, data_types=("ssn",)), FULL)
    load(db, report("k", state="WA", individuals_affected=20, data_types=("name",)))
    with Store(db) as store:
        assert store.count_by("state") == [("OR", 1, 1200), ("WA", 1, 20)]
        assert store.count_by("data") == [("name", 2, 1220), ("ssn", 1, 1200)]
        counted = store.facets()
        assert counted.counts == store.facets(range(1, 3)).counts
        assert counted.exact


def test_many_are_counted_as_few_are(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [
        report(f"k{n}", state=("CA", "NV", None)[n % 3], individuals_affected=n or None, occurred=str(2000 + n % 4),
               data_types=("ssn", "name")[: n % 3], format=("hhs", "article")[n % 2])
        for n in range(60)
    ]  # fmt: skip
    load(db, *made)
    with Store(db) as store:
        some = [range(1, 61), range(2, 61, 7), [60, 61, 999]]
        few = [store.facets(ids, exact=True) for ids in some]
        monkeypatch.setattr("breachtui.store.facets._SAMPLE", 0)
        assert [store.facets(ids, exact=True) for ids in some] == few
        assert store.facets(some[0]).exact  # now that it is quick
        load(db, report("new", state="OR"))
        assert ("OR", 1, 0) in store.facets(range(1, 62), exact=True).counts["state"]


def test_a_count_that_was_stopped_goes_on_where_it_was(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(db, *(report(f"k{n}", state="CA", format=("hhs", "article")[n % 2]) for n in range(40)))
    monkeypatch.setattr("breachtui.store.combinations._STEP", 10)
    with Store(db) as store:
        known, stops = Combinations(), 0
        while not known.complete:
            looks = iter((None, None))
            with suppress(StopIteration):
                known.read(store._connection, partial(next, looks))
            stops += 1
        assert stops > 1
        monkeypatch.setattr(facets, "_SAMPLE", 0)
        counted = facets.of_some(store._connection, range(1, 41), known, lambda: None, exact=True)
        assert counted.counts == store.facets().counts


def test_hostile_names_are_stored_and_found(db: Path) -> None:
    hostile = 'Robert\'); DROP TABLE reports;-- [red] "Acme" 100% _'
    load(db, Report.from_json({"source": {"format": "x", "key": "h"}, "organization": hostile}))
    with Store(db) as store:
        assert store.incident(1).organization == hostile
        assert list(store.find(parse('"drop table"')).ids) == [1]
        assert list(store.find(parse('org:"100%"')).ids) == [1]
        assert list(store.find(parse("org:100x")).ids) == []


def test_a_report_comes_back_with_all_it_says(tmp_path: Path) -> None:
    story = "Alder Clinic was breached on May 4, 2018, it said on Monday."
    dated = (DatedEvent(DateSpan.parse("2018-05-04"), DateKind.OCCURRED, "May 4, 2018"),)
    before = report("r1", organization="Alder Clinic", text=story, dates=dated, counts=[Count(5)])
    with Store(tmp_path / "b.db") as store:
        with store.load("x") as load:
            load.add(before)
        (after,) = store.incident(1).reports
    assert after == before


def test_the_whole_list_is_known_until_the_file_changes(tmp_path: Path) -> None:
    path = tmp_path / "b.db"
    load(path, *(report(f"r{number}", organization=f"Clinic {number}") for number in range(5)))
    with Store(path) as store:
        everything = parse("")
        assert len(store.find(everything, None, 2).ids) == 2
        assert len(store.find(everything).ids) == 5
        again = store.find(everything, None, 2)
        assert (list(again.ids), again.complete) == (list(store.find(everything).ids[:2]), False)
        load(path, report("r9", organization="Clinic 9"))
        assert len(store.find(everything).ids) == 6
