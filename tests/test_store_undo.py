"""Undo and redo of everything a person does, and removal and taking back of loads."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from breachtui.errors import StoreError
from breachtui.report import Report
from breachtui.search.parsing import parse
from breachtui.store import Store
from tests.builders import report
from tests.databases import load

KEPT = ("reports", "reports_aside", "incidents", "appearances", "versions", "revisions")
OWN = ("edits", "tags", "notes", "marks")
LINKED = ("decisions", "campaigns", "campaign_reports", "link_records", "link_marks", "link_pending")
FOUND = (
    "incident_conflicts",
    "incident_data_types",
    "incident_locations",
    "incident_sources",
    "words",
    "facet_counts",
)


def cells(db: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every cell of the database but for the journal: the full-text index too, and which loads count."""
    connection = sqlite3.connect(db)
    try:
        tables = {
            table: connection.execute(f"SELECT * FROM {table}").fetchall()
            for table in (*KEPT, *OWN, *FOUND, *LINKED)
        }
        tables["index"] = connection.execute(
            "SELECT rowid, text FROM incident_search ORDER BY rowid"
        ).fetchall()
        tables["links"] = connection.execute(
            "SELECT report_a, report_b, verdict, score, reasons, decided_by, suggested FROM links"
        ).fetchall()
        tables["loads"] = connection.execute("SELECT id, taken_back_at IS NULL FROM loads").fetchall()
    finally:
        connection.close()
    return {name: sorted(rows, key=repr) for name, rows in tables.items()}


def rebuilt(db: Path) -> None:
    """The index and the counts are those of the incidents there are."""
    connection = sqlite3.connect(db)
    try:
        ids = {id for (id,) in connection.execute("SELECT id FROM incidents")}
        assert {
            rank & 0xFFFFFFFF for (rank,) in connection.execute("SELECT rowid FROM incident_search")
        } == ids
        assert {id for (id,) in connection.execute("SELECT DISTINCT incident_id FROM reports")} == ids
        counted = connection.execute(
            "SELECT sum(incidents) FROM facet_counts WHERE facet = 'all'"
        ).fetchone()[0]
        assert (counted or 0) == len(ids)
        people = connection.execute("SELECT sum(people) FROM facet_counts WHERE facet = 'all'").fetchone()[0]
        total = connection.execute("SELECT sum(individuals_affected) FROM incidents").fetchone()[0]
        assert (people or 0) == (total or 0)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        connection.close()


def three(db: Path) -> None:
    load(
        db,
        report("a", organization="Alder Clinic", state="OR", individuals_affected=100, data_types=("ssn",)),
        report("b", organization="Birch Bank", state="WA", individuals_affected=200),
        report("c", organization="Cedar Schools", state="OR"),
    )


ACTS = {
    "edit": lambda store: store.edit([1, 2], "state", "CA"),
    "edit taken back": lambda store: store.edit([1], "state", None),
    "tag": lambda store: store.tag([1, 3], "urgent"),
    "untag": lambda store: store.tag([1], "kept", on=False),
    "note": lambda store: store.note(2, "call them"),
    "no note": lambda store: store.note(1, ""),
    "mark": lambda store: store.mark([1, 2]),
    "remove": lambda store: store.remove([1, 3]),
    "remove a report": lambda store: store.remove_report("b"),
    "take back": lambda store: store.take_back(1),
    "merge": lambda store: store.merge([1, 2]),
    "part": lambda store: store.part([1, 2], "sibling"),
}


@pytest.mark.parametrize("act", ACTS)
def test_what_was_done_is_undone_to_the_last_cell_and_done_again(tmp_path: Path, act: str) -> None:
    db = tmp_path / "b.db"
    three(db)
    with Store(db) as store:
        store.edit([1], "state", "NV")
        store.tag([1], "kept")
        store.note(1, "first")
        store.link()
    before = cells(db)
    with Store(db) as store:
        ACTS[act](store)
    after = cells(db)
    assert after != before
    rebuilt(db)
    with Store(db) as store:  # after a restart
        said = store.undo()
        assert said
    assert cells(db) == before
    rebuilt(db)
    with Store(db) as store:
        assert store.redo() == said
    assert cells(db) == after


def test_it_says_what_it_undid_and_that_there_is_nothing_more(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    three(db)
    with Store(db) as store:
        store.tag([1], "urgent")
        store.remove([2])
        assert store.undo() == "removal of Birch Bank (2)"
        assert store.undo() == "tags +urgent on Alder Clinic (1)"
        with pytest.raises(StoreError, match="nothing to undo"):
            store.undo()
        assert store.redo() == "tags +urgent on Alder Clinic (1)"
        store.note(1, "new")  # from here the removal can no longer be done again
        with pytest.raises(StoreError, match="nothing to do again"):
            store.redo()


def test_what_changes_nothing_is_no_act(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    three(db)
    with Store(db) as store:
        store.tag([1], "urgent", on=False)
        store.note(1, " ")
        assert store.acts() == []


def test_what_is_removed_stays_out_until_it_is_restored(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    three(db)
    with Store(db) as store:
        store.tag([2], "urgent")
        store.remove([2])
        assert list(store.find(parse("birch")).ids) == []
        assert store.tags() == {}
        assert [each.key for each in store.removed()] == ["b"]
    summary = load(db, report("b", organization="Birch Bank", state="WA", individuals_affected=250))
    assert (summary.added, summary.updated, summary.kept_out) == (0, 0, 1)
    with Store(db) as store:
        assert len(store) == 2
        store.restore([2])
        assert (store.incident(2).individuals_affected, store.incident(2).tags) == (250, ("urgent",))
        with pytest.raises(StoreError, match="nothing of incident 2 was removed"):
            store.restore([2])


def test_a_load_taken_back_leaves_what_others_confirmed(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    three(db)
    load(db, report("a", organization="Alder Clinic", state="OR", individuals_affected=900), report("d"))
    with Store(db) as store:
        assert store.incident(1).individuals_affected == 900
        store.take_back(2)
        assert (store.incident(1).individuals_affected, store.revisions(1)) == (100, [])
        assert len(store) == 3
        store.take_back(1)
        assert len(store) == 0
        store.count_again(2)
        assert (len(store), store.incident(1).individuals_affected) == (2, 900)
        with pytest.raises(StoreError, match="counts already"):
            store.count_again(2)
        with pytest.raises(StoreError, match="no load 9"):
            store.take_back(9)


def test_a_file_loaded_again_after_it_was_taken_back_keeps_its_tags(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    three(db)
    with Store(db) as store:
        store.tag([3], "urgent")
        store.take_back(1)
    three(db)
    with Store(db) as store:
        assert store.incident(3).tags == ("urgent",)
        assert store.undo() == "taking back of load 1, test"
        assert len(store) == 3
    rebuilt(db)


KEYS = ("a", "b", "c", "n~0011223344556677")
FACTS = st.fixed_dictionaries(
    {"organization": st.sampled_from(["Alder Clinic", "Birch Bank"])},
    optional={
        "individuals_affected": st.sampled_from([500, 900, 12_000]),
        "state": st.sampled_from(["OR", "WA"]),
        "breach_type": st.sampled_from(["Theft", "Loss"]),
        "reported": st.sampled_from(["2021-05-01", "2022", "2023-01-02"]),
        "data_types": st.sampled_from([("ssn",), ("name", "dob")]),
    },
)
REPORTS = st.lists(
    st.builds(lambda key, facts: report(key, **facts), st.sampled_from(KEYS), FACTS), min_size=1, max_size=4
)
INCIDENTS = st.integers(1, 6)


class Undoing(RuleBasedStateMachine):
    """Any acts, loads among them, in any order: undo brings the database back cell by cell."""

    @initialize()
    def begin(self) -> None:
        import tempfile

        self.folder = tempfile.TemporaryDirectory()
        self.db = Path(self.folder.name) / "b.db"
        self.before: list[dict[str, Any]] = []  # of the acts that can be undone, as long as nothing is loaded
        self.after: list[dict[str, Any]] = []
        load(self.db, report("a", organization="Alder Clinic", individuals_affected=100, state="OR"))
        with Store(self.db) as store:
            store.link()

    def _act(self, act: Any) -> None:
        before = cells(self.db)
        with Store(self.db) as store:
            acts = store.acts(1)
            try:
                act(store)
            except StoreError:
                assert cells(self.db) == before
                return
            done = store.acts(1) != acts
        if done:
            self.before.append(before)
            self.after.clear()

    @rule(reports=REPORTS, as_of=st.sampled_from([None, "2020-01-01", "2024-06-01"]))
    def load(self, reports: list[Report], as_of: str | None) -> None:
        with Store(self.db) as store, store.load("test", as_of) as half:
            for each in reports:
                half.add(each)
        with Store(self.db) as store:
            store.link()
        # what was before a load is no more; undo goes on to work
        self.before = [{} for _ in self.before]
        self.after = [{} for _ in self.after]

    @rule(id=INCIDENTS, state=st.sampled_from(["CA", "NV", None]))
    def edit(self, id: int, state: str | None) -> None:
        self._act(lambda store: store.edit([id], "state", state))

    @rule(id=INCIDENTS, tag=st.sampled_from(["x", "y"]), on=st.booleans())
    def tag(self, id: int, tag: str, on: bool) -> None:
        self._act(lambda store: store.tag([id], tag, on))

    @rule(id=INCIDENTS, note=st.sampled_from(["", "one", "two"]))
    def note(self, id: int, note: str) -> None:
        self._act(lambda store: store.note(id, note))

    @rule(id=INCIDENTS, on=st.booleans())
    def mark(self, id: int, on: bool) -> None:
        self._act(lambda store: store.mark([id], on))

    @rule(id=INCIDENTS)
    def remove(self, id: int) -> None:
        self._act(lambda store: store.remove([id]))

    @rule(one=INCIDENTS, two=INCIDENTS)
    def merge(self, one: int, two: int) -> None:
        self._act(lambda store: store.merge([one, two]))

    @rule(one=INCIDENTS, two=INCIDENTS, verdict=st.sampled_from(["different", "sibling"]))
    def part(self, one: int, two: int, verdict: str) -> None:
        self._act(lambda store: store.part([one, two], verdict))

    @rule(id=INCIDENTS)
    def restore(self, id: int) -> None:
        self._act(lambda store: store.restore([id]))

    @rule(id=st.integers(1, 4), counts=st.booleans())
    def take_back(self, id: int, counts: bool) -> None:
        self._act(lambda store: store.count_again(id) if counts else store.take_back(id))

    @rule()
    def undo(self) -> None:
        with Store(self.db) as store:
            if not self.before:
                with pytest.raises(StoreError):
                    store.undo()
                return
            now = cells(self.db)
            store.undo()
        expected = self.before.pop()
        self.after.append(now if expected else {})
        if expected:
            assert cells(self.db) == expected

    @rule()
    def redo(self) -> None:
        with Store(self.db) as store:
            if not self.after:
                with pytest.raises(StoreError):
                    store.redo()
                return
            now = cells(self.db)
            store.redo()
        expected = self.after.pop()
        self.before.append(now if expected else {})
        if expected:
            assert cells(self.db) == expected

    @invariant()
    def sound(self) -> None:
        if hasattr(self, "db"):
            rebuilt(self.db)

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.cleanup()


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(stateful_step_count=20, suppress_health_check=list(HealthCheck))
