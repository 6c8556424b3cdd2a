"""Incidents of the reports that speak of one breach, in a database: made, merged, parted, kept."""

import random
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from breachtui.errors import StoreError
from breachtui.report import Report
from breachtui.search.parsing import parse
from breachtui.store import Store, acting, links
from tests.builders import report
from tests.databases import load


def filing(
    key: str, name: str, office: str, reported: str, started: str | None = None, **facts: Any
) -> Report:
    """A filing with an office: ``total`` and ``residents`` are counts."""
    from breachtui.values.counts import Count, CountKind

    counts = []
    if total := facts.pop("total", None):
        counts.append(Count(total))
        facts["individuals_affected"] = total
    if residents := facts.pop("residents", None):
        counts.append(Count(residents, CountKind.RESIDENTS, jurisdiction=office))
    return report(
        key, format=office[3:].lower(), organization=name, jurisdiction=office, reported=reported,
        occurred=started, counts=tuple(counts), evidence={"organization": ("Name", name)}, **facts,
    )  # fmt: skip


ALDER = (
    filing("hhs~a", "Alder Valley Health", "US-HHS", "2024-07-12", total=48_213, attack="hacking"),
    filing(
        "me~a", "Alder Valley Health, Inc.", "US-ME", "2024-07-15", "2024-05-13", total=48_213, residents=31
    ),
    filing("ca~a", "Alder Valley Health", "US-CA", "2024-07-13", "2024-05-13"),
)
BIRCH = (
    filing("hhs~b", "Birch County Dental Group", "US-HHS", "2023-02-01", total=9_417),
    filing("wa~b", "Birch County Dental Group PLLC", "US-WA", "2023-02-03", "2022-12-20", residents=871),
)
LATER = filing("hhs~c", "Alder Valley Health", "US-HHS", "2021-03-02", total=777)
EVERY = (*ALDER, *BIRCH, LATER)


def linked(db: Path, *reports: Report) -> None:
    load(db, *reports)
    with Store(db) as store:
        store.link()


def incidents(db: Path) -> set[frozenset[str]]:
    """The incidents by the keys of their reports."""
    connection = sqlite3.connect(db)
    try:
        rows = connection.execute(
            "SELECT group_concat(key, ' ') FROM reports GROUP BY incident_id"
        ).fetchall()
    finally:
        connection.close()
    return {frozenset(keys.split()) for (keys,) in rows}


ONE = {frozenset({"hhs~a", "me~a", "ca~a"}), frozenset({"hhs~b", "wa~b"}), frozenset({"hhs~c"})}


@pytest.mark.parametrize("seed", range(4))
def test_reports_are_linked_a_part_at_a_time_and_others_write_in_between(tmp_path: Path, seed: int) -> None:
    db = tmp_path / "b.db"
    load(db, *EVERY)
    with Store(db) as store, Store(db) as other:
        waiting = links.waiting(store._connection, 100)
        random.Random(seed).shuffle(waiting)
        for turn, id in enumerate(waiting):
            with store._transaction():
                links.relink(store._connection, [id])
            other.note(id, f"{turn}")  # by the number that its report had when it was new
        assert links.waiting(store._connection, 1) == []
        assert {store.incident(id).note for id in waiting} <= set(map(str, range(len(waiting))))
    assert incidents(db) == ONE


def test_of_many_that_wait_each_pair_is_looked_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, parts = tmp_path / "whole.db", tmp_path / "parts.db"
    clients = [
        filing(f"ca~{n}", f"Alder Valley Bank of {name}", "US-CA", f"2023-08-{10 + n}", "2023-05-28",
               third_party=VENDOR)
        for n, name in enumerate(("Larch", "Quillan", "Sorrel", "Heron", "Fern"))
    ]  # fmt: skip
    linked(whole, *EVERY, *clients)
    monkeypatch.setattr(acting, "_LINKED", 2)
    monkeypatch.setattr(acting, "_SECONDS", 0.0)
    load(parts, *EVERY, *clients)
    with Store(parts) as store, Store(parts) as other:
        monkeypatch.setattr(time, "sleep", lambda seconds: other.note(1, "in between"))
        store._connection.execute("CREATE TEMP TABLE put(pair)")
        store._connection.execute(
            "CREATE TEMP TRIGGER puts AFTER INSERT ON main.links BEGIN INSERT INTO put VALUES (NEW.report_a); END"
        )
        store.link()
        [(put,)] = store._connection.execute("SELECT count(*) FROM put")
        assert store.incident(1).note == "in between"
    assert put == len(_rows(parts, "links")) > len(ALDER)
    for table in ("links", "campaigns", "campaign_reports", "link_marks", "link_records", "link_pending"):
        assert _rows(parts, table) == _rows(whole, table)
    assert incidents(parts) == incidents(whole)


def _rows(db: Path, table: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(db)) as connection:
        rows = connection.execute(f"SELECT * FROM {table}")
        moment = next((n for n, (name, *_) in enumerate(rows.description) if name == "at"), None)
        return sorted(
            (row if moment is None else (*row[:moment], *row[moment + 1 :]) for row in rows), key=str
        )


def test_reports_of_one_breach_make_one_incident(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    linked(db, *EVERY)
    assert incidents(db) == ONE
    with Store(db) as store:
        assert len(store) == 3
        assert len(store.find(parse("alder")).ids) == 2
        first = store.incident(1)
        assert [each.jurisdiction for each in first.reports] == ["US-ME", "US-CA", "US-HHS"]
        assert (first.individuals_affected, str(first.occurred)) == (48_213, "2024-05-13")
        assert "individuals_affected" not in first.conflicts
        assert store.incident(2).id == 1  # what was an incident of its own opens the one it is part of


@pytest.mark.parametrize("seed", range(20))
def test_neither_the_order_of_loading_nor_how_it_is_split_makes_other_incidents(
    tmp_path: Path, seed: int
) -> None:
    dice, db = random.Random(seed), tmp_path / "b.db"
    reports = dice.sample(EVERY, len(EVERY))
    while reports:
        size = dice.randint(1, len(reports))
        linked(db, *reports[:size])
        reports = reports[size:]
    assert incidents(db) == ONE


def test_what_is_the_users_own_is_united_and_follows(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    linked(db, *BIRCH, LATER)
    load(db, *ALDER)
    with Store(db) as store:
        numbers = {store.incident(id).reports[0].source.key: id for id in range(1, 7)}
        hhs, maine = numbers["hhs~a"], numbers["me~a"]
        store.tag([hhs], "one")
        store.tag([maine], "two")
        store.note(hhs, "first")
        store.note(maine, "second")
        store.edit([hhs], "state", "OR")
        store.link()
        incident = store.incident(maine)
        assert incident.id == min(numbers[key] for key in ("hhs~a", "me~a", "ca~a"))
        assert (incident.tags, incident.state) == (("one", "two"), "OR")
        assert set(incident.note.splitlines()) == {"first", "second"}
        assert list(store.find(parse("tag:one tag:two")).ids) == [incident.id]
        store.tag([incident.id], "two", on=False)
        store.note(incident.id, "both")
        assert (store.incident(hhs).tags, store.incident(maine).note) == (("one",), "both")
        assert store.tags() == {"one": 1}


def test_a_persons_word_survives_every_load_and_can_be_undone(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    linked(db, *EVERY)
    with Store(db) as store:
        store.split(1, "ca~a")
        apart = {frozenset({"hhs~a", "me~a"}), frozenset({"ca~a"})}
        assert apart < incidents(db)
        assert store.merge([4, 1]) == 1
    joined = frozenset({"hhs~a", "me~a", "hhs~b", "wa~b"})
    assert joined in incidents(db)
    linked(db, filing("ca~a", "Alder Valley Health", "US-CA", "2024-07-13", "2024-05-14"))
    linked(db, *EVERY)
    assert {joined, frozenset({"ca~a"})} < incidents(db)
    with Store(db) as store:
        assert store.undo() == "merging of 2 incidents"
        assert apart < incidents(db)
        assert store.undo().startswith("taking the report of US-CA off")
        assert incidents(db) == ONE
        assert store.redo().startswith("taking the report of US-CA off")
        assert apart < incidents(db)


def test_wrong_calls_say_what_is_wrong(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    linked(db, *EVERY)
    with Store(db) as store:
        with pytest.raises(StoreError, match="two incidents or more"):
            store.merge([1, 2])
        with pytest.raises(StoreError, match="no other report"):
            store.split(6, "hhs~c")
        with pytest.raises(StoreError, match="has no report x"):
            store.split(1, "x")
        with pytest.raises(StoreError, match="no incident 99"):
            store.part([1, 99], "different")
        assert store.acts() == []


def test_what_was_said_to_be_apart_is_never_suggested_or_joined(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    load(db, *ALDER)
    with Store(db) as store:
        store.part([1, 2], "different")
        store.link()
        assert len({store.incident(id).id for id in (1, 2)}) == 2
        assert store.judged(1, 2).score > 0
        assert (str(store.judged(1, 2).verdict), store.judged(1, 2).reasons[0]) == (
            "different",
            "a person has said so",
        )
        assert not [each for each in store.suggestions() if {each.one, each.two} == {1, 2}]


def test_a_removed_report_leaves_its_incident_and_comes_back_to_it(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    linked(db, *EVERY)
    with Store(db) as store:
        store.remove_report("me~a")
        assert [each.source.key for each in store.incident(1).reports] == ["ca~a", "hhs~a"]
        store.undo()
    assert incidents(db) == ONE


VENDOR = "Cedar Transfer Systems"


@pytest.mark.parametrize(
    ("occurred", "began"),
    [
        (
            ("2023-05-28", "2023-05", "2023-05-30/2023-06-02"),
            "on 2023-05-28",
        ),  # a month has no first day of its own
        (("2023-05",) * 3, "in 2023-05"),
    ],
)
def test_siblings_of_one_event_at_a_vendor_are_a_campaign(
    tmp_path: Path, occurred: Sequence[str], began: str
) -> None:
    db = tmp_path / "b.db"
    clients = [
        filing(f"me~{n}", f"{name} Credit Union", "US-ME", f"2023-08-{10 + n}", occurred[n],
               total=1_231 + 97 * n, third_party=VENDOR)
        for n, name in enumerate(("Larch", "Quillan", "Sorrel"))
    ]  # fmt: skip
    linked(db, *clients, *BIRCH)
    with Store(db) as store:
        [campaign] = store.incident(1).campaigns
        assert (campaign.vendor, campaign.start) == (VENDOR, began[3:])
        assert [people for _, _, people in campaign.incidents] == [1_425, 1_328, 1_231]
        assert sorted(store.find(parse("campaign:cedar")).ids) == [1, 2, 3]
        [offer] = store.complete("campaign:ced", 12)
        assert (offer.text.strip('"'), offer.count) == (VENDOR, 3)
        assert list(store.find(parse("-has:campaign")).ids) == [4]
        from breachtui.export import render

        text = render([store.incident(1)])
    assert f"Part of one event at {VENDOR} that began {began}, with 2 other incidents." in text
    assert "- Quillan Credit Union: 1,328 persons" in text


def test_conflicts_can_be_asked_for_by_field(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    load(
        db, ALDER[0], filing("me~z", "Alder Valley Health", "US-ME", "2024-07-15", "2024-05-13", total=51_000)
    )
    with Store(db) as store:
        store.merge([1, 2])
        assert store.incident(1).conflicts == ("individuals_affected",)
        assert list(store.find(parse("conflict:affected")).ids) == [1]
        assert list(store.find(parse("has:conflict")).ids) == [1]
        assert list(store.find(parse("conflict:occurred")).ids) == []


def test_events_at_one_vendor_that_no_report_dates_are_kept_apart(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    undated = [
        filing(f"me~{n}", f"{name} Credit Union", "US-ME", day, total=1_231 + 97 * n, third_party=VENDOR)
        for n, (name, day) in enumerate(
            (
                ("Larch", "2019-08-10"),
                ("Quillan", "2019-09-01"),
                ("Sorrel", "2023-02-11"),
                ("Fern", "2023-03-01"),
            )
        )
    ]
    linked(db, *undated)
    linked(db, filing("me~9", "Heron Credit Union", "US-ME", "2023-03-09", total=7_771, third_party=VENDOR))
    with Store(db) as store:
        assert [len(store.incident(id).campaigns[0].incidents) for id in range(1, 6)] == [2, 2, 3, 3, 3]
